//! A table's rows, whatever they are built of: plain rows, rows that hold a nested table or nested lists, cells over
//! several rows or columns.

use ego_tree::NodeRef;
use scraper::Node;
use top_definition::Diagnostic;

use crate::document::{Depth, Mark, Row, RowText};
use crate::limits::{MAX_CELL_BYTES, MAX_DEPTH, MAX_ROWS, too_large};
use crate::row_words::{columns, looks_like_type, read_limits, required};
use crate::text::is_name;
use crate::words::Column;

const LEAF: char = '└';

/// A cell may say that it covers this many rows or columns; more is nonsense.
const MAX_SPAN: usize = 1000;

/// Elements with lists or tables in them, inside each other; recursion is bounded by it.
const MAX_CONTAINERS: usize = 2 * MAX_DEPTH;

/// What a table turned out to be.
pub(crate) enum Grid {
    /// A table of parameters and the number of its header row.
    Parameters { columns: Vec<Column>, header: usize },
    /// The texts of any other table.
    Other(Vec<Vec<String>>),
}

/// Stands for a NUL character while the page is parsed: a character of the private use area.
pub(crate) const NUL: &str = "\u{F8F0}";

type DomNode<'a> = NodeRef<'a, Node>;

/// Tells a table by its header words.
pub(crate) fn grid(table: DomNode<'_>) -> Grid {
    let mut texts = Vec::new();
    for (index, row) in table_rows(table).into_iter().enumerate() {
        let cells: Vec<String> = row_cells(row).map(text).collect();
        if let Some(columns) = columns(cells.iter().map(String::as_str)) {
            return Grid::Parameters { columns, header: index };
        }
        texts.push(cells);
    }
    Grid::Other(texts)
}

/// The rows of a parameter table, nested ones after their parents.
pub(crate) fn rows(table: DomNode<'_>, columns: &[Column], header: usize) -> Result<Vec<Row>, Diagnostic> {
    let mut gatherer = Gatherer { columns, rows: Vec::new(), containers: 0 };
    gatherer.table(table, header + 1, 0)?;
    Ok(gatherer.rows)
}

struct Gatherer<'c> {
    columns: &'c [Column],
    rows: Vec<Row>,
    /// Lists and tables around the place that is read.
    containers: usize,
}

impl Gatherer<'_> {
    /// `depth` is bounded by [`MAX_DEPTH`], and recursion with it.
    fn table(&mut self, table: DomNode<'_>, first: usize, depth: usize) -> Result<(), Diagnostic> {
        check_depth(depth)?;
        // Cells of rows above that reach down: column, rows left, text.
        let mut reaching: Vec<(usize, usize, String)> = Vec::new();
        for row in table_rows(table).into_iter().skip(first) {
            let cells: Vec<DomNode<'_>> = row_cells(row).collect();
            let nested: Vec<DomNode<'_>> = cells.iter().filter_map(|cell| container(*cell)).collect();
            match cells.as_slice() {
                [] => {}
                // One cell over all columns: the members of the row before.
                [only] if !nested.is_empty() => self.inside(*only, self.below(depth))?,
                _ => {
                    let texts = spread(&cells, &mut reaching, self.columns.len());
                    let added = self.row(&texts, depth)?;
                    for inside in nested {
                        self.inside(inside, depth + usize::from(added))?;
                    }
                }
            }
        }
        Ok(())
    }

    /// The depth of what stands below the last row.
    fn below(&self, depth: usize) -> usize {
        depth + usize::from(!self.rows.is_empty())
    }

    /// Rows somewhere inside an element. Lists in lists that hold no row get no deeper, so they are counted apart.
    fn inside(&mut self, element: DomNode<'_>, depth: usize) -> Result<(), Diagnostic> {
        check_depth(depth)?;
        if self.containers >= MAX_CONTAINERS {
            return Err(too_large("lists and tables inside each other", MAX_CONTAINERS, 1));
        }
        self.containers += 1;
        let done = self.rows_inside(element, depth);
        self.containers -= 1;
        done
    }

    /// Nested tables, lists of cells, lists of such lists.
    fn rows_inside(&mut self, element: DomNode<'_>, depth: usize) -> Result<(), Diagnostic> {
        match tag(element) {
            "table" => {
                let first = match grid(element) {
                    Grid::Parameters { header, .. } => header + 1,
                    Grid::Other(_) => 0,
                };
                return self.table(element, first, depth);
            }
            "ul" | "ol" if container_below(element).is_none() => {
                let cells: Vec<String> =
                    children(element).filter(|child| tag(*child) == "li").map(text).collect();
                return self.row(&cells, depth).map(drop);
            }
            _ => {}
        }
        let mut depth_here = depth;
        for child in children(element) {
            let before = self.rows.len();
            if container(child).is_none() {
                continue;
            }
            self.inside(child, depth_here)?;
            // Inside one item a row comes first and its members after it.
            if tag(element) == "li" && self.rows.len() == before + 1 {
                depth_here = depth + 1;
            }
        }
        Ok(())
    }

    /// Adds a row from its cells' texts; false if they are none.
    fn row(&mut self, cells: &[String], depth: usize) -> Result<bool, Diagnostic> {
        let cell = |wanted: Column| {
            let index = self.columns.iter().position(|column| *column == wanted)?;
            cells.get(index).map(|text| text.trim())
        };
        let first = cell(Column::Name).unwrap_or_default();
        let leaf = first.strip_prefix(LEAF);
        let name = leaf.unwrap_or(first).trim();
        // A whole row whose name is none is handed on, so that somebody hears of it.
        let is_whole = cells.len() >= self.columns.len()
            && cell(Column::Type).is_some_and(|text| !text.is_empty() && looks_like_type(text));
        if cells.len() < 2 || !(is_name(name) || is_whole) {
            return Ok(false);
        }
        if cells.iter().any(|cell| cell.len() > MAX_CELL_BYTES) {
            return Err(too_large("bytes in a cell", MAX_CELL_BYTES, 1));
        }
        if self.rows.len() >= MAX_ROWS {
            return Err(too_large("rows", MAX_ROWS, 1));
        }
        let mut row = Row {
            line: 0,
            depth: match (depth, leaf) {
                // A marked row among plain ones: the table is flat and shows no depth.
                (0, Some(_)) => Depth::Below,
                (0, None) => Depth::Top,
                _ => Depth::Known(u16::try_from(depth).unwrap_or(u16::MAX)),
            },
            mark: if leaf.is_some() { Mark::Leaf } else { Mark::Unknown },
            name: name.to_owned(),
            type_text: cell(Column::Type).unwrap_or_default().to_owned(),
            required: cell(Column::Required).and_then(required),
            ..Row::default()
        };
        read_limits(cell(Column::Limits).unwrap_or_default(), &mut row.limits);
        row.text = if cells.len() >= self.columns.len() {
            RowText::Cells {
                example: cell(Column::Example).map(str::to_owned),
                description: cell(Column::Description).map(str::to_owned),
            }
        } else {
            let facts = 2 + usize::from(self.columns.contains(&Column::Required));
            RowText::Loose(cells.iter().skip(facts).filter(|cell| !cell.trim().is_empty()).cloned().collect())
        };
        self.rows.push(row);
        Ok(true)
    }
}

