//! A text as characters, for looking around without counting bytes, and the signs between values and meanings.

use crate::prose::text::is_cjk;

/// How far a label can reach: further text is not looked at, so that no text costs more than its length times this.
pub(super) const REACH: usize = 300;

/// A text as characters, for looking around without counting bytes.
pub(in crate::prose) struct Text {
    pub(super) chars: Vec<char>,
    is_composite: bool,
}

/// Signs between two pairs, and before the first.
#[inline]
pub(super) fn is_separator(character: char) -> bool {
    matches!(
        character,
        ',' | ';'
            | '、'
            | '/'
            | '|'
            | '。'
            | ' '
            | '('
            | '['
            | '{'
            | '【'
            | '「'
            | '"'
            | '“'
            | '\''
            | ':'
            | '='
            | '*'
            | '·'
            | '!'
            | '?'
            | '>'
            | '<'
            | '&'
            | '.'
            | ')'
            | ']'
            | '】'
            | '\\'
            | '」'
            | '~'
            | '-'
    )
}

#[inline]
pub(super) fn is_open(character: char) -> bool {
    matches!(character, '(' | '[' | '【' | '「' | '{')
}

#[inline]
pub(super) fn is_close(character: char) -> bool {
    matches!(character, ')' | ']' | '】' | '」' | '}')
}

#[inline]
pub(super) fn is_quote(character: char) -> bool {
    matches!(character, '"' | '“' | '”' | '\'' | '‘' | '’')
}

#[inline]
pub(super) fn is_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}

/// Addresses of the network hold pairs of their own: they are cut out up to the next blank or Chinese character.
fn without_addresses(text: &str) -> Vec<char> {
    let mut plain = Vec::new();
    let text = text.replace("&amp;", "&");
    let mut parts = text.split("://");
    plain.extend(parts.next().unwrap_or_default().chars());
    for part in parts {
        while plain.last().is_some_and(char::is_ascii_alphabetic) {
            plain.pop();
        }
        plain.extend(
            part.chars().skip_while(|it| it.is_ascii_graphic() && !matches!(it, ',' | ';' | ')' | '"')),
        );
    }
    plain
}

/// Does one of these words stand right before `at`?
pub(super) fn ended_by(chars: &[char], at: usize, words: &[&str]) -> bool {
    let before = chars.get(..at).unwrap_or_default();
    words.iter().any(|word| {
        let mut left = before.iter().rev();
        word.chars().rev().all(|character| left.next() == Some(&character))
    })
}

impl Text {
    pub(in crate::prose) fn new(text: &str) -> Self {
        let chars = match text {
            // A value is a number or a word: without one the text says nothing to this room.
            _ if !text.bytes().any(|byte| byte.is_ascii_alphanumeric()) => Vec::new(),
            _ if text.contains("://") => without_addresses(text),
            _ => text.chars().collect(),
        };
        let mut text = Text { chars, is_composite: false };
        text.is_composite = text.explains_parts();
        text
    }

    /// Does the text explain the parts of a composite rather than one value?
    pub(in crate::prose) fn is_composite(&self) -> bool {
        self.is_composite
    }

    /// A value and a sign or meaning need at least this; most texts end here.
    pub(super) fn may_hold_pairs(&self) -> bool {
        let ascii = self.chars.iter().any(char::is_ascii_alphanumeric);
        ascii && self.chars.iter().any(|character| is_cjk(*character) || character.is_ascii_lowercase())
    }

    /// Are there so many words or numbers, one of which is a value?
    pub(super) fn has_words(&self, count: usize) -> bool {
        self.chars
            .chunk_by(|one, other| is_word(*one) == is_word(*other))
            .filter(|run| run.first().copied().is_some_and(is_word))
            .nth(count - 1)
            .is_some()
    }

    /// Does the text explain the parts of a composite (`totalAmount:总价; qrCode:…`, `A:date 日期 B:price 价格`)?
    fn explains_parts(&self) -> bool {
        let (mut keys, mut short_keys, mut spaced, mut lettered, mut quoted) = (0, 0, 0, 0, 0);
        // `quota 库存` right behind the words about another part.
        let (mut glued, mut at) = (0, 0);
        while let Some(end) = self.word_at(at) {
            if end == at {
                at += 1;
                continue;
            }
            let word = self.chars.get(at..end).unwrap_or_default();
            let joined = self.at(end).is_some_and(|next| matches!(next, ':' | '='));
            let next = self.at(end + 1);
            let lower = word.first().is_some_and(char::is_ascii_lowercase);
            let enumerated = self.starts_with(end, "枚举") || self.starts_with(end, "取值");
            let explained = joined && next.is_some_and(|it| is_cjk(it) || it == ' ');
            if lower && (enumerated || explained) {
                *(if word.len() > 1 { &mut keys } else { &mut short_keys }) += 1;
            }
            // `date 日期 price 价格 quota 库存`
            let apart = self.before(at).is_none_or(|it| it == ' ' || it == ',');
            if lower && word.len() >= 4 && self.at(end) == Some(' ') && next.is_some_and(is_cjk) {
                let close = self.before(at).is_some_and(|it| is_cjk(it) || matches!(it, ')' | '。'));
                spaced += usize::from(apart);
                glued += usize::from(close);
            }
            let letter = end - at == 1 && word.iter().all(char::is_ascii_uppercase);
            if letter && self.at(end) == Some(':') && next.is_some_and(|it| it.is_ascii_lowercase()) {
                lettered += 1;
            }
            // `"openTime":"开户时间"`
            let named = word.len() >= 3 && word.iter().any(char::is_ascii_lowercase);
            let member = [self.before(at), self.at(end), self.at(end + 2)];
            if named && next == Some(':') && member.iter().all(|it| it.is_some_and(is_quote)) {
                quoted += 1;
            }
            at = end;
        }
        quoted >= 2
            || keys >= 2
            || keys + short_keys >= 3
            || lettered >= 2
            || spaced >= 3
            || spaced + glued >= 4
    }

    /// `12.5`, and a sentence's dot is none.
    pub(super) fn is_decimal(&self, end: usize) -> bool {
        self.at(end) == Some('.') && self.at(end + 1).is_some_and(|next| next.is_ascii_digit())
    }

    /// The end of the word at `at`; `at` itself where none stands, nothing past the end.
    pub(super) fn word_at(&self, at: usize) -> Option<usize> {
        self.at(at)?;
        Some((at..self.chars.len()).find(|at| !self.at(*at).is_some_and(is_word)).unwrap_or(self.chars.len()))
    }

    #[inline]
    pub(super) fn at(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }

    #[inline]
    pub(super) fn before(&self, at: usize) -> Option<char> {
        at.checked_sub(1).and_then(|at| self.at(at))
    }

    pub(super) fn slice(&self, start: usize, end: usize) -> String {
        self.chars.get(start..end).unwrap_or_default().iter().collect()
    }

    pub(super) fn starts_with(&self, at: usize, text: &str) -> bool {
        text.chars().enumerate().all(|(index, character)| self.at(at + index) == Some(character))
    }

    #[inline]
    pub(super) fn skip_blanks(&self, at: usize) -> usize {
        (at..self.chars.len()).find(|at| self.at(*at) != Some(' ')).unwrap_or(self.chars.len())
    }

    pub(super) fn skip_blanks_back(&self, at: usize) -> usize {
        (0..at).rev().find(|at| self.at(*at) != Some(' ')).map_or(0, |at| at + 1)
    }
}
