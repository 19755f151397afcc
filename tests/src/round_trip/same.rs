//! Whether two JSON values say the same, whatever clothes the values wear: `1` is `"1"`, `1.50` is `"1.5"`, JSON in a
//! string is the JSON itself, and what is empty is not there.

use std::collections::BTreeSet;

use serde_json::Value;

/// Does it matter whether a value stands in quotes?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinds {
    /// What is expected bare (a number, a boolean) must be bare.
    Kept,
    /// It does not.
    Any,
}

/// How many single values were held against each other, and where they differ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Single values, not objects and lists.
    pub compared: usize,
    /// `.a.b[0]: expected 1, got 2`
    pub differences: Vec<String>,
}

/// Compares everything below two values.
pub fn compare(expected: &Value, got: &Value, kinds: Kinds) -> Found {
    let mut found = Found::default();
    values(Some(expected), Some(got), "", kinds, &mut found);
    found
}

fn values(expected: Option<&Value>, got: Option<&Value>, path: &str, kinds: Kinds, found: &mut Found) {
    let (Some(left), Some(right)) = (full(expected), full(got)) else {
        if full(expected).is_some() != full(got).is_some() {
            found.differ(path, expected, got);
        }
        return;
    };
    match (left, right) {
        (Value::Object(ours), Value::Object(theirs)) => {
            let names: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
            for name in names {
                values(ours.get(name), theirs.get(name), &format!("{path}.{name}"), kinds, found);
            }
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            for index in 0..ours.len().max(theirs.len()) {
                values(ours.get(index), theirs.get(index), &format!("{path}[{index}]"), kinds, found);
            }
        }
        (Value::Object(_) | Value::Array(_), Value::String(text))
        | (Value::String(text), Value::Object(_) | Value::Array(_)) => match serde_json::from_str(text) {
            Ok(inner) if left.is_string() => values(Some(&inner), got, path, kinds, found),
            Ok(inner) => values(expected, Some(&inner), path, kinds, found),
            Err(_) => found.differ(path, expected, got),
        },
        _ => {
            found.compared += 1;
            let dressed = kinds == Kinds::Kept && !left.is_string() && right.is_string();
            if dressed || !same_text(&text(left), &text(right)) {
                found.differ(path, expected, got);
            }
        }
    }
}

/// The value, unless it says nothing: `null`, `""`, `[]`, `{}`, or only such things inside.
fn full(value: Option<&Value>) -> Option<&Value> {
    value.filter(|value| says_something(value))
}

fn says_something(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(items) => items.iter().any(says_something),
        Value::Object(members) => members.values().any(says_something),
        Value::Bool(_) | Value::Number(_) => true,
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        other => other.to_string(),
    }
}

fn same_text(left: &str, right: &str) -> bool {
    left == right || number(left).is_some_and(|left| Some(left) == number(right))
}

/// A decimal number without the zeros that say nothing.
fn number(text: &str) -> Option<&str> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    Some(if fraction.is_empty() {
        text.trim_end_matches('.')
    } else {
        text.trim_end_matches('0').trim_end_matches('.')
    })
}

impl Found {
    fn differ(&mut self, path: &str, expected: Option<&Value>, got: Option<&Value>) {
        let shown = |value: Option<&Value>| value.map_or_else(|| "nothing".to_owned(), Value::to_string);
        self.differences.push(format!("{path}: expected {}, got {}", shown(expected), shown(got)));
    }
}
