//! Definition → tree of nodes: keys in their fixed order, absent facts left out.

use std::collections::{BTreeSet, HashSet};

use crate::model::{
    Code, Definition, ErrorCode, Fact, Field, Forced, Limits, Outcome, Paging, Sample, Side, Source,
};
use crate::yaml::node::{Key, Node, Value};

/// A map under construction.
#[derive(Default)]
pub(crate) struct Map<'a>(Vec<(Key<'a>, Node<'a>)>);

impl<'a> Map<'a> {
    pub(crate) fn put(&mut self, key: &'a str, node: Node<'a>) {
        self.0.push((Key::new(key), node));
    }

    pub(crate) fn text(&mut self, key: &'a str, text: &'a str) {
        self.put(key, Node::text(text));
    }

    pub(crate) fn maybe_text(&mut self, key: &'a str, text: Option<&'a str>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    pub(crate) fn maybe_number(&mut self, key: &'a str, number: Option<impl Into<i128>>) {
        if let Some(number) = number {
            self.put(key, Node::new(Value::Integer(number.into())));
        }
    }

    fn flag(&mut self, key: &'a str, set: bool) {
        if set {
            self.put(key, Node::new(Value::Boolean(true)));
        }
    }

    pub(crate) fn list<T>(&mut self, key: &'a str, items: &'a [T], encode: impl Fn(&'a T) -> Node<'a>) {
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

    pub(crate) fn done(self) -> Node<'a> {
        Node::new(Value::Map(self.0))
    }
}

pub(crate) fn definition(it: &Definition) -> Node<'_> {
    let Definition {
        name,
        kind,
        title,
        description,
        group,
        doc_id,
        auth,
        effect,
        outcome: refusal,
        paging: listing,
        deprecated,
        source: sources,
        request,
        response,
        errors,
        samples,
        rust_name,
        inferred,
    } = it;
    let mut map = Map::default();
    map.text("name", name);
    map.text("kind", kind.word());
    map.maybe_text("title", title.as_deref());
    map.maybe_text("description", description.as_deref());
    map.maybe_text("group", group.as_deref());
    map.maybe_number("doc_id", *doc_id);
    map.text("auth", auth.word());
    map.text("effect", effect.word());
    if let Some(it) = refusal {
        map.put("outcome", outcome(it));
    }
    if let Some(it) = listing {
        map.put("paging", paging(it));
    }
    map.maybe_text("deprecated", deprecated.as_deref());
    map.maybe_text("rust_name", rust_name.as_deref());
    map.facts(inferred);
    map.list("source", sources, source);
    map.list(Side::Request.word(), request, field);
    map.list(Side::answer(*kind).word(), response, field);
    map.list("errors", errors, error_code);
    map.list("samples", samples, sample);
    map.done()
}

fn outcome(it: &Outcome) -> Node<'_> {
    let Outcome { success, code, message } = it;
    let mut map = Map::default();
    map.maybe_text("success", success.as_deref());
    map.maybe_text("code", code.as_deref());
    map.maybe_text("message", message.as_deref());
    map.done()
}

fn paging(it: &Paging) -> Node<'_> {
    let Paging { page, size, cursor, total, has_next } = it;
    let mut map = Map::default();
    map.maybe_text("page", page.as_deref());
    map.maybe_text("size", size.as_deref());
    map.maybe_text("cursor", cursor.as_deref());
    map.maybe_text("total", total.as_deref());
    map.maybe_text("has_next", has_next.as_deref());
    map.done()
}

fn source(it: &Source) -> Node<'_> {
    let Source { page, form, sha256, modified, facts_as_of, forced: decisions } = it;
    let mut map = Map::default();
    map.text("page", page);
    map.text("form", form);
    map.text("sha256", sha256);
    map.maybe_text("modified", modified.as_deref());
    map.maybe_text("facts_as_of", facts_as_of.as_deref());
    map.list("forced", decisions, forced);
    map.done()
}

/// A map of nothing but force decisions.
#[cfg(feature = "write")]
pub(crate) fn force_decisions(decisions: &[Forced]) -> Node<'_> {
    let mut map = Map::default();
    map.list("forced", decisions, forced);
    map.done()
}

pub(crate) fn forced(it: &Forced) -> Node<'_> {
    let Forced { api, reason, losses } = it;
    let mut map = Map::default();
    map.maybe_text("api", api.as_deref());
    map.text("reason", reason);
    map.put("losses", texts(losses));
    map.done()
}

fn texts(texts: &[String]) -> Node<'_> {
    Node::new(Value::List(texts.iter().map(|text| Node::text(text)).collect()))
}

pub(crate) fn field(it: &Field) -> Node<'_> {
    let Field {
        name,
        type_name,
        list,
        required,
        description,
        example,
        example_text,
        limits: bounds,
        codes: labels,
        values,
        unit,
        format,
        separator,
        sensitive,
        deprecated,
        rust_name,
        rust_type,
        inferred,
        fields,
    } = it;
    let mut map = Map::default();
    map.text("name", name);
    map.text("type", type_name);
    map.flag("list", *list);
    map.flag("required", *required);
    map.maybe_text("description", description.as_deref());
    map.maybe_text("example", example.as_deref());
    map.maybe_text("example_text", example_text.as_deref());
    limits(&mut map, bounds);
    if !labels.is_empty() {
        map.put("codes", codes(labels));
    }
    if !values.is_empty() {
        map.put("values", texts(values));
    }
    map.maybe_text("unit", unit.map(|it| it.word()));
    map.maybe_text("format", format.map(|it| it.word()));
    map.maybe_text("separator", separator.as_deref());
    map.maybe_text("sensitive", sensitive.map(|it| it.word()));
    map.maybe_text("deprecated", deprecated.as_deref());
    map.maybe_text("rust_name", rust_name.as_deref());
    map.maybe_text("rust_type", rust_type.as_deref());
    map.facts(inferred);
    map.list("fields", fields, field);
    map.done()
}

fn limits<'a>(map: &mut Map<'a>, it: &'a Limits) {
    let Limits { max_length, max_list_size, min_value, max_value, default } = it;
    map.maybe_number("max_length", *max_length);
    map.maybe_number("max_list_size", *max_list_size);
    map.maybe_number("min_value", *min_value);
    map.maybe_number("max_value", *max_value);
    map.maybe_text("default", default.as_deref());
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
    let Code { value: _, label, rust_name } = it;
    if rust_name.is_none() {
        return Node::text(label);
    }
    let mut map = Map::default();
    map.text("label", label);
    map.maybe_text("rust_name", rust_name.as_deref());
    map.done()
}

fn code(it: &Code) -> Node<'_> {
    let Code { value, label, rust_name } = it;
    let mut map = Map::default();
    map.text("value", value);
    map.text("label", label);
    map.maybe_text("rust_name", rust_name.as_deref());
    map.done()
}

fn error_code(it: &ErrorCode) -> Node<'_> {
    let ErrorCode { code, message, solution } = it;
    let mut map = Map::default();
    map.text("code", code);
    map.maybe_text("message", message.as_deref());
    map.maybe_text("solution", solution.as_deref());
    map.done()
}

fn sample(it: &Sample) -> Node<'_> {
    let Sample { kind, text } = it;
    let mut map = Map::default();
    map.text("kind", kind);
    map.text("text", text);
    map.done()
}
