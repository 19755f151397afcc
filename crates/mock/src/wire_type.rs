//! What a documented type means on the wire, for the answers that are made and the arguments that are checked.

use top_definition::{Field, Format};

/// How a value of a documented type stands on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WireType {
    Text,
    /// Decimal text, such as a price.
    DecimalText,
    Integer,
    Decimal,
    Boolean,
    Date,
    /// Base64 text in answers, a file in requests: `byte[]`, which is no list of small numbers.
    Bytes,
    /// JSON text in a string.
    JsonText,
    /// An object without documented members.
    Opaque,
    Object,
}

/// The wire type of the values (for a list: of its elements) of a field.
pub(crate) fn wire_type(field: &Field) -> WireType {
    let has_members = !field.fields.is_empty();
    match field.type_name.as_str() {
        // Pages that name a plain type and list members all the same mean the members; only text holds them as text.
        "Json" | "String" | "string" if has_members => WireType::JsonText,
        _ if has_members => WireType::Object,
        "Number" | "number" | "Integer" | "Long" | "long" | "int" | "Short" | "short" => WireType::Integer,
        "Double" | "double" | "Float" | "float" => WireType::Decimal,
        "Boolean" | "boolean" => WireType::Boolean,
        "Date" | "date" => WireType::Date,
        "Price" | "BigDecimal" => WireType::DecimalText,
        // A status, a sex, a port: a small number. Only its list is a file.
        "byte" if !field.list => WireType::Integer,
        "byte" | "byte[]" | "File" | "FileItem" => WireType::Bytes,
        "Map" | "Object" => WireType::Opaque,
        "Json" => WireType::JsonText,
        _ if field.has_basic_type() && field.format == Some(Format::Json) => WireType::JsonText,
        _ if field.has_basic_type() => WireType::Text,
        _ => WireType::Opaque,
    }
}

/// A number as JSON writes it, without an exponent.
pub(crate) fn is_decimal(text: &str) -> bool {
    !text.contains(['e', 'E']) && serde_json::from_str::<serde_json::Number>(text).is_ok()
}
