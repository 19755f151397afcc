//! What is known of one seller's session at the moment.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use super::flight::Flight;
use super::grant::Grant;
use crate::error::Error;
use crate::value::secret::SecretString;

/// How long nobody asks again after it failed: where the old token still works, and where asking again changes nothing.
const QUIET: Duration = Duration::from_secs(30);

/// What a flight brings.
#[derive(Clone)]
pub(super) struct Fetched {
    pub(super) grant: Grant,
    /// Why the grant, which is a new one, could not be stored.
    pub(super) unsaved: Option<Arc<Error>>,
}

pub(super) type Landed = Result<Fetched, Arc<Error>>;

#[derive(Default)]
pub(super) struct Slot(Mutex<State>);

#[derive(Default)]
pub(super) struct State {
    pub(super) grant: Option<Grant>,
    /// The platform refused the grant's token.
    pub(super) is_refused: bool,
    /// The grant is new and not stored yet.
    pub(super) is_unsaved: bool,
    pub(super) flight: Option<Arc<Flight<Landed>>>,
    quiet_until: Option<SystemTime>,
    failed: Option<Arc<Error>>,
}

/// What is to be done to have a token.
pub(super) enum Next {
    Take(SecretString),
    Fail(Arc<Error>),
    Fetch,
}

impl Slot {
    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    pub(super) fn next(&self, now: SystemTime) -> Next {
        let is_quiet = self.is_quiet(now);
        match (self.usable(now), &self.failed) {
            (Some(grant), _) if is_quiet || !(self.is_unsaved || grant.expires_soon(now)) => {
                Next::Take(grant.access_token().clone())
            }
            (None, Some(error)) if is_quiet => Next::Fail(Arc::clone(error)),
            _ => Next::Fetch,
        }
    }

    /// The grant, while its token works as far as is known.
    pub(super) fn usable(&self, now: SystemTime) -> Option<&Grant> {
        self.grant.as_ref().filter(|grant| !self.is_refused && !grant.has_expired(now))
    }

    /// A flight is over.
    pub(super) fn settle(&mut self, landed: &Landed, now: SystemTime) {
        self.flight = None;
        let quiet = now.checked_add(QUIET);
        match landed {
            Ok(fetched) => {
                self.grant = Some(fetched.grant.clone());
                self.is_refused = false;
                self.is_unsaved = fetched.unsaved.is_some();
                // A token that is new and ends soon all the same is not renewed by every call.
                self.quiet_until = quiet.filter(|_| self.is_unsaved || fetched.grant.expires_soon(now));
                self.failed = None;
            }
            Err(error) => {
                let helps_nothing = !error.is_transient();
                self.quiet_until = quiet.filter(|_| helps_nothing || self.usable(now).is_some());
                self.failed = Some(Arc::clone(error));
            }
        }
    }

    /// A clock that was set back does not keep it quiet for longer.
    fn is_quiet(&self, now: SystemTime) -> bool {
        let left = self.quiet_until.and_then(|until| until.duration_since(now).ok());
        left.is_some_and(|left| !left.is_zero() && left <= QUIET)
    }
}
