//! Words of a row: names with their marks, types, limits. What every form's rows share; a table's header is in `columns`.

use std::borrow::Cow;

use top_definition::{Base, Limits};

use crate::document::Mark;
use crate::text::{has_no_width, is_name, unescape};
use crate::words::{self, LIMIT_KINDS, Limit};

/// A cell of a name: the name, its mark, and how far it is indented.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct NameCell {
    pub(crate) name: String,
    pub(crate) mark: Mark,
    /// Width of what stands before the name.
    pub(crate) indent: usize,
    /// A leaf's mark is all that stands before it.
    pub(crate) is_alone: bool,
}

/// Takes a name's cell apart: signs of nesting before it, signs of markup around it.
pub(crate) fn name_cell(cell: &str) -> NameCell {
    if is_bare(cell) {
        return NameCell { name: cell.to_owned(), ..NameCell::default() };
    }
    let cell = plain_cell(cell);
    let is_drawn = |it: char| words::leaf(it.encode_utf8(&mut [0; 4])).is_some();
    let is_lead = |it: char| {
        is_drawn(it)
            || it.is_whitespace()
            || has_no_width(it)
            || matches!(it, '─' | '━' | '-' | '>' | '|' | '→' | '»' | '·' | '*')
    };
    // A name between two stars is marked up, not listed.
    let is_lead = |it: char| is_lead(it) && !(it == '*' && is_starred(&cell));
    let name = cell.trim_start_matches(is_lead);
    let lead = cell[..cell.len() - name.len()].trim_end_matches(has_no_width);
    let marked_up = if name.chars().all(|it| it.is_ascii_alphanumeric() || it == '_') {
        Cow::Borrowed(name)
    } else {
        Cow::Owned(plain_cell(name))
    };
    let name = marked_up.as_ref();
    let width = |it: char| match it {
        '\u{3000}' | '\u{2003}' => 2,
        '\t' => 4,
        it if has_no_width(it) => 0,
        _ => 1,
    };
    let is_leaf = lead.contains(is_drawn);
    // The mark of the platform's own pages says that a row is below another, not how deep.
    let is_alone = is_leaf && lead.trim_end().chars().count() == 1;
    NameCell {
        name: name.chars().filter(|it| !has_no_width(*it)).collect::<String>().trim().to_owned(),
        mark: if is_leaf { Mark::Leaf } else { Mark::Unknown },
        indent: lead.chars().map(width).sum(),
        is_alone,
    }
}

/// `└ *name*`
fn is_starred(cell: &str) -> bool {
    let cell = cell.trim_end();
    cell.ends_with('*') && cell.matches('*').count() >= 2
}

/// Letters, digits and underscores, with nothing around them.
fn is_bare(cell: &str) -> bool {
    cell.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_') && !cell.starts_with('_')
}

/// A cell without the signs of markup that people put around names and types: backticks, bold, escapes, entities, tags.
pub(crate) fn plain_cell(cell: &str) -> String {
    if is_bare(cell) {
        return cell.to_owned();
    }
    let mut text = if cell.contains('&') { unescape(cell).into_owned() } else { cell.to_owned() };
    if text.contains('<') {
        for tag in [
            "<b>",
            "</b>",
            "<code>",
            "</code>",
            "<strong>",
            "</strong>",
            "<em>",
            "</em>",
            "<i>",
            "</i>",
            "<br>",
            "<br/>",
            "<br />",
        ] {
            text = text.replace(tag, "");
        }
    }
    if text.contains('\\') {
        text = text.replace('\\', "");
    }
    text.retain(|it| it != '`' && !has_no_width(it));
    if let Some(label) = link_label(&text) {
        text = label.to_owned();
    }
    for sign in ["**", "~~", "__"] {
        if text.matches(sign).count() >= 2 {
            text = text.replacen(sign, "", 2);
        }
    }
    let trimmed = text.trim();
    for sign in ['*', '_'] {
        if let Some(inner) =
            trimmed.strip_prefix(sign).and_then(|rest| rest.strip_suffix(sign)).filter(|it| !it.is_empty())
        {
            return inner.to_owned();
        }
    }
    text
}

/// The text of `[text](address)`.
pub(crate) fn link_label(text: &str) -> Option<&str> {
    let (label, rest) = text.trim().strip_prefix('[')?.split_once("](")?;
    (rest.ends_with(')') && !label.is_empty()).then_some(label)
}

/// The documented type in a cell.
pub(crate) fn type_cell(cell: &str) -> String {
    let plain: String =
        plain_cell(cell).chars().filter(|it| !it.is_control() || it.is_whitespace()).collect();
    let mut text = String::with_capacity(plain.len());
    for word in plain.split_whitespace() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

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
    fn names_with_their_marks() {
        let cell = |text: &str| {
            let cell = name_cell(text);
            (cell.name, cell.mark, cell.indent)
        };
        assert_eq!(cell("└ a"), ("a".into(), Mark::Leaf, 2));
        assert_eq!(cell("**`order_id`**"), ("order_id".into(), Mark::Unknown, 0));
        assert_eq!(cell("order\\_id"), ("order_id".into(), Mark::Unknown, 0));
        assert_eq!(cell("&nbsp;&nbsp;└ a"), ("a".into(), Mark::Leaf, 4));
        assert_eq!(cell("│  ├─ b").2, 6);
        assert_eq!(cell("--b"), ("b".into(), Mark::Unknown, 2));
        assert_eq!(cell("_t"), ("_t".into(), Mark::Unknown, 0));
        assert_eq!(cell("__init").0, "__init");
        assert_eq!(cell("└ *a_b*"), ("a_b".into(), Mark::Leaf, 2));
        assert_eq!(cell("└ [a_b](#x)"), ("a_b".into(), Mark::Leaf, 2));
        assert_eq!(cell("* a"), ("a".into(), Mark::Unknown, 2));
        assert_eq!(levels(&[0, 2, 4, 2, 0]), Some(vec![0, 1, 2, 1, 0]));
        assert_eq!(levels(&[0, 0]), None);
    }
}
