//! YAML as our own writer leaves it, read line by line: block maps and lists, one scalar to a line.
//!
//! Nearly every definition is of this form, and telling it takes no scanner. The library's, which a macro's user compiles
//! without optimisation, takes fifteen times as long, at each edit. Whatever has another form, or a mistake in it, is
//! not judged here: the library reads the whole of it. This room knows less YAML, never another: what it reads, the
//! library reads the same, places included (see the tests). Must not know keys.

use std::borrow::Cow;

use crate::diagnostic::Place;
use crate::limits::{MAX_DEPTH, MAX_NODES};
use crate::yaml::node::{Key, Node, Value};
use crate::yaml::scalar::{is_null, resolve, to_u32};

/// The tree of the text, if it is of that form and nothing is wrong with it.
pub(super) fn read(text: &str) -> Option<Node<'_>> {
    // Every value takes a byte at least, so there can't be too many.
    if text.len() > MAX_NODES {
        return None;
    }
    let mut reader = Reader { rest: text, number: 0, line: None };
    reader.advance()?;
    let root = reader.block(0)?;
    reader.line.is_none().then_some(root)
}

/// A line, or what is left of it behind the sign of a list.
#[derive(Clone, Copy)]
struct Line<'a> {
    number: usize,
    /// Blanks before the text.
    indent: usize,
    text: &'a str,
}

struct Reader<'a> {
    /// The lines that have not been looked at, and the number of those that have.
    rest: &'a str,
    number: usize,
    /// The one to be read; none at the end.
    line: Option<Line<'a>>,
}

impl<'a> Reader<'a> {
    /// The next line that says something.
    fn advance(&mut self) -> Option<()> {
        self.line = None;
        while self.line.is_none() && !self.rest.is_empty() {
            let (line, rest) = self.rest.split_once('\n').unwrap_or((self.rest, ""));
            self.rest = rest;
            self.number += 1;
            let indent = blanks(line);
            let text = line.get(indent..)?;
            match text.as_bytes().first() {
                None if indent == 0 => {}
                Some(b'#') if indent == 0 => visible(text)?,
                None | Some(b'#') => return None,
                Some(_) => self.line = Some(Line { number: self.number, indent, text }),
            }
        }
        Some(())
    }

    /// The map or list that begins here, inside so many others.
    fn block(&mut self, depth: usize) -> Option<Node<'a>> {
        let line = self.line.filter(|line| depth < MAX_DEPTH && (depth > 0 || line.indent == 0))?;
        let value = match is_element(line.text) {
            true => self.list(line.indent, depth)?,
            false => self.map(line.indent, depth)?,
        };
        Some(Node { place: line.place(0), value })
    }

    /// Elements, each behind its sign in this column.
    fn list(&mut self, indent: usize, depth: usize) -> Option<Value<'a>> {
        let mut nodes = Vec::new();
        while let Some(line) = self.line.filter(|line| line.indent == indent && is_element(line.text)) {
            let element = Line { indent: indent + 2, text: line.text.get(2..)?, ..line };
            nodes.push(match key(element.text) {
                Some(_) => {
                    self.line = Some(element);
                    self.block(depth + 1)?
                }
                None => self.scalar(element, 0)?,
            });
        }
        Some(Value::List(nodes))
    }

    /// Keys in this column, each with its value.
    fn map(&mut self, indent: usize, depth: usize) -> Option<Value<'a>> {
        let mut entries: Vec<(Key<'a>, Node<'a>)> = Vec::new();
        while let Some(line) = self.line.filter(|line| line.indent == indent && !is_element(line.text)) {
            let (text, length) = key(line.text)?;
            for (other, _) in &entries {
                if other.text == text {
                    return None;
                }
            }
            let node = match line.text.len() > length {
                true => self.scalar(line, length + 1)?,
                false => {
                    self.advance()?;
                    self.below(indent, depth + 1)?
                }
            };
            entries.push((Key { place: line.place(0), text }, node));
        }
        Some(Value::Map(entries))
    }

    /// The value of a key that stands on the lines below it: a list may stand in the key's own column. (Of such a list
    /// the library gives the place of its first element.)
    fn below(&mut self, indent: usize, depth: usize) -> Option<Node<'a>> {
        let next = self.line?;
        match next.indent == indent && is_element(next.text) && depth < MAX_DEPTH {
            true => Some(Node { place: next.place(2), value: self.list(indent, depth)? }),
            false if next.indent > indent => self.block(depth),
            false => None,
        }
    }

    /// The scalar that the rest of a line is, or that stands below it.
    fn scalar(&mut self, line: Line<'a>, start: usize) -> Option<Node<'a>> {
        let text = line.text.get(start..)?;
        let value = match text.as_bytes() {
            b"|-" if start > 0 => return self.literal(line.indent),
            [b'\'', ..] => {
                let (quoted, length) = quoted(text)?;
                (length == text.len()).then_some(Value::Text(quoted))?
            }
            // Signs that mean nothing at the beginning.
            [b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'_' | b'(' | b'/' | b'$' | b'+' | 0x80.., ..]
            | [b'-', b'0'..=b'9', ..] => is_plain(text).then(|| resolve(Cow::Borrowed(text)))?,
            _ => return None,
        };
        let node = Node { place: line.place(start), value };
        self.advance()?;
        Some(node)
    }
}

