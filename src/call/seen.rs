//! What is told of a call while it goes on: spans and events (feature `tracing`), and the client's observers.
//!
//! Codes and request ids go out as errors show them: plain tokens that were not sent. Values and free texts never do.

use std::time::{Duration, SystemTime};

use super::exchange::Plan;
use crate::error::Error;
use crate::observe::Attempt;
#[cfg(not(feature = "tracing"))]
use no_spans as span;
#[cfg(feature = "tracing")]
use spans as span;

/// An answer that may name its request.
pub(super) trait Identified {
    /// The request id, where it is fit for a log.
    fn shown_request_id(&self) -> Option<&str>;
}

/// A call that goes on.
pub(super) struct Seen<'p> {
    plan: &'p Plan,
    started: SystemTime,
    span: span::Call,
}

/// An attempt that goes on.
pub(super) struct Begun<'s, 'p> {
    seen: &'s Seen<'p>,
    number: u32,
    begun: SystemTime,
    span: span::Attempt,
}

impl<'p> Seen<'p> {
    pub(super) fn begin(plan: &'p Plan, started: SystemTime) -> Self {
        Self { plan, started, span: span::Call::new(&plan.prepared.api.method) }
    }

    pub(super) fn attempt(&self, number: u32) -> Begun<'_, 'p> {
        Begun { seen: self, number, begun: self.now(), span: self.span.attempt(number) }
    }

    fn now(&self) -> SystemTime {
        self.plan.client.shared().timer.now()
    }

    fn since(&self, then: SystemTime) -> Duration {
        self.now().duration_since(then).unwrap_or_default()
    }
}

impl Begun<'_, '_> {
    /// Carries the future out inside the attempt's span.
    pub(super) async fn within<T>(&self, future: impl Future<Output = T>) -> T {
        self.span.within(future).await
    }

    pub(super) fn answered(&self, answer: &impl Identified) {
        self.ended(answer.shown_request_id(), None, None);
    }

    pub(super) fn failed(&self, error: &Error, retry_in: Option<Duration>) {
        self.ended(error.shown_request_id(), Some(error), retry_in);
    }

    fn ended(&self, request_id: Option<&str>, error: Option<&Error>, retry_in: Option<Duration>) {
        let attempt = Attempt {
            method: &self.seen.plan.prepared.api.method,
            number: self.number,
            elapsed: self.seen.since(self.begun),
            call_elapsed: self.seen.since(self.seen.started),
            request_id,
            error,
            retry_in,
        };
        self.span.ended(&attempt);
        if retry_in.is_none() {
            self.seen.span.ended(&attempt);
        }
        for observer in &self.seen.plan.client.shared().observers {
            observer.attempt_ended(&attempt);
        }
    }
}

/// Spans of `tracing`.
#[cfg(feature = "tracing")]
mod spans {
    use tracing::field::{Empty, display};
    use tracing::{Instrument as _, Span};

    use crate::observe;

    pub(super) struct Call(Span);
    pub(super) struct Attempt(Span);

    impl Call {
        pub(super) fn new(method: &str) -> Self {
            Self(tracing::info_span!(
                target: "top_sdk", "top.call", method, attempts = Empty, outcome = Empty, code = Empty, sub_code = Empty,
                request_id = Empty, elapsed_ms = Empty
            ))
        }

        pub(super) fn attempt(&self, attempt: u32) -> Attempt {
            Attempt(tracing::info_span!(
                target: "top_sdk", parent: &self.0, "top.attempt", attempt, outcome = Empty, code = Empty,
                sub_code = Empty, request_id = Empty, elapsed_ms = Empty, retry_in_ms = Empty
            ))
        }

        pub(super) fn ended(&self, last: &observe::Attempt<'_>) {
            self.0.record("attempts", last.number());
            self.0.record("elapsed_ms", millis(last.call_elapsed()));
            outcome(&self.0, last);
        }
    }

    impl Attempt {
        pub(super) async fn within<T>(&self, future: impl Future<Output = T>) -> T {
            future.instrument(self.0.clone()).await
        }

        pub(super) fn ended(&self, attempt: &observe::Attempt<'_>) {
            self.0.record("elapsed_ms", millis(attempt.elapsed()));
            if let Some(wait) = attempt.retry_in() {
                self.0.record("retry_in_ms", millis(wait));
            }
            outcome(&self.0, attempt);
            // Texts of an error are fit for logs, but its codes say enough.
            match attempt.error() {
                Some(_) => {
                    tracing::warn!(target: "top_sdk", parent: &self.0, outcome = attempt.outcome(), "attempt failed")
                }
                None => tracing::debug!(target: "top_sdk", parent: &self.0, "answered"),
            }
        }
    }

    fn outcome(span: &Span, attempt: &observe::Attempt<'_>) {
        span.record("outcome", attempt.outcome());
        if let Some(id) = attempt.request_id() {
            span.record("request_id", id);
        }
        let Some(error) = attempt.error() else { return };
        if let Some(code) = error.shown_code() {
            span.record("code", display(code));
        }
        if let Some(code) = error.shown_sub_code() {
            span.record("sub_code", display(code));
        }
    }

    fn millis(time: std::time::Duration) -> u64 {
        u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
    }
}

/// Without the feature nothing is told, and nothing is paid.
#[cfg(not(feature = "tracing"))]
mod no_spans {
    use crate::observe;

    pub(super) struct Call;
    pub(super) struct Attempt;

    impl Call {
        pub(super) fn new(_: &str) -> Self {
            Self
        }

        #[allow(clippy::unused_self, reason = "the same as with spans")]
        pub(super) fn attempt(&self, _: u32) -> Attempt {
            Attempt
        }

        #[allow(clippy::unused_self, reason = "the same as with spans")]
        pub(super) fn ended(&self, _: &observe::Attempt<'_>) {}
    }

    impl Attempt {
        #[allow(clippy::unused_self, reason = "the same as with spans")]
        pub(super) async fn within<T>(&self, future: impl Future<Output = T>) -> T {
            future.await
        }

        #[allow(clippy::unused_self, reason = "the same as with spans")]
        pub(super) fn ended(&self, _: &observe::Attempt<'_>) {}
    }
}
