//! Adding, subtracting and multiplying amounts: checked, or loud where the result does not fit.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

use super::Fen;

impl Fen {
    /// The sum, or `None` when it does not fit.
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        wrap(self.0.checked_add(other.0))
    }

    /// The difference, or `None` when it does not fit.
    #[must_use]
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        wrap(self.0.checked_sub(other.0))
    }

    /// The amount `times` times, or `None` when it does not fit.
    #[must_use]
    pub const fn checked_mul(self, times: i64) -> Option<Self> {
        wrap(self.0.checked_mul(times))
    }

    /// The amount with the other sign, or `None` when it does not fit.
    #[must_use]
    pub const fn checked_neg(self) -> Option<Self> {
        wrap(self.0.checked_neg())
    }

    /// The amount without its sign, or `None` when it does not fit.
    #[must_use]
    pub const fn checked_abs(self) -> Option<Self> {
        wrap(self.0.checked_abs())
    }

    /// The sum of all amounts, or `None` when it does not fit.
    #[must_use]
    pub fn try_sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }
}

/// `Option::map` that works in `const` functions.
const fn wrap(fen: Option<i64>) -> Option<Fen> {
    match fen {
        Some(fen) => Some(Fen(fen)),
        None => None,
    }
}

/// The result of an operator. One that does not fit must not go on as another amount.
#[track_caller]
#[allow(clippy::expect_used)]
fn fitting(result: Option<Fen>, operation: &str) -> Fen {
    result.expect(operation)
}

impl Add for Fen {
    type Output = Self;

    /// # Panics
    /// When the sum does not fit; [`Fen::checked_add`] does not.
    #[track_caller]
    fn add(self, other: Self) -> Self {
        fitting(self.checked_add(other), "overflow when adding amounts of money")
    }
}

impl Sub for Fen {
    type Output = Self;

    /// # Panics
    /// When the difference does not fit; [`Fen::checked_sub`] does not.
    #[track_caller]
    fn sub(self, other: Self) -> Self {
        fitting(self.checked_sub(other), "overflow when subtracting amounts of money")
    }
}

impl Mul<i64> for Fen {
    type Output = Self;

    /// # Panics
    /// When the product does not fit; [`Fen::checked_mul`] does not.
    #[track_caller]
    fn mul(self, times: i64) -> Self {
        fitting(self.checked_mul(times), "overflow when multiplying an amount of money")
    }
}

impl Mul<Fen> for i64 {
    type Output = Fen;

    /// # Panics
    /// When the product does not fit; [`Fen::checked_mul`] does not.
    #[track_caller]
    fn mul(self, amount: Fen) -> Fen {
        amount * self
    }
}

impl Neg for Fen {
    type Output = Self;

    /// # Panics
    /// For the one amount whose opposite does not fit; [`Fen::checked_neg`] does not.
    #[track_caller]
    fn neg(self) -> Self {
        fitting(self.checked_neg(), "overflow when negating an amount of money")
    }
}

impl AddAssign for Fen {
    /// # Panics
    /// As `+`.
    #[track_caller]
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Fen {
    /// # Panics
    /// As `-`.
    #[track_caller]
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Sum for Fen {
    /// # Panics
    /// When the sum does not fit; [`Fen::try_sum`] does not.
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        fitting(Self::try_sum(amounts), "overflow when adding up amounts of money")
    }
}

impl<'a> Sum<&'a Fen> for Fen {
    /// # Panics
    /// As the sum of the amounts themselves.
    fn sum<I: Iterator<Item = &'a Self>>(amounts: I) -> Self {
        amounts.copied().sum()
    }
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use super::*;

    const MOST: Fen = Fen::new(i64::MAX);
    const LEAST: Fen = Fen::new(i64::MIN);

    #[test]
    fn checked_arithmetic_never_wraps() {
        let one = Fen::new(1);
        assert_eq!(MOST.checked_add(one), None);
        assert_eq!(MOST.checked_mul(2), None);
        assert_eq!(LEAST.checked_sub(one), None);
        assert_eq!(LEAST.checked_neg(), None);
        assert_eq!(LEAST.checked_abs(), None);
        assert_eq!(Fen::try_sum([MOST, one]), None);
        assert_eq!(Fen::new(-7).checked_abs(), Some(Fen::new(7)));
    }

    #[test]
    fn operators_compute_or_panic() {
        let mut balance = Fen::new(500) + Fen::new(20) - Fen::new(120);
        balance += Fen::new(3);
        balance -= Fen::new(1);
        assert_eq!(
            (balance, balance * 2, 3 * balance, -balance),
            (402.into(), 804.into(), 1206.into(), (-402).into())
        );
        assert_eq!([balance, balance].iter().sum::<Fen>(), Fen::new(804));
        assert_eq!(Vec::<Fen>::new().into_iter().sum::<Fen>(), Fen::ZERO);
        let overflows: [fn() -> Fen; 5] = [
            || MOST + Fen::new(1),
            || LEAST - Fen::new(1),
            || MOST * 2,
            || -LEAST,
            || [MOST, MOST].into_iter().sum(),
        ];
        for overflow in overflows {
            assert!(catch_unwind(overflow).is_err());
        }
    }
}
