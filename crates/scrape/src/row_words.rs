//! Words of a row: types, limits, levels. What every form's rows share; a table's header is in `columns`, the cells of names in `cell`.

use top_definition::{Base, Limits};

use crate::text::is_name;
use crate::words::{self, LIMIT_KINDS, Limit};

/// The depth of every row by how far its name is indented; `None` where nothing is.
pub(crate) fn levels(indents: &[usize]) -> Option<Vec<u16>> {
    let least = indents.iter().copied().min()?;
    if indents.iter().all(|indent| *indent == least) {
        return None;
    }
    let mut around: Vec<usize> = Vec::new();
    let mut levels = Vec::with_capacity(indents.len());
    for indent in indents {
        while around.last().is_some_and(|outer| outer >= indent) {
            around.pop();
        }
        levels.push(u16::try_from(around.len()).unwrap_or(u16::MAX));
        around.push(*indent);
    }
    Some(levels)
}

/// The name behind a leaf's mark; a description may begin with the mark, but not with a name behind it.
pub(crate) fn leaf_name(cell: &str) -> Option<&str> {
    words::leaf(cell).filter(|name| is_name(name))
}

/// Takes a limits cell or bullet (`最大长度:32`) apart; false if it is none.
pub(crate) fn read_limit(cell: &str, limits: &mut Limits) -> bool {
    let Some((limit, value)) = words::limit(cell) else { return false };
    match limit {
        Limit::MaxLength => read_number(&value, &mut limits.max_length),
        Limit::MaxListSize => read_number(&value, &mut limits.max_list_size),
        Limit::MinValue => read_number(&value, &mut limits.min_value),
        Limit::MaxValue => read_number(&value, &mut limits.max_value),
        Limit::Default => {
            limits.default = Some(value);
            true
        }
    }
}

fn read_number<T: std::str::FromStr>(text: &str, into: &mut Option<T>) -> bool {
    match text.parse() {
        Ok(number) => {
            *into = Some(number);
            true
        }
        Err(_) => false,
    }
}

/// A cell that may hold several limits, one a line or blank.
pub(crate) fn read_limits(cell: &str, limits: &mut Limits) {
    if !read_limit(cell, limits) {
        for part in cell.split_whitespace() {
            read_limit(part, limits);
        }
    }
}

/// Limits in the middle of a line show where the example ends and the description starts: example, description.
pub(crate) fn cut_at_limits<'a>(text: &'a str, limits: &mut Limits) -> Option<(&'a str, &'a str)> {
    let mut position = 0;
    for word in text.split(' ') {
        if read_limit(word, limits) {
            let after = text.get(position + word.len()..)?.trim_start();
            return Some((text.get(..position)?.trim(), without_limits(after, limits)));
        }
        position += word.len() + 1;
    }
    None
}

/// Takes the limits that stand at the start of a text; there are no more than one of each kind.
pub(crate) fn without_limits<'a>(mut text: &'a str, limits: &mut Limits) -> &'a str {
    for _ in 0..LIMIT_KINDS {
        let (word, rest) = first_word(text);
        if word.is_empty() || !read_limit(word, limits) {
            break;
        }
        text = rest;
    }
    text
}

pub(crate) fn first_word(text: &str) -> (&str, &str) {
    match text.trim_start().split_once(char::is_whitespace) {
        Some((word, rest)) => (word, rest.trim_start()),
        None => (text.trim(), ""),
    }
}

/// Could this cell be a documented type?
pub(crate) fn is_type(text: &str) -> bool {
    let text = text.strip_suffix("[]").map_or(text, str::trim_end);
    let allowed = |character: char| {
        character.is_ascii_alphanumeric()
            || matches!(character, '_' | '<' | '>' | '.' | '$' | '[' | ']' | ',')
    };
    text.chars().all(allowed) && !text.starts_with(|first: char| first.is_ascii_digit())
}

/// Is it even likely one: a capital first, a basic type, a list mark?
pub(crate) fn looks_like_type(text: &str) -> bool {
    is_type(text)
        && (text.ends_with("[]")
            || text.starts_with(|first: char| first.is_ascii_uppercase())
            || (!text.is_empty() && Base::of(text).is_some()))
}

/// Does the documented type, list mark aside, name a plain value?
pub(crate) fn is_basic(type_text: &str) -> bool {
    let element = type_text.trim_end().strip_suffix("[]").map_or(type_text, str::trim_end);
    Base::of(element).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_in_a_line_part_example_and_description() {
        let mut limits = Limits::default();
        assert_eq!(
            cut_at_limits("55457 最大长度:19 最小值:1 分组 id", &mut limits),
            Some(("55457", "分组 id"))
        );
        assert_eq!((limits.max_length, limits.min_value), (Some(19), Some(1)));
        assert_eq!(cut_at_limits("55457 分组", &mut limits), None);
    }

    #[test]
    fn limits_need_their_value() {
        let mut limits = Limits::default();
        assert!(read_limit("最大列表长度：20", &mut limits));
        assert!(!read_limit("最大长度为 20", &mut limits));
        assert_eq!((limits.max_list_size, limits.max_length), (Some(20), None));
    }

    #[test]
    fn levels_of_indented_names() {
        assert_eq!(levels(&[0, 2, 4, 2, 0]), Some(vec![0, 1, 2, 1, 0]));
        assert_eq!(levels(&[0, 0]), None);
    }
}
