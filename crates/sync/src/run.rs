//! A whole run: what is known, what the site says, what becomes of it, what changed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_definition::{Definition, People};
use top_road::page_files::page_files;
use top_road::{Regen, Regenerated, folder};
use top_scrape::listing;

use crate::apply::apply;
use crate::catalogue::Catalogue;
use crate::decide::{Before, CATALOGUE, Decide, Decided};
use crate::journal::{Journal, copy_all, unwritable};
use crate::notes::{Note, NoteKind};
use crate::plan::{Basis, Plan, Wanted, plan};
use crate::site::{Address, Asked, Manners, Site, Trouble};

/// So many documents in a row that nobody answers about: the site is gone.
const MAX_UNREACHABLE: usize = 3;
/// So many documents in a row that can't be had for any reason: asking for more is of no use, and impolite.
const MAX_FAILURES: usize = 10;
/// Of so many listed names, more than half gone at once are no news but a broken catalogue.
const MIN_LISTED: usize = 6;

/// What to run.
#[derive(Clone, Debug)]
pub struct Sync {
    /// The documentation site, or a mirror of it.
    pub address: Address,
    /// Patterns of names to ask for, in place of what the catalog tracks.
    pub track: Vec<String>,
    /// How the site is treated.
    pub manners: Manners,
    /// From definitions to crate; its folder of definitions is the one that is kept in step.
    pub regen: Regen,
    /// A folder for what can be made again: an interrupted run goes on from there.
    pub journal: PathBuf,
    /// Why documents may say less than before.
    pub force: Option<String>,
}

/// How far a run is.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// Documents that are there.
    pub done: usize,
    /// All that are asked for.
    pub all: usize,
    /// How long the rest will take at this pace.
    pub left: Duration,
}

/// Hears what a run is doing.
pub trait Watch {
    /// Documents arrive.
    fn progress(&mut self, progress: Progress);
    /// Something that takes a while begins, or the site is waited for.
    fn say(&mut self, line: &str);
}

/// What a run did.
#[derive(Debug)]
pub struct Synced {
    /// From pages to the crate.
    pub regenerated: Regenerated,
    /// What a person must look at, most important first.
    pub notes: Vec<Note>,
    /// Documents that were asked for, those of an interrupted run included.
    pub documents: usize,
    /// Of these, how many an interrupted run had brought.
    pub resumed: usize,
    /// Requests made.
    pub requests: u64,
    /// Documents whose pages changed.
    pub changed: usize,
    /// Is anything of the tree other than before?
    pub is_changed: bool,
    /// The crate's version, where the catalog says it.
    pub version: Option<String>,
}

/// The tree as it was before the run. It is gone when the run is over.
#[derive(Clone, Debug)]
pub struct Old {
    /// The folder of definitions.
    pub definitions: PathBuf,
    /// The folder of the crate.
    pub krate: PathBuf,
}

impl Synced {
    /// Did everything arrive and fit?
    pub fn is_whole(&self) -> bool {
        self.regenerated.is_whole() && !self.notes.iter().any(|note| note.kind.is_failure())
    }
}

