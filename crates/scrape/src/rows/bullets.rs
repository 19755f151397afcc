//! Rows of page text whose nested rows are bullets, one cell each (`• └ app_key`, `• String`, …).
//!
//! Empty cells and cells of one Chinese character are gone; a filled limits cell becomes bullets of its own and
//! shifts the rest of the page. So a row keeps what is left of it and the resolver settles it. Cells whose bullets are
//! lost are still told by the mark before a leaf's name.

use top_definition::Diagnostic;

use super::Shown;
use super::line::Grammar;
use crate::columns::Columns;
use crate::document::{Depth, Mark, Odd, Row, RowText};
use crate::ledger::Ledger;
use crate::limits::{MAX_CELL_BYTES, MAX_ROWS, too_large};
use crate::parts::{Line, Unexplained};
use crate::row_words::{is_basic, is_type, leaf_name, looks_like_type, read_limit};
use crate::text::{is_name, squeezed};
use crate::words;

/// One bullet, continuation lines joined.
struct Cell {
    line: u32,
    indent: usize,
    text: String,
}

/// Reads the lines below a table's header.
pub(crate) fn read(
    columns: &Columns,
    lines: &[Line<'_>],
    shown: &Shown,
    ledger: &mut Ledger,
) -> Result<(Vec<Row>, Vec<Unexplained>), Diagnostic> {
    let grammar = Grammar::new(columns, shown, lines);
    let mut table =
        Table { grammar, shown, rows: Vec::new(), cells: Vec::new(), unexplained: Vec::new(), bare: false };
    for line in lines.iter().filter(|line| !line.text.is_empty()) {
        if table.line(line)? {
            ledger.fact(line.pieces.clone());
        }
        if table.rows.len() + table.cells.len() / 3 > MAX_ROWS {
            return Err(too_large("rows", MAX_ROWS, line.number));
        }
    }
    table.nested();
    Ok((table.rows, table.unexplained))
}

struct Table<'a> {
    grammar: Grammar<'a>,
    shown: &'a Shown,
    rows: Vec<Row>,
    cells: Vec<Cell>,
    unexplained: Vec<Unexplained>,
    /// The cells have lost their bullets.
    bare: bool,
}

impl Table<'_> {
    /// Takes a line; false if it is no part of a row.
    fn line(&mut self, line: &Line<'_>) -> Result<bool, Diagnostic> {
        let text = line.text.as_ref();
        let cell = |text: &str| Cell { line: line.number, indent: line.indent, text: text.to_owned() };
        if let Some(bullet) = words::after_bullet(text) {
            self.bare = false;
            self.cells.push(cell(bullet));
        } else if leaf_name(text).is_some() && text.split_whitespace().count() <= 2 {
            self.bare = true;
            self.cells.push(cell(text));
        } else if let Some(row) =
            self.grammar.row(text, line.number).filter(|row| !self.bare || self.is_top(row))
        {
            self.nested();
            self.bare = false;
            self.rows.push(row);
        } else if self.bare {
            self.cells.push(cell(text));
        } else {
            return self.continue_cell(line);
        }
        Ok(true)
    }

    /// Among cells without bullets a line may look like a row; the sample knows.
    fn is_top(&self, row: &Row) -> bool {
        self.grammar.has_required()
            || self.shown.top.is_empty()
            || self.shown.top.contains(&squeezed(&row.name))
    }

    /// A line that is neither bullet nor row goes on with the cell before it.
    fn continue_cell(&mut self, line: &Line<'_>) -> Result<bool, Diagnostic> {
        // No line goes on with a name.
        let after_name = self.cells.last().is_some_and(|cell| leaf_name(&cell.text).is_some());
        let into = match (self.cells.last_mut().filter(|_| !after_name), self.rows.last_mut()) {
            (Some(cell), _) => &mut cell.text,
            (None, Some(Row { text: RowText::Joined(joined), .. })) if !after_name => joined,
            (None, Some(Row { text: RowText::Cells { description: Some(description), .. }, .. }))
                if !after_name =>
            {
                description
            }
            (None, after) => {
                self.unexplained.push(Unexplained {
                    line: line.number,
                    text: line.text.clone().into_owned(),
                    after: usize::from(after.is_some()) * self.rows.len(),
                });
                return Ok(false);
            }
        };
        into.push('\n');
        into.push_str(&line.text);
        match into.len() > MAX_CELL_BYTES {
            true => Err(too_large("bytes in a cell", MAX_CELL_BYTES, line.number)),
            false => Ok(true),
        }
    }

    /// Turns the bullets below a top row into rows.
    fn nested(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        let stream = Stream { cells: &cells, grammar: &self.grammar, objects: self.shown };
        let mut position = self.rows.last_mut().map_or(0, |top| own_bullets(top, &stream));
        while position < cells.len() {
            let (row, next) = stream.row(position);
            // The same name twice, and nothing behind the first: a line stands there twice.
            if row.type_text.is_empty() && next == position + 1 && stream.text(next) == stream.text(position)
            {
                position = next;
                continue;
            }
            self.rows.push(row);
            position = next;
        }
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
    grammar: &'a Grammar<'a>,
    objects: &'a Shown,
}

