//! Reads meaning out of prose: codes, units, formats, personal data, deprecation, effect, outcome, paging.
//!
//! Rules are data in `rules/`; the rooms here apply them to one text at a time. A text that says a thing gives a fact;
//! what only an example shows is marked inferred. Nothing is ever merged across fields or APIs, and no fact changes a
//! documented type. This room must not know how documents look.

pub mod auth;
pub mod calendar;
mod codes;
mod confirm;
mod effect;
mod examples;
mod file;
mod meaning;
mod needles;
mod pattern;
mod rules;
mod sieve;
mod text;
mod values;
mod whole;

use std::borrow::Cow;

use top_definition::{Base, Definition, Diagnostic, Fact, Field, Format, Side};

use crate::findings;
use crate::page::Lines;
use rules::Subject;
use sieve::Seen;

/// Adds what the descriptions and examples of a definition say to its fields.
pub fn annotate(definition: &mut Definition, lines: &Lines, warnings: &mut Vec<Diagnostic>) {
    whole::conclude(definition);
    if definition.deprecated.is_none() {
        let text = text::normalise(definition.title.as_deref().unwrap_or_default());
        definition.deprecated = meaning::deprecated(&Seen::of(&text));
    }
    let api = definition.name.clone();
    let mut walk = Walk {
        api: &api,
        lines,
        warnings,
        path: String::new(),
        owner: text::snake(&definition.name).into_owned(),
    };
    // The reader calls the content of a message its response, too, as its report does.
    for side in [Side::Request, Side::Response] {
        walk.path.push_str(side.word());
        walk.fields(side.fields_mut(definition));
        walk.path.clear();
    }
}

/// Where the walk through the fields stands.
struct Walk<'a> {
    /// For overlays to paste.
    api: &'a str,
    lines: &'a Lines,
    warnings: &'a mut Vec<Diagnostic>,
    /// `response.data`
    path: String,
    /// Names around the field: the API's and the parents'.
    owner: String,
}

