//! Definitions → files of the crate, in memory: the one place where both meet.
//!
//! A module depends on its own definition and on what people decided, so each is made alone; the files around the
//! modules are made from their summaries.

use std::collections::BTreeMap;

use rayon::prelude::*;
use top_codegen::{Item, Package, Summary, emit_frame, emit_module};
use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_definition::{InputFile, People};

use crate::decided::Decided;

/// An emitted crate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Crate {
    /// Path below the crate, with `/` → text.
    pub files: BTreeMap<String, String>,
    /// What was decided by a rule and deserves a look.
    pub warnings: Diagnostics,
}

/// The crate of a folder's files, in any order.
///
/// # Errors
/// Everything that keeps it from being emitted.
pub fn emit(files: &[InputFile], package: &Package) -> Result<Crate, Diagnostics> {
    let mut found = Diagnostics::new();
    let people = People::read(files, &mut found);
    found.into_result()?;
    let emitter = Emitter::new(&people, package);
    let mut result = Crate::default();
    let mut summaries = Vec::new();
    let (spis, definitions): (Vec<&InputFile>, Vec<&InputFile>) = files
        .iter()
        .filter(|file| crate::folder::is_scraped(&file.path))
        .partition(|file| crate::folder::is_spi(&file.path));
    let mut found = Diagnostics::new();
    for (module, others) in emitter.modules(&definitions, |file| Ok((*file).clone())) {
        found.append(others);
        if let Some(module) = module {
            result.files.extend(module.files);
            summaries.push(module.summary);
        }
    }
    let spis = emitter.spis(&spis, |file| Ok((*file).clone()), &mut found);
    if let Some(spis) = spis.filter(|_| summaries.len() == definitions.len()) {
        emitter.check_names(&summaries, &spis, &mut found);
    }
    result.files.extend(emitter.frame(&summaries, &mut found));
    found.sort();
    if found.has_errors() {
        return Err(found);
    }
    result.warnings = found;
    Ok(result)
}

/// The files of one definition.
pub(crate) struct Module {
    pub(crate) summary: Summary,
    pub(crate) files: BTreeMap<String, String>,
}

/// Makes files of definitions.
pub(crate) struct Emitter<'a> {
    decided: Decided<'a>,
    package: &'a Package,
}

impl<'a> Emitter<'a> {
    pub(crate) fn new(people: &'a People, package: &'a Package) -> Self {
        Emitter { decided: Decided::new(people), package }
    }

    /// The modules of these definitions in their order, each with what was found; none where it can't be emitted.
    pub(crate) fn modules<T: Sync>(
        &self,
        definitions: &[T],
        text: impl Fn(&T) -> Result<InputFile, Diagnostic> + Sync,
    ) -> Vec<(Option<Module>, Diagnostics)> {
        let module = |definition: &T| match text(definition) {
            Ok(file) => self.module(&file),
            Err(unreadable) => (None, unreadable.into()),
        };
        definitions.par_iter().map(module).collect()
    }

    /// One definition's module.
    fn module(&self, file: &InputFile) -> (Option<Module>, Diagnostics) {
        let mut found = Diagnostics::new();
        let Some(entry) = self.decided.entry(file, false, &mut found) else { return (None, found) };
        let Some(group) = self.decided.group(&entry, &mut found) else { return (None, found) };
        let item = Item {
            definition: &entry.effective,
            file: &entry.file,
            group,
            history: self.decided.history(&entry),
            english: self.decided.english(&entry),
        };
        match emit_module(item, &self.decided.glossary, self.package) {
            Ok(emitted) => {
                found.extend(emitted.warnings);
                let [path, surface] = emitted.summary.paths();
                let files = BTreeMap::from([(path, emitted.text), (surface, emitted.surface)]);
                (Some(Module { summary: emitted.summary, files }), found)
            }
            Err(errors) => {
                found.extend(errors);
                (None, found)
            }
        }
    }

    /// Reads and checks the definitions of SPIs, for which no code is emitted. Their names; none where one can't be read.
    pub(crate) fn spis<T>(
        &self,
        definitions: &[T],
        text: impl Fn(&T) -> Result<InputFile, Diagnostic>,
        found: &mut Diagnostics,
    ) -> Option<Vec<String>> {
        let mut name = |definition: &T| {
            let file = text(definition).map_err(|unreadable| found.push(unreadable)).ok()?;
            Some(self.decided.entry(&file, false, found)?.raw.name)
        };
        // Every one is read, so that all that is wrong is told at once.
        let names: Vec<Option<String>> = definitions.iter().map(&mut name).collect();
        names.into_iter().collect()
    }

    /// Reports overlays about APIs that are not there. To be asked when every definition could be read.
    pub(crate) fn check_names<'b>(
        &self,
        summaries: impl IntoIterator<Item = &'b Summary>,
        spis: &[String],
        found: &mut Diagnostics,
    ) {
        let emitted = summaries.into_iter().map(|summary| summary.api.as_str());
        let names: Vec<&str> = emitted.chain(spis.iter().map(String::as_str)).collect();
        self.decided.people.check_names(&names, found);
    }

    /// The files around the modules.
    pub(crate) fn frame(&self, summaries: &[Summary], found: &mut Diagnostics) -> BTreeMap<String, String> {
        emit_frame(self.package, self.decided.frame(), summaries).unwrap_or_else(|errors: Vec<Diagnostic>| {
            found.extend(errors);
            BTreeMap::new()
        })
    }
}
