//! Rows of pipe tables: Markdown, which keeps every cell, and copies that lost nested rows and empty cells.
//!
//! Which of the two a table is shows in the table itself: where an empty cell stands before a filled one, cells have
//! kept their places. Elsewhere a short row may have lost any of its cells, and the resolver is told so.

use top_definition::Diagnostic;

use super::cells::{self, CellRow, left, settle_depths};
use super::{merged, quoted};
use crate::cell::{name_cell, type_cell};
use crate::columns::Columns;
use crate::document::{Odd, Row, RowText};
use crate::ledger::Ledger;
use crate::limits::{MAX_CELL_BYTES, MAX_COLUMNS, MAX_ROWS, too_large};
use crate::parts::Unexplained;
use crate::row_words::looks_like_type;
use crate::text::is_name;
use crate::words::Column;

/// What parts the cells of a table: bars, those of drawn boxes, and what spreadsheets write.
pub(crate) const SIGNS: [char; 9] = [BAR, '│', '┃', '║', '｜', '\t', ',', '，', ';'];
pub(crate) const BAR: char = '|';
/// Longer lines are no headers of tables without bars.
const MAX_HEADER_BYTES: usize = 300;
/// Lines between two parts of a table that a page break parts.
const MAX_BREAK: u32 = 8;
/// Filled or not, a row has these.
const MIN_CELLS: usize = 4;

/// Cells of one row; text with bars in it may be several.
const MAX_CELLS: usize = 16 * MAX_COLUMNS;

/// A table while its lines come in.
pub(crate) struct PipeTable {
    columns: Columns,
    /// What parts its cells.
    sign: char,
    rows: Vec<Cells>,
    unexplained: Vec<Unexplained>,
    /// Empty cells have kept their places.
    exact: bool,
    /// Rows that end with a bar.
    closed_rows: usize,
    last_is_closed: bool,
    /// Number of the last line that was taken.
    last_line: u32,
}

/// The cells of one row.
struct Cells {
    line: u32,
    cells: Vec<String>,
    /// A filled limits cell cut the row here.
    cut: bool,
    /// The row went on after the cut: its cells have lost their places.
    was_cut: bool,
}

/// What a line was to a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    /// A row or part of one.
    Row,
    /// Bars, rules, numbers of lines: nothing to read.
    Nothing,
    /// It stands in the table and is no part of it.
    Unexplained,
    /// The table has ended before it.
    Ended,
}

impl PipeTable {
    pub(crate) fn new(columns: Columns, sign: char) -> Self {
        PipeTable {
            columns,
            sign,
            rows: Vec::new(),
            unexplained: Vec::new(),
            // Copies of pages lose empty cells between bars; nobody writes the other signs but a program.
            exact: sign != BAR,
            closed_rows: 0,
            last_is_closed: false,
            last_line: 0,
        }
    }

    pub(crate) fn sign(&self) -> char {
        self.sign
    }

    /// Are these the columns of this table once more? A page break repeats them.
    pub(crate) fn has_header(&self, columns: &Columns, sign: char) -> bool {
        self.sign == sign && self.columns == *columns
    }

    /// May the line be a row of this table, which another line has ended? It has all cells, and a name and a type in their places.
    pub(crate) fn may_go_on(&self, text: &str, line: u32) -> bool {
        if !text.contains(self.sign) || line > self.last_line + MAX_BREAK {
            return false;
        }
        let cells = split(text, self.sign);
        let names = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        let is_named = cells.first().is_some_and(|cell| is_name(&name_cell(cell).name));
        names > 1 && cells.len() >= self.columns.len().min(MIN_CELLS) && is_named && self.has_type(&cells)
    }

    /// Takes the next line that is not blank.
    pub(crate) fn line(&mut self, text: &str, line: u32, ledger: &mut Ledger) -> Result<Taken, Diagnostic> {
        let follows = self.last_line == 0 || line <= self.last_line + 1;
        let taken = self.take(text, line, follows)?;
        let piece = usize::try_from(line).unwrap_or(usize::MAX).saturating_sub(1);
        match taken {
            Taken::Row => ledger.fact(piece..piece + 1),
            Taken::Nothing => ledger.furniture(piece..piece + 1),
            Taken::Unexplained | Taken::Ended => {}
        }
        if taken != Taken::Ended {
            self.last_line = line;
        }
        match self.rows.len() > MAX_ROWS {
            true => Err(too_large("rows", MAX_ROWS, line)),
            false => Ok(taken),
        }
    }

