//! Holds what is read out of prose against the labels in `tests/semantics` of the repository: precision and recall per
//! kind and set, each with the bound it must not fall below and the target it has to reach.
//!
//! The documents the labels speak of are kept beside the repository; where they are absent the tests say so and end.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that prints what it measured"
)]

mod effect;
mod fields;
mod outcome;
mod own;
mod score;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::OnceLock;

use top_definition::Definition;
use top_scrape::{Page, read_each};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The rows of a label file below its header, cell by cell.
fn rows(file: &str) -> Vec<Vec<String>> {
    let path = root().join("tests/semantics").join(file);
    let text = std::fs::read_to_string(path).expect("the labels are committed");
    text.lines().skip(1).map(|line| line.split('\t').map(str::to_string).collect()).collect()
}

/// The definitions of the corpus by name, read once for all tests. `None` and a word about it where the documents are absent.
fn definitions() -> Option<&'static BTreeMap<String, Definition>> {
    static READ: OnceLock<Option<BTreeMap<String, Definition>>> = OnceLock::new();
    READ.get_or_init(read_all).as_ref()
}

fn read_all() -> Option<BTreeMap<String, Definition>> {
    let Ok(bytes) = std::fs::read(root().join("../shared/corpus/documents.jsonl.gz")) else {
        println!("SKIPPED: ../shared/corpus/documents.jsonl.gz is not beside this repository");
        return None;
    };
    let mut found = BTreeMap::new();
    let page = Page { path: "documents.jsonl.gz", bytes: &bytes, sidecar: None };
    read_each(&page, &mut |outcome| {
        let definition = outcome.expect("a document of the corpus is readable").definition;
        found.insert(definition.name.clone(), definition);
    });
    Some(found)
}
