//! A request filled from the examples of its definition, and what must then stand on the wire.
//!
//! Says by rules of its own, from the definition alone, what the protocol demands: plain values as text, lists of plain
//! values with commas between, everything with members as JSON in which numbers and booleans stand bare.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use top_definition::{Field, Format};

use crate::kinds::{Kind, first_of_each, kind};

const DATE_TIME: &str = "2024-01-01 00:00:00";
const EPOCH_SECONDS: i64 = 1_704_038_400;
/// No list is filled with more elements.
const MAX_ELEMENTS: usize = 3;

/// A request as JSON and as parameters.
#[derive(Debug, Default)]
pub(crate) struct Filled {
    /// Fills the request.
    pub(crate) json: Value,
    /// Parameter → `{"text": …}` or `{"json": …}`.
    pub(crate) form: BTreeMap<String, Value>,
    /// The parameters that are files.
    pub(crate) files: Vec<String>,
}

/// Fills every parameter.
pub(crate) fn filled(fields: &[Field]) -> Filled {
    let mut filled = Filled { json: json!({}), ..Filled::default() };
    let mut members = Map::new();
    for field in first_of_each(fields) {
        if kind(field, true) == Kind::File {
            filled.files.push(field.name.clone());
            continue;
        }
        let value = value(field, &mut Vec::new());
        filled.form.insert(field.name.clone(), parameter(field, &value));
        members.insert(field.name.clone(), value);
    }
    filled.json = Value::Object(members);
    filled
}

/// How a value stands in the form.
fn parameter(field: &Field, value: &Value) -> Value {
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    match (kind(field, true), value) {
        (Kind::Object | Kind::Opaque, _) => json!({ "json": value }),
        // Commas stand inside such values, so they can't stand between them.
        (Kind::JsonText, Value::Array(_)) => json!({ "json": value }),
        (_, Value::Array(items)) => json!({ "text": items.iter().map(text).collect::<Vec<_>>().join(",") }),
        (_, single) => json!({ "text": text(single) }),
    }
}

/// The value of a field: its example, if that is one.
fn value<'a>(field: &'a Field, above: &mut Vec<&'a str>) -> Value {
    let kind = kind(field, false);
    if kind == Kind::Object {
        above.push(&field.type_name);
        let members = first_of_each(&field.fields);
        let object: Map<_, _> = members.map(|field| (field.name.clone(), value(field, above))).collect();
        above.pop();
        return if field.list { json!([object]) } else { Value::Object(object) };
    }
    if !field.list {
        return single(field, kind, example(field), above);
    }
    let most = field.limits.max_list_size.and_then(|most| usize::try_from(most).ok()).unwrap_or(MAX_ELEMENTS);
    let items = elements(field, kind).into_iter().take(most.clamp(1, MAX_ELEMENTS));
    Value::Array(items.map(|example| single(field, kind, &example, above)).collect())
}

fn example(field: &Field) -> &str {
    field.example.as_deref().map(str::trim).unwrap_or_default()
}

/// The elements that a list's example shows; no element holds a comma.
fn elements(field: &Field, kind: Kind) -> Vec<String> {
    let example = example(field);
    if matches!(kind, Kind::JsonText | Kind::Opaque) {
        return vec![example.to_owned()];
    }
    let without = example.trim_start_matches('[').trim_end_matches(']');
    let parts = without.split([',', '，']).map(|part| part.trim().trim_matches('"').trim());
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).map(str::to_owned).collect();
    if parts.is_empty() { vec![String::new()] } else { parts }
}

fn single(field: &Field, kind: Kind, example: &str, above: &[&str]) -> Value {
    match kind {
        Kind::Whole => json!(whole(field, example)),
        Kind::Decimal => Value::String(decimal(field, example)),
        Kind::Boolean => json!(!matches!(example.to_ascii_lowercase().as_str(), "false" | "0")),
        Kind::Time if is_time(example) => Value::String(example.to_owned()),
        Kind::Time => Value::String(DATE_TIME.to_owned()),
        Kind::JsonText => Value::String(json_of(example).map_or("{}", |_| example).to_owned()),
        // The page breaks off here: the object is one that stands around it.
        Kind::Opaque if above.contains(&field.type_name.as_str()) => json!({}),
        Kind::Opaque => json_of(example).unwrap_or_else(|| json!({"key": "值,1"})),
        Kind::Object | Kind::File => Value::Null,
        Kind::Text => Value::String(text(field, example)),
    }
}

fn text(field: &Field, example: &str) -> String {
    let text = if example.is_empty() { &field.name } else { example };
    let most = field.limits.max_length.and_then(|most| usize::try_from(most).ok()).unwrap_or(usize::MAX);
    text.chars().take(most.max(1)).collect::<String>().trim().to_owned()
}

fn whole(field: &Field, example: &str) -> i64 {
    let listed = field.codes.iter().map(|code| &code.value).chain(&field.values);
    let number = example.parse().ok().or_else(|| listed.into_iter().find_map(|value| value.parse().ok()));
    let number = number.unwrap_or(match field.format {
        Some(Format::EpochMs) => EPOCH_SECONDS * 1000,
        Some(Format::EpochS) => EPOCH_SECONDS,
        _ => 1,
    });
    let number = field.limits.min_value.map_or(number, |least| number.max(least));
    field.limits.max_value.map_or(number, |most| number.min(most))
}

fn decimal(field: &Field, example: &str) -> String {
    let good = example.len() < 30 && example.split('.').count() <= 2;
    let digits = example.strip_prefix('-').unwrap_or(example);
    let good = good && digits.starts_with(|first: char| first.is_ascii_digit());
    let good = good && digits.chars().all(|each| each.is_ascii_digit() || each == '.');
    if good { example.to_owned() } else { whole(field, "10").to_string() }
}

/// `2024-01-01` and `2024-01-01 00:00:00`.
fn is_time(text: &str) -> bool {
    let form: String = text.chars().map(|each| if each.is_ascii_digit() { '0' } else { each }).collect();
    matches!(form.as_str(), "0000-00-00" | "0000-00-00 00:00:00")
}

/// An object or list, as JSON.
fn json_of(example: &str) -> Option<Value> {
    serde_json::from_str(example).ok().filter(|value: &Value| value.is_object() || value.is_array())
}
