//! `cargo xtask diff`: what two states of the definitions mean differently for users.

use top_definition::diagnostic::Diagnostics;
use top_definition::{Level, diff, level, render_html, render_json, render_markdown, render_text};
use top_road::revision;

use super::Outcome;
use crate::arguments::{Diff, DiffFormat};
use crate::report::Report;

/// The folder of definitions in a revision.
const FOLDER: &str = "api-defs";

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
