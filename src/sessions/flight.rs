//! One piece of work for all who wait for its result, on any executor.
//!
//! Whoever waits drives it. It belongs to none of them: one that is dropped stops nothing, and work that everybody left goes on with the
//! next who joins.

use std::collections::BTreeMap;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, TryLockError};
use std::task::{Context, Poll, Wake, Waker};

use crate::net::transport::BoxFuture;

pub(super) struct Flight<T> {
    work: Mutex<BoxFuture<'static, T>>,
    /// Nothing, if the work panicked.
    landed: OnceLock<Option<T>>,
    bell: Arc<Bell>,
}

impl<T: Clone> Flight<T> {
    pub(super) fn new(work: BoxFuture<'static, T>) -> Arc<Self> {
        Arc::new(Self { work: Mutex::new(work), landed: OnceLock::new(), bell: Arc::default() })
    }

    /// Waits for the result; nothing, if the work panicked, be it in somebody else's hands.
    pub(super) fn join(self: &Arc<Self>) -> Passenger<T> {
        Passenger { flight: Arc::clone(self), number: self.bell.number() }
    }

    fn land(&self, result: Option<T>) {
        // It lands once: whoever works holds the lock.
        let _ = self.landed.set(result);
        self.bell.ring();
    }

    /// Works on, unless somebody else does at this moment.
    fn work(&self) {
        let mut work = match self.work.try_lock() {
            Ok(work) => work,
            Err(TryLockError::WouldBlock) => return,
            Err(TryLockError::Poisoned(_)) => return self.land(None),
        };
        // It may have landed between the look and the lock.
        if self.landed.get().is_some() {
            return;
        }
        let alarm = Alarm(&self.bell);
        let waker = Waker::from(Arc::clone(&self.bell));
        let polled = work.as_mut().poll(&mut Context::from_waker(&waker));
        std::mem::forget(alarm);
        if let Poll::Ready(value) = polled {
            self.land(Some(value));
        }
    }
}

impl<T> fmt::Debug for Flight<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Flight")
    }
}

/// Calls the others when the work panics in the hands of one.
struct Alarm<'b>(&'b Bell);

impl Drop for Alarm<'_> {
    fn drop(&mut self) {
        self.0.ring();
    }
}

/// Wakes everybody who waits.
#[derive(Default)]
struct Bell(Mutex<Waiting>);

#[derive(Default)]
struct Waiting {
    wakers: BTreeMap<u64, Waker>,
    next: u64,
}

impl Bell {
    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn number(&self) -> u64 {
        let mut waiting = self.waiting();
        waiting.next += 1;
        waiting.next
    }

    fn ring(&self) {
        // Each comes back with a new waker if it has to wait on.
        let wakers = std::mem::take(&mut self.waiting().wakers);
        wakers.into_values().for_each(Waker::wake);
    }
}

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.ring();
    }
}

/// One who waits for a flight.
pub(super) struct Passenger<T> {
    flight: Arc<Flight<T>>,
    number: u64,
}

impl<T: Clone> Future for Passenger<T> {
    type Output = Option<T>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<T>> {
        let flight = &self.flight;
        if flight.landed.get().is_none() {
            // Before the work, so that nothing that it tells is missed.
            flight.bell.waiting().wakers.insert(self.number, context.waker().clone());
            flight.work();
        }
        flight.landed.get().map_or(Poll::Pending, |landed| Poll::Ready(landed.clone()))
    }
}

impl<T> Drop for Passenger<T> {
    fn drop(&mut self) {
        self.flight.bell.waiting().wakers.remove(&self.number);
    }
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    /// Work of three steps that anybody may wake.
    #[derive(Clone, Default)]
    struct Steps(Arc<Mutex<(usize, Option<Waker>)>>);

    impl Steps {
        fn flight(&self) -> Arc<Flight<usize>> {
            let steps = self.clone();
            Flight::new(Box::pin(poll_fn(move |context| {
                let mut state = steps.0.lock().unwrap();
                if state.0 >= 3 {
                    return Poll::Ready(state.0);
                }
                state.1 = Some(context.waker().clone());
                Poll::Pending
            })))
        }

        fn step(&self) {
            let waker = {
                let mut state = self.0.lock().unwrap();
                state.0 += 1;
                state.1.take()
            };
            waker.unwrap().wake();
        }
    }

    #[derive(Default)]
    struct Count(AtomicUsize);

    impl Wake for Count {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::SeqCst);
        }
    }

    fn poll<T: Clone>(passenger: &mut Passenger<T>, count: &Arc<Count>) -> Poll<Option<T>> {
        Pin::new(passenger).poll(&mut Context::from_waker(&Waker::from(Arc::clone(count))))
    }

    #[test]
    fn all_get_the_one_result_whoever_leaves() {
        let (steps, woken) = (Steps::default(), Arc::new(Count::default()));
        let flight = steps.flight();
        let mut passengers: Vec<_> = (0..4).map(|_| flight.join()).collect();
        for passenger in &mut passengers {
            assert!(poll(passenger, &woken).is_pending());
        }
        // The first drove it, the last was asked last.
        drop(passengers.remove(0));
        drop(passengers.remove(2));
        steps.step();
        assert_eq!(woken.0.load(Ordering::SeqCst), 2);
        assert!(poll(&mut passengers[1], &woken).is_pending());
        steps.step();
        assert!(poll(&mut passengers[0], &woken).is_pending());
        steps.step();
        assert_eq!(poll(&mut passengers[1], &woken), Poll::Ready(Some(3)));
        assert_eq!(poll(&mut passengers[0], &woken), Poll::Ready(Some(3)));
    }

    #[test]
    fn work_that_everybody_left_goes_on_with_the_next() {
        let (steps, woken) = (Steps::default(), Arc::new(Count::default()));
        let flight = steps.flight();
        assert!(poll(&mut flight.join(), &woken).is_pending());
        steps.0.lock().unwrap().0 = 3;
        assert_eq!(poll(&mut flight.join(), &woken), Poll::Ready(Some(3)));
        assert!(flight.bell.waiting().wakers.is_empty());
    }

    #[test]
    fn a_panic_reaches_one_and_leaves_nobody_waiting() {
        let flight: Arc<Flight<u8>> = Flight::new(Box::pin(async { panic!("in the work") }));
        let (mut first, mut second) = (flight.join(), flight.join());
        let woken = Arc::new(Count::default());
        // The second waits, as if the first had been at work.
        flight.bell.waiting().wakers.insert(second.number, Waker::from(Arc::clone(&woken)));
        assert!(catch_unwind(AssertUnwindSafe(|| poll(&mut first, &woken).is_pending())).is_err());
        assert!(woken.0.load(Ordering::SeqCst) >= 1);
        assert_eq!(poll(&mut second, &woken), Poll::Ready(None));
    }
}
