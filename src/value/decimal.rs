//! Decimal numbers as text: prices, rates, weights. Kept digit by digit; nothing here goes through a float.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

/// The longest decimal text that is accepted, in bytes (also after an exponent is written out).
pub(crate) const MAX_LENGTH: usize = 128;

/// A decimal number, kept as the text it came in (`12.340` stays `12.340`).
///
/// Comparison is numeric: `12.34 == 12.340`. An exponent, which some servers write for large doubles
/// (`1.23E4`), is written out (`12300`).
///
/// ```
/// use top_sdk::{Decimal, Fen};
/// let price: Decimal = "12.340".parse()?;
/// assert_eq!(price.as_str(), "12.340");
/// assert_eq!(price, "12.34".parse()?);
/// assert_eq!(price.to_fen()?, Fen::new(1234));
/// # Ok::<(), top_sdk::DecimalError>(())
/// ```
#[derive(Clone)]
pub struct Decimal(Box<str>);

/// Why a text is no decimal number, or no amount in fen. Does not repeat the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecimalError {
    /// Not of the form `-12.34`.
    Malformed,
    /// More than 128 digits, or an amount beyond what [`Fen`](crate::Fen) holds.
    TooLarge,
    /// Digits below a fen.
    NotWholeFen,
}

impl fmt::Display for DecimalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed => "not a decimal number (expected digits like 12.34)",
            Self::TooLarge => "the decimal number is too large",
            Self::NotWholeFen => "the amount has digits below a fen",
        })
    }
}

impl std::error::Error for DecimalError {}

impl Decimal {
    /// A text that has been checked.
    pub(super) fn from_checked(text: String) -> Self {
        Self(text.into())
    }

    /// The text, digit by digit as it came.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the number, without its sign, is at most this.
    pub(crate) fn is_at_most(&self, limit: u64) -> bool {
        let limit = limit.to_string();
        let unsigned = Parts { negative: false, ..Parts::of(&self.0) };
        unsigned.cmp_size(&Parts::of(&limit)) != Ordering::Greater
    }

    /// The number as a whole number, when nothing but zeros stands behind the point and it fits.
    #[must_use]
    pub fn to_i64(&self) -> Option<i64> {
        let parts = Parts::of(&self.0);
        if !parts.fraction.is_empty() {
            return None;
        }
        let whole = if parts.whole.is_empty() { "0" } else { parts.whole };
        if parts.negative { format!("-{whole}").parse().ok() } else { whole.parse().ok() }
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    /// Takes `-12.34`, `12`, `.5`, `+1`, `1.2E3`; space around it is dropped.
    fn from_str(text: &str) -> Result<Self, DecimalError> {
        let text = text.trim();
        if text.len() > MAX_LENGTH {
            return Err(DecimalError::TooLarge);
        }
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, Some(exponent)),
            None => (text, None),
        };
        check(mantissa)?;
        match exponent {
            Some(exponent) => expand(mantissa, exponent).map(Self),
            None => Ok(Self(mantissa.into())),
        }
    }
}

/// Checks the form `-12.34`.
fn check(text: &str) -> Result<(), DecimalError> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if all_digits(whole) && all_digits(fraction) && whole.len() + fraction.len() > 0 {
        Ok(())
    } else {
        Err(DecimalError::Malformed)
    }
}

/// Writes an exponent out: `1.23`, `4` → `12300`.
fn expand(mantissa: &str, exponent: &str) -> Result<Box<str>, DecimalError> {
    let exponent: i32 = exponent.parse().map_err(|_| DecimalError::Malformed)?;
    if exponent.unsigned_abs() as usize > MAX_LENGTH {
        return Err(DecimalError::TooLarge);
    }
    let negative = mantissa.starts_with('-');
    let unsigned = mantissa.trim_start_matches(['-', '+']);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let mut digits = format!("{whole}{fraction}");
    let mut point = i64::from(exponent) + whole.len() as i64;
    while point > digits.len() as i64 {
        digits.push('0');
    }
    while point < 1 {
        digits.insert(0, '0');
        point += 1;
    }
    let (whole, fraction) = digits.split_at(point as usize);
    let sign = if negative { "-" } else { "" };
    let dot = if fraction.is_empty() { "" } else { "." };
    let text = format!("{sign}{whole}{dot}{fraction}");
    if text.len() > MAX_LENGTH { Err(DecimalError::TooLarge) } else { Ok(text.into()) }
}