impl Walk<'_> {
    fn fields(&mut self, fields: &mut [Field]) {
        let around = self.owner.clone();
        let owner = Seen::of(&around);
        for field in fields {
            let (path, length) = (self.path.len(), self.owner.len());
            self.path.push('.');
            self.path.push_str(&field.name);
            self.field(field, &owner);
            if !field.fields.is_empty() {
                self.owner.push('.');
                self.owner.push_str(&text::snake(&field.name));
                self.fields(&mut field.fields);
            }
            self.path.truncate(path);
            self.owner.truncate(length);
        }
    }

    fn field(&mut self, field: &mut Field, owner: &Seen<'_>) {
        // Taken out while the field changes around it.
        let description = field.description.take();
        let text = text::normalise(description.as_deref().unwrap_or_default());
        let (name, type_name) = (text::snake(&field.name).into_owned(), field.type_name.clone());
        let (text, name, type_name) = (Seen::of(&text), Seen::of(&name), Seen::of(&type_name));
        let subject = Subject { text: &text, name: &name, owner, type_name: &type_name };
        if field.deprecated.is_none() {
            field.deprecated = meaning::deprecated(&text);
        }
        if field.fields.is_empty() {
            self.leaf(field, &subject);
        }
        field.description = description;
    }

    fn leaf(&mut self, field: &mut Field, subject: &Subject<'_>) {
        // What a text denies, it does not say of the field.
        let affirmed = meaning::affirmed(subject.text);
        let seen;
        let affirmed = match &affirmed {
            Cow::Borrowed(_) => *subject,
            Cow::Owned(text) => {
                seen = Seen::of(text);
                Subject { text: &seen, ..*subject }
            }
        };
        let time_named = meaning::is_time_named(subject);
        if let Some((format, separator)) = meaning::format(&affirmed, field.list) {
            (field.format, field.separator) = (Some(format), separator);
        }
        // A unit or a person's data in the text of a composite belongs to one of its parts.
        let text = codes::Text::new(subject.text);
        let whole = field.format != Some(Format::Json) && !text.is_composite();
        field.unit = meaning::unit(subject).filter(|_| whole);
        self.codes(field, subject, &text);
        let names = codes::lists_names(subject.name);
        if whole && !names && field.codes.is_empty() && field.has_basic_type() && !is_flag(field) {
            field.sensitive = meaning::sensitive(&affirmed);
        }
        self.format_of_example(field, time_named);
        if let Some(finding) = examples::check(field, subject.type_name, time_named) {
            self.warn(finding.code, finding.message, finding.hint);
        }
    }

    /// Codes of the description; else of the example, marked inferred; else bare values.
    fn codes(&mut self, field: &mut Field, subject: &Subject<'_>, text: &codes::Text) {
        let json = field.format == Some(Format::Json);
        // The labels of a Boolean belong to its docs; an amount of money takes any value; a field list, names of fields.
        let base = Base::of(&field.type_name).filter(|base| base.takes_codes());
        let (Some(base), false) = (base, json || field.unit.is_some() || field.type_name == "Field List")
        else {
            return;
        };
        let numeric = base != Base::Text;
        let cautious = matches!(field.format, Some(format) if format != Format::List);
        let found = codes::find(text, &codes::Asked { subject: *subject, numeric, cautious });
        if let Some(value) = found.contradiction {
            let message = format!("the text gives the code `{value}` two meanings, so no codes were taken");
            self.warn("code-contradiction", message, "say the codes in an overlay");
        }
        field.codes = found.codes;
        if field.codes.is_empty() {
            self.codes_of_example(field, subject, numeric);
        }
        if field.codes.is_empty() && field.type_name == "String" && field.format.is_none() {
            field.values = values::find(subject.text);
        }
    }

    fn codes_of_example(&mut self, field: &mut Field, subject: &Subject<'_>, numeric: bool) {
        let text = text::normalise(field.example.as_deref().unwrap_or_default());
        if text.starts_with(['{', '[', '<']) {
            return;
        }
        let seen = Seen::of(&text);
        let asked = codes::Asked { subject: Subject { text: &seen, ..*subject }, numeric, cautious: false };
        let found = codes::find(&codes::Text::new(&text), &asked);
        if found.codes.len() >= 2 {
            let message = format!(
                "the codes of `{}` stand where an example should: `{}`",
                field.name,
                crate::text::shown(&text)
            );
            // The first code serves as the example; what the cell says stays readable beside it.
            let first = found.codes.first().map(|code| code.value.clone());
            field.example_text = std::mem::replace(&mut field.example, first);
            field.codes = found.codes;
            field.inferred.insert(Fact::Codes);
            let overlay = confirm::overlay(self.api, &self.path, "codes", &confirm::codes(&field.codes));
            let hint = format!(
                "they were taken as inferred; if they are right, confirm them by this line in a file of overlays: {overlay}"
            );
            self.warn("codes-in-example", message, &hint);
        }
    }

    /// A well-formed example of a field named like a moment gives its format, marked inferred.
    fn format_of_example(&mut self, field: &mut Field, time_named: bool) {
        if field.format.is_some() || field.list || !time_named || !field.codes.is_empty() {
            return;
        }
        field.format =
            field.example.as_deref().and_then(|it| meaning::format_of_example(it, &field.type_name));
        if field.format.is_some() {
            field.inferred.insert(Fact::Format);
        }
    }

    fn warn(&mut self, code: &'static str, message: String, hint: &str) {
        self.warnings.push(findings::warning(
            code,
            self.path.clone(),
            self.lines.get(&self.path),
            message,
            hint,
        ));
    }
}

