//! Every structured document of the shared corpus becomes a definition, and its YAML reads back as what was written.
//! Says so where the corpus is absent.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its counts"
)]

use std::collections::BTreeMap;
use std::path::Path;

use top_definition::{count_nodes, read_definition, write_definition};
use top_scrape::{Page, read_each};

/// The warnings that structured documents may give. Each is a rule with a test of its own in `prose/examples.rs` or
/// `prose/codes`: an example that contradicts its type, its limits or the codes beside it.
const JUSTIFIED: &[&str] = &[
    "code-contradiction",
    "codes-in-example",
    "example-date",
    "example-day",
    "example-json",
    "example-length",
    "example-range",
    "example-type",
    // One API has the same field twice.
    "repeated-field",
    // Fifteen fields of the platform have no type, some objects no members.
    "lost-type",
    "unknown-fields",
];

/// Reads all documents of a file; returns how many there are.
fn all_become_definitions(file: &str) -> Option<usize> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus").join(file);
    let Ok(bytes) = std::fs::read(&path) else {
        eprintln!("SKIPPED: ../shared/corpus/{file} is absent");
        return None;
    };
    let (mut documents, mut fields) = (0, 0);
    let mut warnings: BTreeMap<&str, usize> = BTreeMap::new();
    read_each(&Page { path: file, bytes: &bytes, sidecar: None }, &mut |outcome| {
        let scraped = outcome.expect("no document is refused");
        documents += 1;
        fields += count_nodes(&scraped.definition.request) + count_nodes(&scraped.definition.response);
        for warning in &scraped.warnings {
            assert!(JUSTIFIED.contains(&warning.code), "{}: {warning:?}", scraped.definition.name);
            *warnings.entry(warning.code).or_default() += 1;
        }
        let text = write_definition(&scraped.definition, "cargo xtask scrape").expect("it is written");
        let (again, _) = read_definition(&text, "a.yaml").unwrap_or_else(|found| panic!("{found}\n{text}"));
        assert!(again == scraped.definition, "{} does not read back", scraped.definition.name);
    });
    println!("{file}: {documents} documents, {fields} fields, warnings {warnings:?}");
    Some(documents)
}

#[test]
fn every_document_becomes_a_definition_and_reads_back() {
    let count = all_become_definitions("documents.jsonl.gz");
    assert!(count.is_none_or(|count| count == 3_591), "{count:?}");
}

#[test]
fn every_older_document_becomes_a_definition_and_reads_back() {
    let count = all_become_definitions("documents-older.jsonl.gz");
    assert!(count.is_none_or(|count| count == 3_385), "{count:?}");
}
