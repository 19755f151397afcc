//! The round trip of all APIs: every request, filled from the documents' examples, goes over the wire and is read back
//! by an independent reader; every document's own sample answer is decoded in both shapes and held against its values.
//!
//! `cargo run -p line-tests --bin round_trip [-- --count N] [--part N] [--scratch DIR] [--all]`
//!
//! Reads `../shared/corpus`, emits a crate for its APIs, generates the program that calls them all, compiles and runs
//! it; in parts, because a compiler that makes code for all of them at once needs too much memory. Exit code 0: all equal; 1: a miss, or the corpus is absent; 2: wrong usage.

mod corpus;
mod failure;
mod kinds;
mod program;
mod requests;
mod samples;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use corpus::Document;
use failure::Failure;
use line_tests::root;
use line_tests::round_trip::Summary;

/// With 1,000 APIs in one crate the compiler stays near 2.5 GB.
const PART: usize = 1_000;

/// How many misses of one kind are shown.
const SHOWN: usize = 12;

/// What the command line says.
struct Options {
    /// How many APIs in all.
    count: usize,
    /// How many in one crate.
    part: usize,
    scratch: PathBuf,
    /// Shows every miss.
    all: bool,
}

fn main() -> ExitCode {
    let Some(options) = options() else {
        eprintln!("usage: round_trip [--count N] [--part N] [--scratch DIR] [--all]");
        return ExitCode::from(2);
    };
    match run(&options) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("round_trip: {error}");
            ExitCode::FAILURE
        }
    }
}

fn options() -> Option<Options> {
    let mut options =
        Options { count: usize::MAX, part: PART, scratch: root().join("target/round-trip"), all: false };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--count" => options.count = words.next()?.parse().ok()?,
            "--part" => options.part = words.next()?.parse().ok().filter(|part| *part > 0)?,
            "--scratch" => options.scratch = words.next()?.into(),
            "--all" => options.all = true,
            _ => return None,
        }
    }
    Some(options)
}

fn run(options: &Options) -> Result<bool, Failure> {
    let start = Instant::now();
    let documents = corpus::read(options.count)?;
    eprintln!("{} documents read in {:.1?}", documents.len(), start.elapsed());
    std::fs::create_dir_all(&options.scratch)?;
    let scratch = options.scratch.canonicalize()?;
    let mut summary = Summary::default();
    for (index, documents) in documents.chunks(options.part).enumerate() {
        summary.add(part(&scratch, index + 1, documents)?);
    }
    eprint!("{}", summary.text(if options.all { usize::MAX } else { SHOWN }));
    Ok(summary.is_clean())
}

/// Emits, generates, compiles and runs one part.
fn part(scratch: &Path, number: usize, documents: &[Document]) -> Result<Summary, Failure> {
    let start = Instant::now();
    let folder = scratch.join(format!("part-{number}"));
    program::write(&folder, documents)?;
    let written = start.elapsed();
    program::compile(&folder, &scratch.join("target"))?;
    let compiled = start.elapsed() - written;
    let summary = program::run(&folder, &scratch.join("target"))?;
    eprintln!(
        "part {number}: {} APIs, written in {written:.1?}, compiled in {compiled:.1?}, run in {:.1?}",
        documents.len(),
        start.elapsed() - written - compiled
    );
    Ok(summary)
}
