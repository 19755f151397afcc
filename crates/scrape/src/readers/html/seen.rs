//! What people see in the cell of a name, a type or a need: text that is hidden, struck through or set beside them as a mark stands
//! in the page too, and is no part of either; what is cut, ticked or typed into a field stands in an attribute.

use super::dom::{DomNode, children, tag, text, text_without};
use crate::cell::name_cell;
use crate::document::Odd;
use crate::text::is_name;
use crate::words;

/// Small things beside a name.
const MARKS: [&str; 5] = ["sup", "rt", "rp", "button", "small"];
/// What their classes are called.
const MARK_CLASSES: [&str; 7] = ["badge", "tag", "tip", "tooltip", "icon", "toggle", "copy"];
const HIDDEN_CLASSES: [&str; 3] = ["sr-only", "visually-hidden", "hidden"];

/// The text of a cell as it is seen, and what is odd about it.
pub(super) fn seen(cell: DomNode<'_>, is_of_name: bool) -> (String, Option<Odd>) {
    let whole = text(cell);
    if let Some(uncut) = uncut(cell, &whole) {
        return (uncut, None);
    }
    if children(cell).next().is_none() {
        return (whole, None);
    }
    if is_of_name
        && !whole.contains(|it: char| it.is_ascii_alphanumeric())
        && let Some(typed) =
            cell.descendants().find(|node| tag(*node) == "input").and_then(|it| attribute(it, "value"))
    {
        return (format!("{whole} {typed}"), None);
    }
    let without = |is_out: &dyn Fn(DomNode<'_>) -> bool, before: &str| {
        let rest = text_without(cell, is_out);
        (!rest.is_empty() && rest != before).then_some(rest)
    };
    let whole = without(&is_hidden, &whole).unwrap_or(whole);
    if cell.descendants().skip(1).any(is_struck) {
        let rest = without(&|node| is_hidden(node) || is_struck(node), &whole);
        let odd = (is_of_name || rest.is_some()).then(|| Odd::Struck(whole.clone()));
        return (rest.unwrap_or(whole), odd);
    }
    let is_mark = |node: DomNode<'_>| is_hidden(node) || is_mark(node);
    match without(&is_mark, &whole).filter(|rest| is_of_name && is_name(&name_cell(rest).name)) {
        Some(rest) => (rest, Some(Odd::MoreThanName(whole))),
        None => (whole, None),
    }
}

/// `provin…`: the whole of it, where the page shows it under the pointer.
fn uncut(cell: DomNode<'_>, whole: &str) -> Option<String> {
    let cut = whole.strip_suffix('…').or_else(|| whole.strip_suffix("..."))?;
    let start = cut
        .rfind(|it: char| !(it.is_ascii_alphanumeric() || matches!(it, '_' | '.')))
        .map_or(0, |at| at + cut[at..].chars().next().map_or(1, char::len_utf8));
    let (lead, word) = cut.split_at_checked(start).filter(|(_, word)| !word.is_empty())?;
    let titles = cell.descendants().filter_map(|node| attribute(node, "title")).map(str::trim);
    let title = titles.filter(|title| title.len() > word.len()).find(|title| title.starts_with(word))?;
    Some(format!("{lead}{title}"))
}

/// Whether a field is needed, as the cell shows it: a word beside which an element of its own may explain it, a box, a picture.
pub(super) fn need(cell: DomNode<'_>) -> String {
    let whole = text(cell);
    if children(cell).next().is_none() || words::required_beyond_doubt(&whole).is_some() {
        return whole;
    }
    if whole.is_empty() {
        return cell.descendants().find_map(ticked).unwrap_or(whole);
    }
    let bare = text_without(cell, &|node| node.value().is_element());
    if words::required_beyond_doubt(&bare).is_some() { bare } else { whole }
}

/// What a box or a picture says.
fn ticked(node: DomNode<'_>) -> Option<String> {
    match tag(node) {
        "input" if attribute(node, "type") == Some("checkbox") => {
            Some(if attribute(node, "checked").is_some() { "是" } else { "否" }.to_owned())
        }
        "img" => Some(attribute(node, "alt")?.trim().to_owned()),
        _ => None,
    }
}

/// Is the whole row struck through?
pub(super) fn is_struck_row(row: DomNode<'_>) -> bool {
    has_line_through(row)
}

fn attribute<'a>(node: DomNode<'a>, name: &str) -> Option<&'a str> {
    node.value().as_element()?.attr(name)
}

fn has_class(node: DomNode<'_>, classes: &[&str]) -> bool {
    attribute(node, "class").is_some_and(|known| known.split_whitespace().any(|it| classes.contains(&it)))
}

fn is_struck(node: DomNode<'_>) -> bool {
    matches!(tag(node), "del" | "s" | "strike") || has_line_through(node)
}

fn has_line_through(node: DomNode<'_>) -> bool {
    attribute(node, "style").is_some_and(|style| style.contains("line-through"))
}

fn is_hidden(node: DomNode<'_>) -> bool {
    let is_none = |style: &str| style.replace(' ', "").contains("display:none");
    attribute(node, "hidden").is_some()
        || attribute(node, "style").is_some_and(is_none)
        || has_class(node, &HIDDEN_CLASSES)
}

fn is_mark(node: DomNode<'_>) -> bool {
    MARKS.contains(&tag(node)) || has_class(node, &MARK_CLASSES)
}
