//! The round trip of all APIs: every request, filled from the documents' examples, goes over the wire and is read back
//! by an independent reader; every document's own sample answer is decoded in both shapes and held against its values.
//!
//! `cargo run -p line-tests --bin round_trip [-- --count N] [--scratch DIR] [--all]`
//!
//! Reads `../shared/corpus`, emits one crate for its APIs, writes one program that calls them all, compiles and runs
//! it. Exit code 0: all equal; 1: a miss, or the corpus is absent; 2: wrong usage.

mod corpus;
mod program;
mod requests;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

use line_tests::root;

/// Anything that stops the run.
type Failure = Box<dyn std::error::Error>;

/// What the command line says.
struct Options {
    count: usize,
    scratch: PathBuf,
    all: bool,
}

fn main() -> ExitCode {
    let Some(options) = options() else {
        eprintln!("usage: round_trip [--count N] [--scratch DIR] [--all]");
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
    let mut options = Options { count: usize::MAX, scratch: root().join("target/round-trip"), all: false };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--count" => options.count = words.next()?.parse().ok()?,
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
    let start = Instant::now();
    std::fs::create_dir_all(&options.scratch)?;
    let scratch = options.scratch.canonicalize()?;
    program::write(&scratch, &documents)?;
    eprintln!("crate and program written in {:.1?}", start.elapsed());
    let start = Instant::now();
    cargo(&scratch)?;
    eprintln!("compiled in {:.1?}", start.elapsed());
    let start = Instant::now();
    let mut command = Command::new(program::binary(&scratch));
    command.arg(scratch.join(program::CASES));
    if options.all {
        command.arg("--all");
    }
    let passed = command.status()?.success();
    eprintln!("run in {:.1?}", start.elapsed());
    Ok(passed)
}

/// Compiles the program; one job less than usual would not help: it is one large crate and one small one.
fn cargo(scratch: &Path) -> Result<(), Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["build", "--quiet"]).current_dir(scratch);
    command.env("CARGO_TARGET_DIR", program::target(scratch)).env("CARGO_INCREMENTAL", "0");
    if command.status()?.success() { Ok(()) } else { Err("the program does not compile".into()) }
}
