//! Reads page text whose nested rows are dashes, one cell each; empty cells survive.
//!
//! A dash followed by a plain line is that cell, a dash followed by another dash is an empty one. Only an object's
//! empty example may leave no dash, so an object's row is counted before it is taken apart.

use top_definition::Diagnostic;

use super::sections::{Frame, Line, Table};
use crate::document::{Depth, Document, Mark, Row, RowText, SampleKind};
use crate::form::Form;
use crate::guard;
use crate::limits::{MAX_CELL_BYTES, MAX_ROWS, too_large};
use crate::row_words::{is_basic, is_type, leaf_name, line_row, looks_like_type, read_limits};
use crate::samples::{java, xml};
use crate::text::{is_name, squeezed};
use crate::words::{Column, REQUIRED_IN_TEXT, Section, meaning};

/// Reads the page.
pub fn read(page: &str) -> Result<Document, Diagnostic> {
    let frame = Frame::new(page);
    let mut document = frame.document(Form::DashText)?;
    let (request, answer) = top_names(&document)?;
    document.request = rows(frame.table(Section::Request)?, &request)?;
    document.response = rows(frame.table(Section::Response)?.or(frame.table(Section::Content)?), &answer)?;
    guard::document(document)
}

/// Names of the samples' top fields: they tell a top row from the text of a cell before it.
fn top_names(document: &Document) -> Result<(Vec<String>, Vec<String>), Diagnostic> {
    let (mut request, mut answer) = (Vec::new(), Vec::new());
    if let Some(sample) = document.sample(SampleKind::RequestJava) {
        let evidence = java::read(&sample.text, sample.line)?.request;
        request.extend(
            evidence.children(0).iter().filter_map(|node| Some(squeezed(&evidence.nodes.get(*node)?.name))),
        );
    }
    if let Some(sample) = document.sample(SampleKind::ResponseXml) {
        let evidence = xml::read(&sample.text, sample.line)?;
        let root = evidence.only_top().unwrap_or(0);
        answer.extend(
            evidence.children(root).iter().filter_map(|node| Some(evidence.nodes.get(*node)?.name.clone())),
        );
    }
    Ok((request, answer))
}

/// One cell of a nested row.
struct Cell {
    line: u32,
    text: String,
}

fn rows(table: Option<Table<'_, '_>>, top_names: &[String]) -> Result<Vec<Row>, Diagnostic> {
    let Some(table) = table else { return Ok(Vec::new()) };
    let mut reader = Reader { columns: &table.columns, top_names, rows: Vec::new(), cells: Vec::new() };
    for line in table.lines.iter().filter(|line| !line.text.is_empty()) {
        reader.line(line)?;
    }
    reader.take_nested();
    Ok(reader.rows)
}

struct Reader<'a> {
    columns: &'a [Column],
    top_names: &'a [String],
    rows: Vec<Row>,
    cells: Vec<Cell>,
}

impl Reader<'_> {
    fn line(&mut self, line: &Line<'_>) -> Result<(), Diagnostic> {
        if line.text == "-" {
            self.cells.push(Cell { line: line.number, text: String::new() });
        } else if let Some(text) = line.text.strip_prefix("- ") {
            self.cells.push(Cell { line: line.number, text: text.trim().to_owned() });
        } else if let Some(row) =
            line_row(line.text, line.number, self.columns).filter(|row| self.is_top(row))
        {
            self.take_nested();
            self.rows.push(row);
        } else {
            self.continue_cell(line)?;
        }
        match self.rows.len() + self.cells.len() / 3 > MAX_ROWS {
            true => Err(too_large("rows", MAX_ROWS, line.number)),
            false => Ok(()),
        }
    }

    /// After an empty cell a line is its text, unless the sample says that it is a row.
    fn is_top(&self, row: &Row) -> bool {
        let after_empty = self.cells.last().is_some_and(|cell| cell.text.is_empty());
        let is_known = match self.columns.contains(&Column::Required) {
            true => self.top_names.contains(&squeezed(&row.name)),
            false => self.top_names.contains(&row.name),
        };
        !after_empty || is_known
    }

    fn continue_cell(&mut self, line: &Line<'_>) -> Result<(), Diagnostic> {
        let into = match (self.cells.last_mut(), self.rows.last_mut()) {
            (Some(cell), _) => &mut cell.text,
            (None, Some(Row { text: RowText::Joined(joined), .. })) => joined,
            _ => return Ok(()),
        };
        // A type's list mark may stand on a line of its own.
        let joint = if into.is_empty() || line.text == "[]" { "" } else { "\n" };
        into.push_str(joint);
        into.push_str(line.text);
        match into.len() > MAX_CELL_BYTES {
            true => Err(too_large("bytes in a cell", MAX_CELL_BYTES, line.number)),
            false => Ok(()),
        }
    }

    /// Turns the cells gathered below a top row into rows.
    fn take_nested(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        let nested = Nested { columns: self.columns, cells: &cells };
        let mut position = 0;
        while position < cells.len() {
            let end = nested.end_of_row(position);
            self.rows.push(nested.row(position, end));
            position = end;
        }
    }
}

