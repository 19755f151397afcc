//! Valid tree of nodes → definition, noting where everything stands.
//!
//! The tree has been validated; what does not fit is left at its default, never a panic.

use std::collections::{BTreeSet, HashMap};

use crate::diagnostic::Place;
use crate::model::{
    Auth, Code, Definition, Effect, ErrorCode, Fact, Field, Format, Kind, Limits, Outcome, Paging, Sample,
    Sensitive, Source, Unit,
};
use crate::places::Places;
use crate::yaml::keys::{API, FIELD, MESSAGE, Record};
use crate::yaml::node::{Node, Value};

/// The table that goes with the kind the node says it is.
pub(crate) fn record_of(node: &Node<'_>) -> &'static Record {
    match node.get("kind").and_then(|node| word(node, Kind::from_word)) {
        Some(Kind::Message) => &MESSAGE,
        _ => &API,
    }
}

pub(crate) fn definition(node: Node<'_>, places: &mut Places) -> Definition {
    let mut it = Definition::default();
    let here = node.place;
    let record = record_of(&node);
    let mut facts_at = Vec::new();
    for (key, node) in node.into_map() {
        facts_at.extend(record.entry(&key.text).map(|entry| (entry.name, node.place)));
        match &*key.text {
            "name" => it.name = node.into_text(),
            "kind" => it.kind = word(&node, Kind::from_word).unwrap_or_default(),
            "title" => it.title = Some(node.into_text()),
            "description" => it.description = Some(node.into_text()),
            "group" => it.group = Some(node.into_text()),
            "doc_id" => it.doc_id = natural(&node),
            "auth" => it.auth = word(&node, Auth::from_word).unwrap_or_default(),
            "effect" => it.effect = word(&node, Effect::from_word).unwrap_or_default(),
            "outcome" => it.outcome = Some(outcome(node)),
            "paging" => it.paging = Some(paging(node)),
            "deprecated" => it.deprecated = Some(node.into_text()),
            "rust_name" => it.rust_name = Some(node.into_text()),
            "inferred" => it.inferred = facts(node),
            "source" => it.source = node.into_list().into_iter().map(source).collect(),
            "request" => it.request = fields(node, "request", places),
            "response" => it.response = fields(node, "response", places),
            "content" => it.response = fields(node, "content", places),
            "errors" => it.errors = node.into_list().into_iter().map(error_code).collect(),
            "samples" => it.samples = node.into_list().into_iter().map(sample).collect(),
            _ => {}
        }
    }
    places.insert("", here, facts_at, Vec::new());
    it
}

fn outcome(node: Node<'_>) -> Outcome {
    let mut it = Outcome::default();
    for (key, node) in node.into_map() {
        match &*key.text {
            "success" => it.success = Some(node.into_text()),
            "code" => it.code = Some(node.into_text()),
            "message" => it.message = Some(node.into_text()),
            _ => {}
        }
    }
    it
}

fn paging(node: Node<'_>) -> Paging {
    let mut it = Paging::default();
    for (key, node) in node.into_map() {
        match &*key.text {
            "page" => it.page = Some(node.into_text()),
            "size" => it.size = Some(node.into_text()),
            "cursor" => it.cursor = Some(node.into_text()),
            "total" => it.total = Some(node.into_text()),
            "has_next" => it.has_next = Some(node.into_text()),
            _ => {}
        }
    }
    it
}

fn source(node: Node<'_>) -> Source {
    let mut it = Source::default();
    for (key, node) in node.into_map() {
        match &*key.text {
            "page" => it.page = node.into_text(),
            "form" => it.form = node.into_text(),
            "sha256" => it.sha256 = node.into_text(),
            "modified" => it.modified = Some(node.into_text()),
            "forced" => it.forced = Some(node.into_text()),
            _ => {}
        }
    }
    it
}

fn error_code(node: Node<'_>) -> ErrorCode {
    let mut it = ErrorCode::default();
    for (key, node) in node.into_map() {
        match &*key.text {
            "code" => it.code = node.into_text(),
            "message" => it.message = Some(node.into_text()),
            "solution" => it.solution = Some(node.into_text()),
            _ => {}
        }
    }
    it
}

fn sample(node: Node<'_>) -> Sample {
    let mut it = Sample::default();
    for (key, node) in node.into_map() {
        match &*key.text {
            "kind" => it.kind = node.into_text(),
            "text" => it.text = node.into_text(),
            _ => {}
        }
    }
    it
}

/// The fields of one object, whose path is given.
pub(crate) fn fields(node: Node<'_>, parent: &str, places: &mut Places) -> Vec<Field> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let nodes = node.into_list();
    let mut all = Vec::with_capacity(nodes.len());
    for node in nodes {
        let name = node.get("name").and_then(Node::as_text).unwrap_or_default();
        let count = seen.entry(name.to_owned()).or_default();
        *count += 1;
        let path = if *count == 1 { format!("{parent}.{name}") } else { format!("{parent}.{name}#{count}") };
        all.push(field(node, &path, places));
    }
    all
}

/// One field, whose path is given.
pub(crate) fn field(node: Node<'_>, path: &str, places: &mut Places) -> Field {
    let mut it = Field::default();
    let here = node.place;
    let (mut facts_at, mut codes_at) = (Vec::new(), Vec::new());
    for (key, node) in node.into_map() {
        facts_at.extend(FIELD.entry(&key.text).map(|entry| (entry.name, node.place)));
        match &*key.text {
            "name" => it.name = node.into_text(),
            "type" => it.type_name = node.into_text(),
            "list" => it.list = node.value == Value::Boolean(true),
            "required" => it.required = node.value == Value::Boolean(true),
            "description" => it.description = Some(node.into_text()),
            "example" => it.example = Some(node.into_text()),
            "codes" => (it.codes, codes_at) = codes(node),
            "values" => it.values = node.into_list().into_iter().map(Node::into_text).collect(),
            "unit" => it.unit = word(&node, Unit::from_word),
            "format" => it.format = word(&node, Format::from_word),
            "separator" => it.separator = Some(node.into_text()),
            "sensitive" => it.sensitive = word(&node, Sensitive::from_word),
            "deprecated" => it.deprecated = Some(node.into_text()),
            "rust_name" => it.rust_name = Some(node.into_text()),
            "rust_type" => it.rust_type = Some(node.into_text()),
            "inferred" => it.inferred = facts(node),
            "fields" => it.fields = fields(node, path, places),
            limit_name => limit(&mut it.limits, limit_name, node),
        }
    }
    places.insert(path, here, facts_at, codes_at);
    it
}

fn limit(limits: &mut Limits, name: &str, node: Node<'_>) {
    match name {
        "max_length" => limits.max_length = natural(&node),
        "max_list_size" => limits.max_list_size = natural(&node),
        "min_value" => limits.min_value = integer(&node),
        "max_value" => limits.max_value = integer(&node),
        "default" => limits.default = Some(node.into_text()),
        _ => {}
    }
}

/// The codes of a field, from a map or a list, and where each stands.
fn codes(node: Node<'_>) -> (Vec<Code>, Vec<(String, Place)>) {
    let all: Vec<(Place, Code)> = match node.value {
        Value::Map(entries) => {
            entries.into_iter().map(|(key, meaning)| (key.place, code(&key.text, meaning))).collect()
        }
        Value::List(nodes) => nodes.into_iter().map(|node| (node.place, code("", node))).collect(),
        _ => Vec::new(),
    };
    all.into_iter().map(|(place, code)| (code.clone(), (code.value, place))).unzip()
}

/// One code: its value unless the node says it, and its meaning.
pub(crate) fn code(value: &str, node: Node<'_>) -> Code {
    let mut it = Code { value: value.to_owned(), ..Code::default() };
    if node.as_text().is_some() {
        it.label = node.into_text();
        return it;
    }
    for (key, node) in node.into_map() {
        match &*key.text {
            "value" => it.value = node.into_text(),
            "label" => it.label = node.into_text(),
            "rust_name" => it.rust_name = Some(node.into_text()),
            _ => {}
        }
    }
    it
}

fn facts(node: Node<'_>) -> BTreeSet<Fact> {
    node.into_list().iter().filter_map(|node| word(node, Fact::from_word)).collect()
}

fn word<T>(node: &Node<'_>, from_word: impl Fn(&str) -> Option<T>) -> Option<T> {
    node.as_text().and_then(from_word)
}

fn natural(node: &Node<'_>) -> Option<u64> {
    match node.value {
        Value::Integer(number) => u64::try_from(number).ok(),
        _ => None,
    }
}

fn integer(node: &Node<'_>) -> Option<i64> {
    match node.value {
        Value::Integer(number) => i64::try_from(number).ok(),
        _ => None,
    }
}
