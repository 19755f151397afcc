//! One run: what it reads, what it redoes, what it leaves behind.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use top_codegen::{Package, Summary, first_line};
use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_definition::{InputFile, People, read_file};

use super::{Regen, Regenerated, findings};
use crate::cache::{self, Done, LastRun, Stamp};
use crate::doors::{self, Inputs, MARK};
use crate::emit::Emitter;
use crate::folder;
use crate::package::package;

/// What a run works with.
pub(super) struct Run<'a> {
    options: &'a Regen,
    people: People,
    package: Package,
    inputs: Inputs,
    /// Definition files on disk, below their folder.
    names: Vec<String>,
    /// Definition files as the pages say them; empty where the pages are those of the last run.
    pub(super) scraped: BTreeMap<String, String>,
    scraped_definitions: usize,
    orphaned: Vec<String>,
    found: Diagnostics,
    #[cfg(feature = "pages")]
    read: top_scrape::folder::Summary,
    pages: u64,
    last: LastRun,
}

/// What the run leaves behind, still in memory.
#[derive(Default)]
pub(super) struct Planned {
    pub(super) found: Diagnostics,
    /// By the definition's file.
    summaries: BTreeMap<String, Summary>,
    /// Emitted files, but for those that are right as they are.
    pub(super) files: BTreeMap<String, String>,
    pub(super) kept: BTreeSet<String>,
    /// Files of SPIs.
    spis: BTreeSet<String>,
    /// Definitions that are as the last run left them.
    unchanged: BTreeSet<String>,
    frame: BTreeSet<String>,
}

