//! A transport over the user's own reqwest: its proxies, certificates, time-outs, and the TLS that was chosen for it.
//!
//! This crate enables no feature of reqwest, and makes no client that was not asked for: a reqwest with TLS but without
//! cryptography of its own panics when one is made.

use std::sync::OnceLock;
use std::time::Duration;

use reqwest::redirect::Policy;
use reqwest::{Client, ClientBuilder, Url};

use super::shared::{Incoming, Outgoing, PerRuntime, current, failed};
use super::{BoxFuture, Transport, TransportRequest, TransportResponse};
use crate::error::{Error, ErrorKind};
use crate::net::gateway;

/// How long connecting may take, TLS included. The whole call has its own limit.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a connection is kept for the next call: less than gateways do, because a call over a connection that
/// the other side has just closed is lost in doubt.
const IDLE_TIMEOUT: Duration = Duration::from_secs(20);

/// Calls over reqwest, set up by the user. Needs a tokio runtime (or the feature `blocking`).
///
/// Whatever it is set up to do, a request is sent once: its body can't be had a second time, so nothing posts it again.
/// A redirect that a client follows on its own, without the body, ends in an error, not in a foreign answer.
///
/// A gateway that sends interim answers (HTTP 1xx) without an end is read until the call's time-out; the transport of
/// the feature `http` ends that early.
pub struct ReqwestTransport(Made);

enum Made {
    /// From a builder, for each runtime.
    Here {
        configure: Box<dyn Fn(ClientBuilder) -> ClientBuilder + Send + Sync>,
        clients: PerRuntime<Clients>,
    },
    /// By the user.
    Elsewhere(Client),
}

/// The clients of one runtime, made when they are needed: for a gateway elsewhere and for one on this machine.
#[derive(Default)]
struct Clients([OnceLock<Client>; 2]);

impl ReqwestTransport {
    /// A transport whose reqwest clients are set up by this: a proxy, trusted certificates, time-outs of connections.
    /// Each tokio runtime has a client of its own, made at the first call.
    ///
    /// Whatever is set, redirects are not followed and no referer is sent: the body holds the session, and a redirect would
    /// hand it to another host. Cookies are off as reqwest's are by default; a store that is switched on here is shared by
    /// all sessions.
    ///
    /// ```
    /// use std::time::Duration;
    /// use top_sdk::transport::ReqwestTransport;
    ///
    /// let transport = ReqwestTransport::configured(|builder| builder.connect_timeout(Duration::from_secs(2)));
    /// ```
    pub fn configured(configure: impl Fn(ClientBuilder) -> ClientBuilder + Send + Sync + 'static) -> Self {
        Self(Made::Here { configure: Box::new(configure), clients: PerRuntime::default() })
    }

    /// A transport over this client, as it is. Its connections belong to the runtime that it is first used in: use it in that
    /// one.
    ///
    /// Give it [`Policy::none`]: a redirect that it follows is noticed when its answer comes, which is an error of the kind
    /// [`ErrorKind::Transport`], and a write is then in doubt.
    pub fn with_client(client: Client) -> Self {
        Self(Made::Elsewhere(client))
    }

    fn client(&self, url: &str) -> Result<Client, Error> {
        let (configure, clients) = match &self.0 {
            Made::Here { configure, clients } => (configure, clients.get(Clients::default)?),
            Made::Elsewhere(client) => return current().map(|_| client.clone()),
        };
        let is_loopback = gateway::is_loopback(url);
        let [elsewhere, here] = &clients.0;
        let place = if is_loopback { here } else { elsewhere };
        if let Some(client) = place.get() {
            return Ok(client.clone());
        }
        let builder = Client::builder().connect_timeout(CONNECT_TIMEOUT).pool_idle_timeout(IDLE_TIMEOUT);
        let builder = if is_loopback { builder.no_proxy() } else { builder };
        let client =
            configure(builder).redirect(Policy::none()).referer(false).build().map_err(|error| {
                Error::configuration("the HTTP client can't be set up").with_source(error)
            })?;
        Ok(place.get_or_init(|| client).clone())
    }

    async fn exchange(&self, request: TransportRequest) -> Result<TransportResponse, Error> {
        let client = self.client(&request.url)?;
        let url = Url::parse(&request.url)
            .map_err(|_| Error::configuration("a request to this address can't be sent"))?;
        let (limit, departure) = (request.max_response_bytes, request.departure());
        departure.hold();
        let body = Outgoing::new(request.body, departure.clone());
        let mut post = client.post(url.clone()).body(reqwest::Body::wrap(body));
        #[cfg(feature = "gzip")]
        {
            post = post.header(reqwest::header::ACCEPT_ENCODING, "gzip");
        }
        for (name, value) in request.headers {
            post = post.header(name, value);
        }
        // reqwest's errors print the URL. Ours holds no secret, but nobody needs it twice in a log either.
        let failed = |error: reqwest::Error| failed(error.without_url(), &departure);
        let mut response = post.send().await.map_err(failed)?;
        if *response.url() != url {
            return Err(redirected());
        }
        let headers = std::mem::take(response.headers_mut());
        let mut incoming =
            Incoming::new(response.status().as_u16(), headers, response.content_length(), limit)?;
        while let Some(chunk) = response.chunk().await.map_err(failed)? {
            incoming.take(&chunk)?;
        }
        incoming.finish()
    }
}

fn redirected() -> Error {
    let message =
        "the HTTP client followed a redirect; what answered is not the gateway (give it `Policy::none()`)";
    Error::new(ErrorKind::Transport, message).after(crate::error::Progress::Left)
}

impl std::fmt::Debug for ReqwestTransport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ReqwestTransport")
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, request: TransportRequest) -> BoxFuture<'_, Result<TransportResponse, Error>> {
        Box::pin(self.exchange(request))
    }
}
