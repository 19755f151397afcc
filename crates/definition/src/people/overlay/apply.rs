//! An overlay, put over the definition it is about.

use std::collections::BTreeSet;

use super::Overlay;
use super::target::{CodePart, Spot, Target, locate};
use crate::diagnostic::Diagnostics;
use crate::model::{Code, Definition, Fact, Field, Path};
use crate::places::Places;
use crate::text::shorten;
use crate::yaml::keys::{CODE_CHANGE, FIELD, Record, Takes};
use crate::yaml::node::{Key, Node, Value};
use crate::yaml::validate::{suggest, validate, validate_record};
use crate::yaml::{decode, encode};

/// The definition with all overlays applied, in their order, and its places.
///
/// # Errors
/// One finding for each overlay that does not fit the definition (any more).
pub fn apply_overlays(
    definition: &Definition,
    places: &Places,
    overlays: &[&Overlay],
) -> Result<(Definition, Places), Diagnostics> {
    let mut found = Diagnostics::new();
    let (mut effective, mut all_places) = (definition.clone(), places.clone());
    for overlay in overlays {
        if let Err(diagnostics) = overlay.apply(&mut effective, &mut all_places) {
            found.append(diagnostics);
        }
    }
    if found.has_errors() { Err(found) } else { Ok((effective, all_places)) }
}

/// What has facts that overlays replace: the definition itself, or a field.
trait Facts: PartialEq + Sized {
    fn record(&self) -> &'static Record;
    fn encode(&self) -> Node<'_>;
    fn decode(node: Node<'_>, path: &Path, places: &mut Places) -> Self;
    fn inferred(&mut self) -> &mut BTreeSet<Fact>;
}

impl Facts for Definition {
    fn record(&self) -> &'static Record {
        Record::of(self.kind)
    }

    fn encode(&self) -> Node<'_> {
        encode::definition(self)
    }

    fn decode(node: Node<'_>, _: &Path, places: &mut Places) -> Self {
        decode::definition(node, places)
    }

    fn inferred(&mut self) -> &mut BTreeSet<Fact> {
        &mut self.inferred
    }
}

impl Facts for Field {
    fn record(&self) -> &'static Record {
        &FIELD
    }

    fn encode(&self) -> Node<'_> {
        encode::field(self)
    }

    fn decode(node: Node<'_>, path: &Path, places: &mut Places) -> Self {
        decode::field(node, path, places)
    }

    fn inferred(&mut self) -> &mut BTreeSet<Fact> {
        &mut self.inferred
    }
}

impl Overlay {
    fn apply(&self, definition: &mut Definition, places: &mut Places) -> Result<(), Diagnostics> {
        match locate(definition, &self.path).map_err(|lost| self.lost(&lost.message, &lost.hint, places))? {
            Target::Definition { fact } => self.apply_to_fact(definition, places, &Path::DEFINITION, fact),
            Target::Field { path, spot, fact } => match spot.field_mut(definition) {
                Some(field) => self.apply_to_fact(field, places, &path, fact),
                None => Ok(()),
            },
            Target::Code { path, spot, value, part } => match spot.field_mut(definition) {
                Some(field) => self.apply_to_code(field, places, &path, &value, part),
                None => Ok(()),
            },
            Target::NewField { parent, spot, name } => {
                self.add_field(definition, places, &parent, &spot, &name)
            }
        }
    }

    fn apply_to_fact<T: Facts>(
        &self,
        it: &mut T,
        places: &mut Places,
        path: &Path,
        fact: &'static str,
    ) -> Result<(), Diagnostics> {
        let current = it.encode();
        let with = |value| self.with::<T>(&current, it.record(), path, fact, value);
        let (expected, _) = with(&self.expect)?;
        if expected != *it {
            return Err(self.stale(current.get(fact), places.fact(path, fact)).into());
        }
        let (mut changed, new_places) = with(&self.set)?;
        forget_inferred(changed.inferred(), fact);
        drop(current);
        *it = changed;
        places.adopt(new_places);
        Ok(())
    }

    /// The value that the current one becomes when the fact is replaced, and the places the overlay gives.
    fn with<T: Facts>(
        &self,
        current: &Node<'_>,
        record: &'static Record,
        path: &Path,
        fact: &str,
        value: &Node<'_>,
    ) -> Result<(T, Places), Diagnostics> {
        let node = replaced(current, fact, value);
        let mut found = Diagnostics::new();
        validate_record(&node, record, &mut found);
        found.set_file(&self.file);
        found.into_result()?;
        let mut places = Places::new(&self.file);
        let decoded = T::decode(node, path, &mut places);
        Ok((decoded, places))
    }

