//! Reads pipe tables: Markdown dumps that keep every cell, and copies that lost headings, nested rows and empty cells.
//!
//! Which of the two a table is shows in the table itself: where an empty cell stands before a filled one, cells have
//! kept their places. Elsewhere a short row may have lost any of its cells, and the resolver is told so.

mod bars;

use top_definition::{Diagnostic, ErrorCode};

use crate::document::{Depth, Document, DocumentKind, DocumentSample, Mark, Row, RowText, SampleKind};
use crate::findings;
use crate::form::Form;
use crate::guard;
use crate::limits::{MAX_CELL_BYTES, MAX_COLUMNS, MAX_ROWS, too_large};
use crate::page_words::{heading, is_error_code, sample_kind, title};
use crate::row_words::{columns, looks_like_type, read_limits, required};
use crate::text::{collapse, is_name, nfkc, squeezed};
use crate::words::{Column, ERROR_COLUMNS, Section};
use bars::{closes, first_tag, is_line_numbers, is_rule, sample_start, split};

/// Reads the page.
pub fn read(page: &str) -> Result<Document, Diagnostic> {
    let mut reader = Reader::default();
    for (line, number) in page.lines().zip(1..) {
        reader.line(line, number)?;
    }
    reader.refuse_torn_row(page)?;
    reader.document()
}

/// One parameter table with the rows as they came.
struct Table {
    section: Option<Section>,
    columns: Vec<Column>,
    rows: Vec<Cells>,
    /// Empty cells have kept their places.
    exact: bool,
    /// Rows that end with a bar.
    closed_rows: usize,
}

/// The cells of one row.
struct Cells {
    line: u32,
    cells: Vec<String>,
    /// A filled limits cell cut the row here.
    cut: bool,
}

#[derive(Default, PartialEq)]
enum State {
    #[default]
    Front,
    Table,
    ErrorTable,
    Sample,
}

#[derive(Default)]
struct Reader {
    front: Vec<(u32, String)>,
    tables: Vec<Table>,
    errors: Vec<ErrorCode>,
    samples: Vec<DocumentSample>,
    state: State,
    section: Option<Section>,
    /// The first tag of the last sample.
    root: String,
    root_is_closed: bool,
}

impl Reader {
    fn line(&mut self, raw: &str, number: u32) -> Result<(), Diagnostic> {
        let text = raw.trim();
        if text.is_empty() || text.starts_with("```") || is_rule(text) {
            return Ok(());
        }
        if raw.len() > MAX_CELL_BYTES * 8 {
            return Err(too_large("bytes in a line", MAX_CELL_BYTES * 8, number));
        }
        if let Some(section) = heading(text) {
            self.section = Some(section);
            self.state = State::Front;
            return Ok(());
        }
        if let Some(start) = sample_start(text).filter(|start| self.may_start(start)) {
            self.start_sample(start, number);
            return Ok(());
        }
        if text.contains('|') {
            let cells = split(text);
            if let Some(columns) = columns(cells.iter().map(String::as_str)) {
                self.state = State::Table;
                self.tables.push(Table {
                    section: self.section,
                    columns,
                    rows: Vec::new(),
                    exact: false,
                    closed_rows: 0,
                });
                return Ok(());
            }
            if cells.first().is_some_and(|cell| ERROR_COLUMNS.contains(&collapse(&nfkc(cell)).as_ref())) {
                self.state = State::ErrorTable;
                return Ok(());
            }
        }
        match self.state {
            State::Front => self.front.push((number, text.to_owned())),
            State::Table => return self.row(text, number),
            State::ErrorTable => self.errors.extend(error_code(split(text))),
            State::Sample => {
                self.root_is_closed |= closes(text, &self.root);
                if let Some(sample) = self.samples.last_mut() {
                    sample.text.push('\n');
                    sample.text.push_str(text.strip_suffix('|').unwrap_or(text));
                }
            }
        }
        Ok(())
    }

