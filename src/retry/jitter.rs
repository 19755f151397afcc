//! Chance for waits. Not for secrets.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher as _, Hasher as _};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

/// A number drawn evenly from 0 to 1. Programs that start at once draw other numbers.
pub(crate) fn random() -> f64 {
    static KEYS: OnceLock<RandomState> = OnceLock::new();
    static DRAWN: AtomicU64 = AtomicU64::new(0);
    let mut hasher = KEYS.get_or_init(RandomState::new).build_hasher();
    hasher.write_u64(DRAWN.fetch_add(1, Ordering::Relaxed));
    // The upper half is 32 bits, which a float holds exactly.
    let bits = u32::try_from(hasher.finish() >> 32).unwrap_or(u32::MAX);
    f64::from(bits) / f64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::random;

    #[test]
    fn numbers_spread_from_zero_to_one() {
        let drawn: Vec<f64> = (0..4000).map(|_| random()).collect();
        assert!(drawn.iter().all(|number| (0.0..=1.0).contains(number)));
        for tenth in 0..10_u8 {
            let from = f64::from(tenth) / 10.0;
            let count = drawn.iter().filter(|number| (from..from + 0.1).contains(*number)).count();
            assert!((250..=550).contains(&count), "{tenth}: {count}");
        }
    }
}
