//! The checked-in schema is the one that belongs to the reader.
//!
//! To refresh it: `UPDATE_SCHEMA=1 cargo test -p top-definition --test schema`.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use top_definition::schema;

#[test]
fn the_checked_in_schema_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../api-defs/schema.json");
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(&path, schema()).unwrap();
    }
    let checked_in = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        checked_in == schema(),
        "api-defs/schema.json is not the schema of the reader; to refresh it:\n    UPDATE_SCHEMA=1 cargo test -p top-definition --test schema"
    );
}

#[test]
fn every_reference_of_the_schema_has_a_target() {
    let schema: serde_json::Value = serde_json::from_str(&schema()).unwrap();
    let mut targets = Vec::new();
    references(&schema, &mut targets);
    assert!(targets.len() > 10);
    for target in targets {
        assert!(schema.pointer(target.trim_start_matches('#')).is_some(), "{target}");
    }
}

fn references(value: &serde_json::Value, targets: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(entries) => {
            targets.extend(entries.get("$ref").and_then(|target| target.as_str()).map(str::to_owned));
            entries.values().for_each(|value| references(value, targets));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|value| references(value, targets)),
        _ => {}
    }
}
