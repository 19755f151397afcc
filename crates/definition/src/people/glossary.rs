//! The glossary: Chinese code labels → Rust names, once for all. It never names fields.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Definition, Field, Path, visit_fields};
use crate::yaml::keys::Takes;
use crate::yaml::node::{Key, Node, Value};
use crate::yaml::parse::parse;
use crate::yaml::validate::validate;

/// Names that every emitted enum has already.
const TAKEN: &[&str] = &["Unknown", "Self"];

/// Label → Rust name of the variant.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Glossary {
    file: String,
    names: BTreeMap<String, (String, Place)>,
}

impl Glossary {
    /// The Rust name for a label.
    pub fn name(&self, label: &str) -> Option<&str> {
        self.names.get(label.trim()).map(|(name, _)| name.as_str())
    }

    /// Every label with its name, in the order of the labels.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.names.iter().map(|(label, (name, _))| (label.as_str(), name.as_str()))
    }

    /// The diagnostic, pointed at the label's entry.
    pub fn point(&self, label: &str, diagnostic: Diagnostic) -> Diagnostic {
        let place = self.names.get(label.trim()).map_or(Place::default(), |(_, place)| *place);
        diagnostic.in_file(&self.file).at(place)
    }

    /// Reports codes of one field that the glossary gives the same name.
    pub fn check(&self, definition: &Definition, found: &mut Diagnostics) {
        visit_fields(definition, &mut |path, field| self.check_field(definition, path, field, found));
    }

    fn check_field(&self, definition: &Definition, path: &Path, field: &Field, found: &mut Diagnostics) {
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for code in field.codes.iter().filter(|code| code.rust_name.is_none()) {
            let Some(name) = self.name(&code.label) else { continue };
            if let Some(other) = seen.insert(name, &code.label) {
                let message = format!(
                    "`{name}` would name two codes of `{path}` in {}: {other} and {}",
                    definition.name, code.label
                );
                found.push(self.point(&code.label, Diagnostic::error("glossary-clash", message)).with_hint(format!(
                    "give one label another name, or add an overlay that sets `{path}.codes.{}.rust_name`",
                    code.value
                )));
            }
        }
    }
}

/// Reads a glossary: a map from label to name.
///
/// # Errors
/// Everything that is wrong with the file, each finding with its place.
pub fn read_glossary(text: &str, file: &str) -> Result<Glossary, Diagnostics> {
    let mut found = Diagnostics::new();
    let mut glossary = Glossary { file: file.to_owned(), names: BTreeMap::new() };
    if let Some(node) = parse(text, &mut found)
        && node.value != Value::Null
    {
        validate(&node, "glossary", Takes::TextMap, &mut found);
        for (key, node) in node.into_map() {
            glossary.take(&key, node, &mut found);
        }
    }
    if !found.has_errors() {
        return Ok(glossary);
    }
    found.set_file(file);
    found.sort();
    Err(found)
}

impl Glossary {
    fn take(&mut self, key: &Key<'_>, node: Node<'_>, found: &mut Diagnostics) {
        let place = node.place;
        let name = node.into_text();
        if !name.is_empty() && !is_variant_name(&name) {
            let message = format!("`{name}` cannot name a variant");
            let hint = "write an English name in upper camel case, such as PickedUp; `Unknown` is taken";
            found.push(Diagnostic::error("bad-rust-name", message).at(place).with_hint(hint));
        }
        self.names.insert(key.text.trim().to_owned(), (name, key.place));
    }
}

fn is_variant_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.len() <= 64
        && name.chars().all(|c| c.is_ascii_alphanumeric())
        && !TAKEN.contains(&name)
}
