//! What changed between two trees of definitions, on the effective model, and what it means for users of the
//! emitted crate. Order, samples, origin and conclusions are no changes. Must not know how names are emitted.

#[cfg(feature = "write")]
mod render;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Code, Definition, ErrorCode, Field, Format, Limits, Outcome, Paging, Path, Sensitive, Side, Unit,
    segments,
};
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
    /// The field, or the definition itself.
    pub path: Path,
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
            (Some(old), None) => {
                self.gone(&Path::DEFINITION, "api", Level::Breaking, old.effective.title.as_deref())
            }
            (None, Some(new)) => {
                self.came(&Path::DEFINITION, "api", Level::Minor, new.effective.title.as_deref())
            }
            (None, None) => {}
        }
    }

    fn definition(&mut self, old: &Definition, new: &Definition) {
        let Definition {
            name,
            kind,
            title,
            description,
            group,
            doc_id,
            auth,
            effect,
            outcome,
            paging,
            deprecated,
            source: _,
            request: _,
            response: _,
            errors,
            samples: _,
            rust_name,
            inferred: _,
        } = old;
        let here = &Path::DEFINITION;
        let feature = |tree: &Tree| tree.catalog.group_of(name).map(|group| group.feature.clone());
        self.change(here, "group feature", Level::Breaking, feature(self.old), feature(self.new));
        self.change(here, "kind", Level::Breaking, Some(kind.word()), Some(new.kind.word()));
        self.texts(here, "rust_name", Level::Breaking, rust_name, &new.rust_name);
        self.change(here, "auth", Level::Minor, Some(auth.word()), Some(new.auth.word()));
        self.change(here, "effect", Level::Minor, Some(effect.word()), Some(new.effect.word()));
        self.outcome(outcome.as_ref(), new.outcome.as_ref());
        self.paging(paging.as_ref(), new.paging.as_ref());
        self.texts(here, "title", Level::Patch, title, &new.title);
        self.texts(here, "description", Level::Patch, description, &new.description);
        self.texts(here, "group", Level::Patch, group, &new.group);
        self.texts(here, "deprecated", Level::Minor, deprecated, &new.deprecated);
        self.change(here, "doc_id", Level::Patch, number(*doc_id), number(new.doc_id));
        self.errors(errors, &new.errors);
        for side in Side::of(new.kind) {
            self.fields(&Path::side_of(side), side.fields(old), side.fields(new));
        }
    }

    fn outcome(&mut self, old: Option<&Outcome>, new: Option<&Outcome>) {
        let none = Outcome::default();
        let Outcome { success, code, message } = old.unwrap_or(&none);
        let new = new.unwrap_or(&none);
        let here = &Path::DEFINITION;
        self.texts(here, "outcome success", Level::Minor, success, &new.success);
        self.texts(here, "outcome code", Level::Minor, code, &new.code);
        self.texts(here, "outcome message", Level::Minor, message, &new.message);
    }

    fn paging(&mut self, old: Option<&Paging>, new: Option<&Paging>) {
        let none = Paging::default();
        let Paging { page, size, cursor, total, has_next } = old.unwrap_or(&none);
        let new = new.unwrap_or(&none);
        let here = &Path::DEFINITION;
        self.texts(here, "paging page", Level::Minor, page, &new.page);
        self.texts(here, "paging size", Level::Minor, size, &new.size);
        self.texts(here, "paging cursor", Level::Minor, cursor, &new.cursor);
        self.texts(here, "paging total", Level::Minor, total, &new.total);
        self.texts(here, "paging has_next", Level::Minor, has_next, &new.has_next);
    }

    fn errors(&mut self, old: &[ErrorCode], new: &[ErrorCode]) {
        let by_code = |errors| -> BTreeMap<&str, &ErrorCode> {
            let errors: &[ErrorCode] = errors;
            errors.iter().map(|error| (error.code.as_str(), error)).collect()
        };
        let (before, after) = (by_code(old), by_code(new));
        let here = &Path::DEFINITION;
        for (code, error) in &before {
            let Some(now) = after.get(code) else {
                self.gone(here, "error", Level::Breaking, Some(code));
                continue;
            };
            let ErrorCode { code, message, solution } = error;
            let text =
                |text: &Option<String>| Some(format!("{code}: {}", text.as_deref().unwrap_or_default()));
            self.change(here, "error text", Level::Patch, text(message), text(&now.message));
            self.change(here, "error solution", Level::Patch, text(solution), text(&now.solution));
        }
        for code in after.keys().filter(|code| !before.contains_key(*code)) {
            self.came(here, "error", Level::Minor, Some(code));
        }
    }

    fn fields(&mut self, parent: &Path, old: &[Field], new: &[Field]) {
        let before: BTreeMap<String, &Field> = segments(old).into_iter().zip(old).collect();
        let after: BTreeMap<String, &Field> = segments(new).into_iter().zip(new).collect();
        for (segment, field) in &before {
            let path = parent.child(segment);
            match after.get(segment) {
                Some(now) => self.field(&path, field, now),
                None => self.gone(&path, "field", Level::Breaking, Some(&type_text(field))),
            }
        }
        for (segment, field) in after.iter().filter(|(segment, _)| !before.contains_key(*segment)) {
            let path = parent.child(segment);
            let must = path.is_in_request() && field.required;
            let (what, level) =
                if must { ("required field", Level::Breaking) } else { ("field", Level::Minor) };
            self.came(&path, what, level, Some(&type_text(field)));
        }
    }

    /// `required` is noise in answers. What was concluded rather than read is the same to users.
    fn field(&mut self, path: &Path, old: &Field, new: &Field) {
        let Field {
            name: _,
            type_name: _,
            list: _,
            required,
            description,
            example,
            example_text,
            limits,
            codes: _,
            values,
            unit,
            format,
            separator,
            sensitive,
            deprecated,
            rust_name,
            rust_type,
            inferred: _,
            fields,
        } = old;
        self.change(path, "type", Level::Breaking, Some(type_text(old)), Some(type_text(new)));
        if path.is_in_request() {
            let (was, is) = (required.to_string(), new.required.to_string());
            self.change(path, "required", Level::Breaking, Some(was), Some(is));
        }
        let (was, is) = (unit.map(Unit::word), new.unit.map(Unit::word));
        self.change(path, "unit", Level::Breaking, was, is);
        let (was, is) = (format.map(Format::word), new.format.map(Format::word));
        self.change(path, "format", Level::Breaking, was, is);
        self.texts(path, "rust_name", Level::Breaking, rust_name, &new.rust_name);
        self.texts(path, "rust_type", Level::Breaking, rust_type, &new.rust_type);
        self.texts(path, "separator", Level::Minor, separator, &new.separator);
        self.change(path, "limits", Level::Minor, limits_text(limits), limits_text(&new.limits));
        let (was, is) = (sensitive.map(Sensitive::word), new.sensitive.map(Sensitive::word));
        self.change(path, "sensitive", Level::Minor, was, is);
        self.texts(path, "deprecated", Level::Minor, deprecated, &new.deprecated);
        self.texts(path, "description", Level::Patch, description, &new.description);
        self.texts(path, "example", Level::Patch, example, &new.example);
        self.texts(path, "example_text", Level::Patch, example_text, &new.example_text);
        self.change(path, "values", Level::Patch, values_text(values), values_text(&new.values));
        self.codes(path, old, new);
        let has_members = |fields: &[Field]| Some(if fields.is_empty() { "no members" } else { "members" });
        self.change(path, "members", Level::Breaking, has_members(fields), has_members(&new.fields));
        if !fields.is_empty() {
            self.fields(path, fields, &new.fields);
        }
    }

    /// A field that gets its first code, or loses its last, changes its type.
    fn codes(&mut self, path: &Path, old: &Field, new: &Field) {
        let (before, after) = (by_value(old), by_value(new));
        let added = if before.is_empty() { Level::Breaking } else { Level::Minor };
        for (value, code) in &before {
            let Some(now) = after.get(value) else {
                self.gone(path, "code", Level::Breaking, Some(&code_text(code)));
                continue;
            };
            let Code { value: _, label: _, rust_name: _ } = code;
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
        path: &Path,
        what: &'static str,
        level: Level,
        was: Option<impl Into<String>>,
        is: Option<impl Into<String>>,
    ) {
        let (was, is) = (was.map(Into::into), is.map(Into::into));
        if was != is {
            self.all.push(Change { api: self.api.clone(), path: path.clone(), what, level, was, is });
        }
    }

    fn texts(
        &mut self,
        path: &Path,
        what: &'static str,
        level: Level,
        was: &Option<String>,
        is: &Option<String>,
    ) {
        self.change(path, what, level, was.as_deref(), is.as_deref());
    }

    fn came(&mut self, path: &Path, what: &'static str, level: Level, is: Option<&str>) {
        self.change(path, what, level, None::<String>, Some(is.unwrap_or_default()));
    }

    fn gone(&mut self, path: &Path, what: &'static str, level: Level, was: Option<&str>) {
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

fn values_text(values: &[String]) -> Option<String> {
    (!values.is_empty()).then(|| values.join(", "))
}

fn limits_text(limits: &Limits) -> Option<String> {
    let Limits { max_length, max_list_size, min_value, max_value, default } = limits;
    let all: Vec<String> = [
        ("max_length", number(*max_length)),
        ("max_list_size", number(*max_list_size)),
        ("min_value", number(*min_value)),
        ("max_value", number(*max_value)),
        ("default", default.clone()),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some(format!("{name} {}", value?)))
    .collect();
    (!all.is_empty()).then(|| all.join(", "))
}

fn number(number: Option<impl ToString>) -> Option<String> {
    number.map(|number| number.to_string())
}
