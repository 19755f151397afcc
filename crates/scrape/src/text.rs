//! Comparing and cleaning text: pages differ in width of characters, blanks and escapes, never in meaning.

use std::borrow::Cow;

pub(crate) use top_definition::text::collapse;
use top_definition::text::shorten;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// Is every byte of the text such a one? It is asked of all of them, without a branch, so that many are looked at at once:
/// the answer is nearly always yes, and texts are short.
#[inline]
pub(crate) fn all_bytes(text: &str, is: impl Fn(u8) -> bool) -> bool {
    text.bytes().fold(true, |all, byte| all & is(byte))
}

/// How many lines end in the bytes.
pub(crate) fn count_breaks(bytes: &[u8]) -> usize {
    // So long a stretch is counted in a byte, and many bytes at once.
    let stretches = bytes.chunks(usize::from(u8::MAX));
    stretches.map(|part| usize::from(part.iter().map(|byte| u8::from(*byte == b'\n')).sum::<u8>())).sum()
}

/// A byte of ASCII, or of the characters U+4000 to U+9FFF, which `0xe4..=0xe9` open: they are all their own NFKC form, and
/// all of them are seen.
#[inline]
pub(crate) fn is_plain_byte(byte: u8) -> bool {
    matches!(byte, 0..=0xbf | 0xe4..=0xe9)
}

/// The text in NFKC form.
pub(crate) fn nfkc(text: &str) -> Cow<'_, str> {
    if all_bytes(text, is_plain_byte) {
        return Cow::Borrowed(text);
    }
    let all = |is: fn(char) -> bool| text.chars().all(is);
    match () {
        () if all(|it| simple_nfkc(it) == Some(it)) => Cow::Borrowed(text),
        () if all(|it| simple_nfkc(it).is_some()) => {
            Cow::Owned(text.chars().filter_map(simple_nfkc).collect())
        }
        () if is_nfkc_quick(text.chars()) == IsNormalized::Yes => Cow::Borrowed(text),
        () => Cow::Owned(text.nfkc().collect()),
    }
}

/// The NFKC form of the characters that nearly all texts consist of; they neither combine nor are combined with.
#[inline]
pub(crate) fn simple_nfkc(character: char) -> Option<char> {
    match character {
        '\0'..='~' | '\u{4e00}'..='\u{9fff}' => Some(character),
        '\u{3001}'..='\u{3002}' | '\u{3008}'..='\u{3011}' => Some(character),
        '‘' | '’' | '“' | '”' | '—' | '•' | '\u{2500}'..='\u{257f}' => Some(character),
        '\u{a0}' | '\u{3000}' => Some(' '),
        // The full-width forms of ASCII, in its order.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0),
        _ => None,
    }
}

/// The text as it is compared: NFKC, blanks collapsed.
pub(crate) fn comparable(text: &str) -> Cow<'_, str> {
    match nfkc(text) {
        Cow::Borrowed(text) => collapse(text),
        Cow::Owned(text) => Cow::Owned(collapse(&text).into_owned()),
    }
}

/// Do both say the same, whatever their width of characters and blanks?
pub(crate) fn same(left: &str, right: &str) -> bool {
    left == right || comparable(left) == comparable(right)
}

/// Is this exactly one Chinese character? Text forms drop such cells.
pub(crate) fn is_one_chinese_character(text: &str) -> bool {
    let mut characters = text.trim().chars();
    matches!((characters.next(), characters.next()), (Some(only), None) if only > '\u{2E80}')
}

/// A name without the marks that differ between spellings: `biz_order_id`, `bizOrderId` → `bizorderid`.
pub(crate) fn squeezed(name: &str) -> String {
    if name.is_ascii() {
        let mut squeezed = name.to_ascii_lowercase();
        squeezed.retain(|it| !is_mark_of_spelling(it));
        return squeezed;
    }
    let mut squeezed = String::with_capacity(name.len());
    for character in name.chars() {
        if !is_mark_of_spelling(character) {
            push_lower(&mut squeezed, character);
        }
    }
    squeezed
}

fn is_mark_of_spelling(character: char) -> bool {
    matches!(character, '_' | '.' | '-')
}

/// Appends the character in small letters.
#[inline]
pub(crate) fn push_lower(text: &mut String, character: char) {
    match character.is_ascii() {
        true => text.push(character.to_ascii_lowercase()),
        false => text.extend(character.to_lowercase()),
    }
}

/// Is this a name as fields have them (`biz_order_id`, `ownerCode`, `_t`, `dimission.employee`)?
pub(crate) fn is_name(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(|first| first.is_ascii_alphabetic() || first == '_')
        && characters
            .all(|character| character.is_ascii_alphanumeric() || matches!(character, '_' | '.' | '-' | '$'))
        && !text.ends_with(['.', '-'])
}

