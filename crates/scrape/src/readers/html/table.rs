//! A table's rows, whatever they are built of: plain rows, rows that hold a nested table or nested lists, cells over
//! several rows or columns.

use std::collections::HashSet;

use ego_tree::NodeId;
use top_definition::Diagnostic;

use super::dom::{DomNode, children, container, container_below, row_cells, span, table_rows, tag, text};
use super::levels::{self, Marks};
use super::seen;
use crate::cell::{name_cell, type_cell};
use crate::columns::Columns;
use crate::document::{Depth, Mark, Odd, Row};
use crate::limits::{MAX_CELL_BYTES, MAX_DEPTH, MAX_ROWS, too_large};
use crate::parts::Unexplained;
use crate::row_words::looks_like_type;
use crate::rows::cells::{self, CellRow};
use crate::text::is_name;
use crate::words::{self, Column};

/// Elements with lists or tables in them, inside each other; recursion is bounded by it.
const MAX_CONTAINERS: usize = 2 * MAX_DEPTH;

/// What a table turned out to be.
pub(crate) enum Grid {
    /// A table of parameters and the number of its header row; `None` if its header is lost.
    Parameters { columns: Columns, header: Option<usize> },
    /// The texts of any other table.
    Other(Vec<Vec<String>>),
}

/// Tells a table by its header words, or by rows that begin with a name and a type.
pub(crate) fn grid(table: DomNode<'_>) -> Grid {
    let mut texts = Vec::new();
    for (index, row) in table_rows(table).into_iter().enumerate() {
        let cells: Vec<String> = row_cells(row).map(text).collect();
        if let Some(columns) = Columns::header(cells.iter().map(String::as_str)) {
            return Grid::Parameters { columns, header: Some(index) };
        }
        texts.push(cells);
    }
    match headless(&texts) {
        Some(columns) => Grid::Parameters { columns, header: None },
        None => Grid::Other(texts),
    }
}

/// Are there tables in its cells?
pub(crate) fn holds_tables(table: DomNode<'_>) -> bool {
    table.descendants().skip(1).any(|node| tag(node) == "table")
}

/// The columns of a table without header whose rows are parameters all the same.
fn headless(rows: &[Vec<String>]) -> Option<Columns> {
    let whole: Vec<&Vec<String>> = rows.iter().filter(|row| row.len() >= 3).collect();
    let is_row = |row: &&&Vec<String>| match row.as_slice() {
        [name, type_text, ..] => is_name(&name_cell(name).name) && looks_like_type(&type_cell(type_text)),
        _ => false,
    };
    let fitting = whole.iter().filter(is_row).count();
    if fitting == 0 || fitting < whole.len() {
        return None;
    }
    let says_need =
        |row: &&&Vec<String>| row.get(2).is_some_and(|cell| words::required_beyond_doubt(cell).is_some());
    let mut columns = Columns::assumed(whole.iter().any(|row| says_need(&row)));
    let width = whole.iter().map(|row| row.len()).max().unwrap_or(0);
    if columns.has(Column::Limits) && width < columns.len() {
        columns.kinds.retain(|kind| *kind != Column::Limits);
    }
    columns.kinds.truncate(width);
    Some(columns)
}

/// What a table's heading inside the table says.
pub(crate) fn caption(table: DomNode<'_>) -> Option<String> {
    let caption = children(table).find(|child| tag(*child) == "caption")?;
    Some(text(caption)).filter(|text| !text.is_empty())
}

/// The rows of a table, and what is none.
pub(crate) struct ReadRows {
    pub(crate) columns: Columns,
    pub(crate) rows: Vec<Row>,
    pub(crate) unexplained: Vec<Unexplained>,
}

/// A table while its rows are gathered. Where a page break parts it, a second one goes on with it.
pub(crate) struct OpenTable {
    /// The columns of its header, as they stand there.
    header: Columns,
    gatherer: Gatherer,
}

impl OpenTable {
    /// Begins with the rows of a parameter table, nested ones after their parents.
    pub(crate) fn begin(
        table: DomNode<'_>,
        columns: Columns,
        header: Option<usize>,
    ) -> Result<Self, Diagnostic> {
        let gatherer = gathered(table, columns.clone(), header)?;
        Ok(OpenTable { header: columns, gatherer })
    }

    /// Is this table a part of it: the same header once more, or none and as many columns?
    pub(crate) fn has_part(&self, columns: &Columns, header: Option<usize>) -> bool {
        match header {
            Some(_) => self.header == *columns,
            None => {
                self.header.len() == columns.len() && self.header.has_required() == columns.has_required()
            }
        }
    }

    pub(crate) fn go_on(&mut self, table: DomNode<'_>, header: Option<usize>) -> Result<(), Diagnostic> {
        self.gatherer.table(table, header.map_or(0, |header| header + 1), 0)
    }

