//! What the path of an overlay names: a fact of the definition, of a field, or a single code.
//!
//! Names of fields may hold dots, so the longest name that fits is taken. A field hides a fact of the same
//! name; `@type` always means the fact. Must not know values.

use crate::model::{Definition, Field, Kind};
use crate::places::{response_word, segments};
use crate::text::shorten;
use crate::yaml::keys::{API, FIELD, MESSAGE};
use crate::yaml::validate::suggest;

/// What a path names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Target {
    Definition {
        fact: &'static str,
    },
    Field {
        path: String,
        steps: Vec<usize>,
        fact: &'static str,
    },
    Code {
        path: String,
        steps: Vec<usize>,
        value: String,
        part: Option<CodePart>,
    },
    /// No field of this name stands there (yet).
    NewField {
        parent: String,
        steps: Vec<usize>,
        name: String,
    },
}

/// A part of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CodePart {
    Value,
    Label,
    RustName,
}

impl CodePart {
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        match word {
            "value" => Some(CodePart::Value),
            "label" => Some(CodePart::Label),
            "rust_name" => Some(CodePart::RustName),
            _ => None,
        }
    }
}

/// A path that leads nowhere.
pub(crate) struct Lost {
    pub(crate) message: String,
    pub(crate) hint: String,
}

/// Keys of a definition that no overlay sets: identity, origin, and the trees (whose fields have paths).
const FIXED: &[&str] = &["name", "kind", "source", "request", "response", "content", "samples"];

/// Steps begin with 0 for the request, 1 for the response; the rest are positions among siblings.
pub(crate) fn locate(definition: &Definition, path: &str) -> Result<Target, Lost> {
    let (root, rest) = path.split_once('.').unwrap_or((path, ""));
    let steps = match root {
        "request" => vec![0],
        _ if root == response_word(definition.kind) => vec![1],
        _ => return locate_fact(definition, path),
    };
    if rest.is_empty() {
        return Err(Lost {
            message: format!("`{root}` alone is no fact"),
            hint: format!("write `{root}.FIELD.FACT`"),
        });
    }
    let mut walk = Walk { path: root.to_owned(), steps, rest };
    while let Some(field) = walk.step(definition) {
        if walk.rest.is_empty() {
            return Err(Lost {
                message: format!("`{}` is a field, not a fact of one", walk.path),
                hint: format!(
                    "add the fact: `{}.description`, `.type`, `.codes`, `.fields` … (`@name` if a member `{}` hides it)",
                    walk.path, field.name
                ),
            });
        }
    }
    Ok(walk.target(definition))
}

fn locate_fact(definition: &Definition, path: &str) -> Result<Target, Lost> {
    let record = if definition.kind == Kind::Message { &MESSAGE } else { &API };
    let facts: Vec<&'static str> =
        record.keys.iter().map(|entry| entry.name).filter(|name| !FIXED.contains(name)).collect();
    if let Some(fact) = facts.iter().find(|fact| **fact == path) {
        return Ok(Target::Definition { fact });
    }
    let candidates: Vec<&str> = roots(definition.kind).into_iter().chain(facts).collect();
    Err(Lost {
        message: format!("`{}` names nothing an overlay can set", shorten(path)),
        hint: suggest(path.split('.').next().unwrap_or_default(), &candidates),
    })
}

struct Walk<'p> {
    path: String,
    steps: Vec<usize>,
    rest: &'p str,
}

impl Walk<'_> {
    /// Goes down to the child with the longest name that the rest of the path begins with.
    fn step<'d>(&mut self, definition: &'d Definition) -> Option<&'d Field> {
        let children = fields(definition, &self.steps);
        let fits = |segment: &String| {
            self.rest
                .strip_prefix(segment.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let segments = segments(children);
        let (index, segment) =
            segments.iter().enumerate().filter(|(_, segment)| fits(segment)).max_by_key(|(_, s)| s.len())?;
        let after = self.rest.get(segment.len()..).unwrap_or_default();
        self.rest = after.strip_prefix('.').unwrap_or(after);
        self.steps.push(index);
        self.path = format!("{}.{segment}", self.path);
        children.get(index)
    }

    /// What the rest of the path means for the field that was reached.
    fn target(self, definition: &Definition) -> Target {
        let Walk { path, steps, rest } = self;
        let fact = rest.strip_prefix('@').unwrap_or(rest);
        let Some(field) = find_field(definition, &steps) else {
            return Target::NewField { parent: path, steps, name: rest.to_owned() };
        };
        if let Some(code) = fact.strip_prefix("codes.") {
            let (value, part) = code_part(field, code);
            return Target::Code { path, steps, value: value.to_owned(), part };
        }
        match FIELD.entry(fact) {
            Some(entry) if entry.name != "name" => Target::Field { path, steps, fact: entry.name },
            _ => Target::NewField { parent: path, steps, name: rest.to_owned() },
        }
    }
}

/// Splits `VALUE.label`, unless that is itself a value.
fn code_part<'p>(field: &Field, text: &'p str) -> (&'p str, Option<CodePart>) {
    if field.codes.iter().any(|code| code.value == text) {
        return (text, None);
    }
    match text.rsplit_once('.').map(|(value, word)| (value, CodePart::from_word(word))) {
        Some((value, Some(part))) => (value, Some(part)),
        _ => (text, None),
    }
}

fn fields<'d>(definition: &'d Definition, steps: &[usize]) -> &'d [Field] {
    let Some((root, rest)) = steps.split_first() else { return &[] };
    let mut fields = if *root == 0 { &definition.request } else { &definition.response };
    for step in rest {
        let Some(field) = fields.get(*step) else { return &[] };
        fields = &field.fields;
    }
    fields
}

/// The members of the field the steps lead to.
pub(crate) fn fields_mut<'d>(definition: &'d mut Definition, steps: &[usize]) -> Option<&'d mut Vec<Field>> {
    let (root, rest) = steps.split_first()?;
    descend(if *root == 0 { &mut definition.request } else { &mut definition.response }, rest)
}

fn descend<'d>(fields: &'d mut Vec<Field>, steps: &[usize]) -> Option<&'d mut Vec<Field>> {
    match steps.split_first() {
        Some((step, rest)) => descend(&mut fields.get_mut(*step)?.fields, rest),
        None => Some(fields),
    }
}

/// The field the steps lead to.
pub(crate) fn find_field<'d>(definition: &'d Definition, steps: &[usize]) -> Option<&'d Field> {
    let (last, parents) = steps.split_last()?;
    if parents.is_empty() { None } else { fields(definition, parents).get(*last) }
}

/// The field the steps lead to, to change it.
pub(crate) fn find_field_mut<'d>(definition: &'d mut Definition, steps: &[usize]) -> Option<&'d mut Field> {
    let (last, parents) = steps.split_last()?;
    if parents.is_empty() { None } else { fields_mut(definition, parents)?.get_mut(*last) }
}

/// Names of the first path segments an overlay may begin with, for hints.
fn roots(kind: Kind) -> [&'static str; 2] {
    ["request", response_word(kind)]
}
