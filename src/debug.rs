//! `Debug` of emitted structs: the struct's name and its set fields, personal data and JSON by kind and length.

use std::fmt;

use crate::table::{DynTable, Slot};

/// Writes a struct: its name and only the fields that are set, without personal data.
///
/// # Errors
/// When the formatter fails.
pub fn debug(name: &str, table: &dyn DynTable, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write_struct(name, table, false, f)
}

/// A view of a struct whose `Debug` shows every value, also personal data. Made by
/// [`TableExt::revealed`](crate::TableExt::revealed).
#[derive(Clone, Copy)]
pub struct Revealed<'a>(&'a dyn DynTable);

impl<'a> Revealed<'a> {
    pub(crate) fn new(table: &'a dyn DynTable) -> Self {
        Self(table)
    }
}

impl fmt::Debug for Revealed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_struct(self.0.type_name(), self.0, true, f)
    }
}

fn write_struct(name: &str, table: &dyn DynTable, reveal: bool, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut out = f.debug_struct(name);
    for (index, field) in table.names().iter().enumerate() {
        let slot = table.slot(index);
        if slot.is_set() {
            let sensitive = if reveal { None } else { kind_of(table.sensitive(), index) };
            out.field(field, &Shown { slot, sensitive, reveal });
        }
    }
    out.finish()
}

/// The kind of personal data in the field at `index`.
fn kind_of(sensitive: &'static [(usize, &'static str)], index: usize) -> Option<&'static str> {
    sensitive.iter().find(|(at, _)| *at == index).map(|(_, kind)| *kind)
}

/// A set field, to be shown.
struct Shown<'a> {
    slot: Slot<'a>,
    sensitive: Option<&'static str>,
    reveal: bool,
}

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.sensitive {
            Some(kind) => redacted(&self.slot, kind, f),
            None => shown(&self.slot, self.reveal, f),
        }
    }
}

/// `<phone, 11 chars>`, `<phone, 2 items>`, `<phone>`.
fn redacted(slot: &Slot<'_>, kind: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match slot {
        Slot::Text(Some(text)) => write!(f, "<{kind}, {} chars>", text.chars().count()),
        slot => match slot.list_len() {
            Some(count) => write!(f, "<{kind}, {count} items>"),
            None => write!(f, "<{kind}>"),
        },
    }
}

fn shown(slot: &Slot<'_>, reveal: bool, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match slot {
        Slot::Text(value) => option(value, f),
        Slot::Number(value) => option(value, f),
        Slot::Boolean(value) => option(value, f),
        Slot::Decimal(value) => option(value, f),
        Slot::Fen(value) => option(value, f),
        Slot::Time(value) | Slot::EpochMs(value) | Slot::EpochS(value) => option(value, f),
        Slot::Json(Some(json)) if reveal => fmt::Debug::fmt(json.as_str(), f),
        Slot::Json(value) => option(value, f),
        Slot::File(value) => option(value, f),
        Slot::Code(code) => f.write_str(code.get().unwrap_or_default()),
        Slot::Object(object) => nested(object.get(), reveal, f),
        Slot::TypedJson(json) if reveal => fmt::Debug::fmt(&*json.text().unwrap_or_default(), f),
        Slot::TypedJson(json) => write!(f, "<json, {} bytes>", json.text().unwrap_or_default().len()),
        Slot::Texts(list) | Slot::Separated(list, _) => fmt::Debug::fmt(list, f),
        Slot::Numbers(list) => fmt::Debug::fmt(list, f),
        Slot::Booleans(list) => fmt::Debug::fmt(list, f),
        Slot::Decimals(list) => fmt::Debug::fmt(list, f),
        Slot::Fens(list) => fmt::Debug::fmt(list, f),
        Slot::Times(list) => fmt::Debug::fmt(list, f),
        Slot::Jsons(list) if reveal => f.debug_list().entries(list.iter().map(|json| json.as_str())).finish(),
        Slot::Jsons(list) => fmt::Debug::fmt(list, f),
        Slot::Codes(list) => {
            let codes = (0..list.len()).filter_map(|index| list.get(index));
            f.debug_list().entries(codes.map(Bare)).finish()
        }
        Slot::List(list, _) => {
            let items = (0..list.len()).map(|index| Nested { table: list.get(index), reveal });
            f.debug_list().entries(items).finish()
        }
    }
}

/// A value without `Some` around it: only set fields are shown.
fn option(value: &Option<impl fmt::Debug>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    value.as_ref().map_or(Ok(()), |value| value.fmt(f))
}

fn nested(table: Option<&dyn DynTable>, reveal: bool, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    table.map_or(Ok(()), |table| write_struct(table.type_name(), table, reveal, f))
}

/// A struct inside another.
struct Nested<'a> {
    table: Option<&'a dyn DynTable>,
    reveal: bool,
}

impl fmt::Debug for Nested<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        nested(self.table, self.reveal, f)
    }
}

/// A code without quotes.
struct Bare<'a>(&'a str);

impl fmt::Debug for Bare<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}