impl Stream<'_> {
    fn text(&self, position: usize) -> &str {
        self.cells.get(position).map_or("", |cell| cell.text.as_str())
    }

    fn has_required(&self) -> bool {
        self.grammar.has_required()
    }

    fn required(&self, position: usize) -> Option<bool> {
        self.grammar.required(self.text(position))
    }

    /// Reads the row that starts here and says where the next one starts.
    fn row(&self, start: usize) -> (Row, usize) {
        let mut row = Row { line: self.line(start), depth: Depth::Below, ..Row::default() };
        let position = self.facts(&mut row, start);
        let mut left: Vec<String> = Vec::new();
        let mut before_limits = None;
        let mut position = position;
        while position < self.cells.len() && !self.next_row(position, left.len(), &row.name) {
            if self.has_required() && read_limit(self.text(position), &mut row.limits) {
                before_limits.get_or_insert(left.len());
            } else {
                left.push(self.text(position).to_owned());
            }
            position += 1;
        }
        if left.len() > 2 && before_limits.is_none() {
            row.odd.push(Odd::Unexplained(left.last().cloned().unwrap_or_default()));
        }
        row.text = texts(left, before_limits);
        (row, position)
    }

    fn line(&self, position: usize) -> u32 {
        self.cells.get(position).map_or(0, |cell| cell.line)
    }

    /// Name, type and need, and what is odd about them; returns where they end.
    fn facts(&self, row: &mut Row, start: usize) -> usize {
        let first = self.text(start);
        let leaf = leaf_name(first);
        let mut position = start + 1;
        if leaf.is_none() && self.lacks_name(start) {
            row.odd.push(Odd::NoName);
            row.mark = if is_basic(first) { Mark::Leaf } else { Mark::Object };
            row.type_text = first.to_owned();
        } else {
            row.mark = if leaf.is_some() { Mark::Leaf } else { Mark::Object };
            row.name = leaf.unwrap_or(first).to_owned();
            if position < self.cells.len() && self.is_type_here(position) {
                row.type_text = self.text(position).to_owned();
                position += 1;
            } else {
                row.odd.push(Odd::NoType);
            }
        }
        if !row.type_text.is_empty()
            && self.text(position) == row.type_text
            && looks_like_type(&row.type_text)
        {
            row.odd.push(Odd::DoubledCell(row.type_text.clone()));
            position += 1;
        }
        if !self.has_required() {
            return position;
        }
        match self.required(position) {
            Some(required) => {
                row.required = Some(required);
                position + 1
            }
            None => {
                row.odd.push(self.odd_required(position));
                position
            }
        }
    }

    /// No word of need stands here: it is lost, or it is one that nobody knows.
    fn odd_required(&self, position: usize) -> Odd {
        let text = self.text(position);
        match text.is_empty() || position >= self.cells.len() || self.grammar.is_plain() {
            true => Odd::NoRequired,
            false => Odd::UnknownRequired(words::plain(text)),
        }
    }

    /// Is this cell, which follows a name, a type? A word of need or an example may stand there instead.
    fn is_type_here(&self, position: usize) -> bool {
        let text = self.text(position);
        if !is_type(text) || self.required(position).is_some() {
            return false;
        }
        looks_like_type(text)
            || !self.has_required()
            || self.grammar.is_mute()
            || self.required(position + 1).is_some()
    }

    /// Does a row start here with its type, because its name is lost?
    fn lacks_name(&self, position: usize) -> bool {
        let text = self.text(position);
        looks_like_type(text)
            && (is_basic(text) || text.ends_with("[]"))
            && !self.objects.all.contains(&squeezed(text))
            && match self.has_required() {
                true => self.required(position + 1).is_some(),
                false => !looks_like_type(self.text(position + 1)),
            }
    }

    /// Without any doubt the first cell of a row?
    fn starts_row(&self, position: usize) -> bool {
        let text = self.text(position);
        leaf_name(text).is_some()
            // A mark before a plain type starts a row too, though its name is none: somebody has to hear of it.
            || (words::leaf(text).is_some() && is_basic(self.text(position + 1)))
            || (self.has_required()
                && is_name(text)
                && self.required(position).is_none()
                && (self.required(position + 2).is_some()
                    || (self.grammar.is_mute() && looks_like_type(self.text(position + 1)))))
    }

    /// Is this cell the name of the next row, after `left` cells of the row called `current`?
    fn next_row(&self, position: usize, left: usize, current: &str) -> bool {
        let (text, follows) = (self.text(position), self.text(position + 1));
        if self.starts_row(position) || (self.lacks_name(position) && (left >= 2 || self.has_required())) {
            return true;
        }
        let named_object = || text != current && self.objects.objects.contains(&squeezed(text));
        if self.has_required() || !is_name(text) || !looks_like_type(follows) {
            return false;
        }
        // Objects with the name of a plain type exist, but they need the sample's word or a full row before them.
        if is_basic(follows) && !follows.ends_with("[]") {
            return left >= 2 || named_object();
        }
        // `name` `Type`: a new object, unless both are the example and description of this row.
        left >= 2
            || follows.ends_with("[]")
            || named_object()
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
