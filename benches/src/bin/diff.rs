//! What `cargo xtask diff` costs on two states of the whole platform, nine months apart.
//!
//! `diff [--repetitions 5] [--xtask PATH] [--scratch DIR]`
#![allow(clippy::print_stdout, reason = "a command-line program")]

use std::time::Duration;

use line_benches::child::{self, Spent};
use line_benches::line::Line;
use line_benches::measure::median;
use line_benches::table::{Table, duration, holds, megabytes};
use line_benches::{Failure, corpus, option};

/// What a run may spend, on both states.
const LIMIT: Duration = Duration::from_secs(4);

/// What is asked for beside the two states.
const CASES: &[(&str, &[&str])] = &[
    ("all changes, as a page, with the surface of the emitted Rust", &["--format", "html"]),
    ("all changes, as text, without the surface", &["--no-surface"]),
];

fn main() -> Result<(), Failure> {
    child::serve();
    let repetitions = option("--repetitions").map_or(Ok(5), |number| number.parse())?;
    let line = Line::new()?;
    let old = line.scraped(&corpus::older_documents_file()?, "defs-older")?;
    let new = line.scraped(&corpus::documents_file()?, "defs-newer")?;
    let mut runs: Vec<Vec<Spent>> = vec![Vec::new(); CASES.len() + 1];
    for _ in 0..repetitions {
        for (runs, (_, more)) in runs.iter_mut().zip(CASES) {
            runs.push(line.diff(&old, &new, more)?);
        }
        if let Some(runs) = runs.last_mut() {
            runs.push(line.diff(&new, &new, &[])?);
        }
    }
    let mut table = Table::new(&["what", "CPU, median", "wall", "peak", "limit", "holds"]);
    let names = CASES.iter().map(|(name, _)| *name).chain(["the same state twice: nothing is read"]);
    for (name, runs) in names.zip(&runs) {
        row(&mut table, name, runs);
    }
    println!("{table}");
    Ok(())
}

fn row(table: &mut Table, name: &str, runs: &[Spent]) {
    let of =
        |fact: fn(&Spent) -> Duration| median(&runs.iter().map(fact).collect::<Vec<_>>()).unwrap_or_default();
    let (cpu, wall) = (of(|run| run.cpu), of(|run| run.wall));
    let peak = runs.iter().map(|run| run.peak).max().unwrap_or_default();
    let limit = format!("≤ {}", duration(LIMIT));
    table.row(&[name, &duration(cpu), &duration(wall), &megabytes(peak), &limit, holds(cpu <= LIMIT)]);
}
