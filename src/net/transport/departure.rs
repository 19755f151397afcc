//! How far a request got on its way out, told by the transport while it works: a call that is given up, or breaks off,
//! leaves nobody else to ask.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use crate::error::Progress;

/// Not handed to a transport yet.
const HERE: u8 = 0;
/// Handed to a transport that says nothing: some of it may have left.
const HANDED_OVER: u8 = 1;
/// The transport holds it and will tell when it starts to send.
const HELD: u8 = 2;
/// Some of it may have left.
const LEFT: u8 = 3;

/// Tells the client whether anything of a request may have left this machine. Clones tell of the same request.
///
/// A transport that does nothing with it is safe: its requests count as sent. One that connects first can
/// [`hold`](Self::hold) the request and say [`leave`](Self::leave) right before it writes the first byte of the body;
/// a call that times out in between is then known not to have executed.
#[derive(Clone)]
pub struct Departure(Arc<AtomicU8>);

impl Departure {
    pub(crate) fn new() -> Self {
        Self(Arc::new(AtomicU8::new(HERE)))
    }

    /// Promises to say [`leave`](Self::leave) before the first byte of the body leaves.
    pub fn hold(&self) {
        // Nothing that left comes back.
        let _ = self.0.compare_exchange(HANDED_OVER, HELD, Ordering::SeqCst, Ordering::SeqCst);
    }

    /// From now on some of the body may have left.
    pub fn leave(&self) {
        self.0.store(LEFT, Ordering::SeqCst);
    }

    pub(crate) fn hand_over(&self) {
        let _ = self.0.compare_exchange(HERE, HANDED_OVER, Ordering::SeqCst, Ordering::SeqCst);
    }

    /// How far it got. `not_sent` says that the transport is sure that nothing left; a request that is known to have left
    /// has left all the same.
    pub(crate) fn progress(&self, not_sent: bool) -> Progress {
        match self.0.load(Ordering::SeqCst) {
            HERE | HELD => Progress::Here,
            HANDED_OVER if not_sent => Progress::Here,
            _ => Progress::Left,
        }
    }
}

impl fmt::Debug for Departure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.progress(false) {
            Progress::Here => "Departure(here)",
            Progress::Left => "Departure(may have left)",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_doubt_it_left() {
        let departure = Departure::new();
        assert_eq!(departure.progress(false), Progress::Here);
        departure.hand_over();
        assert_eq!((departure.progress(false), departure.progress(true)), (Progress::Left, Progress::Here));
        departure.hold();
        assert_eq!(departure.progress(false), Progress::Here);
        departure.clone().leave();
        departure.hold();
        assert_eq!((departure.progress(false), departure.progress(true)), (Progress::Left, Progress::Left));
    }
}
