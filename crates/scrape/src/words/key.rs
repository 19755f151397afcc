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

/// The characters that some words begin and end with. They tell of nearly all texts that they are none of the words, before
/// anything is compared.
#[derive(Default)]
pub(super) struct Edges {
    pairs: FxHashSet<(char, char)>,
    lasts: FxHashSet<char>,
}

impl Edges {
    /// Of words by their keys, alone and with what may be added before and behind them.
    pub(super) fn of<'w>(words: impl Iterator<Item = &'w str>, before: &[String], behind: &[String]) -> Self {
        let edges = |key: &str| key.chars().find(is_inside).zip(key.chars().rfind(is_inside));
        let words: Vec<(char, char)> = words.filter_map(edges).collect();
        let before: Vec<(char, char)> = before.iter().filter_map(|key| edges(key)).collect();
        let behind: Vec<(char, char)> = behind.iter().filter_map(|key| edges(key)).collect();
        let mut pairs: FxHashSet<(char, char)> = words.iter().copied().collect();
        let mut join = |starts: &[(char, char)], ends: &[(char, char)]| {
            for (first, _) in starts {
                pairs.extend(ends.iter().map(|(_, last)| (*first, *last)));
            }
        };
        join(&words, &behind);
        join(&before, &words);
        join(&before, &behind);
        let lasts = pairs.iter().map(|(_, last)| *last).collect();
        Edges { pairs, lasts }
    }

    /// May the text be one of the words, or have one as what stands before its parenthesis or in it, or between slashes?
    pub(super) fn may_be(&self, text: &str) -> bool {
        if text.is_ascii() && !text.bytes().any(|byte| matches!(byte, b'(' | b'/')) {
            let is_inside = |byte: &u8| is_inside(&char::from(*byte));
            let (first, last) = (text.bytes().find(is_inside), text.bytes().rfind(is_inside));
            return self.are(first.map(char::from), last.map(char::from));
        }
        let (mut first, mut first_of_part, mut last) = (None, None, None);
        // Of what follows the first parenthesis.
        let mut first_inside = None;
        let mut is_in_parenthesis = false;
        for character in text.chars() {
            match simple_nfkc(character) {
                // What a rare character is in NFKC is not looked at here.
                None => return true,
                Some(sign @ ('(' | '/')) => {
                    if self.are(first_of_part, last) || (sign == '(' && self.are(first, last)) {
                        return true;
                    }
                    first_of_part = None;
                    is_in_parenthesis |= sign == '(';
                }
                Some(plain) if is_inside(&plain) => {
                    first = first.or(Some(plain));
                    first_of_part = first_of_part.or(Some(plain));
                    if is_in_parenthesis {
                        first_inside = first_inside.or(Some(plain));
                    }
                    last = Some(plain);
                }
                Some(_) => {}
            }
        }
        [first, first_of_part, first_inside].into_iter().any(|first| self.are(first, last))
    }

    /// A number before a heading is no part of its word, which may begin with anything then.
    fn are(&self, first: Option<char>, last: Option<char>) -> bool {
        let (Some(first), Some(last)) = (first, last) else { return false };
        let last = last.to_ascii_lowercase();
        match is_number(first) {
            true => self.lasts.contains(&last),
            false => self.pairs.contains(&(first.to_ascii_lowercase(), last)),
        }
    }
}

/// Is it a part of a word, not a sign around words or their parts?
fn is_inside(character: &char) -> bool {
    !around(*character) && !matches!(character, '(' | ')' | '/')
}

/// Signs that markup and people put around a word.
fn around(character: char) -> bool {
    match character {
        // Nearly all that words are written with.
        'a'..='z' | 'A'..='Z' | '0'..='9' | '\u{4e00}'..='\u{9fff}' => false,
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
