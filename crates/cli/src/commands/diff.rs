//! `diff`: what two states of the definitions mean differently for users.

use clap::Args;
use top_definition::diagnostic::Diagnostics;
use top_definition::{Level, diff, level, render_html, render_json, render_markdown, render_text};
use top_road::revision;

use super::Outcome;
use crate::Report;

/// The folder of definitions in a revision.
const FOLDER: &str = "api-defs";

/// Say what two states of the definitions mean differently for users, with a level of semantic versioning.
///
/// Compared is what counts: definitions with overlays and glossary applied. Order, samples and origin are no changes.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo top diff main HEAD                            # two git revisions of api-defs
  cargo top diff main api-defs --format markdown      # for a pull request
  cargo top diff v0.1.0 api-defs --deny breaking      # exit code 1 if users' code can break")]
pub struct Diff {
    /// A folder of definitions, or a git revision.
    old: String,
    /// A folder of definitions, or a git revision.
    new: String,
    /// How to print it.
    #[arg(long, value_enum, default_value_t = DiffFormat::Text)]
    format: DiffFormat,
    /// End with exit code 1 at such a change.
    #[arg(long, value_enum, value_name = "LEVEL")]
    deny: Option<Denied>,
}

/// How a difference is printed.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(super) enum DiffFormat {
    /// For a terminal.
    Text,
    /// For programs.
    Json,
    /// For a pull request.
    Markdown,
    /// For a browser: a page of its own.
    Html,
}

/// What may be denied.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(super) enum Denied {
    /// What can keep users' code from compiling or working.
    Breaking,
}

pub(crate) fn run(options: &Diff, report: &Report) -> Result<Outcome, Diagnostics> {
    let changes = diff(&revision::tree(&options.old, FOLDER)?, &revision::tree(&options.new, FOLDER)?);
    let text = match options.format {
        DiffFormat::Text => render_text(&changes),
        DiffFormat::Json => render_json(&changes),
        DiffFormat::Markdown => render_markdown(&changes),
        DiffFormat::Html => render_html(&changes),
    };
    report.result(text.trim_end());
    let denied = options.deny.is_some() && level(&changes) == Some(Level::Breaking);
    Ok(if denied { Outcome::Found } else { Outcome::Done })
}
