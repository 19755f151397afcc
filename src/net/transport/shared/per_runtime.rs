//! Connections live and end with the runtime that opened them, so each runtime has its own.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::runtime::{Handle, Id};

use crate::error::Error;

/// The most runtimes that connections are kept for.
const MAX_RUNTIMES: usize = 8;

/// The runtime that this call runs in.
///
/// # Errors
/// There is none.
pub(crate) fn current() -> Result<Handle, Error> {
    Handle::try_current().map_err(|_| {
        let message = "this transport needs a tokio runtime: await the call inside one, or use `send_blocking` (feature `blocking`)";
        Error::configuration(message)
    })
}

/// One value for each runtime.
pub(crate) struct PerRuntime<T>(Mutex<Vec<(Id, Arc<T>)>>);

impl<T> Default for PerRuntime<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> PerRuntime<T> {
    /// The value of this runtime, made when it is first asked for.
    ///
    /// # Errors
    /// There is no runtime.
    pub(crate) fn get(&self, make: impl FnOnce() -> T) -> Result<Arc<T>, Error> {
        let runtime = current()?.id();
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, known)) = all.iter().find(|(known, _)| *known == runtime) {
            return Ok(Arc::clone(known));
        }
        if all.len() >= MAX_RUNTIMES {
            all.remove(0);
        }
        let made = Arc::new(make());
        all.push((runtime, Arc::clone(&made)));
        Ok(made)
    }
}
