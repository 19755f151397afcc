//! The checked-in schemas are those that belong to the readers, and say of our own files what the readers say.
//!
//! To refresh them: `UPDATE_SCHEMA=1 cargo test -p top-definition --test schema`.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use top_definition::{read_catalog, read_definition, read_glossary, read_overlays, read_sidecar, schemas};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../api-defs")
}

#[test]
fn the_checked_in_schemas_are_current() {
    let update = std::env::var_os("UPDATE_SCHEMA").is_some();
    for (name, schema) in schemas() {
        let path = folder().join(name);
        if update {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &schema).unwrap();
        }
        let checked_in = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        assert!(
            checked_in == schema,
            "api-defs/{name} is not the schema of the reader; to refresh it:\n    UPDATE_SCHEMA=1 cargo test -p top-definition --test schema"
        );
    }
}

#[test]
fn every_reference_of_a_schema_has_a_target() {
    let mut count = 0;
    for (name, schema) in schemas() {
        let schema: Value = serde_json::from_str(&schema).unwrap();
        let mut targets = Vec::new();
        references(&schema, &mut targets);
        count += targets.len();
        for target in targets {
            assert!(schema.pointer(target.trim_start_matches('#')).is_some(), "{name}: {target}");
        }
    }
    assert!(count > 15);
}

fn references(value: &Value, targets: &mut Vec<String>) {
    match value {
        Value::Object(entries) => {
            targets.extend(entries.get("$ref").and_then(|target| target.as_str()).map(str::to_owned));
            entries.values().for_each(|value| references(value, targets));
        }
        Value::Array(items) => items.iter().for_each(|value| references(value, targets)),
        _ => {}
    }
}

/// The schemas say what the readers say: a file that one takes, the other takes, and so with what one refuses.
#[test]
fn a_schema_takes_what_its_reader_takes() {
    type Reads = fn(&str) -> bool;
    let definition: Reads = |text| read_definition(text, "").is_ok();
    let overlays: Reads = |text| read_overlays(text, "").is_ok();
    let catalog: Reads = |text| read_catalog(text, "").is_ok();
    let glossary: Reads = |text| read_glossary(text, "").is_ok();
    let sidecar: Reads = |text| read_sidecar(text, "").is_ok();
    for (schema, reads, good, bad) in [
        ("schema.json", definition, "{name: a, kind: api}", "{name: a, kind: api, nmae: b}"),
        (
            "schema.json",
            definition,
            "{name: a, kind: message, content: []}",
            "{name: a, kind: message, response: []}",
        ),
        ("schema.json", definition, "{name: a, kind: api, doc_id: 7}", "{name: a, kind: api, doc_id: -7}"),
        (
            "schemas/overlays.json",
            overlays,
            "[{api: a, path: b, expect: null, set: [1], reason: c}]",
            "[{api: a, path: b, expect: null, set: [1]}]",
        ),
        ("schemas/catalog.json", catalog, "{kept: [{name: a, reason: b}]}", "{kept: [{name: a}]}"),
        ("schemas/catalog.json", catalog, "{package: {name: a-b}}", "{package: {nmae: a-b}}"),
        (
            "schemas/catalog.json",
            catalog,
            "{groups: [{feature: a, title: b, members: []}]}",
            "{groups: [{feature: a, title: b, members: c}]}",
        ),
        ("schemas/glossary.json", glossary, "{甲: Alpha}", "{甲: [Alpha]}"),
        ("schemas/sidecar.json", sidecar, "{origin: a, kind: api}", "{origin: a, kind: ipa}"),
        (
            "schemas/sidecar.json",
            sidecar,
            "{origin: a, forced: [{reason: b, losses: [c]}]}",
            "{origin: a, force: b}",
        ),
    ] {
        let schemas = schemas();
        let (_, text) = schemas.iter().find(|(name, _)| *name == schema).unwrap();
        let root: Value = serde_json::from_str(text).unwrap();
        for (text, expected) in [(good, true), (bad, false)] {
            let value: Value = serde_yaml::from_str(text).unwrap();
            assert_eq!(fits(&value, &root, &root), expected, "{schema}: {text}");
            assert_eq!(reads(text), expected, "{schema}: {text}");
        }
    }
}

/// Files of people fit their schemas, and name the right one where they name one: who adds a page need not.
#[test]
fn the_files_of_people_fit_their_schemas() {
    for (pattern, schema) in [
        ("overlays", "../schemas/overlays.json"),
        ("pages", "../schemas/sidecar.json"),
        ("catalog.yaml", "schemas/catalog.json"),
        ("glossary.yaml", "schemas/glossary.json"),
    ] {
        let path = folder().join(pattern);
        let files: Vec<PathBuf> = match fs::read_dir(&path) {
            Ok(entries) => entries.map(|entry| entry.unwrap().path()).collect(),
            Err(_) => vec![path],
        };
        for file in files.iter().filter(|file| file.extension().is_some_and(|it| it == "yaml")) {
            let text = fs::read_to_string(file).unwrap();
            let first = text.lines().next().unwrap_or_default();
            let named = first.strip_prefix("# yaml-language-server: $schema=").unwrap_or(schema);
            assert_eq!(named, schema, "{}", file.display());
            let named = file.parent().unwrap().join(schema);
            let root: Value = serde_json::from_str(&fs::read_to_string(&named).unwrap()).unwrap();
            assert!(fits(&serde_yaml::from_str(&text).unwrap(), &root, &root), "{}", file.display());
        }
    }
}

/// As much of a JSON Schema validator as our schemas need; a word it does not know fails the test.
fn fits(value: &Value, schema: &Value, root: &Value) -> bool {
    let each = |schemas: &Value| -> Vec<bool> {
        schemas.as_array().unwrap().iter().map(|schema| fits(value, schema, root)).collect()
    };
    schema.as_object().unwrap().iter().all(|(word, rule)| match word.as_str() {
        "$schema" | "title" | "description" | "$defs" | "then" | "else" => true,
        "if" => fits(value, &schema[if fits(value, rule, root) { "then" } else { "else" }], root),
        "$ref" => fits(value, root.pointer(rule.as_str().unwrap().trim_start_matches('#')).unwrap(), root),
        "allOf" => each(rule).iter().all(|fits| *fits),
        "anyOf" => each(rule).iter().any(|fits| *fits),
        "type" => match rule.as_str().unwrap() {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "boolean" => value.is_boolean(),
            "integer" => value.is_i64() || value.is_u64(),
            other => panic!("type {other}"),
        },
        "enum" => rule.as_array().unwrap().contains(value),
        "const" => rule == value,
        "minimum" => value.as_i64().is_none_or(|number| Some(number) >= rule.as_i64()),
        "maxLength" => {
            value.as_str().is_none_or(|text| text.chars().count() as u64 <= rule.as_u64().unwrap())
        }
        "required" => value.as_object().is_none_or(|map| {
            rule.as_array().unwrap().iter().all(|key| map.contains_key(key.as_str().unwrap()))
        }),
        "items" => value.as_array().is_none_or(|items| items.iter().all(|item| fits(item, rule, root))),
        "properties" => value.as_object().is_none_or(|map| {
            map.iter().all(|(key, value)| rule.get(key).is_none_or(|rule| fits(value, rule, root)))
        }),
        "additionalProperties" => value.as_object().is_none_or(|map| {
            let others = map.iter().filter(|(key, _)| schema["properties"].get(key).is_none());
            others.into_iter().all(|(_, value)| match rule {
                Value::Bool(allowed) => *allowed,
                rule => fits(value, rule, root),
            })
        }),
        other => panic!("the word {other}"),
    })
}