    fn apply_to_code(
        &self,
        field: &mut Field,
        places: &mut Places,
        path: &Path,
        value: &str,
        part: Option<CodePart>,
    ) -> Result<(), Diagnostics> {
        let index = field.codes.iter().position(|code| code.value == value);
        let current = index.and_then(|index| field.codes.get(index));
        let expected = self.changed_code(current, value, part, &self.expect)?;
        if expected.as_ref() != current {
            let now = current.and_then(|code| shown_code(code, part));
            return Err(self.stale(now.as_ref(), places.code(path, value)).into());
        }
        let changed = self.changed_code(current, value, part, &self.set)?;
        match (index, changed) {
            (Some(index), Some(code)) => {
                places.insert_code(path, &code.value, &self.file, self.set.place);
                if let Some(slot) = field.codes.get_mut(index) {
                    *slot = code;
                }
            }
            (Some(index), None) => drop(field.codes.remove(index)),
            (None, Some(code)) => {
                places.insert_code(path, &code.value, &self.file, self.set.place);
                field.codes.push(code);
            }
            (None, None) => {}
        }
        forget_inferred(&mut field.inferred, "codes");
        Ok(())
    }

    /// The code that the current one becomes by `expect` or `set`; `None`: there is none.
    fn changed_code(
        &self,
        current: Option<&Code>,
        value: &str,
        part: Option<CodePart>,
        node: &Node<'_>,
    ) -> Result<Option<Code>, Diagnostics> {
        let mut code =
            current.cloned().unwrap_or_else(|| Code { value: value.to_owned(), ..Code::default() });
        let mut found = Diagnostics::new();
        match (part, &node.value) {
            (None, Value::Null) => return Ok(None),
            (Some(CodePart::RustName), Value::Null) => code.rust_name = None,
            (None, Value::Map(entries)) => {
                validate_record(node, &CODE_CHANGE, &mut found);
                for (key, node) in entries {
                    set_part(&mut code, CodePart::from_word(&key.text), node);
                }
            }
            (part, _) => {
                validate(node, &self.path, Takes::Text, &mut found);
                set_part(&mut code, part, node);
            }
        }
        found.set_file(&self.file);
        found.into_result().map(|()| Some(code))
    }

    fn add_field(
        &self,
        definition: &mut Definition,
        places: &mut Places,
        parent: &Path,
        spot: &Spot,
        name: &str,
    ) -> Result<(), Diagnostics> {
        let is_new = self.expect.value == Value::Null && matches!(self.set.value, Value::Map(_));
        if !is_new {
            let known: Vec<&str> = spot
                .field(definition)
                .map(|field| field.fields.iter().map(|field| field.name.as_str()).collect())
                .unwrap_or_default();
            let facts = FIELD.keys.iter().map(|entry| entry.name);
            let candidates: Vec<&str> = known.into_iter().chain(facts).collect();
            let hint = suggest(name, &candidates);
            let message = format!("`{parent}` has neither a field nor a fact `{}`", shorten(name));
            return Err(self.lost(&message, &hint, places).into());
        }
        let mut node = self.set.clone();
        if let Value::Map(entries) = &mut node.value
            && !entries.iter().any(|(key, _)| key.text == "name")
        {
            entries.insert(0, (Key::new("name"), Node::text(name)));
        }
        let mut found = Diagnostics::new();
        validate_record(&node, &FIELD, &mut found);
        found.set_file(&self.file);
        found.into_result()?;
        let mut new_places = Places::new(&self.file);
        let field = decode::field(node, &parent.child(name), &mut new_places);
        places.adopt(new_places);
        if let Some(fields) = spot.members_mut(definition) {
            fields.push(field);
        }
        Ok(())
    }
}

/// The map with one key's value replaced, or removed where the value is null.
fn replaced<'a>(map: &Node<'a>, key: &'a str, value: &Node<'a>) -> Node<'a> {
    let mut copy = map.clone();
    if let Value::Map(entries) = &mut copy.value {
        entries.retain(|(name, _)| name.text != key);
        if value.value != Value::Null {
            entries.push((Key::new(key), value.clone()));
        }
    }
    copy
}

/// What `expect` would have to say about the code.
fn shown_code(code: &Code, part: Option<CodePart>) -> Option<Node<'_>> {
    match part {
        None => Some(encode::meaning(code)),
        Some(CodePart::Value) => Some(Node::text(&code.value)),
        Some(CodePart::Label) => Some(Node::text(&code.label)),
        Some(CodePart::RustName) => code.rust_name.as_deref().map(Node::text),
    }
}

fn set_part(code: &mut Code, part: Option<CodePart>, node: &Node<'_>) {
    let text = node.as_text().unwrap_or_default().to_owned();
    match part {
        Some(CodePart::Value) => code.value = text,
        Some(CodePart::Label) | None => code.label = text,
        Some(CodePart::RustName) => code.rust_name = Some(text),
    }
}

/// What a person has set is no longer a conclusion.
fn forget_inferred(inferred: &mut BTreeSet<Fact>, fact: &str) {
    if let Some(fact) = Fact::from_word(fact) {
        inferred.remove(&fact);
    }
}
