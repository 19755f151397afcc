//! The fields of a request: one text or file for each parameter.

use crate::error::Error;
use crate::table::{DynTable, Slot};
use crate::value::file::FilePart;
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
        if let Slot::File(Some(file)) = slot {
            fields.files.push((name, file.clone()));
        } else if slot.is_set() {
            let value = text(&slot, name)?;
            if !value.is_empty() {
                fields.texts.push((name, value));
            }
        }
    }
    Ok(fields)
}

/// The value of a set parameter.
fn text(slot: &Slot<'_>, name: &str) -> Result<String, Error> {
    Ok(match slot {
        Slot::Text(Some(value)) => value.clone(),
        Slot::Number(Some(value)) => value.to_string(),
        Slot::Boolean(Some(value)) => value.to_string(),
        Slot::Decimal(Some(value)) => value.to_string(),
        Slot::Fen(Some(value)) => value.get().to_string(),
        Slot::Time(Some(value)) => value.to_string(),
        Slot::EpochMs(Some(value)) => epoch(value, value.epoch_millis()),
        Slot::EpochS(Some(value)) => epoch(value, value.epoch_seconds()),
        Slot::Json(Some(value)) => value.as_str().to_owned(),
        Slot::Code(code) => code.get().unwrap_or_default().to_owned(),
        Slot::TypedJson(json) => json.text().unwrap_or_default().into_owned(),
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
        slot => {
            let mut out = String::new();
            json::value(&mut out, slot);
            out
        }
    })
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
