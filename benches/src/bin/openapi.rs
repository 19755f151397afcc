//! Writes the OpenAPI document and the JSON Schema that the peers' generators are measured with.
//!
//! `openapi --out DIR [--count 1000]` makes `DIR/openapi.json` and `DIR/schema.json`.
#![allow(clippy::print_stdout, reason = "a command-line program")]

use std::path::PathBuf;

use line_benches::{Failure, corpus, openapi, option};

fn main() -> Result<(), Failure> {
    let out = PathBuf::from(option("--out").ok_or("say where to write: --out DIR")?);
    let count = option("--count").map_or(Ok(1_000), |count| count.parse())?;
    let documents = corpus::documents_by_name(count)?;
    let types = openapi::write(&documents, &out)?;
    println!("{} APIs, {types} types in {}", documents.len(), out.display());
    Ok(())
}