impl Sync {
    /// Asks, decides, puts in place.
    ///
    /// # Errors
    /// When the site does not answer or another run is at it; and when what it says can't become a crate. The tree is
    /// then as it was, and what was answered is kept for the next run.
    ///
    /// `then` is called before the run counts as over, with the tree as it was before and what was done: what it writes is
    /// written again by the next run, should this one die in it.
    pub fn run<T>(
        &self,
        watch: &mut dyn Watch,
        then: impl FnOnce(&Old, &Synced) -> Result<T, Diagnostics>,
    ) -> Result<(Synced, T), Diagnostics> {
        let definitions = &self.regen.definitions;
        if !definitions.is_dir() {
            let message = format!("{} is no folder; nothing was asked", definitions.display());
            let hint = "name the folder of definitions with --defs; a new one is begun with an empty folder";
            return Err(Diagnostic::error("no-definitions", message).with_hint(hint).into());
        }
        let journal = Journal::open(&self.journal, self.address.as_str(), definitions)?;
        let resumed = journal.answers();
        let base = journal.before();
        let root = base.as_ref().map_or_else(|| definitions.clone(), |base| base.join(DEFINITIONS));
        let before = before(&root)?;
        let mut site = Site::new(self.address.clone(), self.manners);
        let catalogue = self.catalogue(&journal, &mut site, watch)?;
        let listed_before = listed(&before)?;
        let plan = plan(
            &catalogue,
            &Basis {
                track: &self.track,
                catalog: &before.people.catalog,
                definitions: &before.definitions,
                listed_before: &listed_before,
            },
        );
        check(&plan, &listed_before)?;
        let mut notes = self.fetch(&plan, &journal, &mut site, watch)?;
        let mut decide = Decide::new(&before, &self.regen.front, self.force.as_deref());
        self.decide(&plan, &journal, &mut decide);
        decide.catalogue(&plan.kept, &listed_before);
        let Decided { changes, notes: others, changed } = decide.done();
        notes.extend(others);
        notes.extend(plan.notes);
        if base.is_none() && !changes.is_empty() {
            watch.say("trying the new pages out");
            self.try_out(&journal, &changes)?;
        }
        let base = match base {
            Some(base) => base,
            None => journal.keep_before(&[(DEFINITIONS, definitions), (CRATE, &self.regen.out)])?,
        };
        apply(&definitions.join("pages"), &changes)?;
        watch.say("from pages to the crate");
        let regenerated = self.regen.write(&mut |_, _| {})?;
        notes.sort();
        let documents = plan.wanted.len();
        let requests = site.requests();
        let is_changed =
            !changes.is_empty() || !regenerated.definitions.is_empty() || !regenerated.files.is_empty();
        let version = before.people.catalog.package.version.clone();
        let synced =
            Synced { regenerated, notes, documents, resumed, requests, changed, is_changed, version };
        let old = Old { definitions: base.join(DEFINITIONS), krate: base.join(CRATE) };
        let result = then(&old, &synced)?;
        match synced.notes.iter().any(|note| note.kind == NoteKind::NotAnswered) {
            true => journal.keep_answers()?,
            false => journal.close()?,
        }
        Ok((synced, result))
    }

    fn catalogue(
        &self,
        journal: &Journal,
        site: &mut Site,
        watch: &mut dyn Watch,
    ) -> Result<Catalogue, Diagnostics> {
        let (data, is_new) = match journal.catalogue() {
            Some(data) => (data, false),
            None => match site.catalogue(&mut |line| watch.say(line)) {
                Ok(Asked::Data(data)) => (data, true),
                Ok(Asked::Missing(why)) => return Err(trouble(&Trouble::Refused(why))),
                Err(found) => return Err(trouble(&found)),
            },
        };
        let catalogue = Catalogue::read(&data).map_err(|why| {
            let message = format!("the catalogue of {} can't be read: {why}", self.address.as_str());
            Diagnostic::error("bad-catalogue", message).with_hint("is --base-url the documentation site?")
        })?;
        if is_new {
            journal.keep_catalogue(&data)?;
        }
        Ok(catalogue)
    }

    /// Asks for every document that is not there yet. What can't be had is noted; what concerns all of them ends the run.
    fn fetch(
        &self,
        plan: &Plan,
        journal: &Journal,
        site: &mut Site,
        watch: &mut dyn Watch,
    ) -> Result<Vec<Note>, Diagnostics> {
        let is_there = |wanted: &&Wanted| journal.answer(wanted.kind, wanted.doc_id).is_some();
        let (there, open): (Vec<&Wanted>, Vec<&Wanted>) = plan.wanted.iter().partition(is_there);
        let (all, mut failures, mut notes) = (plan.wanted.len(), 0, Vec::new());
        let begun = Instant::now();
        for (index, wanted) in open.iter().enumerate() {
            match site.document(wanted.kind, wanted.doc_id, &mut |line| watch.say(line)) {
                Ok(answer) => {
                    failures = 0;
                    journal.keep(wanted.kind, wanted.doc_id, &answer)?;
                }
                Err(found) if found.is_general() => return Err(trouble(&found)),
                Err(found) => {
                    failures += 1;
                    let most = match found {
                        Trouble::Unreachable(_) => MAX_UNREACHABLE,
                        _ => MAX_FAILURES,
                    };
                    if failures >= most {
                        return Err(trouble(&found));
                    }
                    let text = format!("`{}` (document {}): {found}", wanted.name, wanted.doc_id);
                    notes.push(Note::new(NoteKind::NotAnswered, &wanted.name, text));
                }
            }
            let done = index + 1;
            let left = begun.elapsed().div_f64(done as f64).mul_f64((open.len() - done) as f64);
            watch.progress(Progress { done: there.len() + done, all, left });
        }
        Ok(notes)
    }

