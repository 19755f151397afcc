//! YAML text → tree of nodes, within limits.
//!
//! The plain part of YAML 1.2 only: one document of maps, lists and scalars. Anchors, aliases and tags are
//! refused: definitions don't need them, and they are how small files become large ones. Must not know keys.

use std::borrow::Cow;
use std::collections::HashSet;

use granit_parser::{Event, Marker, Parser, ScalarStyle, StrInput};

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::limits::{MAX_BYTES, MAX_DEPTH, MAX_NODES};
use crate::text::shorten;
use crate::yaml::lines;
use crate::yaml::node::{Key, Node, Value};
use crate::yaml::scalar::{is_null, resolve, to_u32};

/// Maps up to this size are searched for duplicate keys one by one.
const SMALL_MAP: usize = 16;

/// The tree of the text. Every duplicate key is reported; anything else that is wrong ends the reading.
pub(crate) fn parse<'a>(text: &'a str, found: &mut Diagnostics) -> Option<Node<'a>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    lines::read(text).or_else(|| parse_any(text, found))
}

/// The same of any form.
pub(super) fn parse_any<'a>(text: &'a str, found: &mut Diagnostics) -> Option<Node<'a>> {
    match check_text(text).and_then(|()| Builder::new(text, found).document()) {
        Ok(node) => Some(node),
        Err(diagnostic) => {
            found.push(point_at_tab(text, diagnostic));
            None
        }
    }
}

/// YAML allows no raw control characters (and the parser would take NUL for the end of the text).
fn check_text(text: &str) -> Result<(), Diagnostic> {
    if text.len() > MAX_BYTES {
        return Err(Diagnostic::error(
            "yaml-limit",
            format!("the file has {} bytes; {MAX_BYTES} are allowed", text.len()),
        ));
    }
    let forbidden = |byte: u8| (byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r')) || byte == 0x7f;
    let Some(offset) = text.bytes().position(forbidden) else { return Ok(()) };
    let before = text.get(..offset).unwrap_or_default();
    let line = 1 + before.bytes().filter(|byte| *byte == b'\n').count();
    let column = 1 + before.rsplit('\n').next().unwrap_or_default().chars().count();
    let character = text.as_bytes().get(offset).copied().unwrap_or_default();
    Err(Diagnostic::error("yaml-syntax", format!("control character U+{character:04X} in the file"))
        .at(Place { line: to_u32(line), column: to_u32(column) })
        .with_hint("YAML files are plain text; inside double quotes write it as an escape, such as \\0"))
}

/// Where a tab is to blame, the parser points at what stands before or after it, on another line even: the finding
/// belongs to the tab.
fn point_at_tab(text: &str, found: Diagnostic) -> Diagnostic {
    match found.line.filter(|_| found.code == "yaml-syntax").and_then(|line| tab_to_blame(text, line, &found))
    {
        Some(place) => Diagnostic::error("yaml-syntax", "a tab where YAML takes blanks only")
            .at(place)
            .with_hint("write spaces instead of the tab"),
        None => found,
    }
}

fn tab_to_blame(text: &str, line: u32, found: &Diagnostic) -> Option<Place> {
    let first = usize::try_from(line).ok()?.checked_sub(1)?;
    let mut lines = text.lines().enumerate().skip(first);
    let (_, pointed_at) = lines.next()?;
    let place = |line: usize, column: usize| Place { line: to_u32(line + 1), column: to_u32(column + 1) };
    let in_front = |line: &str| {
        line.chars().take_while(|character| matches!(character, ' ' | '\t')).position(|blank| blank == '\t')
    };
    if let Some(column) = in_front(pointed_at) {
        return Some(place(first, column));
    }
    if !["tab", "whitespace"].iter().any(|word| found.message.contains(word)) {
        return None;
    }
    let before = found.column.and_then(|column| usize::try_from(column).ok()?.checked_sub(2));
    match before.filter(|before| pointed_at.chars().nth(*before) == Some('\t')) {
        Some(column) => Some(place(first, column)),
        None => lines.find_map(|(number, line)| Some(place(number, in_front(line)?))),
    }
}

struct Builder<'a, 'd> {
    parser: Parser<'a, StrInput<'a>>,
    found: &'d mut Diagnostics,
    open: Vec<Open<'a>>,
    nodes: usize,
}

/// A list or map whose end has not come yet.
struct Open<'a> {
    place: Place,
    content: Content<'a>,
}

enum Content<'a> {
    List(Vec<Node<'a>>),
    Map { entries: Vec<(Key<'a>, Node<'a>)>, seen: HashSet<Cow<'a, str>>, key: Option<Key<'a>> },
}

impl<'a, 'd> Builder<'a, 'd> {
    fn new(text: &'a str, found: &'d mut Diagnostics) -> Self {
        // As the specification has it, so that every other tool reads the same.
        let options = granit_parser::options! {
            strict_indentation: true,
            emit_comments: false,
            emit_anchor_events: true,
        };
        let parser = Parser::new_from_str_with_options(text, options);
        Builder { parser, found, open: Vec::new(), nodes: 0 }
    }

