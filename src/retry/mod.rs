//! Whether a failed call is sent again, and when: a pure decision from what is known, and a budget that a client's calls share.
//!
//! Money moves through these calls, so a call that writes is sent again only where nothing can have been done, or where its
//! caller says that doing it twice is doing it once. This room must not know how a call is sent.

mod budget;
mod jitter;

use std::time::Duration;

pub(crate) use self::budget::Budget;
pub(crate) use self::jitter::random;
use crate::error::Error;

/// When a failed call is sent again.
///
/// By default a call is sent at most 3 times, after waits that double from 200 ms to at most 10 s and are drawn evenly between
/// nothing and that (full jitter), within the call's time-out. A wait that the platform asks for
/// ([`Error::retry_after`]) is kept: where the time-out does not allow it, the call ends.
///
/// What is sent again: calls that only read, after causes that may pass; calls that write only if nothing can have
/// been done ([`Error::may_have_executed`]) or if the caller says that they are idempotent
/// ([`Call::idempotent`](crate::Call::idempotent)). Every attempt has its own timestamp and signature.
///
/// All calls of a client share a budget, so that a sick platform is not hammered: an attempt more takes 5 of 100 tokens, a call that
/// succeeds brings back 1. Without tokens nothing is sent again.
///
/// ```
/// use std::time::Duration;
/// use top_sdk::retry::Retry;
/// let patient = Retry::default().attempts(5).longest_wait(Duration::from_secs(30));
/// let never = Retry::never();
/// assert_ne!(patient, never);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct Retry {
    attempts: u32,
    first_wait: Duration,
    longest_wait: Duration,
    jitter: bool,
}

impl Default for Retry {
    fn default() -> Self {
        Self {
            attempts: 3,
            first_wait: Duration::from_millis(200),
            longest_wait: Duration::from_secs(10),
            jitter: true,
        }
    }
}

/// A failed attempt, and what is known of its call.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Failure<'a> {
    /// Which attempt failed, from 1.
    pub attempt: u32,
    /// Why.
    pub error: &'a Error,
    /// Whether the caller says that doing it twice is doing it once.
    pub idempotent: bool,
    /// How long the call has taken until now, all attempts and waits.
    pub elapsed: Duration,
    /// How long it may take.
    pub timeout: Duration,
}

impl<'a> Failure<'a> {
    /// The first attempt of a call failed like this, at once. Set what differs.
    #[must_use]
    pub fn new(error: &'a Error, timeout: Duration) -> Self {
        Self { attempt: 1, error, idempotent: false, elapsed: Duration::ZERO, timeout }
    }
}

/// What becomes of a failed call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Decision {
    /// It ends with its error.
    Stop(Stop),
    /// It is sent again after this time.
    Wait(Duration),
}

/// Why a failed call is not sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Stop {
    /// The cause does not pass by itself.
    Lasting,
    /// It may have been done, and nobody says that twice is once.
    InDoubt,
    /// It was sent as often as allowed.
    Attempts,
    /// The wait would outlast the call's time-out.
    Time,
}

impl Retry {
    /// Nothing is sent twice.
    pub fn never() -> Self {
        Self::default().attempts(1)
    }

    /// How often a call is sent at most, the first time counted. 0 is taken as 1.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// The longest wait before the second attempt; it doubles for each further one.
    pub fn first_wait(mut self, wait: Duration) -> Self {
        self.first_wait = wait;
        self
    }

    /// What no wait exceeds, unless the platform asks for a longer one.
    pub fn longest_wait(mut self, wait: Duration) -> Self {
        self.longest_wait = wait;
        self
    }

    /// Waits as long as may be waited, instead of a time drawn between nothing and that: for tests that compare waits. In production, programs
    /// that failed together would come back together.
    pub fn without_jitter(mut self) -> Self {
        self.jitter = false;
        self
    }

    /// Decides. `random` is drawn evenly from 0 to 1; the same arguments give the same decision.
    #[must_use]
    pub fn decide(&self, failure: &Failure<'_>, random: f64) -> Decision {
        let error = failure.error;
        if !error.is_transient() {
            return Decision::Stop(Stop::Lasting);
        }
        if error.may_have_executed() && !failure.idempotent {
            return Decision::Stop(Stop::InDoubt);
        }
        if failure.attempt >= self.attempts {
            return Decision::Stop(Stop::Attempts);
        }
        let wait = self.wait(failure.attempt, random).max(error.retry_after().unwrap_or_default());
        if failure.elapsed.saturating_add(wait) >= failure.timeout {
            return Decision::Stop(Stop::Time);
        }
        Decision::Wait(wait)
    }

    /// The wait after so many attempts.
    fn wait(&self, attempts: u32, random: f64) -> Duration {
        let doubled = 2_u32.saturating_pow(attempts.saturating_sub(1));
        let longest = self.first_wait.saturating_mul(doubled).min(self.longest_wait);
        let is_drawn = self.jitter && random.is_finite();
        longest.mul_f64(if is_drawn { random.clamp(0.0, 1.0) } else { 1.0 })
    }
}

#[cfg(test)]
mod tests;
