//! Parts of an amount: percentages with a rounding that is named, shares that add up.

use super::Fen;

/// What becomes of a part of a fen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Rounding {
    /// Towards zero: 1.9 → 1, -1.9 → -1. Nobody gets more than the exact amount.
    Down,
    /// Away from zero: 1.1 → 2, -1.1 → -2.
    Up,
    /// To the nearest, halves away from zero (四舍五入): 1.5 → 2, 2.5 → 3.
    HalfUp,
    /// To the nearest, halves to the even neighbour (banker's rounding): 1.5 → 2, 2.5 → 2.
    HalfEven,
}

impl Rounding {
    /// Is the part that is left over to be counted as a whole one? `left` and `of` are sizes, `whole` is what is complete.
    fn completes(self, whole: i128, left: u128, of: u128) -> bool {
        // `left` is below `of`, which is at most 2^63, so doubling fits.
        match self {
            Self::Down => false,
            Self::Up => left > 0,
            Self::HalfUp => left * 2 >= of,
            Self::HalfEven => left * 2 > of || left * 2 == of && whole % 2 != 0,
        }
    }
}

impl Fen {
    /// So many hundredths of the amount; `None` when the result does not fit.
    ///
    /// ```
    /// use top_sdk::{Fen, Rounding};
    /// let fee = Fen::new(1_05).percent(10, Rounding::HalfUp);
    /// assert_eq!(fee, Some(Fen::new(11)));
    /// ```
    #[must_use]
    pub fn percent(self, percent: i64, rounding: Rounding) -> Option<Self> {
        self.portion(percent, 100, rounding)
    }

    /// `numerator / denominator` of the amount, rounded once; `None` when `denominator` is 0 or the result does not fit.
    ///
    /// ```
    /// use top_sdk::{Fen, Rounding};
    /// // 0.6 % of 99.90 yuan: 59.94 fen
    /// assert_eq!(Fen::new(99_90).portion(6, 1000, Rounding::Down), Some(Fen::new(59)));
    /// assert_eq!(Fen::new(99_90).portion(6, 1000, Rounding::HalfUp), Some(Fen::new(60)));
    /// ```
    #[must_use]
    pub fn portion(self, numerator: i64, denominator: i64, rounding: Rounding) -> Option<Self> {
        let product = i128::from(self.0) * i128::from(numerator);
        let denominator = i128::from(denominator);
        // `None` for 0; the one quotient that overflows needs -2^127, which two 64-bit factors never give.
        let whole = product.checked_div(denominator)?;
        let left = product.checked_rem(denominator)?.unsigned_abs();
        let away = if (product < 0) == (denominator < 0) { 1 } else { -1 };
        let completed = rounding.completes(whole, left, denominator.unsigned_abs());
        i64::try_from(if completed { whole + away } else { whole }).ok().map(Self)
    }

    /// The amount in so many shares that differ by at most one fen and add up to it; the larger ones come first.
    ///
    /// No shares where `shares` is 0.
    ///
    /// ```
    /// use top_sdk::Fen;
    /// let shares: Vec<i64> = Fen::new(1_00).split(3).map(Fen::get).collect();
    /// assert_eq!(shares, [34, 33, 33]);
    /// ```
    pub fn split(self, shares: u32) -> impl ExactSizeIterator<Item = Self> + Clone {
        let count = i64::from(shares.max(1));
        let (each, left) = (self.0 / count, self.0 % count);
        (0..shares).map(move |index| {
            let one_more = i64::from(index) < left.abs();
            Self(if one_more { each + left.signum() } else { each })
        })
    }

