//! What becomes of each document: which pages it changes, and what a person must look at. Nothing is written here.
//!
//! A document that can't be read, is another API's, or no longer fits what people wrote about it is held back. One that
//! says less than before is taken, and the older page stays beside it, so that no definition shrinks. One that takes the
//! place of facts replaces them whole.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use top_definition::diagnostic::Diagnostics;
use top_definition::{
    Definition, InputFile, People, Sidecar, is_safe_name, losses, read_sidecar, write_definition,
    write_sidecar,
};
use top_scrape::folder::PageFile;

use crate::apply::PageChange;
use crate::catalogue::{self, Entry};
use crate::layout;
use crate::notes::{Note, NoteKind};
use crate::plan::Wanted;
use crate::reading::{Reading, is_lossy, shown, superseded};
use crate::site::doc_type;

/// The page of the catalogue's part that is kept.
pub(crate) const CATALOGUE: &str = "catalogue.json";

/// The tree as it is before anything is put in place.
pub(crate) struct Before {
    /// By path below the folder of pages.
    pub(crate) pages: BTreeMap<String, PageFile>,
    pub(crate) definitions: BTreeMap<String, Definition>,
    pub(crate) people: People,
}

/// What is to be put in place.
#[derive(Debug, Default)]
pub(crate) struct Decided {
    pub(crate) changes: Vec<PageChange>,
    pub(crate) notes: Vec<Note>,
    /// Documents whose pages change.
    pub(crate) changed: usize,
}

/// Decides about documents, one after the other.
pub(crate) struct Decide<'a> {
    before: &'a Before,
    /// Pages that hold several documents: what else is in them is not looked at.
    shared: BTreeSet<&'a str>,
    /// How the command is called that saves the pages.
    command: &'a str,
    /// Why losses may pass.
    force: Option<&'a str>,
    seen: BTreeSet<String>,
    /// The newest date of a document.
    newest: Option<String>,
    decided: Decided,
}

impl<'a> Decide<'a> {
    pub(crate) fn new(before: &'a Before, command: &'a str, force: Option<&'a str>) -> Self {
        let (mut once, mut shared) = (BTreeSet::new(), BTreeSet::new());
        for source in before.definitions.values().flat_map(|definition| &definition.source) {
            if !once.insert(source.page.as_str()) {
                shared.insert(source.page.as_str());
            }
        }
        let (seen, newest, decided) = (BTreeSet::new(), None, Decided::default());
        Decide { before, shared, command, force, seen, newest, decided }
    }

    /// The document that the site answered with.
    pub(crate) fn document(&mut self, wanted: &Wanted, data: &str) {
        match self.decide(wanted, data) {
            Ok(true) => self.decided.changed += 1,
            Ok(false) => {}
            Err(note) => self.decided.notes.push(note),
        }
    }

    fn decide(&mut self, wanted: &Wanted, data: &str) -> Result<bool, Note> {
        let name = &wanted.name;
        let held_back = |text: String| Note::new(NoteKind::HeldBack, name, text);
        let said =
            name_in(data).ok_or_else(|| held_back(format!("document {} names no API", wanted.doc_id)))?;
        if said != *name || !is_safe_name(&said) {
            let said = top_definition::text::visible(&said).into_owned();
            return Err(held_back(format!("document {} is of `{said}`, not of `{name}`", wanted.doc_id)));
        }
        if !self.seen.insert(said) {
            return Err(held_back(format!("document {} is a second one of `{name}`", wanted.doc_id)));
        }
        let page = self.page(wanted, data);
        let old = self.before.pages.get(&page.path);
        if old.is_some_and(|old| old.bytes == page.bytes) {
            self.date(self.before.definitions.get(name), &page.path);
            return Ok(self.put_sidecar(&page, old));
        }
        let taken = self.taken(page, old).map_err(|why| held_back(why.text).with(why.details))?;
        self.date(Some(&taken.definition), &taken.page.path);
        self.put(taken, old);
        Ok(true)
    }

    /// The document as a page, with its sidecar.
    fn page(&self, wanted: &Wanted, data: &str) -> PageFile {
        let Wanted { kind, doc_id, name, group } = wanted;
        let path = format!("{name}.json");
        let whole = format!(
            r#"{{"docId":{doc_id},"docType":{},"response":{{"success":true,"data":{data}}}}}"#,
            doc_type(*kind)
        );
        let known = self.before.pages.get(&path).and_then(sidecar);
        let sidecar = Sidecar {
            name: Some(name.clone()),
            kind: Some(*kind),
            group: group.clone().or_else(|| known.as_ref()?.group.clone()),
            doc_id: Some(*doc_id),
            origin: format!("The platform's documentation site, document {doc_id}."),
            forced: known.map(|known| known.forced).unwrap_or_default(),
            ..Sidecar::default()
        };
        let head = format!("# Saved by `{} sync`.\n", self.command);
        let text = write_sidecar(&sidecar).map(|text| head + &text);
        PageFile {
            shown: format!("pages/{path}"),
            path,
            bytes: layout::lines(&whole).into_bytes(),
            sidecar: text.ok().map(String::into_bytes),
        }
    }