/// A checked decimal text, without what does not change its value.
#[derive(PartialEq, Eq, Hash)]
pub(super) struct Parts<'a> {
    pub(super) negative: bool,
    /// Without leading zeros.
    pub(super) whole: &'a str,
    /// Without trailing zeros.
    pub(super) fraction: &'a str,
}

impl<'a> Parts<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let digits = text.trim_start_matches(['-', '+']);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let whole = whole.trim_start_matches('0');
        let fraction = fraction.trim_end_matches('0');
        let zero = whole.is_empty() && fraction.is_empty();
        Self { negative: text.starts_with('-') && !zero, whole, fraction }
    }

    /// Comparison without the sign.
    fn cmp_size(&self, other: &Self) -> Ordering {
        (self.whole.len().cmp(&other.whole.len()))
            .then_with(|| self.whole.cmp(other.whole))
            .then_with(|| self.fraction.cmp(other.fraction))
    }
}

impl Ord for Decimal {
    /// Numeric.
    fn cmp(&self, other: &Self) -> Ordering {
        let (left, right) = (Parts::of(&self.0), Parts::of(&other.0));
        match (left.negative, right.negative) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => left.cmp_size(&right),
            (true, true) => right.cmp_size(&left),
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        Parts::of(&self.0) == Parts::of(&other.0)
    }
}

impl Eq for Decimal {}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Parts::of(&self.0).hash(state);
    }
}

impl From<i64> for Decimal {
    fn from(number: i64) -> Self {
        Self(number.to_string().into())
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Decimal({})", self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::value::fen::Fen;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect(text)
    }

    #[test]
    fn compares_by_number() {
        assert_eq!(decimal("012.340"), decimal("12.34"));
        assert_eq!(decimal("-0.0"), decimal("0"));
        assert!(decimal("9") < decimal("10"));
        assert!(decimal("-10") < decimal("-9"));
        assert!(decimal("-1") < decimal("0.1"));
        assert!(decimal("1.09") < decimal("1.1"));
    }

    #[test]
    fn exponents_are_written_out() {
        assert_eq!(decimal("1.23456789E7").as_str(), "12345678.9");
        assert_eq!(decimal("-1e3").as_str(), "-1000");
        assert_eq!(decimal("15E-3").as_str(), "0.015");
        assert_eq!("1e999".parse::<Decimal>(), Err(DecimalError::TooLarge));
        assert_eq!("1e".parse::<Decimal>(), Err(DecimalError::Malformed));
    }

    #[test]
    fn refuses_what_is_no_number() {
        for text in ["", ".", "-", "1.2.3", "--1", "1 2", "１", "0x1", "1_000", "+-1"] {
            assert!(text.parse::<Decimal>().is_err(), "{text}");
        }
    }

    #[test]
    fn whole_numbers() {
        assert_eq!(decimal("1.00").to_i64(), Some(1));
        assert_eq!(decimal("-9223372036854775808").to_i64(), Some(i64::MIN));
        assert_eq!(decimal("9223372036854775808").to_i64(), None);
        assert_eq!(decimal("0.5").to_i64(), None);
        assert_eq!(decimal("0").to_fen(), Ok(Fen::ZERO));
        assert_eq!(decimal("-.5").to_fen(), Ok(Fen::new(-50)));
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = text.parse::<Decimal>();
        }

        #[test]
        fn order_agrees_with_fen(left: i32, right: i32) {
            let (left, right) = (Fen::new(left.into()), Fen::new(right.into()));
            prop_assert_eq!(Decimal::from(left).cmp(&Decimal::from(right)), left.cmp(&right));
            prop_assert_eq!(Decimal::from(left).to_fen(), Ok(left));
        }

        #[test]
        fn exponent_and_point_agree(whole in 0_i64..1_000_000, exponent in 0_u32..9) {
            let with_exponent = decimal(&format!("{whole}e{exponent}"));
            prop_assert_eq!(with_exponent.to_i64(), Some(whole * 10_i64.pow(exponent)));
        }
    }
}
