//! What o'clock it is on the platform: this machine's time, and what it is wrong by.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::http_date;
use super::timer::Timer;

/// A smaller difference is not why the platform refuses a time: it takes ten minutes.
const WORTH_CORRECTING: u64 = 10_000;

/// The difference between this machine's clock and the platform's, as far as it is known.
#[derive(Debug, Default)]
pub(crate) struct Correction(AtomicI64);

impl Correction {
    /// Milliseconds that the platform's clock is ahead.
    pub(crate) fn ahead(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }

    /// The platform's time.
    pub(crate) fn now(&self, timer: &dyn Timer) -> SystemTime {
        let (ahead, now) = (self.ahead(), timer.now());
        let distance = Duration::from_millis(ahead.unsigned_abs());
        let moved = if ahead < 0 { now.checked_sub(distance) } else { now.checked_add(distance) };
        moved.unwrap_or(now)
    }

    /// Learns the platform's time from the header `Date` of an answer. Says whether that is another time than the one that a
    /// request was sent with, which was `ahead` as given.
    pub(crate) fn learn(&self, date: &str, ahead: i64, timer: &dyn Timer) -> bool {
        let Some(there) = http_date::date(date).and_then(|seconds| seconds.checked_mul(1000)) else {
            return false;
        };
        let here = timer.now().duration_since(UNIX_EPOCH).ok();
        let Some(here) = here.and_then(|since| i64::try_from(since.as_millis()).ok()) else { return false };
        let learnt = there.saturating_sub(here);
        if learnt.abs_diff(ahead) < WORTH_CORRECTING {
            return false;
        }
        self.0.store(learnt, Ordering::Relaxed);
        true
    }
}

#[cfg(test)]
mod tests {
    use std::future::ready;

    use super::*;
    use crate::net::transport::BoxFuture;

    /// A clock that shows 1994-11-06 08:49:37 UTC.
    struct Clock;

    impl Timer for Clock {
        fn now(&self) -> SystemTime {
            UNIX_EPOCH + Duration::from_secs(784_111_777)
        }
        fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
            Box::pin(ready(()))
        }
    }

    #[test]
    fn the_platforms_time_is_learnt_in_both_directions() {
        for (date, seconds) in
            [("Sun, 06 Nov 1994 09:49:37 GMT", 3600), ("Sun, 06 Nov 1994 08:34:37 GMT", -900)]
        {
            let correction = Correction::default();
            assert!(correction.learn(date, 0, &Clock));
            assert_eq!(correction.ahead(), seconds * 1000);
            let now = correction.now(&Clock).duration_since(UNIX_EPOCH).unwrap().as_secs();
            assert_eq!(now, 784_111_777_u64.checked_add_signed(seconds).unwrap());
            // Another call was sent with the wrong time, this one with the right one.
            assert!(correction.learn(date, 0, &Clock));
            assert!(!correction.learn(date, seconds * 1000, &Clock));
        }
    }

    #[test]
    fn what_is_no_date_or_no_difference_changes_nothing() {
        for date in ["", "soon", "Sun, 06 Nov 1994 08:49:44 GMT", "Sun, 06 Nov 99999 08:49:37 GMT"] {
            let correction = Correction::default();
            assert!(!correction.learn(date, 0, &Clock), "{date}");
            assert_eq!(correction.ahead(), 0);
        }
    }
}
