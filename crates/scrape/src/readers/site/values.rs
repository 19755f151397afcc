//! Values of the site's JSON: texts, numbers and days as its documents write them.

use super::json::{Object, Value};

/// A member of a parameter: it has few, and looking at all of them costs less than hashing the name of one.
pub(super) fn get<'v>(object: &'v Object<'_>, name: &str) -> Option<(&'v str, &'v Value<'v>)> {
    object.iter().find(|(key, _)| *key == name)
}

/// The text of a member; numbers and booleans count as the text they are written as.
pub(super) fn text_of(object: &Object<'_>, key: &str) -> Option<String> {
    text_of_value(get(object, key)?.1)
}

pub(super) fn text_of_value(value: &Value<'_>) -> Option<String> {
    match value {
        Value::String(text) => Some(text.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Null => None,
        // Examples of objects are sometimes given as JSON instead of a text that holds JSON.
        nested => Some(nested.to_string()),
    }
}

pub(super) fn unsigned(value: &Value<'_>) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.trim().parse().ok())
}

pub(super) fn signed(value: &Value<'_>) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.trim().parse().ok())
}

/// The day of a time in milliseconds since 1970 in the platform's zone (GMT+8), or the day a text starts with.
pub(super) fn modified_date(value: &Value<'_>) -> Option<String> {
    const DAY: i64 = 86_400_000;
    const ZONE: i64 = 8 * 3_600_000;
    /// Year 9999: later values are no times.
    const LAST: i64 = 253_402_300_799_999;
    if let Some(text) = value.as_str() {
        let day = text.trim().get(..10)?;
        return crate::prose::calendar::is_date(day).then(|| day.to_string());
    }
    let milliseconds = value.as_i64().filter(|time| (0..=LAST).contains(time))?;
    let day = crate::prose::calendar::day_of_number((milliseconds + ZONE).div_euclid(DAY))?;
    Some(day.to_string())
}
