//! `cargo xtask scrape`: saved documents → definitions.

use std::collections::BTreeMap;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

use top_codegen::files::{self as writer, Change};
use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_scrape::folder::{Folder, PageFile, Summary};
use top_scrape::{Page, read_each, report_line};

use super::Outcome;
use crate::arguments::Scrape;
use crate::report::Report;
use crate::{definitions, files};

pub(crate) fn run(options: &Scrape, report: &Report) -> Result<Outcome, Diagnostics> {
    let pages = files::pages(&options.paths)?;
    if pages.is_empty() {
        return Err(Diagnostic::error("no-pages", "there is no document to read")
            .with_hint("name files, or a folder that holds some")
            .into());
    }
    if options.json { Ok(print_lines(&pages, report)) } else { write(options, &pages, report) }
}

/// One line of JSON per document; nothing is written.
fn print_lines(pages: &[PageFile], report: &Report) -> Outcome {
    let mut outcome = Outcome::Done;
    for (done, page) in pages.iter().enumerate() {
        let sidecar = page.sidecar.as_deref().map(String::from_utf8_lossy);
        let read = Page { path: &page.path, bytes: &page.bytes, sidecar: sidecar.as_deref() };
        read_each(&read, &mut |result| match result {
            Ok(scraped) => report.result(report_line::line(&page.shown, &scraped)),
            Err(refusal) => {
                outcome = Outcome::Found;
                report.result(report_line::refusal_line(&page.shown, &refusal));
            }
        });
        report.progress(done + 1, pages.len(), "pages");
    }
    outcome
}

fn write(options: &Scrape, pages: &[PageFile], report: &Report) -> Result<Outcome, Diagnostics> {
    let existing = definitions::existing(&options.out, &definitions::list(&options.out)?)?;
    let folder = definitions::scrape(pages, &existing, options.force.as_deref(), report);
    report.diagnostics(&folder.diagnostics);
    let changes = put(&options.out, &definitions::files(&folder)?)?;
    if let Some(reason) = &options.force {
        record(&folder, pages, reason)?;
    }
    say(&folder.summary, &changes, folder.definitions.len(), report);
    Ok(if folder.summary.refused > 0 { Outcome::Found } else { Outcome::Done })
}

/// Writes what changed. Definitions of other pages are left alone: they are not this run's business.
pub(crate) fn put(folder: &Path, files: &BTreeMap<String, String>) -> Result<Vec<Change>, Diagnostic> {
    writer::write(folder, files, &Default::default()).map_err(|error| {
        Diagnostic::error("unwritable", format!("definitions can't be written: {error}"))
            .in_file(folder.display().to_string())
    })
}

/// Notes the reason beside each page, so that reading it again takes it again.
fn record(folder: &Folder, pages: &[PageFile], reason: &str) -> Result<(), Diagnostic> {
    for page in pages.iter().filter(|page| folder.forced.contains(&page.path)) {
        let path = files::sidecar_of(Path::new(&page.shown));
        let new = if page.sidecar.is_some() { "" } else { "origin: not recorded\n" };
        let quoted = reason.replace('\'', "''").replace(['\n', '\r'], " ");
        OpenOptions::new()
            .create(true)
            .append(true)
            .open(&path)
            .and_then(|mut file| writeln!(file, "{new}force: '{quoted}'"))
            .map_err(|error| files::unreadable(&path, &error))?;
    }
    Ok(())
}

/// What was read, in a few lines.
pub(crate) fn say(summary: &Summary, changes: &[Change], definitions: usize, report: &Report) {
    let forms: Vec<String> = summary.forms.iter().map(|(form, count)| format!("{count} {form}")).collect();
    report.say(format!(
        "read {} pages: {} documents ({}), {} refused",
        summary.pages,
        summary.documents,
        forms.join(", "),
        summary.refused
    ));
    if !summary.warnings.is_empty() {
        let codes: Vec<String> =
            summary.warnings.iter().map(|(code, count)| format!("{count} {code}")).collect();
        report.say(format!("warnings: {}", codes.join(", ")));
    }
    report.say(format!("definitions: {definitions}, of which {} changed", changes.len()));
}
