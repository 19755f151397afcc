//! The default transport: hyper over rustls, on tokio.
//!
//! Built on hyper itself, so that it asks nothing of libraries that a program uses, too: no feature of theirs is switched
//! on or off by this crate. What a user could set wrong is not there: nothing here follows redirects, keeps cookies or
//! tries a request again that may have left.

mod connect;
mod meter;
mod stream;
mod trust;

use std::pin::Pin;
use std::time::Duration;

use http::header::{HeaderName, HeaderValue, PROXY_AUTHORIZATION};
use http::{Method, Request, Uri};
use http_body::Body as _;
use hyper_util::client::legacy::Client;
use hyper_util::rt::{TokioExecutor, TokioTimer};

use self::connect::{Connector, Proxies};
use self::meter::Meter;
use self::trust::Trust;
use super::shared::{Incoming, Outgoing, PerRuntime, failed};
use super::{BoxFuture, Departure, Transport, TransportRequest, TransportResponse};
use crate::error::Error;

/// How long connecting may take, TLS included. The whole call has its own limit.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a connection is kept for the next call: less than gateways do, because a call over a connection that
/// the other side has just closed is lost in doubt.
const IDLE_TIMEOUT: Duration = Duration::from_secs(20);

/// Calls over hyper and rustls. Needs a tokio runtime (or the feature `blocking`).
///
/// Proxies of the environment (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`) are used, but not for a gateway on
/// this machine. Redirects are never followed. Certificates are checked by the verifier of the operating system, so that
/// those of a company's own authority work as they do elsewhere on the machine; they are read once in a process, at the
/// first call over `https`. Nothing can switch the check off.
///
/// With the feature `http` cryptography is ring, whatever else the program holds; with `http-no-provider` alone it is what
/// the program installed (`CryptoProvider::install_default` of rustls).
///
/// ```
/// use std::time::Duration;
/// use top_sdk::transport::HttpTransport;
///
/// let transport = HttpTransport::new().connect_timeout(Duration::from_secs(2));
/// ```
pub struct HttpTransport {
    proxies: Proxies,
    connect_timeout: Duration,
    idle_timeout: Duration,
    trust: Trust,
    clients: PerRuntime<Client<Connector, Outgoing>>,
}

impl HttpTransport {
    /// A transport with its own pool of connections.
    ///
    /// A machine without trusted certificates is no error until a call goes over `https`.
    #[must_use]
    pub fn new() -> Self {
        Self {
            proxies: Proxies::of_environment(),
            connect_timeout: CONNECT_TIMEOUT,
            idle_timeout: IDLE_TIMEOUT,
            trust: Trust::default(),
            clients: PerRuntime::default(),
        }
    }

    /// How long connecting may take, TLS included; 10 seconds unless told otherwise. Nothing is sent before that.
    #[must_use]
    pub fn connect_timeout(self, limit: Duration) -> Self {
        Self { connect_timeout: limit, ..self }
    }

    /// How long a connection is kept for the next call; 20 seconds unless told otherwise.
    #[must_use]
    pub fn idle_timeout(self, limit: Duration) -> Self {
        Self { idle_timeout: limit, ..self }
    }

    /// Goes through this proxy, `http://[user:password@]host:port` or `https://…`, whatever the environment says.
    ///
    /// # Errors
    /// The address is none of a proxy over HTTP.
    pub fn proxy(self, url: &str) -> Result<Self, Error> {
        Ok(Self { proxies: Proxies::one(url)?, ..self })
    }

    /// Goes straight to the gateway, whatever the environment says.
    #[must_use]
    pub fn without_proxy(self) -> Self {
        Self { proxies: Proxies::none(), ..self }
    }

    /// Trusts the authorities of these certificates, in PEM, beside those that the operating system trusts: of a company's own gateway, or of
    /// an image without certificates.
    ///
    /// # Errors
    /// There is no certificate in it, or one that can't be read.
    pub fn also_trust(self, pem: &[u8]) -> Result<Self, Error> {
        Ok(Self { trust: self.trust.also(pem)?, ..self })
    }

    fn client(&self) -> Client<Connector, Outgoing> {
        let connector = Connector::new(self.proxies.clone(), self.trust.clone(), self.connect_timeout);
        Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(self.idle_timeout)
            .build(connector)
    }

    /// The request for the HTTP library.
    fn post(&self, request: TransportRequest) -> Result<Request<Outgoing>, Error> {
        let unfit = |what: &'static str| Error::configuration(format!("{what} can't be sent"));
        let uri: Uri = request.url.parse().map_err(|_| unfit("a request to this address"))?;
        let departure = request.departure();
        let mut post = Request::new(Outgoing::new(request.body, departure));
        *post.method_mut() = Method::POST;
        let headers = post.headers_mut();
        headers.reserve(request.headers.len() + 3);
        #[cfg(feature = "gzip")]
        headers.insert(http::header::ACCEPT_ENCODING, HeaderValue::from_static("gzip"));
        for (name, value) in request.headers {
            let name = HeaderName::try_from(name).map_err(|_| unfit("a header of this name"))?;
            let value = HeaderValue::try_from(value).map_err(|_| unfit("a header of this value"))?;
            headers.insert(name, value);
        }
        if let Some(authorization) = self.proxies.authorization_of_plain(&uri) {
            headers.insert(PROXY_AUTHORIZATION, authorization);
        }
        *post.uri_mut() = uri;
        Ok(post)
    }

    async fn exchange(&self, request: TransportRequest) -> Result<TransportResponse, Error> {
        let client = self.clients.get(|| self.client())?;
        if request.url.starts_with("https:") {
            self.trust.trusted()?;
        }
        let (limit, departure) = (request.max_response_bytes, request.departure());
        departure.hold();
        let post = self.post(request)?;
        let response = client.request(post).await.map_err(|error| failed(error, &departure))?;
        read(response, limit, &departure).await
    }
}

impl Default for HttpTransport {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for HttpTransport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HttpTransport")
    }
}

impl Transport for HttpTransport {
    fn send(&self, request: TransportRequest) -> BoxFuture<'_, Result<TransportResponse, Error>> {
        Box::pin(self.exchange(request))
    }
}

async fn read(
    response: http::Response<hyper::body::Incoming>,
    limit: usize,
    departure: &Departure,
) -> Result<TransportResponse, Error> {
    let (head, mut body) = response.into_parts();
    let meter = head.extensions.get::<Meter>().cloned().unwrap_or_default();
    meter.moved_on();
    let mut incoming = Incoming::new(head.status.as_u16(), head.headers, body.size_hint().exact(), limit)?;
    while let Some(frame) = std::future::poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let frame = frame.map_err(|error| failed(error, departure))?;
        if let Some(chunk) = frame.data_ref() {
            meter.moved_on();
            incoming.take(chunk)?;
        }
    }
    incoming.finish()
}
