//! JSON text: documented names, only set fields, numbers and booleans bare, dates and decimals as text.

use std::fmt::Write as _;

use crate::table::CodeListSlot;
use crate::table::{DynTable, ListSlot, Slot};
use crate::value::json::JsonText;
use crate::value::timestamp::Timestamp;

/// Writes an object. Files, which JSON can't hold, are left out.
#[must_use]
pub(crate) fn to_json(table: &dyn DynTable) -> String {
    let mut out = String::with_capacity(256);
    object(&mut out, table);
    out
}

pub(super) fn object(out: &mut String, table: &dyn DynTable) {
    out.push('{');
    let start = out.len();
    for (index, name) in table.names().iter().enumerate() {
        let slot = table.slot(index);
        if !slot.is_set() || matches!(slot, Slot::File(_)) {
            continue;
        }
        if out.len() > start {
            out.push(',');
        }
        text(out, name);
        out.push(':');
        value(out, &slot);
    }
    out.push('}');
}

/// Writes a slot; what is not set, and a file, is `null`. Every variant is named: one that is new does not compile until
/// it is written here.
pub(super) fn value(out: &mut String, slot: &Slot<'_>) {
    match slot {
        Slot::Text(value) => set(out, value.as_deref(), text),
        Slot::Number(value) => set(out, **value, bare),
        Slot::Boolean(value) => set(out, **value, bare),
        Slot::Decimal(value) => set(out, value.as_ref(), |out, value| text(out, value.as_str())),
        Slot::Fen(value) => set(out, **value, |out, value| bare(out, value.get())),
        Slot::Time(value) => set(out, value.as_ref(), time),
        Slot::EpochMs(value) => set(out, value.as_ref(), |out, time| epoch(out, time, time.epoch_millis())),
        Slot::EpochS(value) => set(out, value.as_ref(), |out, time| epoch(out, time, time.epoch_seconds())),
        Slot::Json(value) => set(out, value.as_ref(), json),
        Slot::File(_) => null(out),
        Slot::Code(slot) => set(out, slot.get(), |out, value| code(out, value, slot.numeric())),
        Slot::Object(slot) => set(out, slot.get(), object),
        Slot::TypedJson(slot) => set(out, slot.text(), |out, value| match slot.is_embedded() {
            true => out.push_str(&value),
            false => text(out, &value),
        }),
        Slot::Separated(list, separator) => text(out, &list.join(separator)),
        Slot::Texts(list) => array(out, *list, |out, item| text(out, item)),
        Slot::Numbers(list) => array(out, *list, bare),
        Slot::Booleans(list) => array(out, *list, bare),
        Slot::Decimals(list) => array(out, *list, |out, item| text(out, item.as_str())),
        Slot::Fens(list) => array(out, *list, |out, item| bare(out, item.get())),
        Slot::Times(list) => array(out, *list, time),
        Slot::Jsons(list) => array(out, *list, json),
        Slot::Codes(list) => codes(out, *list),
        Slot::List(list, _) => objects(out, *list),
    }
}

/// Writes a value, or `null`.
fn set<T>(out: &mut String, value: Option<T>, write: impl FnOnce(&mut String, T)) {
    match value {
        Some(value) => write(out, value),
        None => null(out),
    }
}

fn null(out: &mut String) {
    out.push_str("null");
}

fn time(out: &mut String, value: &Timestamp) {
    text(out, &value.to_string());
}

fn bare(out: &mut String, value: impl std::fmt::Display) {
    // Writing to a `String` can't fail.
    let _ = write!(out, "{value}");
}

fn epoch(out: &mut String, value: &Timestamp, count: Option<i64>) {
    match count {
        Some(count) => bare(out, count),
        None => text(out, &value.to_string()),
    }
}

/// Real JSON stays real JSON, JSON in a string stays in a string.
fn json(out: &mut String, value: &JsonText) {
    if value.is_embedded() { out.push_str(value.as_str()) } else { text(out, value.as_str()) }
}

/// Numeric codes go bare, if they are numbers.
fn code(out: &mut String, value: &str, numeric: bool) {
    let number = numeric && value.parse::<i64>().is_ok_and(|number| number.to_string() == value);
    if number { out.push_str(value) } else { text(out, value) }
}

fn codes(out: &mut String, list: &dyn CodeListSlot) {
    let codes = (0..list.len()).filter_map(|index| list.get(index));
    array(out, codes, |out, item| code(out, item, list.numeric()));
}

fn objects(out: &mut String, list: &dyn ListSlot) {
    let tables = (0..list.len()).filter_map(|index| list.get(index));
    array(out, tables, object);
}

fn array<T>(out: &mut String, items: impl IntoIterator<Item = T>, write: impl Fn(&mut String, T)) {
    out.push('[');
    for (index, item) in items.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write(out, item);
    }
    out.push(']');
}

/// Writes a JSON string.
pub(super) fn text(out: &mut String, value: &str) {
    out.push('"');
    let mut rest = value;
    while let Some(place) = rest.find(|character: char| character < ' ' || matches!(character, '"' | '\\')) {
        let (plain, from) = rest.split_at(place);
        out.push_str(plain);
        let mut characters = from.chars();
        escape(out, characters.next().unwrap_or_default());
        rest = characters.as_str();
    }
    out.push_str(rest);
    out.push('"');
}

fn escape(out: &mut String, character: char) {
    match character {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        other => bare(out, format_args!("\\u{:04x}", u32::from(other))),
    }
}
