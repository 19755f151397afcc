//! A look at a page's tags before it is parsed. HTML can be built so that a correct parser takes quadratic time or
//! memory: elements that are never closed, formatting that is opened again in every paragraph, tags of a million
//! attributes. This walk costs one pass over the bytes and refuses such pages.

use top_definition::Diagnostic;

use crate::limits::too_large;
use crate::parts::Torn;

/// Elements inside each other; real pages stay below 60.
pub(crate) const MAX_ELEMENT_DEPTH: usize = 512;
/// Elements of a page, those counted that a parser opens again by itself.
const MAX_ELEMENTS: usize = 1_000_000;
/// Attributes of one tag.
const MAX_ATTRIBUTES: usize = 1_000;

/// What an element's name says about its end.
#[derive(Clone, Copy, PartialEq)]
enum TagKind {
    /// No content, or closed by the next of its kind: it needs no end tag and gets no deeper.
    Flat,
    /// The parser opens it again wherever it was left open.
    Formatting,
    /// Its content has no tags.
    Raw,
    /// Inside drawings and formulas tags mean other things.
    Foreign,
    Other,
}

fn kind(name: &[u8]) -> TagKind {
    match name {
        b"area" | b"base" | b"br" | b"col" | b"embed" | b"hr" | b"img" | b"input" | b"link" | b"meta"
        | b"param" | b"source" | b"track" | b"wbr" => TagKind::Flat,
        b"p" | b"li" | b"dt" | b"dd" | b"option" | b"optgroup" | b"tr" | b"td" | b"th" | b"thead"
        | b"tbody" | b"tfoot" | b"caption" | b"colgroup" | b"html" | b"body" | b"head" => TagKind::Flat,
        b"a" | b"b" | b"big" | b"code" | b"em" | b"font" | b"i" | b"nobr" | b"s" | b"small" | b"strike"
        | b"strong" | b"tt" | b"u" => TagKind::Formatting,
        b"script" | b"style" | b"textarea" | b"title" | b"xmp" => TagKind::Raw,
        b"svg" | b"math" => TagKind::Foreign,
        _ => TagKind::Other,
    }
}

/// Longest name of those above and then some; longer names are cut.
const NAME_BYTES: usize = 12;

/// Refuses a page whose parsing would cost much more than its size; says where the page breaks off, if it does.
pub(crate) fn within_limits(page: &str) -> Result<Option<Torn>, Diagnostic> {
    let mut tags = TagWalk {
        page,
        bytes: page.as_bytes(),
        at: 0,
        open: Vec::new(),
        formatting: 0,
        foreign: 0,
        left_open: 0,
        elements: 0,
        opens_page: false,
        closes_page: false,
    };
    tags.walk()?;
    Ok(tags.torn())
}

type Name = ([u8; NAME_BYTES], usize);

struct TagWalk<'a> {
    page: &'a str,
    bytes: &'a [u8],
    at: usize,
    /// Elements that wait for their end tag.
    open: Vec<Name>,
    /// Formatting among them.
    formatting: usize,
    /// Drawings and formulas among them.
    foreign: usize,
    /// Formatting that was not closed before the element around it was.
    left_open: usize,
    elements: usize,
    /// `<html>` or `<body>` has been opened, and one of them closed.
    opens_page: bool,
    closes_page: bool,
}

