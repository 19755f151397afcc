//! What the reader asks of a page's elements: their rows and cells, what lies in them, their text as people see it.

use ego_tree::NodeRef;
use ego_tree::iter::Edge;
use scraper::Node;

/// A cell may say that it covers this many rows or columns; more is nonsense.
const MAX_SPAN: usize = 1000;

/// Stands for a NUL character while the page is parsed: a character of the private use area.
pub(super) const NUL: &str = "\u{F8F0}";

pub(super) type DomNode<'a> = NodeRef<'a, Node>;

pub(super) fn tag(node: DomNode<'_>) -> &str {
    node.value().as_element().map_or("", scraper::node::Element::name)
}

pub(super) fn children(node: DomNode<'_>) -> impl Iterator<Item = DomNode<'_>> {
    node.children().filter(|child| child.value().is_element())
}

/// The `tr` of this table, not those of tables inside it.
pub(super) fn table_rows(table: DomNode<'_>) -> Vec<DomNode<'_>> {
    let mut rows = Vec::new();
    for child in children(table) {
        match tag(child) {
            "tr" => rows.push(child),
            "thead" | "tbody" | "tfoot" => rows.extend(children(child).filter(|child| tag(*child) == "tr")),
            _ => {}
        }
    }
    rows
}

pub(super) fn row_cells(row: DomNode<'_>) -> impl Iterator<Item = DomNode<'_>> {
    children(row).filter(|cell| matches!(tag(*cell), "td" | "th"))
}

/// This element, if it is or holds a list or a table.
pub(super) fn container(node: DomNode<'_>) -> Option<DomNode<'_>> {
    if is_container(node) { Some(node) } else { container_below(node).map(|_| node) }
}

pub(super) fn container_below(node: DomNode<'_>) -> Option<DomNode<'_>> {
    node.descendants().skip(1).find(|inner| is_container(*inner))
}

fn is_container(node: DomNode<'_>) -> bool {
    matches!(tag(node), "ul" | "ol" | "table")
}

pub(super) fn span(cell: DomNode<'_>, name: &str) -> usize {
    let value = cell.value().as_element().and_then(|element| element.attr(name));
    value.and_then(|value| value.trim().parse().ok()).unwrap_or(1).clamp(1, MAX_SPAN)
}

/// The text of a cell as a reader sees it: blanks collapsed, `<br>` a new line; nested lists and tables are not its text.
pub(super) fn text(cell: DomNode<'_>) -> String {
    text_without(cell, &|_| false)
}

/// The same without some of its elements.
pub(super) fn text_without(cell: DomNode<'_>, is_out: &dyn Fn(DomNode<'_>) -> bool) -> String {
    let mut text = String::new();
    let mut skipped = None;
    for edge in cell.traverse() {
        match edge {
            Edge::Open(node) if skipped.is_none() => match node.value() {
                Node::Text(part) => push_collapsed(&mut text, part),
                Node::Element(element) if element.name() == "br" => {
                    text.truncate(text.trim_end().len());
                    text.push('\n');
                }
                Node::Element(element)
                    if node.id() != cell.id()
                        && (is_container(node)
                            || is_out(node)
                            || matches!(element.name(), "script" | "style" | "template")) =>
                {
                    skipped = Some(node.id());
                }
                _ => {}
            },
            Edge::Close(node) if skipped == Some(node.id()) => skipped = None,
            _ => {}
        }
    }
    text.truncate(text.trim_end().len());
    if text.contains(NUL) { text.replace(NUL, "\0") } else { text }
}

fn push_collapsed(text: &mut String, part: &str) {
    for (index, word) in part.split(char::is_whitespace).enumerate() {
        if index > 0 && !text.is_empty() && !text.ends_with([' ', '\n']) {
            text.push(' ');
        }
        text.push_str(word);
    }
}

/// How many texts there are in it, blanks apart.
pub(super) fn text_count(node: DomNode<'_>) -> usize {
    let is_text = |node: &DomNode<'_>| node.value().as_text().is_some_and(|text| !text.trim().is_empty());
    node.descendants().filter(is_text).count()
}

/// The text of a code block, lines and blanks as they are.
pub(super) fn raw_text(block: DomNode<'_>) -> String {
    let mut text = String::new();
    for node in block.descendants() {
        match node.value() {
            Node::Text(part) => text.push_str(part),
            Node::Element(element) if element.name() == "br" => text.push('\n'),
            _ => {}
        }
    }
    text
}