    fn row(&mut self, text: &str, line: u32) -> Result<(), Diagnostic> {
        let Some(table) = self.tables.last_mut() else { return Ok(()) };
        table.closed_rows += usize::from(text.ends_with('|'));
        let cells = split(text);
        if cells.len() > MAX_CELLS {
            return Err(too_large("cells in a row", MAX_CELLS, line));
        }
        let first = cells.first().map_or("", String::as_str);
        if cells.iter().all(String::is_empty) {
            // Bars alone: the place of a filled limits cell, or of nested rows that are lost.
            if let Some(row) = table.rows.last_mut() {
                row.cut = true;
            }
        } else if is_line_number(&cells) && !table.columns.contains(&Column::Limits) {
            // The numbers of a sample's lines, which follow the table in cells of their own.
        } else if cells.len() >= 2
            && (is_name(first) || is_whole_row(table, &cells))
            && !rest_of_cut_row(table, &cells)
        {
            table.exact |= keeps_empty_cells(&cells);
            table.rows.push(Cells { line, cells, cut: false });
        } else if let Some(row) = table.rows.last_mut() {
            if row.cut {
                row.cells.retain(|cell| !cell.is_empty());
                row.cells.extend(cells.into_iter().filter(|cell| !cell.is_empty()));
                row.cut = false;
                row.cells.push(CUT.to_owned());
            } else if let Some(cell) = row.cells.iter_mut().rev().find(|cell| !cell.is_empty()) {
                cell.push('\n');
                cell.push_str(text.trim_matches('|').trim());
            }
        }
        match table.rows.len() > MAX_ROWS {
            true => Err(too_large("rows", MAX_ROWS, line)),
            false => Ok(()),
        }
    }

    /// Inside a sample that is still open a line that looks like another one's start is part of it.
    fn may_start(&self, start: &str) -> bool {
        let Some(open) = self.samples.last().filter(|_| self.state == State::Sample) else { return true };
        match open.kind {
            SampleKind::RequestJava => true,
            SampleKind::ResponseXml | SampleKind::ErrorXml | SampleKind::RequestXml => self.root_is_closed,
            _ => !start.starts_with('{') || start.contains("error_response"),
        }
    }

    fn start_sample(&mut self, start: &str, line: u32) {
        let is_error = start.trim_start_matches(['<', ' ']).starts_with("error_response")
            || (start.starts_with('{') && start.contains("error_response"));
        let section = match self.section {
            _ if start.contains("execute(") || start.contains("TaobaoClient") => Section::RequestSample,
            _ if is_error => Section::ErrorSample,
            Some(section @ (Section::RequestSample | Section::MessageSample)) => section,
            _ => Section::ResponseSample,
        };
        self.state = State::Sample;
        self.root = first_tag(start).to_owned();
        self.root_is_closed = closes(start, &self.root);
        if let Some(kind) = sample_kind(section, start) {
            let text = start.strip_suffix('|').unwrap_or(start).to_owned();
            self.samples.push(DocumentSample { kind, text, line });
        }
    }

    /// A page that ends in the middle of a row lacks the bar that closes the others.
    fn refuse_torn_row(&self, page: &str) -> Result<(), Diagnostic> {
        let last = page.trim_end().lines().last().unwrap_or_default().trim_end();
        let closed = self.tables.last().is_some_and(|table| table.closed_rows > 0);
        if self.state != State::Table || !closed || last.ends_with('|') {
            return Ok(());
        }
        Err(findings::refusal(
            "truncated-page",
            u32::try_from(page.trim_end().lines().count()).unwrap_or(u32::MAX),
            "the page ends in the middle of a row",
            "the page is incomplete; save it again",
        ))
    }

    fn document(mut self) -> Result<Document, Diagnostic> {
        let is_message = self.is_message();
        let kind = if is_message { DocumentKind::Message } else { DocumentKind::Api };
        let mut document = Document::new(Form::Pipe, kind);
        self.read_front(&mut document);
        for table in std::mem::take(&mut self.tables) {
            let has_required = table.columns.contains(&Column::Required);
            let rows = match table.section {
                Some(Section::Common) => continue,
                Some(Section::Request) => &mut document.request,
                Some(Section::Response | Section::Content) => &mut document.response,
                _ if is_message || !has_required => &mut document.response,
                _ => &mut document.request,
            };
            if rows.is_empty() {
                rows.extend(table.rows(is_message));
            }
        }
        if is_message {
            for sample in self.samples.iter_mut().filter(|sample| sample.kind == SampleKind::ResponseJson) {
                sample.kind = SampleKind::MessageJson;
            }
        }
        document.samples = self.samples;
        document.errors = self.errors;
        guard::document(document)
    }

    /// Tables of messages have 是否必须 but no 更多限制, and come alone.
    fn is_message(&self) -> bool {
        let has = |section| self.tables.iter().any(|table| table.section == Some(section));
        has(Section::Content)
            || (!has(Section::Request)
                && !has(Section::Response)
                && self.tables.len() == 1
                && self.tables.iter().all(|table| {
                    table.columns.contains(&Column::Required) && !table.columns.contains(&Column::Limits)
                }))
    }

    fn read_front(&self, document: &mut Document) {
        let mut description = Vec::new();
        for (number, line) in &self.front {
            match title(line).filter(|title| document.name.is_none() && !self.is_foreign(title)) {
                Some((name, title)) => {
                    document.name = Some(name.to_owned());
                    document.line = *number;
                    document.title = title.map(str::to_owned);
                }
                None => description.push(line.as_str()),
            }
        }
        document.description = Some(description.join("\n")).filter(|text| !text.is_empty());
    }
}

