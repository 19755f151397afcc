//! The running server: a thread of its own with a small runtime, listening on the loopback address only.

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener as StdListener};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};

use super::serve::{PATH, serve};
use crate::answer::Answer;
use crate::config::Config;
use crate::gateway::Gateway;
use crate::record::RecordedRequest;

/// More connections at a time wait to be accepted.
const MAX_CONNECTIONS: usize = 512;
/// The head of a request may take so much; GET calls carry everything there.
const MAX_HEAD: usize = 128 * 1024;
/// More headers are refused.
const MAX_HEADERS: usize = 100;
/// A pause after a connection could not be accepted, so that a full machine is not kept busy.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// A platform on loopback. It runs until it is shut down or dropped.
pub struct MockServer {
    address: SocketAddr,
    gateway: Arc<Gateway>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl MockServer {
    /// Starts a gateway. It listens when this returns.
    ///
    /// # Errors
    /// When the port is taken, or the machine gives no socket or thread.
    pub async fn start(config: Config) -> io::Result<MockServer> {
        // Nothing here waits: the server has a runtime of its own, so it serves tests without one as well.
        Self::start_blocking(config)
    }

    /// Starts a gateway from code that is not asynchronous.
    ///
    /// # Errors
    /// When the port is taken, or the machine gives no socket or thread.
    pub fn start_blocking(config: Config) -> io::Result<MockServer> {
        let listener = StdListener::bind((Ipv4Addr::LOCALHOST, config.port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
        let gateway = Arc::new(Gateway::new(config));
        let (stop, stopped) = oneshot::channel();
        let served = Arc::clone(&gateway);
        let thread = thread::Builder::new().name("top-mock".to_owned()).spawn(move || {
            runtime.block_on(async {
                tokio::spawn(accept(listener, served));
                // An error means that the server is gone, which ends this as well.
                let _ = stopped.await;
            });
            // Dropping the runtime drops every connection.
        })?;
        Ok(MockServer { address, gateway, stop: Some(stop), thread: Some(thread) })
    }

    /// The gateway's URL, path included.
    pub fn url(&self) -> String {
        format!("http://{}{PATH}", self.address)
    }

    /// The address it listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The APIs it answers, in order of their names.
    pub fn methods(&self) -> impl Iterator<Item = &str> {
        self.gateway.methods()
    }

    /// What a person should know about the definitions: examples that do not fit their type, double definitions.
    pub fn notes(&self) -> &[String] {
        self.gateway.notes()
    }

    /// The requests it got, oldest first. A request is here before its answer is sent.
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.gateway.record().all()
    }

    /// Forgets the requests it got.
    pub fn clear_requests(&self) {
        self.gateway.record().clear();
    }

    /// Answers the next call of this method in this way. Answers queue up: each serves one call that passes the
    /// checks, then the documented answer comes back. The method need not have a definition.
    pub fn respond_with(&self, method: &str, answer: Answer) {
        self.gateway.programme_next(method, answer);
    }

    /// Answers every call of this method in this way while no answer waits in its queue.
    pub fn respond_always(&self, method: &str, answer: Answer) {
        self.gateway.programme_always(method, answer);
    }

    /// Forgets all programmed answers.
    pub fn clear_responses(&self) {
        self.gateway.forget_programmes();
    }

    /// Stops the server and closes its connections. Dropping it does the same.
    pub fn shutdown(self) {}

    fn stop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // The thread may have ended already.
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            // An observer that owns the server drops it on the server's own thread, which cannot wait for itself.
            if thread.thread().id() != thread::current().id() {
                let _ = thread.join();
            }
        }
    }
}

impl Drop for MockServer {
    fn drop(&mut self) {
        self.stop();
    }
}

impl fmt::Debug for MockServer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("MockServer").field("address", &self.address).finish_non_exhaustive()
    }
}

async fn accept(listener: StdListener, gateway: Arc<Gateway>) {
    let Ok(listener) = TcpListener::from_std(listener) else { return };
    let places = Arc::new(Semaphore::new(MAX_CONNECTIONS));
    while let Ok(place) = Arc::clone(&places).acquire_owned().await {
        match listener.accept().await {
            Ok((stream, _)) => {
                tokio::spawn(converse(stream, Arc::clone(&gateway), place));
            }
            Err(_) => tokio::time::sleep(ACCEPT_PAUSE).await,
        }
    }
}

/// Serves one connection until either side closes it.
async fn converse(stream: TcpStream, gateway: Arc<Gateway>, place: OwnedSemaphorePermit) {
    // Answers are written whole; waiting for more would only make them late.
    let _ = stream.set_nodelay(true);
    let read_timeout = gateway.config.read_timeout;
    let service = service_fn(move |request| serve(Arc::clone(&gateway), request));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(read_timeout)
        .max_buf_size(MAX_HEAD)
        .max_headers(MAX_HEADERS)
        .serve_connection(TokioIo::new(stream), service);
    // What goes wrong on a connection (a client that hangs up, a cut on purpose) concerns that connection alone.
    let _ = connection.await;
    drop(place);
}
