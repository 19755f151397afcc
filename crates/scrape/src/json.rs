//! The line that `scrape --json` prints for a document: a contract with programs outside of this repository.

use std::fmt::Write as _;

use top_definition::{Definition, Field};

use crate::document::Refusal;
use crate::{Lines, Scraped};

/// One line, without its end, for a document that was read.
pub fn line(page: &str, scraped: &Scraped) -> String {
    let Definition { name, kind, title, description, auth, effect, .. } = &scraped.definition;
    let mut writer = Writer { text: String::with_capacity(4096), lines: &scraped.lines };
    writer.text.push('{');
    writer.string("page", page);
    writer.optional("name", Some(name.as_str()).filter(|name| !name.is_empty()));
    writer.string("kind", kind.word());
    writer.optional("title", title.as_deref());
    writer.optional("description", description.as_deref());
    writer.string("auth", auth.word());
    writer.string("effect", effect.word());
    writer.facts(scraped.definition.inferred.iter().map(|fact| fact.word()));
    writer.fields("request", &scraped.definition.request, "request", 0);
    writer.fields("response", &scraped.definition.response, "response", 0);
    writer.list("errors", &scraped.definition.errors, |writer, error| {
        writer.string("code", &error.code);
        writer.optional("message", error.message.as_deref());
        writer.optional("solution", error.solution.as_deref());
    });
    writer.list("warnings", &scraped.warnings, |writer, warning| {
        writer.string("code", warning.code);
        writer.string("field", &warning.field);
        writer.number("line", warning.line);
        writer.string("message", &warning.message);
        writer.string("hint", &warning.hint);
    });
    writer.text.push('}');
    writer.text
}

/// One line, without its end, for a document that was refused.
pub fn refusal_line(page: &str, refusal: &Refusal) -> String {
    let lines = Lines::default();
    let mut writer = Writer { text: String::from("{"), lines: &lines };
    writer.string("page", page);
    writer.string("error", &refusal.message);
    writer.string("code", refusal.code);
    writer.number("line", refusal.line);
    writer.string("hint", &refusal.hint);
    writer.text.push('}');
    writer.text
}

struct Writer<'a> {
    text: String,
    lines: &'a Lines,
}

impl Writer<'_> {
    fn key(&mut self, key: &str) {
        if !self.text.ends_with(['{', '[']) {
            self.text.push(',');
        }
        let _ = write!(self.text, "\"{key}\":");
    }

    fn string(&mut self, key: &str, value: &str) {
        self.key(key);
        self.quote(value);
    }

    /// Texts of documents may hold anything; serde_json writes them as JSON.
    fn quote(&mut self, value: &str) {
        let _ = write!(self.text, "{}", serde_json::Value::from(value));
    }

    fn optional(&mut self, key: &str, value: Option<&str>) {
        match value {
            Some(value) => self.string(key, value),
            None => {
                self.key(key);
                self.text.push_str("null");
            }
        }
    }

    fn present(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.string(key, value);
        }
    }

    fn number(&mut self, key: &str, value: impl std::fmt::Display) {
        self.key(key);
        let _ = write!(self.text, "{value}");
    }

    fn boolean(&mut self, key: &str, value: bool) {
        self.key(key);
        self.text.push_str(if value { "true" } else { "false" });
    }

    fn facts<'f>(&mut self, facts: impl Iterator<Item = &'f str>) {
        let facts: Vec<String> = facts.map(str::to_owned).collect();
        self.strings("inferred", &facts);
    }

    fn strings(&mut self, key: &str, values: &[String]) {
        self.key(key);
        self.text.push('[');
        for (index, value) in values.iter().enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            self.quote(value);
        }
        self.text.push(']');
    }

    fn list<T>(&mut self, key: &str, items: &[T], mut write_item: impl FnMut(&mut Self, &T)) {
        self.key(key);
        self.text.push('[');
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            self.text.push('{');
            write_item(self, item);
            self.text.push('}');
        }
        self.text.push(']');
    }

    /// Depth is bounded by the readers ([`crate::limits::MAX_DEPTH`]).
    fn fields(&mut self, key: &str, fields: &[Field], path: &str, depth: usize) {
        if depth > crate::limits::MAX_DEPTH + 2 {
            return;
        }
        self.list(key, fields, |writer, field| {
            let path = format!("{path}.{}", field.name);
            writer.field(field, &path);
            if !field.fields.is_empty() {
                writer.fields("fields", &field.fields, &path, depth + 1);
            }
        });
    }

    fn field(&mut self, field: &Field, path: &str) {
        self.string("name", &field.name);
        self.string("type", &field.type_name);
        self.boolean("list", field.list);
        self.boolean("required", field.required);
        self.optional("description", field.description.as_deref());
        self.optional("example", field.example.as_deref());
        self.number("line", self.lines.get(path));
        self.facts(field.inferred.iter().map(|fact| fact.word()));
        if !field.codes.is_empty() {
            self.list("codes", &field.codes, |writer, code| {
                writer.string("value", &code.value);
                writer.string("label", &code.label);
            });
        }
        if !field.values.is_empty() {
            self.strings("values", &field.values);
        }
        self.present("unit", field.unit.map(|unit| unit.word()));
        self.present("format", field.format.map(|format| format.word()));
        self.present("separator", field.separator.as_deref());
        self.present("sensitive", field.sensitive.map(|sensitive| sensitive.word()));
        self.present("deprecated", field.deprecated.as_deref());
    }
}
