//! Calls from programs without an async runtime: one thread with a small runtime, shared by all blocking calls.
//!
//! A call is handed to that thread and its caller waits on an ordinary channel, so that it also works (and only
//! blocks, never panics) inside async code.

use std::cell::Cell;
use std::future::Future;
use std::sync::{OnceLock, mpsc};
use std::thread;

use tokio::runtime::{Builder, Handle};

use crate::error::{Error, ErrorKind, Progress};

thread_local! {
    static OWN: Cell<bool> = const { Cell::new(false) };
}

static RUNTIME: OnceLock<Option<Handle>> = OnceLock::new();

/// Is this the thread that carries out blocking calls?
pub(crate) fn is_own_thread() -> bool {
    OWN.get()
}

/// Runs the future to its end while this thread waits.
pub(crate) fn run<T: Send + 'static>(future: impl Future<Output = T> + Send + 'static) -> Result<T, Error> {
    if is_own_thread() {
        return Err(Error::configuration("a blocking call can't be made from inside another one"));
    }
    let handle = RUNTIME
        .get_or_init(start)
        .as_ref()
        .ok_or_else(|| Error::configuration("the thread for blocking calls could not be started"))?;
    let (sender, receiver) = mpsc::sync_channel(1);
    handle.spawn(async move {
        // The caller waits until it gets this, so it is there to receive.
        let _ = sender.send(future.await);
    });
    // Nobody is left to ask how far the call got.
    receiver.recv().map_err(|_| {
        let message = "the blocking call broke off: a transport or timer panicked";
        Error::new(ErrorKind::Transport, message).after(Progress::Left)
    })
}

/// Starts the thread; gives nothing when the system has none to give.
fn start() -> Option<Handle> {
    let (sender, receiver) = mpsc::sync_channel(1);
    // The runtime is made where it stays: async code, which may be what called us, must not drop one.
    let work = move || {
        OWN.set(true);
        if let Ok(runtime) = Builder::new_current_thread().enable_all().build() {
            let _ = sender.send(runtime.handle().clone());
            runtime.block_on(std::future::pending::<()>());
        }
    };
    thread::Builder::new().name("top-sdk-blocking".to_owned()).spawn(work).ok()?;
    receiver.recv().ok()
}
