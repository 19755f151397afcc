//! The documentation of emitted items: what the platform says, in its own words.

use top_definition::{Field, Format, Unit};

use super::text::{self, MAX_DESCRIPTION, MAX_SHORT};
use super::write::put;
use crate::model::Member;

/// The comment of a field: its description, then the facts about it on one line.
pub fn field(out: &mut String, field: &Field) {
    let description = description(field);
    if !description.is_empty() {
        put!(out, "    /// {description}\n    ///\n");
    }
    put!(out, "    /// {}\n", facts(field));
    codes(out, field);
    values(out, field);
    if let Some(why) = &field.deprecated {
        put!(out, "    ///\n    /// **Deprecated**: {}\n", text::prose(why, MAX_SHORT));
    }
}

/// The comment of a setter: one line.
pub fn setter(out: &mut String, member: &Member<'_>) {
    let description = match description(member.field) {
        text if text.is_empty() => text::code(&member.field.name),
        _ => text::prose(member.field.description.as_deref().unwrap_or_default(), 60),
    };
    put!(out, "    /// {description}\n");
}

/// The description, unless it says nothing.
pub fn description(field: &Field) -> String {
    match &field.description {
        Some(text) if text != &field.name => text::prose(text, MAX_DESCRIPTION),
        _ => String::new(),
    }
}

/// `` `wire_name`: Number, fen. Example: `100`. ``
fn facts(field: &Field) -> String {
    let mut line = text::code(&field.name);
    put!(line, ": {}", type_text(field));
    if field.required {
        line.push_str(", required");
    }
    if let Some(word) = unit(field) {
        put!(line, ", {word}");
    }
    if let Some(word) = format(field) {
        put!(line, ", {word}");
    }
    if let Some(kind) = field.sensitive {
        put!(line, ", personal data ({})", kind.word());
    }
    limits(&mut line, field);
    line.push('.');
    if let Some(example) = field.example.as_deref().filter(|text| !text.trim().is_empty()) {
        put!(line, " Example: {}", text::code(example));
    }
    line
}

/// The documented type.
pub fn type_text(field: &Field) -> String {
    let name = if field.type_name.is_empty() { "no type" } else { &field.type_name };
    let list = if field.list { "[]" } else { "" };
    text::prose(&format!("{name}{list}"), MAX_SHORT)
}

fn unit(field: &Field) -> Option<&'static str> {
    match field.unit? {
        Unit::Fen => Some("in fen (分)"),
        Unit::Yuan => Some("in yuan (元)"),
    }
}

fn format(field: &Field) -> Option<&'static str> {
    match field.format? {
        Format::Datetime => Some("date and time"),
        Format::Date => Some("date"),
        Format::Time => Some("time of day"),
        Format::EpochMs => Some("milliseconds since 1970"),
        Format::EpochS => Some("seconds since 1970"),
        Format::Json => Some("JSON as text"),
        Format::List => Some("a list as text"),
    }
}

fn limits(line: &mut String, field: &Field) {
    let limits = &field.limits;
    if let Some(length) = limits.max_length {
        put!(line, ", at most {length} characters");
    }
    if let Some(size) = limits.max_list_size {
        put!(line, ", at most {size} elements");
    }
    if let Some(value) = limits.min_value {
        put!(line, ", from {value}");
    }
    if let Some(value) = limits.max_value {
        put!(line, ", up to {value}");
    }
    if let Some(value) = &limits.default {
        put!(line, ", by default {}", text::code(value));
    }
}

/// Codes stand on the enum's variants; booleans have no enum.
fn codes(out: &mut String, field: &Field) {
    if field.codes.is_empty() || !matches!(field.type_name.as_str(), "Boolean" | "boolean") {
        return;
    }
    put!(out, "    ///\n");
    for code in field.codes.iter().take(20) {
        put!(out, "    /// - {}: {}\n", text::code(&code.value), text::prose(&code.label, MAX_SHORT));
    }
}

fn values(out: &mut String, field: &Field) {
    if !field.values.is_empty() {
        let values: Vec<String> = field.values.iter().take(50).map(|value| text::code(value)).collect();
        put!(out, "    ///\n    /// Values: {}\n", values.join(", "));
    }
}
