//! The answer an API gives by default: every documented field, with its example as its value.
//!
//! Declared types are kept exactly: a String is a JSON string whatever its example looks like, a Number is bare.
//! An example that does not fit its type gives way to a neutral value, and that is noted.

use top_definition::{Definition, Field, Format, Unit, list_item_name};

use super::render::json_text;
use super::value::{MAX_DEPTH, Members, Value, member};
use crate::request::time::{is_date, is_date_time};
use crate::wire_type::{WireType, is_decimal, wire_type};

const NEUTRAL_DATE_TIME: &str = "2024-01-01 00:00:00";
const NEUTRAL_DATE: &str = "2024-01-01";
const NEUTRAL_TIME: &str = "00:00:00";
const NEUTRAL_EPOCH_SECONDS: &str = "1704038400";
/// As much of an example as a note repeats.
const QUOTED_CHARACTERS: usize = 40;

/// The documented answer of an API, and what had to be replaced in it.
pub(crate) fn documented_members(definition: &Definition) -> (Members, Vec<String>) {
    let mut maker = Maker { notes: Vec::new(), path: vec![definition.name.clone(), "response".to_owned()] };
    let members = maker.members(&definition.response);
    (members, maker.notes)
}

struct Maker {
    notes: Vec<String>,
    /// Where the walk is; bounds it, too.
    path: Vec<String>,
}

impl Maker {
    fn members(&mut self, fields: &[Field]) -> Members {
        let mut members = Members::new();
        for field in fields {
            if member(&members, &field.name).is_some() {
                continue;
            }
            self.path.push(field.name.clone());
            let value = self.field(field);
            members.push((field.name.clone(), value));
            self.path.pop();
        }
        members
    }

    fn field(&mut self, field: &Field) -> Value {
        let wire = wire_type(field);
        // `byte[]` is one text; the list of them is one.
        if !field.list || (wire == WireType::Bytes && field.type_name == "byte") {
            return self.single(field, wire);
        }
        let item = Some(list_item_name(&field.type_name)).filter(|name| !name.is_empty());
        let values = listed_examples(field, wire).unwrap_or_else(|| vec![self.single(field, wire)]);
        Value::List { item, values }
    }

    fn single(&mut self, field: &Field, wire: WireType) -> Value {
        if wire == WireType::Object {
            // The path starts with the API's name and the word "response".
            let too_deep = self.path.len() > MAX_DEPTH;
            return Value::Object(if too_deep { Members::new() } else { self.members(&field.fields) });
        }
        let example = field.example.as_deref().map(str::trim).filter(|example| !example.is_empty());
        let fitting = example.and_then(|example| fit(example, wire)).filter(|value| means(field, value));
        if let (Some(example), None) = (example, &fitting) {
            let value = self.neutral(field, wire);
            self.note(field, example, &value);
            return value;
        }
        fitting.unwrap_or_else(|| self.neutral(field, wire))
    }

    /// A value of the right type where no example serves.
    fn neutral(&mut self, field: &Field, wire: WireType) -> Value {
        let listed =
            field.codes.iter().map(|code| &code.value).chain(&field.values).chain(&field.limits.default);
        if let Some(value) = listed.into_iter().find_map(|text| fit(text, wire).filter(|_| !text.is_empty()))
        {
            return value;
        }
        match wire {
            WireType::Integer | WireType::Decimal => Value::Bare(neutral_number(field).to_owned()),
            WireType::DecimalText => Value::Text("0.00".to_owned()),
            WireType::Boolean => Value::Bare("true".to_owned()),
            WireType::Date => Value::Text(NEUTRAL_DATE_TIME.to_owned()),
            WireType::Bytes => Value::Text(String::new()),
            WireType::Opaque | WireType::Object => Value::Object(Members::new()),
            // Its inner fields, where people have written them down.
            WireType::JsonText => {
                let members =
                    if self.path.len() > MAX_DEPTH { Members::new() } else { self.members(&field.fields) };
                Value::Text(json_text(&Value::Object(members)))
            }
            WireType::Text => Value::Text(neutral_text(field)),
        }
    }