    /// The page, if it can be taken, with all that comes of it.
    fn taken(&self, page: PageFile, old: Option<&PageFile>) -> Result<Taken, Why> {
        let name = page.path.strip_suffix(".json").unwrap_or_default().to_owned();
        let known = self.before.definitions.get(&name);
        let (facts, others) = self.others(known, &page.path);
        let replaces_facts = old.is_none() && others.is_empty() && !facts.is_empty();
        let guarded = known
            .filter(|known| !replaces_facts && !known.source.iter().any(|source| self.is_shared(source)));
        let mut reading = Reading { page, others, older: None, notes: Vec::new() };
        let mut read = reading.read(guarded, self.force);
        if let Some(known) = guarded.filter(|_| is_lossy(&read)) {
            read = reading.keep_what_is_lost(old, known);
        }
        let definition = match read.definitions.first().filter(|_| read.summary.refused == 0) {
            Some(definition) if definition.name == name => definition.clone(),
            _ => return Err(Why::of(&read.diagnostics)),
        };
        self.fits(&definition)?;
        let Reading { mut page, others, older, mut notes } = reading;
        if let Some(text) = read.sidecars.get(&page.path) {
            page.sidecar = Some(text.clone().into_bytes());
        }
        if let Some(known) = known.filter(|_| replaces_facts) {
            let lost = losses(known, &definition);
            if !lost.is_empty() {
                let text = format!("`{name}`: its document replaces what was written from facts");
                notes.push(Note::new(NoteKind::OnlyInFacts, &name, text).with(shown(&lost)));
            }
        }
        if older.is_none() && !others.is_empty() {
            notes.extend(disagreement(&name, &read.diagnostics));
        }
        let superseded = superseded(&page, &others, &definition);
        Ok(Taken { page, older, facts, superseded, definition, notes })
    }

    fn is_shared(&self, source: &top_definition::Source) -> bool {
        self.shared.contains(source.page.as_str())
    }

    /// The other pages of the definition: those written from facts, and the platform's own.
    fn others(&self, known: Option<&Definition>, page: &str) -> (Vec<String>, Vec<PageFile>) {
        let (mut facts, mut others) = (Vec::new(), Vec::new());
        let sources = known.into_iter().flat_map(|known| &known.source);
        for source in sources.filter(|source| source.page != page && !self.is_shared(source)) {
            let Some(other) = self.before.pages.get(&source.page) else { continue };
            match is_of_facts(other) {
                true => facts.push(source.page.clone()),
                false => others.push(other.clone()),
            }
        }
        (facts, others)
    }

    /// Do overlays and glossary still fit, and is the whole definition one that code can be made of?
    fn fits(&self, definition: &Definition) -> Result<(), Why> {
        let mut found = Diagnostics::new();
        let path = definition.file_path();
        match write_definition(definition, self.command) {
            Ok(text) => {
                drop(self.before.people.entry(&InputFile { shown: path.clone(), path, text }, &mut found))
            }
            Err(refused) => found.push(refused),
        }
        if found.has_errors() { Err(Why::of(&found)) } else { Ok(()) }
    }

    fn date(&mut self, definition: Option<&Definition>, page: &str) {
        let sources = definition.into_iter().flat_map(|definition| &definition.source);
        let dates = sources.filter(|source| source.page == page).filter_map(|source| source.modified.clone());
        self.newest = dates.chain(self.newest.take()).max();
    }

    /// The page is the same; its sidecar may not be: the platform groups its documents anew at times. What people wrote
    /// into it stays as long as it is right.
    fn put_sidecar(&mut self, page: &PageFile, old: Option<&PageFile>) -> bool {
        let (new, old) = (sidecar(page), old.and_then(sidecar));
        let identity = |sidecar: &Sidecar| {
            let Sidecar { name, kind, group, doc_id, .. } = sidecar.clone();
            (name, kind, group, doc_id)
        };
        if old.as_ref().map(identity) == new.as_ref().map(identity) {
            return false;
        }
        self.decided.changes.extend(put_sidecar(page));
        true
    }

    /// In an order in which the tree can be read at every instant.
    fn put(&mut self, taken: Taken, old: Option<&PageFile>) {
        let Taken { page, older, facts, superseded, definition: _, notes } = taken;
        self.decided.notes.extend(notes);
        let changes = &mut self.decided.changes;
        if let Some(older) = &older {
            changes.extend(put_page(older));
            changes.extend(put_sidecar(older));
        }
        // Its sidecar says what the page says itself, and which losses may pass: where there is a page already, first.
        match old {
            Some(_) => {
                changes.extend(put_sidecar(&page));
                changes.extend(put_page(&page));
            }
            None => {
                changes.extend(put_page(&page));
                changes.extend(put_sidecar(&page));
            }
        }
        for path in facts {
            // Without its sidecar it would be taken for the platform's own word: so it becomes that first.
            changes.extend(put_page(&PageFile { path: path.clone(), ..page.clone() }));
            changes.extend(remove(&path));
        }
        for path in superseded {
            changes.extend(remove(&path));
        }
    }

