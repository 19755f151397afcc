//! Text that came out of documents, made fit to be shown: what can't be seen, how much of it, and its blanks.
//!
//! The only table of invisible characters and the only ways to cut and to collapse; messages, comments, doc texts
//! and reports all pass through here. Must not know what a text means.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Quoted in a message, a text has this many characters.
const QUOTED: usize = 60;

/// Would this character show nothing, not as itself, or change the direction of what follows? Control characters,
/// zero-width and direction marks, line and paragraph separators, the byte order mark, private use, no characters.
#[inline]
pub fn is_invisible(character: char) -> bool {
    match character {
        // Nearly all that documents are written with.
        ' '..='~' | '\u{3165}'..='\u{d7ff}' => false,
        _ => character.is_control() || is_unseen(u32::from(character)),
    }
}

fn is_unseen(number: u32) -> bool {
    matches!(number, 0xad | 0x34f | 0x61c | 0x115f..=0x1160 | 0x17b4..=0x17b5 | 0x180b..=0x180f | 0x200b..=0x200f
        | 0x2028..=0x202e | 0x2060..=0x206f | 0x3164 | 0xe000..=0xf8ff | 0xfdd0..=0xfdef | 0xfe00..=0xfe0f
        | 0xfeff | 0xffa0 | 0xfff0..=0xfffb | 0xfffe..=0xffff | 0xe0000..=0x0010_ffff)
}

/// The text with every invisible character escaped.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_invisible) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().fold(String::with_capacity(text.len() + 8), |mut shown, character| {
        push_visible(&mut shown, character);
        shown
    }))
}

/// Appends the character, escaped if it is invisible.
pub(crate) fn push_visible(shown: &mut String, character: char) {
    match character {
        '\n' => shown.push_str("\\n"),
        '\r' => shown.push_str("\\r"),
        '\t' => shown.push_str("\\t"),
        _ if is_invisible(character) => {
            let _ = write!(shown, "\\u{{{:04x}}}", u32::from(character));
        }
        _ => shown.push(character),
    }
}

/// At most this many characters of the text, with `…` where it was cut.
pub fn cut(text: &str, characters: usize) -> Cow<'_, str> {
    match text.char_indices().nth(characters) {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(text),
    }
}

/// The beginning of a text, as messages quote it.
pub fn shorten(text: &str) -> Cow<'_, str> {
    cut(text, QUOTED)
}

/// Runs of blanks become one blank; none at the ends.
pub fn collapse(text: &str) -> Cow<'_, str> {
    let trimmed = text.trim();
    let mut after_blank = false;
    let is_clean = trimmed.chars().all(|character| {
        let blank = character.is_whitespace();
        let fits = !blank || (character == ' ' && !after_blank);
        after_blank = blank;
        fits
    });
    if is_clean {
        return Cow::Borrowed(trimmed);
    }
    let mut clean = String::with_capacity(trimmed.len());
    for word in trimmed.split_whitespace() {
        if !clean.is_empty() {
            clean.push(' ');
        }
        clean.push_str(word);
    }
    Cow::Owned(clean)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_shown_by_its_number() {
        for hidden in [
            '\u{0}',
            '\u{7f}',
            '\u{ad}',
            '\u{200b}',
            '\u{202e}',
            '\u{2028}',
            '\u{e000}',
            '\u{feff}',
            '\u{e0041}',
        ] {
            let shown = visible(&hidden.to_string()).into_owned();
            assert_eq!(shown, format!("\\u{{{:04x}}}", u32::from(hidden)));
        }
        assert_eq!(visible("订单 a\n"), "订单 a\\n");
        assert!(matches!(visible("订单 😀 é"), Cow::Borrowed(_)));
    }

    #[test]
    fn texts_are_cut_between_characters_and_blanks_collapse() {
        assert_eq!(cut("订单号", 2), "订单…");
        assert_eq!(cut("订单号", 3), "订单号");
        assert_eq!(collapse(" a \t\n b\u{3000}c "), "a b c");
        assert!(matches!(collapse(" a b "), Cow::Borrowed("a b")));
    }
}
