//! Calls from programs without an async runtime: a few threads with a small runtime each, shared by all blocking calls.
//!
//! A call is handed to one of them and its caller waits on an ordinary channel, so that it also works (and only
//! blocks, never panics) inside async code. A program that calls one after the other keeps to one thread and its
//! connections; calls that are made at once spread over as many as there are processors.

use std::cell::Cell;
use std::future::Future;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{OnceLock, mpsc};
use std::thread;

use tokio::runtime::{Builder, Handle};

use crate::error::{Error, ErrorKind, Progress};

/// Threads at most, however many processors there are: they only sign, send and decode.
const MOST_LANES: usize = 8;

thread_local! {
    static OWN: Cell<bool> = const { Cell::new(false) };
}

static LANES: [Lane; MOST_LANES] = [const { Lane::new() }; MOST_LANES];

/// A thread that carries out calls, started when it is first needed.
struct Lane {
    /// Calls that it carries out now.
    busy: AtomicUsize,
    /// Nothing when the system had no thread to give.
    runtime: OnceLock<Option<Handle>>,
}

/// A call's place on a lane, given back when the call has ended.
struct Place(&'static Lane);

impl Lane {
    const fn new() -> Self {
        Self { busy: AtomicUsize::new(0), runtime: OnceLock::new() }
    }

    /// The lane with the fewest calls, the first of several, with one more call on it.
    fn take() -> Place {
        let count = thread::available_parallelism().map_or(1, usize::from).min(MOST_LANES);
        let lanes = LANES.get(..count).unwrap_or(&LANES);
        let freest = lanes.iter().min_by_key(|lane| lane.busy.load(Ordering::Relaxed));
        let [first, ..] = &LANES;
        let lane = freest.unwrap_or(first);
        lane.busy.fetch_add(1, Ordering::Relaxed);
        Place(lane)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.busy.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Is this a thread that carries out blocking calls?
pub(crate) fn is_own_thread() -> bool {
    OWN.get()
}

/// Runs the future to its end while this thread waits.
pub(crate) fn run<T: Send + 'static>(future: impl Future<Output = T> + Send + 'static) -> Result<T, Error> {
    if is_own_thread() {
        return Err(Error::configuration("a blocking call can't be made from inside another one"));
    }
    let place = Lane::take();
    let handle = place
        .0
        .runtime
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

/// Starts a thread; gives nothing when the system has none to give.
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

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Barrier};

    use super::*;

    #[test]
    fn calls_made_at_once_do_not_wait_for_each_other() {
        let at_once = thread::available_parallelism().map_or(1, usize::from).min(MOST_LANES);
        // Each holds its thread until all are there: on one thread this would never end.
        let all = Arc::new(Barrier::new(at_once));
        let callers: Vec<_> = (0..at_once)
            .map(|_| {
                let all = Arc::clone(&all);
                thread::spawn(move || run(async move { all.wait() }))
            })
            .collect();
        for caller in callers {
            caller.join().unwrap().unwrap();
        }
    }

    #[test]
    fn a_call_inside_a_call_is_refused() {
        let inner = run(async { run(async {}) }).unwrap();
        assert_eq!(inner.unwrap_err().kind(), ErrorKind::Configuration);
    }
}
