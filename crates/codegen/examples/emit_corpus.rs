//! Emits a crate from the shared corpus into a folder outside the repository and says what it cost.
//!
//! `cargo run --release -p top-codegen --example emit_corpus -- FOLDER SDK [COUNT] [serde]`

#[path = "../tests/support/corpus.rs"]
mod corpus;

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use top_codegen::{Sdk, emit, files};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (Some(folder), Some(sdk)) = (arguments.first(), arguments.get(1)) else {
        eprintln!("usage: emit_corpus FOLDER SDK [COUNT] [serde]");
        return ExitCode::from(2);
    };
    let count = arguments.get(2).and_then(|text| text.parse().ok()).unwrap_or(usize::MAX);
    let Some(corpus) = corpus::read(count) else {
        eprintln!("the corpus is absent: {}", corpus::path().display());
        return ExitCode::FAILURE;
    };
    let mut input = corpus.input();
    input.package.sdk = Sdk::Path { path: sdk.clone(), version: "0.1.0".to_owned() };
    input.package.name = "top-corpus".to_owned();
    let start = Instant::now();
    match emit(&input) {
        Ok(output) => {
            let bytes: usize = output.files.values().map(String::len).sum();
            eprintln!(
                "{} definitions, {} files, {bytes} bytes, {} warnings in {:?}",
                input.definitions.len(),
                output.files.len(),
                output.warnings.len(),
                start.elapsed()
            );
            let start = Instant::now();
            let changes = files::write(Path::new(folder), &output.files, &Default::default());
            eprintln!("{} changes in {:?}", changes.map_or(0, |changes| changes.len()), start.elapsed());
            ExitCode::SUCCESS
        }
        Err(found) => {
            for each in found.iter().take(40) {
                eprint!("{}", each.render(None));
            }
            eprintln!("{} errors", found.len());
            ExitCode::FAILURE
        }
    }
}
