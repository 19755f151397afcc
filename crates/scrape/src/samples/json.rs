//! Reads a JSON sample or a JSON example cell into evidence.

use std::collections::HashMap;
use top_definition::Diagnostic;

use serde_json::Value;

use super::evidence::{Evidence, Literal};

/// Reads the first JSON value of the text; `None` if the text does not start with one. The second part of the answer
/// is the number of bytes it takes.
pub fn read_prefix(text: &str) -> Option<(Value, usize)> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Value>();
    let value = values.next()?.ok()?;
    Some((value, values.byte_offset()))
}

/// The value as evidence; elements of a list are merged into one.
pub fn evidence(value: &Value, line: u32) -> Result<Evidence, Diagnostic> {
    let mut evidence = Evidence { wraps_items: true, ..Evidence::default() };
    // Members by holder and name: looking through an object's members for each of them takes quadratic time.
    let mut known: HashMap<(usize, &str), usize> = HashMap::new();
    let mut waiting = vec![(value, 0)];
    while let Some((value, node)) = waiting.pop() {
        match value {
            Value::Object(members) => {
                for (name, member) in members {
                    let child = match known.get(&(node, name.as_str())) {
                        Some(child) => *child,
                        None => evidence.add(node, name.as_str(), line)?,
                    };
                    known.insert((node, name), child);
                    waiting.push((member, child));
                }
            }
            Value::Array(items) => {
                if let Some(node) = evidence.nodes.get_mut(node) {
                    node.list = true;
                }
                waiting.extend(items.iter().rev().map(|item| (item, node)));
            }
            leaf => {
                if let Some(node) = evidence.nodes.get_mut(node) {
                    (node.value, node.literal) = text_of(leaf);
                }
            }
        }
    }
    Ok(evidence)
}

fn text_of(leaf: &Value) -> (Option<String>, Literal) {
    match leaf {
        Value::String(text) => (Some(text.clone()), Literal::Text),
        Value::Number(number) => (Some(number.to_string()), Literal::Number),
        Value::Bool(truth) => (Some(truth.to_string()), Literal::Boolean),
        _ => (None, Literal::Untyped),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_merge_their_elements() {
        let (value, length) = read_prefix("[{\"a\":1},{\"b\":[true]}] rest").unwrap();
        let evidence = evidence(&value, 1).unwrap();
        assert_eq!(length, 22);
        assert!(evidence.nodes[0].list);
        assert_eq!(evidence.children(0).len(), 2);
    }

    #[test]
    fn prose_is_no_json() {
        assert!(read_prefix("一、按百分比 {\"a\":1}").is_none());
    }
}
