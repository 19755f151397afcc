//! Parameters as they stand on a command line, held against the definition.

use std::str::FromStr;

use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_definition::{Base, Definition, Field, Format, Unit};

/// `NAME=VALUE`.
#[derive(Clone)]
pub(super) struct Argument {
    pub(super) name: String,
    pub(super) value: String,
}

impl FromStr for Argument {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, value) = text.split_once('=').ok_or("expected NAME=VALUE")?;
        if name.trim().is_empty() {
            return Err("expected a name before `=`".to_owned());
        }
        Ok(Self { name: name.trim().to_owned(), value: value.to_owned() })
    }
}

/// Everything that the definition says against these parameters.
pub(super) fn check(
    definition: &Definition,
    params: &[Argument],
    files: &[Argument],
) -> Result<(), Diagnostics> {
    let mut found = Diagnostics::new();
    let given = |name: &str| params.iter().chain(files).any(|argument| argument.name == name);
    for argument in params.iter().chain(files) {
        let field = definition.request.iter().find(|field| field.name == argument.name);
        let Some(field) = field else {
            found.push(unknown(definition, &argument.name));
            continue;
        };
        let is_file =
            matches!(Base::of(&field.type_name), Some(Base::Byte | Base::File)) && field.fields.is_empty();
        let wrong = match files.iter().any(|file| file.name == argument.name) {
            true if is_file => None,
            true => Some("is no file: give its text with --param"),
            false => misfit(field, &argument.value),
        };
        if let Some(wrong) = wrong {
            let message = format!("`{}` {wrong}", argument.name);
            found.push(
                Diagnostic::error("misfit", message)
                    .about(format!("request.{}", field.name))
                    .with_hint(UNCHECKED),
            );
        }
    }
    for field in definition.request.iter().filter(|field| field.required && !given(&field.name)) {
        let what = field.description.as_deref().unwrap_or_default();
        let message = format!("`{}` is required ({}): {what}", field.name, field.type_name);
        found.push(Diagnostic::error("missing", message).with_hint(format!("--param {}=…", field.name)));
    }
    found.into_result()
}

const UNCHECKED: &str = "--unchecked sends it all the same";

fn unknown(definition: &Definition, name: &str) -> Diagnostic {
    let names = || definition.request.iter().map(|field| &*field.name);
    let hint = match closest(name, names()) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("its parameters: {}", names().collect::<Vec<_>>().join(", ")),
    };
    Diagnostic::error("unknown-parameter", format!("`{}` has no parameter `{name}`", definition.name))
        .with_hint(hint)
}

/// Why the text is no value of the field, if it is none. The text itself is never repeated.
fn misfit(field: &Field, text: &str) -> Option<&'static str> {
    if text.trim().is_empty() {
        return Some("is empty, so it would not be sent: leave it out");
    }
    let is_json = || {
        matches!(serde_json::from_str(text), Ok(serde_json::Value::Object(_) | serde_json::Value::Array(_)))
    };
    if !field.fields.is_empty() || field.format == Some(Format::Json) {
        return (!is_json()).then_some("expects JSON, an object or a list");
    }
    let items: Vec<&str> =
        if field.list { text.split(',').map(str::trim).collect() } else { vec![text.trim()] };
    let all = |fits: fn(&str) -> bool| items.iter().all(|item| fits(item));
    if !field.codes.is_empty() && !items.iter().all(|item| field.codes.iter().any(|code| code.value == *item))
    {
        return Some("has no such documented code");
    }
    match (Base::of(&field.type_name)?, field.unit) {
        (_, Some(Unit::Fen)) if !all(is_whole) => Some("expects a whole number of fen (12.34 yuan is 1234)"),
        (Base::Number, _) if !all(is_whole) => Some("expects a whole number"),
        (Base::Boolean, _) if !all(|item| matches!(item, "true" | "false")) => Some("expects true or false"),
        (Base::Decimal, _) if !all(|item| item.parse::<top_sdk::Decimal>().is_ok()) => {
            Some("expects a decimal number")
        }
        (Base::Date, _) if !all(|item| item.parse::<top_sdk::Timestamp>().is_ok()) => {
            Some("expects a time in GMT+8, yyyy-MM-dd HH:mm:ss")
        }
        (Base::File | Base::Byte, _) if !field.list && Base::of(&field.type_name) == Some(Base::File) => {
            Some("is a file: give its path with --file")
        }
        _ => None,
    }
}

fn is_whole(text: &str) -> bool {
    text.parse::<i64>().is_ok()
}

/// The name that differs least, if it differs little.
pub(super) fn closest<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let near = known.map(|known| (distance(name, known), known)).min()?;
    (near.0 <= 1 + name.chars().count() / 6).then_some(near.1)
}

/// How many characters have to be put in, taken out or changed.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, character) in one.chars().enumerate() {
        let mut diagonal = line;
        let mut left = line + 1;
        for (above, known) in row.iter_mut().zip(std::iter::once(None).chain(other.iter().map(Some))) {
            let Some(known) = known else {
                *above = left;
                continue;
            };
            let changed = diagonal + usize::from(*known != character);
            diagonal = *above;
            left = changed.min(left + 1).min(*above + 1);
            *above = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use top_definition::Code;

    use super::*;

    #[test]
    fn distances_are_those_of_letters() {
        for (one, other, expected) in [
            ("", "", 0),
            ("a", "", 1),
            ("", "ab", 2),
            ("kitten", "sitting", 3),
            ("order_id", "oder_id", 1),
            ("ab", "ba", 2),
        ] {
            assert_eq!(distance(one, other), expected, "{one} {other}");
        }
        assert_eq!(closest("biz_oder_id", ["page", "biz_order_id"].into_iter()), Some("biz_order_id"));
        assert_eq!(closest("weight", ["page", "biz_order_id"].into_iter()), None);
    }

    fn field(type_name: &str) -> Field {
        Field::new("f", type_name)
    }

    #[test]
    fn values_are_held_against_their_type() {
        let fen = Field { unit: Some(Unit::Fen), ..field("String") };
        let coded = Field { codes: vec![Code { value: "1".into(), ..Code::default() }], ..field("Number") };
        let numbers = Field { list: true, ..field("Number") };
        let object = Field { fields: vec![field("String")], ..field("Order") };
        for (field, text, fits) in [
            (&field("String"), "anything", true),
            (&field("String"), " ", false),
            (&field("Number"), "7", true),
            (&field("Number"), "7.5", false),
            (&field("Boolean"), "yes", false),
            (&field("Date"), "2026-01-01 00:00:00", true),
            (&field("Date"), "soon", false),
            (&field("Price"), "12.30", true),
            (&field("Price"), "12,30", false),
            (&fen, "1234", true),
            (&fen, "12.34", false),
            (&coded, "1", true),
            (&coded, "2", false),
            (&numbers, "1, 2", true),
            (&numbers, "1;2", false),
            (&object, "{}", true),
            (&object, "x", false),
        ] {
            assert_eq!(misfit(field, text).is_none(), fits, "{} {text}", field.type_name);
        }
    }
}