impl TagWalk<'_> {
    fn walk(&mut self) -> Result<(), Diagnostic> {
        while let Some(offset) = self.page.get(self.at..).and_then(|rest| rest.find('<')) {
            self.at += offset + 1;
            match self.rest() {
                [b'!', b'-', b'-', ..] => self.skip_comment(),
                [b'/', first, ..] if first.is_ascii_alphabetic() => {
                    self.at += 1;
                    let name = self.name();
                    self.end_of_tag()?;
                    self.closes_page |= matches!(word(&name), b"html" | b"body");
                    self.close(&name);
                }
                [first, ..] if first.is_ascii_alphabetic() => {
                    let name = self.name();
                    self.opens_page |= matches!(word(&name), b"html" | b"body");
                    let is_empty = self.end_of_tag()?;
                    self.open(name, is_empty)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// A page that ends inside a tag, a table or a block of code, or never closes what a whole page closes.
    fn torn(&self) -> Option<Torn> {
        let ends_in_tag = self.page.rfind('<').is_some_and(|start| {
            let rest = &self.page[start..];
            !rest.contains('>')
                && rest[1..]
                    .starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '/' | '!'))
        });
        let left_open = |name: &[u8]| self.open.iter().any(|open| word(open) == name);
        let what = match () {
            () if ends_in_tag => "a tag",
            () if left_open(b"table") => "a table",
            () if left_open(b"pre") => "a block of code",
            () if self.opens_page && !self.closes_page => "the page's body",
            () => return None,
        };
        let lines = u32::try_from(self.page.lines().count()).unwrap_or(u32::MAX);
        Some(Torn { line: lines.max(1), what })
    }

    fn rest(&self) -> &[u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn open(&mut self, name: Name, is_empty: bool) -> Result<(), Diagnostic> {
        let kind = kind(word(&name));
        // Whatever is not formatting itself may make the parser open all formatting again.
        self.elements += match kind {
            TagKind::Formatting => 1,
            _ => 1 + self.formatting + self.left_open,
        };
        if self.elements > MAX_ELEMENTS {
            return Err(too_large("elements in a page", MAX_ELEMENTS, self.line()));
        }
        match kind {
            TagKind::Flat => return Ok(()),
            _ if is_empty && self.foreign > 0 => return Ok(()),
            TagKind::Raw if self.foreign == 0 => {
                self.skip_raw(word(&name));
                return Ok(());
            }
            TagKind::Formatting => self.formatting += 1,
            TagKind::Foreign => self.foreign += 1,
            TagKind::Raw | TagKind::Other => {}
        }
        self.open.push(name);
        match self.open.len() > MAX_ELEMENT_DEPTH || self.left_open > MAX_ELEMENT_DEPTH {
            true => Err(too_large("elements inside each other", MAX_ELEMENT_DEPTH, self.line())),
            false => Ok(()),
        }
    }

    fn close(&mut self, name: &Name) {
        let Some(level) = self.open.iter().rposition(|open| open == name) else {
            if kind(word(name)) == TagKind::Formatting {
                self.left_open = self.left_open.saturating_sub(1);
            }
            return;
        };
        for (closed, inside) in self.open.drain(level..).zip(0..) {
            match kind(word(&closed)) {
                TagKind::Formatting => {
                    self.formatting = self.formatting.saturating_sub(1);
                    self.left_open += usize::from(inside > 0);
                }
                TagKind::Foreign => self.foreign = self.foreign.saturating_sub(1),
                _ => {}
            }
        }
    }

    fn name(&mut self) -> Name {
        let mut name = [0; NAME_BYTES];
        let mut length = 0;
        while let Some(byte) = self.bytes.get(self.at) {
            if byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>') {
                break;
            }
            if let Some(place) = name.get_mut(length) {
                *place = byte.to_ascii_lowercase();
                length += 1;
            }
            self.at += 1;
        }
        (name, length)
    }

    /// Goes behind the tag; true if it closes itself.
    fn end_of_tag(&mut self) -> Result<bool, Diagnostic> {
        let (mut quote, mut attributes, mut before) = (None, 0_usize, b' ');
        while let Some(byte) = self.bytes.get(self.at).copied() {
            self.at += 1;
            match (quote, byte) {
                (Some(open), byte) if open == byte => quote = None,
                (Some(_), _) => {}
                (None, b'>') => return Ok(before == b'/'),
                // Elsewhere a quote is a character of a name or a value.
                (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
                (None, byte) if byte.is_ascii_whitespace() => continue,
                (None, _) => {
                    let is_start =
                        before == b'/'
                            || self.at.checked_sub(2).and_then(|at| self.bytes.get(at)).is_some_and(|byte| {
                                byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'')
                            });
                    attributes += usize::from(is_start);
                }
            }
            before = byte;
            if attributes > MAX_ATTRIBUTES {
                return Err(too_large("attributes in a tag", MAX_ATTRIBUTES, self.line()));
            }
        }
        Ok(false)
    }

    fn skip_comment(&mut self) {
        self.at += 3;
        // `<!-->` and `<!--->` are whole comments.
        if let [b'>', ..] | [b'-', b'>', ..] = self.rest() {
            return;
        }
        let end = self.rest().windows(3).position(|three| matches!(three, b"-->" | b"--!"));
        self.at = end.map_or(self.bytes.len(), |end| self.at + end + 2);
    }

    /// To the end tag of a script or another text without tags.
    fn skip_raw(&mut self, name: &[u8]) {
        while let Some(offset) = self.rest().windows(2).position(|two| two == b"</") {
            self.at += offset + 2;
            if self.rest().get(..name.len()).is_some_and(|word| word.eq_ignore_ascii_case(name)) {
                return;
            }
        }
        self.at = self.bytes.len();
    }

    fn line(&self) -> u32 {
        let before = self.bytes.get(..self.at).unwrap_or_default();
        let lines = before.iter().filter(|byte| **byte == b'\n').count();
        u32::try_from(lines).unwrap_or(u32::MAX).saturating_add(1)
    }
}

fn word(name: &Name) -> &[u8] {
    name.0.get(..name.1).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(page: &str) -> Option<(&'static str, u32)> {
        within_limits(page).err().map(|refusal| (refusal.code, refusal.line.unwrap()))
    }

    #[test]
    fn what_real_pages_do_is_fine() {
        for page in [
            "<p>a<p>b".repeat(10_000),
            "<ul>".to_owned() + &"<li>a".repeat(10_000) + "</ul>",
            "<div><font>a</div>".repeat(100),
            "<script>if (a < b) document.write('<div>')</script>".repeat(10_000),
            "<!-- <div> -->".repeat(10_000) + &"<!--><br>".repeat(10_000),
            "<img alt=\"a > b\" src=x>".repeat(10_000),
            format!("<td style='{}'>", "color: red; ".repeat(10_000)),
        ] {
            assert_eq!(code(&page), None, "{:.60}", page);
        }
    }

    #[test]
    fn what_would_take_quadratic_time_is_refused() {
        for page in [
            "<div>".repeat(10_000),
            "<svg><style>".to_owned() + &"<div>".repeat(10_000),
            "<div><b id=1></div>".repeat(10_000),
            "<b id=1>".repeat(300) + &"<p>a".repeat(100_000),
            format!("<p {}>", "a=1 ".repeat(10_000)),
            format!("<p {}>", "a=''".repeat(10_000)),
            format!("<p {}>", "a/".repeat(10_000)),
        ] {
            assert_eq!(code(&page), Some(("limit", 1)), "{:.60}", page);
        }
        assert_eq!(code(&"<i>\n".repeat(600)), Some(("limit", 513)));
    }
}
