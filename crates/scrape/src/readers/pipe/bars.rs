//! Lines of pipe tables and of the samples between them, taken apart. What they mean is for the reader of pipes.

use crate::text::is_name;

/// `a_response` of `< a_response > …`.
pub(super) fn first_tag(start: &str) -> &str {
    start.trim_start_matches(['<', ' ']).split(['>', ' ']).next().unwrap_or_default()
}

/// `---|---|` below a header.
pub(super) fn is_rule(text: &str) -> bool {
    text.contains("---") && text.chars().all(|character| matches!(character, '|' | '-' | ':' | ' '))
}

/// Splits at bars that are not escaped; a leading bar opens the first cell, a trailing one closes the last.
pub(super) fn split(text: &str) -> Vec<String> {
    let text = text.trim();
    let text = text.strip_prefix('|').unwrap_or(text);
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' if characters.peek() == Some(&'|') => cell.extend(characters.next()),
            '|' => cells.push(std::mem::take(&mut cell).trim().to_owned()),
            other => cell.push(other),
        }
    }
    if !cell.trim().is_empty() {
        cells.push(cell.trim().to_owned());
    }
    cells
}

/// The text of a line that starts a sample, its line numbers and bars taken away.
pub(super) fn sample_start(text: &str) -> Option<&str> {
    let text = text.trim_start_matches('|').trim_start();
    let code = match text.split_once('|') {
        Some((numbers, code)) if is_line_numbers(numbers) => code.trim(),
        _ => text,
    };
    let code = code.trim_start();
    let tag = code.strip_prefix('<').map(str::trim_start);
    let starts = code.starts_with("TaobaoClient ")
        || code.starts_with("DefaultTaobaoClient ")
        || tag.is_some_and(|tag| {
            tag.split(['>', ' ']).next().is_some_and(|name| is_name(name) && name.ends_with("_response"))
        })
        || code.starts_with("{\"")
        || code == "{"
        || code.starts_with("{ \"");
    starts.then_some(code)
}

/// Does `</ root >` stand in the line?
pub(super) fn closes(text: &str, root: &str) -> bool {
    text.match_indices("</").any(|(start, _)| {
        let name = text.get(start + 2..).unwrap_or_default().trim_start();
        name.strip_prefix(root).is_some_and(|rest| rest.trim_start().starts_with('>'))
    })
}

pub(super) fn is_line_numbers(text: &str) -> bool {
    let mut numbers = text.split_whitespace().peekable();
    numbers.peek().is_some() && numbers.all(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}
