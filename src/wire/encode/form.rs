//! The fields of a request: one text or file for each parameter.

use crate::error::Error;
use crate::table::{DynTable, Slot};
use crate::value::fen::Fen;
use crate::value::file::FilePart;
use crate::value::json::JsonText;
use crate::value::timestamp::Timestamp;

use super::json;

/// The parameters of a call, ready to be signed and sent.
// No `Debug` outside of tests: it would show every value.
#[cfg_attr(test, derive(Debug))]
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct FormFields {
    /// Name and value. No value is empty.
    pub(crate) texts: Vec<(&'static str, String)>,
    /// Name and file; files are not signed.
    pub(crate) files: Vec<(&'static str, FilePart)>,
}

/// Encodes a request: basic lists as comma text, objects and lists of objects as JSON, what is not set or an empty
/// text not at all.
///
/// # Errors
/// When an element of a basic list holds a comma: the platform knows no way to write that.
pub(crate) fn form_fields(table: &dyn DynTable) -> Result<FormFields, Error> {
    let mut fields = FormFields::default();
    for (index, name) in table.names().iter().enumerate() {
        let slot = table.slot(index);
        if !slot.is_set() {
            continue;
        }
        match value(&slot, name)? {
            Parameter::Text(text) if text.is_empty() => {}
            Parameter::Text(text) => fields.texts.push((name, text)),
            Parameter::File(file) => fields.files.push((name, file)),
        }
    }
    Ok(fields)
}

/// What one field becomes.
enum Parameter {
    Text(String),
    File(FilePart),
}

/// The parameter of a set field. Every variant is named: one that is new does not compile until it is sent here.
fn value(slot: &Slot<'_>, name: &str) -> Result<Parameter, Error> {
    let text = match slot {
        Slot::Text(value) => written(value.as_ref()),
        Slot::Number(value) => written(value.as_ref()),
        Slot::Boolean(value) => written(value.as_ref()),
        Slot::Decimal(value) => written(value.as_ref()),
        Slot::Fen(value) => written(value.map(Fen::get)),
        Slot::Time(value) => written(value.as_ref()),
        Slot::EpochMs(value) => written(value.as_ref().map(|time| epoch(time, time.epoch_millis()))),
        Slot::EpochS(value) => written(value.as_ref().map(|time| epoch(time, time.epoch_seconds()))),
        Slot::Json(value) => written(value.as_ref().map(JsonText::as_str)),
        Slot::File(Some(file)) => return Ok(Parameter::File(file.clone())),
        Slot::File(None) => String::new(),
        Slot::Code(code) => written(code.get()),
        Slot::TypedJson(json) => written(json.text()),
        Slot::Separated(list, separator) => joined(list, separator, name)?,
        Slot::Texts(list) => joined(list, ",", name)?,
        Slot::Numbers(list) => joined(&strings(*list), ",", name)?,
        Slot::Booleans(list) => joined(&strings(*list), ",", name)?,
        Slot::Decimals(list) => joined(&strings(*list), ",", name)?,
        Slot::Fens(list) => joined(&strings(list.iter().map(|fen| fen.get())), ",", name)?,
        Slot::Times(list) => joined(&strings(*list), ",", name)?,
        Slot::Codes(list) => {
            let codes = (0..list.len()).filter_map(|index| list.get(index));
            joined(&strings(codes), ",", name)?
        }
        Slot::Object(_) | Slot::List(..) | Slot::Jsons(_) => {
            let mut out = String::new();
            json::value(&mut out, slot);
            out
        }
    };
    Ok(Parameter::Text(text))
}

fn written(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn epoch(value: &Timestamp, count: Option<i64>) -> String {
    count.map_or_else(|| value.to_string(), |count| count.to_string())
}

fn strings<T: ToString>(items: impl IntoIterator<Item = T>) -> Vec<String> {
    items.into_iter().map(|item| item.to_string()).collect()
}

/// A list as one text. An element that holds the separator could not be told apart from two.
fn joined(list: &[String], separator: &str, name: &str) -> Result<String, Error> {
    let broken = list.iter().position(|item| !separator.is_empty() && item.contains(separator));
    match broken {
        None => Ok(list.join(separator)),
        Some(index) => Err(Error::invalid_request(format!(
            "{name}[{index}] holds {separator:?}, which separates the elements of this list on the wire; \
             such an element can't be sent"
        ))),
    }
}