    fn take(&mut self, text: &str, line: u32, follows: bool) -> Result<Taken, Diagnostic> {
        if !text.contains(self.sign) {
            return Ok(self.go_on(text, follows));
        }
        let cells = split(text, self.sign);
        if cells.len() > MAX_CELLS {
            return Err(too_large("cells in a row", MAX_CELLS, line));
        }
        let is_closed = self.sign == BAR && text.ends_with(BAR);
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            // Bars alone: the place of a filled limits cell, or of nested rows that are lost.
            if let Some(row) = self.rows.last_mut() {
                row.cut = true;
            }
            self.last_is_closed = is_closed;
            return Ok(Taken::Nothing);
        }
        if is_line_number(&cells) && !self.columns.has(Column::Limits) {
            // The numbers of a sample's lines, which follow the table in cells of their own.
            return Ok(Taken::Nothing);
        }
        self.closed_rows += usize::from(is_closed);
        self.last_is_closed = is_closed;
        if self.is_row(&cells) {
            self.exact |= keeps_empty_cells(&cells);
            self.rows.push(Cells { line, cells, cut: false, was_cut: false });
            return Ok(Taken::Row);
        }
        Ok(self.rest(text, cells, line))
    }

    fn is_row(&self, cells: &[String]) -> bool {
        let first = name_cell(cells.first().map_or("", String::as_str)).name;
        let is_named = || is_name(&first) || merged::name_and_type(&first).is_some();
        cells.len() >= 2 && (is_named() || self.is_whole_row(cells)) && !self.is_rest_of_cut_row(cells)
    }

    /// A line with bars that is no row of its own.
    fn rest(&mut self, text: &str, cells: Vec<String>, line: u32) -> Taken {
        let goes_on = self.rows.last().is_some_and(|row| row.cut) || !self.starts_with_bar(text);
        let Some(row) = self.rows.last_mut().filter(|_| goes_on) else {
            let shown = text.trim().to_owned();
            self.unexplained.push(Unexplained { line, text: shown, after: self.rows.len() });
            return Taken::Unexplained;
        };
        if row.cut {
            row.cells.retain(|cell| !cell.is_empty());
            row.cells.extend(cells.into_iter().filter(|cell| !cell.is_empty()));
            (row.cut, row.was_cut) = (false, true);
        } else {
            append(row, text);
        }
        Taken::Row
    }

    /// Rows of this table have a bar in front, and so has this line.
    fn starts_with_bar(&self, text: &str) -> bool {
        text.trim_start().starts_with('|') && self.exact
    }

    /// A line without bars: the text of a cell that goes on, or what follows the table.
    fn go_on(&mut self, text: &str, follows: bool) -> Taken {
        let is_open = self.closed_rows > 0 && !self.last_is_closed;
        match self.rows.last_mut() {
            Some(row) if follows && (is_open || row.cut) => {
                append(row, text);
                Taken::Row
            }
            _ => Taken::Ended,
        }
    }

    /// All cells of a row and a type among them: its name may be none, and then somebody shall hear of it.
    fn is_whole_row(&self, cells: &[String]) -> bool {
        cells.len() >= self.columns.len() && self.has_type(cells)
    }

    fn has_type(&self, cells: &[String]) -> bool {
        let place = self.columns.place(Column::Type);
        let type_text = type_cell(place.and_then(|place| cells.get(place)).map_or("", String::as_str));
        !type_text.is_empty() && looks_like_type(&type_text)
    }

    /// After a cut a row's description stands alone on the next line; a new row has more cells.
    fn is_rest_of_cut_row(&self, cells: &[String]) -> bool {
        self.rows.last().is_some_and(|row| row.cut)
            && cells.iter().filter(|cell| !cell.is_empty()).count() == 1
    }

    /// A page that ends in the middle of a row lacks the bar that closes the others.
    pub(crate) fn is_torn(&self) -> bool {
        self.closed_rows > 0 && !self.last_is_closed
    }

    /// The rows of the table, once it is whole.
    pub(crate) fn finish(mut self) -> (Columns, Vec<Row>, Vec<Unexplained>) {
        let all: Vec<&[String]> = self.rows.iter().map(|row| row.cells.as_slice()).collect();
        self.columns.settle(&all);
        let mut rows: Vec<CellRow> = Vec::with_capacity(self.rows.len());
        for cells in &self.rows {
            match self.read_row(cells) {
                Some(row) => rows.push(row),
                None => self.unexplained.push(Unexplained {
                    line: cells.line,
                    text: cells.cells.join(" | "),
                    after: rows.len(),
                }),
            }
        }
        (self.columns, settle_depths(rows), self.unexplained)
    }

    /// Cells beyond the last column: a bar stood in the text of that one, or of one before it.
    fn within_columns(&self, cells: &[String]) -> Option<Vec<String>> {
        let filled = cells.iter().rposition(|cell| !cell.trim().is_empty())? + 1;
        let last = self.columns.len().checked_sub(1).filter(|last| filled > last + 1)?;
        let (kept, rest) = cells.get(..filled)?.split_at_checked(last)?;
        Some([kept, &[rest.join("|")]].concat())
    }

    fn read_row(&self, row: &Cells) -> Option<CellRow> {
        let joined = self.within_columns(&row.cells).filter(|_| !row.was_cut);
        let cells = joined.as_deref().unwrap_or(&row.cells);
        let mut read = cells::read(&self.columns, cells, row.line, self.exact && !row.was_cut)?;
        if let Some(last) = joined.as_ref().and_then(|joined| joined.last()) {
            read.row.odd.push(Odd::TooManyCells(last.clone()));
        }
        if row.was_cut {
            let left = left(&self.columns, &row.cells);
            read.row.text = match left.as_slice() {
                [description] => RowText::Cells { example: None, description: Some(description.clone()) },
                [example, description] => {
                    RowText::Cells { example: Some(example.clone()), description: Some(description.clone()) }
                }
                _ => RowText::Loose(left),
            };
        }
        Some(read)
    }
}

