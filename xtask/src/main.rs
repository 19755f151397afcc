//! The front door: `cargo xtask scrape | regen | diff | mock | ci`.
//!
//! Dispatch, files, progress and diagnostics; what the commands decide stands in the crates they call. Exit code 0: done;
//! 1: something was found (a refused page, a difference in `--check`); 2: wrong usage.

mod arguments;
mod checkout;
mod commands;
mod report;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
use report::Report;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let report = Report::new(arguments.quiet);
    let result = match &arguments.command {
        Command::Scrape(options) => commands::scrape::run(options, &report),
        Command::Regen(options) => commands::regen::run(options, &report),
        Command::Ci => commands::ci::run(),
        Command::Diff(options) => commands::diff::run(options, &report),
        #[cfg(feature = "mock")]
        Command::Mock(options) => commands::mock::run(options, &report),
    };
    match result {
        Ok(commands::Outcome::Done) => ExitCode::SUCCESS,
        Ok(commands::Outcome::Found) => ExitCode::from(1),
        Err(diagnostics) => {
            report.diagnostics(&diagnostics);
            ExitCode::from(1)
        }
    }
}
