//! Reaching a gateway: straight or through a proxy, over TLS where its address says so.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use http::header::HeaderValue;
use http::{Uri, uri::Scheme};
use hyper_util::client::legacy::connect::proxy::Tunnel;
use hyper_util::client::legacy::connect::{Connected, Connection, HttpConnector};
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tower_service::Service;

use super::meter::Meter;
use super::stream::{BoxError, Stream};
use super::trust::Trust;
use crate::error::Error;
use crate::net::gateway;
use crate::net::transport::BoxFuture;

/// How long a silent connection is left before the kernel asks whether the other side is still there.
const KEEPALIVE: Duration = Duration::from_secs(15);

/// Which proxy leads to which address.
#[derive(Clone)]
pub(super) struct Proxies {
    matcher: Option<Arc<Matcher>>,
    /// Whether addresses on this machine are reached through them, too.
    also_here: bool,
}

impl Proxies {
    pub(super) fn of_environment() -> Self {
        Self { matcher: Some(Arc::new(Matcher::from_env())), also_here: false }
    }

    pub(super) fn none() -> Self {
        Self { matcher: None, also_here: false }
    }

    pub(super) fn one(url: &str) -> Result<Self, Error> {
        let is_http = url.starts_with("http://") || url.starts_with("https://");
        let matcher = Matcher::builder().all(url.to_owned()).build();
        if !is_http || matcher.intercept(&Uri::from_static("https://gateway/")).is_none() {
            return Err(Error::configuration("a proxy must look like http://[user:password@]host:port"));
        }
        Ok(Self { matcher: Some(Arc::new(matcher)), also_here: true })
    }

    fn of(&self, to: &Uri) -> Option<Intercept> {
        let is_here = to.host().is_some_and(gateway::is_loopback_host);
        let matcher = self.matcher.as_deref().filter(|_| self.also_here || !is_here)?;
        matcher.intercept(to)
    }

    /// What a proxy asks for, where no tunnel leads through it.
    pub(super) fn authorization_of_plain(&self, to: &Uri) -> Option<HeaderValue> {
        if is_https(to) {
            return None;
        }
        let mut authorization = self.of(to)?.basic_auth().cloned()?;
        authorization.set_sensitive(true);
        Some(authorization)
    }
}

fn is_https(to: &Uri) -> bool {
    to.scheme() == Some(&Scheme::HTTPS)
}

/// Connects, for the pool of connections.
#[derive(Clone)]
pub(super) struct Connector {
    direct: Direct,
    proxies: Proxies,
    timeout: Duration,
}

impl Connector {
    pub(super) fn new(proxies: Proxies, trust: Trust, timeout: Duration) -> Self {
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        tcp.set_keepalive(Some(KEEPALIVE));
        // Of several addresses each gets its share of the time.
        tcp.set_connect_timeout(Some(timeout));
        Self { direct: Direct { tcp, trust }, proxies, timeout }
    }

    async fn connect(self, to: Uri) -> Result<Wire, BoxError> {
        let Some(proxy) = self.proxies.of(&to) else { return self.direct.reach(to).await };
        let address = proxy.uri().clone();
        if !matches!(address.scheme_str(), Some("http" | "https")) {
            return Err("the proxy of the environment is none over HTTP, and no other kind is spoken".into());
        }
        if !is_https(&to) {
            return Ok(self.direct.reach(address).await?.through_a_proxy());
        }
        let trust = self.direct.trust.clone();
        let mut tunnel = Tunnel::new(address, self.direct);
        if let Some(authorization) = proxy.basic_auth() {
            tunnel = tunnel.with_auth(authorization.clone());
        }
        let through = tunnel.call(to.clone()).await?;
        through.into_inner().secured(&to, &trust).await
    }
}

impl Service<Uri> for Connector {
    type Response = TokioIo<Wire>;
    type Error = BoxError;
    type Future = BoxFuture<'static, Result<TokioIo<Wire>, BoxError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, to: Uri) -> Self::Future {
        let connector = self.clone();
        Box::pin(async move {
            let limit = connector.timeout;
            let slow = || io::Error::new(io::ErrorKind::TimedOut, format!("no connection within {limit:?}"));
            let wire = tokio::time::timeout(limit, connector.connect(to)).await.map_err(|_| slow())??;
            Ok(TokioIo::new(wire))
        })
    }
}

/// Connects without a proxy, to the gateway or to a proxy.
#[derive(Clone)]
struct Direct {
    tcp: HttpConnector,
    trust: Trust,
}

impl Direct {
    async fn reach(mut self, to: Uri) -> Result<Wire, BoxError> {
        let wire = Wire::new(Box::new(self.tcp.call(to.clone()).await?.into_inner()));
        if is_https(&to) { wire.secured(&to, &self.trust).await } else { Ok(wire) }
    }
}

impl Service<Uri> for Direct {
    type Response = TokioIo<Wire>;
    type Error = BoxError;
    type Future = BoxFuture<'static, Result<TokioIo<Wire>, BoxError>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.tcp.poll_ready(context).map_err(Into::into)
    }

    fn call(&mut self, to: Uri) -> Self::Future {
        let direct = self.clone();
        Box::pin(async move { direct.reach(to).await.map(TokioIo::new) })
    }
}

/// A connection, as the pool takes it.
pub(super) struct Wire {
    stream: Stream,
    is_proxied: bool,
    meter: Meter,
}

impl Wire {
    fn new(stream: Stream) -> Self {
        Self { stream, is_proxied: false, meter: Meter::default() }
    }

    fn through_a_proxy(self) -> Self {
        Self { is_proxied: true, ..self }
    }

    async fn secured(self, to: &Uri, trust: &Trust) -> Result<Self, BoxError> {
        let host = to.host().ok_or("an address without a host")?;
        Ok(Self::new(Box::new(trust.secured(host, self.stream).await?)))
    }
}

impl Connection for Wire {
    fn connected(&self) -> Connected {
        Connected::new().proxy(self.is_proxied).extra(self.meter.clone())
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, buffer))?;
        Poll::Ready(self.meter.count(buffer.filled().len() - before))
    }
}

impl AsyncWrite for Wire {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(context, parts)
    }
}
