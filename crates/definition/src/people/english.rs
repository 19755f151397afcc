//! English meanings of fields and codes (`english/<name>.yaml`), by path: a second line in the docs beside the document's own.
//!
//! They correct nothing and name nothing. A path that leads nowhere (any more) is a warning.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Definition, visit_fields};
use crate::text::shorten;
use crate::yaml::keys::ENGLISH;
use crate::yaml::node::{Node, Value};
use crate::yaml::parse::parse;
use crate::yaml::validate::validate_record;

/// What one API's names mean in English.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct English {
    file: String,
    /// The API or message.
    pub api: String,
    api_place: Place,
    /// What it does.
    pub title: Option<String>,
    texts: BTreeMap<String, (String, Place)>,
}

impl English {
    /// What the field at this path (`response.data.amount`), or the code (`….codes.1`), means.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.texts.get(path).map(|(text, _)| text.as_str())
    }

    /// Warns of paths that name nothing in the definition, neither as its document has it nor as overlays leave it.
    pub fn check(&self, raw: &Definition, effective: &Definition, found: &mut Diagnostics) {
        let mut known = BTreeSet::new();
        for definition in [raw, effective] {
            visit_fields(definition, &mut |path, field| {
                known.extend(field.codes.iter().map(|code| format!("{path}.codes.{}", code.value)));
                known.insert(path.to_string());
            });
        }
        for (path, (_, place)) in self.texts.iter().filter(|(path, _)| !known.contains(*path)) {
            let message = format!("`{}` of {} names no field and no code", shorten(path), self.api);
            found.push(
                Diagnostic::warning("english-without-field", message)
                    .in_file(&self.file)
                    .at(*place)
                    .with_hint("correct the path, or remove the line"),
            );
        }
    }

    /// A finding about the API that the file names.
    pub(crate) fn about_api(&self, code: &'static str, message: String) -> Diagnostic {
        Diagnostic::error(code, message).in_file(&self.file).at(self.api_place)
    }
}

/// Reads the English meanings of one API.
///
/// # Errors
/// Everything that is wrong with the file, each finding with its place.
pub fn read_english(text: &str, file: &str) -> Result<English, Diagnostics> {
    let mut found = Diagnostics::new();
    let mut english = English { file: file.to_owned(), ..English::default() };
    if let Some(node) = parse(text, &mut found) {
        validate_record(&node, &ENGLISH, &mut found);
        if !found.has_errors() {
            english.take(node);
            return Ok(english);
        }
    }
    found.set_file(file);
    found.sort();
    Err(found)
}

impl English {
    fn take(&mut self, node: Node<'_>) {
        for (key, node) in node.into_map() {
            match &*key.text {
                "api" => (self.api_place, self.api) = (node.place, node.into_text()),
                "title" => self.title = Some(node.into_text()),
                _ => {
                    if let Value::Map(texts) = node.value {
                        let text = |(key, node): (crate::yaml::node::Key<'_>, Node<'_>)| {
                            (key.text.into_owned(), (node.into_text(), key.place))
                        };
                        self.texts.extend(texts.into_iter().map(text));
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;

    #[test]
    fn texts_are_found_by_path_and_lost_ones_are_told() {
        let text =
            "api: a.get\ntitle: Get it\nfields:\n  response.price: the price\n  response.prize: a slip\n";
        let english = read_english(text, "english/a.get.yaml").unwrap();
        assert_eq!(
            (english.title.as_deref(), english.text("response.price")),
            (Some("Get it"), Some("the price"))
        );
        let definition =
            Definition { response: vec![Field::new("price", "String")], ..Definition::default() };
        let mut found = Diagnostics::new();
        english.check(&definition, &definition, &mut found);
        assert_eq!(
            found.to_string(),
            "english/a.get.yaml:5:3: warning[english-without-field]: `response.prize` of a.get names no field and no code\n"
        );
    }

    #[test]
    fn faults_have_places() {
        for (text, expected) in [
            ("title: x\n", "needs the key `api`"),
            ("api: a\nfeilds: {}\n", "e.yaml:2:1: error[unknown-key]"),
            ("api: a\nfields: {x: [y]}\n", "e.yaml:2:13: error"),
        ] {
            let found = read_english(text, "e.yaml").unwrap_err().to_string();
            assert!(found.contains(expected), "{found}");
        }
    }
}