    /// The rows from this one on, as they were read.
    pub(crate) fn rows_from(&mut self, first: usize) -> impl Iterator<Item = &mut Row> {
        self.gatherer.rows.iter_mut().skip(first).map(|gathered| &mut gathered.row.row)
    }

    pub(crate) fn row_count(&self) -> usize {
        self.gatherer.rows.len()
    }

    pub(crate) fn unread(&self) -> HashSet<NodeId> {
        self.gatherer.unread.clone()
    }

    pub(crate) fn finish(self) -> ReadRows {
        self.gatherer.finish()
    }
}

fn gathered(table: DomNode<'_>, columns: Columns, header: Option<usize>) -> Result<Gatherer, Diagnostic> {
    let first = header.map_or(0, |header| header + 1);
    let mut columns = columns;
    let texts: Vec<Vec<String>> =
        table_rows(table).into_iter().skip(first).map(|row| row_cells(row).map(text).collect()).collect();
    let cells: Vec<&[String]> =
        texts.iter().map(Vec::as_slice).filter(|row: &&[String]| row.len() > 1).collect();
    columns.settle(&cells);
    let name_columns = header.map_or(1, |header| name_columns(table, header, &columns));
    let mut gatherer = Gatherer {
        columns,
        name_columns,
        rows: Vec::new(),
        containers: 0,
        unexplained: Vec::new(),
        unread: HashSet::new(),
    };
    gatherer.table(table, first, 0)?;
    Ok(gatherer)
}

/// `└ a` and `  └ b`, `+- a` and `  +- b`: where blanks begin at the second level, the mark alone is the first.
fn below_what_is_unmarked(indents: &mut [usize], rows: &[Gathered]) {
    let is_marked = |row: &Gathered| row.row.is_below || row.row.is_branch;
    let both = || indents.iter().zip(rows);
    let begins_later = both().any(|(indent, row)| *indent == 0 && is_marked(row));
    if begins_later && both().all(|(indent, row)| *indent == 0 || is_marked(row)) {
        for (indent, row) in indents.iter_mut().zip(rows) {
            *indent += usize::from(is_marked(row));
        }
    }
}

/// Over how many columns the header's word for names reaches.
fn name_columns(table: DomNode<'_>, header: usize, columns: &Columns) -> usize {
    let header = table_rows(table).into_iter().nth(header);
    let name = header.zip(columns.place(Column::Name)).and_then(|(row, place)| row_cells(row).nth(place));
    name.map_or(1, |name| span(name, "colspan")).min(MAX_DEPTH)
}

/// A row while the table is read.
struct Gathered {
    row: CellRow,
    /// Elements that hold it: lists and tables inside rows.
    depth: usize,
    marks: Marks,
}

struct Gatherer {
    columns: Columns,
    /// Columns below the header's word for names: one for each level, where a page has several.
    name_columns: usize,
    rows: Vec<Gathered>,
    /// Lists and tables around the place that is read.
    containers: usize,
    unexplained: Vec<Unexplained>,
    unread: HashSet<NodeId>,
}