/// Columns of free text; a cell of theirs may say `-`.
const DASH_COLUMNS: &[Column] = &[Column::Example, Column::Description];

struct Nested<'a> {
    columns: &'a [Column],
    cells: &'a [Cell],
}

impl Nested<'_> {
    fn text(&self, position: usize) -> &str {
        self.cells.get(position).map_or("", |cell| cell.text.as_str())
    }

    /// After a row with all its cells a plain type will do for an object's.
    fn starts_row(&self, position: usize, after_all_cells: bool) -> bool {
        let (name, follows) = (self.text(position), self.text(position + 1));
        position >= self.cells.len()
            || leaf_name(name).is_some()
            || match self.columns.contains(&Column::Required) {
                true => {
                    is_name(name)
                        && meaning(REQUIRED_IN_TEXT, self.text(position + 2)).is_some()
                        && is_type(follows)
                }
                false => is_name(name) && looks_like_type(follows) && (after_all_cells || !is_basic(follows)),
            }
    }

    /// Where the next row starts: after all columns if that is the start of a row, else at the last start before.
    fn end_of_row(&self, start: usize) -> usize {
        let full = start + self.columns.len();
        if !self.starts_row(full, true) {
            let with_dashes = (full + 1..=full + DASH_COLUMNS.len())
                .find(|end| self.starts_row(*end, true) && !self.dashes(start, *end).is_empty());
            if let Some(end) = with_dashes {
                return end;
            }
        }
        if let Some(leaf) = (start + 1..full).find(|position| leaf_name(self.text(*position)).is_some()) {
            return leaf;
        }
        let shortest = start + 2 + usize::from(self.columns.contains(&Column::Required));
        (shortest..=full)
            .rev()
            .find(|end| self.starts_row(*end, *end == full))
            .unwrap_or_else(|| full.min(self.cells.len()))
    }

    /// A cell that is itself a dash looks like two empty ones: which columns may hold one in this row?
    fn dashes(&self, start: usize, end: usize) -> Vec<&'static [Column]> {
        let more = (end - start).saturating_sub(self.columns.len());
        let choices: &[&[Column]] = &[&DASH_COLUMNS[..1], &DASH_COLUMNS[1..], DASH_COLUMNS];
        let fits = |dashes: &&&[Column]| dashes.len() == more && self.fits(dashes, start);
        choices.iter().filter(fits).copied().collect()
    }

    fn fits(&self, dashes: &[Column], start: usize) -> bool {
        let mut position = start;
        self.columns.iter().all(|column| {
            let is_dash = dashes.contains(column);
            let fits = !is_dash || (self.text(position).is_empty() && self.text(position + 1).is_empty());
            position += 1 + usize::from(is_dash);
            fits
        })
    }

    /// The row with its dashes put together; where they may stand in one column or the other, the sample decides.
    fn dashed_row(&self, start: usize, end: usize) -> Option<Row> {
        let choices = self.dashes(start, end);
        let dashes = choices.first()?;
        let mut cells = Vec::new();
        let mut position = start;
        for column in self.columns {
            let text = if dashes.contains(column) { "-" } else { self.text(position) };
            let line = self.cells.get(position).map_or(0, |cell| cell.line);
            cells.push(Cell { line, text: text.to_owned() });
            position += 1 + usize::from(dashes.contains(column));
        }
        let mut row = Nested { columns: self.columns, cells: &cells }.row(0, cells.len());
        if choices.len() > 1 {
            row.text = RowText::Loose(vec!["-".to_owned()]);
        }
        Some(row)
    }

    fn row(&self, start: usize, end: usize) -> Row {
        if let Some(row) = self.dashed_row(start, end) {
            return row;
        }
        let first = self.text(start);
        let leaf = leaf_name(first);
        let mut row = Row {
            line: self.cells.get(start).map_or(0, |cell| cell.line),
            depth: Depth::Below,
            mark: if leaf.is_some() { Mark::Leaf } else { Mark::Object },
            name: leaf.unwrap_or(first).to_owned(),
            type_text: self.text(start + 1).to_owned(),
            ..Row::default()
        };
        let missing = self.columns.len().saturating_sub(end - start);
        let mut columns: Vec<Column> = self.columns.to_vec();
        if missing == 1 && row.mark == Mark::Object {
            columns.retain(|column| *column != Column::Example);
        } else if missing > 0 {
            let facts = 2 + usize::from(self.columns.contains(&Column::Required));
            row.required = meaning(REQUIRED_IN_TEXT, self.text(start + 2));
            let left = (start + facts..end).map(|position| self.text(position).to_owned());
            row.text = RowText::Loose(left.filter(|text| !text.is_empty()).collect());
            return row;
        }
        let cell = |wanted: Column| {
            let index = columns.iter().position(|column| *column == wanted)?;
            Some(self.text(start + index))
        };
        row.required = cell(Column::Required).and_then(|text| meaning(REQUIRED_IN_TEXT, text));
        read_limits(cell(Column::Limits).unwrap_or_default(), &mut row.limits);
        row.text = RowText::Cells {
            example: Some(cell(Column::Example).unwrap_or_default().to_owned()),
            description: cell(Column::Description).map(str::to_owned),
        };
        row
    }
}
