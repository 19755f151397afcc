//! Very many calls over a platform that does everything wrong now and then: `cargo run --release -p line-tests --bin soak -- [CALLS] [SEED]`.
//! Ends with 1 if anything was not as it must be.

#![allow(clippy::print_stdout)] // It is what the program is for.

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).map(|argument| argument.replace('_', "").parse::<u64>());
    let (calls, seed) = match (arguments.next().unwrap_or(Ok(200_000)), arguments.next().unwrap_or(Ok(1))) {
        (Ok(calls), Ok(seed)) => (usize::try_from(calls).unwrap_or(usize::MAX), seed),
        _ => {
            println!("expected two numbers: how many calls, and a seed");
            return ExitCode::from(2);
        }
    };
    let soaked = line_tests::soak::soak(calls, seed);
    for (outcome, count) in &soaked.outcomes {
        println!("{count:>8}  {outcome}");
    }
    println!(
        "{calls} calls, {} requests, {} renewals of sessions, seed {seed}",
        soaked.requests, soaked.renewals
    );
    if let Some((early, late)) = soaked.resident {
        println!("memory: {early} KiB after a tenth, {late} KiB at the end");
    }
    println!("took {:.1} s", soaked.took.as_secs_f64());
    for wrong in soaked.wrong.iter().take(20) {
        println!("WRONG: {wrong}");
    }
    if soaked.wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
