//! Rows of page text whose nested rows are dashes, one cell each; empty cells survive.
//!
//! A dash followed by a plain line is that cell, a dash followed by another dash is an empty one. Only an object's
//! empty example may leave no dash, so an object's row is counted before it is taken apart.

use top_definition::Diagnostic;

use super::Shown;
use super::line::Grammar;
use crate::columns::Columns;
use crate::document::{Depth, Mark, Odd, Row, RowText};
use crate::ledger::Ledger;
use crate::limits::{MAX_CELL_BYTES, MAX_ROWS, too_large};
use crate::parts::{Line, Unexplained};
use crate::row_words::{is_basic, is_type, leaf_name, looks_like_type, read_limits};
use crate::text::{is_name, squeezed};
use crate::words::{self, Column};

/// Reads the lines below a table's header.
pub(crate) fn read(
    columns: &Columns,
    lines: &[Line<'_>],
    shown: &Shown,
    ledger: &mut Ledger,
) -> Result<(Vec<Row>, Vec<Unexplained>), Diagnostic> {
    let grammar = Grammar::new(columns, shown, lines);
    let mut table =
        Table { columns, grammar, shown, rows: Vec::new(), cells: Vec::new(), unexplained: Vec::new() };
    for line in lines.iter().filter(|line| !line.text.is_empty()) {
        if table.line(line)? {
            ledger.fact(line.pieces.clone());
        }
    }
    table.take_nested();
    Ok((table.rows, table.unexplained))
}

/// One cell of a nested row.
struct Cell {
    line: u32,
    text: String,
}

struct Table<'a> {
    columns: &'a Columns,
    grammar: Grammar<'a>,
    shown: &'a Shown,
    rows: Vec<Row>,
    cells: Vec<Cell>,
    unexplained: Vec<Unexplained>,
}

impl Table<'_> {
    /// Takes a line; false if it is no part of a row.
    fn line(&mut self, line: &Line<'_>) -> Result<bool, Diagnostic> {
        let text = line.text.as_ref();
        if self.rows.len() + self.cells.len() / 3 > MAX_ROWS {
            return Err(too_large("rows", MAX_ROWS, line.number));
        }
        if text == "-" {
            self.cells.push(Cell { line: line.number, text: String::new() });
        } else if let Some(text) = text.strip_prefix("- ") {
            self.cells.push(Cell { line: line.number, text: text.trim().to_owned() });
        } else if let Some(row) = self.grammar.row(text, line.number).filter(|row| self.is_top(row)) {
            self.take_nested();
            self.rows.push(row);
        } else {
            return self.continue_cell(line);
        }
        Ok(true)
    }

    /// After an empty cell a line is its text, unless the sample says that it is a row.
    fn is_top(&self, row: &Row) -> bool {
        let after_empty = self.cells.last().is_some_and(|cell| cell.text.is_empty());
        !after_empty || self.shown.top.contains(&squeezed(&row.name))
    }

    fn continue_cell(&mut self, line: &Line<'_>) -> Result<bool, Diagnostic> {
        // No line goes on with a name.
        let after_name = self.cells.last().is_some_and(|cell| leaf_name(&cell.text).is_some());
        let into = match (self.cells.last_mut().filter(|_| !after_name), self.rows.last_mut()) {
            (Some(cell), _) => &mut cell.text,
            (None, Some(Row { text: RowText::Joined(joined), .. })) if !after_name => joined,
            (None, _) => {
                let text = line.text.clone().into_owned();
                self.unexplained.push(Unexplained { line: line.number, text, after: self.rows.len() });
                return Ok(false);
            }
        };
        // A type's list mark may stand on a line of its own.
        let joint = if into.is_empty() || line.text == "[]" { "" } else { "\n" };
        into.push_str(joint);
        into.push_str(&line.text);
        match into.len() > MAX_CELL_BYTES {
            true => Err(too_large("bytes in a cell", MAX_CELL_BYTES, line.number)),
            false => Ok(true),
        }
    }

    /// Turns the cells gathered below a top row into rows.
    fn take_nested(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        let nested = Nested { columns: self.columns, grammar: &self.grammar, cells: &cells };
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
    columns: &'a Columns,
    grammar: &'a Grammar<'a>,
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
            || match self.columns.has_required() {
                true => {
                    let word = self.grammar.required(self.text(position + 2));
                    is_name(name)
                        && is_type(follows)
                        && (word.is_some() || (self.grammar.is_mute() && looks_like_type(follows)))
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
        let shortest = start + 2 + usize::from(self.columns.has_required());
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
        self.columns.kinds.iter().all(|column| {
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
        for column in &self.columns.kinds {
            let text = if dashes.contains(column) { "-" } else { self.text(position) };
            let line = self.cells.get(position).map_or(0, |cell| cell.line);
            cells.push(Cell { line, text: text.to_owned() });
            position += 1 + usize::from(dashes.contains(column));
        }
        let mut row =
            Nested { columns: self.columns, grammar: self.grammar, cells: &cells }.row(0, cells.len());
        if choices.len() > 1 {
            row.text = RowText::Loose(vec!["-".to_owned()]);
        }
        Some(row)
    }

    /// Whether the field is needed, by the cell at this place.
    fn need(&self, row: &mut Row, place: usize) {
        if !self.columns.has_required() {
            return;
        }
        let text = self.text(place);
        row.required = self.grammar.required(text);
        if row.required.is_none() {
            let is_lost = text.is_empty() || self.grammar.is_plain();
            row.odd.push(if is_lost { Odd::NoRequired } else { Odd::UnknownRequired(words::plain(text)) });
        }
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
        if self.text(start + 1).is_empty() {
            row.odd.push(Odd::NoType);
        }
        let missing = self.columns.len().saturating_sub(end - start);
        let mut columns: Vec<Column> = self.columns.kinds.clone();
        if missing == 1 && row.mark == Mark::Object {
            columns.retain(|column| *column != Column::Example);
        } else if missing > 0 {
            let facts = 2 + usize::from(self.columns.has_required());
            self.need(&mut row, start + 2);
            let left = (start + facts..end).map(|position| self.text(position).to_owned());
            row.text = RowText::Loose(left.filter(|text| !text.is_empty()).collect());
            return row;
        }
        let cell = |wanted: Column| {
            let index = columns.iter().position(|column| *column == wanted)?;
            Some(self.text(start + index))
        };
        if let Some(place) = self.columns.place_of_required() {
            self.need(&mut row, start + place);
        }
        read_limits(cell(Column::Limits).unwrap_or_default(), &mut row.limits);
        row.text = RowText::Cells {
            example: Some(cell(Column::Example).unwrap_or_default().to_owned()),
            description: cell(Column::Description).map(str::to_owned),
        };
        row
    }
}
