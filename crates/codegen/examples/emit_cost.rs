//! What emitting costs, and what parsing and formatting the same files would cost on top: CPU time, medians of five.
//!
//! `cargo run --release -p top-codegen --example emit_cost`
//!
//! The second number is a lower bound of emitting through tokens: `quote` itself is not in it.

#[path = "../tests/support/corpus.rs"]
mod corpus;

use std::collections::BTreeMap;
use std::hint::black_box;
use std::process::ExitCode;

use top_codegen::emit;

fn main() -> ExitCode {
    let Some(corpus) = corpus::read(usize::MAX) else {
        eprintln!("the corpus is absent: {}", corpus::path().display());
        return ExitCode::FAILURE;
    };
    let input = corpus.input();
    let Ok(output) = emit(&input) else {
        eprintln!("the corpus does not emit");
        return ExitCode::FAILURE;
    };
    let count = input.definitions.len();
    let bytes: usize = output.files.values().map(String::len).sum();
    eprintln!("{count} definitions, {} files, {:.1} MB", output.files.len(), bytes as f64 / 1e6);
    report("emit as text (this crate)", count, || drop(black_box(emit(&input))));
    report("syn::parse_file + prettyplease of the same files", count, || parse_and_format(&output.files));
    ExitCode::SUCCESS
}

fn parse_and_format(files: &BTreeMap<String, String>) {
    for text in files.iter().filter(|(path, _)| path.ends_with(".rs")).map(|(_, text)| text) {
        if let Ok(file) = syn::parse_file(text) {
            black_box(prettyplease::unparse(&file));
        }
    }
}

fn report(what: &str, count: usize, run: impl Fn()) {
    let mut times: Vec<f64> = (0..5).map(|_| cpu_milliseconds(&run)).collect();
    times.sort_by(f64::total_cmp);
    let median = times.get(2).copied().unwrap_or_default();
    eprintln!("{what}: {:.3} CPU ms per definition", median / count as f64);
}

/// Time of this thread on a processor, as Linux counts it.
fn cpu_milliseconds(run: impl Fn()) -> f64 {
    let now = || {
        let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
        text.split(' ').next().and_then(|time| time.parse::<f64>().ok()).unwrap_or_default()
    };
    let start = now();
    run();
    (now() - start) / 1e6
}
