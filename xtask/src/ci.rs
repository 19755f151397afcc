//! `cargo xtask ci`: everything that CI checks, by the same script.

use std::process::Command;

use top_cli::Outcome;
use top_definition::diagnostic::{Diagnostic, Diagnostics};

use crate::checkout;

/// What CI runs, below the checkout.
const SCRIPT: &str = ".ci/run";

pub(crate) fn run() -> Result<Outcome, Diagnostics> {
    let status =
        Command::new("bash").arg(SCRIPT).current_dir(checkout::root()).status().map_err(|error| {
            Diagnostic::error("no-bash", format!("{SCRIPT} can't be started: {error}"))
                .with_hint("it needs bash; on Windows, that of Git")
        })?;
    Ok(if status.success() { Outcome::Done } else { Outcome::Found })
}
