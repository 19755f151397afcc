//! A new page read together with the others of its API, and with the definition that is known.

use top_definition::{Definition, History, Loss, OLDER_PAGES, losses};
use top_scrape::folder::{Folder, PageFile, read_folder};

use crate::notes::{Note, NoteKind};

/// How the reader says that a document does not tell whether a parameter is needed. Nothing follows from that.
const UNSAID: &str = "lost-required";

/// A new page among the others of its API.
pub(crate) struct Reading {
    pub(crate) page: PageFile,
    pub(crate) others: Vec<PageFile>,
    /// The page as it was, kept beside.
    pub(crate) older: Option<PageFile>,
    pub(crate) notes: Vec<Note>,
}

impl Reading {
    pub(crate) fn read(&self, known: Option<&Definition>, force: Option<&str>) -> Folder {
        let others: Vec<PageFile> = self.others.iter().chain(&self.older).cloned().collect();
        read(&self.page, &others, known, force)
    }

    /// The new page says less than what is known: the page before stays beside it, if that helps. What the newer document
    /// then still says otherwise is the platform's own word against an earlier one: it passes, named in the sidecar.
    pub(crate) fn keep_what_is_lost(&mut self, old: Option<&PageFile>, known: &Definition) -> Folder {
        let alone = self.read(None, None);
        let Some(new) = alone.definitions.first() else { return alone };
        let name = &known.name;
        self.older = old.map(|old| as_older(old, known));
        let mut read = self.read(Some(known), None);
        if is_lossy(&read) && !alone.diagnostics.iter().any(|found| found.code == UNSAID) {
            let reason = format!("The platform's document {} says so.", dated(new, &self.page.path));
            read = self.read(Some(known), Some(&reason));
            if read.definitions.first().is_some_and(|made| losses(made, new).is_empty())
                && self.older.is_some()
            {
                self.older = None;
                read = self.read(Some(known), Some(&reason));
            }
            let lost = read.definitions.first().map(|made| losses(known, made)).unwrap_or_default();
            let text = format!("`{name}`: the platform took something back");
            self.notes.push(Note::new(NoteKind::TakenBack, name, text).with(shown(&lost)));
        }
        if let (Some(older), Some(made)) = (&self.older, read.definitions.first()) {
            let text = format!("`{name}`: the new document no longer says what pages/{} says", older.path);
            self.notes.push(Note::new(NoteKind::Poorer, name, text).with(shown(&losses(made, new))));
        }
        read
    }
}

/// Older pages of the site that tell nothing any more which the others do not.
pub(crate) fn superseded(page: &PageFile, others: &[PageFile], definition: &Definition) -> Vec<String> {
    let mut left: Vec<PageFile> = others.to_vec();
    let mut superseded = Vec::new();
    for older in others.iter().filter(|other| other.path.starts_with(OLDER_PAGES)) {
        let without: Vec<PageFile> = left.iter().filter(|other| *other != older).cloned().collect();
        let read = read(page, &without, None, None);
        if read.definitions.first().is_some_and(|made| losses(definition, made).is_empty()) {
            superseded.push(older.path.clone());
            left = without;
        }
    }
    superseded
}

pub(crate) fn is_lossy(read: &Folder) -> bool {
    read.diagnostics.iter().any(|found| found.code == "facts-lost")
}

/// `of 2026-05-16`, as far as the page says it.
fn dated(definition: &Definition, page: &str) -> String {
    let source = definition.source.iter().find(|source| source.page == page);
    source.and_then(|source| source.modified.as_deref()).map_or(String::new(), |date| format!("of {date}"))
}

/// The definition of a page and others of the same API.
fn read(page: &PageFile, others: &[PageFile], known: Option<&Definition>, force: Option<&str>) -> Folder {
    let pages: Vec<PageFile> = std::iter::once(page).chain(others).cloned().collect();
    let existing = known.map(|known| (known.name.clone(), known.clone())).into_iter().collect();
    read_folder(&pages, &existing, &History::default(), force, &mut |_| {})
}

/// A page under the name that it has once a newer one stands in its place.
fn as_older(old: &PageFile, known: &Definition) -> PageFile {
    let source = known.source.iter().find(|source| source.page == old.path);
    let date = source.and_then(|source| source.modified.as_deref()).unwrap_or("undated");
    let stem = old.path.strip_suffix(".json").unwrap_or(&old.path);
    let path = format!("{OLDER_PAGES}{stem}.{date}.json");
    PageFile { shown: format!("pages/{path}"), path, ..old.clone() }
}

/// Facts by the names that people accept their losses by.
pub(crate) fn shown(lost: &[Loss]) -> Vec<String> {
    lost.iter().map(ToString::to_string).collect()
}
