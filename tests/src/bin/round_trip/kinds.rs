//! What a definition says about the values of a field, by rules of this program's own: it must not ask the emitter.

use std::collections::BTreeSet;

use top_definition::{Field, Format, Unit};

/// What the values of a field are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Whole,
    Decimal,
    Boolean,
    Time,
    /// JSON in a text.
    JsonText,
    /// JSON without documented members.
    Opaque,
    Object,
    File,
}

/// A field that stands twice in one object is the first.
pub(crate) fn first_of_each(fields: &[Field]) -> impl Iterator<Item = &Field> {
    let mut seen = BTreeSet::new();
    fields.iter().filter(move |field| seen.insert(&field.name))
}

/// What a documented type means; `top`: for a parameter itself rather than something inside it.
pub(crate) fn kind(field: &Field, top: bool) -> Kind {
    let has_members = !field.fields.is_empty();
    let text = |format| match (field.unit, format) {
        (Some(Unit::Fen), _) => Kind::Whole,
        (Some(Unit::Yuan), _) => Kind::Decimal,
        (None, Some(Format::EpochMs | Format::EpochS)) => Kind::Whole,
        (None, Some(Format::Datetime | Format::Date)) => Kind::Time,
        (None, Some(Format::Json)) => Kind::JsonText,
        _ => Kind::Text,
    };
    match field.type_name.as_str() {
        "Json" if has_members => Kind::JsonText,
        _ if has_members => Kind::Object,
        "byte" if field.list && top => Kind::File,
        "byte[]" | "File" | "FileItem" if top && !field.list => Kind::File,
        "byte" if field.list => Kind::Opaque,
        "Number" | "number" | "Integer" | "int" | "Long" | "long" | "Short" | "short" => match field.unit {
            Some(Unit::Yuan) => Kind::Decimal,
            _ => Kind::Whole,
        },
        "byte" => Kind::Whole,
        "Boolean" | "boolean" => Kind::Boolean,
        "Date" | "date" => Kind::Time,
        "Price" | "BigDecimal" | "Double" | "double" | "Float" | "float" => Kind::Decimal,
        "Json" => Kind::JsonText,
        "String" | "string" | "char" | "Field List" => text(field.format),
        _ => Kind::Opaque,
    }
}
