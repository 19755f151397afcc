//! Two trees, compared fact by fact. Every fact of the model is named here, so a new one does not compile before it is compared.

mod codes;
mod definition;
mod field;
mod moved;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Change, Diff};
use super::checks::{Check, DEFINITION, FieldChecks, KindChecks};
use super::level::{Impact, Seat};
use crate::model::{Definition, Path, visit_fields};
use crate::people::{Catalog, Group, PackageHead};
use crate::tree::{Entry, Tree};

/// All changes from the old tree to the new one, by API and path.
pub fn diff(old: &Tree, new: &Tree) -> Diff {
    let mut changes = Changes { old, new, api: String::new(), all: Vec::new() };
    changes.catalog(&old.catalog, &new.catalog);
    let names = |tree: &'_ Tree| -> BTreeSet<String> {
        tree.entries.iter().map(|entry| entry.effective.name.clone()).collect()
    };
    for name in names(old).union(&names(new)) {
        changes.api.clone_from(name);
        changes.entry(old.get(name), new.get(name));
    }
    let mut all = changes.all;
    all.sort();
    let mut diff = Diff { changes: all, ..Diff::default() };
    complete(&mut diff, old, new);
    diff
}

/// Adds where each change stands now, and the titles.
fn complete(diff: &mut Diff, old: &Tree, new: &Tree) {
    for change in &mut diff.changes {
        let (before, after) = (old.get(&change.api), new.get(&change.api));
        if let Some(entry) = after {
            let location = entry.places.find(&change.path);
            change.place = Some((location.file.to_owned(), location.place.line));
        }
        if let Some(title) = after.or(before).and_then(|entry| entry.effective.title.clone()) {
            diff.titles.insert(change.api.clone(), title);
        }
    }
}

struct Changes<'a> {
    old: &'a Tree,
    new: &'a Tree,
    api: String,
    all: Vec<Change>,
}

