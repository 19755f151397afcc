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

/// What a stand-in begins with: a character that can't be seen, so that every text with it in it is replaced by one itself.
const MARK: char = '\u{e000}';
/// What it ends with.
const END: char = '.';

/// Texts that the YAML library would write in a way that reads back as something else (carriage returns and
/// other line breaks raw; `1e400`, `12:30`, `<<` without quotes), or raw though they can't be seen. A harmless word stands
/// in for each while the library writes; then the text takes its place in quotes, everything unusual escaped.
#[derive(Default)]
pub(crate) struct StandIns {
    /// In the order of the tree, which is that of the YAML.
    quoted: Vec<String>,
}

impl StandIns {
    /// Puts a word in the place of each delicate text.
    pub(crate) fn put_into(node: &mut Node<'_>) -> Self {
        let mut stand_ins = StandIns::default();
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
        let mut word = String::with_capacity(quoted.len() + 1);
        word.push(MARK);
        word.extend(std::iter::repeat_n('x', quoted.len().saturating_sub(word.len())));
        word.push(END);
        self.quoted.push(quoted);
        Cow::Owned(word)
    }

    /// The YAML with the texts back in their places.
    pub(crate) fn replace(&self, yaml: &str) -> String {
        let mut text = String::with_capacity(yaml.len());
        let mut rest = yaml;
        for quoted in &self.quoted {
            let Some((before, from)) = rest.split_once(MARK) else { break };
            text.push_str(before);
            text.push_str(quoted);
            rest = from.split_once(END).map_or("", |(_, after)| after);
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
    // `0xe4..=0xe9` open the characters U+4000 to U+9FFF; nearly every text has only such ones and those of ASCII.
    let is_seen = |byte: u8| matches!(byte, b'\n' | b'\t' | b' '..=b'~' | 0x80..=0xbf | 0xe4..=0xe9);
    !text.bytes().all(is_seen) && text.chars().any(|it| is_invisible(it) && !matches!(it, '\n' | '\t'))
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
