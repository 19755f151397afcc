//! What a text on the wire says about time.

use super::calendar::{self, OFFSET};
use super::{Repr, Timestamp};

/// The point in time of a text, or the text alone.
pub(super) fn wire(text: &str) -> Timestamp {
    let text = text.trim();
    if let Some(usual) = usual(text) {
        return Timestamp(usual);
    }
    Timestamp(Repr::Text(text.into(), unusual(text)))
}

/// `2024-03-25 09:00:00` and `2024-03-25`: what is written again from the point in time.
fn usual(text: &str) -> Option<Repr> {
    let bytes = text.as_bytes();
    if !matches!(bytes.len(), 10 | 19) || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let midnight = calendar::midnight(fixed(bytes, 0, 4)?, fixed(bytes, 5, 2)?, fixed(bytes, 8, 2)?)?;
    if bytes.len() == 10 {
        return Some(Repr::Date(midnight));
    }
    if bytes[10] != b' ' || bytes[13] != b':' || bytes[16] != b':' {
        return None;
    }
    let time = calendar::time_of_day(fixed(bytes, 11, 2)?, fixed(bytes, 14, 2)?, fixed(bytes, 17, 2)?, 0)?;
    Some(Repr::Instant(midnight + time))
}

/// `length` digits from `start` on.
fn fixed(bytes: &[u8], start: usize, length: usize) -> Option<i64> {
    digits(bytes.get(start..start + length)?)
}

/// A number of digits only.
fn digits(bytes: &[u8]) -> Option<i64> {
    if bytes.is_empty() || bytes.len() > 9 {
        return None;
    }
    bytes
        .iter()
        .try_fold(0, |number, byte| byte.is_ascii_digit().then(|| number * 10 + i64::from(byte - b'0')))
}

/// Other forms that say a point in time beyond doubt: `2024-3-5 9:00`, `2024/03/05 09:00:00.123`,
/// `2024-03-05T09:00:00Z`, `20240305090000`, `20240305`.
fn unusual(text: &str) -> Option<i64> {
    if let Some(compact) = compact(text) {
        return Some(compact);
    }
    let (date, time) = match text.split_once(['T', ' ']) {
        Some((date, time)) => (date, Some(time.trim_start())),
        None => (text, None),
    };
    let separator = if date.contains('/') { '/' } else { '-' };
    let [year, month, day] = numbers(date, separator)?;
    if !(1000..=9999).contains(&year) {
        return None;
    }
    let midnight = calendar::midnight(year, month, day)?;
    time.map_or(Some(midnight), |time| Some(midnight + time_with_zone(time)?))
}

/// Exactly three numbers.
fn numbers(text: &str, separator: char) -> Option<[i64; 3]> {
    let mut parts = text.split(separator).map(|part| digits(part.as_bytes()));
    let numbers = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(numbers)
}

/// `20240305` and `20240305090000`.
fn compact(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    if !matches!(bytes.len(), 8 | 14) {
        return None;
    }
    let midnight = calendar::midnight(fixed(bytes, 0, 4)?, fixed(bytes, 4, 2)?, fixed(bytes, 6, 2)?)?;
    if bytes.len() == 8 {
        return Some(midnight);
    }
    let time = calendar::time_of_day(fixed(bytes, 8, 2)?, fixed(bytes, 10, 2)?, fixed(bytes, 12, 2)?, 0)?;
    Some(midnight + time)
}

/// `9:00`, `09:00:00.123`, `09:00:00Z`, `09:00:00+08:00`: the time of day in GMT+8.
fn time_with_zone(text: &str) -> Option<i64> {
    if let Some(time) = text.strip_suffix('Z') {
        return Some(time_of_day(time)? + OFFSET);
    }
    let Some(place) = text.rfind(['+', '-']) else { return time_of_day(text) };
    let (time, zone) = text.split_at_checked(place)?;
    let ahead = zone.starts_with('+');
    let bytes = zone.as_bytes();
    let minutes = match bytes.len() {
        6 if bytes[3] == b':' => fixed(bytes, 4, 2)?,
        5 => fixed(bytes, 3, 2)?,
        _ => return None,
    };
    let offset = calendar::time_of_day(fixed(bytes, 1, 2)?, minutes, 0, 0)?;
    Some(time_of_day(time)? + OFFSET - if ahead { offset } else { -offset })
}

/// `9:00`, `09:00:00`, `09:00:00.123`.
fn time_of_day(text: &str) -> Option<i64> {
    let (clock, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let mut parts = clock.split(':').map(|part| digits(part.as_bytes()));
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().unwrap_or(Some(0))?;
    if parts.next().is_some() || fraction.len() > 9 || digits(fraction.as_bytes()).is_none() {
        return None;
    }
    let millis = digits(format!("{fraction:0<3}").as_bytes().get(..3)?)?;
    calendar::time_of_day(hour, minute, second, millis)
}
