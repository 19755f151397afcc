//! Permits for so many at once, in the order of asking, on any executor.
//!
//! Nothing is lost when a waiting or a permitted call is dropped: a place in the queue goes with its future, a permit that was
//! handed over but not taken yet goes on to the next.

use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::pin::Pin;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

#[derive(Debug)]
pub(crate) struct Semaphore(Mutex<State>);

#[derive(Debug)]
struct State {
    free: usize,
    /// Who waits, by when they came.
    queue: BTreeMap<u64, Waker>,
    /// Who has been handed a permit and has not come for it yet.
    served: BTreeSet<u64>,
    next: u64,
}

impl Semaphore {
    pub(crate) fn new(permits: usize) -> Self {
        let (queue, served) = (BTreeMap::new(), BTreeSet::new());
        Self(Mutex::new(State { free: permits, queue, served, next: 0 }))
    }

    /// A permit, as soon as those who came before have had theirs.
    pub(crate) fn acquire(&self) -> Acquire<'_> {
        Acquire { semaphore: self, ticket: None }
    }

    /// How many permits nobody holds.
    #[cfg(test)]
    pub(crate) fn free(&self) -> usize {
        self.state().free
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn give_back(&self) {
        let mut state = self.state();
        let next = state.queue.pop_first();
        match &next {
            Some((ticket, _)) => drop(state.served.insert(*ticket)),
            None => state.free += 1,
        }
        drop(state);
        // Whoever wakes up may ask at once.
        if let Some((_, waker)) = next {
            waker.wake();
        }
    }
}

/// A place in the queue, once polled.
#[must_use = "a place in the queue is taken by awaiting it"]
pub(crate) struct Acquire<'s> {
    semaphore: &'s Semaphore,
    ticket: Option<u64>,
}

impl<'s> Future for Acquire<'s> {
    type Output = Permit<'s>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Permit<'s>> {
        let semaphore = self.semaphore;
        let mut state = semaphore.state();
        if let Some(ticket) = self.ticket {
            if !state.served.remove(&ticket) {
                state.queue.insert(ticket, context.waker().clone());
                return Poll::Pending;
            }
        } else if state.free > 0 {
            state.free -= 1;
        } else {
            let ticket = state.next;
            state.next += 1;
            state.queue.insert(ticket, context.waker().clone());
            drop(state);
            self.ticket = Some(ticket);
            return Poll::Pending;
        }
        drop(state);
        self.ticket = None;
        Poll::Ready(Permit(semaphore))
    }
}

impl Drop for Acquire<'_> {
    fn drop(&mut self) {
        let Some(ticket) = self.ticket else { return };
        let mut state = self.semaphore.state();
        let was_waiting = state.queue.remove(&ticket).is_some();
        let was_served = !was_waiting && state.served.remove(&ticket);
        drop(state);
        if was_served {
            self.semaphore.give_back();
        }
    }
}

/// Given back when it is dropped.
#[derive(Debug)]
#[must_use = "a permit is given back at once unless it is kept"]
pub(crate) struct Permit<'s>(&'s Semaphore);

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        self.0.give_back();
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::task::Wake;

    use super::*;

    #[derive(Default)]
    struct Bell(AtomicUsize);

    impl Wake for Bell {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::SeqCst);
        }
    }

    fn poll<'s>(acquire: Pin<&mut Acquire<'s>>, bell: &Arc<Bell>) -> Option<Permit<'s>> {
        match acquire.poll(&mut Context::from_waker(&Waker::from(Arc::clone(bell)))) {
            Poll::Ready(permit) => Some(permit),
            Poll::Pending => None,
        }
    }

    #[test]
    fn permits_are_had_in_the_order_of_asking() {
        let semaphore = Semaphore::new(1);
        let bells = [Arc::new(Bell::default()), Arc::new(Bell::default())];
        let held = poll(pin!(semaphore.acquire()), &bells[0]).unwrap();
        let (mut first, mut second) = (pin!(semaphore.acquire()), pin!(semaphore.acquire()));
        assert!(poll(first.as_mut(), &bells[0]).is_none() && poll(second.as_mut(), &bells[1]).is_none());
        drop(held);
        assert_eq!(bells.each_ref().map(|bell| bell.0.load(Ordering::SeqCst)), [1, 0]);
        // What was handed to the first is nobody else's.
        assert!(poll(second.as_mut(), &bells[1]).is_none());
        assert!(poll(pin!(semaphore.acquire()), &bells[1]).is_none());
        let held = poll(first, &bells[0]).unwrap();
        drop(held);
        assert!(poll(second, &bells[1]).is_some());
        assert_eq!(semaphore.free(), 1);
    }

    #[test]
    fn whoever_is_dropped_loses_nothing_of_the_others() {
        let semaphore = Semaphore::new(1);
        let bell = Arc::new(Bell::default());
        let held = poll(pin!(semaphore.acquire()), &bell).unwrap();
        let mut waiting: Vec<_> = (0..3).map(|_| Box::pin(semaphore.acquire())).collect();
        assert!(waiting.iter_mut().all(|waiting| poll(waiting.as_mut(), &bell).is_none()));
        // One that waits, one that was served and did not come.
        drop(waiting.remove(1));
        drop(held);
        drop(waiting.remove(0));
        drop(poll(waiting.remove(0).as_mut(), &bell).unwrap());
        assert_eq!(semaphore.free(), 1);
        let state = semaphore.state();
        assert!(state.queue.is_empty() && state.served.is_empty());
    }
}
