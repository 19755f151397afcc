//! A folder of saved pages → its definitions, with everything a person should hear about.
//!
//! Pages of one API are merged; a refused page, or one that would lose known facts, leaves its definition as it was
//! while the rest of the run goes on. Files are read and written elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use top_definition::{
    Definition, Diagnostic, Diagnostics, Forced, History, Loss, Place, Side, Sighting, is_safe_name, losses,
    merge, same_pages, sidecar_with_forced,
};

use crate::ledger::Booked;
use crate::listing::{self, Listing};
use crate::page::{Page, Scraped};
use crate::read::read_each;
use crate::sidecar;
use crate::sightings;

/// So many findings get a column.
const MAX_POINTED: usize = 200;
/// So many lost facts are named; the rest is counted.
const MAX_LOSSES_SHOWN: usize = 5;

/// A saved page with its sidecar.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageFile {
    /// Below the folder of pages, with `/`.
    pub path: String,
    /// As the user would name it.
    pub shown: String,
    /// The document as saved.
    pub bytes: Vec<u8>,
    /// What stands in `<page>.yaml`.
    pub sidecar: Option<Vec<u8>>,
}

/// What a folder of pages says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folder {
    /// One per API or message, in the order of their names. Those that were refused are missing.
    pub definitions: Vec<Definition>,
    /// Since when each is known and since when the site lists it no more, by the dates of the documents; with all that
    /// was known before.
    pub history: History,
    /// Refusals and warnings, each with its page and line.
    pub diagnostics: Diagnostics,
    /// Page → the new text of its sidecar, where losses were accepted that it does not name yet. Written, it makes the
    /// next run accept them, too.
    pub sidecars: BTreeMap<String, String>,
    /// Counts.
    pub summary: Summary,
}

/// What a run read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Files.
    pub pages: usize,
    /// Documents in them that were read.
    pub documents: usize,
    /// Documents and definitions that were refused.
    pub refused: usize,
    /// Documents by form.
    pub forms: BTreeMap<String, usize>,
    /// Warnings by code.
    pub warnings: BTreeMap<String, usize>,
    /// How the pieces of the pages were booked.
    pub booked: Booked,
}

/// Reads all pages. `existing` are the definitions of an earlier run: they are asked whether something would be lost, and
/// whether a field is new. `history` is what is known of them. `force` is the reason why whatever is lost may go. `progress` hears how many pages are done.
pub fn read_folder(
    pages: &[PageFile],
    existing: &BTreeMap<String, Definition>,
    history: &History,
    force: Option<&str>,
    progress: &mut dyn FnMut(usize),
) -> Folder {
    let mut run = Run { existing: Some(existing), known: history.clone(), force, ..Run::default() };
    for (done, page) in pages.iter().enumerate() {
        run.page(page);
        progress(done + 1);
    }
    run.finish(pages)
}

#[derive(Default)]
struct Run<'a> {
    folder: Folder,
    /// By name; a name stands for one API or message, whatever the address of its page.
    documents: BTreeMap<String, Vec<Definition>>,
    /// How many documents each page held.
    held: BTreeMap<String, usize>,
    listings: Vec<Listing>,
    existing: Option<&'a BTreeMap<String, Definition>>,
    known: History,
    sightings: Vec<Sighting>,
    force: Option<&'a str>,
    /// Page → losses that were accepted in this run.
    decisions: BTreeMap<String, Vec<Forced>>,
}

