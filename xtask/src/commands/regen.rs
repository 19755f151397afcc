//! `cargo xtask regen`: the whole line, from pages to the emitted crate.
//!
//! Everything is worked out before a byte is written, so a run that finds an error leaves the tree as it was.

use std::collections::BTreeMap;
use std::path::Path;

use top_codegen::files::{self as writer, Change, ChangeKind};
use top_codegen::{Input, Output, Package, emit};
use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_definition::{Group, InputFile, Tree, assemble};
use top_scrape::folder::Folder;

use super::{Outcome, scrape};
use crate::arguments::Regen;
use crate::report::Report;
use crate::{definitions, files, sdk};

/// The group of everything in a folder without a catalog.
const ONLY_GROUP: &str = "apis";

pub(crate) fn run(options: &Regen, report: &Report) -> Result<Outcome, Diagnostic> {
    let planned = match plan(options, report)? {
        Ok(planned) => planned,
        Err(found) => {
            report.diagnostics(&found);
            return Ok(Outcome::Found);
        }
    };
    report.say(format!(
        "{} definitions in {} groups, {} code labels named by the glossary",
        planned.tree.entries.len(),
        planned.tree.catalog.groups.len().max(1),
        planned.tree.glossary.iter().count()
    ));
    let same =
        if options.check { check(options, &planned, report)? } else { write(options, &planned, report)? };
    Ok(if same && planned.folder.summary.refused == 0 { Outcome::Done } else { Outcome::Found })
}

/// What the run leaves behind, still in memory.
struct Planned {
    folder: Folder,
    tree: Tree,
    definition_files: BTreeMap<String, String>,
    output: Output,
}

/// Pages → definitions → overlays → crate. The inner error is everything that keeps the crate from being emitted.
fn plan(options: &Regen, report: &Report) -> Result<Result<Planned, Diagnostics>, Diagnostic> {
    let (texts, mut found) = definitions::texts(&options.defs);
    if found.has_errors() {
        return Ok(Err(found));
    }
    let folder = match scraped(options, &texts, report)? {
        Ok(folder) => folder,
        Err(found) => return Ok(Err(found)),
    };
    let definition_files = definitions::files(&folder)?;
    let (tree, others) = assemble(definitions::replaced(texts, &definition_files, &options.defs));
    let tree = with_a_group(tree);
    found.append(others);
    if found.has_errors() {
        return Ok(Err(found));
    }
    Ok(match Input::from_tree(&tree, package(options)).and_then(|input| emit(&input)) {
        Err(errors) => Err(Diagnostics::from_iter(errors)),
        Ok(output) => {
            found.extend(output.warnings.iter().cloned());
            report.diagnostics(&found);
            Ok(Planned { folder, tree, definition_files, output })
        }
    })
}

/// What the pages say, where there are some.
fn scraped(
    options: &Regen,
    texts: &[InputFile],
    report: &Report,
) -> Result<Result<Folder, Diagnostics>, Diagnostic> {
    let pages_folder = options.defs.join("pages");
    if !pages_folder.is_dir() {
        return Ok(Ok(Folder::default()));
    }
    let pages = files::pages(&[pages_folder])?;
    Ok(definitions::existing(texts).map(|existing| {
        let folder = definitions::scrape(&pages, &existing, None, report);
        report.diagnostics(&folder.diagnostics);
        folder
    }))
}

/// What the emitter is told about the crate.
fn package(options: &Regen) -> Package {
    Package {
        sdk: sdk::place(options.sdk.as_deref(), &options.out),
        definitions: folder_name(&options.defs),
        ..Package::default()
    }
}

/// A folder without a catalog has one group for everything.
fn with_a_group(mut tree: Tree) -> Tree {
    if tree.catalog.groups.is_empty() {
        let members = vec!["*".to_owned()];
        tree.catalog.groups.push(Group {
            feature: ONLY_GROUP.to_owned(),
            members,
            default: true,
            ..Group::default()
        });
    }
    tree
}

fn folder_name(folder: &Path) -> String {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Lists what differs, and how to mend it.
fn check(options: &Regen, planned: &Planned, report: &Report) -> Result<bool, Diagnostic> {
    let definitions = differing(&options.defs, &planned.definition_files)?;
    let emitted = differing(&options.out, &planned.output.files)?;
    for (folder, changes) in [(&options.defs, &definitions), (&options.out, &emitted)] {
        for change in changes {
            let word = match change.kind {
                ChangeKind::Missing => "missing",
                ChangeKind::Different => "differs",
                ChangeKind::Orphan => "left over",
            };
            report.result(format!("{word}: {}", folder.join(&change.path).display()));
        }
    }
    let same = definitions.is_empty() && emitted.is_empty();
    if same {
        report.say(format!("{} generated files are up to date", planned.output.files.len()));
    } else {
        report.result(format!("to mend it, run: {}", command(options)));
    }
    Ok(same)
}

fn differing(folder: &Path, files: &BTreeMap<String, String>) -> Result<Vec<Change>, Diagnostic> {
    writer::compare(folder, files, &Default::default()).map_err(|error| {
        Diagnostic::error("unreadable", format!("can't be compared: {error}"))
            .in_file(folder.display().to_string())
    })
}

/// The command that makes what this run checked.
fn command(options: &Regen) -> String {
    let mut command = "cargo xtask regen".to_owned();
    for (flag, value, default) in
        [("--defs", &options.defs, "api-defs"), ("--out", &options.out, "generated")]
    {
        if value != Path::new(default) {
            command.push_str(&format!(" {flag} {}", value.display()));
        }
    }
    if let Some(sdk) = &options.sdk {
        command.push_str(&format!(" --sdk {sdk}"));
    }
    command
}

/// Definitions first, so that a run which dies in between is mended by the next one.
fn write(options: &Regen, planned: &Planned, report: &Report) -> Result<bool, Diagnostic> {
    let definitions = scrape::put(&options.defs, &planned.definition_files)?;
    if planned.folder.summary.pages > 0 {
        scrape::say(&planned.folder.summary, &definitions, planned.definition_files.len(), report);
    }
    let changes =
        writer::write(&options.out, &planned.output.files, &Default::default()).map_err(|error| {
            Diagnostic::error("unwritable", format!("can't be written: {error}"))
                .in_file(options.out.display().to_string())
        })?;
    let removed = changes.iter().filter(|change| change.kind == ChangeKind::Orphan).count();
    report.say(format!(
        "{}: {} files, of which {} written, {removed} removed",
        options.out.display(),
        planned.output.files.len(),
        changes.len() - removed
    ));
    Ok(true)
}
