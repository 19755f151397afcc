//! The default transport: reqwest over rustls, with ring as its cryptography.
//!
//! ring builds with what every Rust toolchain for a target needs anyway (a C compiler driver as its linker): no
//! CMake, no OpenSSL. Certificates are checked by the verifier of the operating system, so that certificates of
//! a company's own authority work as they do elsewhere on the machine. Nothing here can switch the check off.

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::CONTENT_ENCODING;
use reqwest::redirect::Policy;
use rustls_platform_verifier::BuilderVerifierExt;

use super::{BoxFuture, Transport, TransportRequest, TransportResponse};
use crate::error::Error;
use crate::gateway;

/// How long connecting may take, TLS included. The whole call has its own limit.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// Room set aside for an answer at once, whatever length it announces.
const FIRST_BUFFER_BYTES: usize = 64 * 1024;

/// Calls over reqwest and rustls. Needs a tokio runtime (or the feature `blocking`).
///
/// Proxies of the environment (`HTTPS_PROXY` …) are used, but not for a gateway on this machine.
pub struct ReqwestTransport {
    remote: reqwest::Client,
    loopback: reqwest::Client,
    #[cfg(feature = "blocking")]
    blocking: (reqwest::Client, reqwest::Client),
}

impl ReqwestTransport {
    /// A transport with its own pool of connections.
    ///
    /// # Errors
    /// When TLS can't be set up, for example because the system has no trusted certificates.
    pub fn new() -> Result<Self, Error> {
        let tls = tls()?;
        Ok(Self {
            remote: client(&tls, true)?,
            loopback: client(&tls, false)?,
            #[cfg(feature = "blocking")]
            blocking: (client(&tls, true)?, client(&tls, false)?),
        })
    }

    /// The client for this gateway. Connections live on the runtime that opened them, so blocking calls, which
    /// have a runtime of their own, keep their own connections.
    fn client(&self, url: &str) -> &reqwest::Client {
        #[cfg(feature = "blocking")]
        if crate::blocking::is_own_thread() {
            return if gateway::is_loopback(url) { &self.blocking.1 } else { &self.blocking.0 };
        }
        if gateway::is_loopback(url) { &self.loopback } else { &self.remote }
    }
}

impl std::fmt::Debug for ReqwestTransport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ReqwestTransport")
    }
}

fn tls() -> Result<rustls::ClientConfig, Error> {
    let broken = |source| Error::configuration("TLS can't be set up on this machine").with_source(source);
    Ok(rustls::ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .and_then(BuilderVerifierExt::with_platform_verifier)
        .map_err(broken)?
        .with_no_client_auth())
}

fn client(tls: &rustls::ClientConfig, proxies: bool) -> Result<reqwest::Client, Error> {
    let builder = reqwest::Client::builder()
        .tls_backend_preconfigured(tls.clone())
        .redirect(Policy::none())
        .referer(false)
        .connect_timeout(CONNECT_TIMEOUT);
    let builder = if proxies { builder } else { builder.no_proxy() };
    builder
        .build()
        .map_err(|source| Error::configuration("the HTTP client can't be set up").with_source(source))
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
            let mut post = self.client(&request.url).post(&request.url).body(request.body);
            for (name, value) in request.headers {
                post = post.header(name, value);
            }
            read(post.send().await.map_err(failed)?, limit).await
        })
    }
}

async fn read(mut response: reqwest::Response, limit: usize) -> Result<TransportResponse, Error> {
    let header = |name| response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let content_type = header(reqwest::header::CONTENT_TYPE);
    let content_encoding = header(CONTENT_ENCODING);
    let announced = response.content_length().and_then(|length| usize::try_from(length).ok()).unwrap_or(0);
    if announced > limit {
        return Err(Error::response_too_large(limit));
    }
    let mut body = Vec::with_capacity(announced.min(FIRST_BUFFER_BYTES));
    while let Some(chunk) = response.chunk().await.map_err(failed)? {
        if body.len() + chunk.len() > limit {
            return Err(Error::response_too_large(limit));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(TransportResponse { status: response.status().as_u16(), content_type, content_encoding, body })
}

/// reqwest's errors print the URL. Ours holds no secret, but nobody needs it twice in a log either.
fn failed(error: reqwest::Error) -> Error {
    let unsent = error.is_connect() || error.is_builder();
    let error = error.without_url();
    if unsent { Error::not_sent(error) } else { Error::transport(error) }
}