fn append(row: &mut Cells, text: &str) {
    if let Some(cell) = row.cells.iter_mut().rev().find(|cell| !cell.is_empty())
        && cell.len() + text.len() <= 2 * MAX_CELL_BYTES
    {
        cell.push('\n');
        cell.push_str(text.trim_matches('|').trim());
    }
}

/// The header of a table whose cells are parted by one of the signs, and the sign. Only bars part words that nobody knows.
pub(crate) fn header(text: &str) -> Option<(Columns, char)> {
    // Most lines have no two signs.
    text.chars().filter(|it| SIGNS.contains(it)).nth(1)?;
    SIGNS.into_iter().filter(|sign| text.contains(*sign)).find_map(|sign| {
        let columns = match sign {
            // Jira's headers have two bars for one.
            BAR if text.starts_with("||") => {
                Columns::header(text.split("||").map(str::trim).filter(|cell| !cell.is_empty()))
            }
            BAR => Columns::header(split(text, BAR).iter().map(|cell| cell.trim())),
            _ if text.len() > MAX_HEADER_BYTES => None,
            _ => Columns::header(text.trim_matches(sign).split(sign).map(str::trim)),
        };
        Some((columns.filter(|columns| sign == BAR || columns.unknown.is_empty())?, sign))
    })
}

/// Splits at the signs that are not escaped or quoted; a leading bar opens the first cell, a trailing one closes the last.
pub(crate) fn split(text: &str, sign: char) -> Vec<String> {
    if matches!(sign, '\t' | ',' | '，' | ';') {
        return quoted::split(text, sign);
    }
    let text = text.trim_matches([' ', '\t']);
    let text = text.strip_prefix(sign).unwrap_or(text);
    let blank = |character: char| matches!(character, ' ' | '\t');
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' if characters.peek() == Some(&sign) => cell.extend(characters.next()),
            it if it == sign => cells.push(std::mem::take(&mut cell).trim_matches(blank).to_owned()),
            other => cell.push(other),
        }
    }
    if !cell.trim().is_empty() {
        cells.push(cell.trim_matches(blank).to_owned());
    }
    cells
}

/// An empty cell before a filled one: this table keeps its empty cells.
fn keeps_empty_cells(cells: &[String]) -> bool {
    let last_filled = cells.iter().rposition(|cell| !cell.trim().is_empty()).unwrap_or(0);
    cells.iter().take(last_filled).any(|cell| cell.trim().is_empty())
}

fn is_line_number(cells: &[String]) -> bool {
    matches!(cells, [only] if is_line_numbers(only))
}

/// The numbers of a sample's lines.
pub(crate) fn is_line_numbers(text: &str) -> bool {
    let mut numbers = text.split_whitespace().peekable();
    numbers.peek().is_some() && numbers.all(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}
