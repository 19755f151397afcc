//! Valid tree of nodes → definition, noting where everything stands.
//!
//! The tree has been validated; what does not fit is left at its default, never a panic.

use std::collections::{BTreeSet, HashMap};

use crate::diagnostic::Place;
use crate::model::{
    Auth, Code, Definition, Effect, ErrorCode, Fact, Field, Forced, Format, Kind, Limits, Outcome, Paging,
    Path, Sample, Sensitive, Side, Source, Unit,
};
use crate::places::Places;
use crate::yaml::keys::{FIELD, Record};
use crate::yaml::node::{Node, Value};

/// The table that goes with the kind the node says it is.
pub(crate) fn record_of(node: &Node<'_>) -> &'static Record {
    Record::of(node.get("kind").and_then(|node| word(node, Kind::from_word)).unwrap_or_default())
}

/// Reads a map into a struct: each key into its fact. All facts of the struct stand in the list, those without a key
/// of their own with `_`, so that a new one does not compile before it is read. Keys that are not in the list are for
/// `else`.
macro_rules! read {
    (
        $key:ident, $node:ident => $it:ident: $type:ident {
            $($fact:ident: $word:literal = $read:expr),+ $(,)?
        } $(, $($other:ident),+ else $rest:expr)?
    ) => {{
        let mut $it = $type { $($fact: Default::default(),)+ $($($other: Default::default(),)+)? };
        for ($key, $node) in $node.into_map() {
            match &*$key.text {
                $($word => $it.$fact = $read,)+
                _ => { $($rest)? }
            }
        }
        $it
    }};
}
pub(crate) use read;

pub(crate) fn definition(node: Node<'_>, places: &mut Places) -> Definition {
    let here = node.place;
    let facts_at = facts_at(&node, record_of(&node));
    let it = read!(key, node => it: Definition {
        name: "name" = node.into_text(),
        kind: "kind" = word(&node, Kind::from_word).unwrap_or_default(),
        title: "title" = Some(node.into_text()),
        description: "description" = Some(node.into_text()),
        group: "group" = Some(node.into_text()),
        doc_id: "doc_id" = natural(&node),
        auth: "auth" = word(&node, Auth::from_word).unwrap_or_default(),
        effect: "effect" = word(&node, Effect::from_word).unwrap_or_default(),
        outcome: "outcome" = Some(outcome(node)),
        paging: "paging" = Some(paging(node)),
        deprecated: "deprecated" = Some(node.into_text()),
        rust_name: "rust_name" = Some(node.into_text()),
        inferred: "inferred" = facts(node),
        source: "source" = node.into_list().into_iter().map(source).collect(),
        errors: "errors" = node.into_list().into_iter().map(error_code).collect(),
        samples: "samples" = node.into_list().into_iter().map(sample).collect(),
    }, request, response else if let Some(side) = Side::from_word(&key.text) {
        *side.fields_mut(&mut it) = fields(node, &Path::side_of(side), places);
    });
    places.insert(&Path::DEFINITION, here, facts_at, Vec::new());
    it
}

fn outcome(node: Node<'_>) -> Outcome {
    read!(key, node => it: Outcome {
        success: "success" = Some(node.into_text()),
        code: "code" = Some(node.into_text()),
        message: "message" = Some(node.into_text()),
    })
}

fn paging(node: Node<'_>) -> Paging {
    read!(key, node => it: Paging {
        page: "page" = Some(node.into_text()),
        size: "size" = Some(node.into_text()),
        cursor: "cursor" = Some(node.into_text()),
        total: "total" = Some(node.into_text()),
        has_next: "has_next" = Some(node.into_text()),
    })
}

fn source(node: Node<'_>) -> Source {
    read!(key, node => it: Source {
        page: "page" = node.into_text(),
        form: "form" = node.into_text(),
        sha256: "sha256" = node.into_text(),
        modified: "modified" = Some(node.into_text()),
        facts_as_of: "facts_as_of" = Some(node.into_text()),
        forced: "forced" = node.into_list().into_iter().map(forced).collect(),
    })
}

pub(crate) fn forced(node: Node<'_>) -> Forced {
    read!(key, node => it: Forced {
        api: "api" = Some(node.into_text()),
        reason: "reason" = node.into_text(),
        losses: "losses" = texts(node),
    })
}

fn error_code(node: Node<'_>) -> ErrorCode {
    read!(key, node => it: ErrorCode {
        code: "code" = node.into_text(),
        message: "message" = Some(node.into_text()),
        solution: "solution" = Some(node.into_text()),
    })
}

fn sample(node: Node<'_>) -> Sample {
    read!(key, node => it: Sample {
        kind: "kind" = node.into_text(),
        text: "text" = node.into_text(),
    })
}

/// The fields of one object, whose path is given.
pub(crate) fn fields(node: Node<'_>, parent: &Path, places: &mut Places) -> Vec<Field> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let nodes = node.into_list();
    let mut all = Vec::with_capacity(nodes.len());
    for node in nodes {
        let name = node.get("name").and_then(Node::as_text).unwrap_or_default();
        let count = seen.entry(name.to_owned()).or_default();
        *count += 1;
        let path = match *count {
            1 => parent.child(name),
            count => parent.child(&format!("{name}#{count}")),
        };
        all.push(field(node, &path, places));
    }
    all
}

/// One field, whose path is given.
pub(crate) fn field(node: Node<'_>, path: &Path, places: &mut Places) -> Field {
    let here = node.place;
    let facts_at = facts_at(&node, &FIELD);
    let mut codes_at = Vec::new();
    let it = read!(key, node => it: Field {
        name: "name" = node.into_text(),
        type_name: "type" = node.into_text(),
        list: "list" = node.value == Value::Boolean(true),
        required: "required" = node.value == Value::Boolean(true),
        description: "description" = Some(node.into_text()),
        example: "example" = Some(node.into_text()),
        example_text: "example_text" = Some(node.into_text()),
        codes: "codes" = codes(node, &mut codes_at),
        values: "values" = texts(node),
        unit: "unit" = word(&node, Unit::from_word),
        format: "format" = word(&node, Format::from_word),
        separator: "separator" = Some(node.into_text()),
        sensitive: "sensitive" = word(&node, Sensitive::from_word),
        deprecated: "deprecated" = Some(node.into_text()),
        rust_name: "rust_name" = Some(node.into_text()),
        rust_type: "rust_type" = Some(node.into_text()),
        inferred: "inferred" = facts(node),
        fields: "fields" = fields(node, path, places),
    }, limits else limit(&mut it.limits, &key.text, node));
    places.insert(path, here, facts_at, codes_at);
    it
}

/// A limit is a key of the field.
fn limit(limits: &mut Limits, name: &str, node: Node<'_>) {
    let Limits { max_length, max_list_size, min_value, max_value, default } = limits;
    match name {
        "max_length" => *max_length = natural(&node),
        "max_list_size" => *max_list_size = natural(&node),
        "min_value" => *min_value = integer(&node),
        "max_value" => *max_value = integer(&node),
        "default" => *default = Some(node.into_text()),
        _ => {}
    }
}

/// Where each key's value stands.
fn facts_at(node: &Node<'_>, record: &'static Record) -> Vec<(&'static str, Place)> {
    let Value::Map(entries) = &node.value else { return Vec::new() };
    entries.iter().filter_map(|(key, node)| Some((record.entry(&key.text)?.name, node.place))).collect()
}

/// The codes of a field, from a map or a list; where each stands is added.
pub(crate) fn codes(node: Node<'_>, codes_at: &mut Vec<(String, Place)>) -> Vec<Code> {
    let all: Vec<(Place, Code)> = match node.value {
        Value::Map(entries) => {
            entries.into_iter().map(|(key, meaning)| (key.place, code(&key.text, meaning))).collect()
        }
        Value::List(nodes) => nodes.into_iter().map(|node| (node.place, code("", node))).collect(),
        _ => Vec::new(),
    };
    codes_at.extend(all.iter().map(|(place, code)| (code.value.clone(), *place)));
    all.into_iter().map(|(_, code)| code).collect()
}

/// One code: its value unless the node says it, and its meaning.
fn code(value: &str, node: Node<'_>) -> Code {
    if node.as_text().is_some() {
        return Code { value: value.to_owned(), label: node.into_text(), rust_name: None };
    }
    let it = read!(key, node => it: Code {
        value: "value" = node.into_text(),
        label: "label" = node.into_text(),
        rust_name: "rust_name" = Some(node.into_text()),
    });
    if it.value.is_empty() { Code { value: value.to_owned(), ..it } } else { it }
}

/// The texts of a list.
pub(crate) fn texts(node: Node<'_>) -> Vec<String> {
    node.into_list().into_iter().map(Node::into_text).collect()
}

fn facts(node: Node<'_>) -> BTreeSet<Fact> {
    let mut facts = BTreeSet::new();
    facts.extend(node.into_list().iter().filter_map(|node| word(node, Fact::from_word)));
    facts
}

fn word<T>(node: &Node<'_>, from_word: impl Fn(&str) -> Option<T>) -> Option<T> {
    node.as_text().and_then(from_word)
}

pub(crate) fn natural(node: &Node<'_>) -> Option<u64> {
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
