//! `scrape`: saved documents → definitions.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_road::{Change, folder, page_files, scrape};
use top_scrape::folder::{PageFile, Summary};
use top_scrape::ledger::Booked;
use top_scrape::{Page, listing, read_each, report_line};

use super::Outcome;
use crate::{Front, Report};

/// Read saved documents and write the definitions they make.
///
/// The form of a document (text, HTML, JSON …) is told by its content. A document that can't be read is refused with a
/// reason; the good ones of the same run are written all the same, and the exit code is 1.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo top scrape                                    # all of api-defs/pages
  cargo top scrape --json saved/page.html             # what is read, one JSON object a line, nothing written
  cargo top scrape saved/*.html --out other-defs      # definitions of other pages, elsewhere
  cargo top scrape --force 'the API dropped 3 fields' # take a page although facts are lost; the reason is recorded")]
pub struct Scrape {
    /// Documents, or folders of them.
    #[arg(default_value = "api-defs/pages")]
    paths: Vec<PathBuf>,
    /// Print one JSON object a line per document and write nothing.
    #[arg(long)]
    json: bool,
    /// Where `apis/`, `messages/` and `spis/` stand.
    #[arg(long, value_name = "DIR", default_value = "api-defs")]
    out: PathBuf,
    /// Take documents that lose known facts; the reason is recorded beside the page.
    #[arg(long, value_name = "REASON", conflicts_with = "json")]
    force: Option<String>,
}

pub(crate) fn run(options: &Scrape, front: &Front, report: &Report) -> Result<Outcome, Diagnostics> {
    let (pages, unreadable) = page_files::page_files(&options.paths);
    if pages.is_empty() && unreadable.is_empty() {
        return Err(Diagnostic::error("no-pages", "there is no document to read")
            .with_hint("name files, or a folder that holds some")
            .into());
    }
    if options.json {
        Ok(print_lines(&pages, unreadable, report))
    } else {
        write(options, &pages, unreadable, front, report)
    }
}

/// One line of JSON per document; nothing is written.
fn print_lines(pages: &[PageFile], unreadable: Vec<Diagnostic>, report: &Report) -> Outcome {
    let mut outcome = Outcome::Done;
    let mut refuse = |page: &str, refusal: &Diagnostic| {
        outcome = Outcome::Found;
        report.result(report_line::refusal_line(page, refusal));
    };
    for found in unreadable {
        refuse(found.file.as_deref().unwrap_or_default(), &found);
    }
    for (done, page) in pages.iter().enumerate() {
        report.progress(done + 1, pages.len(), "pages");
        if listing::is_listing(&page.bytes) {
            // A saved catalogue tells what the platform lists; it defines nothing, so it has no line.
            listing::read(&page.bytes, None).err().iter().for_each(|refusal| refuse(&page.shown, refusal));
            continue;
        }
        let sidecar = page.sidecar.as_deref().map(String::from_utf8_lossy);
        let read = Page { path: &page.path, bytes: &page.bytes, sidecar: sidecar.as_deref() };
        read_each(&read, &mut |result| match result {
            Ok(scraped) => report.result(report_line::line(&page.shown, &scraped)),
            Err(refusal) => refuse(&page.shown, &refusal),
        });
    }
    outcome
}

fn write(
    options: &Scrape,
    pages: &[PageFile],
    unreadable: Vec<Diagnostic>,
    front: &Front,
    report: &Report,
) -> Result<Outcome, Diagnostics> {
    let existing = folder::existing(&options.out, &folder::list(&options.out)?)?;
    let progress = &mut |done, all| report.progress(done, all, "pages");
    let history = folder::history(&options.out)?;
    let read = scrape::read(pages, unreadable, &existing, &history, options.force.as_deref(), progress);
    report.diagnostics(&read.diagnostics);
    let files = scrape::files(&read, &format!("{} scrape", front.name))?;
    // First, so that no definition stands without the reason for what it lost.
    scrape::record(&read, pages)?;
    let changes = scrape::put(&options.out, &files)?;
    say(&read.summary, &changes, read.definitions.len(), report);
    Ok(if read.summary.refused > 0 { Outcome::Found } else { Outcome::Done })
}

/// The definitions of a new folder's pages, without a word: whoever made the folder knows what it holds.
pub(crate) fn of_folder(definitions: &Path, front: &Front) -> Result<(), Diagnostics> {
    let (pages, unreadable) = page_files::page_files(&[definitions.join("pages")]);
    let (none, history) = (BTreeMap::new(), folder::history(definitions)?);
    let read = scrape::read(&pages, unreadable, &none, &history, None, &mut |_, _| ());
    let files = scrape::files(&read, &format!("{} scrape", front.name))?;
    if read.summary.refused > 0 {
        return Err(read.diagnostics);
    }
    scrape::put(definitions, &files).map(drop)
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
    let Booked { facts, furniture, unexplained } = summary.booked;
    report.say(format!(
        "booked: {facts} pieces became facts, {furniture} are known to say nothing, {unexplained} unexplained"
    ));
    report.say(format!("definitions: {definitions} made of pages, {} files changed", changes.len()));
}
