//! Reads page text whose nested rows are bullets, one cell each (`• └ app_key`, `• String`, …).
//!
//! Empty cells and cells of one Chinese character are gone; a filled limits cell becomes bullets of its own and
//! shifts the rest of the page. So the reader keeps what is left of each row and the resolver settles it.

use std::collections::HashSet;
use top_definition::Diagnostic;

use super::sections::{Frame, Table};
use crate::document::{Depth, Document, Mark, Row, RowText, SampleKind};
use crate::findings;
use crate::form::Form;
use crate::guard;
use crate::limits::{MAX_CELL_BYTES, MAX_ROWS, too_large};
use crate::row_words::{is_basic, is_type, leaf_name, line_row, looks_like_type, read_limit};
use crate::samples::{java, xml};
use crate::text::{is_name, squeezed};
use crate::words::{Column, REQUIRED_IN_TEXT, Section, meaning};

/// Reads the page.
pub fn read(page: &str) -> Result<Document, Diagnostic> {
    let frame = Frame::new(page);
    let mut document = frame.document(Form::BulletText)?;
    let answer = names_in_answer(&document)?;
    let request = names_in_request(&document)?;
    document.request = rows(frame.table(Section::Request)?, &request)?;
    document.response = rows(frame.table(Section::Response)?.or(frame.table(Section::Content)?), &answer)?;
    guard::document(document)
}

/// Names of the sample's objects: they tell a new row from a cell that looks like one.
fn names_in_answer(document: &Document) -> Result<HashSet<String>, Diagnostic> {
    let Some(sample) = document.sample(SampleKind::ResponseXml) else { return Ok(HashSet::new()) };
    let evidence = xml::read(&sample.text, sample.line)?;
    let objects = evidence.nodes.iter().filter(|node| !node.children.is_empty());
    Ok(objects.map(|node| squeezed(&node.name)).collect())
}

fn names_in_request(document: &Document) -> Result<HashSet<String>, Diagnostic> {
    let Some(sample) = document.sample(SampleKind::RequestJava) else { return Ok(HashSet::new()) };
    let evidence = java::read(&sample.text, sample.line)?.request;
    let objects = evidence.nodes.iter().filter(|node| !node.children.is_empty());
    Ok(objects.map(|node| squeezed(&node.name)).collect())
}

/// One bullet, continuation lines joined.
struct Cell {
    line: u32,
    indent: usize,
    text: String,
}

fn rows(table: Option<Table<'_, '_>>, objects: &HashSet<String>) -> Result<Vec<Row>, Diagnostic> {
    let Some(table) = table else { return Ok(Vec::new()) };
    let mut rows: Vec<Row> = Vec::new();
    let mut cells: Vec<Cell> = Vec::new();
    for line in table.lines.iter().filter(|line| !line.text.is_empty()) {
        if let Some(bullet) = line.text.strip_prefix('•') {
            cells.push(Cell { line: line.number, indent: line.indent, text: bullet.trim().to_owned() });
        } else if let Some(row) = line_row(line.text, line.number, &table.columns) {
            nested(&mut rows, std::mem::take(&mut cells), &table.columns, objects);
            rows.push(row);
        } else {
            continue_cell(&mut rows, &mut cells, line.text, line.number)?;
        }
        if rows.len() + cells.len() / 3 > MAX_ROWS {
            return Err(too_large("rows", MAX_ROWS, line.number));
        }
    }
    nested(&mut rows, cells, &table.columns, objects);
    Ok(rows)
}

/// A line that is neither bullet nor row goes on with the cell before it.
fn continue_cell(rows: &mut [Row], cells: &mut [Cell], text: &str, line: u32) -> Result<(), Diagnostic> {
    let into = match (cells.last_mut(), rows.last_mut()) {
        (Some(cell), _) => &mut cell.text,
        (None, Some(Row { text: RowText::Joined(joined), .. })) => joined,
        (None, Some(Row { text: RowText::Cells { description: Some(description), .. }, .. })) => description,
        _ => {
            return Err(findings::refusal(
                "stray-line",
                line,
                "a line of the table is neither a row nor part of one",
                "save the page again, as text or as HTML",
            ));
        }
    };
    into.push('\n');
    into.push_str(text);
    if into.len() > MAX_CELL_BYTES { Err(too_large("bytes in a cell", MAX_CELL_BYTES, line)) } else { Ok(()) }
}

