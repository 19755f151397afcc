//! What the text forms share: words of a row, limits, table headers.

use top_definition::{Base, Limits};

use crate::document::{Depth, Row, RowText};
use crate::limits::MAX_COLUMNS;
use crate::text::{collapse, is_name, nfkc};
use crate::words::{COLUMNS, Column, LIMITS, Limit, REQUIRED, REQUIRED_IN_TEXT, meaning};

/// The columns of a table header; `None` if the cells are no header of a parameter table.
pub(crate) fn columns<'a>(cells: impl Iterator<Item = &'a str>) -> Option<Vec<Column>> {
    let mut columns = Vec::new();
    for cell in cells {
        if columns.len() >= MAX_COLUMNS {
            return None;
        }
        columns.push(meaning(COLUMNS, collapse(&nfkc(cell)).as_ref())?);
    }
    (columns.len() >= 3 && columns.contains(&Column::Name) && columns.contains(&Column::Type))
        .then_some(columns)
}

/// The name behind a leaf's mark; a description may begin with the mark, but not with a name behind it.
pub(crate) fn leaf_name(cell: &str) -> Option<&str> {
    cell.strip_prefix('└').map(str::trim).filter(|name| is_name(name))
}

/// 必须 or 可选, standing alone.
pub(crate) fn required(cell: &str) -> Option<bool> {
    meaning(REQUIRED, cell.trim())
}

/// Takes a limits cell or bullet (`最大长度:32`) apart; false if it is none.
pub(crate) fn read_limit(cell: &str, limits: &mut Limits) -> bool {
    let cell = nfkc(cell.trim());
    let Some((limit, value)) = LIMITS.iter().find_map(|(word, limit)| {
        let value = cell.strip_prefix(word)?.trim_start().strip_prefix(':')?;
        Some((*limit, value.trim()))
    }) else {
        return false;
    };
    match limit {
        Limit::MaxLength => read_number(value, &mut limits.max_length),
        Limit::MaxListSize => read_number(value, &mut limits.max_list_size),
        Limit::MinValue => read_number(value, &mut limits.min_value),
        Limit::MaxValue => read_number(value, &mut limits.max_value),
        Limit::Default => {
            limits.default = Some(value.to_owned());
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

/// Reads a row that is one line: `name Type 可选 example limits description`. `None` if the line is no row.
pub(crate) fn line_row(text: &str, line: u32, columns: &[Column]) -> Option<Row> {
    let (name, rest) = first_word(text);
    if !is_name(name) {
        return None;
    }
    let (mut type_text, mut rest) = first_word(rest);
    let has_required = columns.contains(&Column::Required);
    let mut needed = None;
    if has_required && let Some(flag) = meaning(REQUIRED_IN_TEXT, type_text) {
        (type_text, needed) = ("", Some(flag));
    } else {
        if !is_type(type_text) {
            return None;
        }
        if let Some(after) =
            rest.strip_prefix("[]").filter(|after| after.is_empty() || after.starts_with(' '))
        {
            type_text = &text[text.len() - rest.len() - type_text.len() - 1..text.len() - after.len()];
            rest = after.trim_start();
        }
        if has_required {
            let (word, after) = first_word(rest);
            needed = Some(meaning(REQUIRED_IN_TEXT, word)?);
            rest = after;
        } else if !looks_like_type(type_text) {
            return None;
        }
    }
    let mut row = Row {
        line,
        depth: Depth::Top,
        name: name.to_owned(),
        type_text: type_text.to_owned(),
        required: needed,
        ..Row::default()
    };
    row.text = RowText::Joined(rest.to_owned());
    Some(row)
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
    for _ in LIMITS {
        let (word, rest) = first_word(text);
        if word.is_empty() || !read_limit(word, limits) {
            break;
        }
        text = rest;
    }
    text
}

fn first_word(text: &str) -> (&str, &str) {
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
    use Column::{Description, Example, Limits as LimitsColumn, Name, Required, Type};

    const REQUEST: &[Column] = &[Name, Type, Required, Example, LimitsColumn, Description];
    const RESPONSE: &[Column] = &[Name, Type, Example, Description];

    #[test]
    fn a_line_is_a_row_with_its_type_and_flag() {
        let row = line_row("ids Number [] 必须 1,2 订单号", 3, REQUEST).unwrap();
        assert_eq!((row.type_text.as_str(), row.required), ("Number []", Some(true)));
        assert_eq!(row.text, RowText::Joined("1,2 订单号".to_owned()));
    }

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
    fn prose_is_no_row() {
        assert!(line_row("the value is needed", 1, RESPONSE).is_none());
        assert!(line_row("see Document for more", 1, REQUEST).is_none());
    }

    #[test]
    fn limits_need_their_value() {
        let mut limits = Limits::default();
        assert!(read_limit("最大列表长度：20", &mut limits));
        assert!(!read_limit("最大长度为 20", &mut limits));
        assert_eq!((limits.max_list_size, limits.max_length), (Some(20), None));
    }
}
