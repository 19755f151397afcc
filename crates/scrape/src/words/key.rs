//! How words are compared: without width, case, blanks, numbers of headings and what markup puts around them.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use crate::text::{is_layout, nfkc, push_lower, simple_nfkc};

/// A word as it is compared: NFKC, small letters, without blanks, invisible characters and what markup puts around it.
pub(super) fn key(text: &str) -> Cow<'_, str> {
    let plain = nfkc(text);
    let trimmed = without_number(plain.trim_matches(around)).trim_matches(around);
    if trimmed.chars().all(|it| !it.is_ascii_uppercase() && !is_layout(it)) {
        return match plain {
            Cow::Borrowed(_) if trimmed.len() == text.len() => Cow::Borrowed(text),
            _ => Cow::Owned(trimmed.to_owned()),
        };
    }
    let mut key = String::with_capacity(trimmed.len());
    trimmed.chars().filter(|it| !is_layout(*it)).for_each(|it| push_lower(&mut key, it));
    Cow::Owned(key)
}

/// The characters that the keys of some words begin and end with. They tell of most texts that they are none of the words,
/// before anything is compared.
#[derive(Default)]
pub(super) struct Edges {
    firsts: FxHashSet<char>,
    lasts: FxHashSet<char>,
}

impl Edges {
    pub(super) fn add(&mut self, key: &str) {
        self.firsts.extend(key.chars().next());
        self.lasts.extend(key.chars().next_back());
    }

    /// May the text be one of the words, or one of its parts?
    pub(super) fn may_be(&self, text: &str) -> bool {
        if text.is_ascii() {
            let is_inside = |byte: &u8| !around(char::from(*byte));
            let (first, last) = (text.bytes().find(is_inside), text.bytes().rfind(is_inside));
            let parts = || text.bytes().any(|byte| matches!(byte, b'(' | b'/'));
            return first.zip(last).is_some_and(|(first, last)| self.are(first.into(), last.into()))
                || parts();
        }
        let (mut first, mut last) = (None, None);
        for character in text.chars() {
            match simple_nfkc(character) {
                // Parts are words too; what a rare character is in NFKC is not looked at here.
                None | Some('(' | '/') => return true,
                Some(plain) if around(plain) => {}
                plain => (first, last) = (first.or(plain), plain),
            }
        }
        first.zip(last).is_some_and(|(first, last)| self.are(first, last))
    }

    fn are(&self, first: char, last: char) -> bool {
        (is_number(first) || self.firsts.contains(&first.to_ascii_lowercase()))
            && self.lasts.contains(&last.to_ascii_lowercase())
    }
}

/// Signs that markup and people put around a word.
fn around(character: char) -> bool {
    match character {
        '#' | '*' | '_' | '`' | ':' | '~' | '>' | '<' | '[' | ']' | '"' | '|' | '=' | '-' => true,
        '【' | '】' | '「' | '」' | '《' | '》' | '“' | '”' => true,
        '•' | '◆' | '■' | '▶' | '★' | '☆' => true,
        _ => is_layout(character),
    }
}

/// `2.1 请求参数`, `一、请求参数`, `(3)请求参数`: the number of a heading is not part of its word.
fn without_number(text: &str) -> &str {
    let inner = text.strip_prefix('(').unwrap_or(text);
    let rest = inner.trim_start_matches(is_number);
    if rest.len() == inner.len() || rest.is_empty() {
        return text;
    }
    let number = &inner[..inner.len() - rest.len()];
    let after = rest.trim_start_matches([')', '、', ' ', '章', '节', ',', ':', '\u{a0}']);
    let parted = after.len() < rest.len() || number.ends_with('.') || number.contains('.');
    if parted && !after.is_empty() { after } else { text }
}

/// A digit of a heading's number.
fn is_number(character: char) -> bool {
    character.is_ascii_digit()
        || matches!(
            character,
            '.' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '第'
        )
}
