//! Definition → YAML text, the same bytes for the same value.
//!
//! Only the tools write; the feature `write` keeps its dependencies out of everything that reads.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Definition;
use crate::text::visible;
use crate::yaml::encode;
use crate::yaml::node::{Node, Value};
use crate::yaml::read::check_tree;
use crate::yaml::stand_ins::StandIns;

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
