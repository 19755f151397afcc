//! What changed between two trees of definitions, on the effective model, and what it means for users of the
//! emitted crate. Order, samples, origin and conclusions are no changes. Must not know how names are emitted.

#[cfg(feature = "write")]
mod render;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Code, Definition, Field};
use crate::places::{response_word, segments};
use crate::tree::{Entry, Tree};

#[cfg(feature = "write")]
pub use render::{render_html, render_json, render_markdown, render_text};

/// What a change asks of the version number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Texts only.
    Patch,
    /// Something new, or a change that compiles.
    Minor,
    /// Code of users can stop compiling, or calls that worked be refused.
    Breaking,
}

impl Level {
    /// `patch`, `minor` or `breaking`.
    pub fn word(self) -> &'static str {
        match self {
            Level::Patch => "patch",
            Level::Minor => "minor",
            Level::Breaking => "breaking",
        }
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// The API or message.
    pub api: String,
    /// Path of the field, empty for the definition itself.
    pub path: String,
    /// What changed: `api`, `field`, `type`, `required`, `code`, `description` …
    pub what: &'static str,
    /// What it asks of the version number.
    pub level: Level,
    /// What it was; `None`: it is new.
    pub was: Option<String>,
    /// What it is; `None`: it is gone.
    pub is: Option<String>,
}

/// The highest level of the changes.
pub fn level(changes: &[Change]) -> Option<Level> {
    changes.iter().map(|change| change.level).max()
}

/// All changes from the old tree to the new one, by API and path.
pub fn diff(old: &Tree, new: &Tree) -> Vec<Change> {
    let mut changes = Changes { old, new, api: String::new(), all: Vec::new() };
    let by_name = |tree: &'_ Tree| -> BTreeSet<String> {
        tree.entries.iter().map(|entry| entry.effective.name.clone()).collect()
    };
    for name in by_name(old).union(&by_name(new)) {
        changes.api.clone_from(name);
        changes.entry(old.get(name), new.get(name));
    }
    changes.all.sort();
    changes.all
}

struct Changes<'a> {
    old: &'a Tree,
    new: &'a Tree,
    api: String,
    all: Vec<Change>,
}

