//! Sending a call until an answer counts: the attempts of one call, their turns, their time and their doubts.

use std::time::{Duration, SystemTime};

use super::exchange::{Answered, Plan};
use super::judged;
use super::seen::{Identified, Seen};
use crate::error::{Effect, Error};
use crate::limits;
use crate::net::timer::within;
use crate::net::transport::{Departure, TransportResponse};
use crate::retry::{Decision, Failure, random};
use crate::table::DynTable;

/// The platform's code for a time that is too far off.
const INVALID_TIMESTAMP: &str = "31";

/// The platform's code for a session that does not work.
const INVALID_SESSION: &str = "27";

/// What was learnt from a refusal of this call already: each cause is put right once.
#[derive(Default)]
struct Mended {
    clock: bool,
    session: bool,
}

impl Plan {
    /// Carries out the call, again where it may be, and reads the answer. Says at which attempt it succeeded.
    ///
    /// `first` tells how far the call got, should nobody be left to ask.
    pub(super) async fn attempts<T: Identified>(
        &self,
        request: &(dyn DynTable + Sync),
        effect: Effect,
        first: &Departure,
        read: impl Fn(TransportResponse, &dyn Fn() -> bool) -> Result<T, Error>,
    ) -> Result<(T, u32), Error> {
        let shared = self.client.shared();
        let started = shared.timer.now();
        let mut departure = first.clone();
        let mut attempt = 1;
        let mut in_doubt = false;
        let mut mended = Mended::default();
        let seen = Seen::begin(self, started);
        loop {
            let ahead = shared.correction.ahead();
            let begun = seen.attempt(attempt);
            let answer = begun.within(self.attempt(&departure, started)).await;
            let error = match answer.and_then(|answer| answer.read(&read)) {
                Ok(value) => {
                    shared.budget.succeeded();
                    begun.answered(&value);
                    return Ok((value, attempt));
                }
                Err(error) => self.without_sent(judged(error, effect, &departure), request),
            };
            // What an earlier attempt may have done, no later one undoes.
            let error = if in_doubt { error.in_doubt() } else { error };
            if let Some(limiter) = shared.limiter.as_ref().filter(|_| !error.is_not_sent()) {
                limiter.refused(&self.prepared.api.method, &error, shared.timer.now());
            }
            let is_mended = self.mends(&error, &mut mended, ahead);
            let wait = if is_mended { Some(Duration::ZERO) } else { self.again(attempt, &error, started) };
            let Some(wait) = wait else {
                let error = error.at_attempt(attempt);
                begun.failed(&error, None);
                return Err(error);
            };
            begun.failed(&error, Some(wait));
            if !is_mended {
                shared.timer.sleep(wait).await;
            }
            in_doubt = error.may_have_executed();
            attempt += 1;
            // Each attempt departs on its own; for who sees the first one only, all of them left.
            first.leave();
            departure = Departure::new();
        }
    }

    /// One attempt, when its turn has come. The turn ends with the exchange: reading the answer holds up nobody.
    async fn attempt(&self, departure: &Departure, started: SystemTime) -> Result<Answered<'_>, Error> {
        let shared = self.client.shared();
        // Before the turn: a renewal may take its time, and is a call with a turn of its own.
        let token = self.token(self.left(started)).await?;
        let _permit = match &shared.limiter {
            Some(limiter) => {
                let deadline = started.checked_add(self.options.timeout);
                let turn = limiter.enter(&self.prepared.api.method, &*shared.timer, deadline);
                within(self.left(started), &*shared.timer, turn)
                    .await
                    .ok_or_else(|| limits::held_back(None))??
            }
            None => None,
        };
        self.carry_out(token.as_deref(), departure, self.limit(started)).await
    }

    /// Can what the platform refused be put right at once? Nothing was done then, so this is no retry: it needs no wait and no
    /// permission but the one that the client was set up with.
    fn mends(&self, error: &Error, mended: &mut Mended, ahead: i64) -> bool {
        if error.may_have_executed() && !self.options.idempotent {
            return false;
        }
        let shared = self.client.shared();
        if error.code() == Some(INVALID_TIMESTAMP) && shared.clock_correction && !mended.clock {
            mended.clock = true;
            let date = error.header("date");
            return date.is_some_and(|date| shared.correction.learn(date, ahead, &*shared.timer));
        }
        if error.code() == Some(INVALID_SESSION) && !mended.session {
            mended.session = true;
            return self.renews_session();
        }
        false
    }

    /// After which wait the failed call is sent again, if it is.
    fn again(&self, attempt: u32, error: &Error, started: SystemTime) -> Option<Duration> {
        match self.decide(attempt, error, started) {
            Decision::Wait(wait) if self.client.shared().budget.take() => Some(wait),
            _ => None,
        }
    }

    fn decide(&self, attempt: u32, error: &Error, started: SystemTime) -> Decision {
        let options = &self.options;
        let elapsed = self.elapsed(started);
        let idempotent = options.idempotent;
        let failure = Failure { attempt, elapsed, idempotent, ..Failure::new(error, options.timeout) };
        options.retry.decide(&failure, random())
    }

    /// How long the next attempt may take.
    fn limit(&self, started: SystemTime) -> Duration {
        let left = self.left(started);
        self.options.attempt_timeout.map_or(left, |limit| limit.min(left))
    }

    /// How long the call may still take.
    fn left(&self, started: SystemTime) -> Duration {
        self.options.timeout.saturating_sub(self.elapsed(started))
    }

    /// A clock that was set back does not end the call.
    fn elapsed(&self, started: SystemTime) -> Duration {
        self.client.shared().timer.now().duration_since(started).unwrap_or_default()
    }
}
