//! Overlays: what people know better than the documents, fact by fact.
//!
//! Each says what it expects to find. When the documents change, the overlay fails instead of correcting
//! something that is no longer there. Must not know which facts there are: any key of a field can be set.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Code, Definition, Fact, Field, Kind};
use crate::people::target::{CodePart, Target, fields_mut, find_field, find_field_mut, locate};
use crate::places::{Location, Places};
use crate::text::{shorten, visible};
use crate::yaml::decode;
use crate::yaml::encode;
use crate::yaml::keys::{API, CODE_CHANGE, FIELD, MESSAGE, OVERLAY, Record, Takes};
use crate::yaml::node::{Key, Node, Value};
use crate::yaml::parse::parse;
use crate::yaml::validate::{suggest, validate, validate_record};

/// One correction of one fact.
#[derive(Clone, Debug)]
pub struct Overlay {
    /// The file it stands in.
    pub file: String,
    /// The API or message it corrects.
    pub api: String,
    /// Which fact: `response.module.env.codes.onlien`, `effect` …
    pub path: String,
    /// Why.
    pub reason: String,
    api_place: Place,
    path_place: Place,
    expect: Node<'static>,
    set: Node<'static>,
}

/// Reads a file of overlays: a list of `api`, `path`, `expect`, `set`, `reason`.
///
/// # Errors
/// Everything that is wrong with the file, each finding with its place.
pub fn read_overlays(text: &str, file: &str) -> Result<Vec<Overlay>, Diagnostics> {
    let mut found = Diagnostics::new();
    if let Some(node) = parse(text, &mut found) {
        if node.value != Value::Null {
            validate(&node, "overlays", Takes::Records(&OVERLAY), &mut found);
        }
        if !found.has_errors() {
            let overlays: Vec<Overlay> =
                node.into_list().into_iter().map(|node| overlay(node, file)).collect();
            overlays.iter().for_each(|overlay| overlay.check_reason(&mut found));
            if !found.has_errors() {
                return Ok(overlays);
            }
        }
    }
    found.set_file(file);
    found.sort();
    Err(found)
}

fn overlay(node: Node<'_>, file: &str) -> Overlay {
    let nothing = || Node::new(Value::Null);
    let mut it = Overlay {
        file: file.to_owned(),
        api: String::new(),
        path: String::new(),
        reason: String::new(),
        api_place: node.place,
        path_place: node.place,
        expect: nothing(),
        set: nothing(),
    };
    for (key, node) in node.into_map() {
        let place = node.place;
        match &*key.text {
            "api" => (it.api, it.api_place) = (node.into_text(), place),
            "path" => (it.path, it.path_place) = (node.into_text(), place),
            "reason" => it.reason = node.into_text(),
            "expect" => it.expect = node.into_owned(),
            "set" => it.set = node.into_owned(),
            _ => {}
        }
    }
    it
}

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

impl Overlay {
    fn check_reason(&self, found: &mut Diagnostics) {
        if self.reason.trim().is_empty() {
            let message = format!("the overlay of `{}` gives no reason", self.path);
            found.push(Diagnostic::error("empty-reason", message).at(self.path_place));
        }
    }

    /// A finding about the API that this overlay names.
    pub(crate) fn about_api(&self, code: &'static str, message: String) -> Diagnostic {
        Diagnostic::error(code, message).in_file(&self.file).at(self.api_place)
    }

    fn apply(&self, definition: &mut Definition, places: &mut Places) -> Result<(), Diagnostics> {
        match locate(definition, &self.path).map_err(|lost| self.lost(&lost.message, &lost.hint, places))? {
            Target::Definition { fact } => self.apply_to_definition(definition, places, fact),
            Target::Field { path, steps, fact } => {
                let Some(field) = find_field_mut(definition, &steps) else { return Ok(()) };
                self.apply_to_field(field, places, &path, fact)
            }
            Target::Code { path, steps, value, part } => {
                let Some(field) = find_field_mut(definition, &steps) else { return Ok(()) };
                self.apply_to_code(field, places, &path, &value, part)
            }
            Target::NewField { parent, steps, name } => {
                self.add_field(definition, places, &parent, &steps, &name)
            }
        }
    }

