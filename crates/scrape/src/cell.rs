//! The cells of names and types: what they say without the signs that markup, trees and editors put around it.

use std::borrow::Cow;

use crate::document::Mark;
use crate::text::{has_no_width, nfkc, unescape};
use crate::words;

/// A cell of a name: the name, its mark, and how far it is indented.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct NameCell {
    pub(crate) name: String,
    pub(crate) mark: Mark,
    /// Width of what stands before the name.
    pub(crate) indent: usize,
    /// A leaf's mark is all that stands before it.
    pub(crate) is_alone: bool,
    /// It is struck through.
    pub(crate) is_struck: bool,
    /// A branch drawn in letters stands before it: `+- name`, `|-- name`, `> name`.
    pub(crate) is_branch: bool,
}

/// Takes a name's cell apart: signs of nesting before it, signs of markup around it.
pub(crate) fn name_cell(cell: &str) -> NameCell {
    if is_bare(cell) {
        return NameCell { name: cell.to_owned(), ..NameCell::default() };
    }
    let is_struck = is_struck(cell);
    let cell = plain_cell(cell);
    let is_drawn = |it: char| words::leaf(it.encode_utf8(&mut [0; 4])).is_some();
    let is_lead = |it: char| {
        is_drawn(it)
            || it.is_whitespace()
            || has_no_width(it)
            || matches!(it, '─' | '━' | '-' | '+' | '>' | '|' | '→' | '»' | '·' | '*')
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
        name: match name.is_ascii() {
            true => name.trim().to_owned(),
            // Full-width letters and those that print joins are the letters themselves.
            false => nfkc(&name.chars().filter(|it| !is_unseen(*it)).collect::<String>()).trim().to_owned(),
        },
        mark: if is_leaf { Mark::Leaf } else { Mark::Unknown },
        indent: lead.chars().map(width).sum(),
        is_alone,
        is_struck,
        is_branch: lead.contains(['-', '+', '>', '|']) && !lead.contains('*'),
    }
}

/// Letters, digits and underscores, with nothing around them.
fn is_bare(cell: &str) -> bool {
    cell.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_') && !cell.starts_with('_')
}

/// Strokes that are laid over letters.
fn is_stroke(character: char) -> bool {
    matches!(character, '\u{335}'..='\u{338}')
}

fn is_unseen(character: char) -> bool {
    has_no_width(character) || is_stroke(character)
}

/// `~~name~~`, or a name whose letters have strokes over them.
fn is_struck(cell: &str) -> bool {
    cell.contains("~~") || (!cell.is_ascii() && cell.contains(is_stroke))
}

/// `└ *name*`
fn is_starred(cell: &str) -> bool {
    let cell = cell.trim_end();
    cell.ends_with('*') && cell.matches('*').count() >= 2
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
    if text.trim_start().starts_with('[')
        && let Some(label) = linked(&text)
    {
        text = label;
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

/// The text of a cell that begins with a link, `[text](address) and more` or `[[text]] and more`, without its brackets.
fn linked(text: &str) -> Option<String> {
    let text = text.trim();
    let (label, more) = match text.strip_prefix("[[") {
        Some(inner) => inner.split_once("]]")?,
        None => {
            let (label, address) = text.strip_prefix('[')?.split_once("](")?;
            // Addresses hold brackets; a text behind a link holds none.
            let end = address.rfind(')')?;
            (label, &address[end + 1..])
        }
    };
    (!label.is_empty()).then(|| format!("{label}{more}"))
}

/// The documented type in a cell.
pub(crate) fn type_cell(cell: &str) -> String {
    let plain = plain_cell(cell);
    let plain = unquoted(&plain);
    let plain: String = nfkc(plain).chars().filter(|it| !it.is_control() || it.is_whitespace()).collect();
    let mut text = String::with_capacity(plain.len());
    for word in plain.split_whitespace() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

/// A type in quotes, or one that may also be `null`.
fn unquoted(text: &str) -> &str {
    let text = text.trim();
    let bare = |text: &'_ str, sign: char| -> Option<usize> {
        (text.len() > 2 && text.starts_with(sign) && text.ends_with(sign)).then_some(sign.len_utf8())
    };
    if let Some(width) = bare(text, '"').or_else(|| bare(text, '\'')) {
        return &text[width..text.len() - width];
    }
    let may_be_none = text.strip_suffix("null").and_then(|text| text.trim_end().strip_suffix('|'));
    may_be_none.map_or(text, str::trim_end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_with_what_editors_put_around_them() {
        for cell in [
            "Order []",
            "[Order](#order) []",
            "[Order []](#order)",
            "[[Order]] []",
            "\"Order []\"",
            "'Order []'",
            "Order [] | null",
            "`Order []`",
        ] {
            assert_eq!(type_cell(cell), "Order []", "{cell}");
        }
        assert_eq!(type_cell("[Order]"), "[Order]");
        assert_eq!(type_cell("[]"), "[]");
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
        assert_eq!(cell("ｏｒｄｅｒ＿ｉｄ").0, "order_id");
        assert_eq!(cell("certi\u{fb01}cate").0, "certificate");
        assert!(name_cell("~~order_id~~").is_struck && name_cell("o\u{336}k\u{336}").is_struck);
        assert_eq!(cell("o\u{336}k\u{336}").0, "ok");
        assert_eq!(cell("&nbsp;&nbsp;└ a"), ("a".into(), Mark::Leaf, 4));
        assert_eq!(cell("│  ├─ b").2, 6);
        assert_eq!(cell("--b"), ("b".into(), Mark::Unknown, 2));
        assert_eq!(cell("_t"), ("_t".into(), Mark::Unknown, 0));
        assert_eq!(cell("__init").0, "__init");
        assert_eq!(cell("└ *a_b*"), ("a_b".into(), Mark::Leaf, 2));
        assert_eq!(cell("└ [a_b](#x)"), ("a_b".into(), Mark::Leaf, 2));
        assert!(["+- a", "|-- a", "> a", "- a"].iter().all(|text| name_cell(text).is_branch));
        assert!(!["a", "* a", "└ a", "&nbsp;a"].iter().any(|text| name_cell(text).is_branch));
        assert_eq!(cell("+- a").0, "a");
        assert_eq!(cell("* a"), ("a".into(), Mark::Unknown, 2));
    }
}
