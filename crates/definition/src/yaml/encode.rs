//! Definition → tree of nodes: keys in their fixed order, absent facts left out.

use std::collections::{BTreeSet, HashSet};

use crate::model::{Code, Definition, ErrorCode, Fact, Field, Limits, Outcome, Paging, Sample, Source};
use crate::places::response_word;
use crate::yaml::node::{Key, Node, Value};

/// A map under construction.
#[derive(Default)]
struct Map<'a>(Vec<(Key<'a>, Node<'a>)>);

impl<'a> Map<'a> {
    fn put(&mut self, key: &'a str, node: Node<'a>) {
        self.0.push((Key::new(key), node));
    }

    fn text(&mut self, key: &'a str, text: &'a str) {
        self.put(key, Node::text(text));
    }

    fn maybe_text(&mut self, key: &'a str, text: Option<&'a str>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    fn maybe_number(&mut self, key: &'a str, number: Option<impl Into<i128>>) {
        if let Some(number) = number {
            self.put(key, Node::new(Value::Integer(number.into())));
        }
    }

    fn flag(&mut self, key: &'a str, set: bool) {
        if set {
            self.put(key, Node::new(Value::Boolean(true)));
        }
    }

    fn list<T>(&mut self, key: &'a str, items: &'a [T], encode: impl Fn(&'a T) -> Node<'a>) {
        if !items.is_empty() {
            self.put(key, Node::new(Value::List(items.iter().map(encode).collect())));
        }
    }

    fn facts(&mut self, facts: &BTreeSet<Fact>) {
        if !facts.is_empty() {
            self.put(
                "inferred",
                Node::new(Value::List(facts.iter().map(|fact| Node::text(fact.word())).collect())),
            );
        }
    }

    fn done(self) -> Node<'a> {
        Node::new(Value::Map(self.0))
    }
}

pub(crate) fn definition(it: &Definition) -> Node<'_> {
    let mut map = Map::default();
    map.text("name", &it.name);
    map.text("kind", it.kind.word());
    map.maybe_text("title", it.title.as_deref());
    map.maybe_text("description", it.description.as_deref());
    map.maybe_text("group", it.group.as_deref());
    map.maybe_number("doc_id", it.doc_id);
    map.text("auth", it.auth.word());
    map.text("effect", it.effect.word());
    if let Some(it) = &it.outcome {
        map.put("outcome", outcome(it));
    }
    if let Some(it) = &it.paging {
        map.put("paging", paging(it));
    }
    map.maybe_text("deprecated", it.deprecated.as_deref());
    map.maybe_text("rust_name", it.rust_name.as_deref());
    map.facts(&it.inferred);
    map.list("source", &it.source, source);
    map.list("request", &it.request, field);
    map.list(response_word(it.kind), &it.response, field);
    map.list("errors", &it.errors, error_code);
    map.list("samples", &it.samples, sample);
    map.done()
}

fn outcome(it: &Outcome) -> Node<'_> {
    let mut map = Map::default();
    map.maybe_text("success", it.success.as_deref());
    map.maybe_text("code", it.code.as_deref());
    map.maybe_text("message", it.message.as_deref());
    map.done()
}

fn paging(it: &Paging) -> Node<'_> {
    let mut map = Map::default();
    map.maybe_text("page", it.page.as_deref());
    map.maybe_text("size", it.size.as_deref());
    map.maybe_text("cursor", it.cursor.as_deref());
    map.maybe_text("total", it.total.as_deref());
    map.maybe_text("has_next", it.has_next.as_deref());
    map.done()
}

fn source(it: &Source) -> Node<'_> {
    let mut map = Map::default();
    map.text("page", &it.page);
    map.text("form", &it.form);
    map.text("sha256", &it.sha256);
    map.maybe_text("modified", it.modified.as_deref());
    map.maybe_text("forced", it.forced.as_deref());
    map.done()
}

pub(crate) fn field(it: &Field) -> Node<'_> {
    let mut map = Map::default();
    map.text("name", &it.name);
    map.text("type", &it.type_name);
    map.flag("list", it.list);
    map.flag("required", it.required);
    map.maybe_text("description", it.description.as_deref());
    map.maybe_text("example", it.example.as_deref());
    limits(&mut map, &it.limits);
    if !it.codes.is_empty() {
        map.put("codes", codes(&it.codes));
    }
    map.list("values", &it.values, |value| Node::text(value));
    map.maybe_text("unit", it.unit.map(|it| it.word()));
    map.maybe_text("format", it.format.map(|it| it.word()));
    map.maybe_text("separator", it.separator.as_deref());
    map.maybe_text("sensitive", it.sensitive.map(|it| it.word()));
    map.maybe_text("deprecated", it.deprecated.as_deref());
    map.maybe_text("rust_name", it.rust_name.as_deref());
    map.maybe_text("rust_type", it.rust_type.as_deref());
    map.facts(&it.inferred);
    map.list("fields", &it.fields, field);
    map.done()
}

fn limits<'a>(map: &mut Map<'a>, it: &'a Limits) {
    map.maybe_number("max_length", it.max_length);
    map.maybe_number("max_list_size", it.max_list_size);
    map.maybe_number("min_value", it.min_value);
    map.maybe_number("max_value", it.max_value);
    map.maybe_text("default", it.default.as_deref());
}

/// A map from value to meaning; a list where a value stands twice, which a map cannot say.
fn codes(codes: &[Code]) -> Node<'_> {
    let mut seen = HashSet::new();
    if codes.iter().all(|code| seen.insert(&code.value)) {
        let mut map = Map::default();
        codes.iter().for_each(|code| map.put(&code.value, meaning(code)));
        return map.done();
    }
    Node::new(Value::List(codes.iter().map(code).collect()))
}

pub(crate) fn meaning(it: &Code) -> Node<'_> {
    if it.rust_name.is_none() {
        return Node::text(&it.label);
    }
    let mut map = Map::default();
    map.text("label", &it.label);
    map.maybe_text("rust_name", it.rust_name.as_deref());
    map.done()
}

fn code(it: &Code) -> Node<'_> {
    let mut map = Map::default();
    map.text("value", &it.value);
    map.text("label", &it.label);
    map.maybe_text("rust_name", it.rust_name.as_deref());
    map.done()
}

fn error_code(it: &ErrorCode) -> Node<'_> {
    let mut map = Map::default();
    map.text("code", &it.code);
    map.maybe_text("message", it.message.as_deref());
    map.maybe_text("solution", it.solution.as_deref());
    map.done()
}

fn sample(it: &Sample) -> Node<'_> {
    let mut map = Map::default();
    map.text("kind", &it.kind);
    map.text("text", &it.text);
    map.done()
}