impl Gatherer {
    fn finish(self) -> ReadRows {
        let is_flat = self.rows.iter().all(|row| row.depth == 0);
        let marks: Vec<Marks> = self.rows.iter().map(|row| row.marks.clone()).collect();
        let mut indents = if is_flat { levels::indents(&marks) } else { None };
        if let Some(indents) = &mut indents {
            below_what_is_unmarked(indents, &self.rows);
        }
        let mut rows: Vec<CellRow> = Vec::with_capacity(self.rows.len());
        for (index, gathered) in self.rows.into_iter().enumerate() {
            let Gathered { mut row, depth, .. } = gathered;
            if let Some(indent) = indents.as_ref().and_then(|indents| indents.get(index)) {
                (row.indent, row.is_alone) = (*indent, false);
            }
            row.row.depth = match (depth, row.row.mark) {
                // A marked row among plain ones: the table is flat and shows no depth.
                (0, Mark::Leaf) => Depth::Below,
                (0, _) => Depth::Top,
                _ => Depth::Known(u16::try_from(depth).unwrap_or(u16::MAX)),
            };
            rows.push(row);
        }
        let rows =
            if is_flat { cells::settle_depths(rows) } else { rows.into_iter().map(|row| row.row).collect() };
        ReadRows { columns: self.columns, rows, unexplained: self.unexplained }
    }

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
                    let added = self.plain_row(row, &cells, &mut reaching, depth)?;
                    for inside in nested {
                        self.inside(inside, depth + usize::from(added))?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Adds the row of these cells; false if they are none. Apart from [`Self::table`], which calls itself: its frame stays small.
    #[inline(never)]
    fn plain_row(
        &mut self,
        row: DomNode<'_>,
        cells: &[DomNode<'_>],
        reaching: &mut Vec<(usize, usize, String)>,
        depth: usize,
    ) -> Result<bool, Diagnostic> {
        let width = self.columns.len() + self.name_columns - 1;
        let places = [
            self.columns.place(Column::Name),
            self.columns.place(Column::Type),
            self.columns.place_of_required(),
        ];
        let (mut texts, mut odd) = spread(cells, reaching, width, places);
        let name = self.columns.place(Column::Name).and_then(|place| cells.get(place)).copied();
        let mut marks = levels::marks(row, name.unwrap_or(row));
        if let Some(level) = self.one_name(&mut texts) {
            marks = marks.in_column(level);
        }
        let added = self.row(&texts, depth, marks)?;
        if !added {
            self.unread(row, &texts);
            return Ok(false);
        }
        if odd.is_empty() && seen::is_struck_row(row) {
            odd.push(Odd::Struck(texts.join(" ").trim().to_owned()));
        }
        if let Some(Gathered { row, .. }) = self.rows.last_mut() {
            row.row.odd.append(&mut odd);
        }
        Ok(true)
    }

    /// Makes one cell of those for names, and says in which of them the name stood.
    fn one_name(&self, texts: &mut Vec<String>) -> Option<usize> {
        let first = self.columns.place(Column::Name).filter(|_| self.name_columns > 1)?;
        let end = first + self.name_columns;
        if texts.len() < self.columns.len() + self.name_columns - 1 {
            return None;
        }
        let names = texts.get(first..end)?;
        let level = names.iter().position(|name| !name.trim().is_empty())?;
        let name = names.get(level)?.clone();
        texts.splice(first..end, [name]);
        Some(level)
    }

    /// Notes a row that is none.
    fn unread(&mut self, row: DomNode<'_>, texts: &[String]) {
        let text = texts
            .iter()
            .map(|text| text.trim())
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(" | ");
        if !text.is_empty() && Columns::header(texts.iter().map(String::as_str)).is_none() {
            self.unread.insert(row.id());
            self.unexplained.push(Unexplained { line: 0, text, after: self.rows.len() });
        }
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
            "table" => return self.nested_table(element, depth),
            "ul" | "ol" if container_below(element).is_none() => {
                let cells: Vec<String> =
                    children(element).filter(|child| tag(*child) == "li").map(text).collect();
                let added = self.row(&cells, depth, Marks::default())?;
                if !added {
                    self.unread(element, &cells);
                }
                return Ok(());
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

    /// A table inside a row has columns of its own where it has a header of its own.
    fn nested_table(&mut self, table: DomNode<'_>, depth: usize) -> Result<(), Diagnostic> {
        match self.change_columns(table) {
            Some((first, columns, name_columns)) => {
                let done = self.table(table, first, depth);
                (self.columns, self.name_columns) = (columns, name_columns);
                done
            }
            None => self.table(table, 0, depth),
        }
    }

    /// Takes the columns of a table that has a header of its own; returns its first row and the columns before.
    #[inline(never)]
    fn change_columns(&mut self, table: DomNode<'_>) -> Option<(usize, Columns, usize)> {
        let Grid::Parameters { mut columns, header: Some(header) } = grid(table) else { return None };
        columns.is_plain = self.columns.is_plain;
        let names = name_columns(table, header, &columns);
        let columns = std::mem::replace(&mut self.columns, columns);
        Some((header + 1, columns, std::mem::replace(&mut self.name_columns, names)))
    }

    /// Adds a row from its cells' texts; false if they are none.
    fn row(&mut self, texts: &[String], depth: usize, marks: Marks) -> Result<bool, Diagnostic> {
        if texts.iter().any(|cell| cell.len() > MAX_CELL_BYTES) {
            return Err(too_large("bytes in a cell", MAX_CELL_BYTES, 1));
        }
        if self.rows.len() >= MAX_ROWS {
            return Err(too_large("rows", MAX_ROWS, 1));
        }
        let is_whole = texts.len() >= self.columns.len();
        let read = if texts.len() < 2 { None } else { cells::read(&self.columns, texts, 0, is_whole) };
        let Some(row) = read else { return Ok(false) };
        self.rows.push(Gathered { row, depth, marks });
        Ok(true)
    }
}

fn check_depth(depth: usize) -> Result<(), Diagnostic> {
    if depth > MAX_DEPTH { Err(too_large("levels of nesting in a table", MAX_DEPTH, 1)) } else { Ok(()) }
}

/// The texts of a row by column, cells of rows above that reach down included.
fn spread(
    cells: &[DomNode<'_>],
    reaching: &mut Vec<(usize, usize, String)>,
    width: usize,
    [name, type_place, need]: [Option<usize>; 3],
) -> (Vec<String>, Vec<Odd>) {
    let mut odd = Vec::new();
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
        let column = Some(texts.len());
        let text = match column {
            _ if column == name || column == type_place => {
                let (text, more) = seen::seen(*cell, column == name);
                odd.extend(more);
                text
            }
            _ if column == need => seen::need(*cell),
            _ => text(*cell),
        };
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
    (texts, odd)
}
