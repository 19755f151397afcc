//! A clock that stands still until a test moves it.

use std::collections::BTreeMap;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::net::timer::Timer;
use crate::net::transport::BoxFuture;

/// 2023-11-15 06:13:20 in China.
const BEGINNING: Duration = Duration::from_secs(1_700_000_000);

/// A clock that stands still until a test moves it. Clones are the same clock.
///
/// [`new`](Self::new) waits for [`advance`](Self::advance). [`skipping`](Self::skipping) lets each wait pass by itself as soon as
/// whoever waits has nothing else to do, the earliest one first, so that tests of waits take no time.
///
/// ```
/// use std::time::Duration;
/// use top_sdk::testing::ManualClock;
/// use top_sdk::timer::Timer;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let clock = ManualClock::skipping();
/// let before = clock.now();
/// clock.sleep(Duration::from_secs(3600)).await;
/// assert_eq!(clock.now(), before + Duration::from_secs(3600));
/// assert_eq!(clock.waits(), [Duration::from_secs(3600)]);
/// # }
/// ```
#[derive(Clone)]
pub struct ManualClock(Arc<Mutex<State>>);

struct State {
    now: SystemTime,
    skipping: bool,
    last: u64,
    /// Who waits, by when and in which order they came.
    sleepers: BTreeMap<Due, Waker>,
    waits: Vec<Duration>,
}

type Due = (SystemTime, u64);

impl ManualClock {
    /// A clock that [`advance`](Self::advance) moves, standing at 2023-11-15 06:13:20 in China.
    #[must_use]
    pub fn new() -> Self {
        Self::made(false)
    }

    /// A clock on which waits pass by themselves.
    ///
    /// Waits of futures on one thread pass in order. Where other threads work meanwhile, it does not know of their work and may
    /// run ahead.
    #[must_use]
    pub fn skipping() -> Self {
        Self::made(true)
    }

    fn made(skipping: bool) -> Self {
        let now = UNIX_EPOCH + BEGINNING;
        Self(Arc::new(Mutex::new(State {
            now,
            skipping,
            last: 0,
            sleepers: BTreeMap::new(),
            waits: Vec::new(),
        })))
    }

    /// Moves the clock on and ends the waits that are over then.
    pub fn advance(&self, by: Duration) {
        let now = self.now().checked_add(by);
        self.set(now.unwrap_or_else(|| self.now()));
    }

    /// Sets the clock to any time, also an earlier one.
    pub fn set(&self, now: SystemTime) {
        let over = {
            let mut state = self.state();
            state.now = now;
            state.over()
        };
        over.into_iter().for_each(Waker::wake);
    }

    /// How long the waits were that ended, in the order in which they did. A time limit that was not reached is none of them.
    #[must_use]
    pub fn waits(&self) -> Vec<Duration> {
        self.state().waits.clone()
    }

    /// How many wait now.
    #[must_use]
    pub fn sleeping(&self) -> usize {
        self.state().sleepers.len()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Those whose wait is over.
    fn over(&self) -> Vec<Waker> {
        self.sleepers.range(..=(self.now, u64::MAX)).map(|(_, waker)| waker.clone()).collect()
    }

    /// On a clock that skips, whoever is first now: it may go on.
    fn first(&self) -> Option<Waker> {
        self.sleepers.first_key_value().filter(|_| self.skipping).map(|(_, waker)| waker.clone())
    }
}

impl Default for ManualClock {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for ManualClock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.state();
        f.debug_struct("ManualClock")
            .field("now", &state.now)
            .field("sleeping", &state.sleepers.len())
            .finish_non_exhaustive()
    }
}

impl Timer for ManualClock {
    fn now(&self) -> SystemTime {
        self.state().now
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        let mut state = self.state();
        state.last += 1;
        // A wait beyond the end of time never ends.
        let due = state.now.checked_add(duration).map(|end| (end, state.last));
        Box::pin(Sleep { clock: self.clone(), duration, due, gave_way: false })
    }
}

struct Sleep {
    clock: ManualClock,
    duration: Duration,
    due: Option<Due>,
    /// Others had their turn since this one became the first.
    gave_way: bool,
}

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let Some(due) = self.due else { return Poll::Pending };
        let clock = self.clock.clone();
        let mut state = clock.state();
        state.sleepers.insert(due, context.waker().clone());
        let is_first = state.sleepers.first_key_value().is_some_and(|(first, _)| *first == due);
        if state.skipping && is_first && due.0 > state.now {
            if !std::mem::replace(&mut self.gave_way, true) {
                drop(state);
                context.waker().wake_by_ref();
                return Poll::Pending;
            }
            state.now = due.0;
        }
        if due.0 > state.now {
            self.gave_way = false;
            return Poll::Pending;
        }
        state.sleepers.remove(&due);
        state.waits.push(self.duration);
        drop(state);
        self.due = None;
        Poll::Ready(())
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        let next = {
            let mut state = self.clock.state();
            if let Some(due) = self.due {
                state.sleepers.remove(&due);
            }
            state.first()
        };
        if let Some(next) = next {
            next.wake();
        }
    }
}