    fn document(mut self) -> Result<Node<'a>, Diagnostic> {
        let mut root = None;
        while let Some(event) = self.parser.next_event() {
            let (event, span) = event.map_err(|error| {
                Diagnostic::error("yaml-syntax", error.info())
                    .at(place(error.marker()))
                    .with_hint("mend the YAML here or just above: indentation, a quote or a bracket")
            })?;
            let here = place(&span.start);
            match event {
                Event::StreamEnd => break,
                Event::Scalar(.., Some(_))
                | Event::SequenceStart(.., Some(_))
                | Event::MappingStart(.., Some(_)) => {
                    let here = span.tag_start().map_or(here, |tag| place(&tag));
                    return Err(refuse("a tag (`!name`)", here, "remove it, or put the text in quotes"));
                }
                Event::DocumentStart(..) if root.is_some() => {
                    return Err(refuse("a second document (`---`)", here, "make it a file of its own"));
                }
                event => {
                    if let Some(node) = self.take(event, here)? {
                        root = Some(node);
                    }
                }
            }
        }
        Ok(root.unwrap_or(Node { place: Place { line: 1, column: 1 }, value: Value::Null }))
    }

    /// One event. Gives the root when it is complete.
    fn take(&mut self, event: Event<'a>, here: Place) -> Result<Option<Node<'a>>, Diagnostic> {
        match event {
            Event::Alias(_) => Err(refuse("an alias (`*name`)", here, "write the value out")),
            // Comes behind the value that has it.
            Event::Anchor(..) => {
                Err(refuse("an anchor (`&name`)", here, "write values out, or put the text in quotes"))
            }
            Event::Scalar(text, style, ..) => {
                self.count(here)?;
                self.scalar(text, style, here)
            }
            Event::SequenceStart(..) => self.begin(here, Content::List(Vec::new())),
            Event::MappingStart(..) => {
                let content = Content::Map { entries: Vec::new(), seen: HashSet::new(), key: None };
                self.begin(here, content)
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let Some(open) = self.open.pop() else { return Ok(None) };
                let value = match open.content {
                    Content::List(nodes) => Value::List(nodes),
                    Content::Map { entries, .. } => Value::Map(entries),
                };
                Ok(self.place_node(Node { place: open.place, value }))
            }
            _ => Ok(None),
        }
    }

    fn begin(&mut self, here: Place, content: Content<'a>) -> Result<Option<Node<'a>>, Diagnostic> {
        self.count(here)?;
        if self.open.len() >= MAX_DEPTH {
            return Err(
                Diagnostic::error("yaml-limit", format!("more than {MAX_DEPTH} levels deep")).at(here)
            );
        }
        if let Some(Open { content: Content::Map { key: None, .. }, .. }) = self.open.last() {
            return Err(refuse("a list or map as a key", here, "keys are text; put it in quotes"));
        }
        self.open.push(Open { place: here, content });
        Ok(None)
    }

    fn count(&mut self, here: Place) -> Result<(), Diagnostic> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Err(Diagnostic::error("yaml-limit", format!("more than {MAX_NODES} values")).at(here));
        }
        Ok(())
    }

    fn scalar(
        &mut self,
        text: Cow<'a, str>,
        style: ScalarStyle,
        here: Place,
    ) -> Result<Option<Node<'a>>, Diagnostic> {
        if let Some(Open { content: Content::Map { key: slot @ None, seen, entries }, .. }) =
            self.open.last_mut()
        {
            if style == ScalarStyle::Plain && is_null(&text) {
                return Err(refuse("an empty key", here, "put the key in quotes"));
            }
            if is_duplicate(entries, seen, &text) {
                let message = format!("the key `{}` stands here twice", shorten(&text));
                self.found.push(Diagnostic::error("duplicate-key", message).at(here).with_hint("remove one"));
            }
            *slot = Some(Key { place: here, text });
            return Ok(None);
        }
        let value = if style == ScalarStyle::Plain { resolve(text) } else { Value::Text(text) };
        Ok(self.place_node(Node { place: here, value }))
    }

    /// Puts a complete node where it belongs, or hands it out as the root.
    fn place_node(&mut self, node: Node<'a>) -> Option<Node<'a>> {
        match self.open.last_mut() {
            None => return Some(node),
            Some(Open { content: Content::List(nodes), .. }) => nodes.push(node),
            Some(Open { content: Content::Map { entries, key, .. }, .. }) => {
                if let Some(key) = key.take() {
                    entries.push((key, node));
                }
            }
        }
        None
    }
}

fn is_duplicate<'a>(entries: &[(Key<'a>, Node<'a>)], seen: &mut HashSet<Cow<'a, str>>, text: &str) -> bool {
    if entries.len() < SMALL_MAP {
        return entries.iter().any(|(key, _)| key.text == text);
    }
    if seen.is_empty() {
        seen.extend(entries.iter().map(|(key, _)| key.text.clone()));
    }
    !seen.insert(Cow::Owned(text.to_owned()))
}

fn refuse(what: &str, here: Place, hint: &str) -> Diagnostic {
    Diagnostic::error("yaml-feature", format!("{what} is not allowed here")).at(here).with_hint(hint)
}

fn place(marker: &Marker) -> Place {
    Place { line: to_u32(marker.line().max(1)), column: to_u32(marker.col().saturating_add(1)) }
}

#[cfg(test)]
mod tests;
