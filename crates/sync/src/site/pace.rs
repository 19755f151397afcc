//! When the next request may be made.
//!
//! So many a second at most, never in step; slower after a challenge, and slowly back to the pace that was asked for.
//! The clock here decides about waiting only, never about what is written.

use std::thread::sleep;
use std::time::{Duration, Instant};

use super::{Hear, Trouble};

/// How the site is to be treated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Manners {
    /// Requests a second at most.
    pub rate: f64,
    /// How long all waiting between two good answers may take before the run gives up.
    pub patience: Duration,
    /// The first wait after a challenge; each further one is twice as long.
    pub first_wait: Duration,
}

impl Manners {
    /// Requests a second, where nobody says otherwise.
    pub const RATE: f64 = 5.0;
}

impl Default for Manners {
    fn default() -> Self {
        Manners { rate: Self::RATE, patience: Duration::from_secs(120), first_wait: Duration::from_secs(1) }
    }
}

/// The longest single wait that is not asked for by the site.
const MAX_WAIT: Duration = Duration::from_secs(30);
/// A challenge makes the pace so much slower, but never slower than this.
const SLOWER: f64 = 0.5;
const MIN_RATE: f64 = 0.2;
/// Every good answer takes the pace so much nearer to what was asked for.
const FASTER: f64 = 1.005;
/// Gaps are up to so much longer than they need to be.
const JITTER: f64 = 0.25;

/// The pace of one run.
pub(super) struct Pace {
    manners: Manners,
    rate: f64,
    next: Option<Instant>,
    /// Waits since the last good answer.
    waits: u32,
    waited: Duration,
}

impl Pace {
    pub(super) fn new(manners: Manners) -> Self {
        Pace { manners, rate: manners.rate, next: None, waits: 0, waited: Duration::ZERO }
    }

    /// Waits for this request's turn.
    pub(super) fn wait(&mut self) {
        let now = Instant::now();
        let turn = self.next.unwrap_or(now).max(now);
        sleep(turn - now);
        self.next = Some(turn + Duration::from_secs_f64(self.gap(fastrand::f64())));
    }

    fn gap(&self, random: f64) -> f64 {
        (1.0 + JITTER * random) / self.rate
    }

    /// The site answered.
    pub(super) fn went_well(&mut self) {
        (self.waits, self.waited) = (0, Duration::ZERO);
        self.rate = (self.rate * FASTER).min(self.manners.rate);
    }

    /// Waits after an answer that says "not now", and goes on more slowly.
    pub(super) fn back_off(
        &mut self,
        why: &str,
        asked: Option<Duration>,
        hear: Hear<'_>,
    ) -> Result<(), Trouble> {
        let wait = self.next_wait(why, asked, fastrand::f64())?;
        hear(&format!("not now, says the site ({why}); waiting {:.1} s", wait.as_secs_f64()));
        sleep(wait);
        Ok(())
    }

    fn next_wait(&mut self, why: &str, asked: Option<Duration>, random: f64) -> Result<Duration, Trouble> {
        self.rate = (self.rate * SLOWER).max(MIN_RATE.min(self.manners.rate));
        let doubled = self.manners.first_wait.saturating_mul(1 << self.waits.min(16)).min(MAX_WAIT);
        let own = doubled.mul_f64(1.0 + JITTER * random);
        let wait = own.max(asked.unwrap_or_default());
        if self.waited + wait > self.manners.patience {
            return Err(match asked.filter(|asked| *asked > own) {
                Some(asked) => Trouble::ComeBack(asked.as_secs()),
                None => Trouble::Challenged(why.to_owned()),
            });
        }
        (self.waits, self.waited) = (self.waits + 1, self.waited + wait);
        Ok(wait)
    }

    /// A short pause after a fault of the connection.
    pub(super) fn pause(&self, faults: u32) {
        sleep((self.manners.first_wait / 4).saturating_mul(1 << faults.min(8)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pace(rate: f64, patience: u64) -> Pace {
        Pace::new(Manners { rate, patience: Duration::from_secs(patience), ..Manners::default() })
    }

    #[test]
    fn never_more_in_a_second_than_was_asked_for() {
        let pace = pace(5.0, 60);
        assert!(pace.gap(0.0) >= 0.2 && pace.gap(0.999) > pace.gap(0.0));
    }

    #[test]
    fn a_challenge_makes_slower_and_good_answers_faster_again() {
        let mut pace = pace(8.0, 60);
        pace.next_wait("x", None, 0.0).unwrap();
        assert_eq!(pace.rate, 4.0);
        (0..100).for_each(|_| pace.went_well());
        assert!(pace.rate > 4.0 && pace.rate < 8.0);
        (0..1000).for_each(|_| pace.went_well());
        assert_eq!(pace.rate, 8.0);
    }

    #[test]
    fn waits_grow_until_patience_ends() {
        let mut pace = pace(5.0, 10);
        let waits: Vec<u64> =
            std::iter::from_fn(|| Some(pace.next_wait("x", None, 0.0).ok()?.as_secs())).collect();
        assert_eq!(waits, [1, 2, 4]);
        assert_eq!(pace.next_wait("a captcha", None, 0.0), Err(Trouble::Challenged("a captcha".to_owned())));
    }

    #[test]
    fn the_site_is_believed_when_it_says_how_long() {
        let mut pace = pace(5.0, 60);
        assert_eq!(pace.next_wait("x", Some(Duration::from_secs(7)), 0.0), Ok(Duration::from_secs(7)));
        assert_eq!(pace.next_wait("x", Some(Duration::from_secs(600)), 0.0), Err(Trouble::ComeBack(600)));
    }
}
