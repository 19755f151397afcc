//! How many calls a client makes at once, and how fast: waiting here instead of being refused there.
//!
//! A call that waits holds nothing that others need, and one that is dropped while it waits takes nothing with it. Works on any
//! executor. This room must not know how a call is sent.

mod gate;
mod rate;
mod semaphore;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use self::gate::{Gate, TooLong};
pub use self::rate::Rate;
use self::semaphore::{Permit, Semaphore};
use crate::error::{Error, ErrorKind};
use crate::net::timer::Timer;

/// The beginning of the `sub_code` with which the platform says that the application's own quota is used up, whatever API is called.
const OF_THE_APP: &str = "accesscontrol.limited-by-app-access-count";
/// The most APIs whose bans are remembered; names can come from outside.
const MOST_METHODS: usize = 10_000;

/// How many calls go at once, and how fast; nothing is limited unless told so.
///
/// Calls wait for their turn within their own time-out, in the order in which they came, and each attempt anew. One whose turn can't come in
/// time ends with an error of the kind [`ErrorKind::Limit`], of which nothing was sent. Where the platform refuses a
/// call and says how long to wait ([`Error::retry_after`]), the calls of that API (of all, if the application's own quota is used up) wait, too, but at
/// most a minute before one of them asks again.
///
/// ```
/// use top_sdk::limits::{Limits, Rate};
/// let limits = Limits::new()
///     .at_once(32)
///     .rate(Rate::per_second(100))
///     .rate_of("taobao.ofn.recycle.order.detail", Rate::per_second(10).burst(5));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct Limits {
    at_once: Option<usize>,
    app: Option<Rate>,
    each_method: Option<Rate>,
    methods: HashMap<String, Rate>,
}

impl Limits {
    /// No limits but the platform's bans.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many calls may be on their way at the same time.
    pub fn at_once(mut self, calls: usize) -> Self {
        self.at_once = Some(calls);
        self
    }

    /// How fast calls may go, whatever they call.
    pub fn rate(mut self, rate: Rate) -> Self {
        self.app = Some(rate);
        self
    }

    /// How fast the calls of each API may go for which [`rate_of`](Self::rate_of) says nothing else.
    pub fn rate_of_each_method(mut self, rate: Rate) -> Self {
        self.each_method = Some(rate);
        self
    }

    /// How fast the calls of this API may go.
    pub fn rate_of(mut self, method: impl Into<String>, rate: Rate) -> Self {
        self.methods.insert(method.into(), rate);
        self
    }

    fn check(&self) -> Result<(), Error> {
        let mut rates = self.app.iter().chain(&self.each_method).chain(self.methods.values());
        if self.at_once == Some(0) || !rates.all(|rate| rate.can_work()) {
            let message =
                "limits that let no call pass: calls at once, rates, their times and bursts must not be 0";
            return Err(Error::configuration(message));
        }
        Ok(())
    }
}

/// The limits at work, shared by all calls of a client.
#[derive(Debug)]
pub(crate) struct Limiter {
    limits: Limits,
    at_once: Option<Semaphore>,
    app: Gate,
    methods: Mutex<HashMap<String, Arc<Gate>>>,
}

impl Limiter {
    /// # Errors
    /// The limits let nothing pass.
    pub(crate) fn new(limits: Limits) -> Result<Self, Error> {
        limits.check()?;
        let (at_once, app) = (limits.at_once.map(Semaphore::new), Gate::new(limits.app));
        Ok(Self { limits, at_once, app, methods: Mutex::default() })
    }

    /// Waits for the turn of a call. The permit is to be kept while the call is on its way.
    ///
    /// The first of a method's calls waits for its token before it asks for a permit, so that a slow method holds up no other;
    /// tokens are taken at the end, together and without waiting, so that there is none to give back.
    ///
    /// # Errors
    /// The turn comes too late.
    pub(crate) async fn enter(
        &self,
        method: &str,
        timer: &dyn Timer,
        deadline: Option<SystemTime>,
    ) -> Result<Option<Permit<'_>>, Error> {
        let late = |TooLong(wait)| held_back(Some(wait));
        let gate = self.gate(method);
        let _turn = match &gate {
            Some(gate) if gate.has_rate() => Some(gate.turn().acquire().await),
            _ => None,
        };
        if let Some(gate) = &gate {
            gate.ready(timer, deadline).await.map_err(late)?;
        }
        let permit = match &self.at_once {
            Some(semaphore) => Some(semaphore.acquire().await),
            None => None,
        };
        let _turn_of_all = if self.app.has_rate() { Some(self.app.turn().acquire().await) } else { None };
        self.app.ready(timer, deadline).await.map_err(late)?;
        let now = timer.now();
        self.app.take(now);
        if let Some(gate) = &gate {
            gate.take(now);
        }
        Ok(permit)
    }

    /// The platform refused a call and says how long to wait.
    pub(crate) fn refused(&self, method: &str, error: &Error, now: SystemTime) {
        let Some(wait) = error.retry_after().filter(|_| error.kind() == ErrorKind::Limit) else { return };
        if error.sub_code().is_some_and(|code| code.starts_with(OF_THE_APP)) {
            self.app.ban(wait, now);
            return;
        }
        let mut methods = self.methods.lock().unwrap_or_else(PoisonError::into_inner);
        if !methods.contains_key(method) && methods.len() >= MOST_METHODS {
            return;
        }
        let gate = methods.entry(method.to_owned()).or_insert_with(|| Arc::new(Gate::new(None)));
        gate.ban(wait, now);
    }

    /// The gate of a method: there where it has a rate or was banned.
    fn gate(&self, method: &str) -> Option<Arc<Gate>> {
        let mut methods = self.methods.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = methods.get(method) {
            return Some(Arc::clone(known));
        }
        let rate = self.limits.methods.get(method).copied().or(self.limits.each_method)?;
        let gate = Arc::new(Gate::new(Some(rate)));
        methods.insert(method.to_owned(), Arc::clone(&gate));
        Some(gate)
    }

    /// How many of the calls at once nobody makes.
    #[cfg(test)]
    pub(crate) fn free(&self) -> Option<usize> {
        self.at_once.as_ref().map(Semaphore::free)
    }
}

/// The call's turn can't come within its time.
pub(crate) fn held_back(wait: Option<Duration>) -> Error {
    let message = "the limits of this client let the call wait longer than its time-out; nothing was sent";
    Error::new(ErrorKind::Limit, message).with_retry_after(wait).transient()
}
