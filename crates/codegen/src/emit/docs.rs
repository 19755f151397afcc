//! The documentation of emitted fields: what the platform says, in its own words.

use top_definition::{English, Field, Format, Limits, Span, Unit};

use crate::text::{Docs, MAX_DESCRIPTION, MAX_SHORT, Markdown, code, markdown, one_line, prose};

/// How the facts of a field say that it must be sent.
pub(crate) const REQUIRED: &str = "required";
/// How they say that it is money in fen.
pub(crate) const FEN: &str = "in fen (分)";
/// How they say that it is money in yuan.
pub(crate) const YUAN: &str = "in yuan (元)";

/// The comment of a field: its description, what that means in English, the facts about it on one line, and what is known
/// of its history.
pub(super) fn field(field: &Field, english: Markdown, history: Option<&Span>) -> Docs {
    let mut docs = Docs::default();
    docs.paragraph(description(field));
    docs.paragraph(english);
    docs.paragraph(facts(field));
    codes(&mut docs, field);
    if !field.values.is_empty() {
        let values = field.values.iter().take(50).map(|value| code(value));
        docs.paragraph(markdown!["Values: ", Markdown::join(values, ", ")]);
    }
    if let Some(why) = &field.deprecated {
        docs.paragraph(markdown!["**Deprecated**: ", prose(why, MAX_SHORT)]);
    }
    if let Some(Span { first_seen, gone_since, .. }) = history {
        if let Some(date) = first_seen {
            docs.paragraph(markdown!["In documents since ", prose(date, MAX_SHORT), "."]);
        }
        if let Some(date) = gone_since {
            docs.paragraph(markdown!["**Gone**: no longer in documents since ", prose(date, MAX_SHORT), "."]);
        }
    }
    docs
}

/// What a member means in English, where somebody wrote it down: `place` is the path of its owner.
pub(super) fn english(english: Option<&English>, place: &str, member: &str) -> Markdown {
    let text = english.and_then(|english| english.text(&format!("{place}.{member}")));
    prose(text.unwrap_or_default(), MAX_DESCRIPTION)
}

/// The comment of a setter: one line.
pub(super) fn setter(field: &Field) -> Docs {
    let mut docs = Docs::default();
    docs.line(match description(field).is_empty() {
        true => code(&field.name),
        false => prose(field.description.as_deref().unwrap_or_default(), 60),
    });
    docs
}

/// The description, unless it says nothing.
pub(super) fn description(field: &Field) -> Markdown {
    match &field.description {
        Some(text) if text != &field.name => prose(text, MAX_DESCRIPTION),
        _ => Markdown::default(),
    }
}

/// `` `wire_name`: Number, fen. Example: `100`. ``
fn facts(field: &Field) -> Markdown {
    let Field { name, required, unit, format, sensitive, limits, example, .. } = field;
    // Part of the documented type, of other lines, of names, or of nobody's concern here.
    let Field { type_name: _, list: _, description: _, codes: _, values: _, deprecated: _, .. } = field;
    let Field { separator: _, rust_name: _, rust_type: _, inferred: _, fields: _, .. } = field;
    let mut line = markdown![code(name), ": ", type_text(field)];
    if *required {
        line.push(markdown![", ", REQUIRED]);
    }
    if let Some(unit) = unit {
        line.push(markdown![", ", unit_words(*unit)]);
    }
    if let Some(format) = format {
        line.push(markdown![", ", format_words(*format)]);
    }
    if let Some(kind) = sensitive {
        line.push(markdown![", personal data (", kind.word(), ")"]);
    }
    push_limits(&mut line, limits);
    line.push(".");
    if let Some(example) = example.as_deref().filter(|text| !text.trim().is_empty()) {
        line.push(markdown![" Example: ", code(example)]);
    }
    line
}

/// The documented type. What ends a fact on the line of facts is not in it, so that it can pass for none.
pub(super) fn type_text(field: &Field) -> Markdown {
    let name = if field.type_name.is_empty() { "no type" } else { &field.type_name };
    let list = if field.list { "[]" } else { "" };
    let name = one_line(name, MAX_SHORT).replace(", ", ",").replace(". ", ".");
    prose(&format!("{name}{list}"), MAX_SHORT + 2)
}

fn unit_words(unit: Unit) -> &'static str {
    match unit {
        Unit::Fen => FEN,
        Unit::Yuan => YUAN,
    }
}

fn format_words(format: Format) -> &'static str {
    match format {
        Format::Datetime => "date and time",
        Format::Date => "date",
        Format::Time => "time of day",
        Format::EpochMs => "milliseconds since 1970",
        Format::EpochS => "seconds since 1970",
        Format::Json => "JSON as text",
        Format::List => "a list as text",
    }
}

fn push_limits(line: &mut Markdown, limits: &Limits) {
    let Limits { max_length, max_list_size, min_value, max_value, default } = limits;
    if let Some(length) = max_length {
        line.push(markdown![", at most ", *length, " characters"]);
    }
    if let Some(size) = max_list_size {
        line.push(markdown![", at most ", *size, " elements"]);
    }
    if let Some(value) = min_value {
        line.push(markdown![", from ", *value]);
    }
    if let Some(value) = max_value {
        line.push(markdown![", up to ", *value]);
    }
    if let Some(value) = default {
        line.push(markdown![", by default ", code(value)]);
    }
}

/// Codes stand on the enum's variants; booleans have no enum.
fn codes(docs: &mut Docs, field: &Field) {
    if field.codes.is_empty() || !matches!(field.type_name.as_str(), "Boolean" | "boolean") {
        return;
    }
    docs.line("");
    for each in field.codes.iter().take(20) {
        docs.line(markdown!["- ", code(&each.value), ": ", prose(&each.label, MAX_SHORT)]);
    }
}