    fn apply_to_definition(
        &self,
        definition: &mut Definition,
        places: &mut Places,
        fact: &'static str,
    ) -> Result<(), Diagnostics> {
        let record = if definition.kind == Kind::Message { &MESSAGE } else { &API };
        let decode = |node: Node<'_>, places: &mut Places| decode::definition(node, places);
        let current = encode::definition(definition);
        let (expected, _) = self.with(&current, record, fact, &self.expect, decode)?;
        if expected != *definition {
            return Err(self.stale(current.get(fact), places.fact("", fact)).into());
        }
        let (mut changed, new_places) = self.with(&current, record, fact, &self.set, decode)?;
        forget_inferred(&mut changed.inferred, fact);
        drop(current);
        *definition = changed;
        places.adopt(new_places);
        Ok(())
    }

    fn apply_to_field(
        &self,
        field: &mut Field,
        places: &mut Places,
        path: &str,
        fact: &'static str,
    ) -> Result<(), Diagnostics> {
        let decode = |node: Node<'_>, places: &mut Places| decode::field(node, path, places);
        let current = encode::field(field);
        let (expected, _) = self.with(&current, &FIELD, fact, &self.expect, decode)?;
        if expected != *field {
            return Err(self.stale(current.get(fact), places.fact(path, fact)).into());
        }
        let (mut changed, new_places) = self.with(&current, &FIELD, fact, &self.set, decode)?;
        forget_inferred(&mut changed.inferred, fact);
        drop(current);
        *field = changed;
        places.adopt(new_places);
        Ok(())
    }

    /// The value that the current one becomes when the fact is replaced, and the places the overlay gives.
    fn with<T>(
        &self,
        current: &Node<'_>,
        record: &'static Record,
        fact: &str,
        value: &Node<'_>,
        decode: impl Fn(Node<'_>, &mut Places) -> T,
    ) -> Result<(T, Places), Diagnostics> {
        let node = replaced(current, fact, value);
        let mut found = Diagnostics::new();
        validate_record(&node, record, &mut found);
        if found.has_errors() {
            found.set_file(&self.file);
            return Err(found);
        }
        let mut places = Places::new(&self.file);
        let decoded = decode(node, &mut places);
        Ok((decoded, places))
    }

    fn apply_to_code(
        &self,
        field: &mut Field,
        places: &mut Places,
        path: &str,
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
        parent: &str,
        steps: &[usize],
        name: &str,
    ) -> Result<(), Diagnostics> {
        let is_new = self.expect.value == Value::Null && matches!(self.set.value, Value::Map(_));
        if !is_new {
            let known: Vec<&str> = find_field(definition, steps)
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
        let field = decode::field(node, &format!("{parent}.{name}"), &mut new_places);
        places.adopt(new_places);
        if let Some(fields) = fields_mut(definition, steps) {
            fields.push(field);
        }
        Ok(())
    }

    fn lost(&self, message: &str, hint: &str, places: &Places) -> Diagnostic {
        Diagnostic::error("lost-overlay", format!("{message} ({})", places.file()))
            .in_file(&self.file)
            .at(self.path_place)
            .with_hint(hint)
    }

    fn stale(&self, now: Option<&Node<'_>>, at: Location<'_>) -> Diagnostic {
        let message =
            format!("`{}` is expected to be {}, but is {}", self.path, show(Some(&self.expect)), show(now));
        let place = if self.expect.place.line > 0 { self.expect.place } else { self.path_place };
        let hint = format!(
            "see {}:{}:{}; if the overlay is still needed, correct `expect`, else remove it",
            at.file, at.place.line, at.place.column
        );
        Diagnostic::error("stale-overlay", message).in_file(&self.file).at(place).with_hint(hint)
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

/// A value in one short line.
fn show(node: Option<&Node<'_>>) -> String {
    let text = node.map_or_else(|| "absent".to_owned(), flow);
    shorten(&visible(&text)).into_owned()
}

fn flow(node: &Node<'_>) -> String {
    match &node.value {
        Value::Null => "absent".to_owned(),
        Value::Boolean(value) => value.to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Number(text) => text.to_string(),
        Value::Text(text) => format!("\"{text}\""),
        Value::List(nodes) => format!("[{}]", nodes.iter().take(20).map(flow).collect::<Vec<_>>().join(", ")),
        Value::Map(entries) => {
            let entries = entries.iter().take(20).map(|(key, node)| format!("{}: {}", key.text, flow(node)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
    }
}
