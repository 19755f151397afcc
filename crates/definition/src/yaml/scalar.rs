//! What scalars without quotes mean by YAML's core schema, and how places are counted.

use std::borrow::Cow;

use crate::yaml::node::Value;

/// What a plain scalar means.
pub(super) fn resolve(text: Cow<'_, str>) -> Value<'_> {
    if is_null(&text) {
        return Value::Null;
    }
    match &*text {
        "true" | "True" | "TRUE" => return Value::Boolean(true),
        "false" | "False" | "FALSE" => return Value::Boolean(false),
        _ => {}
    }
    if !text.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '+' | '-' | '.')) {
        return Value::Text(text);
    }
    match text.parse::<i128>() {
        Ok(number) => Value::Integer(number),
        Err(_) if is_number(&text) => Value::Number(text),
        Err(_) => Value::Text(text),
    }
}

pub(super) fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

/// Numbers of the core schema that are no decimal integers.
fn is_number(text: &str) -> bool {
    let digits = |text: &str, radix: u32| !text.is_empty() && text.chars().all(|c| c.is_digit(radix));
    if let Some(rest) = text.strip_prefix("0x") {
        return digits(rest, 16);
    }
    if let Some(rest) = text.strip_prefix("0o") {
        return digits(rest, 8);
    }
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN") {
        return true;
    }
    // What is left of the schema is what Rust reads as a float, but for its words (inf, nan, infinity).
    unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.') && text.parse::<f64>().is_ok()
}

/// A number of a line or column.
pub(super) fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
