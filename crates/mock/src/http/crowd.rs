//! Who is connected, and who has to go when the house is full.
//!
//! A connection waits (it is silent, sends its request byte by byte, or reads no answer) or is being answered. When
//! there is no place left for a newcomer, the one that has waited longest is closed: hundreds of silent clients then
//! keep nobody else out. One that came, or was answered, just now gets a moment first.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::task::AbortHandle;
use tokio::time::Instant;

/// More connections at a time are not kept.
const MAX_CONNECTIONS: usize = 512;
/// Nobody is closed that has waited no longer than this: its request may be on the way.
const GRACE: Duration = Duration::from_millis(250);

/// All connections.
#[derive(Default)]
pub(super) struct Crowd {
    guests: Mutex<Guests>,
    /// Told whenever a connection ends.
    left: Notify,
}

#[derive(Default)]
struct Guests {
    present: BTreeMap<u64, Guest>,
    next: u64,
}

struct Guest {
    /// Since when it has been waiting; nothing while it is being answered.
    waiting: Option<Instant>,
    /// Ends the task that serves it, once there is one.
    task: Option<AbortHandle>,
}

/// A connection's place. It is given back when this is dropped.
pub(super) struct Place {
    crowd: Arc<Crowd>,
    number: u64,
}

impl Crowd {
    /// Waits until a newcomer has a place, which may cost another one its own.
    pub(super) async fn make_room(&self) {
        loop {
            let left = self.left.notified();
            if self.guests().present.len() < MAX_CONNECTIONS || self.close_longest_waiting() {
                return;
            }
            // Too early to close anyone. Whichever comes first: one leaves, or has waited long enough.
            let _ = tokio::time::timeout(GRACE, left).await;
        }
    }

    /// Gives a newcomer its place.
    pub(super) fn enter(self: &Arc<Self>) -> Place {
        let mut guests = self.guests();
        let number = guests.next;
        guests.next += 1;
        guests.present.insert(number, Guest { waiting: Some(Instant::now()), task: None });
        Place { crowd: Arc::clone(self), number }
    }

    /// Says which task serves a place, so that it can be ended. It may have ended by itself already.
    pub(super) fn is_served_by(&self, number: u64, task: AbortHandle) {
        if let Some(guest) = self.guests().present.get_mut(&number) {
            guest.task = Some(task);
        }
    }

    /// Closes the connection that has waited longest, if one has waited long enough.
    pub(super) fn close_longest_waiting(&self) -> bool {
        let mut guests = self.guests();
        let waiting = guests.present.iter().filter_map(|(number, guest)| Some((guest.waiting?, *number)));
        let longest = waiting.min().filter(|(since, _)| since.elapsed() >= GRACE);
        let Some((_, number)) = longest else { return false };
        let closed = guests.present.remove(&number);
        drop(guests);
        if let Some(task) = closed.and_then(|guest| guest.task) {
            task.abort();
        }
        true
    }

    fn guests(&self) -> MutexGuard<'_, Guests> {
        self.guests.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place {
    pub(super) fn number(&self) -> u64 {
        self.number
    }

    /// The whole request is here: whoever waits for its answer is not closed.
    pub(super) fn is_being_answered(&self) {
        self.set(None);
    }

    /// The answer is on its way; the connection may go on or stay silent.
    pub(super) fn waits_again(&self) {
        self.set(Some(Instant::now()));
    }

    fn set(&self, waiting: Option<Instant>) {
        if let Some(guest) = self.crowd.guests().present.get_mut(&self.number) {
            guest.waiting = waiting;
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.crowd.guests().present.remove(&self.number);
        self.crowd.left.notify_waiters();
    }
}
