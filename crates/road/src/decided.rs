//! What people decided about a folder's definitions, and one definition with all of it applied: the same for every front.

use std::collections::BTreeMap;

use top_codegen::{Frame, Group};
use top_definition::diagnostic::Diagnostics;
use top_definition::{English, Entry, Field, InputFile, People, Span};

use crate::groups::{group_of, groups};

/// What every module depends on, besides its definition.
pub(crate) struct Decided<'p> {
    pub(crate) people: &'p People,
    pub(crate) groups: Vec<Group>,
    pub(crate) glossary: BTreeMap<String, String>,
    /// Enums that several fields take.
    codes: Vec<Field>,
}

impl<'p> Decided<'p> {
    pub(crate) fn new(people: &'p People) -> Self {
        let word = |(label, name): (&str, &str)| (label.to_owned(), name.to_owned());
        let glossary = people.glossary.iter().map(word).collect();
        let codes = people.codes.iter().cloned().collect();
        Decided { people, groups: groups(&people.catalog), glossary, codes }
    }

    /// One definition, corrected and checked; nothing where it can't be read. A lone one may be called as it likes.
    pub(crate) fn entry(&self, file: &InputFile, lone: bool, found: &mut Diagnostics) -> Option<Entry> {
        if lone { self.people.lone_entry(file, found) } else { self.people.entry(file, found) }
    }

    /// Since when it is known, and what of it is gone.
    pub(crate) fn history(&self, entry: &Entry) -> Option<&'p Span> {
        self.people.history.get(&entry.raw.name)
    }

    /// What its names mean in English.
    pub(crate) fn english(&self, entry: &Entry) -> Option<&'p English> {
        self.people.english(&entry.raw.name)
    }

    /// What stands around the modules.
    pub(crate) fn frame(&self) -> Frame<'_> {
        Frame { groups: &self.groups, codes: &self.codes, glossary: &self.glossary }
    }

    /// Where it belongs; nothing where the catalog does not say so.
    pub(crate) fn group(&self, entry: &Entry, found: &mut Diagnostics) -> Option<&'p str> {
        let group = group_of(&self.people.catalog, &entry.raw.name, &entry.file);
        group.map_err(|ungrouped| found.push(ungrouped)).ok()
    }
}
