//! Sending a call until an answer counts: the attempts of one call, their time and their doubts.

use std::time::{Duration, SystemTime};

use super::exchange::Plan;
use super::judged;
use crate::error::{Effect, Error};
use crate::net::transport::{Departure, TransportResponse};
use crate::retry::{Decision, Failure, random};

impl Plan {
    /// Carries out the call, again where it may be, and reads the answer. Says at which attempt it succeeded.
    ///
    /// `first` tells how far the call got, should nobody be left to ask.
    pub(crate) async fn attempts<T>(
        &self,
        effect: Effect,
        first: &Departure,
        read: impl Fn(TransportResponse, &dyn Fn() -> bool) -> Result<T, Error>,
    ) -> Result<(T, u32), Error> {
        let shared = self.client.shared();
        let started = shared.timer.now();
        let mut departure = first.clone();
        let mut attempt = 1;
        let mut in_doubt = false;
        loop {
            let answer = self.carry_out(&departure, self.limit(started)).await;
            let error = match answer.and_then(|answer| answer.read(&read)) {
                Ok(value) => {
                    shared.budget.succeeded();
                    return Ok((value, attempt));
                }
                Err(error) => judged(error, effect, &departure),
            };
            // What an earlier attempt may have done, no later one undoes.
            let error = if in_doubt { error.in_doubt() } else { error };
            match self.decide(attempt, &error, started) {
                Decision::Wait(wait) if shared.budget.take() => shared.timer.sleep(wait).await,
                _ => return Err(error.at_attempt(attempt)),
            }
            in_doubt = error.may_have_executed();
            attempt += 1;
            // Each attempt departs on its own; for who sees the first one only, all of them left.
            first.leave();
            departure = Departure::new();
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
        let left = self.options.timeout.saturating_sub(self.elapsed(started));
        self.options.attempt_timeout.map_or(left, |limit| limit.min(left))
    }

    /// A clock that was set back does not end the call.
    fn elapsed(&self, started: SystemTime) -> Duration {
        self.client.shared().timer.now().duration_since(started).unwrap_or_default()
    }
}