    fn decide(&self, plan: &Plan, journal: &Journal, decide: &mut Decide<'_>) {
        let mut missing = Vec::new();
        for wanted in &plan.wanted {
            match journal.answer(wanted.kind, wanted.doc_id) {
                Some(Asked::Data(data)) => decide.document(wanted, &data),
                Some(Asked::Missing(_)) => {
                    missing.push(format!("{} (document {})", wanted.name, wanted.doc_id))
                }
                None => {}
            }
        }
        decide.missing(missing);
    }

    /// The whole line over a copy: what can't become a crate must not reach the tree.
    fn try_out(&self, journal: &Journal, changes: &[crate::apply::PageChange]) -> Result<(), Diagnostics> {
        let scratch = journal.scratch("trial")?;
        let definitions = scratch.join(DEFINITIONS);
        copy_all(&self.regen.definitions, &definitions).map_err(|error| unwritable(&definitions, &error))?;
        apply(&definitions.join("pages"), changes)?;
        Regen { definitions, cache: None, ..self.regen.clone() }.check(&mut |_, _| {})?;
        Ok(())
    }
}

/// The names of the parts of what is kept from before.
const DEFINITIONS: &str = "definitions";
const CRATE: &str = "crate";

/// What the tree holds.
fn before(root: &Path) -> Result<Before, Diagnostics> {
    let mut found = Diagnostics::new();
    let names = folder::list(root)?;
    let people = People::read(&folder::people_files(root, &names)?, &mut found);
    found.into_result()?;
    let pages = root.join("pages");
    let (pages, unreadable) = if pages.is_dir() { page_files(&[pages]) } else { Default::default() };
    if !unreadable.is_empty() {
        let mut found = Diagnostics::new();
        found.extend(unreadable);
        return Err(found);
    }
    let definitions: BTreeMap<String, Definition> = folder::existing(root, &names)?;
    Ok(Before {
        pages: pages.into_iter().map(|page| (page.path.clone(), page)).collect(),
        definitions,
        people,
    })
}

/// The names that the kept part of the catalogue lists.
fn listed(before: &Before) -> Result<BTreeSet<String>, Diagnostics> {
    match before.pages.get(CATALOGUE) {
        Some(page) => {
            Ok(listing::read(&page.bytes, None).map_err(|found| found.in_file(page.shown.clone()))?.names)
        }
        None => Ok(BTreeSet::new()),
    }
}

fn check(plan: &Plan, listed_before: &BTreeSet<String>) -> Result<(), Diagnostics> {
    let mut found = Diagnostics::new();
    for name in &plan.ungrouped {
        found.push(
            Diagnostic::error("no-group", format!("`{name}` is tracked and belongs to no group")).with_hint(
                "add its name, or a pattern that fits it, to the `members` of a group in catalog.yaml",
            ),
        );
    }
    let listed: BTreeSet<&str> = plan.kept.iter().map(|entry| entry.name.as_str()).collect();
    let gone = listed_before.iter().filter(|name| !listed.contains(name.as_str())).count();
    if listed_before.len() >= MIN_LISTED && gone * 2 > listed_before.len() {
        let message =
            format!("the catalogue lists {gone} of {} names no more, all at once", listed_before.len());
        found.push(Diagnostic::error("catalogue-shrunk", message).with_hint(
            "look at the site: most likely it answered with a part; if it is true, remove pages/catalogue.json and its sidecar, and sync again",
        ));
    }
    if plan.wanted.is_empty() && found.is_empty() {
        found.push(
            Diagnostic::error("nothing-tracked", "the catalogue lists nothing that is tracked")
                .with_hint("name patterns with --track, or in `track` or `groups` of catalog.yaml"),
        );
    }
    found.into_result()
}

fn trouble(found: &Trouble) -> Diagnostics {
    Diagnostic::error("no-answer", found.to_string()).with_hint(found.hint()).into()
}
