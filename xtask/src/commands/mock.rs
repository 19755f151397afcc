//! `cargo xtask mock`: the platform on loopback.

use super::Outcome;
use crate::arguments::Mock;
use crate::report::Report;
use top_definition::diagnostic::Diagnostic;

pub(crate) fn run(_options: &Mock, _report: &Report) -> Result<Outcome, Diagnostic> {
    Ok(Outcome::Done)
}
