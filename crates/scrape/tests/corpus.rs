//! The pages of the shared corpus against what a perfect reader knows of them. Says so where the corpus is absent.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::path::{Path, PathBuf};

use serde_json::Value;
use top_definition::Field;
use top_scrape::Page;

/// Forms that lose so little that names, nesting, types and flags must all be exact.
const FORMS: &[&str] = &[".txt", ".dash.txt", ".html", ".lossy.md"];

fn corpus() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/pages");
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("SKIPPED: ../shared/corpus/pages is absent, pages were not held against the truth");
    None
}

#[test]
fn trees_types_and_flags_are_exact() {
    let Some(folder) = corpus() else { return };
    let mut truths: Vec<PathBuf> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    truths.retain(|path| path.to_string_lossy().ends_with(".truth.json"));
    truths.sort();
    assert!(!truths.is_empty(), "the corpus has no truth files");
    let mut wrong = Vec::new();
    for path in &truths {
        let truth: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        for form in FORMS {
            let page = path.to_string_lossy().replace(".truth.json", form);
            let bytes = std::fs::read(&page).unwrap();
            match top_scrape::read(&Page { path: &page, bytes: &bytes, sidecar: None }) {
                Ok(documents) => {
                    let definition = &documents[0].definition;
                    let lossy = *form == ".lossy.md";
                    compare(&truth["request"], &definition.request, &page, lossy, true, &mut wrong);
                    compare(&truth["response"], &definition.response, &page, lossy, false, &mut wrong);
                }
                Err(refusal) => wrong.push(format!("{page}: {refusal}")),
            }
        }
    }
    println!("{} pages of {} APIs held against the truth", truths.len() * FORMS.len(), truths.len());
    assert!(
        wrong.is_empty(),
        "{} differences, the first:\n{}",
        wrong.len(),
        wrong[..wrong.len().min(20)].join("\n")
    );
}

/// Nested rows are not on the lossy pages: there only the top is compared.
fn compare(truth: &Value, read: &[Field], path: &str, lossy: bool, request: bool, wrong: &mut Vec<String>) {
    let truth = truth.as_array().map_or(&[][..], Vec::as_slice);
    let wanted: Vec<&str> = truth.iter().filter_map(|field| field["name"].as_str()).collect();
    let names: Vec<&str> = read.iter().map(|field| field.name.as_str()).collect();
    if wanted != names {
        wrong.push(format!("{path}: {names:?} for {wanted:?}"));
        return;
    }
    for (truth, field) in truth.iter().zip(read) {
        let path = format!("{path}.{}", field.name);
        if truth["type"] != field.type_name.as_str() || truth["list"] != field.list {
            wrong.push(format!(
                "{path}: {} list {} for {} {}",
                field.type_name, field.list, truth["type"], truth["list"]
            ));
        }
        if request && truth["required"] != field.required {
            wrong.push(format!("{path}: required {}", field.required));
        }
        if !lossy {
            compare(&truth["fields"], &field.fields, &path, lossy, request, wrong);
        }
    }
}