impl Run<'_> {
    fn page(&mut self, page: &PageFile) {
        self.folder.summary.pages += 1;
        let sidecar = match page.sidecar.as_deref().map(std::str::from_utf8).transpose() {
            Ok(sidecar) => sidecar,
            Err(_) => {
                let hint = "save it as UTF-8";
                return self.refuse(
                    Diagnostic::error(sidecar::BAD, "the sidecar is not UTF-8 text")
                        .in_file(sidecar_name(page))
                        .with_hint(hint),
                );
            }
        };
        if listing::is_listing(&page.bytes) {
            return match listing_of(page, sidecar) {
                Ok(listing) => self.listings.push(listing),
                Err(refusal) => self.refuse_page(page, refusal),
            };
        }
        let read = Page { path: &page.path, bytes: &page.bytes, sidecar };
        read_each(&read, &mut |outcome| match outcome {
            Ok(scraped) => self.document(page, scraped),
            Err(refusal) => self.refuse_page(page, refusal),
        });
    }

    fn refuse_page(&mut self, page: &PageFile, refusal: Diagnostic) {
        let found = self.pointed(in_page(page, refusal), page);
        self.refuse(found);
    }

    /// The finding with a column: where the name stands in its line, else where the line begins. Beyond the findings
    /// that are shown nobody looks, and looking would cost a walk through the page for each.
    fn pointed(&self, found: Diagnostic, page: &PageFile) -> Diagnostic {
        let seen = self.folder.diagnostics.error_count() + self.folder.diagnostics.warning_count();
        let is_in_page = found.file.as_ref() == Some(&page.shown);
        let (Some(line), true) = (found.line, is_in_page && seen < MAX_POINTED) else { return found };
        let name = found.field.as_deref().and_then(|field| field.rsplit('.').next()).unwrap_or_default();
        match column(&page.bytes, line, name) {
            Some(column) => found.at(Place { line, column }),
            None => found,
        }
    }

    fn document(&mut self, page: &PageFile, scraped: Scraped) {
        let definition = scraped.definition;
        for warning in scraped.warnings {
            let warning = named_as_in_overlays(in_page(page, warning), &definition);
            self.warn(self.pointed(warning, page));
        }
        if !is_safe_name(&definition.name) {
            return self.refuse(unnamed(page, &definition.name));
        }
        let summary = &mut self.folder.summary;
        summary.documents += 1;
        summary.booked.add(scraped.booked);
        for source in &definition.source {
            *summary.forms.entry(source.form.clone()).or_default() += 1;
        }
        *self.held.entry(page.path.clone()).or_default() += 1;
        self.documents.entry(definition.name.clone()).or_default().push(definition);
    }

    fn finish(mut self, pages: &[PageFile]) -> Folder {
        self.refuse_alike(pages);
        for (name, documents) in std::mem::take(&mut self.documents) {
            let documents = platforms_own(documents);
            let of_fields = sightings::Documents::of(&documents);
            let (mut definition, disagreements) = merge(documents);
            for found in disagreements {
                self.warn(found.in_file(shown(&definition, pages)));
            }
            let file = shown(&definition, pages);
            if let Some(old) = self.existing.and_then(|existing| existing.get(&name))
                && let Err(refusal) = self.guard(old, &mut definition, file)
            {
                self.refuse(refusal);
                continue;
            }
            let old = self.existing.and_then(|existing| existing.get(&name));
            self.sightings.extend(of_fields.sightings(old, self.known.get(&name), &definition));
            self.folder.definitions.push(definition);
        }
        self.sightings.extend(sightings::of_definitions(&self.folder.definitions, &self.listings));
        self.folder.history = std::mem::take(&mut self.known).with(std::mem::take(&mut self.sightings));
        self.note_decisions(pages);
        self.folder.diagnostics.sort();
        self.folder
    }

    /// Names that differ in case only would be one file on some systems. Those that are defined already stay; of new ones
    /// none is taken, because nobody knows which is right.
    fn refuse_alike(&mut self, pages: &[PageFile]) {
        let existing = self.existing;
        let known = existing.into_iter().flat_map(BTreeMap::keys);
        let mut alike: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for name in self.documents.keys().chain(known) {
            alike.entry(name.to_ascii_lowercase()).or_default().insert(name.clone());
        }
        for names in alike.into_values().filter(|names| names.len() > 1) {
            for name in names.iter().filter(|name| existing.is_none_or(|known| !known.contains_key(*name))) {
                let Some(document) = self.documents.remove(name).and_then(|mut all| all.pop()) else {
                    continue;
                };
                let others: Vec<String> =
                    names.iter().filter(|other| *other != name).map(|other| format!("`{other}`")).collect();
                let message = format!(
                    "`{name}` and {} differ in case only, and some systems keep them in one file",
                    others.join(", ")
                );
                self.refuse(
                    Diagnostic::error("names-differ-in-case", message)
                        .in_file(shown(&document, pages))
                        .at_line(1)
                        .with_hint("correct the name in the page or its sidecar; if both are real, leave one of the pages out"),
                );
            }
        }
    }

    /// Nothing that the old definition knew may get lost unseen. Where the pages changed, people must have accepted each
    /// loss by its name; where they are the same, a rule of the reader changed, and the losses are told.
    fn guard(&mut self, old: &Definition, new: &mut Definition, file: String) -> Result<(), Diagnostic> {
        let mut lost = losses(old, new);
        if same_pages(old, new) {
            if !lost.is_empty() {
                self.warn(no_longer_read(new, &lost).in_file(file));
            }
            return Ok(());
        }
        if old.source.iter().all(|source| source.facts_as_of.is_some()) {
            if !lost.is_empty() {
                self.warn(only_in_facts(new, &lost).in_file(file));
            }
            return Ok(());
        }
        let decisions = new.source.iter().flat_map(|source| &source.forced);
        let accepted: BTreeSet<&String> = decisions.flat_map(|decision| &decision.losses).collect();
        lost.retain(|loss| !accepted.contains(&loss.to_string()));
        match self.force {
            _ if lost.is_empty() => Ok(()),
            Some(reason) => {
                self.accept(old, new, &lost, reason);
                Ok(())
            }
            None => Err(shrunk(new, &lost).in_file(file)),
        }
    }

    /// The decision stands with the page that changed, and shall stand in its sidecar.
    fn accept(&mut self, old: &Definition, new: &mut Definition, lost: &[Loss], reason: &str) {
        let is_known = |digest: &str| old.source.iter().any(|source| source.sha256 == digest);
        let changed = new.source.iter().position(|source| !is_known(&source.sha256)).unwrap_or(0);
        let Some(source) = new.source.get_mut(changed) else { return };
        let losses = lost.iter().map(ToString::to_string).collect();
        let decision = Forced { api: None, reason: reason.to_owned(), losses };
        source.forced.push(decision.clone());
        let is_shared = self.held.get(&source.page).is_some_and(|count| *count > 1);
        let decision = Forced { api: is_shared.then(|| new.name.clone()), ..decision };
        self.decisions.entry(source.page.clone()).or_default().push(decision);
    }

    fn note_decisions(&mut self, pages: &[PageFile]) {
        for page in pages {
            let Some(decisions) = self.decisions.remove(&page.path) else { continue };
            let sidecar = page.sidecar.as_deref().map(String::from_utf8_lossy);
            match sidecar_with_forced(sidecar.as_deref(), &sidecar_name(page), &decisions) {
                Ok(text) => drop(self.folder.sidecars.insert(page.path.clone(), text)),
                Err(found) => {
                    self.folder.summary.refused += 1;
                    self.folder.diagnostics.append(found);
                }
            }
        }
    }

    fn warn(&mut self, found: Diagnostic) {
        *self.folder.summary.warnings.entry(found.code.to_owned()).or_default() += 1;
        self.folder.diagnostics.push(found);
    }

    fn refuse(&mut self, diagnostic: Diagnostic) {
        self.folder.summary.refused += 1;
        self.folder.diagnostics.push(diagnostic);
    }
}

