//! Elements that are read as a whole: tables and code. What each is, and what becomes of those in a section of parameters
//! that are neither: lines of it, which somebody reads or the page says that nobody could. Must not know a table's cells.

use std::ops::Range;

use ego_tree::NodeRef;
use scraper::Node;
use top_definition::Diagnostic;

use super::dom;
use super::table::{self, Grid, OpenTable, ReadRows, grid};
use super::{Cutter, Inside, Paused};
use crate::document::Odd;
use crate::limits::{MAX_ROWS, too_large};
use crate::page_words::{error_code_of_cells, is_sample};
use crate::parts::{Body, Code, Part, Rank, Table};
use crate::rows::pipes::is_line_numbers;
use crate::words::{self, Section};

/// Old sites lay out a page in tables inside each other, but not in more than these.
const MAX_LAYOUTS: usize = 16;

impl Cutter<'_> {
    /// Reads a table; `None` if it only lays out the page, so that what is in its cells is looked at.
    pub(super) fn table(&mut self, node: NodeRef<'_, Node>) -> Result<Option<Inside>, Diagnostic> {
        if let Some(caption) = table::caption(node) {
            let piece = self.ledger.len();
            self.push_line(caption, piece..piece, Rank::Heading);
        }
        match grid(node) {
            Grid::Parameters { columns, header } => self.parameters(node, columns, header).map(Some),
            Grid::Other(_) if self.layouts < MAX_LAYOUTS && table::holds_tables(node) => {
                self.layouts += 1;
                Ok(None)
            }
            Grid::Other(rows) => {
                self.end_table();
                Ok(Some(self.other(node, rows)))
            }
        }
    }

    /// A table of something else: error codes, code, or what nobody knows.
    fn other(&mut self, node: NodeRef<'_, Node>, rows: Vec<Vec<String>>) -> Inside {
        let is_errors = rows
            .first()
            .is_some_and(|header| header.iter().filter(|cell| words::is_error_column(cell)).count() >= 2);
        if is_errors {
            let (line, piece) = (self.places.line(), self.ledger.len());
            let errors = rows.into_iter().skip(1).filter_map(error_code_of_cells).collect();
            let body = Body::Errors(errors);
            self.parts.push(Part::Table(Table { line, pieces: piece..piece, body }));
            return Inside::Furniture;
        }
        // Code with its line numbers in a column beside it.
        let cells = rows.iter().flatten().filter(|cell| !cell.is_empty() && !is_line_numbers(cell));
        let is_alone = cells.count() <= 1;
        let code = rows.iter().flatten().max_by_key(|cell| cell.len()).cloned().unwrap_or_default();
        match self.has_to_explain(&code) || (self.is_in_parameters() && !is_alone) {
            true => self.lines_of_rows(node),
            false => self.code(code),
        }
    }

    /// In a section of parameters, what is no sample is no furniture: it is read as lines of the section, or the page
    /// says that nobody could.
    fn has_to_explain(&self, code: &str) -> bool {
        self.is_in_parameters() && !is_sample(code)
    }

    fn is_in_parameters(&self) -> bool {
        self.section.is_some_and(Section::has_parameters)
    }

    /// The rows of a table without a known header.
    fn lines_of_rows(&mut self, table: NodeRef<'_, Node>) -> Inside {
        let rows = dom::table_rows(table);
        let pieces = self.pieces_of(table);
        // What stands before the first row is its caption, a line already.
        let mut next = pieces.end - rows.iter().copied().map(dom::text_count).sum::<usize>();
        self.ledger.fact(pieces.start..next);
        for row in rows {
            let pieces = next..next + dom::text_count(row);
            next = pieces.end;
            let cells: Vec<String> = dom::row_cells(row).map(dom::text).collect();
            let text = cells.join(" ").trim().to_owned();
            if !text.is_empty() {
                self.push_line(text, pieces, Rank::Plain);
            }
        }
        Inside::Parts
    }

    /// The lines of a block of code that is none.
    fn lines_of_code(&mut self, block: NodeRef<'_, Node>, text: &str) -> Inside {
        let pieces = self.pieces_of(block);
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            self.push_line(line.trim().to_owned(), pieces.clone(), Rank::Plain);
        }
        Inside::Parts
    }

    /// Takes the pieces of a part that is booked as a whole.
    fn pieces_of(&mut self, part: NodeRef<'_, Node>) -> Range<usize> {
        let start = self.ledger.len();
        (0..dom::text_count(part)).for_each(|_| {
            self.ledger.take();
        });
        start..self.ledger.len()
    }

    fn parameters(
        &mut self,
        node: NodeRef<'_, Node>,
        columns: crate::columns::Columns,
        header: Option<usize>,
    ) -> Result<Inside, Diagnostic> {
        let is_part = |paused: &mut Paused| paused.table.has_part(&columns, header);
        let (before, paused) = match self.paused.take_if(is_part) {
            Some(mut paused) => {
                let before = paused.table.row_count();
                paused.table.go_on(node, header)?;
                (before, paused)
            }
            None => {
                self.end_table();
                let table = OpenTable::begin(node, columns, header)?;
                (0, Paused { table, line: self.places.line(), place: self.parts.len() })
            }
        };
        let paused = self.paused.insert(paused);
        self.row_count += paused.table.row_count() - before;
        if self.row_count > MAX_ROWS {
            return Err(too_large("rows", MAX_ROWS, self.places.line()));
        }
        for row in paused.table.rows_from(before) {
            // A path whose parts stand in rows of their own is a name; until then the cell is what the page holds.
            let cell = row.odd.iter().find_map(|odd| match odd {
                Odd::MoreThanName(cell) if row.name.contains('.') => Some(cell),
                _ => None,
            });
            row.line = self.places.find(cell.unwrap_or(&row.name));
        }
        Ok(Inside::Table { unread: paused.table.unread(), open: 0 })
    }

    /// The table that no other goes on with becomes a part of the page.
    pub(super) fn end_table(&mut self) {
        let Some(Paused { table, line, place }) = self.paused.take() else { return };
        let ReadRows { columns, rows, mut unexplained } = table.finish();
        for unread in &mut unexplained {
            unread.line = line;
        }
        let piece = self.ledger.len();
        let body = Body::Rows(columns, rows, unexplained);
        let part = Part::Table(Table { line, pieces: piece..piece, body });
        self.parts.insert(place.min(self.parts.len()), part);
    }

    /// Code, unless it stands where parameters do and is no sample.
    pub(super) fn block_of_code(&mut self, block: NodeRef<'_, Node>) -> Inside {
        let text = dom::raw_text(block);
        match self.has_to_explain(&text) {
            true => self.lines_of_code(block, &text),
            false => self.code(text),
        }
    }

    fn code(&mut self, text: String) -> Inside {
        self.end_table();
        let line = self.places.find(text.split_whitespace().next().unwrap_or_default());
        let piece = self.ledger.len();
        self.parts.push(Part::Code(Code { line, pieces: piece..piece, text }));
        Inside::Furniture
    }
}
