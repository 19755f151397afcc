//! How words are compared: without width, case, blanks, numbers of headings and what markup puts around them.

use std::borrow::Cow;

use crate::text::{is_layout, nfkc, push_lower};

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
    let is_digit = |it: char| {
        it.is_ascii_digit()
            || matches!(it, '.' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '第')
    };
    let rest = inner.trim_start_matches(is_digit);
    if rest.len() == inner.len() || rest.is_empty() {
        return text;
    }
    let number = &inner[..inner.len() - rest.len()];
    let after = rest.trim_start_matches([')', '、', ' ', '章', '节', ',', ':', '\u{a0}']);
    let parted = after.len() < rest.len() || number.ends_with('.') || number.contains('.');
    if parted && !after.is_empty() { after } else { text }
}