impl<'a> Run<'a> {
    pub(super) fn start(
        options: &'a Regen,
        believe_the_last: bool,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<Self, Diagnostics> {
        let definitions = &options.definitions;
        if !definitions.is_dir() {
            return Err(findings::no_definitions(definitions));
        }
        let mut found = Diagnostics::new();
        let names = folder::list(definitions)?;
        let texts = folder::people_files(definitions, &names)?;
        let people = People::read(&texts, &mut found);
        found.into_result()?;
        let sdk = options.sdk.clone();
        let head = &options.package;
        let package =
            package(head, &people.catalog.package, &options.out, definitions, sdk, options.command())?;
        let inputs = inputs(&people, &texts, definitions);
        let mut closed = Diagnostics::new();
        doors::check(definitions, &options.out, &package.name, &inputs, &options.allowed, &mut closed);
        closed.into_result()?;
        let basis = basis(&package, &texts);
        let last = match options.cache.as_deref().filter(|_| believe_the_last) {
            Some(cache) => LastRun::read(&cache::place(cache, definitions, &options.out), basis),
            None => LastRun { basis, ..LastRun::default() },
        };
        let mut run = Run {
            options,
            people,
            package,
            inputs,
            names: names.into_iter().filter(|name| folder::is_scraped(name)).collect(),
            scraped: BTreeMap::new(),
            scraped_definitions: 0,
            orphaned: Vec::new(),
            found: Diagnostics::new(),
            #[cfg(feature = "pages")]
            read: Default::default(),
            pages: 0,
            last,
        };
        run.scrape(progress)?;
        Ok(run)
    }

    #[cfg(not(feature = "pages"))]
    fn scrape(&mut self, _: &mut dyn FnMut(usize, usize)) -> Result<(), Diagnostics> {
        Ok(())
    }

    /// Pages → definitions, unless both are as the last run left them.
    #[cfg(feature = "pages")]
    fn scrape(&mut self, progress: &mut dyn FnMut(usize, usize)) -> Result<(), Diagnostics> {
        use crate::{page_files, scrape};

        let definitions = &self.options.definitions;
        let folder = definitions.join("pages");
        if !folder.is_dir() {
            return Ok(());
        }
        let pages = cache::digest(&page_files::stamps(&folder)?);
        if pages == self.last.pages && self.definitions_are_untouched() {
            self.pages = pages;
            return Ok(());
        }
        let existing = folder::existing(definitions, &self.names)?;
        let (files, unreadable) = page_files::page_files(&[folder]);
        let mut read = scrape::read(&files, unreadable, &existing, &self.people.history, None, progress);
        self.scraped = scrape::files(&read, &format!("{} scrape", self.options.front))?;
        self.scraped_definitions = read.definitions.len();
        for orphan in scrape::orphaned(&files, &existing, &read, &self.people.catalog) {
            read.diagnostics.push(findings::page_gone(definitions, orphan));
            self.orphaned.push(orphan.name.clone());
        }
        // What is wrong shall be said again next time.
        self.pages = if read.summary.refused > 0 || !self.orphaned.is_empty() { 0 } else { pages };
        self.people.history = read.history;
        self.found = read.diagnostics;
        self.read = read.summary;
        Ok(())
    }

    #[cfg(feature = "pages")]
    fn definitions_are_untouched(&self) -> bool {
        self.names.len() == self.last.done.len() + self.last.spis.len()
            && self.names.iter().all(|name| {
                let input = Stamp::of(&self.options.definitions.join(name));
                let known = self.last.done.get(name).map(|done| done.input);
                input.is_some() && known.or_else(|| self.last.spis.get(name).copied()) == input
            })
    }

    /// Definitions → overlays → crate; or everything that keeps it from being emitted.
    pub(super) fn plan(&self) -> Result<Planned, Diagnostics> {
        let mut planned = Planned::default();
        let scraped = self.scraped.keys().filter(|name| folder::is_scraped(name));
        let all: BTreeSet<&String> = self.names.iter().chain(scraped).collect();
        let (spis, names): (Vec<&String>, Vec<&String>) =
            all.into_iter().partition(|name| folder::is_spi(name));
        let mut changed = Vec::new();
        for name in &names {
            match self.unchanged(name) {
                Some(done) => {
                    planned.unchanged.insert((*name).clone());
                    planned.kept.extend(done.summary.paths());
                    planned.summaries.insert((*name).clone(), done.summary.clone());
                }
                None => changed.push(name.as_str()),
            }
        }
        let emitter = Emitter::new(&self.people, &self.package);
        for (name, (module, found)) in changed.iter().zip(emitter.modules(&changed, |name| self.text(name))) {
            planned.found.append(found);
            if let Some(module) = module {
                planned.files.extend(module.files);
                planned.summaries.insert((*name).to_owned(), module.summary);
            }
        }
        let read = emitter.spis(&spis, |name| self.text(name), &mut planned.found);
        if let Some(read) = read.filter(|_| planned.summaries.len() == names.len()) {
            emitter.check_names(planned.summaries.values(), &read, &mut planned.found);
        }
        planned.spis = spis.into_iter().cloned().collect();
        self.frame(&emitter, &mut planned);
        if planned.summaries.is_empty() && !self.options.allowed.empty && !planned.found.has_errors() {
            planned.found.push(findings::no_definition(&self.options.definitions, planned.spis.len()));
        }
        if planned.found.has_errors() {
            let mut found = self.found.clone();
            found.append(planned.found);
            return Err(found);
        }
        Ok(planned)
    }

    /// The files around the modules, unless nothing that they say has changed.
    fn frame(&self, emitter: &Emitter<'_>, planned: &mut Planned) {
        let is_same = planned.summaries.len() == self.last.done.len()
            && planned
                .summaries
                .iter()
                .all(|(name, summary)| self.last.done.get(name).is_some_and(|done| done.summary == *summary));
        let is_there =
            |(path, stamp): (&String, &Stamp)| Stamp::of(&self.options.out.join(path)) == Some(*stamp);
        if is_same && !self.last.frame.is_empty() && self.last.frame.iter().all(is_there) {
            planned.frame = self.last.frame.keys().cloned().collect();
            planned.kept.extend(planned.frame.iter().cloned());
            return;
        }
        let summaries: Vec<Summary> = planned.summaries.values().cloned().collect();
        let mut files = emitter.frame(&summaries, &mut planned.found);
        files.insert(
            MARK.to_owned(),
            doors::mark(&first_line("#", &self.package, &self.package.definitions), &self.inputs),
        );
        planned.frame = files.keys().cloned().collect();
        planned.files.extend(files);
    }

    /// The last run's word on a definition, if neither it nor its emitted files were touched since.
    fn unchanged(&self, name: &str) -> Option<&Done> {
        let done = self.last.done.get(name).filter(|_| !self.scraped.contains_key(name))?;
        let input = Stamp::of(&self.options.definitions.join(name))?;
        let is_same = done.input == input
            && done.history == self.history(&done.summary)
            && self.outputs(&done.summary)? == done.outputs;
        is_same.then_some(done)
    }

    /// A digest of what the docs of a module say of its history.
    fn history(&self, summary: &Summary) -> u64 {
        cache::digest(&self.people.history.get(&summary.api))
    }

    fn outputs(&self, summary: &Summary) -> Option<Vec<Stamp>> {
        summary.paths().iter().map(|path| Stamp::of(&self.options.out.join(path))).collect()
    }

    /// A definition's text: as its pages say it, else as it stands on disk.
    fn text(&self, name: &str) -> Result<InputFile, Diagnostic> {
        match self.scraped.get(name) {
            Some(text) => {
                let shown = self.options.definitions.join(name).display().to_string();
                Ok(InputFile { path: name.to_owned(), shown, text: text.clone() })
            }
            None => read_file(&self.options.definitions, name),
        }
    }

    pub(super) fn result(&self, planned: &Planned) -> Regenerated {
        Regenerated {
            found: self.found.clone(),
            #[cfg(feature = "pages")]
            read: self.read.clone(),
            scraped: self.scraped_definitions,
            orphaned: self.orphaned.clone(),
            modules: planned.summaries.len(),
            unchanged: planned.unchanged.len(),
            spis: planned.spis.len(),
            total: planned.files.len() + planned.kept.len(),
            groups: crate::groups::groups(&self.people.catalog).len(),
            labels: self.people.glossary.iter().count(),
            ..Regenerated::default()
        }
    }

    /// A definition and its files as they stand on disk now.
    fn done(&self, name: &str, summary: &Summary) -> Option<Done> {
        let input = Stamp::of(&self.options.definitions.join(name))?;
        let history = self.history(summary);
        Some(Done { input, history, outputs: self.outputs(summary)?, summary: summary.clone() })
    }

    pub(super) fn remember(&self, planned: &Planned) {
        let Some(cache) = &self.options.cache else { return };
        let mut run = LastRun { basis: self.last.basis, pages: self.pages, ..LastRun::default() };
        for (name, summary) in &planned.summaries {
            // What was believed of the last run is true of this one.
            let kept = self.last.done.get(name).filter(|_| planned.unchanged.contains(name)).cloned();
            run.done.extend(kept.or_else(|| self.done(name, summary)).map(|done| (name.clone(), done)));
        }
        let stamp = |folder: &Path, path: &String| Some((path.clone(), Stamp::of(&folder.join(path))?));
        run.frame = planned.frame.iter().filter_map(|path| stamp(&self.options.out, path)).collect();
        run.spis = planned.spis.iter().filter_map(|path| stamp(&self.options.definitions, path)).collect();
        if run != self.last {
            run.write(&cache::place(cache, &self.options.definitions, &self.options.out));
        }
    }
}

/// What people wrote for the crate, and whether it holds anything.
fn inputs(people: &People, texts: &[InputFile], definitions: &Path) -> Inputs {
    let catalog = &people.catalog;
    let is_overlay = |file: &InputFile| file.path.starts_with("overlays/");
    Inputs::from([
        ("catalog.yaml", *catalog != top_definition::Catalog::default()),
        ("glossary.yaml", people.glossary.iter().next().is_some()),
        ("overlays", texts.iter().any(is_overlay)),
        ("pages", definitions.join("pages").is_dir()),
    ])
}

/// What all of the output depends on, besides each definition and its history.
fn basis(package: &Package, texts: &[InputFile]) -> u64 {
    let program = std::env::current_exe().ok();
    let stamp = program.as_deref().and_then(Stamp::of);
    let texts: Vec<(&str, &str)> = texts
        .iter()
        .filter(|file| file.path != folder::HISTORY)
        .map(|file| (file.path.as_str(), file.text.as_str()))
        .collect();
    cache::digest(&(program, stamp, format!("{package:?}"), texts))
}