    fn note(&mut self, field: &Field, example: &str, value: &Value) {
        let quoted: String = example.chars().take(QUOTED_CHARACTERS).collect();
        let path = self.path.join(".");
        let what = match (wire_type(field), field.unit, field.format) {
            (WireType::JsonText, ..) => "JSON",
            (WireType::Text, Some(Unit::Fen), _) => "amount in fen",
            (WireType::Text, Some(Unit::Yuan), _) => "amount in yuan",
            (WireType::Text, None, Some(Format::EpochMs | Format::EpochS)) => "count since 1970",
            _ => &field.type_name,
        };
        let value = json_text(value);
        self.notes.push(format!("{path}: the example {quoted:?} is no {what}; answering {value}"));
    }
}

/// The example as a value of this wire type, if it is one.
fn fit(example: &str, wire: WireType) -> Option<Value> {
    match wire {
        WireType::Text | WireType::Bytes => Some(Value::Text(example.to_owned())),
        WireType::JsonText => {
            let is_json = serde_json::from_str::<serde_json::Value>(example).is_ok();
            is_json.then(|| Value::Text(example.to_owned()))
        }
        WireType::DecimalText => is_decimal(example).then(|| Value::Text(example.to_owned())),
        WireType::Integer => example.parse::<i64>().ok().map(|number| Value::Bare(number.to_string())),
        WireType::Decimal => is_decimal(example).then(|| Value::Bare(example.to_owned())),
        WireType::Boolean => match example.to_ascii_lowercase().as_str() {
            word @ ("true" | "false") => Some(Value::Bare(word.to_owned())),
            _ => None,
        },
        WireType::Date if is_date_time(example) => Some(Value::Text(example.to_owned())),
        // The platform shows a Date with its time of day, whatever the page says.
        WireType::Date => is_date(example).then(|| Value::Text(format!("{example} 00:00:00"))),
        WireType::Opaque => {
            let json: serde_json::Value = serde_json::from_str(example).ok()?;
            json.is_object().then(|| Value::from_json(&json, None))
        }
        WireType::Object => None,
    }
}

/// Is a text what the document says about it: an amount where it names a unit, a count where it counts since 1970?
fn means(field: &Field, value: &Value) -> bool {
    let Value::Text(text) = value else { return true };
    match (field.unit, field.format) {
        (Some(Unit::Fen), _) | (None, Some(Format::EpochMs | Format::EpochS)) => text.parse::<i64>().is_ok(),
        (Some(Unit::Yuan), _) => is_decimal(text),
        _ => true,
    }
}

/// The elements of a list whose example shows several: a JSON array of fitting values, or numbers with commas.
fn listed_examples(field: &Field, wire: WireType) -> Option<Vec<Value>> {
    let example = field.example.as_deref()?.trim();
    if let Ok(serde_json::Value::Array(elements)) = serde_json::from_str(example) {
        let as_text = |json: &serde_json::Value| match json {
            serde_json::Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let values: Option<Vec<Value>> = elements.iter().map(|json| fit(&as_text(json), wire)).collect();
        let good = |values: &Vec<Value>| !values.is_empty() && values.iter().all(|value| means(field, value));
        return values.filter(good);
    }
    if wire == WireType::Integer && example.contains(',') {
        return example.split(',').map(|part| fit(part.trim(), wire)).collect();
    }
    None
}

fn neutral_number(field: &Field) -> &'static str {
    match field.format {
        Some(Format::EpochMs) => "1704038400000",
        Some(Format::EpochS) => NEUTRAL_EPOCH_SECONDS,
        _ => "0",
    }
}

fn neutral_text(field: &Field) -> String {
    let text = match (field.format, field.unit) {
        (Some(Format::Datetime), _) => NEUTRAL_DATE_TIME,
        (Some(Format::Date), _) => NEUTRAL_DATE,
        (Some(Format::Time), _) => NEUTRAL_TIME,
        (Some(Format::EpochMs | Format::EpochS), _) => neutral_number(field),
        (_, Some(Unit::Fen)) => "0",
        (_, Some(Unit::Yuan)) => "0.00",
        _ => &field.name,
    };
    text.to_owned()
}
