//! One change, and all changes between two states.

use std::collections::BTreeMap;

use super::checks::{Check, DEFINITION};
use super::level::{Impact, Level};
use crate::model::Path;

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// The API, message or SPI; empty for the crate around them.
    pub api: String,
    /// The field as it is now, or the definition itself.
    pub path: Path,
    /// Which part of the fact: the value of a code, an error code, a group; empty where there is one only.
    pub item: String,
    /// What happened.
    pub check: &'static Check,
    /// What it asks of the version number: the check's level, unless people said otherwise.
    pub level: Level,
    /// What it does to code, here.
    pub impact: Impact,
    /// What it was; `None`: it is new.
    pub was: Option<String>,
    /// What it is; `None`: it is gone.
    pub is: Option<String>,
    /// Where the field stood, if it moved.
    pub from: Option<Path>,
    /// The earlier state that had the same: it was so before.
    pub returns_to: Option<String>,
    /// Why people gave it another level.
    pub reason: Option<String>,
    /// Where it stands now: file and line.
    pub place: Option<(String, u32)>,
}

impl Change {
    /// A change of this kind, with the level and impact that the table gives it.
    pub(super) fn new(api: &str, path: Path, check: &'static Check) -> Self {
        Change {
            api: api.to_owned(),
            path,
            item: String::new(),
            check,
            level: check.level,
            impact: check.impact,
            was: None,
            is: None,
            from: None,
            returns_to: None,
            reason: None,
            place: None,
        }
    }

    /// Does it deserve a warning of its own?
    pub fn warns(&self) -> bool {
        self.check.warns
    }

    /// What it is about, without what happened to it.
    pub(super) fn subject(&self) -> (&str, &Path, &'static str, &str) {
        (&self.api, &self.path, self.check.fact, &self.item)
    }
}

/// A change that people decided not to hear of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ignored {
    /// The change.
    pub change: Change,
    /// Why.
    pub reason: String,
}

/// All that changed between two states of the definitions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// How the old state is called.
    pub old: String,
    /// How the new state is called.
    pub new: String,
    /// The changes, by API and path.
    pub changes: Vec<Change>,
    /// Changes that people decided not to hear of.
    pub ignored: Vec<Ignored>,
    /// Titles of the APIs that changed.
    pub titles: BTreeMap<String, String>,
    /// By API, the lines of the emitted crate's surface that came (`+ …`) and went (`- …`), where someone asked for them.
    pub surface: BTreeMap<String, Vec<String>>,
}

/// The changes of one API, the heaviest first.
#[derive(Clone, Debug)]
pub struct ApiChanges<'d> {
    /// Its name; empty for the crate around all of them.
    pub api: &'d str,
    /// Its title.
    pub title: &'d str,
    /// The highest level.
    pub level: Level,
    /// Does one of them deserve a warning?
    pub warns: bool,
    /// The changes.
    pub changes: Vec<&'d Change>,
    /// Lines of the surface that came and went.
    pub surface: &'d [String],
}

impl ApiChanges<'_> {
    /// Is all of it new, or gone? Then one change says it all.
    pub fn is_whole(&self) -> bool {
        let is_whole = |check: &Check| check.fact == "definition" && matches!(check.way, "added" | "removed");
        self.changes.iter().any(|change| is_whole(change.check))
    }
}

impl Diff {
    /// The highest level of the changes; `None`: nothing changed.
    pub fn level(&self) -> Option<Level> {
        self.changes.iter().map(|change| change.level).max()
    }

    /// How many changes have this level.
    pub fn count(&self, level: Level) -> usize {
        self.changes.iter().filter(|change| change.level == level).count()
    }

    /// Changes that deserve a warning of their own.
    pub fn warnings(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(|change| change.warns())
    }

    /// The changes by API: what breaks first, then what warns, then by name. Noise is left out.
    pub fn by_api(&self) -> Vec<ApiChanges<'_>> {
        let mut by_api: BTreeMap<&str, Vec<&Change>> = BTreeMap::new();
        for change in self.changes.iter().filter(|change| change.level > Level::Noise) {
            by_api.entry(&change.api).or_default().push(change);
        }
        let mut all: Vec<ApiChanges<'_>> =
            by_api.into_iter().map(|(api, changes)| self.of_api(api, changes)).collect();
        all.sort_by_key(|each| (std::cmp::Reverse((each.level, each.warns)), each.api));
        all
    }

    /// The surface of an API lost this although no change of its definition explains it.
    pub fn push_lost(&mut self, api: &str, item: &str) {
        let change = Change::new(api, Path::DEFINITION, &DEFINITION.surface_lost);
        self.changes.push(Change { was: Some(item.to_owned()), ..change });
        self.changes.sort();
    }

    /// An API was read from other documents, or from another state of them, and says the same.
    pub fn push_source(&mut self, api: &str) {
        self.changes.push(Change::new(api, Path::DEFINITION, &DEFINITION.source_changed));
    }

    fn of_api<'d>(&'d self, api: &'d str, mut changes: Vec<&'d Change>) -> ApiChanges<'d> {
        changes.sort_by(|left, right| {
            let key = |change: &Change| std::cmp::Reverse((change.warns(), change.level));
            key(left).cmp(&key(right)).then_with(|| left.cmp(right))
        });
        ApiChanges {
            api,
            title: self.titles.get(api).map_or("", String::as_str),
            level: changes.iter().map(|change| change.level).max().unwrap_or(Level::Noise),
            warns: changes.iter().any(|change| change.warns()),
            surface: self.surface.get(api).map_or(&[], Vec::as_slice),
            changes,
        }
    }
}
