//! What a program is told of its calls while they go on: for metrics and logs.
//!
//! Nothing that is handed out here shows a value that was sent or received. This room must not know how a call is carried out.

use std::fmt;
use std::time::Duration;

use crate::error::Error;

/// Is told of every attempt of every call of a client: set with [`ClientBuilder::observer`](crate::ClientBuilder::observer).
///
/// It runs where the call runs, between its attempts, so it should do no more than count. A call that is dropped before it ends
/// tells nothing. Closures are observers, too:
///
/// ```
/// # use top_sdk::{Client, transport, Error};
/// use std::sync::Arc;
/// use std::sync::atomic::{AtomicU64, Ordering};
/// use top_sdk::observe::Attempt;
/// use top_sdk::testing::Platform;
///
/// let limited = Arc::new(AtomicU64::new(0));
/// let counted = Arc::clone(&limited);
/// let client = Platform::new().client().observer(move |attempt: &Attempt<'_>| {
///     // What a histogram has as labels and value: `attempt.method()`, `attempt.outcome()`, `attempt.elapsed()`.
///     if attempt.outcome() == "limit" {
///         counted.fetch_add(1, Ordering::Relaxed);
///     }
/// });
/// # client.build()?;
/// # Ok::<(), top_sdk::Error>(())
/// ```
pub trait Observer: Send + Sync + 'static {
    /// An attempt ended.
    fn attempt_ended(&self, attempt: &Attempt<'_>);
}

impl<F: Fn(&Attempt<'_>) + Send + Sync + 'static> Observer for F {
    fn attempt_ended(&self, attempt: &Attempt<'_>) {
        self(attempt);
    }
}

/// An attempt of a call that ended. Its `Debug` is fit for logs.
#[derive(Clone, Copy)]
pub struct Attempt<'a> {
    pub(crate) method: &'a str,
    pub(crate) number: u32,
    pub(crate) elapsed: Duration,
    pub(crate) call_elapsed: Duration,
    pub(crate) request_id: Option<&'a str>,
    pub(crate) error: Option<&'a Error>,
    pub(crate) retry_in: Option<Duration>,
}

impl<'a> Attempt<'a> {
    /// The API that was called.
    #[must_use]
    pub fn method(&self) -> &'a str {
        self.method
    }

    /// Which attempt of the call this was, from 1.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }

    /// How it ended, in one word for a label: `ok`, or the name of the error's kind ([`ErrorKind::name`](crate::ErrorKind::name)).
    #[must_use]
    pub fn outcome(&self) -> &'static str {
        self.error.map_or("ok", |error| error.kind().name())
    }

    /// How long it took, from its turn (where calls are limited, the wait for it included) to the decoded answer.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }

    /// How long the call has taken until now, earlier attempts and waits included.
    #[must_use]
    pub fn call_elapsed(&self) -> Duration {
        self.call_elapsed
    }

    /// The platform's id of the call. One that is no short plain token, or repeats what was sent, is left out.
    #[must_use]
    pub fn request_id(&self) -> Option<&'a str> {
        self.request_id
    }

    /// Why it failed.
    #[must_use]
    pub fn error(&self) -> Option<&'a Error> {
        self.error
    }

    /// After which wait the call is sent again; `None` where this ended it.
    #[must_use]
    pub fn retry_in(&self) -> Option<Duration> {
        self.retry_in
    }
}

impl fmt::Debug for Attempt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attempt")
            .field("method", &self.method)
            .field("number", &self.number)
            .field("outcome", &self.outcome())
            .field("elapsed", &self.elapsed)
            .field("request_id", &self.request_id)
            .field("error", &self.error)
            .field("retry_in", &self.retry_in)
            .finish_non_exhaustive()
    }
}
