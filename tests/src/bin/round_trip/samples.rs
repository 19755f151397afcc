//! The documents' sample answers, and what in them contradicts the very document: `"A-76_cost_price"` where the text
//! says that an amount in fen stands there.
//!
//! Such values can't decode, so they are replaced by neutral ones in the sample that must decode without an issue; of
//! the sample as it stands exactly they must become issues.

use serde_json::{Value, json};
use top_definition::{Definition, Field, Format, response_root};

use crate::failure::Failure;
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
    /// Whether it can't be read: any text may stand for a time and is kept as it is, or read as the time it says.
    pub(crate) is_issue: bool,
    /// Whether it stands in a type that repeats one around it, where the page says less about it.
    pub(crate) repeated: bool,
}

/// A sample as `simplify` has it, or one below the name of its root.
pub(crate) fn fitting(definition: &Definition, text: &str, simplified: bool) -> Result<Sample, Failure> {
    let mut whole: Value = serde_json::from_str(text)?;
    let answer = if simplified { Some(&mut whole) } else { whole.get_mut(response_root(&definition.name)) };
    let answer = answer.ok_or_else(|| format!("{}: no answer in its sample", definition.name))?;
    let mut walk = Walk { above: Vec::new(), repeated: 0, replaced: Vec::new() };
    walk.object(&definition.response, answer, "");
    let replaced = walk.replaced;
    let text = if replaced.is_empty() { text.to_owned() } else { whole.to_string() };
    Ok(Sample { text, replaced })
}

/// What the stand-in answers. It goes by each field alone, so it may be mended where a type repeats one around it, and
/// nowhere else.
pub(crate) fn stand_in(definition: &Definition, text: String, simplified: bool) -> Result<String, Failure> {
    let mended = fitting(definition, &text, simplified)?;
    Ok(if mended.replaced.iter().all(|each| each.repeated) { mended.text } else { text })
}

struct Walk<'a> {
    /// The fields around the value, outermost first.
    above: Vec<&'a Field>,
    /// How many of them repeat one further out.
    repeated: usize,
    replaced: Vec<Replaced>,
}

impl<'a> Walk<'a> {
    fn object(&mut self, fields: &'a [Field], value: &mut Value, path: &str) {
        for field in first_of_each(fields) {
            let Some(value) = value.get_mut(&field.name) else { continue };
            let path = if path.is_empty() { field.name.clone() } else { format!("{path}.{}", field.name) };
            if !field.list {
                self.single(field, value, &path);
                continue;
            }
            let wrapped = match value {
                Value::Object(members) if members.len() == 1 => members.values_mut().next(),
                other => Some(other),
            };
            for (index, item) in wrapped.and_then(Value::as_array_mut).into_iter().flatten().enumerate() {
                self.single(field, item, &format!("{path}[{index}]"));
            }
        }
    }

    fn single(&mut self, field: &'a Field, value: &mut Value, path: &str) {
        let whole = whole(field, &self.above);
        let kind = kind(whole, false);
        if kind == Kind::Object && value.is_object() {
            let repeats = usize::from(!std::ptr::eq(whole, field));
            self.repeated += repeats;
            self.above.push(whole);
            self.object(&whole.fields, value, path);
            self.above.pop();
            self.repeated -= repeats;
            return;
        }
        let Some(neutral) = neutral(whole, kind) else { return };
        let text = match &*value {
            Value::String(text) => text.trim().to_owned(),
            other => other.to_string(),
        };
        if !value.is_null() && !text.is_empty() && !fits(kind, &text) {
            let is_issue = !is_epoch(whole);
            self.replaced.push(Replaced {
                path: path.to_owned(),
                kind,
                value: text,
                is_issue,
                repeated: self.repeated > 0,
            });
            *value = neutral;
        }
    }
}

/// A type that stands inside itself is documented in full only once: the one around it that has all its members.
fn whole<'a>(field: &'a Field, above: &[&'a Field]) -> &'a Field {
    let same = |around: &&&Field| around.type_name == field.type_name && !field.has_basic_type();
    above.iter().rev().filter(same).find(|around| covers(&around.fields, &field.fields)).unwrap_or(&field)
}

fn covers(all: &[Field], some: &[Field]) -> bool {
    some.iter().all(|field| {
        let same = |other: &&Field| {
            (&other.name, &other.type_name, other.list) == (&field.name, &field.type_name, field.list)
        };
        all.iter().find(same).is_some_and(|same| covers(&same.fields, &field.fields))
    })
}

/// What takes the place of a value that does not fit; nothing where every text does.
fn neutral(field: &Field, kind: Kind) -> Option<Value> {
    // Any text may be a code.
    match kind {
        Kind::Whole if !field.codes.is_empty() => None,
        Kind::Whole if is_epoch(field) => Some(json!("1704038400")),
        Kind::Whole => Some(json!(1)),
        Kind::Decimal => Some(json!("1.00")),
        Kind::Boolean => Some(json!(true)),
        Kind::Object => Some(json!({})),
        _ => None,
    }
}

/// A single time as a count since 1970; a list of them is one of numbers.
fn is_epoch(field: &Field) -> bool {
    field.unit.is_none() && !field.list && matches!(field.format, Some(Format::EpochMs | Format::EpochS))
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
        Kind::Object => false,
        Kind::Boolean => matches!(text.to_ascii_lowercase().as_str(), "true" | "false" | "0" | "1"),
        _ => true,
    }
}
