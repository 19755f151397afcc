//! How words are compared: without width, case, blanks, numbers of headings and what markup puts around them.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use crate::text::{is_layout, is_plain_byte, nfkc, push_lower, simple_nfkc};

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

/// What some words are written with, and what they begin and end with. It tells of nearly all texts that they are none of the
/// words, before anything is compared.
#[derive(Default)]
pub(super) struct Edges {
    pairs: FxHashSet<(char, char)>,
    lasts: FxHashSet<char>,
    alphabet: Alphabet,
}

impl Edges {
    /// Of words by their keys, alone and with what may be added before and behind them.
    pub(super) fn of<'w>(words: impl Iterator<Item = &'w str>, before: &[String], behind: &[String]) -> Self {
        let edges = |key: &str| key.chars().find(is_inside).zip(key.chars().rfind(is_inside));
        let words: Vec<&str> = words.collect();
        let additions = before.iter().chain(behind).map(String::as_str);
        let alphabet = Alphabet::of(words.iter().copied().chain(additions));
        let words: Vec<(char, char)> = words.into_iter().filter_map(edges).collect();
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
        Edges { pairs, lasts, alphabet }
    }

    /// May the text be one of the words, or have one as what stands before its parenthesis or in it, or between slashes?
    pub(super) fn may_be(&self, text: &str) -> bool {
        // What stands before most rows is none of the bytes below, and no part of a word.
        let bare = text.trim_start_matches(|it| matches!(it, ' ' | '•' | '\u{2500}'..='\u{257f}'));
        if bare.bytes().any(|byte| !is_plain_byte(byte) || matches!(byte, b'(' | b'/')) {
            return self.may_have_one(text);
        }
        let (first, last) = (text.chars().find(is_inside), text.chars().rfind(is_inside));
        self.are(first, last) && (first.is_some_and(is_number) || self.is_written_so(bare))
    }

    /// Is the text written with the characters of the words?
    fn is_written_so(&self, text: &str) -> bool {
        text.trim_matches(around).chars().all(|it| self.alphabet.has(it) || is_layout(it))
    }

    /// Of a text of several parts, each of which or all of them together may be one.
    fn may_have_one(&self, text: &str) -> bool {
        // What a rare character is in NFKC is not looked at here.
        if text.chars().any(|it| simple_nfkc(it).is_none()) {
            return true;
        }
        let is_in_word = |it: &char| simple_nfkc(*it).is_some_and(|plain| is_inside(&plain));
        let plain = |character: Option<char>| character.and_then(simple_nfkc);
        let (mut first, mut last) = (None, None);
        // Of what follows the first parenthesis.
        let mut first_inside = None;
        let mut is_in_parenthesis = false;
        for part in text.split_inclusive(['(', '/', '（', '／']) {
            let first_of_part = plain(part.chars().find(is_in_word));
            last = plain(part.chars().rfind(is_in_word)).or(last);
            first = first.or(first_of_part);
            first_inside = first_inside.or(first_of_part.filter(|_| is_in_parenthesis));
            is_in_parenthesis |= part.ends_with(['(', '（']);
            if [first, first_of_part, first_inside].into_iter().any(|first| self.are(first, last)) {
                return true;
            }
        }
        false
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

/// The characters of some words, in small letters; the last bit is for all that lie beyond.
#[derive(Default)]
struct Alphabet(Vec<u64>);

impl Alphabet {
    const CHARACTERS: u32 = 0xa000;

    fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut bits = vec![0; Self::CHARACTERS as usize / 64];
        for character in words.flat_map(str::chars) {
            let (word, bit) = Self::place(character);
            bits.get_mut(word).into_iter().for_each(|word| *word |= bit);
        }
        Alphabet(bits)
    }

    fn place(character: char) -> (usize, u64) {
        let number = u32::from(character.to_ascii_lowercase());
        ((number / 64) as usize, 1 << (number % 64))
    }

    /// Is it one of them? Of rare characters nothing is said.
    #[inline]
    fn has(&self, character: char) -> bool {
        let (word, bit) = Self::place(character);
        self.0.get(word).is_none_or(|word| word & bit != 0)
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
        // Buttons that sort a column or explain it.
        '?' | '↕' | '⇅' | '↑' | '↓' | '▲' | '▼' | '△' | '▽' | 'ⓘ' => true,
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
