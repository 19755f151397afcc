//! What a documented type means on the wire, for the answers that are made and the arguments that are checked.

use top_definition::{Base, Field, Format};

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
    let type_name = field.type_name.as_str();
    if !field.fields.is_empty() {
        // Pages that name a plain type and list members all the same mean the members; only text holds them as text.
        return if matches!(type_name, "Json" | "String" | "string") {
            WireType::JsonText
        } else {
            WireType::Object
        };
    }
    let text = if field.format == Some(Format::Json) { WireType::JsonText } else { WireType::Text };
    match Base::of(type_name) {
        Some(Base::Text) => text,
        Some(Base::Number) => WireType::Integer,
        Some(Base::Boolean) => WireType::Boolean,
        Some(Base::Date) => WireType::Date,
        Some(Base::Decimal) if matches!(type_name, "Price" | "BigDecimal") => WireType::DecimalText,
        Some(Base::Decimal) => WireType::Decimal,
        // A status, a sex, a port: a small number. Only its list is a file.
        Some(Base::Byte) if !field.list => WireType::Integer,
        Some(Base::Byte | Base::File) => WireType::Bytes,
        Some(Base::Json) => match type_name {
            "Map" | "Object" => WireType::Opaque,
            "Json" => WireType::JsonText,
            _ => text,
        },
        None => WireType::Opaque,
    }
}

/// A number as JSON writes it, without an exponent.
pub(crate) fn is_decimal(text: &str) -> bool {
    !text.contains(['e', 'E']) && serde_json::from_str::<serde_json::Number>(text).is_ok()
}
