//! What all calls of a client may spend on sending again.

use std::sync::atomic::{AtomicU32, Ordering};

/// What is there at the beginning, and at most.
const FULL: u32 = 100;
/// What one more attempt takes.
const COST: u32 = 5;
/// What a call that succeeds brings back.
const GAIN: u32 = 1;

/// Tokens for attempts beyond the first.
#[derive(Debug)]
pub(crate) struct Budget(AtomicU32);

impl Default for Budget {
    fn default() -> Self {
        Self(AtomicU32::new(FULL))
    }
}

impl Budget {
    /// Takes what one more attempt costs, if it is there.
    pub(crate) fn take(&self) -> bool {
        let spend = |tokens: u32| tokens.checked_sub(COST);
        self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, spend).is_ok()
    }

    /// A call succeeded.
    pub(crate) fn succeeded(&self) {
        let gain = |tokens: u32| (tokens < FULL).then(|| (tokens + GAIN).min(FULL));
        // Full already: nothing to note.
        let _ = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, gain);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sick_platform_is_asked_less_and_less() {
        let budget = Budget::default();
        assert_eq!((0..1000).filter(|_| budget.take()).count(), 20);
        for _ in 0..4 {
            budget.succeeded();
        }
        assert!(!budget.take());
        budget.succeeded();
        assert!(budget.take() && !budget.take());
    }

    #[test]
    fn no_more_is_saved_than_there_was() {
        let budget = Budget::default();
        for _ in 0..1000 {
            budget.succeeded();
        }
        assert_eq!((0..1000).filter(|_| budget.take()).count(), 20);
    }
}