impl Changes<'_> {
    fn entry(&mut self, old: Option<&Entry>, new: Option<&Entry>) {
        match (old, new) {
            (Some(old), Some(new)) => self.definition(&old.effective, &new.effective),
            (Some(old), None) => self.gone("", "api", Level::Breaking, old.effective.title.as_deref()),
            (None, Some(new)) => self.came("", "api", Level::Minor, new.effective.title.as_deref()),
            (None, None) => {}
        }
    }

    fn definition(&mut self, old: &Definition, new: &Definition) {
        let feature = |tree: &Tree| tree.catalog.group_of(&old.name).map(|group| group.feature.clone());
        self.change("", "group feature", Level::Breaking, feature(self.old), feature(self.new));
        self.change("", "kind", Level::Breaking, Some(old.kind.word()), Some(new.kind.word()));
        self.change("", "rust_name", Level::Breaking, old.rust_name.clone(), new.rust_name.clone());
        self.change("", "auth", Level::Minor, Some(old.auth.word()), Some(new.auth.word()));
        self.change("", "effect", Level::Minor, Some(old.effect.word()), Some(new.effect.word()));
        self.change("", "outcome", Level::Minor, debug(&old.outcome), debug(&new.outcome));
        self.change("", "paging", Level::Minor, debug(&old.paging), debug(&new.paging));
        self.change("", "title", Level::Patch, old.title.clone(), new.title.clone());
        self.change("", "description", Level::Patch, old.description.clone(), new.description.clone());
        self.change("", "deprecated", Level::Minor, old.deprecated.clone(), new.deprecated.clone());
        self.change("", "doc_id", Level::Patch, debug(&old.doc_id), debug(&new.doc_id));
        self.errors(old, new);
        self.fields("request", &old.request, &new.request);
        self.fields(response_word(new.kind), &old.response, &new.response);
    }

    fn errors(&mut self, old: &Definition, new: &Definition) {
        let texts = |definition: &Definition| -> BTreeMap<String, Option<String>> {
            definition.errors.iter().map(|error| (error.code.clone(), error.message.clone())).collect()
        };
        let (old, new) = (texts(old), texts(new));
        for (code, message) in &old {
            match new.get(code) {
                None => self.gone("", "error", Level::Breaking, Some(code)),
                Some(now) => {
                    let text = |message: &Option<String>| {
                        Some(format!("{code}: {}", message.as_deref().unwrap_or_default()))
                    };
                    self.change("", "error text", Level::Patch, text(message), text(now));
                }
            }
        }
        for code in new.keys().filter(|code| !old.contains_key(*code)) {
            self.came("", "error", Level::Minor, Some(code));
        }
    }

    fn fields(&mut self, parent: &str, old: &[Field], new: &[Field]) {
        let before: BTreeMap<String, &Field> = segments(old).into_iter().zip(old).collect();
        let after: BTreeMap<String, &Field> = segments(new).into_iter().zip(new).collect();
        for (segment, field) in &before {
            let path = format!("{parent}.{segment}");
            match after.get(segment) {
                Some(now) => self.field(&path, field, now),
                None => self.gone(&path, "field", Level::Breaking, Some(&type_text(field))),
            }
        }
        for (segment, field) in after.iter().filter(|(segment, _)| !before.contains_key(*segment)) {
            let path = format!("{parent}.{segment}");
            let must = path.starts_with("request.") && field.required;
            let (what, level) =
                if must { ("required field", Level::Breaking) } else { ("field", Level::Minor) };
            self.came(&path, what, level, Some(&type_text(field)));
        }
    }

    fn field(&mut self, path: &str, old: &Field, new: &Field) {
        self.change(path, "type", Level::Breaking, Some(type_text(old)), Some(type_text(new)));
        if path.starts_with("request.") {
            self.change(
                path,
                "required",
                Level::Breaking,
                debug(&Some(old.required)),
                debug(&Some(new.required)),
            );
        }
        let unit = |field: &Field| field.unit.map(|unit| unit.word());
        self.change(path, "unit", Level::Breaking, unit(old), unit(new));
        let format = |field: &Field| field.format.map(|format| format.word());
        self.change(path, "format", Level::Breaking, format(old), format(new));
        self.change(path, "rust_name", Level::Breaking, old.rust_name.clone(), new.rust_name.clone());
        self.change(path, "rust_type", Level::Breaking, old.rust_type.clone(), new.rust_type.clone());
        self.change(path, "separator", Level::Minor, old.separator.clone(), new.separator.clone());
        self.change(path, "limits", Level::Minor, limits(old), limits(new));
        let sensitive = |field: &Field| field.sensitive.map(|kind| kind.word());
        self.change(path, "sensitive", Level::Minor, sensitive(old), sensitive(new));
        self.change(path, "deprecated", Level::Minor, old.deprecated.clone(), new.deprecated.clone());
        self.change(path, "description", Level::Patch, old.description.clone(), new.description.clone());
        self.change(path, "example", Level::Patch, old.example.clone(), new.example.clone());
        self.change(path, "values", Level::Patch, values(old), values(new));
        self.codes(path, old, new);
        let has_members =
            |field: &Field| Some(if field.fields.is_empty() { "no members" } else { "members" });
        self.change(path, "members", Level::Breaking, has_members(old), has_members(new));
        if !old.fields.is_empty() {
            self.fields(path, &old.fields, &new.fields);
        }
    }

    /// A field that gets its first code, or loses its last, changes its type.
    fn codes(&mut self, path: &str, old: &Field, new: &Field) {
        let (before, after) = (by_value(old), by_value(new));
        let added = if before.is_empty() { Level::Breaking } else { Level::Minor };
        for (value, code) in &before {
            let Some(now) = after.get(value) else {
                self.gone(path, "code", Level::Breaking, Some(&code_text(code)));
                continue;
            };
            self.change(path, "label", Level::Patch, Some(code_text(code)), Some(code_text(now)));
            let name = |tree: &Tree, code: &Code| {
                code.rust_name.clone().or_else(|| tree.glossary.name(&code.label).map(str::to_owned))
            };
            let (was, is) = (name(self.old, code), name(self.new, now));
            self.change(path, "name of code", Level::Breaking, was, is);
        }
        for (_, code) in after.iter().filter(|(value, _)| !before.contains_key(*value)) {
            self.came(path, "code", added, Some(&code_text(code)));
        }
    }

    fn change(
        &mut self,
        path: &str,
        what: &'static str,
        level: Level,
        was: Option<impl Into<String>>,
        is: Option<impl Into<String>>,
    ) {
        let (was, is) = (was.map(Into::into), is.map(Into::into));
        if was != is {
            self.all.push(Change { api: self.api.clone(), path: path.to_owned(), what, level, was, is });
        }
    }

    fn came(&mut self, path: &str, what: &'static str, level: Level, is: Option<&str>) {
        self.change(path, what, level, None::<String>, Some(is.unwrap_or_default()));
    }

    fn gone(&mut self, path: &str, what: &'static str, level: Level, was: Option<&str>) {
        self.change(path, what, level, Some(was.unwrap_or_default()), None::<String>);
    }
}

fn by_value(field: &Field) -> BTreeMap<&str, &Code> {
    field.codes.iter().map(|code| (code.value.as_str(), code)).collect()
}

fn code_text(code: &Code) -> String {
    format!("{}: {}", code.value, code.label)
}

fn type_text(field: &Field) -> String {
    format!("{}{}", field.type_name, if field.list { "[]" } else { "" })
}

fn values(field: &Field) -> Option<String> {
    (!field.values.is_empty()).then(|| field.values.join(", "))
}

fn limits(field: &Field) -> Option<String> {
    let it = &field.limits;
    let numbers = [
        ("max_length", it.max_length.map(i128::from)),
        ("max_list_size", it.max_list_size.map(i128::from)),
        ("min_value", it.min_value.map(i128::from)),
        ("max_value", it.max_value.map(i128::from)),
    ];
    let mut all: Vec<String> =
        numbers.iter().filter_map(|(name, number)| Some(format!("{name} {}", (*number)?))).collect();
    all.extend(it.default.as_ref().map(|default| format!("default {default}")));
    (!all.is_empty()).then(|| all.join(", "))
}

fn debug<T: std::fmt::Debug>(value: &Option<T>) -> Option<String> {
    value.as_ref().map(|value| format!("{value:?}"))
}
