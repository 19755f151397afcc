//! The text of a cell as the rules see it: NFKC, no markup, blanks collapsed, bounded.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

use crate::text::{all_bytes, is_plain_byte, simple_nfkc};

/// The most characters of a cell that the rules read. The longest real description has 3,700.
pub(super) const MAX_CHARACTERS: usize = 6_000;

/// The most characters of a name that the rules read.
const MAX_NAME: usize = 200;

/// NFKC, tags and blanks as one blank, no blank at the ends.
pub(super) fn normalise(text: &str) -> Cow<'_, str> {
    let clean = text.len() <= MAX_CHARACTERS && is_clean(text);
    let plain = if clean { Cow::Borrowed(text) } else { Cow::Owned(plain(text)) };
    if plain.contains('<') { Cow::Owned(without_tags(&plain)) } else { plain }
}

/// Is nothing to be done?
fn is_clean(text: &str) -> bool {
    let is_plain = |byte: u8| is_plain_byte(byte) && byte >= b' ' && byte != 0x7f;
    all_bytes(text, is_plain) && !text.starts_with(' ') && !text.ends_with(' ') && !text.contains("  ")
}

fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len().min(MAX_CHARACTERS * 4));
    let characters = text.chars().take(MAX_CHARACTERS);
    if characters.clone().all(|it| simple_nfkc(it).is_some()) {
        collapse(characters.filter_map(simple_nfkc), &mut plain);
    } else if is_nfkc_quick(characters.clone()) == IsNormalized::Yes {
        collapse(characters, &mut plain);
    } else {
        collapse(characters.nfkc().take(MAX_CHARACTERS), &mut plain);
    }
    plain
}

fn collapse(characters: impl Iterator<Item = char>, into: &mut String) {
    let mut blank = false;
    for character in characters {
        if character.is_whitespace() || character.is_control() {
            blank = true;
            continue;
        }
        if std::mem::take(&mut blank) && !into.is_empty() {
            into.push(' ');
        }
        into.push(character);
    }
}

/// The layout tags of the platform's texts (`<br/>`, `<li>`) become a line's end, written `; ` as people write it;
/// anything else in angle brackets (`List<Map>`) stays.
fn without_tags(text: &str) -> String {
    const TAGS: [&str; 12] = ["br", "li", "ul", "ol", "p", "font", "span", "div", "b", "a", "strong", "tr"];
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, tail)) = rest.split_once('<') {
        plain.push_str(before);
        let inner = tail.split_once('>');
        let name = |inner: &str| {
            let inner = inner.trim_start_matches('/');
            let end = inner.find(|character: char| !character.is_ascii_alphanumeric()).unwrap_or(inner.len());
            inner.get(..end).unwrap_or_default().to_ascii_lowercase()
        };
        match inner {
            Some((inner, after)) if TAGS.contains(&name(inner).as_str()) => {
                plain.push_str("; ");
                rest = after;
            }
            _ => {
                plain.push('<');
                rest = tail;
            }
        }
    }
    plain.push_str(rest);
    plain
}

/// A field's name in snake case: `sellerNick` and `seller_nick` are one.
pub(super) fn snake(name: &str) -> Cow<'_, str> {
    let small = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    if name.len() <= MAX_NAME && name.bytes().all(small) {
        return Cow::Borrowed(name);
    }
    Cow::Owned(snaked(name))
}

fn snaked(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    let mut was_lower = false;
    for character in name.chars().take(MAX_NAME) {
        if character.is_uppercase() && was_lower {
            snake.push('_');
        }
        was_lower = character.is_lowercase() || character.is_ascii_digit();
        snake.extend(character.to_lowercase());
    }
    snake
}

/// Chinese, Japanese or Korean writing.
#[inline]
pub(super) fn is_cjk(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_signs_blanks_and_tags_become_plain() {
        assert_eq!(normalise(" 单位：分\u{3000}\n（预留）\u{0} "), "单位:分 (预留)");
        assert_eq!(normalise("状态<br/>1:好<BR >2:坏"), "状态; 1:好; 2:坏");
        assert_eq!(normalise("List<Map<String>> a<b"), "List<Map<String>> a<b");
        assert_eq!(normalise(&"长".repeat(50_000)).chars().count(), MAX_CHARACTERS);
    }

    #[test]
    fn short_cuts_lead_where_the_long_way_leads() {
        let long_way = |text: &str| {
            let mut plain = String::new();
            collapse(text.chars().nfkc(), &mut plain);
            plain
        };
        let all = ('\0'..=char::MAX).filter(|it| !matches!(it, '<' | '>'));
        for character in all {
            for text in [format!("a{character}"), format!("单{character} b")] {
                assert_eq!(normalise(&text), long_way(&text), "{character:?}");
            }
        }
        for text in ["a  b", " a", "a ", "Ａ\u{301}", "（ 分　）"] {
            assert_eq!(normalise(text), long_way(text));
        }
    }

    #[test]
    fn names_become_snake_case() {
        assert_eq!(snake("sellerNick"), "seller_nick");
        assert_eq!(snake("validDate4Dep"), "valid_date4_dep");
        assert_eq!(snake("gmt_create"), "gmt_create");
        assert_eq!(snake("QPS"), "qps");
    }
}
