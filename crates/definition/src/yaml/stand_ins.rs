//! Texts that the YAML library does not write so that every reader reads them back the same, or that nobody could see.
//!
//! The library stays the writer: how it quotes, breaks and indents is well tried, and what it writes is reviewed in pull
//! requests. The few texts it gets wrong are known ([`is_delicate`]) and held by `tests/round_trip.rs`; this room goes
//! when the library has mended them.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::text::is_invisible;
use crate::yaml::node::{Key, Node, Value};
use crate::yaml::plain::is_ambiguous;

/// Texts that the YAML library would write in a way that reads back as something else (carriage returns and
/// other line breaks raw; `1e400`, `12:30`, `<<` without quotes), or raw though they can't be seen. A harmless word stands
/// in for each while the library writes; then the text takes its place in quotes, everything unusual escaped.
pub(crate) struct StandIns {
    prefix: String,
    quoted: Vec<String>,
}

impl StandIns {
    /// Puts a word in the place of each delicate text.
    pub(crate) fn put_into(node: &mut Node<'_>) -> Self {
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

    /// The YAML with the texts back in their places.
    pub(crate) fn replace(&self, yaml: &str) -> String {
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
    has_invisible(text) || is_ambiguous(text)
}

/// The library writes line breaks and tabs well.
fn has_invisible(text: &str) -> bool {
    text.chars().any(|it| is_invisible(it) && !matches!(it, '\n' | '\t'))
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

/// The text in quotes; where there is something to escape, in double ones with escapes that every YAML reader knows.
fn quote(text: &str) -> String {
    if !has_invisible(text) {
        return format!("'{}'", text.replace('\'', "''"));
    }
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            _ if is_invisible(character) => {
                let _ = match u32::from(character) {
                    number @ ..=0xffff => write!(quoted, "\\u{number:04X}"),
                    number => write!(quoted, "\\U{number:08X}"),
                };
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}