fn check_depth(depth: usize) -> Result<(), Diagnostic> {
    if depth > MAX_DEPTH { Err(too_large("levels of nesting in a table", MAX_DEPTH, 1)) } else { Ok(()) }
}

fn tag(node: DomNode<'_>) -> &str {
    node.value().as_element().map_or("", scraper::node::Element::name)
}

fn children(node: DomNode<'_>) -> impl Iterator<Item = DomNode<'_>> {
    node.children().filter(|child| child.value().is_element())
}

/// The `tr` of this table, not those of tables inside it.
fn table_rows(table: DomNode<'_>) -> Vec<DomNode<'_>> {
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

fn row_cells(row: DomNode<'_>) -> impl Iterator<Item = DomNode<'_>> {
    children(row).filter(|cell| matches!(tag(*cell), "td" | "th"))
}

/// This element, if it is or holds a list or a table.
fn container(node: DomNode<'_>) -> Option<DomNode<'_>> {
    if is_container(node) { Some(node) } else { container_below(node).map(|_| node) }
}

fn container_below(node: DomNode<'_>) -> Option<DomNode<'_>> {
    node.descendants().skip(1).find(|inner| is_container(*inner))
}

fn is_container(node: DomNode<'_>) -> bool {
    matches!(tag(node), "ul" | "ol" | "table")
}

/// The texts of a row by column, cells of rows above that reach down included.
fn spread(cells: &[DomNode<'_>], reaching: &mut Vec<(usize, usize, String)>, width: usize) -> Vec<String> {
    let mut texts: Vec<String> = Vec::with_capacity(width);
    let mut next = Vec::new();
    let mut take_reaching = |texts: &mut Vec<String>| {
        while let Some(index) = reaching.iter().position(|(column, ..)| *column == texts.len()) {
            let (column, rows, text) = reaching.swap_remove(index);
            texts.push(text.clone());
            if rows > 1 {
                next.push((column, rows - 1, text));
            }
        }
    };
    let mut started = Vec::new();
    for cell in cells {
        take_reaching(&mut texts);
        let text = text(*cell);
        let column = texts.len();
        if let Some(rows) = span(*cell, "rowspan").checked_sub(1).filter(|rows| *rows > 0) {
            started.push((column, rows, text.clone()));
        }
        texts.push(text);
        let more = span(*cell, "colspan").saturating_sub(1).min(width.saturating_sub(texts.len()));
        texts.extend(std::iter::repeat_n(String::new(), more));
    }
    take_reaching(&mut texts);
    next.extend(started);
    *reaching = next;
    texts
}

fn span(cell: DomNode<'_>, name: &str) -> usize {
    let value = cell.value().as_element().and_then(|element| element.attr(name));
    value.and_then(|value| value.trim().parse().ok()).unwrap_or(1).clamp(1, MAX_SPAN)
}

/// The text of a cell as a reader sees it: blanks collapsed, `<br>` a new line; nested lists and tables are not its text.
fn text(cell: DomNode<'_>) -> String {
    let mut text = String::new();
    let mut skipped = None;
    for edge in cell.traverse() {
        match edge {
            ego_tree::iter::Edge::Open(node) if skipped.is_none() => match node.value() {
                Node::Text(part) => push_collapsed(&mut text, part),
                Node::Element(element) if element.name() == "br" => {
                    text.truncate(text.trim_end().len());
                    text.push('\n');
                }
                Node::Element(element)
                    if node.id() != cell.id()
                        && (is_container(node)
                            || matches!(element.name(), "script" | "style" | "template")) =>
                {
                    skipped = Some(node.id());
                }
                _ => {}
            },
            ego_tree::iter::Edge::Close(node) if skipped == Some(node.id()) => skipped = None,
            _ => {}
        }
    }
    text.truncate(text.trim_end().len());
    if text.contains(NUL) { text.replace(NUL, "\0") } else { text }
}

fn push_collapsed(text: &mut String, part: &str) {
    for character in part.chars() {
        match character.is_whitespace() {
            true if text.is_empty() || text.ends_with([' ', '\n']) => {}
            true => text.push(' '),
            false => text.push(character),
        }
    }
}

/// The text of a code block, lines and blanks as they are.
pub(crate) fn raw_text(block: DomNode<'_>) -> String {
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
