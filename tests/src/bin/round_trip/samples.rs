//! The documents' sample answers, and what in them contradicts the very document: `"A-76_cost_price"` where the text
//! says that an amount in fen stands there.
//!
//! Such values can't decode, so they are replaced by neutral ones in the sample that must decode without an issue; of
//! the sample as it stands exactly they must become issues.

use serde_json::{Value, json};
use top_definition::{Definition, Field, Format, response_root};

use crate::Failure;
use crate::kinds::{Kind, first_of_each, kind};

/// A sample in which every value fits, and what had to be replaced.
#[derive(Debug, Default)]
pub(crate) struct Sample {
    pub(crate) text: String,
    pub(crate) replaced: Vec<Replaced>,
}

/// A value that contradicts its document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Replaced {
    /// Below the answer, as issues name it: `result.goods[0].price`.
    pub(crate) path: String,
    pub(crate) kind: Kind,
    pub(crate) value: String,
}

/// A sample as `simplify` has it, or one below the name of its root.
pub(crate) fn fitting(definition: &Definition, text: &str, simplified: bool) -> Result<Sample, Failure> {
    let mut whole: Value = serde_json::from_str(text)?;
    let mut replaced = Vec::new();
    let answer = if simplified { Some(&mut whole) } else { whole.get_mut(response_root(&definition.name)) };
    let answer = answer.ok_or_else(|| format!("{}: no answer in its sample", definition.name))?;
    object(&definition.response, answer, "", &mut replaced);
    let text = if replaced.is_empty() { text.to_owned() } else { whole.to_string() };
    Ok(Sample { text, replaced })
}

fn object(fields: &[Field], value: &mut Value, path: &str, replaced: &mut Vec<Replaced>) {
    for field in first_of_each(fields) {
        let Some(value) = value.get_mut(&field.name) else { continue };
        let path = if path.is_empty() { field.name.clone() } else { format!("{path}.{}", field.name) };
        if !field.list {
            single(field, value, &path, replaced);
            continue;
        }
        let wrapped = match value {
            Value::Object(members) if members.len() == 1 => members.values_mut().next(),
            other => Some(other),
        };
        for (index, item) in wrapped.and_then(Value::as_array_mut).into_iter().flatten().enumerate() {
            single(field, item, &format!("{path}[{index}]"), replaced);
        }
    }
}

fn single(field: &Field, value: &mut Value, path: &str, replaced: &mut Vec<Replaced>) {
    let kind = kind(field, false);
    if kind == Kind::Object {
        object(&field.fields, value, path, replaced);
        return;
    }
    let Some(neutral) = neutral(field, kind) else { return };
    let text = match &*value {
        Value::String(text) => text.trim().to_owned(),
        other => other.to_string(),
    };
    if !value.is_null() && !text.is_empty() && !fits(kind, &text) {
        replaced.push(Replaced { path: path.to_owned(), kind, value: text });
        *value = neutral;
    }
}

/// What takes the place of a value that does not fit; nothing where every text does.
fn neutral(field: &Field, kind: Kind) -> Option<Value> {
    // Any text may be a code, and a text that is no time is kept as it is.
    let epoch = matches!(field.format, Some(Format::EpochMs | Format::EpochS)) && !field.list;
    match kind {
        Kind::Whole if epoch || !field.codes.is_empty() => None,
        Kind::Whole => Some(json!(1)),
        Kind::Decimal => Some(json!("1.00")),
        Kind::Boolean => Some(json!(true)),
        _ => None,
    }
}

fn fits(kind: Kind, text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    match kind {
        Kind::Whole => text.parse::<i64>().is_ok(),
        Kind::Decimal => match unsigned.split_once('.') {
            Some((whole, fraction)) => digits(whole) && digits(fraction),
            None => digits(unsigned),
        },
        Kind::Boolean => matches!(text.to_ascii_lowercase().as_str(), "true" | "false" | "0" | "1"),
        _ => true,
    }
}
