//! A token bucket as arithmetic: when the next call may go, in whole nanoseconds.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// So many calls in so much time.
///
/// Calls are spread evenly, because a platform that counts by the second or minute would refuse a burst at the turn of one;
/// [`burst`](Self::burst) allows some at once after a quiet time. A rate of more than a thousand a second needs one: timers count milliseconds.
///
/// ```
/// use std::time::Duration;
/// use top_sdk::limits::Rate;
/// let rate = Rate::per_second(40).burst(10);
/// let slow = Rate::new(5_000, Duration::from_secs(24 * 60 * 60));
/// assert_ne!(rate, slow);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct Rate {
    calls: u32,
    period: Duration,
    burst: u32,
}

impl Rate {
    /// So many calls in each such time.
    pub fn new(calls: u32, period: Duration) -> Self {
        Self { calls, period, burst: 1 }
    }

    /// So many calls a second.
    pub fn per_second(calls: u32) -> Self {
        Self::new(calls, Duration::from_secs(1))
    }

    /// So many calls a minute.
    pub fn per_minute(calls: u32) -> Self {
        Self::new(calls, Duration::from_secs(60))
    }

    /// How many calls may go at once after a quiet time: what the bucket holds. 1 unless told otherwise.
    pub fn burst(mut self, calls: u32) -> Self {
        self.burst = calls;
        self
    }

    /// Does it ever let a call pass?
    pub(super) fn can_work(self) -> bool {
        self.calls > 0 && self.burst > 0 && !self.interval().is_zero()
    }

    /// The time that brings one token.
    fn interval(self) -> Duration {
        // Rounded up: never faster than allowed.
        let nanos = self.period.as_nanos().div_ceil(u128::from(self.calls.max(1)));
        u64::try_from(nanos).map_or(Duration::MAX, Duration::from_nanos)
    }

    /// The time that fills the bucket but for one token.
    fn tolerance(self) -> Duration {
        self.interval().saturating_mul(self.burst.saturating_sub(1))
    }
}

/// What is left of a rate: the time since 1970 at which the bucket would be full. All of a bucket is this one number, known
/// as the generic cell rate algorithm.
#[derive(Debug, Default)]
pub(super) struct Bucket(Duration);

impl Bucket {
    /// How long the next call has to wait.
    pub(super) fn wait(&self, rate: Rate, now: SystemTime) -> Duration {
        let now = since_1970(now);
        let wait = self.0.saturating_sub(rate.tolerance()).saturating_sub(now);
        // Only a clock that was set back asks for more than one token's time.
        wait.min(rate.interval())
    }

    /// A call goes.
    pub(super) fn take(&mut self, rate: Rate, now: SystemTime) {
        let now = since_1970(now);
        let full = self.0.min(now.saturating_add(rate.tolerance())).max(now);
        self.0 = full.saturating_add(rate.interval());
    }
}

pub(super) fn since_1970(time: SystemTime) -> Duration {
    time.duration_since(UNIX_EPOCH).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(millis: u64) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(1_700_000_000) + Duration::from_millis(millis)
    }

    #[test]
    fn a_burst_then_one_for_each_interval() {
        let rate = Rate::per_second(10).burst(3);
        let mut bucket = Bucket::default();
        for _ in 0..3 {
            assert_eq!(bucket.wait(rate, at(0)), Duration::ZERO);
            bucket.take(rate, at(0));
        }
        assert_eq!(bucket.wait(rate, at(0)), Duration::from_millis(100));
        assert_eq!(bucket.wait(rate, at(60)), Duration::from_millis(40));
        assert_eq!(bucket.wait(rate, at(100)), Duration::ZERO);
        bucket.take(rate, at(100));
        assert_eq!(bucket.wait(rate, at(100)), Duration::from_millis(100));
    }

    #[test]
    fn a_clock_that_was_set_back_holds_up_one_interval_only() {
        let rate = Rate::per_second(10);
        let mut bucket = Bucket::default();
        bucket.take(rate, at(3_600_000));
        assert_eq!(bucket.wait(rate, at(0)), Duration::from_millis(100));
        bucket.take(rate, at(0));
        assert_eq!(bucket.wait(rate, at(100)), Duration::ZERO);
    }

    #[test]
    fn rates_that_let_nothing_pass_are_known() {
        for rate in [Rate::per_second(0), Rate::per_second(1).burst(0), Rate::new(1, Duration::ZERO)] {
            assert!(!rate.can_work(), "{rate:?}");
        }
        assert!(Rate::per_minute(1).can_work() && Rate::new(u32::MAX, Duration::MAX).can_work());
    }

    proptest! {
        #[test]
        fn no_window_holds_more_than_its_rate_and_burst(calls in 1_u32..50, burst in 1_u32..20, gaps in proptest::collection::vec(0_u64..400, 1..200)) {
            let rate = Rate::per_second(calls).burst(burst);
            let mut bucket = Bucket::default();
            let mut now = at(0);
            let mut sent = Vec::new();
            for gap in gaps {
                now += Duration::from_millis(gap);
                let wait = bucket.wait(rate, now);
                now += wait;
                prop_assert_eq!(bucket.wait(rate, now), Duration::ZERO);
                bucket.take(rate, now);
                sent.push(now);
            }
            for (index, from) in sent.iter().enumerate() {
                let within = sent[index..].iter().filter(|time| time.duration_since(*from).unwrap() < Duration::from_secs(1)).count();
                prop_assert!(within <= (calls + burst) as usize, "{within} in a second");
            }
        }
    }
}