fn is_flag(field: &Field) -> bool {
    field.type_name.eq_ignore_ascii_case("boolean")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn annotated(field: Field) -> (Field, Vec<Diagnostic>) {
        let mut definition =
            Definition { name: "a.b.get".into(), response: vec![field], ..Definition::default() };
        let mut warnings = Vec::new();
        annotate(&mut definition, &Lines::default(), &mut warnings);
        (definition.response.remove(0), warnings)
    }

    fn field(name: &str, type_name: &str, example: &str, text: &str) -> Field {
        Field { description: Some(text.into()), example: Some(example.into()), ..Field::new(name, type_name) }
    }

    #[test]
    fn codes_in_the_example_are_inferred_and_told() {
        let (found, warnings) =
            annotated(field("ship_type", "String", "取件类型 1:顺风 2:上门取件 3:到店", "取件类型"));
        assert_eq!(found.codes.iter().map(|code| code.value.as_str()).collect::<Vec<_>>(), ["1", "2", "3"]);
        assert!(found.inferred.contains(&Fact::Codes));
        assert_eq!(found.example.as_deref(), Some("1"), "an example is a value");
        assert_eq!(found.example_text.as_deref(), Some("取件类型 1:顺风 2:上门取件 3:到店"));
        assert_eq!(
            (warnings[0].code, warnings[0].field.as_deref().unwrap_or_default()),
            ("codes-in-example", "response.ship_type")
        );
    }

    #[test]
    fn the_overlay_in_the_hint_confirms_the_codes() {
        let mut definition = Definition {
            name: "a.b.get".into(),
            response: vec![field("rate", "String", "1:it's 好评,0:差评", "评价")],
            ..Definition::default()
        };
        let mut warnings = Vec::new();
        annotate(&mut definition, &Lines::default(), &mut warnings);
        let hint = warnings[0].hint.clone().unwrap();
        let (_, overlay) = hint.split_once("overlays: ").unwrap();
        let overlays = top_definition::read_overlays(overlay, "pasted.yaml").unwrap();
        let codes = definition.response[0].codes.clone();
        assert_eq!(codes.len(), 2, "{codes:?}");
        let places = top_definition::Places::default();
        let (definition, _) = top_definition::apply_overlays(&definition, &places, &[&overlays[0]]).unwrap();
        assert_eq!(definition.response[0].codes, codes);
        assert!(
            !definition.response[0].inferred.contains(&Fact::Codes),
            "confirmed facts are no conclusions"
        );
    }

    #[test]
    fn a_boolean_keeps_its_labels_in_the_text() {
        let (found, warnings) =
            annotated(field("credit_pay", "Boolean", "true", "true:是信用预付订单,false:普通订单"));
        assert!(found.codes.is_empty() && warnings.is_empty());
    }

    #[test]
    fn a_list_of_fields_is_no_data_of_a_person() {
        let (found, _) = annotated(field("fields", "String", "", "buyer_email,seller_email"));
        assert_eq!(found.sensitive, None);
    }

    #[test]
    fn only_a_field_named_like_a_moment_takes_its_format_from_the_example() {
        let (found, _) = annotated(field("gmt_create", "String", "2018-02-12 11:32:21", "订单创建时间"));
        assert_eq!(found.format, Some(Format::Datetime));
        assert!(found.inferred.contains(&Fact::Format));
        let (found, _) = annotated(field("version_name", "String", "2018-02-12 11:32:21", "版本"));
        assert_eq!(found.format, None);
        let (found, _) = annotated(field("ship_time", "Date", "2018-02-12 11:32:21", "取件时间"));
        assert_eq!(found.format, None, "a Date stays a Date");
    }

    #[test]
    fn hostile_texts_cost_bounded_time_and_never_panic() {
        let started = std::time::Instant::now();
        for part in [
            "1:",
            "(",
            "1(",
            "a:啊",
            "A=",
            "(1,\"x\"),",
            "约定1为啊",
            "-1-",
            "<",
            "<br>",
            "://",
            "，",
            "\u{202e}\u{200b}",
            "分隔",
            "{\"a\":",
            "1 啊 ",
            "𠀀1:𠀀",
            "啊:1;",
        ] {
            let long = part.repeat(100_000 / part.len());
            let (found, _) = annotated(field("status", "String", &long, &long));
            assert!(found.codes.len() <= 1_000, "{part}");
        }
        assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
    }
}