impl<'a> Reader<'a> {
    /// The lines of a text that stand as they are, below a key in this column. The library gives the place of the first.
    fn literal(&mut self, indent: usize) -> Option<Node<'a>> {
        let mut text = String::new();
        let (mut own, mut breaks) = (None, 0);
        let number = self.number + 1;
        while !self.rest.is_empty() {
            let (line, rest) = self.rest.split_once('\n').unwrap_or((self.rest, ""));
            let column = blanks(line);
            match column == line.len() {
                // Empty lines within the text count, those behind it do not.
                true if column > 0 || own.is_none() => return None,
                true => breaks += 1,
                false if column <= indent => break,
                false => {
                    visible(line)?;
                    let line = line.get(*own.get_or_insert(column)..).filter(|_| own <= Some(column))?;
                    text.push_str(&"\n".repeat(breaks));
                    text.push_str(line);
                    breaks = 1;
                }
            }
            self.rest = rest;
            self.number += 1;
        }
        let place = Line { number, indent: own?, text: "" }.place(0);
        self.advance()?;
        Some(Node { place, value: Value::Text(Cow::Owned(text)) })
    }
}

impl Line<'_> {
    /// The place of what stands so many bytes behind the line's beginning.
    fn place(&self, start: usize) -> Place {
        let before = self.text.get(..start).unwrap_or_default();
        let before = if before.is_ascii() { start } else { before.chars().count() };
        Place { line: to_u32(self.number), column: to_u32(self.indent + before + 1) }
    }
}

fn is_element(text: &str) -> bool {
    matches!(text.as_bytes(), [b'-', b' ', ..])
}

/// The key at the beginning of a line, and its length with the colon; a blank and a value follow, or nothing.
fn key(text: &str) -> Option<(Cow<'_, str>, usize)> {
    let bytes = text.as_bytes();
    let (key, length) = match bytes.first()? {
        b'\'' => quoted(text)?,
        _ => {
            let mut length = 0;
            while let Some(b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'_' | b'.') = bytes.get(length) {
                length += 1;
            }
            let key = text.get(..length).filter(|key| !key.starts_with('.') && !is_null(key))?;
            (Cow::Borrowed(key), length)
        }
    };
    match bytes.get(length..)? {
        [b':'] | [b':', b' ', _, ..] => Some((key, length + 1)),
        _ => None,
    }
}

/// The text in quotes at the beginning, and its length with them.
fn quoted(text: &str) -> Option<(Cow<'_, str>, usize)> {
    let bytes = text.as_bytes();
    let (mut index, mut has_quotes) = (1, false);
    loop {
        match bytes.get(index)? {
            b'\'' if bytes.get(index + 1) == Some(&b'\'') => {
                has_quotes = true;
                index += 2;
            }
            b'\'' => break,
            _ => index += width(bytes, index)?,
        }
    }
    let inner = text.get(1..index)?;
    let inner = if has_quotes { Cow::Owned(inner.replace("''", "'")) } else { Cow::Borrowed(inner) };
    Some((inner, index + 1))
}

/// A text that is a scalar without quotes as a whole: neither a key nor a comment begins in it.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut index = 0;
    while index < bytes.len() {
        let next = bytes.get(index + 1);
        match bytes.get(index) {
            Some(b':') if matches!(next, None | Some(b' ')) => return false,
            Some(b' ') if matches!(next, None | Some(b'#')) => return false,
            _ => match width(bytes, index) {
                Some(width) => index += width,
                None => return false,
            },
        }
    }
    true
}

fn visible(text: &str) -> Option<()> {
    let bytes = text.as_bytes();
    let mut index = 0;
    while index < bytes.len() {
        index += width(bytes, index)?;
    }
    Some(())
}

/// The length of a character that can be seen. What controls, ends lines or has no width is left to the library.
fn width(bytes: &[u8], index: usize) -> Option<usize> {
    match bytes.get(index)? {
        b' '..=b'~' => Some(1),
        // U+3000 to U+9FFF.
        0xe3..=0xe9 => Some(3),
        // U+2010 to U+2027, U+2030 to U+203F; U+2080 to U+2FFF.
        0xe2 if matches!(bytes.get(index + 1..index + 3)?, [0x80, 0x90..=0xa7 | 0xb0..=0xbf] | [0x82..=0xbf, _]) => {
            Some(3)
        }
        // Full-width forms.
        0xef if matches!(bytes.get(index + 1), Some(0xbc | 0xbd)) => Some(3),
        // U+00A1 to U+05FF.
        0xc2 if matches!(bytes.get(index + 1), Some(0xa1..)) => Some(2),
        0xc3..=0xd7 => Some(2),
        _ => None,
    }
}

fn blanks(line: &str) -> usize {
    let bytes = line.as_bytes();
    let mut count = 0;
    while let Some(b' ') = bytes.get(count) {
        count += 1;
    }
    count
}
