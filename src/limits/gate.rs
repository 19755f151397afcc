//! A gate that calls pass one after the other, no faster than a rate, and not while the platform bans them.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use super::rate::{Bucket, Rate, since_1970};
use super::semaphore::Semaphore;
use crate::net::timer::Timer;

/// The longest time that a ban is believed without asking again: somebody may have lifted it.
const LONGEST_BAN: Duration = Duration::from_secs(60);

#[derive(Debug)]
pub(super) struct Gate {
    rate: Option<Rate>,
    /// Held by the call that is next. It looks at the bucket, waits, and takes its token at the moment it goes: whoever is
    /// dropped before has taken none.
    turn: Semaphore,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    bucket: Bucket,
    /// Since 1970; how long before that it was said, bounds it.
    banned_until: Duration,
}

/// The wait would be longer than the call has time.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TooLong(pub(super) Duration);

impl Gate {
    pub(super) fn new(rate: Option<Rate>) -> Self {
        Self { rate, turn: Semaphore::new(1), state: Mutex::default() }
    }

    /// Does it hold up anybody, but for bans?
    pub(super) fn has_rate(&self) -> bool {
        self.rate.is_some()
    }

    pub(super) fn turn(&self) -> &Semaphore {
        &self.turn
    }

    /// Waits until the next call may go.
    pub(super) async fn ready(&self, timer: &dyn Timer, deadline: Option<SystemTime>) -> Result<(), TooLong> {
        loop {
            let now = timer.now();
            let wait = self.wait(now);
            if wait.is_zero() {
                return Ok(());
            }
            let left = deadline.map(|deadline| deadline.duration_since(now).unwrap_or_default());
            if left.is_some_and(|left| wait >= left) {
                return Err(TooLong(wait));
            }
            timer.sleep(wait).await;
            // A clock that stands still, as in tests, holds up nobody for ever.
            if timer.now() <= now {
                return Ok(());
            }
        }
    }

    /// A call goes.
    pub(super) fn take(&self, now: SystemTime) {
        if let Some(rate) = self.rate {
            self.state().bucket.take(rate, now);
        }
    }

    /// The platform asks to wait so long.
    pub(super) fn ban(&self, wait: Duration, now: SystemTime) {
        let until = since_1970(now).saturating_add(wait.min(LONGEST_BAN));
        let mut state = self.state();
        state.banned_until = state.banned_until.max(until);
    }

    fn wait(&self, now: SystemTime) -> Duration {
        let state = self.state();
        let banned = state.banned_until.saturating_sub(since_1970(now)).min(LONGEST_BAN);
        self.rate.map_or(banned, |rate| state.bucket.wait(rate, now).max(banned))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
