//! Points in time as the platform writes them: `yyyy-MM-dd HH:mm:ss` in GMT+8.
//!
//! A text that says no point in time (`9:00`, `0000-00-00 00:00:00`) is kept as it is.

mod calendar;
mod convert;
mod parse;

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use calendar::{DAY, FIRST, LAST, OFFSET};

/// A point in time on the wire, GMT+8, or a text that could not be read as one.
///
/// `Display` writes the wire text. Equality and order go by the point in time; texts that say none are equal when
/// they are the same and stand behind all others.
///
/// ```
/// use top_sdk::Timestamp;
/// let paid: Timestamp = "2023-11-15 06:13:20".parse()?;
/// assert_eq!(paid.epoch_millis(), Some(1_700_000_000_000));
/// assert_eq!(Timestamp::from_epoch_seconds(1_700_000_000), Some(paid.clone()));
/// assert_eq!(paid.to_string(), "2023-11-15 06:13:20");
///
/// let odd = Timestamp::from_wire("9:00");
/// assert_eq!((odd.epoch_seconds(), odd.to_string()), (None, "9:00".to_owned()));
/// # Ok::<(), top_sdk::TimestampError>(())
/// ```
#[derive(Clone)]
pub struct Timestamp(Repr);

/// Texts of the usual form are not stored; they are written again from the point in time.
#[derive(Clone)]
enum Repr {
    /// Milliseconds since 1970; written with date and time of day.
    Instant(i64),
    /// Milliseconds since 1970, a midnight in GMT+8; written as the date alone.
    Date(i64),
    /// Any other text, with the point in time if it says one.
    Text(Box<str>, Option<i64>),
}

/// A text, or another library's value, is no point in time between the years 0000 and 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimestampError;

impl fmt::Display for TimestampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a point in time (expected yyyy-MM-dd HH:mm:ss in GMT+8, years 0000 to 9999)")
    }
}

impl std::error::Error for TimestampError {}

impl Timestamp {
    /// The point in time that many milliseconds after 1970-01-01 00:00:00 UTC; `None` outside the years 0000 to 9999.
    #[must_use]
    pub fn from_epoch_millis(millis: i64) -> Option<Self> {
        (FIRST..=LAST).contains(&millis).then_some(Self(Repr::Instant(millis)))
    }

    /// The point in time that many seconds after 1970-01-01 00:00:00 UTC; `None` outside the years 0000 to 9999.
    #[must_use]
    pub fn from_epoch_seconds(seconds: i64) -> Option<Self> {
        Self::from_epoch_millis(seconds.checked_mul(1000)?)
    }

    /// A calendar date and time of day in GMT+8; `None` when there is no such day or time.
    #[must_use]
    pub fn from_parts(year: u16, month: u8, day: u8, hour: u8, minute: u8, second: u8) -> Option<Self> {
        let (year, month, day) = (year.into(), month.into(), day.into());
        let midnight = calendar::midnight(year, month, day)?;
        calendar::time_of_day(hour.into(), minute.into(), second.into(), 0)
            .map(|time| Self(Repr::Instant(midnight + time)))
    }

    /// A calendar date, written without a time of day; its point in time is midnight in GMT+8.
    #[must_use]
    pub fn from_date(year: u16, month: u8, day: u8) -> Option<Self> {
        calendar::midnight(year.into(), month.into(), day.into()).map(|midnight| Self(Repr::Date(midnight)))
    }

    /// What a text on the wire says. Never fails: a text that says no point in time is kept.
    #[must_use]
    pub fn from_wire(text: &str) -> Self {
        parse::wire(text)
    }

    /// A text that is known to say a point in time.
    pub(crate) fn with_text(text: &str, millis: i64) -> Option<Self> {
        (FIRST..=LAST).contains(&millis).then(|| Self(Repr::Text(text.into(), Some(millis))))
    }

    /// Milliseconds since 1970-01-01 00:00:00 UTC; `None` when the text says no point in time.
    #[must_use]
    pub fn epoch_millis(&self) -> Option<i64> {
        match self.0 {
            Repr::Instant(millis) | Repr::Date(millis) => Some(millis),
            Repr::Text(_, millis) => millis,
        }
    }

    /// Seconds since 1970-01-01 00:00:00 UTC, rounded down; `None` when the text says no point in time.
    #[must_use]
    pub fn epoch_seconds(&self) -> Option<i64> {
        self.epoch_millis().map(|millis| millis.div_euclid(1000))
    }

    /// Whether this is a date without a time of day.
    #[must_use]
    pub fn is_date(&self) -> bool {
        matches!(self.0, Repr::Date(_))
    }

    /// The text, where it is not of the usual form.
    fn text(&self) -> &str {
        match &self.0 {
            Repr::Text(text, _) => text,
            _ => "",
        }
    }
}

impl FromStr for Timestamp {
    type Err = TimestampError;

    /// As [`Timestamp::from_wire`], but refuses a text that says no point in time.
    fn from_str(text: &str) -> Result<Self, TimestampError> {
        let timestamp = Self::from_wire(text);
        timestamp.epoch_millis().map(|_| timestamp).ok_or(TimestampError)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (millis, with_time) = match &self.0 {
            Repr::Text(text, _) => return f.pad(text),
            Repr::Instant(millis) => (*millis, true),
            Repr::Date(millis) => (*millis, false),
        };
        let local = millis + OFFSET;
        let (year, month, day) = calendar::date(local.div_euclid(DAY));
        write!(f, "{year:04}-{month:02}-{day:02}")?;
        if with_time {
            let second = local.rem_euclid(DAY) / 1000;
            write!(f, " {:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Timestamp {
    /// As on the wire; a text that says no point in time may be anything, so it is shown by kind and length.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Text(text, None) => write!(f, "<time, {} chars>", text.chars().count()),
            Repr::Text(text, Some(_)) => fmt::Debug::fmt(text, f),
            _ => fmt::Display::fmt(self, f),
        }
    }
}

impl Ord for Timestamp {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.epoch_millis(), other.epoch_millis()) {
            (Some(left), Some(right)) => left.cmp(&right),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => self.text().cmp(other.text()),
        }
    }
}

impl PartialOrd for Timestamp {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Timestamp {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Timestamp {}

impl Hash for Timestamp {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self.epoch_millis() {
            Some(millis) => millis.hash(state),
            None => self.text().hash(state),
        }
    }
}

#[cfg(test)]
mod tests;