/// The checks of a fact that is there or not.
type Ways = [&'static Check; 3];

impl Changes<'_> {
    fn entry(&mut self, old: Option<&Entry>, new: Option<&Entry>) {
        let title = |entry: &Entry| Some(entry.effective.title.clone().unwrap_or_default());
        match (old, new) {
            (Some(old), Some(new)) => {
                self.listed(&new.effective);
                self.fields_listed(&old.effective, &new.effective);
                self.definition(&old.effective, &new.effective);
            }
            (Some(old), None) => {
                let check = &KindChecks::of(old.effective.kind).removed;
                self.note(&Path::DEFINITION, "", check, title(old), None);
            }
            (None, Some(new)) => {
                let check = &KindChecks::of(new.effective.kind).added;
                self.note(&Path::DEFINITION, "", check, None, title(new));
            }
            (None, None) => {}
        }
    }

    /// Whether the platform's catalogue still names it.
    fn listed(&mut self, definition: &Definition) {
        let since = |tree: &Tree| tree.history.get(&definition.name).and_then(|span| span.gone_since.clone());
        let checks = KindChecks::of(definition.kind);
        match (since(self.old), since(self.new)) {
            (None, gone @ Some(_)) => self.note(&Path::DEFINITION, "", &checks.gone, None, gone),
            (gone @ Some(_), None) => self.note(&Path::DEFINITION, "", &checks.back, gone, None),
            (None, None) | (Some(_), Some(_)) => {}
        }
    }

    /// Whether the newest documents still have the fields that both states define.
    fn fields_listed(&mut self, old: &Definition, new: &Definition) {
        let gone = |tree: &Tree| -> BTreeMap<String, Option<String>> {
            let fields = tree.history.get(&new.name).into_iter().flat_map(|span| span.fields.iter());
            fields.map(|(path, span)| (path.clone(), span.gone_since.clone())).collect()
        };
        let (was, is) = (gone(self.old), gone(self.new));
        if was == is {
            return;
        }
        let paths = |definition: &Definition| {
            let mut paths = BTreeSet::new();
            visit_fields(definition, &mut |path, _| {
                paths.insert(path.clone());
            });
            paths
        };
        for path in paths(old).intersection(&paths(new)) {
            let since = |gone: &BTreeMap<String, Option<String>>| gone.get(path.as_str()).cloned().flatten();
            let Some(side) = path.side() else { continue };
            let checks = FieldChecks::of(Seat::of(new.kind, side));
            match (since(&was), since(&is)) {
                (None, gone @ Some(_)) => self.note(path, "", &checks.field_gone, None, gone),
                (gone @ Some(_), None) => self.note(path, "", &checks.field_back, gone, None),
                (None, None) | (Some(_), Some(_)) => {}
            }
        }
    }

    /// Groups and the head of the crate. What is tracked, and why a definition is kept, is nothing to users.
    fn catalog(&mut self, old: &Catalog, new: &Catalog) {
        let Catalog { track: _, tracked: _, groups, package, kept: _ } = old;
        let here = &Path::DEFINITION;
        for group in groups {
            let Group { feature, title, description, members: _, default, place: _ } = group;
            let Some(now) = new.groups.iter().find(|now| now.feature == *feature) else {
                self.note(here, feature, &DEFINITION.group_removed, Some(title.clone()), None);
                continue;
            };
            if *title != now.title {
                let (was, is) = (Some(title.clone()), Some(now.title.clone()));
                self.note(here, feature, &DEFINITION.group_retitled, was, is);
            }
            if *description != now.description {
                let (was, is) = (description.clone(), now.description.clone());
                self.note(here, feature, &DEFINITION.group_retitled, was, is);
            }
            match (*default, now.default) {
                (false, true) => self.note(here, feature, &DEFINITION.group_default_added, None, None),
                (true, false) => self.note(here, feature, &DEFINITION.group_default_removed, None, None),
                (true, true) | (false, false) => {}
            }
        }
        for group in new.groups.iter().filter(|now| groups.iter().all(|group| group.feature != now.feature)) {
            self.note(here, &group.feature, &DEFINITION.group_added, None, Some(group.title.clone()));
        }
        self.package(package, &new.package);
    }

    fn package(&mut self, old: &PackageHead, new: &PackageHead) {
        let PackageHead { name, version, description, license, repository, message_enum } = old;
        let (renamed, changed) = (&DEFINITION.package_renamed, &DEFINITION.package_changed);
        for (item, was, is, check) in [
            ("name", name, &new.name, renamed),
            ("version", version, &new.version, changed),
            ("description", description, &new.description, changed),
            ("license", license, &new.license, changed),
            ("repository", repository, &new.repository, changed),
            ("message_enum", message_enum, &new.message_enum, renamed),
        ] {
            if was != is {
                self.note(&Path::DEFINITION, item, check, was.clone(), is.clone());
            }
        }
    }

    fn note(
        &mut self,
        path: &Path,
        item: &str,
        check: &'static Check,
        was: Option<String>,
        is: Option<String>,
    ) {
        let change = Change::new(&self.api, path.clone(), check);
        self.all.push(Change { item: item.to_owned(), was, is, ..change });
    }

    /// A fact that is there or not.
    fn fact(
        &mut self,
        path: &Path,
        item: &str,
        was: Option<impl Into<String>>,
        is: Option<impl Into<String>>,
        [added, removed, changed]: Ways,
    ) {
        let (was, is) = (was.map(Into::into), is.map(Into::into));
        let check = match (&was, &is) {
            (None, Some(_)) => added,
            (Some(_), None) => removed,
            (Some(was), Some(is)) if was != is => changed,
            _ => return,
        };
        self.note(path, item, check, was, is);
    }

    /// A text that people read: compared as they see it. Empty is as good as unknown.
    fn text(
        &mut self,
        path: &Path,
        item: &str,
        was: &Option<String>,
        is: &Option<String>,
        ways: Ways,
        reformatted: &'static Check,
    ) {
        if was == is {
            return;
        }
        let seen = |text: &Option<String>| text.as_deref().map(words::seen).filter(|text| !text.is_empty());
        if seen(was) == seen(is) {
            self.note(path, item, reformatted, was.clone(), is.clone());
            return;
        }
        let known = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        self.fact(path, item, known(was), known(is), ways);
    }

    /// Whether it is so: became so, or no longer.
    fn flag(&mut self, path: &Path, was: bool, is: bool, added: &'static Check, removed: &'static Check) {
        match (was, is) {
            (false, true) => self.note(path, "", added, None, None),
            (true, false) => self.note(path, "", removed, None, None),
            (true, true) | (false, false) => {}
        }
    }

    /// Every change from this one on stops code from compiling.
    fn stops_from(&mut self, first: usize, is_meant: impl Fn(&Change) -> bool) {
        for change in self.all.iter_mut().skip(first).filter(|change| is_meant(change)) {
            change.impact = Impact::Stops;
        }
    }
}
