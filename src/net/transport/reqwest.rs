//! The default transport: reqwest over rustls, with ring as its cryptography.
//!
//! ring builds with what every Rust toolchain for a target needs anyway (a C compiler driver as its linker): no
//! CMake, no OpenSSL. Certificates are checked by the verifier of the operating system, so that certificates of
//! a company's own authority work as they do elsewhere on the machine. Nothing here can switch the check off.

use std::convert::Infallible;
use std::error::Error as StdError;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use reqwest::header::CONTENT_ENCODING;
use reqwest::redirect::Policy;
use rustls::{ConfigBuilder, RootCertStore, WantsVerifier};
use rustls_platform_verifier::BuilderVerifierExt;

use super::{BoxFuture, Departure, Transport, TransportRequest, TransportResponse};
use crate::error::{Error, Progress};
use crate::net::gateway;

/// How long connecting may take, TLS included. The whole call has its own limit.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a connection is kept for the next call: less than gateways do, because a call over a connection that
/// the other side has just closed is lost in doubt.
const IDLE_TIMEOUT: Duration = Duration::from_secs(20);
/// Room set aside for an answer at once, whatever length it announces.
const FIRST_BUFFER_BYTES: usize = 64 * 1024;

/// Calls over reqwest and rustls. Needs a tokio runtime (or the feature `blocking`).
///
/// Proxies of the environment (`HTTPS_PROXY` …) are used, but not for a gateway on this machine.
pub struct ReqwestTransport {
    clients: Clients,
    /// Connections live on the runtime that opened them, so blocking calls, which have their own, keep theirs apart.
    #[cfg(feature = "blocking")]
    blocking: Clients,
    /// Why `https` can't work on this machine.
    no_tls: Option<rustls::Error>,
}

struct Clients {
    remote: reqwest::Client,
    loopback: reqwest::Client,
}

impl ReqwestTransport {
    /// A transport with its own pool of connections.
    ///
    /// A machine without trusted certificates is no error until a call goes over `https`.
    ///
    /// # Errors
    /// When the HTTP client can't be set up.
    pub fn new() -> Result<Self, Error> {
        let (tls, no_tls) = match tls() {
            Ok(tls) => (tls, None),
            Err(error) => (trusting_nobody()?, Some(error)),
        };
        Ok(Self {
            clients: Clients::new(&tls)?,
            #[cfg(feature = "blocking")]
            blocking: Clients::new(&tls)?,
            no_tls,
        })
    }

    fn client(&self, url: &str) -> Result<&reqwest::Client, Error> {
        if let Some(error) = self.no_tls.as_ref().filter(|_| url.starts_with("https:")) {
            let message = "TLS can't be set up: are trusted certificates (`ca-certificates`) installed?";
            return Err(Error::configuration(message).with_source(error.clone()));
        }
        #[cfg(feature = "blocking")]
        let clients = if crate::net::blocking::is_own_thread() { &self.blocking } else { &self.clients };
        #[cfg(not(feature = "blocking"))]
        let clients = &self.clients;
        Ok(if gateway::is_loopback(url) { &clients.loopback } else { &clients.remote })
    }
}

impl std::fmt::Debug for ReqwestTransport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ReqwestTransport")
    }
}

impl Clients {
    fn new(tls: &rustls::ClientConfig) -> Result<Self, Error> {
        let base = || {
            reqwest::Client::builder()
                .tls_backend_preconfigured(tls.clone())
                .redirect(Policy::none())
                .referer(false)
                .connect_timeout(CONNECT_TIMEOUT)
                .pool_idle_timeout(IDLE_TIMEOUT)
        };
        let broken = |error| Error::configuration("the HTTP client can't be set up").with_source(error);
        Ok(Self {
            remote: base().build().map_err(broken)?,
            loopback: base().no_proxy().build().map_err(broken)?,
        })
    }
}

fn tls() -> Result<rustls::ClientConfig, rustls::Error> {
    let config = tls_builder()?.with_platform_verifier()?;
    Ok(config.with_no_client_auth())
}

/// For calls over plain `http` where there is nothing to check certificates with.
fn trusting_nobody() -> Result<rustls::ClientConfig, Error> {
    let broken = |error| Error::configuration("TLS can't be set up").with_source(error);
    Ok(tls_builder().map_err(broken)?.with_root_certificates(RootCertStore::empty()).with_no_client_auth())
}

/// The provider is named, not looked up: a program may hold several, or none as its default.
fn tls_builder() -> Result<ConfigBuilder<rustls::ClientConfig, WantsVerifier>, rustls::Error> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    rustls::ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()
}

impl Transport for ReqwestTransport {
    fn send(&self, request: TransportRequest) -> BoxFuture<'_, Result<TransportResponse, Error>> {
        Box::pin(async move {
            if tokio::runtime::Handle::try_current().is_err() {
                return Err(Error::configuration(
                    "this transport needs a tokio runtime: await the call inside one, or use `send_blocking` (feature `blocking`)",
                ));
            }
            let limit = request.max_response_bytes;
            let departure = request.departure();
            departure.hold();
            let body = Tracked { bytes: Some(request.body.into()), departure: departure.clone() };
            let mut post = self.client(&request.url)?.post(&request.url).body(reqwest::Body::wrap(body));
            for (name, value) in request.headers {
                post = post.header(name, value);
            }
            read(post.send().await.map_err(|error| failed(error, &departure))?, limit, &departure).await
        })
    }
}

/// The body of a request, which tells when it is asked for: not before there is a connection. What goes ahead of it, the
/// head, holds nothing that a gateway could act on.
struct Tracked {
    bytes: Option<Bytes>,
    departure: Departure,
}

impl Body for Tracked {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.departure.leave();
        Poll::Ready(self.bytes.take().map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.bytes.as_ref().map_or(0, |bytes| bytes.len() as u64))
    }
}

async fn read(
    mut response: reqwest::Response,
    limit: usize,
    departure: &Departure,
) -> Result<TransportResponse, Error> {
    let header = |name| response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let content_type = header(reqwest::header::CONTENT_TYPE);
    let content_encoding = header(CONTENT_ENCODING);
    let announced = response.content_length().and_then(|length| usize::try_from(length).ok()).unwrap_or(0);
    if announced > limit {
        return Err(Error::response_too_large(limit));
    }
    let mut body = Vec::with_capacity(announced.min(FIRST_BUFFER_BYTES));
    while let Some(chunk) = response.chunk().await.map_err(|error| failed(error, departure))? {
        if body.len() + chunk.len() > limit {
            return Err(Error::response_too_large(limit));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(TransportResponse { status: response.status().as_u16(), content_type, content_encoding, body })
}

/// reqwest's errors print the URL. Ours holds no secret, but nobody needs it twice in a log either.
fn failed(error: reqwest::Error, departure: &Departure) -> Error {
    let error = error.without_url();
    if is_distrusted(&error) {
        return Error::distrusted(error);
    }
    match departure.progress(false) {
        Progress::Here => Error::not_sent(error),
        Progress::Left => Error::transport(error),
    }
}

/// Was the certificate of the other side refused?
fn is_distrusted(error: &(dyn StdError + 'static)) -> bool {
    let is_certificate = |error: &(dyn StdError + 'static)| {
        matches!(error.downcast_ref(), Some(rustls::Error::InvalidCertificate(_)))
    };
    // An I/O error hides what it wraps from `source`.
    let wrapped = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
    is_certificate(error)
        || wrapped.is_some_and(|wrapped| is_distrusted(wrapped))
        || error.source().is_some_and(is_distrusted)
}