    /// The amount in shares by weight that add up to it; what rounding leaves over goes, a fen each, to the shares that lost
    /// most by it (the first of equals).
    ///
    /// `None` when the weights are all 0.
    ///
    /// ```
    /// use top_sdk::Fen;
    /// // A refund of 10.00 yuan over three lines of 50.00, 30.00 and 20.01 yuan.
    /// let shares = Fen::new(10_00).split_by(&[50_00, 30_00, 20_01]).unwrap_or_default();
    /// assert_eq!(shares, [Fen::new(5_00), Fen::new(3_00), Fen::new(2_00)]);
    /// assert_eq!(shares.iter().sum::<Fen>(), Fen::new(10_00));
    /// ```
    #[must_use]
    pub fn split_by(self, weights: &[u32]) -> Option<Vec<Self>> {
        let total: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
        let size = u128::from(self.0.unsigned_abs());
        // Below 2^64 · 2^32, so the product fits; a weight is at most the total, so a share is at most the amount.
        let exact = |weight: &u32| size * u128::from(*weight);
        let mut shares =
            weights.iter().map(|weight| exact(weight).checked_div(total)).collect::<Option<Vec<_>>>()?;
        if total == 0 {
            return None;
        }
        let mut left = size - shares.iter().sum::<u128>();
        let mut order: Vec<usize> = (0..weights.len()).collect();
        order.sort_by_key(|index| std::cmp::Reverse(weights.get(*index).map(|weight| exact(weight) % total)));
        for index in order {
            if left == 0 {
                break;
            }
            if let Some(share) = shares.get_mut(index) {
                *share += 1;
                left -= 1;
            }
        }
        let sign = i128::from(self.0.signum());
        shares
            .into_iter()
            .map(|share| i64::try_from(i128::try_from(share).ok()? * sign).ok().map(Self))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ALL: [Rounding; 4] = [Rounding::Down, Rounding::Up, Rounding::HalfUp, Rounding::HalfEven];

    #[test]
    fn each_rounding_does_what_its_name_says() {
        // Amount of which a tenth is taken → by Down, Up, HalfUp, HalfEven.
        for (amount, expected) in [
            (14, [1, 2, 1, 1]),
            (15, [1, 2, 2, 2]),
            (25, [2, 3, 3, 2]),
            (20, [2, 2, 2, 2]),
            (-15, [-1, -2, -2, -2]),
            (-25, [-2, -3, -3, -2]),
            (-1, [0, -1, 0, 0]),
        ] {
            let got = ALL.map(|rounding| Fen::new(amount).percent(10, rounding).map(Fen::get));
            assert_eq!(got, expected.map(Some), "{amount}");
        }
    }

    #[test]
    fn what_does_not_fit_is_none() {
        let most = Fen::new(i64::MAX);
        assert_eq!(most.percent(101, Rounding::Down), None);
        assert_eq!(most.portion(1, 0, Rounding::Down), None);
        assert_eq!(Fen::new(i64::MIN).portion(i64::MIN, 1, Rounding::Up), None);
        assert_eq!(Fen::new(i64::MIN).portion(1, -1, Rounding::Up), None);
        assert_eq!(most.portion(i64::MAX, i64::MAX, Rounding::HalfEven), Some(most));
        assert_eq!(Fen::new(5).split_by(&[]), None);
        assert_eq!(Fen::new(5).split_by(&[0, 0]), None);
        assert_eq!(Fen::new(5).split(0).count(), 0);
    }

    proptest! {
        #[test]
        fn a_part_is_never_a_fen_off(amount: i64, numerator in -1000_i64..1000, denominator in prop_oneof![-1000_i64..0, 1_i64..1000]) {
            let exact = i128::from(amount) * i128::from(numerator);
            for rounding in ALL {
                if let Some(part) = Fen::new(amount).portion(numerator, denominator, rounding) {
                    let off = (i128::from(part.get()) * i128::from(denominator) - exact).abs();
                    let denominator = i128::from(denominator.abs());
                    prop_assert!(off < denominator, "{rounding:?}");
                    if matches!(rounding, Rounding::HalfUp | Rounding::HalfEven) {
                        prop_assert!(off * 2 <= denominator, "{rounding:?}");
                    }
                }
            }
        }

        #[test]
        fn equal_shares_add_up(amount: i64, shares in 1_u32..200) {
            let parts: Vec<Fen> = Fen::new(amount).split(shares).collect();
            prop_assert_eq!(parts.len(), shares as usize);
            prop_assert_eq!(Fen::try_sum(parts.iter().copied()), Some(Fen::new(amount)));
            let (least, most) = (parts.iter().min().unwrap(), parts.iter().max().unwrap());
            prop_assert!((*most - *least).get() <= 1);
        }

        #[test]
        fn weighted_shares_add_up(amount: i64, weights in prop::collection::vec(any::<u32>(), 1..20)) {
            prop_assume!(weights.iter().any(|weight| *weight > 0));
            let shares = Fen::new(amount).split_by(&weights).unwrap();
            prop_assert_eq!(shares.len(), weights.len());
            prop_assert_eq!(Fen::try_sum(shares.iter().copied()), Some(Fen::new(amount)));
            for (share, weight) in shares.iter().zip(&weights) {
                prop_assert!(*weight > 0 || *share == Fen::ZERO);
            }
        }
    }
}
