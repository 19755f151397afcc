//! A line whose first cells are parted by signs instead of blanks: `name | Type | 必须 | …`, `name, Type, 必须`, `name (Type) 必须`,
//! `name: Type (必须)`. Everything must be in its place, or it is prose.

use crate::row_words::is_type;
use crate::text::is_name;

/// Name, type and what follows them.
pub(super) struct Parted<'a> {
    pub(super) name: &'a str,
    pub(super) type_text: &'a str,
    pub(super) rest: &'a str,
}

/// Takes a line apart; `None` if it does not begin with a name and what may be a type.
pub(super) fn parted(text: &str) -> Option<Parted<'_>> {
    let (name, rest) = word(text.trim_start_matches(is_sign))?;
    if !is_name(name) {
        return None;
    }
    let rest = rest.trim_start_matches(is_sign);
    let (type_text, rest) = match rest.strip_prefix(['(', '（']) {
        // The bracket may hold more than the type.
        Some(inner) => typed(inner)?,
        None => typed(rest)?,
    };
    let is_whole = !type_text.is_empty() && is_type(type_text);
    is_whole.then(|| Parted { name, type_text, rest: after_sign(rest) })
}

/// The next word, which may stand in brackets, and what follows it.
pub(super) fn word(text: &str) -> Option<(&str, &str)> {
    let end =
        text.find(|it: char| is_sign(it) || matches!(it, '(' | '（' | ')' | '）')).unwrap_or(text.len());
    let (word, rest) = text.split_at_checked(end)?;
    (!word.is_empty()).then(|| (word, after_sign(rest)))
}

/// A type with its list mark.
fn typed(text: &str) -> Option<(&str, &str)> {
    let (first, rest) = word_as_it_is(text)?;
    match rest.trim_start().strip_prefix("[]") {
        Some(after) => Some((text.get(..text.len() - after.len())?, after)),
        None => Some((first, rest)),
    }
}

fn word_as_it_is(text: &str) -> Option<(&str, &str)> {
    let end =
        text.find(|it: char| is_sign(it) || matches!(it, '(' | '（' | ')' | '）')).unwrap_or(text.len());
    text.split_at_checked(end).filter(|(word, _)| !word.is_empty())
}

fn after_sign(text: &str) -> &str {
    text.trim_start_matches(|it: char| is_sign(it) || matches!(it, '(' | '（' | ')' | '）'))
}

fn is_sign(character: char) -> bool {
    character.is_whitespace() || matches!(character, '|' | ',' | ';' | ':' | '，' | '；' | '：' | '、')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_between_the_first_cells() {
        for text in [
            "ref_id | Number [] | 必须 | x",
            "| ref_id | Number [] | 必须 | x",
            "ref_id, Number [], 必须, x",
            "ref_id (Number []) 必须 x",
            "ref_id（Number []，必须）：x",
            "ref_id: Number [], 必须 x",
            "ref_id:Number []:必须:x",
        ] {
            let found = parted(text).unwrap();
            assert_eq!((found.name, found.type_text), ("ref_id", "Number []"), "{text}");
            assert_eq!(word(found.rest), Some(("必须", "x")), "{text}");
        }
        for text in ["", "ref_id", "ref_id:", "订单 (String)", "ref_id (订单)"] {
            assert!(parted(text).is_none(), "{text}");
        }
    }
}
