//! Where everything of a definition stands, so that later stages can point into the YAML.
//!
//! Every field has one by its [`Path`]; facts of a field, and single codes, have places of their own.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Place};
use crate::model::Path;

/// A file and a place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location<'a> {
    /// The file, as the user would name it.
    pub file: &'a str,
    /// The place in it.
    pub place: Place,
}

/// Dotted path → place, for one definition. Overlays add places in their own files.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Places {
    /// The definition's file first, then those of overlays.
    files: Vec<String>,
    known: BTreeMap<Path, Known>,
}

/// What is known about one path. Paths can be long: each stands here once, whatever the number of facts.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Known {
    here: Spot,
    facts: Vec<(&'static str, Spot)>,
    codes: Vec<(String, Spot)>,
}

/// Number of the file, and the place in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Spot {
    file: usize,
    place: Place,
}

impl Places {
    /// No places yet, in this file.
    pub fn new(file: impl Into<String>) -> Self {
        Places { files: vec![file.into()], known: BTreeMap::new() }
    }

    /// The file of the definition itself.
    pub fn file(&self) -> &str {
        self.files.first().map_or("", String::as_str)
    }

    /// Where a field stands; where it is unknown, the nearest field around it, at last the file's begin.
    pub fn find(&self, path: &Path) -> Location<'_> {
        let mut rest = path.as_str();
        loop {
            if let Some(location) = self.known.get(rest).and_then(|known| self.location(known.here)) {
                return location;
            }
            match rest.rfind('.') {
                Some(end) => rest = rest.get(..end).unwrap_or_default(),
                None if rest.is_empty() => {
                    return Location { file: self.file(), place: Place { line: 1, column: 1 } };
                }
                None => rest = "",
            }
        }
    }

    /// Where a fact of a field stands (`type`, `codes` …); without it, the field.
    pub fn fact(&self, path: &Path, fact: &str) -> Location<'_> {
        let facts = self.known.get(path).map_or(&[][..], |known| &known.facts);
        let spot = facts.iter().find(|(name, _)| *name == fact).map(|(_, spot)| *spot);
        spot.and_then(|spot| self.location(spot)).unwrap_or_else(|| self.find(path))
    }

    /// Where one code of a field stands; without it, the field.
    pub fn code(&self, path: &Path, value: &str) -> Location<'_> {
        let codes = self.known.get(path).map_or(&[][..], |known| &known.codes);
        let spot = codes.iter().find(|(code, _)| code == value).map(|(_, spot)| *spot);
        spot.and_then(|spot| self.location(spot)).unwrap_or_else(|| self.fact(path, "codes"))
    }

    /// The diagnostic, pointed at a field.
    pub fn point(&self, path: &Path, diagnostic: Diagnostic) -> Diagnostic {
        let location = self.find(path);
        diagnostic.in_file(location.file).at(location.place)
    }

    /// The diagnostic, pointed at a fact of a field.
    pub fn point_fact(&self, path: &Path, fact: &str, diagnostic: Diagnostic) -> Diagnostic {
        let location = self.fact(path, fact);
        diagnostic.in_file(location.file).at(location.place)
    }

    fn location(&self, spot: Spot) -> Option<Location<'_>> {
        let file = self.files.get(spot.file).filter(|_| spot.place.line > 0)?;
        Some(Location { file, place: spot.place })
    }

    /// Notes where a field stands, its facts, and its codes.
    pub(crate) fn insert(
        &mut self,
        path: &Path,
        place: Place,
        facts: Vec<(&'static str, Place)>,
        codes: Vec<(String, Place)>,
    ) {
        let spot = |place| Spot { file: 0, place };
        let known = Known {
            here: spot(place),
            facts: facts.into_iter().map(|(fact, place)| (fact, spot(place))).collect(),
            codes: codes.into_iter().map(|(code, place)| (code, spot(place))).collect(),
        };
        self.known.insert(path.clone(), known);
    }

    /// The place of a code in another file than the definition's.
    pub(crate) fn insert_code(&mut self, path: &Path, value: &str, file: &str, place: Place) {
        let file = self.files.iter().position(|known| known == file).unwrap_or_else(|| {
            self.files.push(file.to_owned());
            self.files.len() - 1
        });
        let codes = &mut self.known.entry(path.clone()).or_default().codes;
        replace(codes, (value.to_owned(), Spot { file, place }));
    }

    /// Takes over what another file gave, in place of the old places. What was made rather than read has none.
    pub(crate) fn adopt(&mut self, other: Places) {
        let shift = self.files.len();
        self.files.extend(other.files);
        let shifted = |spot: Spot| Spot { file: spot.file + shift, ..spot };
        let is_read = |spot: &Spot| spot.place.line > 0;
        for (path, known) in other.known {
            let mine = self.known.entry(path).or_default();
            if is_read(&known.here) {
                mine.here = shifted(known.here);
            }
            for (fact, spot) in known.facts.into_iter().filter(|(_, spot)| is_read(spot)) {
                replace(&mut mine.facts, (fact, shifted(spot)));
            }
            for (code, spot) in known.codes.into_iter().filter(|(_, spot)| is_read(spot)) {
                replace(&mut mine.codes, (code, shifted(spot)));
            }
        }
    }
}

/// Puts an entry in the place of the one with the same key, else at the end.
fn replace<K: PartialEq>(entries: &mut Vec<(K, Spot)>, entry: (K, Spot)) {
    match entries.iter_mut().find(|(key, _)| *key == entry.0) {
        Some(old) => *old = entry,
        None => entries.push(entry),
    }
}
