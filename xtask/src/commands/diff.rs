//! `cargo xtask diff`: what two states of the definitions mean differently for users.

use std::path::Path;
use std::process::Command;

use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_definition::{
    InputFile, Level, Tree, assemble, diff, level, load, render_html, render_json, render_markdown,
    render_text,
};

use super::Outcome;
use crate::arguments::{Diff, DiffFormat};
use crate::report::Report;

/// The folder of definitions in a revision.
const FOLDER: &str = "api-defs";

pub(crate) fn run(options: &Diff, report: &Report) -> Result<Outcome, Diagnostics> {
    let changes = diff(&tree(&options.old)?, &tree(&options.new)?);
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

/// The definitions of a folder, or of a git revision of this checkout.
fn tree(place: &str) -> Result<Tree, Diagnostics> {
    let (tree, found) = match Path::new(place).is_dir() {
        true => load(Path::new(place)),
        false => assemble(of_revision(place)?),
    };
    found.into_result().map(|()| tree)
}

fn of_revision(revision: &str) -> Result<Vec<InputFile>, Diagnostic> {
    let names =
        git(revision, &["ls-tree", "-r", "-z", "--name-only", &format!("{revision}^{{tree}}"), FOLDER])?;
    let wanted = |name: &&str| name.ends_with(".yaml") && !name.starts_with("api-defs/pages/");
    let names = names.split('\0').filter(wanted);
    names
        .map(|name| {
            let text = git(revision, &["show", &format!("{revision}:{name}")])?;
            let path = name.strip_prefix("api-defs/").unwrap_or(name).to_owned();
            Ok(InputFile { path, shown: format!("{revision}:{name}"), text })
        })
        .collect()
}

fn git(revision: &str, arguments: &[&str]) -> Result<String, Diagnostic> {
    let refused = |why: String| {
        Diagnostic::error(
            "no-such-tree",
            format!("`{revision}` is neither a folder nor a git revision: {why}"),
        )
        .with_hint("name two folders of definitions, or two revisions (main, HEAD~1, a tag)")
    };
    if revision.starts_with('-') {
        return Err(refused("a revision never starts with `-`".to_owned()));
    }
    let output = Command::new("git").args(arguments).output().map_err(|error| refused(error.to_string()))?;
    match output.status.success() {
        true => {
            String::from_utf8(output.stdout).map_err(|_| refused("its files are no UTF-8 text".to_owned()))
        }
        false => Err(refused(String::from_utf8_lossy(&output.stderr).trim().to_owned())),
    }
}
