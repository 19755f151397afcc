//! Amounts of money in fen (分), the hundredth of a yuan (元).
//!
//! Whole numbers and checked arithmetic only: no float, no silent overflow.

mod arithmetic;
mod share;

use std::fmt;
use std::str::FromStr;

pub use self::share::Rounding;
use super::decimal::{Decimal, DecimalError, Parts};

/// An amount of money in fen: `Fen(1234)` is 12.34 yuan.
///
/// `Display` and `FromStr` speak **yuan** with two digits (`12.34`), because that is what people read; the wire
/// carries fen, which [`Fen::get`] returns. Whole numbers are fen, too: `Fen::from(1234)`.
///
/// ```
/// use top_sdk::Fen;
/// let price = Fen::new(1234);
/// assert_eq!(price.to_string(), "12.34");
/// assert_eq!("12.34".parse::<Fen>()?, price);
/// assert_eq!(price + Fen::new(66), Fen::new(1300));
/// assert_eq!([price, price].into_iter().sum::<Fen>(), Fen::new(2468));
/// # Ok::<(), top_sdk::DecimalError>(())
/// ```
///
/// # Arithmetic that cannot go wrong in silence
///
/// `+`, `-`, `*` and `sum()` panic where the result does not fit, in release builds too, as those of
/// [`Duration`](std::time::Duration) do. Amounts that come from outside may be anything: for them there is
/// [`checked_add`](Fen::checked_add), [`checked_sub`](Fen::checked_sub), [`checked_mul`](Fen::checked_mul) and [`try_sum`](Fen::try_sum). There is no `/`:
/// a part of an amount says how it is rounded ([`percent`](Fen::percent), [`portion`](Fen::portion)), and
/// shares of an amount add up to it ([`split`](Fen::split), [`split_by`](Fen::split_by)).
///
/// A coupon of 10 % of the price, at most 50 yuan, and what is left to pay:
///
/// ```
/// use top_sdk::{Fen, Rounding};
/// let price: Fen = "1234.56".parse()?;
/// let coupon = price.percent(10, Rounding::Down).unwrap_or(Fen::ZERO).min("50".parse()?);
/// assert_eq!(coupon, Fen::new(50_00));
/// assert_eq!((price - coupon).to_yuan(), "1184.56");
/// # Ok::<(), top_sdk::DecimalError>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[must_use]
pub struct Fen(i64);

impl Fen {
    /// No money.
    pub const ZERO: Self = Self(0);

    /// An amount of `fen` hundredths of a yuan.
    pub const fn new(fen: i64) -> Self {
        Self(fen)
    }

    /// The amount in fen.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }

    /// Reads an amount in yuan: `12.34`, `12.3`, `12`, `-0.05`.
    ///
    /// # Errors
    /// When the text is no decimal number, has digits below a fen that are not zero, or is too large.
    pub fn from_yuan(text: &str) -> Result<Self, DecimalError> {
        text.parse::<Decimal>()?.to_fen()
    }

    /// The amount in yuan with exactly two digits: `12.34`.
    #[must_use]
    pub fn to_yuan(self) -> String {
        self.to_string()
    }

    /// Whether the amount is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }
}

impl Decimal {
    /// The amount in fen, when this is an amount in yuan.
    ///
    /// # Errors
    /// When there are digits below a fen that are not zero, or the amount is too large for [`Fen`].
    pub fn to_fen(&self) -> Result<Fen, DecimalError> {
        let parts = Parts::of(self.as_str());
        if parts.fraction.len() > 2 {
            return Err(DecimalError::NotWholeFen);
        }
        let digits =
            format!("{}{}{:0<2}", if parts.negative { "-" } else { "" }, parts.whole, parts.fraction);
        match digits.as_str() {
            "00" | "-00" => Ok(Fen::ZERO),
            digits => digits.parse().map(Fen::new).map_err(|_| DecimalError::TooLarge),
        }
    }
}

impl From<Fen> for Decimal {
    /// The amount in yuan: `12.34`.
    fn from(fen: Fen) -> Self {
        Self::from_checked(fen.to_yuan())
    }
}

impl From<i64> for Fen {
    /// A whole number of fen.
    fn from(fen: i64) -> Self {
        Self::new(fen)
    }
}

impl From<Fen> for i64 {
    /// The amount in fen.
    fn from(fen: Fen) -> Self {
        fen.get()
    }
}

impl fmt::Display for Fen {
    /// Yuan with two digits: `12.34`. Width and fill are honoured.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let amount = self.0.unsigned_abs();
        let digits = format!("{}.{:02}", amount / 100, amount % 100);
        f.pad_integral(self.0 >= 0, "", &digits)
    }
}

impl fmt::Debug for Fen {
    /// Fen, as on the wire: `Fen(1234)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fen({})", self.0)
    }
}

impl FromStr for Fen {
    type Err = DecimalError;

    /// Reads yuan, see [`Fen::from_yuan`].
    fn from_str(text: &str) -> Result<Self, DecimalError> {
        Self::from_yuan(text)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn yuan_keeps_the_sign_below_one() {
        assert_eq!(Fen::new(-5).to_string(), "-0.05");
        assert_eq!("-0.05".parse::<Fen>(), Ok(Fen::new(-5)));
        assert_eq!(format!("{:>8}", Fen::new(100)), "    1.00");
        assert_eq!(Fen::new(i64::MIN).to_string(), "-92233720368547758.08");
    }

    #[test]
    fn refuses_what_is_no_whole_fen() {
        for text in ["", "12.345", "1,000", "￥1", "1e400", "NaN", "92233720368547758.08"] {
            assert!(text.parse::<Fen>().is_err(), "{text}");
        }
        assert_eq!("12.340".parse::<Fen>(), Ok(Fen::new(1234)));
    }

    proptest! {
        #[test]
        fn yuan_text_goes_both_ways(fen: i64) {
            prop_assert_eq!(Fen::new(fen).to_yuan().parse::<Fen>(), Ok(Fen::new(fen)));
        }
    }
}