impl Reader {
    /// A description may be nothing but a name, and of another API: then the answer's root says otherwise.
    fn is_foreign(&self, (name, title): &(&str, Option<&str>)) -> bool {
        let answer = self.samples.iter().find(|sample| sample.kind == SampleKind::ResponseXml);
        let Some(root) = answer.and_then(|sample| first_tag(&sample.text).strip_suffix("_response")) else {
            return false;
        };
        let short = name.strip_prefix("taobao.").unwrap_or(name);
        title.is_none() && ![short, name].into_iter().any(|name| squeezed(name) == squeezed(root))
    }
}

/// Cells of one row; text with bars in it may be several.
const MAX_CELLS: usize = 16 * MAX_COLUMNS;

/// Stands in a row's cells where its limits cell was.
const CUT: &str = "\u{0}cut";

impl Table {
    fn rows(&self, is_message: bool) -> impl Iterator<Item = Row> {
        self.rows.iter().map(move |cells| self.read_row(cells, is_message))
    }

    fn read_row(&self, row: &Cells, is_message: bool) -> Row {
        let cell = |column| {
            let index = self.columns.iter().position(|known| *known == column)?;
            row.cells.get(index).map(|cell| cell.trim())
        };
        let name = cell(Column::Name).unwrap_or_default();
        let leaf = name.strip_prefix('└');
        let mut read = Row {
            line: row.line,
            depth: if leaf.is_some() { Depth::Below } else { Depth::Top },
            mark: if leaf.is_some() { Mark::Leaf } else { Mark::Unknown },
            name: leaf.unwrap_or(name).trim().to_owned(),
            type_text: cell(Column::Type).unwrap_or_default().to_owned(),
            // On message pages the column says 可选 for every field: it carries no information.
            required: if is_message { None } else { cell(Column::Required).and_then(required) },
            ..Row::default()
        };
        let full = row.cells.len() >= self.columns.len()
            && row.cells.iter().take(self.columns.len()).all(|cell| !cell.is_empty());
        if row.cells.last().is_some_and(|cell| cell == CUT) {
            let left = self.left(row);
            read.text = match left.as_slice() {
                [description] => RowText::Cells { example: None, description: Some(description.clone()) },
                [example, description] => {
                    RowText::Cells { example: Some(example.clone()), description: Some(description.clone()) }
                }
                _ => RowText::Loose(left),
            };
        } else if full || self.exact {
            read_limits(cell(Column::Limits).unwrap_or_default(), &mut read.limits);
            read.text = RowText::Cells {
                example: cell(Column::Example).map(str::to_owned),
                description: cell(Column::Description).map(str::to_owned),
            };
        } else {
            read.text = RowText::Loose(self.left(row));
        }
        read
    }

    /// What is left after name, type and flag.
    fn left(&self, row: &Cells) -> Vec<String> {
        let facts = 2 + usize::from(self.columns.contains(&Column::Required));
        row.cells.iter().skip(facts).filter(|cell| !cell.is_empty() && *cell != CUT).cloned().collect()
    }
}

fn is_line_number(cells: &[String]) -> bool {
    matches!(cells, [only] if is_line_numbers(only))
}

/// After a cut a row's description stands alone on the next line; a new row has more cells.
fn rest_of_cut_row(table: &Table, cells: &[String]) -> bool {
    table.rows.last().is_some_and(|row| row.cut) && cells.iter().filter(|cell| !cell.is_empty()).count() == 1
}

/// All cells of a row and a type among them: its name may be none, and then somebody shall hear of it.
fn is_whole_row(table: &Table, cells: &[String]) -> bool {
    let place = table.columns.iter().position(|column| *column == Column::Type);
    let type_text = place.and_then(|place| cells.get(place)).map_or("", String::as_str);
    cells.len() >= table.columns.len() && looks_like_type(type_text)
}

/// An empty cell before a filled one: this table keeps its empty cells.
fn keeps_empty_cells(cells: &[String]) -> bool {
    let last_filled = cells.iter().rposition(|cell| !cell.is_empty()).unwrap_or(0);
    cells.iter().take(last_filled).any(String::is_empty)
}

fn error_code(cells: Vec<String>) -> Option<ErrorCode> {
    let mut cells = cells.into_iter();
    let code = cells.next().filter(|code| is_error_code(code))?;
    let mut next = || cells.next().filter(|cell| !cell.is_empty());
    Some(ErrorCode { code, message: next(), solution: next() })
}