/// Facts in our own words give way to the platform's documents, whatever these lack.
fn platforms_own(mut documents: Vec<Definition>) -> Vec<Definition> {
    let is_own = |document: &Definition| document.source.iter().all(|source| source.facts_as_of.is_none());
    if documents.iter().any(is_own) {
        documents.retain(is_own);
    }
    documents
}

/// Where a name stands in a line, in characters from 1; without it, where the line's text begins.
fn column(page: &[u8], line: u32, name: &str) -> Option<u32> {
    let index = usize::try_from(line).ok()?.checked_sub(1)?;
    let text = std::str::from_utf8(page.split(|byte| *byte == b'\n').nth(index)?).ok()?;
    let begin = text.find(|character: char| !character.is_whitespace())?;
    let at = if name.is_empty() { begin } else { text.find(name).unwrap_or(begin) };
    u32::try_from(text.get(..at)?.chars().count() + 1).ok()
}

/// A saved listing; its sidecar says when it was saved.
fn listing_of(page: &PageFile, sidecar: Option<&str>) -> Result<Listing, Diagnostic> {
    let sidecar = sidecar.map(sidecar::read).transpose()?;
    listing::read(&page.bytes, sidecar.and_then(|sidecar| sidecar.modified))
}

/// What a reader found, in the file that the user knows; a sidecar's faults stand in the sidecar.
fn in_page(page: &PageFile, found: Diagnostic) -> Diagnostic {
    match found.code == sidecar::BAD {
        true => found.in_file(sidecar_name(page)),
        false => found.in_file(page.shown.clone()),
    }
}

