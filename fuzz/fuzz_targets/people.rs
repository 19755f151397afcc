//! What people write: overlays, glossary and catalogue, parted by lines of `%%`, over one definition that has every key.
#![no_main]

use libfuzzer_sys::fuzz_target;
use top_definition::{InputFile, assemble};

const DEFINITION: &str = include_str!("../seeds/definition/every-key.yaml");
const FILES: [&str; 3] = ["overlays/taobao.invented.order.get.yaml", "glossary.yaml", "catalog.yaml"];

fuzz_target!(|text: &str| {
    let mut files = vec![file("apis/taobao.invented.order.get.yaml", DEFINITION)];
    for (path, part) in FILES.into_iter().zip(text.split("\n%%\n")) {
        files.push(file(path, part));
    }
    let (tree, found) = assemble(files);
    assert!(!tree.entries.is_empty() || found.has_errors(), "the definition is gone and nobody says so");
    for diagnostic in found.iter() {
        line_fuzz::judge_diagnostic(diagnostic);
    }
    for entry in &tree.entries {
        line_fuzz::judge_names(&entry.effective.request);
        line_fuzz::judge_names(&entry.effective.response);
    }
});

fn file(path: &str, text: &str) -> InputFile {
    InputFile { path: path.to_owned(), shown: path.to_owned(), text: text.to_owned() }
}
