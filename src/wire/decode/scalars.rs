//! Single values into the types of slots, as leniently as the platform needs it.

use std::borrow::Cow;

use super::scan::Scalar;
use crate::value::decimal::Decimal;
use crate::value::fen::Fen;
use crate::value::json::JsonText;
use crate::value::timestamp::Timestamp;

/// What a value says to a slot.
pub(super) enum Read<T> {
    Value(T),
    /// Nothing: `null`, `""`, `{}`, `[]`.
    Empty,
    /// Something the slot can't hold.
    Misfit,
}

impl<T> Read<T> {
    fn from_option(value: Option<T>) -> Self {
        value.map_or(Self::Misfit, Self::Value)
    }
}

/// A way to read a type, and its name for people.
pub(super) struct Reader<T> {
    pub(super) expected: &'static str,
    pub(super) read: fn(Scalar<'_>) -> Read<T>,
    /// Whether a text with commas is a list of values in one string.
    pub(super) splits: bool,
    /// Whether an object is a value.
    pub(super) takes_objects: bool,
}

pub(super) const TEXT: Reader<String> =
    Reader { expected: "text", read: text, splits: false, takes_objects: false };
pub(super) const NUMBER: Reader<i64> =
    Reader { expected: "a whole number", read: number, splits: true, takes_objects: false };
pub(super) const BOOLEAN: Reader<bool> =
    Reader { expected: "true or false", read: boolean, splits: true, takes_objects: false };
pub(super) const DECIMAL: Reader<Decimal> =
    Reader { expected: "a decimal number", read: decimal, splits: true, takes_objects: false };
pub(super) const FEN: Reader<Fen> =
    Reader { expected: "a whole number of fen", read: fen, splits: true, takes_objects: false };
pub(super) const TIME: Reader<Timestamp> =
    Reader { expected: "a point in time", read: time, splits: true, takes_objects: false };
pub(super) const EPOCH_MS: Reader<Timestamp> =
    Reader { expected: "milliseconds since 1970", read: epoch_ms, splits: true, takes_objects: false };
pub(super) const EPOCH_S: Reader<Timestamp> =
    Reader { expected: "seconds since 1970", read: epoch_s, splits: true, takes_objects: false };
pub(super) const JSON: Reader<JsonText> =
    Reader { expected: "JSON", read: json, splits: false, takes_objects: true };

/// Whether an object or a list, as text, holds nothing.
pub(super) fn is_empty_container(json: &str) -> bool {
    json.get(1..json.len().saturating_sub(1)).is_none_or(|inside| inside.trim_ascii().is_empty())
}

/// Text or number as text, without space around it. The error says what else there is.
fn plain(scalar: Scalar<'_>) -> Result<Cow<'_, str>, Scalar<'_>> {
    match scalar {
        Scalar::Number(number) => Ok(Cow::Borrowed(number)),
        Scalar::Text(text) => match trimmed(&text) {
            "" => Err(Scalar::Null),
            _ => Ok(match text {
                Cow::Borrowed(text) => Cow::Borrowed(trimmed(text)),
                Cow::Owned(text) => Cow::Owned(trimmed(&text).to_owned()),
            }),
        },
        Scalar::Container(json) if is_empty_container(json) => Err(Scalar::Null),
        other => Err(other),
    }
}

/// Without space around it, of which there seldom is any.
fn trimmed(text: &str) -> &str {
    let bytes = text.as_bytes();
    match (bytes.first(), bytes.last()) {
        (Some(first), Some(last)) if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

/// Reads what is written as text or number.
fn from_plain<T>(scalar: Scalar<'_>, read: impl FnOnce(&str) -> Option<T>) -> Read<T> {
    match plain(scalar) {
        Ok(text) => Read::from_option(read(&text)),
        Err(Scalar::Null) => Read::Empty,
        Err(_) => Read::Misfit,
    }
}

/// Everything fits; objects and lists are kept as JSON text.
fn text(scalar: Scalar<'_>) -> Read<String> {
    Read::Value(match scalar {
        Scalar::Null => return Read::Empty,
        Scalar::Boolean(value) => value.to_string(),
        Scalar::Number(text) | Scalar::Container(text) => text.to_owned(),
        Scalar::Text(text) => text.into_owned(),
    })
}

/// `1`, `"1"`, `1.0`.
fn number(scalar: Scalar<'_>) -> Read<i64> {
    from_plain(scalar, whole)
}

/// Up to here a double holds every whole number. One that is larger and came as `7.1E18` was rounded on its way.
const EXACT: u64 = 1 << 53;

/// A whole number, also with a fraction of zeros or an exponent.
fn whole(text: &str) -> Option<i64> {
    let written_out =
        || text.parse::<Decimal>().ok()?.to_i64().filter(|number| number.unsigned_abs() <= EXACT);
    text.parse().ok().or_else(written_out)
}

/// `true`, `"TRUE"`, `1`, `"0"`.
fn boolean(scalar: Scalar<'_>) -> Read<bool> {
    if let Scalar::Boolean(value) = scalar {
        return Read::Value(value);
    }
    from_plain(scalar, |text| match text {
        "1" => Some(true),
        "0" => Some(false),
        text if text.eq_ignore_ascii_case("true") => Some(true),
        text if text.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    })
}

/// Digit by digit; with an exponent only where nothing can have been rounded.
fn decimal(scalar: Scalar<'_>) -> Read<Decimal> {
    from_plain(scalar, |text| {
        let number = text.parse::<Decimal>().ok()?;
        let exact = !text.contains(['e', 'E']) || number.is_at_most(EXACT);
        exact.then_some(number)
    })
}

/// Whole numbers: `3000`, and `3000.0` as doubles are written. `30.00` is how yuan are written, so it is none.
fn fen(scalar: Scalar<'_>) -> Read<Fen> {
    from_plain(scalar, |text| text.strip_suffix(".0").unwrap_or(text).parse().ok().map(Fen::new))
}

/// Text of any form. Ten digits are seconds since 1970, thirteen are milliseconds (2001 to 2286 both); other numbers
/// are kept as text.
fn time(scalar: Scalar<'_>) -> Read<Timestamp> {
    from_plain(scalar, |text| {
        let unit = match text.len() {
            10 => 1000,
            13 => 1,
            _ => return Some(Timestamp::from_wire(text)),
        };
        let count = text.bytes().all(|byte| byte.is_ascii_digit()).then(|| whole(text)).flatten();
        let counted = count.and_then(|count| Timestamp::with_text(text, count.checked_mul(unit)?));
        Some(counted.unwrap_or_else(|| Timestamp::from_wire(text)))
    })
}

/// Counts below this are milliseconds of the years 1970 to 1973 or seconds up to the year 5138: only one of the two is
/// what anybody sends.
const MILLIS_OR_SECONDS: i64 = 100_000_000_000;

fn epoch_ms(scalar: Scalar<'_>) -> Read<Timestamp> {
    epoch(scalar, |count| {
        let could_be_seconds = (1..MILLIS_OR_SECONDS).contains(&count);
        Timestamp::from_epoch_millis(count).filter(|_| !could_be_seconds)
    })
}

fn epoch_s(scalar: Scalar<'_>) -> Read<Timestamp> {
    epoch(scalar, |count| Timestamp::from_epoch_seconds(count).filter(|_| count < MILLIS_OR_SECONDS))
}

/// A count since 1970; text that is no number is kept.
fn epoch(scalar: Scalar<'_>, read: fn(i64) -> Option<Timestamp>) -> Read<Timestamp> {
    from_plain(scalar, |text| match whole(text) {
        Some(count) => read(count),
        None => Some(Timestamp::from_wire(text)),
    })
}

/// Everything fits. Text is JSON inside a string.
fn json(scalar: Scalar<'_>) -> Read<JsonText> {
    Read::Value(match scalar {
        Scalar::Null => return Read::Empty,
        Scalar::Text(text) if text.is_empty() => return Read::Empty,
        Scalar::Text(text) => JsonText::from_wire(text, false),
        Scalar::Boolean(value) => JsonText::from_wire(value.to_string(), true),
        Scalar::Number(text) | Scalar::Container(text) => JsonText::from_wire(text, true),
    })
}

/// The code as text; `1.0` is `1` for numeric codes.
pub(super) fn code(scalar: Scalar<'_>, numeric: bool) -> Read<Cow<'_, str>> {
    match plain(scalar) {
        Ok(text) if numeric && text.contains(['.', 'e', 'E']) => {
            Read::Value(whole(&text).map_or(text, |number| Cow::Owned(number.to_string())))
        }
        Ok(text) => Read::Value(text),
        Err(Scalar::Null) => Read::Empty,
        Err(Scalar::Boolean(value)) => Read::Value(Cow::Borrowed(if value { "true" } else { "false" })),
        Err(_) => Read::Misfit,
    }
}