/// The field by the path that an overlay would name it by: a reader calls the content of a message its response, too.
fn named_as_in_overlays(found: Diagnostic, definition: &Definition) -> Diagnostic {
    let side = definition.answer_side().word();
    let below = found.field.as_deref().and_then(|field| field.strip_prefix(Side::Response.word()));
    match below
        .filter(|below| below.is_empty() || below.starts_with('.'))
        .map(|below| format!("{side}{below}"))
    {
        Some(field) => found.about(field),
        None => found,
    }
}

fn sidecar_name(page: &PageFile) -> String {
    format!("{}.yaml", page.shown)
}

fn unnamed(page: &PageFile, name: &str) -> Diagnostic {
    let diagnostic = match name {
        "" => Diagnostic::error("no-name", "neither the page nor a sidecar names the API or message"),
        name => Diagnostic::error("unsafe-name", format!("`{name}` can't name a definition")),
    };
    diagnostic
        .in_file(page.shown.clone())
        .at_line(1)
        .with_hint(format!("write `name:` and `origin:` into {}", sidecar_name(page)))
}

fn shrunk(definition: &Definition, lost: &[Loss]) -> Diagnostic {
    let lost = named(lost);
    let message = format!("`{}` would lose {lost}; its definition stays as it is", definition.name);
    Diagnostic::error("facts-lost", message).at_line(1).with_hint(
        "keep the older page beside this one; or, if the platform really dropped them, scrape with --force REASON, which names them in the page's sidecar",
    )
}

fn no_longer_read(definition: &Definition, lost: &[Loss]) -> Diagnostic {
    let message =
        format!("`{}` no longer says {}, though its pages are the same", definition.name, named(lost));
    Diagnostic::warning("no-longer-read", message).at_line(1).with_hint(
        "a rule of the reader changed: look whether it was wrong before or is now; an overlay can say what no rule reads",
    )
}

fn only_in_facts(definition: &Definition, lost: &[Loss]) -> Diagnostic {
    let message = format!(
        "the platform's document of `{}` does not say {}, which only facts said before",
        definition.name,
        named(lost)
    );
    Diagnostic::warning("only-in-facts", message)
        .at_line(1)
        .with_hint("the document counts; an overlay can keep what it leaves out and you know from elsewhere")
}

fn named(lost: &[Loss]) -> String {
    let shown: Vec<String> = lost.iter().take(MAX_LOSSES_SHOWN).map(|loss| format!("\"{loss}\"")).collect();
    match lost.len().saturating_sub(shown.len()) {
        0 => shown.join(", "),
        count => format!("{}, and {count} more", shown.join(", ")),
    }
}

/// The page that a finding about a whole definition points at.
fn shown(definition: &Definition, pages: &[PageFile]) -> String {
    let path = definition.source.first().map_or("", |source| source.page.as_str());
    pages.iter().find(|page| page.path == path).map_or_else(|| path.to_owned(), |page| page.shown.clone())
}