/// Turns the bullets below a top row into rows.
fn nested(rows: &mut Vec<Row>, cells: Vec<Cell>, columns: &[Column], objects: &HashSet<String>) {
    let stream = Stream { cells: &cells, has_required: columns.contains(&Column::Required), objects };
    let mut position = rows.last_mut().map_or(0, |top| own_bullets(top, &stream));
    while position < cells.len() {
        let (row, next) = stream.row(position);
        rows.push(row);
        position = next;
    }
}

/// Limits of the top row itself are bullets too, and its description follows them at the same indentation.
fn own_bullets(top: &mut Row, stream: &Stream<'_>) -> usize {
    let mut limits = 0;
    while stream.cells.get(limits).is_some_and(|cell| read_limit(&cell.text, &mut top.limits)) {
        limits += 1;
    }
    if limits == 0 {
        return 0;
    }
    let indent = stream.cells.first().map_or(0, |cell| cell.indent);
    let own = stream.cells.get(limits).filter(|cell| cell.indent == indent && !stream.starts_row(limits));
    let example = match &top.text {
        RowText::Joined(text) if !text.is_empty() => Some(text.clone()),
        _ => None,
    };
    top.text = RowText::Cells { example, description: own.map(|cell| cell.text.clone()) };
    limits + usize::from(own.is_some())
}

struct Stream<'a> {
    cells: &'a [Cell],
    has_required: bool,
    objects: &'a HashSet<String>,
}

impl Stream<'_> {
    fn text(&self, position: usize) -> &str {
        self.cells.get(position).map_or("", |cell| cell.text.as_str())
    }

    /// Reads the row that starts here and says where the next one starts.
    fn row(&self, start: usize) -> (Row, usize) {
        let first = self.text(start);
        let leaf = leaf_name(first);
        let mut row = Row {
            line: self.cells.get(start).map_or(0, |cell| cell.line),
            depth: Depth::Below,
            mark: if leaf.is_some() { Mark::Leaf } else { Mark::Object },
            name: leaf.unwrap_or(first).to_owned(),
            ..Row::default()
        };
        let mut position = start + 1;
        if is_type(self.text(position)) && position < self.cells.len() {
            row.type_text = self.text(position).to_owned();
            position += 1;
        }
        if self.has_required
            && let Some(required) = meaning(REQUIRED_IN_TEXT, self.text(position))
        {
            row.required = Some(required);
            position += 1;
        }
        let mut left: Vec<String> = Vec::new();
        let mut before_limits = None;
        while position < self.cells.len() && !self.next_row(position, left.len(), &row.name) {
            if self.has_required && read_limit(self.text(position), &mut row.limits) {
                before_limits.get_or_insert(left.len());
            } else {
                left.push(self.text(position).to_owned());
            }
            position += 1;
        }
        row.text = texts(left, before_limits);
        (row, position)
    }

    /// Without any doubt the first cell of a row?
    fn starts_row(&self, position: usize) -> bool {
        let text = self.text(position);
        leaf_name(text).is_some()
            // A mark before a plain type starts a row too, though its name is none: somebody has to hear of it.
            || (text.starts_with('└') && is_basic(self.text(position + 1)))
            || (self.has_required
                && is_name(text)
                && meaning(REQUIRED_IN_TEXT, self.text(position + 2)).is_some())
    }

    /// Is this cell the name of the next row, after `left` cells of the row called `current`?
    fn next_row(&self, position: usize, left: usize, current: &str) -> bool {
        let (text, follows) = (self.text(position), self.text(position + 1));
        if self.starts_row(position) {
            return true;
        }
        let named_object = text != current && self.objects.contains(&squeezed(text));
        if self.has_required || !is_name(text) || !looks_like_type(follows) {
            return false;
        }
        // Objects with the name of a plain type exist, but they need the sample's word or a full row before them.
        if is_basic(follows) && !follows.ends_with("[]") {
            return left >= 2 || named_object;
        }
        // `name` `Type`: a new object, unless both are the example and description of this row.
        left >= 2
            || follows.ends_with("[]")
            || named_object
            || (left == 1 && !self.next_row(position + 1, 2, current))
    }
}

/// Limits stand between example and description.
fn texts(mut left: Vec<String>, before_limits: Option<usize>) -> RowText {
    if let Some(border) = before_limits.filter(|border| *border <= 1) {
        let description = left.split_off(border).join("\n");
        return RowText::Cells {
            example: left.pop(),
            description: Some(description).filter(|text| !text.is_empty()),
        };
    }
    if left.len() > 2 {
        let rest = left.split_off(1).join("\n");
        left.push(rest);
    }
    RowText::Loose(left)
}
