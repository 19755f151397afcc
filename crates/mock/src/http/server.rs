//! The running server: a thread of its own with a small runtime, listening on the loopback address only.

use std::fmt;
use std::future::poll_fn;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::oneshot;

use super::bodies::Budget;
use super::crowd::Crowd;
use super::oauth;
use super::serve::{Connection, PATH};
use crate::answer::{Answer, Instruction};
use crate::config::Config;
use crate::gateway::Gateway;
use crate::record::RecordedRequest;

/// The head of a request may take so much; GET calls carry everything there.
const MAX_HEAD: usize = 128 * 1024;
/// More headers are refused.
const MAX_HEADERS: usize = 100;
/// So many connections may wait to be accepted. Further ones try again after a second, says TCP.
const MAX_NEWCOMERS: u32 = 1024;
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
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
        let listener = {
            let _inside = runtime.enter();
            listen(config.port)?
        };
        let address = listener.local_addr()?;
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

    /// The page that a browser is sent to for authorisation. It authorises at once and sends back with a code.
    pub fn authorize_url(&self) -> String {
        format!("http://{}{}", self.address, oauth::AUTHORIZE)
    }

    /// The page that exchanges codes and refresh tokens for tokens.
    pub fn token_url(&self) -> String {
        format!("http://{}{}", self.address, oauth::TOKEN)
    }

    /// A code for this seller, as a browser would bring it back.
    pub fn authorize(&self, seller: &str) -> String {
        self.gateway.authority.code(seller)
    }

    /// How often a refresh token was exchanged.
    pub fn renewals(&self) -> u64 {
        self.gateway.authority.renewals()
    }

    /// Ends all access tokens that were given out, as when their time is over.
    pub fn end_sessions(&self) {
        self.gateway.authority.end_access();
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
    /// checks, then the documented answer comes back. The method need not have a definition; `*` stands for every method that has one,
    /// after the method's own answers.
    pub fn respond_with(&self, method: &str, answer: Answer) {
        self.gateway.programme_next(method, answer, 1);
    }

    /// Answers every call of this method in this way while no answer waits in its queue.
    pub fn respond_always(&self, method: &str, answer: Answer) {
        self.gateway.programme_always(method, answer);
    }

    /// Does what an instruction says.
    ///
    /// ```no_run
    /// # fn instruct(server: &top_mock::MockServer) -> Result<(), top_mock::InstructionError> {
    /// server.follow(&"* foreign=waf times=3".parse()?);
    /// server.follow(&"taobao.time.get retry-after=3 status=503 html".parse()?);
    /// # Ok(())
    /// # }
    /// ```
    pub fn follow(&self, instruction: &Instruction) {
        let Instruction { method, answer, times } = instruction;
        match times {
            Some(times) => self.gateway.programme_next(method, answer.clone(), *times),
            None => self.respond_always(method, answer.clone()),
        }
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

/// Listens on the loopback address. Inside a runtime only.
fn listen(port: u16) -> io::Result<TcpListener> {
    let socket = TcpSocket::new_v4()?;
    // The port may be taken again right after another server on it has ended; elsewhere this would mean sharing it.
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.bind((Ipv4Addr::LOCALHOST, port).into())?;
    socket.listen(MAX_NEWCOMERS)
}

async fn accept(listener: TcpListener, gateway: Arc<Gateway>) {
    let crowd = Arc::new(Crowd::default());
    let budget = Budget::default();
    loop {
        crowd.make_room().await;
        match listener.accept().await {
            Ok((stream, _)) => {
                let place = crowd.enter();
                let number = place.number();
                let connection = Connection::new(Arc::clone(&gateway), budget.clone(), place);
                let task = tokio::spawn(converse(stream, connection));
                crowd.is_served_by(number, task.abort_handle());
            }
            // The machine has no socket left: someone who only waits may have to give one back.
            Err(_) => {
                if !crowd.close_longest_waiting() {
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                }
            }
        }
    }
}

/// Serves one connection until either side closes it.
async fn converse(stream: TcpStream, connection: Connection) {
    // Answers are written whole; waiting for more would only make them late.
    let _ = stream.set_nodelay(true);
    let connection = Arc::new(connection);
    let served = Arc::clone(&connection);
    let service = service_fn(move |request| {
        let served = Arc::clone(&served);
        Box::pin(async move { served.serve(request).await })
    });
    let mut http = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(connection.gateway.config.read_timeout)
        .max_buf_size(MAX_HEAD)
        .max_headers(MAX_HEADERS)
        .serve_connection(TokioIo::new(stream), service);
    // What goes wrong on a connection (a client that hangs up, an answer cut on purpose) concerns it alone.
    let _ = poll_fn(|context| http.poll_without_shutdown(context)).await;
    let mut stream = http.into_parts().io.into_inner();
    match connection.take_script() {
        Some(script) => script.play(stream).await,
        None => drop(stream.shutdown().await),
    }
}
