//! One file per command: its options, and how it reads files, calls the crates, prints what they say.

#[cfg(feature = "call")]
mod call;
mod diff;
#[cfg(any(feature = "call", feature = "mock"))]
mod folders;
#[cfg(feature = "mock")]
mod mock;
mod new;
mod regen;
mod scrape;
#[cfg(feature = "sync")]
mod sync;

use std::process::ExitCode;

use top_definition::diagnostic::Diagnostics;

use crate::{Front, Report};

/// What every front offers.
#[derive(clap::Subcommand)]
#[allow(missing_docs, reason = "what a command does is said once, by its options, and shown in the help")]
pub enum Command {
    Scrape(scrape::Scrape),
    Regen(regen::Regen),
    Diff(diff::Diff),
    New(new::New),
    #[cfg(feature = "sync")]
    Sync(sync::Sync),
    #[cfg(feature = "mock")]
    Mock(mock::Mock),
    #[cfg(feature = "call")]
    Call(call::Call),
}

impl Command {
    /// Runs it and says what was found.
    pub fn run(&self, front: &Front, report: &Report) -> ExitCode {
        let result = match self {
            Command::Scrape(options) => scrape::run(options, front, report),
            Command::Regen(options) => regen::run(options, front, report),
            Command::Diff(options) => diff::run(options, report),
            Command::New(options) => new::run(options, front, report),
            #[cfg(feature = "sync")]
            Command::Sync(options) => sync::run(options, front, report),
            #[cfg(feature = "mock")]
            Command::Mock(options) => mock::run(options, report),
            #[cfg(feature = "call")]
            Command::Call(options) => call::run(options, report),
        };
        exit_code(result, report)
    }
}

/// How a run ended, short of an error that stopped it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All is well.
    Done,
    /// Something was found: a refused page, a difference.
    Found,
}

/// The exit code of a run, once what stopped it has been said.
pub fn exit_code(result: Result<Outcome, Diagnostics>, report: &Report) -> ExitCode {
    match result {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Found) => ExitCode::from(1),
        Err(diagnostics) => {
            report.diagnostics(&diagnostics);
            ExitCode::from(1)
        }
    }
}
