//! A JSON scanner over text in memory: pulls tokens, hands out values as slices, can go back.
//!
//! Own code instead of a general parser for three reasons: numbers keep their exact text, any value can be taken as
//! the text it stands in, and raw control characters inside strings pass. Otherwise it accepts exactly JSON.

use std::borrow::Cow;
use std::ops::Range;

use super::MAX_DEPTH;

/// Where and why reading could not go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(super) at: usize,
    pub(super) expected: &'static str,
    pub(super) kind: FaultKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FaultKind {
    /// The text is no JSON, or not of the form it should have.
    Broken,
    /// The answer asks for more than it may.
    TooMuch,
    /// The time allowed is over.
    Late,
}

/// A member of an object and the place of its value.
pub(super) struct Member<'a> {
    pub(super) key: Cow<'a, str>,
    pub(super) value: Range<usize>,
}

/// A value as far as it can be told without knowing what it is for.
pub(super) enum Scalar<'a> {
    Null,
    Boolean(bool),
    /// Valid JSON number text.
    Number(&'a str),
    Text(Cow<'a, str>),
    /// An object or a list, as the text it stands in.
    Container(&'a str),
}

#[derive(Clone)]
pub(super) struct Scanner<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    /// Whether a half of a surrogate pair was replaced in the last string.
    replaced: bool,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self::nested(text, 0)
    }

    /// For text found inside a value that stands `depth` levels deep.
    pub(super) fn nested(text: &'a str, depth: usize) -> Self {
        Self { text, at: 0, depth, replaced: false }
    }

    pub(super) fn place(&self) -> usize {
        self.at
    }

    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    /// Goes to a place handed out before.
    pub(super) fn go_to(&mut self, place: usize) {
        self.at = place;
    }

    /// Goes to a place handed out before, that many levels deep.
    pub(super) fn stand_at(&mut self, place: usize, depth: usize) {
        self.at = place;
        self.depth = depth;
    }

    /// The text from a place handed out before up to here.
    pub(super) fn since(&self, start: usize) -> &'a str {
        self.slice(start..self.at)
    }

    pub(super) fn slice(&self, range: Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or_default()
    }

    pub(super) fn fault(&self, expected: &'static str) -> Fault {
        Fault { at: self.at, expected, kind: FaultKind::Broken }
    }

    pub(super) fn too_much(&self, expected: &'static str) -> Fault {
        Fault { kind: FaultKind::TooMuch, ..self.fault(expected) }
    }

    /// Whether the last string held a half of a surrogate pair, which stands for no character.
    pub(super) fn take_replaced(&mut self) -> bool {
        std::mem::take(&mut self.replaced)
    }

    /// The first byte of the next token; 0 at the end.
    #[inline]
    pub(super) fn peek(&mut self) -> u8 {
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.at) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                Some(byte) => return *byte,
                None => return 0,
            }
        }
    }

    #[inline]
    fn expect(&mut self, byte: u8, expected: &'static str) -> Result<(), Fault> {
        if self.peek() == byte {
            self.at += 1;
            Ok(())
        } else {
            Err(self.fault(expected))
        }
    }

    /// Nothing but space may follow.
    pub(super) fn end(&mut self) -> Result<(), Fault> {
        self.peek();
        if self.at == self.text.len() { Ok(()) } else { Err(self.fault("the end of the JSON")) }
    }

    pub(super) fn open_object(&mut self) -> Result<(), Fault> {
        self.expect(b'{', "an object")?;
        self.deeper()
    }

    pub(super) fn open_list(&mut self) -> Result<(), Fault> {
        self.expect(b'[', "a list")?;
        self.deeper()
    }

    pub(super) fn deeper(&mut self) -> Result<(), Fault> {
        self.depth += 1;
        if self.depth > MAX_DEPTH { Err(self.too_much("fewer levels of nesting")) } else { Ok(()) }
    }

    pub(super) fn shallower(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    /// The next key of the open object, up to its value; `None` closes the object.
    #[inline]
    pub(super) fn key(&mut self, first: &mut bool) -> Result<Option<Cow<'a, str>>, Fault> {
        if !self.next_member(first)? {
            return Ok(None);
        }
        self.key_here().map(Some)
    }

    /// The key that stands here, up to its value.
    pub(super) fn key_here(&mut self) -> Result<Cow<'a, str>, Fault> {
        let key = self.string()?;
        self.expect(b':', "`:`")?;
        Ok(key)
    }

    /// Goes to the quote of the next key of the open object; `false` closes the object.
    #[inline]
    pub(super) fn next_member(&mut self, first: &mut bool) -> Result<bool, Fault> {
        match self.peek() {
            b'}' => {
                self.at += 1;
                self.shallower();
                return Ok(false);
            }
            b',' if !*first => self.at += 1,
            _ if *first => {}
            _ => return Err(self.fault("`,` or `}`")),
        }
        *first = false;
        if self.peek() == b'"' { Ok(true) } else { Err(self.fault("a member's name in quotes")) }
    }

    /// Goes to the next element of the open list; `false` closes the list.
    pub(super) fn element(&mut self, first: &mut bool) -> Result<bool, Fault> {
        match self.peek() {
            b']' => {
                self.at += 1;
                self.shallower();
                return Ok(false);
            }
            b',' if !*first => {
                self.at += 1;
                if self.peek() == b']' {
                    return Err(self.fault("a value"));
                }
            }
            _ if *first => {}
            _ => return Err(self.fault("`,` or `]`")),
        }
        *first = false;
        Ok(true)
    }

    /// Goes past the next key and its colon if it is this one, without escapes or space; else stays before it.
    #[inline]
    pub(super) fn takes_key(&mut self, name: &str) -> bool {
        let bytes = self.text.as_bytes();
        let start = self.at + 1;
        let end = start + name.len();
        // What stands between two quotes without a third or a backslash is all of the key.
        let is_it = bytes.get(end..end + 2) == Some(b"\":")
            && bytes.get(start..end) == Some(name.as_bytes())
            && self.string_part(start) == Some(end);
        if is_it {
            self.at = end + 2;
        }
        is_it
    }

    /// A string without escapes, if one stands next.
    #[inline]
    pub(super) fn plain_string(&mut self) -> Option<&'a str> {
        if self.peek() != b'"' {
            return None;
        }
        let start = self.at + 1;
        let end = self.string_part(start)?;
        if self.text.as_bytes().get(end) != Some(&b'"') {
            return None;
        }
        self.at = end + 1;
        Some(self.slice(start..end))
    }

    /// A string; the scanner stands at its quote.
    #[inline]
    pub(super) fn string(&mut self) -> Result<Cow<'a, str>, Fault> {
        match self.plain_string() {
            Some(text) => Ok(Cow::Borrowed(text)),
            None => self.escaped().map(Cow::Owned),
        }
    }

    /// The place of the next quote or backslash. Looks at eight bytes at once: strings are most of an answer.
    #[inline]
    fn string_part(&self, start: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut at = start;
        while let Some(eight) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
            let word = u64::from_le_bytes(*eight);
            let found = zero_bytes(word ^ repeat(b'"')) | zero_bytes(word ^ repeat(b'\\'));
            if found != 0 {
                return Some(at + found.trailing_zeros() as usize / 8);
            }
            at += 8;
        }
        let rest = bytes.get(at..).unwrap_or_default();
        rest.iter().position(|byte| matches!(byte, b'"' | b'\\')).map(|length| at + length)
    }

    /// A string that is not closed.
    #[cold]
    fn endless(&self) -> Fault {
        Fault { at: self.text.len(), expected: "the end of a string", kind: FaultKind::Broken }
    }

    /// A string with escapes; the scanner stands at its quote.
    #[cold]
    fn escaped(&mut self) -> Result<String, Fault> {
        self.at += 1;
        let mut text = String::with_capacity(self.closing_quote()? - self.at);
        loop {
            let at = self.string_part(self.at).ok_or_else(|| self.endless())?;
            text.push_str(self.slice(self.at..at));
            self.at = at + 1;
            if self.text.as_bytes().get(at) == Some(&b'"') {
                return Ok(text);
            }
            self.escape(&mut text)?;
        }
    }

    /// Where the string ends in which the scanner stands.
    fn closing_quote(&self) -> Result<usize, Fault> {
        let mut at = self.at;
        loop {
            at = self.string_part(at).ok_or_else(|| self.endless())?;
            if self.text.as_bytes().get(at) == Some(&b'"') {
                return Ok(at);
            }
            at += 2;
        }
    }

    fn byte(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    /// What stands behind a backslash.
    fn escape(&mut self, text: &mut String) -> Result<(), Fault> {
        let character = match self.byte() {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{C}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.at += 1;
                text.push(self.unicode()?);
                return Ok(());
            }
            _ => return Err(self.fault("an escape of JSON")),
        };
        text.push(character);
        self.at += 1;
        Ok(())
    }

    /// Four hexadecimal digits, or a pair of them for characters beyond `U+FFFF`. Half a pair is replaced.
    fn unicode(&mut self) -> Result<char, Fault> {
        let high = self.four_digits()?;
        if (0xD800..0xDC00).contains(&high) && self.text.as_bytes().get(self.at..self.at + 2) == Some(b"\\u")
        {
            let back = self.at;
            self.at += 2;
            let low = self.four_digits()?;
            if (0xDC00..0xE000).contains(&low) {
                let code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
                return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.at = back;
        }
        Ok(char::from_u32(high).unwrap_or_else(|| {
            self.replaced = true;
            char::REPLACEMENT_CHARACTER
        }))
    }

    /// Goes past a string without reading what it says; the scanner stands at its quote.
    fn skip_string(&mut self) -> Result<(), Fault> {
        let mut at = self.string_part(self.at + 1).ok_or_else(|| self.endless())?;
        while self.text.as_bytes().get(at) == Some(&b'\\') {
            self.at = at + 1;
            match self.byte() {
                b'u' => {
                    self.at += 1;
                    self.four_digits()?;
                }
                b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => self.at += 1,
                _ => return Err(self.fault("an escape of JSON")),
            }
            at = self.string_part(self.at).ok_or_else(|| self.endless())?;
        }
        self.at = at + 1;
        Ok(())
    }

    fn four_digits(&mut self) -> Result<u32, Fault> {
        let mut code = 0;
        for _ in 0..4 {
            let digit = char::from(self.byte()).to_digit(16);
            code = code * 16 + digit.ok_or(self.fault("four hexadecimal digits"))?;
            self.at += 1;
        }
        Ok(code)
    }

    /// A number, as its text.
    fn number(&mut self) -> Result<&'a str, Fault> {
        let start = self.at;
        if self.byte() == b'-' {
            self.at += 1;
        }
        if self.byte() == b'0' {
            self.at += 1
        } else {
            self.digits()?
        }
        if self.byte() == b'.' {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.byte(), b'e' | b'E') {
            self.at += 1;
            if matches!(self.byte(), b'+' | b'-') {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(self.since(start))
    }

    fn digits(&mut self) -> Result<(), Fault> {
        if !self.byte().is_ascii_digit() {
            return Err(self.fault("a digit"));
        }
        while self.byte().is_ascii_digit() {
            self.at += 1;
        }
        Ok(())
    }

    fn word<T>(&mut self, word: &'static str, value: T) -> Result<T, Fault> {
        if self.text.as_bytes().get(self.at..).is_some_and(|rest| rest.starts_with(word.as_bytes())) {
            self.at += word.len();
            Ok(value)
        } else {
            Err(self.fault(word))
        }
    }

    /// The next value, whatever it is.
    #[inline]
    pub(super) fn scalar(&mut self) -> Result<Scalar<'a>, Fault> {
        match self.peek() {
            b'"' => self.string().map(Scalar::Text),
            b'-' | b'0'..=b'9' => self.number().map(Scalar::Number),
            b't' => self.word("true", Scalar::Boolean(true)),
            b'f' => self.word("false", Scalar::Boolean(false)),
            b'n' => self.word("null", Scalar::Null),
            _ => self.value().map(Scalar::Container),
        }
    }

    /// The next value, as the text it stands in. Nothing of it is unescaped or copied.
    pub(super) fn value(&mut self) -> Result<&'a str, Fault> {
        self.peek();
        let start = self.at;
        self.skip()?;
        Ok(self.since(start))
    }

    /// Goes past the next value.
    fn skip(&mut self) -> Result<(), Fault> {
        match self.peek() {
            b'{' => self.skip_object(),
            b'[' => self.skip_list(),
            b'"' => self.skip_string(),
            b'-' | b'0'..=b'9' => self.number().map(drop),
            b't' => self.word("true", ()),
            b'f' => self.word("false", ()),
            b'n' => self.word("null", ()),
            _ => Err(self.fault("a value")),
        }
    }

    fn skip_object(&mut self) -> Result<(), Fault> {
        self.open_object()?;
        let mut first = true;
        while self.next_member(&mut first)? {
            self.skip_string()?;
            self.expect(b':', "`:`")?;
            self.skip()?;
        }
        Ok(())
    }

    fn skip_list(&mut self) -> Result<(), Fault> {
        self.open_list()?;
        let mut first = true;
        while self.element(&mut first)? {
            self.skip()?;
        }
        Ok(())
    }

    /// The members of the object that stands here.
    pub(super) fn members(&mut self) -> Result<Vec<Member<'a>>, Fault> {
        let mut members = Vec::new();
        self.open_object()?;
        let mut first = true;
        while let Some(key) = self.key(&mut first)? {
            self.peek();
            let start = self.at;
            self.value()?;
            members.push(Member { key, value: start..self.at });
        }
        Ok(members)
    }
}

/// A byte eight times.
const fn repeat(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// The high bit of every byte that is zero, and possibly of bytes above the first of them.
const fn zero_bytes(word: u64) -> u64 {
    word.wrapping_sub(repeat(1)) & !word & repeat(0x80)
}