/// Characters without width, which editors and web pages leave behind. Marks that turn the text around are none of them.
pub(crate) fn has_no_width(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// May the line part a table where a page of paper ends: its number, a running title, somebody's rights?
pub(crate) fn is_page_break(line: &str) -> bool {
    line.contains(|it: char| it.is_ascii_digit() || matches!(it, '©' | '页' | '頁'))
}

/// Is the line the number of a page of paper and nothing else: `第 3 页 / 共 5 页`, `- 4 -`, `Page 3 of 5`?
pub(crate) fn is_page_number(line: &str) -> bool {
    const MAX_BYTES: usize = 40;
    if line.len() > MAX_BYTES || !line.contains(|it: char| it.is_ascii_digit()) {
        return false;
    }
    let line = line.trim().to_ascii_lowercase().replace("page", "页").replace("of", "/");
    let is_dash = |it: char| matches!(it, '-' | '–' | '—');
    let is_known = |it: char| {
        it.is_ascii_digit()
            || it.is_whitespace()
            || is_dash(it)
            || matches!(it, '第' | '页' | '頁' | '共' | '/')
    };
    line.chars().all(is_known)
        && (line.contains(['页', '頁']) || (line.starts_with(is_dash) && line.ends_with(is_dash)))
}

/// Blanks, and characters that are not seen.
#[inline]
pub(crate) fn is_layout(character: char) -> bool {
    match character {
        '\0'..='\x7f' => character <= ' ' || character == '\x7f',
        // Nothing of this kind stands among what Chinese is written with.
        '\u{3001}'..='\u{fefe}' => false,
        _ => character.is_whitespace() || character.is_control() || has_no_width(character),
    }
}

/// A short stretch of a document's text for a message: one line, no control characters.
pub(crate) fn shown(text: &str) -> String {
    let without_control = |character: char| if character.is_control() { ' ' } else { character };
    shorten(text).chars().map(without_control).collect()
}

/// Bytes of an entity, `&` and `;` included.
const LONGEST_ENTITY: usize = 11;

/// Replaces the entities of XML by their characters.
pub(crate) fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        plain.push_str(&rest[..start]);
        rest = &rest[start..];
        // Entities are short; looking no further keeps a run of `&` linear.
        let end = rest.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';');
        match end.and_then(|end| Some((entity(&rest[1..end])?, end))) {
            Some((character, end)) => {
                plain.push(character);
                rest = &rest[end + 1..];
            }
            None => {
                plain.push('&');
                rest = &rest[1..];
            }
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

fn entity(name: &str) -> Option<char> {
    Some(match name {
        "quot" => '"',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "apos" => '\'',
        "nbsp" => ' ',
        "ensp" => '\u{2002}',
        "emsp" => '\u{2003}',
        "shy" => '\u{ad}',
        "zwnj" => '\u{200c}',
        "zwj" => '\u{200d}',
        "thinsp" => '\u{2009}',
        "lsquo" | "rsquo" => '\'',
        "ldquo" | "rdquo" => '"',
        _ => {
            let digits = name.strip_prefix('#')?;
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
                None => digits.parse().ok()?,
            };
            char::from_u32(code)?
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_pages_are_nothing_else() {
        for line in ["第 3 页 / 共 5 页", "- 4 -", "Page 3 of 5", "3/5 页", "— 12 —", "第3頁"] {
            assert!(is_page_number(line), "{line}");
        }
        for line in [
            "4",
            "page_no",
            "- page 1 String",
            "3 / 5",
            "第 3 页 订单",
            "foo2",
            "页",
            "-",
            "2026-11-29",
            "- -",
        ] {
            assert!(!is_page_number(line), "{line}");
        }
    }

    #[test]
    fn texts_are_compared_after_width_and_blanks() {
        assert!(same("金额，单位：分", " 金额,单位:分 "));
        assert!(same("{   \"a\": 1 }", "{ \"a\": 1 }"));
        assert!(!same("金额", "金 额"));
    }

    #[test]
    fn names_end_in_what_names_consist_of() {
        for name in ["biz_order_id", "ownerCode", "_t", "a.b", "a-b", "x$", "a_"] {
            assert!(is_name(name), "{name}");
        }
        for text in ["", "1a", "status.", "provin...", "a-", "订单", "a b"] {
            assert!(!is_name(text), "{text}");
        }
    }

    #[test]
    fn entities_become_characters_and_broken_ones_stay() {
        assert_eq!(
            unescape("&quot;a&quot; &amp; &#20013;&#x6587; & &unknown; &"),
            "\"a\" & 中文 & &unknown; &"
        );
    }

    #[test]
    fn one_chinese_character_is_recognised() {
        assert!(is_one_chinese_character("区"));
        assert!(!is_one_chinese_character("1"));
        assert!(!is_one_chinese_character("区域"));
    }

    #[test]
    fn layout_is_told_alike_by_range_and_by_property() {
        for character in '\0'..=char::MAX {
            let slow = character.is_whitespace() || character.is_control() || has_no_width(character);
            assert_eq!(is_layout(character), slow, "{character:?}");
        }
    }
}
