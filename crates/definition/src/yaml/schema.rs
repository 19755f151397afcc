//! JSON Schemas of all files of a definitions folder, from the same tables of keys that the readers take.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::limits::MAX_NAME;
use crate::yaml::keys::{
    API, CATALOG, CODE, CODE_MEANING, ENGLISH, KeyRule, MESSAGE, OVERLAY, RULES, Record, SHARED_CODES,
    SIDECAR, Takes,
};
use crate::yaml::node::{Key, Node, Value};
use crate::yaml::write::Written;

/// The schemas (draft 2020-12) that editors complete and check files with, by their paths below a definitions folder.
/// A file names its own in its first line: `# yaml-language-server: $schema=../schemas/overlays.json`.
pub fn schemas() -> Vec<(&'static str, String)> {
    vec![
        ("schema.json", definition()),
        ("schemas/catalog.json", file("Catalog", Takes::Record(&CATALOG), &[&CATALOG])),
        ("schemas/diff.json", file("Rules for the difference", Takes::Record(&RULES), &[&RULES])),
        (
            "schemas/codes.json",
            file(
                "Shared codes: name of an enum → its codes",
                Takes::RecordMap(&SHARED_CODES),
                &[&SHARED_CODES],
            ),
        ),
        ("schemas/english.json", file("English meanings", Takes::Record(&ENGLISH), &[&ENGLISH])),
        ("schemas/glossary.json", file("Glossary: label of a code → Rust name", Takes::TextMap, &[])),
        ("schemas/overlays.json", file("Overlays", Takes::Records(&OVERLAY), &[&OVERLAY])),
        ("schemas/sidecar.json", file("Sidecar of a page", Takes::Record(&SIDECAR), &[&SIDECAR])),
    ]
}

fn definition() -> String {
    let is_message = object([("properties", object([("kind", object([("const", Node::text("message"))]))]))]);
    let root = vec![("if", is_message), ("then", reference(&MESSAGE)), ("else", reference(&API))];
    schema("Definition of an API, message or SPI", root, &[&API, &MESSAGE])
}

/// The schema of a file that takes this and nothing else.
fn file(title: &'static str, takes: Takes, roots: &[&'static Record]) -> String {
    schema(title, vec![("allOf", Node::new(Value::List(vec![takes_schema(takes)])))], roots)
}

fn schema(
    title: &'static str,
    root: Vec<(&'static str, Node<'static>)>,
    roots: &[&'static Record],
) -> String {
    let mut records = BTreeMap::new();
    roots.iter().for_each(|record| collect(record, &mut records));
    let head = [
        ("$schema", Node::text("https://json-schema.org/draft/2020-12/schema")),
        ("title", Node::text(title)),
    ];
    let mut entries: Vec<_> = head.into_iter().chain(root).map(|(key, node)| (Key::new(key), node)).collect();
    if !records.is_empty() {
        let records = records.values().map(|record| (identifier(record), record_schema(record)));
        entries.push((Key::new("$defs"), map(records)));
    }
    let mut text =
        serde_json::to_string_pretty(&Written(&Node::new(Value::Map(entries)))).unwrap_or_default();
    text.push('\n');
    text
}

/// All records that can be reached, by name.
fn collect(record: &'static Record, records: &mut BTreeMap<String, &'static Record>) {
    if records.insert(identifier(record), record).is_some() {
        return;
    }
    for entry in record.keys {
        match entry.takes {
            Takes::Record(inner) | Takes::Records(inner) => collect(inner, records),
            Takes::Codes => [&CODE, &CODE_MEANING].into_iter().for_each(|inner| collect(inner, records)),
            _ => {}
        }
    }
}

fn record_schema(record: &'static Record) -> Node<'static> {
    let required = record.keys.iter().filter(|entry| entry.required).map(|entry| Node::text(entry.name));
    object([
        ("type", Node::text("object")),
        ("additionalProperties", Node::new(Value::Boolean(false))),
        ("required", Node::new(Value::List(required.collect()))),
        ("properties", map(record.keys.iter().map(|entry| (entry.name.to_owned(), entry_schema(entry))))),
    ])
}

fn entry_schema(entry: &'static KeyRule) -> Node<'static> {
    let mut schema = takes_schema(entry.takes);
    if let Value::Map(entries) = &mut schema.value {
        entries.insert(0, (Key::new("description"), Node::text(entry.about)));
    }
    schema
}

fn takes_schema(takes: Takes) -> Node<'static> {
    let of_type = |name: &'static str| object([("type", Node::text(name))]);
    match takes {
        Takes::Text => of_type("string"),
        Takes::Name => {
            let limit = i128::try_from(MAX_NAME).unwrap_or_default();
            object([("type", Node::text("string")), ("maxLength", Node::new(Value::Integer(limit)))])
        }
        Takes::Boolean => of_type("boolean"),
        Takes::Integer => of_type("integer"),
        Takes::Natural => {
            object([("type", Node::text("integer")), ("minimum", Node::new(Value::Integer(0)))])
        }
        Takes::Word(words) => {
            object([("enum", Node::new(Value::List(words.iter().map(|word| Node::text(word)).collect())))])
        }
        Takes::Words(words) => list_of(takes_schema(Takes::Word(words))),
        Takes::Texts => list_of(of_type("string")),
        Takes::OneOrMore(one) => any_of(vec![takes_schema(*one), list_of(takes_schema(*one))]),
        Takes::Record(record) => reference(record),
        Takes::Records(record) => list_of(reference(record)),
        Takes::TextMap => {
            object([("type", Node::text("object")), ("additionalProperties", of_type("string"))])
        }
        Takes::RecordMap(record) => {
            object([("type", Node::text("object")), ("additionalProperties", reference(record))])
        }
        Takes::Codes => codes_schema(of_type("string")),
        Takes::Anything => object([]),
    }
}

fn codes_schema(label: Node<'static>) -> Node<'static> {
    let meaning = any_of(vec![label, reference(&CODE_MEANING)]);
    let by_value = object([("type", Node::text("object")), ("additionalProperties", meaning)]);
    any_of(vec![by_value, list_of(reference(&CODE))])
}

fn any_of(schemas: Vec<Node<'static>>) -> Node<'static> {
    object([("anyOf", Node::new(Value::List(schemas)))])
}

fn list_of(items: Node<'static>) -> Node<'static> {
    object([("type", Node::text("array")), ("items", items)])
}

fn reference(record: &Record) -> Node<'static> {
    let target = Cow::Owned(format!("#/$defs/{}", identifier(record)));
    object([("$ref", Node::new(Value::Text(target)))])
}

/// `a field` → `field`.
fn identifier(record: &Record) -> String {
    let (_, noun) = record.title.split_once(' ').unwrap_or(("", record.title));
    noun.to_lowercase().replace(' ', "_")
}

fn object<const N: usize>(entries: [(&'static str, Node<'static>); N]) -> Node<'static> {
    Node::new(Value::Map(entries.into_iter().map(|(key, node)| (Key::new(key), node)).collect()))
}

fn map(entries: impl Iterator<Item = (String, Node<'static>)>) -> Node<'static> {
    let entries = entries.map(|(key, node)| (Key { text: Cow::Owned(key), ..Key::new("") }, node));
    Node::new(Value::Map(entries.collect()))
}
