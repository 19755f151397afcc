//! Definition → YAML text, the same bytes for the same value.
//!
//! Only the tools write; the feature `write` keeps its dependencies out of everything that reads.

use std::borrow::Cow;
use std::fmt::Write as _;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Definition;
use crate::text::visible;
use crate::yaml::encode;
use crate::yaml::node::{Key, Node, Value};
use crate::yaml::parse::resolve;
use crate::yaml::read::check_tree;

/// The YAML of a definition. `command` is what a person runs to make it again: `cargo xtask scrape`.
///
/// # Errors
/// When the definition breaks a limit of the reader: what could not be read back is not written.
pub fn write_definition(definition: &Definition, command: &str) -> Result<String, Diagnostic> {
    let node = encode::definition(definition);
    let mut found = Diagnostics::new();
    check_tree(&node, &mut found);
    if let Some(finding) = found.iter().next() {
        return Err(finding.clone());
    }
    Ok(format!(
        "# Made by `{}`. Corrections go into an overlay, not in here.\n\
         # yaml-language-server: $schema=../schema.json\n{}",
        visible(command),
        to_yaml(node)?
    ))
}

/// The YAML of any tree.
pub(crate) fn to_yaml(mut node: Node<'_>) -> Result<String, Diagnostic> {
    let stand_ins = StandIns::put_into(&mut node);
    let yaml = serde_yaml::to_string(&Written(&node)).map_err(|error| {
        Diagnostic::error("yaml-write", format!("this cannot be written as YAML: {error}"))
    })?;
    Ok(stand_ins.replace(&yaml))
}

pub(crate) struct Written<'a>(pub(crate) &'a Node<'a>);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0.value {
            Value::Null => serializer.serialize_unit(),
            Value::Boolean(value) => serializer.serialize_bool(*value),
            Value::Integer(number) => serializer.serialize_i128(*number),
            Value::Number(text) | Value::Text(text) => serializer.serialize_str(text),
            Value::List(nodes) => {
                let mut list = serializer.serialize_seq(Some(nodes.len()))?;
                for node in nodes {
                    list.serialize_element(&Written(node))?;
                }
                list.end()
            }
            Value::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, node) in entries {
                    map.serialize_entry(&*key.text, &Written(node))?;
                }
                map.end()
            }
        }
    }
}

/// Texts that the YAML library would write in a way that reads back as something else (carriage returns and
/// other line breaks raw, `1e400` without quotes). A harmless word stands in for each while the library
/// writes; then the text takes its place, in double quotes, everything unusual escaped.
struct StandIns {
    prefix: String,
    quoted: Vec<String>,
}

impl StandIns {
    fn put_into(node: &mut Node<'_>) -> Self {
        let mut prefix = "stand_in".to_owned();
        while contains(node, &prefix) {
            prefix.push('_');
        }
        let mut stand_ins = StandIns { prefix, quoted: Vec::new() };
        stand_ins.visit(node);
        stand_ins
    }

    fn visit(&mut self, node: &mut Node<'_>) {
        match &mut node.value {
            Value::Text(text) if is_delicate(text) => *text = self.take(text),
            Value::List(nodes) => nodes.iter_mut().for_each(|node| self.visit(node)),
            Value::Map(entries) => entries.iter_mut().for_each(|(key, node)| {
                if is_delicate(&key.text) {
                    *key = Key { text: self.take(&key.text), ..*key };
                }
                self.visit(node);
            }),
            _ => {}
        }
    }

    /// The word for a text, as long as the text, because long keys are written another way.
    fn take(&mut self, text: &str) -> Cow<'static, str> {
        let quoted = quote(text);
        let word = format!("{}-{}-", self.prefix, self.quoted.len());
        let padding = "x".repeat(quoted.len().saturating_sub(word.len()));
        self.quoted.push(quoted);
        Cow::Owned(format!("{word}{padding}."))
    }

    fn replace(&self, yaml: &str) -> String {
        let mut text = String::with_capacity(yaml.len());
        let mut rest = yaml;
        for (index, quoted) in self.quoted.iter().enumerate() {
            let word = format!("{}-{index}-", self.prefix);
            let Some((before, from)) = rest.split_once(word.as_str()) else { continue };
            text.push_str(before);
            text.push_str(quoted);
            rest = from.split_once('.').map_or("", |(_, after)| after);
        }
        text.push_str(rest);
        text
    }
}

fn is_delicate(text: &str) -> bool {
    text.contains(['\r', '\u{85}', '\u{2028}', '\u{2029}', '\u{feff}'])
        || matches!(resolve(Cow::Borrowed(text)), Value::Number(_))
}

fn contains(node: &Node<'_>, part: &str) -> bool {
    match &node.value {
        Value::Text(text) => text.contains(part),
        Value::List(nodes) => nodes.iter().any(|node| contains(node, part)),
        Value::Map(entries) => {
            entries.iter().any(|(key, node)| key.text.contains(part) || contains(node, part))
        }
        _ => false,
    }
}

/// The text in double quotes, with escapes that every YAML reader knows.
fn quote(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            _ if visible(character.encode_utf8(&mut [0; 4])).len() == character.len_utf8()
                && !matches!(u32::from(character), 0xfffe | 0xffff) =>
            {
                quoted.push(character);
            }
            _ => {
                let _ = write!(quoted, "\\U{:08X}", u32::from(character));
            }
        }
    }
    quoted.push('"');
    quoted
}
