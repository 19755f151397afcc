//! The default transport: reqwest over rustls, with ring as its cryptography.
//!
//! ring builds with what every Rust toolchain for a target needs anyway (a C compiler driver as its linker): no
//! CMake, no OpenSSL. Certificates are checked by the verifier of the operating system, so that certificates of
//! a company's own authority work as they do elsewhere on the machine. Nothing here can switch the check off.

use std::convert::Infallible;
use std::error::Error as StdError;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use reqwest::header::CONTENT_ENCODING;
use reqwest::redirect::Policy;
use rustls::{ConfigBuilder, RootCertStore, WantsVerifier};
use rustls_platform_verifier::BuilderVerifierExt;
use tokio::runtime;

use super::{BoxFuture, Departure, Headers, Transport, TransportRequest, TransportResponse};
use crate::error::{Error, Progress};
use crate::net::gateway;

/// How long connecting may take, TLS included. The whole call has its own limit.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a connection is kept for the next call: less than gateways do, because a call over a connection that
/// the other side has just closed is lost in doubt.
const IDLE_TIMEOUT: Duration = Duration::from_secs(20);
/// Room set aside for an answer at once, whatever length it announces.
const FIRST_BUFFER_BYTES: usize = 64 * 1024;

/// The most runtimes that connections are kept for.
const MAX_RUNTIMES: usize = 8;

/// Calls over reqwest and rustls. Needs a tokio runtime (or the feature `blocking`).
///
/// Proxies of the environment (`HTTPS_PROXY` …) are used, but not for a gateway on this machine. Redirects are never
/// followed. Trusted certificates are read once in a process, at the first call over `https`.
pub struct ReqwestTransport {
    configure: Box<dyn Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync>,
    /// Connections live and end with the runtime that opened them, so each runtime has its own.
    clients: Mutex<Vec<(runtime::Id, Arc<Clients>)>>,
}

/// The clients of one runtime, made when they are needed: for `http` and `https`, elsewhere and on this machine.
#[derive(Default)]
struct Clients([OnceLock<reqwest::Client>; 4]);

impl ReqwestTransport {
    /// A transport with its own pool of connections.
    ///
    /// A machine without trusted certificates is no error until a call goes over `https`.
    ///
    /// # Errors
    /// None today: what can't be set up is reported by the first call that needs it.
    pub fn new() -> Result<Self, Error> {
        Ok(Self::configured(|builder| builder))
    }

    /// A transport whose reqwest clients are set up further: a proxy, other trusted certificates (by
    /// `tls_backend_preconfigured`), time-outs of connections.
    ///
    /// Whatever is set, redirects are not followed: the body holds the session, and a redirect would hand it to another
    /// host.
    ///
    /// ```
    /// use std::time::Duration;
    /// use top_sdk::transport::ReqwestTransport;
    ///
    /// let transport = ReqwestTransport::configured(|builder| builder.connect_timeout(Duration::from_secs(2)));
    /// ```
    pub fn configured(
        configure: impl Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync + 'static,
    ) -> Self {
        Self { configure: Box::new(configure), clients: Mutex::default() }
    }

    fn client(&self, url: &str, runtime: runtime::Id) -> Result<reqwest::Client, Error> {
        let clients = self.clients_of(runtime);
        let (is_https, is_loopback) = (url.starts_with("https:"), gateway::is_loopback(url));
        let [http, https, http_here, https_here] = &clients.0;
        let place = match (is_https, is_loopback) {
            (false, false) => http,
            (true, false) => https,
            (false, true) => http_here,
            (true, true) => https_here,
        };
        if let Some(client) = place.get() {
            return Ok(client.clone());
        }
        let client = self.make(is_https, is_loopback)?;
        Ok(place.get_or_init(|| client).clone())
    }

    fn clients_of(&self, runtime: runtime::Id) -> Arc<Clients> {
        let mut all = self.clients.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, clients)) = all.iter().find(|(known, _)| *known == runtime) {
            return Arc::clone(clients);
        }
        if all.len() >= MAX_RUNTIMES {
            all.remove(0);
        }
        let clients = Arc::new(Clients::default());
        all.push((runtime, Arc::clone(&clients)));
        clients
    }

    fn make(&self, is_https: bool, is_loopback: bool) -> Result<reqwest::Client, Error> {
        let tls = if is_https { trusted()? } else { trusting_nobody()? };
        let builder = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .referer(false)
            .connect_timeout(CONNECT_TIMEOUT)
            .pool_idle_timeout(IDLE_TIMEOUT);
        let builder = if is_loopback { builder.no_proxy() } else { builder };
        let builder = (self.configure)(builder).redirect(Policy::none());
        builder
            .build()
            .map_err(|error| Error::configuration("the HTTP client can't be set up").with_source(error))
    }
}

impl std::fmt::Debug for ReqwestTransport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ReqwestTransport")
    }
}

/// Reading the system's certificates takes milliseconds, so it is done once.
static TRUSTED: OnceLock<rustls::ClientConfig> = OnceLock::new();

fn trusted() -> Result<rustls::ClientConfig, Error> {
    if let Some(known) = TRUSTED.get() {
        return Ok(known.clone());
    }
    let read = tls_builder().and_then(BuilderVerifierExt::with_platform_verifier).map_err(|error| {
        let message = "TLS can't be set up: are trusted certificates (`ca-certificates`) installed?";
        Error::configuration(message).with_source(error)
    })?;
    Ok(TRUSTED.get_or_init(|| read.with_no_client_auth()).clone())
}

/// For calls over plain `http`, where there is nothing to check certificates of.
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
            let Ok(runtime) = runtime::Handle::try_current() else {
                return Err(Error::configuration(
                    "this transport needs a tokio runtime: await the call inside one, or use `send_blocking` (feature `blocking`)",
                ));
            };
            let limit = request.max_response_bytes;
            let departure = request.departure();
            departure.hold();
            let body = Tracked { bytes: Some(request.body.into()), departure: departure.clone() };
            let client = self.client(&request.url, runtime.id())?;
            let mut post = client.post(&request.url).body(reqwest::Body::wrap(body));
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
    let headers = Headers::of_map(std::mem::take(response.headers_mut()));
    Ok(TransportResponse {
        status: response.status().as_u16(),
        content_type,
        content_encoding,
        body,
        headers,
    })
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
