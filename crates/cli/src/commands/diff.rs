//! `diff`: what two states of the definitions mean differently for users.

use std::path::PathBuf;

use clap::Args;
use top_definition::diagnostic::Diagnostics;
use top_definition::diff::{
    Diff as Difference, Level, render_github, render_html, render_json, render_markdown, render_text,
};
use top_road::diff::Compare;
use top_road::revision::check_folder;

use super::Outcome;
use crate::Report;

/// The folder of definitions in a revision.
const FOLDER: &str = "api-defs";

/// Say what two states of the definitions mean differently for users, with a level of semantic versioning.
///
/// Compared is what counts: definitions with overlays and glossary applied. Order, spelling and origin are noise. The book has
/// all checks; `diff.yaml` beside the new definitions gives some another level, or ignores them.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo top diff main HEAD                            # two git revisions of api-defs
  cargo top diff main api-defs --format markdown      # for a pull request
  cargo top diff main api-defs --format html > changes.html
  cargo top diff v0.1.0 api-defs --deny breaking      # exit code 1 if users' code can break
  cargo top diff v0.2.0 api-defs --history v0.1.0     # say what is again as it was in v0.1.0")]
pub struct Diff {
    /// A folder of definitions, or a git revision.
    old: String,
    /// A folder of definitions, or a git revision.
    new: String,
    /// How to print it.
    #[arg(long, value_enum, default_value_t = DiffFormat::Text)]
    format: DiffFormat,
    /// End with exit code 1 at such a change, or a heavier one; again for more.
    #[arg(long, value_enum, value_name = "LEVEL")]
    deny: Vec<Denied>,
    /// Other levels, and what to ignore [default: diff.yaml of NEW].
    #[arg(long, value_name = "FILE")]
    rules: Option<PathBuf>,
    /// An earlier state, the latest first: changes that bring back what was so before are told.
    #[arg(long, value_name = "STATE")]
    history: Vec<String>,
    /// Do not compare the surface of the emitted Rust: quicker, but a name that is lost for no other reason goes unseen.
    #[arg(long)]
    no_surface: bool,
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
    /// For GitHub's log: annotations at the lines of definitions.
    Github,
}

/// What may be denied.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(super) enum Denied {
    /// What can keep users' code from compiling or working.
    Breaking,
    /// What is new, or acts otherwise, and all above.
    Minor,
    /// Texts, and all above.
    Patch,
    /// What deserves a warning: personal data that would be shown, a write that would be repeated.
    Warning,
}

pub(crate) fn run(options: &Diff, report: &Report) -> Result<Outcome, Diagnostics> {
    [&options.old, &options.new].into_iter().try_for_each(|place| check_folder(place))?;
    let compare = Compare {
        old: options.old.clone(),
        new: options.new.clone(),
        below: FOLDER.to_owned(),
        history: options.history.clone(),
        rules: options.rules.clone(),
        surface: !options.no_surface,
    };
    let (diff, warnings) = compare.run()?;
    report.diagnostics(&warnings);
    let text = match options.format {
        DiffFormat::Text => render_text(&diff),
        DiffFormat::Json => render_json(&diff),
        DiffFormat::Markdown => render_markdown(&diff),
        DiffFormat::Html => render_html(&diff),
        DiffFormat::Github => render_github(&diff),
    };
    report.result(text.trim_end());
    let denied = options.deny.iter().any(|denied| is_found(*denied, &diff));
    Ok(if denied { Outcome::Found } else { Outcome::Done })
}

/// Is there anything of this level, or a heavier one?
fn is_found(denied: Denied, diff: &Difference) -> bool {
    let level = match denied {
        Denied::Breaking => Level::Breaking,
        Denied::Minor => Level::Minor,
        Denied::Patch => Level::Patch,
        Denied::Warning => return diff.warnings().next().is_some(),
    };
    diff.level() >= Some(level)
}