    /// The part of the catalogue that is kept, where it changed. `before` are the names that were kept last time.
    pub(crate) fn catalogue(&mut self, kept: &[Entry], before: &BTreeSet<String>) {
        let text = catalogue::page(kept);
        let old = self.before.pages.get(CATALOGUE);
        let listed: BTreeSet<&str> = kept.iter().map(|entry| entry.name.as_str()).collect();
        let gone = before.iter().filter(|name| !listed.contains(name.as_str()));
        let gone: Vec<String> = match old {
            Some(_) => gone.filter(|name| self.before.definitions.contains_key(*name)).cloned().collect(),
            None => Vec::new(),
        };
        if !gone.is_empty() {
            let text = format!("definitions that the catalogue no longer has: {}", gone.len());
            self.decided.notes.push(Note::new(NoteKind::Unlisted, "", text).with(gone));
        }
        if kept.is_empty() || old.is_some_and(|old| old.bytes == text.as_bytes()) {
            return;
        }
        let sidecar = Sidecar {
            origin: "The catalogue of the platform's documentation site, the part that is followed here."
                .to_owned(),
            modified: self.newest.clone(),
            ..Sidecar::default()
        };
        let head = format!(
            "# Saved by `{} sync`; its date is that of the newest document of the run.\n",
            self.command
        );
        let sidecar = write_sidecar(&sidecar).map(|text| head + &text).ok().map(String::into_bytes);
        let (path, bytes) = (CATALOGUE.to_owned(), text.into_bytes());
        let page = PageFile { shown: path.clone(), path, bytes, sidecar };
        // A page that is there already must not get an older catalogue's names with a newer date.
        self.decided.changes.extend(put_page(&page));
        self.decided.changes.extend(put_sidecar(&page));
    }

    /// Documents that the site does not have.
    pub(crate) fn missing(&mut self, names: Vec<String>) {
        if !names.is_empty() {
            let text = format!("tracked, without a document: {}", names.len());
            self.decided.notes.push(Note::new(NoteKind::Missing, "", text).with(names));
        }
    }

    pub(crate) fn done(self) -> Decided {
        self.decided
    }
}

/// A page that can be taken.
struct Taken {
    page: PageFile,
    /// The page as it was, kept beside.
    older: Option<PageFile>,
    /// Pages from facts that it replaces.
    facts: Vec<String>,
    /// Older pages that nothing needs any more.
    superseded: Vec<String>,
    definition: Definition,
    notes: Vec<Note>,
}

/// Why a document can't be taken.
struct Why {
    text: String,
    details: Vec<String>,
}

impl Why {
    /// The first error, and the others behind it.
    fn of(found: &Diagnostics) -> Self {
        let mut errors = found.iter().filter(|found| found.is_error()).map(ToString::to_string);
        let text = errors.next().unwrap_or_else(|| "its document can't be read".to_owned());
        Why { text, details: errors.collect() }
    }
}

fn name_in(data: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Named {
        name: String,
    }
    let named: Named = serde_json::from_str(data).ok()?;
    Some(named.name.trim().to_owned()).filter(|name| !name.is_empty())
}

fn sidecar(page: &PageFile) -> Option<Sidecar> {
    let text = std::str::from_utf8(page.sidecar.as_deref()?).ok()?;
    read_sidecar(text, "").ok()
}

/// Was the page written from facts, in words of people, and not by the platform? Its sidecar says so.
fn is_of_facts(page: &PageFile) -> bool {
    sidecar(page).is_some_and(|sidecar| {
        sidecar.facts_as_of.is_some() || sidecar.origin.to_lowercase().starts_with("facts")
    })
}

fn disagreement(name: &str, found: &Diagnostics) -> Option<Note> {
    let told = ["pages-disagree", "only-in-one-page", "doc-ids-differ"];
    let details: Vec<String> =
        found.iter().filter(|found| told.contains(&found.code)).map(|found| found.message.clone()).collect();
    let text = format!("`{name}`: its pages differ in {} places", details.len());
    (!details.is_empty()).then(|| Note::new(NoteKind::Disagreement, name, text).with(details))
}

fn put_page(page: &PageFile) -> Option<PageChange> {
    let text = String::from_utf8(page.bytes.clone()).ok()?;
    Some(PageChange::Put { path: page.path.clone(), text })
}

fn put_sidecar(page: &PageFile) -> Option<PageChange> {
    let text = String::from_utf8(page.sidecar.clone()?).ok()?;
    Some(PageChange::Put { path: format!("{}.yaml", page.path), text })
}

/// A page without a sidecar can be read, a sidecar without a page can't.
fn remove(page: &str) -> [PageChange; 2] {
    [PageChange::Remove { path: format!("{page}.yaml") }, PageChange::Remove { path: page.to_owned() }]
}
