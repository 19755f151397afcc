//! What the path of an overlay names: a fact of the definition, of a field, or a single code.
//!
//! Names of fields may hold dots, so the longest name that fits is taken. A field hides a fact of the same
//! name; `@type` always means the fact. Must not know values.

use crate::model::{Definition, Field, Path, Side, segments};
use crate::text::shorten;
use crate::yaml::keys::{FIELD, Record};
use crate::yaml::validate::suggest;

/// What a path names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Target {
    Definition {
        fact: &'static str,
    },
    Field {
        path: Path,
        spot: Spot,
        fact: &'static str,
    },
    Code {
        path: Path,
        spot: Spot,
        value: String,
        part: Option<CodePart>,
    },
    /// No field of this name stands there (yet).
    NewField {
        parent: Path,
        spot: Spot,
        name: String,
    },
}

/// Where a field stands: its side, then positions among siblings. Without positions: the side itself.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Spot {
    side: Side,
    steps: Vec<usize>,
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

/// What the path names in this definition.
pub(crate) fn locate(definition: &Definition, path: &str) -> Result<Target, Lost> {
    let (root, rest) = path.split_once('.').unwrap_or((path, ""));
    let side = Side::of(definition.kind).into_iter().find(|side| side.word() == root);
    let Some(side) = side else { return locate_fact(definition, path) };
    if rest.is_empty() {
        return Err(Lost {
            message: format!("`{root}` alone is no fact"),
            hint: format!("write `{root}.FIELD.FACT`"),
        });
    }
    let mut walk = Walk { path: Path::side_of(side), spot: Spot { side, steps: Vec::new() }, rest };
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
    let record = Record::of(definition.kind);
    let facts: Vec<&'static str> =
        record.keys.iter().map(|entry| entry.name).filter(|name| !FIXED.contains(name)).collect();
    if let Some(fact) = facts.iter().find(|fact| **fact == path) {
        return Ok(Target::Definition { fact });
    }
    let sides = Side::of(definition.kind).map(Side::word);
    let candidates: Vec<&str> = sides.into_iter().chain(facts).collect();
    Err(Lost {
        message: format!("`{}` names nothing an overlay can set", shorten(path)),
        hint: suggest(path.split('.').next().unwrap_or_default(), &candidates),
    })
}

struct Walk<'p> {
    path: Path,
    spot: Spot,
    rest: &'p str,
}

impl Walk<'_> {
    /// Goes down to the child with the longest name that the rest of the path begins with.
    fn step<'d>(&mut self, definition: &'d Definition) -> Option<&'d Field> {
        let children = self.spot.members(definition);
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
        self.spot.steps.push(index);
        self.path = self.path.child(segment);
        children.get(index)
    }

    /// What the rest of the path means for the field that was reached.
    fn target(self, definition: &Definition) -> Target {
        let Walk { path, spot, rest } = self;
        let fact = rest.strip_prefix('@').unwrap_or(rest);
        let Some(field) = spot.field(definition) else {
            return Target::NewField { parent: path, spot, name: rest.to_owned() };
        };
        if let Some(code) = fact.strip_prefix("codes.") {
            let (value, part) = code_part(field, code);
            return Target::Code { path, spot, value: value.to_owned(), part };
        }
        match FIELD.entry(fact) {
            Some(entry) if entry.name != "name" => Target::Field { path, spot, fact: entry.name },
            _ => Target::NewField { parent: path, spot, name: rest.to_owned() },
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

impl Spot {
    /// The field that stands there; `None` for a side itself.
    pub(crate) fn field<'d>(&self, definition: &'d Definition) -> Option<&'d Field> {
        let (last, parents) = self.steps.split_last()?;
        below(self.side.fields(definition), parents).get(*last)
    }

    /// The field that stands there, to change it.
    pub(crate) fn field_mut<'d>(&self, definition: &'d mut Definition) -> Option<&'d mut Field> {
        let (last, parents) = self.steps.split_last()?;
        below_mut(self.side.fields_mut(definition), parents)?.get_mut(*last)
    }

    /// The members of the field that stands there, or the fields of the side.
    fn members<'d>(&self, definition: &'d Definition) -> &'d [Field] {
        below(self.side.fields(definition), &self.steps)
    }

    /// The same, to change them.
    pub(crate) fn members_mut<'d>(&self, definition: &'d mut Definition) -> Option<&'d mut Vec<Field>> {
        below_mut(self.side.fields_mut(definition), &self.steps)
    }
}

fn below<'d>(mut fields: &'d [Field], steps: &[usize]) -> &'d [Field] {
    for step in steps {
        let Some(field) = fields.get(*step) else { return &[] };
        fields = &field.fields;
    }
    fields
}

fn below_mut<'d>(fields: &'d mut Vec<Field>, steps: &[usize]) -> Option<&'d mut Vec<Field>> {
    match steps.split_first() {
        Some((step, rest)) => below_mut(&mut fields.get_mut(*step)?.fields, rest),
        None => Some(fields),
    }
}
