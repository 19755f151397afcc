//! Cuts a page of text into its parts: lines, tables by their headers, code. Bullets, dashes and pipe tables may stand
//! on one page; which of the first two it has is told by the page as a whole.

mod ends;
pub(crate) mod indented;
mod line;
pub(crate) mod page;

use top_definition::{Diagnostic, ErrorCode};

use super::code_start::{closes, first_tag, sample_start};
use crate::columns::Columns;
use crate::document::Form;
use crate::ledger::Ledger;
use crate::limits::{MAX_CELL_BYTES, too_large};
use crate::page_words::{error_code_of_cells, names_an_api};
use crate::parts::{Body, Code, Line, Part, Rank, Sheet, Table, Torn};
use crate::rows::pipes::{self, BAR, PipeTable, Taken, split};
use crate::text::is_page_break;
use crate::words::{self, Section};
use indented::LaidOut;
use line::{ends_before_list_mark, is_comment, is_rule, line_of};
use page::{PageLine, TextPage};

/// Cuts the page.
pub(crate) fn cut<'a>(page: &TextPage<'a>, form: Form) -> Result<Sheet<'a>, Diagnostic> {
    cut_booked(page, form, Ledger::of_lines(page.lines().iter().map(|line| line.text)))
}

/// Cuts a page of indented text.
pub(crate) fn cut_indented(page: &LaidOut) -> Result<Sheet<'_>, Diagnostic> {
    cut_booked(&TextPage::new(&page.text), Form::IndentedText, page.ledger.clone())
}

fn cut_booked<'a>(page: &TextPage<'a>, form: Form, ledger: Ledger) -> Result<Sheet<'a>, Diagnostic> {
    let mut reader = Cutter {
        form,
        parts: Vec::new(),
        ledger,
        open: Open::Nothing,
        paused: None,
        section: None,
        is_fenced: false,
        after_fence: false,
        after_blank: true,
        after_dash: false,
        last_line: 0,
    };
    for (line, number) in page.lines().iter().zip(1..) {
        reader.line(line, number)?;
    }
    let last_line = reader.last_line.max(1);
    let torn = reader.torn(page.text);
    reader.close();
    let is_open = form == Form::Pipe && ends::without_line_end(page.text);
    Ok(Sheet { form, parts: reader.parts, ledger: reader.ledger, last_line, torn, is_open })
}

/// What the next line may go on with.
enum Open<'a> {
    Nothing,
    /// A table whose rows are lines and bullets.
    Lines(Table<'a>),
    Pipes {
        table: PipeTable,
        line: u32,
    },
    Errors {
        line: u32,
        errors: Vec<ErrorCode>,
    },
    Code(OpenCode),
}

struct OpenCode {
    code: Code,
    /// Ends with the fence that opened it.
    is_fenced: bool,
    /// It starts where no heading said that samples follow.
    is_bare: bool,
    /// The first tag, and whether it has been closed.
    root: String,
    root_is_closed: bool,
}

/// A table of pipes that a line has ended, which is no row of it.
struct Paused {
    table: PipeTable,
    line: u32,
    /// Where among the parts it stands.
    place: usize,
}

/// Could a page break have put the part there?
fn is_break(part: &Part<'_>) -> bool {
    matches!(part, Part::Line(line) if is_page_break(&line.text))
}

fn table_of(line: u32, body: Body<'_>) -> Table<'_> {
    let piece = usize::try_from(line).unwrap_or(usize::MAX).saturating_sub(1);
    Table { line, pieces: piece..piece + 1, body }
}

struct Cutter<'a> {
    form: Form,
    parts: Vec<Part<'a>>,
    ledger: Ledger,
    open: Open<'a>,
    paused: Option<Paused>,
    section: Option<Section>,
    /// Inside a code fence that holds no code: people put whole pages between fences.
    is_fenced: bool,
    /// The line before was blank.
    after_blank: bool,
    /// The line before opened a fence.
    after_fence: bool,
    /// The line before was a lone dash.
    after_dash: bool,
    last_line: u32,
}

impl<'a> Cutter<'a> {
    fn line(&mut self, said: &PageLine<'a>, number: u32) -> Result<(), Diagnostic> {
        self.last_line = number;
        if said.raw.len() > MAX_CELL_BYTES * 8 {
            return Err(too_large("bytes in a line", MAX_CELL_BYTES * 8, number));
        }
        let line = line_of(said, number);
        if line.text.is_empty() {
            self.blank();
            return Ok(());
        }
        let after_dash = std::mem::replace(&mut self.after_dash, line.text == "-");
        let is_cell = self.form == Form::DashText && after_dash;
        self.text_line(line, said, is_cell)
    }

    /// May an unmarked line open a section here? Cells may say 返回结果 too, below other lines of their table.
    fn may_open(&self, text: &str, section: Section, after_blank: bool) -> bool {
        let is_cell = text.starts_with('-') || words::after_bullet(text).is_some();
        let is_inside =
            matches!(&self.open, Open::Lines(Table { body: Body::Lines(_, lines), .. }) if !lines.is_empty());
        !is_cell && (!is_inside || after_blank || text.trim_end_matches([':', '：']) == section.title())
    }

    fn blank(&mut self) {
        self.after_blank = true;
        if let Open::Code(open) = &mut self.open {
            open.code.text.push('\n');
        }
    }

    fn text_line(
        &mut self,
        mut line: Line<'a>,
        said: &PageLine<'a>,
        is_cell: bool,
    ) -> Result<(), Diagnostic> {
        let raw = said.raw;
        if line.text.starts_with("```") || line.text.starts_with("~~~") {
            self.fence(&line);
            return Ok(());
        }
        let after_fence = std::mem::take(&mut self.after_fence);
        if let Open::Code(OpenCode { is_fenced: true, .. }) = self.open {
            self.code_line(&line, raw);
            return Ok(());
        }
        if is_comment(&line.text) && !matches!(self.open, Open::Code(_)) {
            self.ledger.furniture(line.pieces);
            return Ok(());
        }
        let marked = line.rank > Rank::Plain;
        let after_blank = std::mem::take(&mut self.after_blank);
        line.opens = said
            .section_of(&line)
            .filter(|section| !is_cell && (marked || self.may_open(&line.text, *section, after_blank)));
        if let Some(section) = line.opens {
            self.heading(line, section);
            return Ok(());
        }
        if let Open::Code(open) = &self.open
            && self.section.is_some()
            && !open.is_bare
        {
            return self.in_sample(line, raw, marked);
        }
        if let Some(code) = self.starts_code(&line.text) {
            let code = code.to_owned();
            self.start_code(&line, code, after_fence);
            return Ok(());
        }
        if self.header(&line, raw)? {
            return Ok(());
        }
        self.go_on(&line, raw);
        self.inside(line, raw, marked, is_cell, after_fence)
    }

    /// A line of a sample that stands under its heading. The next API of the page may begin in it.
    fn in_sample(&mut self, line: Line<'a>, raw: &'a str, marked: bool) -> Result<(), Diagnostic> {
        if marked && names_an_api(&line.text, true).is_some() {
            self.close();
            self.section = None;
            self.parts.push(Part::Line(line));
        } else {
            self.code_line(&line, raw);
        }
        Ok(())
    }

    /// A line that may belong to what is open.
    fn inside(
        &mut self,
        line: Line<'a>,
        raw: &'a str,
        marked: bool,
        is_cell: bool,
        after_fence: bool,
    ) -> Result<(), Diagnostic> {
        let names_api = !is_cell
            && line.indent == 0
            && names_an_api(&line.text, marked).is_some_and(|named| marked || named.is_titled);
        match &mut self.open {
            Open::Pipes { .. } | Open::Errors { .. } if is_rule(&line.text) => {
                self.ledger.furniture(line.pieces);
                return Ok(());
            }
            Open::Pipes { table, .. } if !marked => {
                let text = if table.sign() == '\t' { raw } else { line.text.as_ref() };
                match table.line(text, line.number, &mut self.ledger)? {
                    Taken::Ended => self.pause(),
                    _ => return Ok(()),
                }
            }
            Open::Errors { errors, .. } if line.text.contains('|') => {
                match error_code_of_cells(split(&line.text, BAR)) {
                    Some(error) => {
                        errors.push(error);
                        self.ledger.fact(line.pieces);
                    }
                    None => self.ledger.furniture(line.pieces),
                }
                return Ok(());
            }
            Open::Code(_) if !marked => {
                self.code_line(&line, raw);
                return Ok(());
            }
            Open::Lines(table) if !marked && !names_api => {
                return self.table_line(line);
            }
            _ => {}
        }
        if is_rule(&line.text) {
            self.rule(&line);
            return Ok(());
        }
        if marked {
            self.end_paused();
        }
        self.close_unless_nothing();
        if self.section.is_some_and(Section::is_sample) && !marked && self.starts_body(&line.text) {
            self.start_code(&line, String::new(), after_fence);
            self.code_line(&line, raw);
            return Ok(());
        }
        if self.section.is_none_or(|section| section != Section::ErrorCodes)
            && !is_cell
            && let Some(columns) = Columns::header(line.text.split_whitespace())
        {
            self.ledger.furniture(line.pieces.clone());
            let body = Body::Lines(columns, Vec::new());
            self.open = Open::Lines(Table { line: line.number, pieces: line.pieces, body });
            return Ok(());
        }
        self.parts.push(Part::Line(line));
        Ok(())
    }

    /// A line below the header of a table of lines, unless it is the header of another one.
    fn table_line(&mut self, line: Line<'a>) -> Result<(), Diagnostic> {
        if let Some(columns) = Columns::header(line.text.split_whitespace()) {
            self.close();
            self.ledger.furniture(line.pieces.clone());
            let body = Body::Lines(columns, Vec::new());
            self.open = Open::Lines(Table { line: line.number, pieces: line.pieces, body });
            return Ok(());
        }
        if let Open::Lines(Table { body: Body::Lines(_, lines), .. }) = &mut self.open {
            match lines.last_mut().filter(|before| ends_before_list_mark(before, &line)) {
                Some(before) => {
                    let joint = if before.text.ends_with('[') { "" } else { " " };
                    before.text = format!("{}{joint}{}", before.text, line.text).into();
                    before.pieces.end = line.pieces.end;
                }
                None => lines.push(line),
            }
        }
        Ok(())
    }

    fn heading(&mut self, line: Line<'a>, section: Section) {
        self.close();
        self.section = Some(section);
        self.ledger.furniture(line.pieces.clone());
        self.parts.push(Part::Line(line));
    }

    /// `---` or `===` below a line makes that line a heading; elsewhere it parts things.
    fn rule(&mut self, line: &Line<'a>) {
        self.ledger.furniture(line.pieces.clone());
        let is_under = line.text.chars().all(|it| it == '=') || line.text.chars().all(|it| it == '-');
        if let Some(Part::Line(above)) = self.parts.last_mut()
            && is_under
            && above.number + 1 == line.number
            && above.rank == Rank::Plain
        {
            above.rank = if line.text.starts_with('=') { Rank::Title } else { Rank::Heading };
            if let Some(section) = words::section(&above.text, true) {
                above.opens = Some(section);
                self.section = Some(section);
            }
        }
    }

    fn fence(&mut self, line: &Line<'a>) {
        self.ledger.furniture(line.pieces.clone());
        if let Open::Code(OpenCode { is_fenced: true, .. }) = self.open {
            self.close();
            self.is_fenced = false;
        } else {
            self.is_fenced = !self.is_fenced;
            self.after_fence = self.is_fenced;
        }
    }

    /// The text of a line that starts a sample where nothing but the line itself says so.
    fn starts_code<'t>(&self, text: &'t str) -> Option<&'t str> {
        let in_lines = matches!(self.open, Open::Lines(_));
        let start = sample_start(text, self.form == Form::Pipe || (self.is_fenced && !in_lines))?;
        match &self.open {
            Open::Code(open) if open.is_fenced => None,
            // Inside a sample that is still open a line that looks like another one's start is part of it.
            Open::Code(open) => {
                let text = open.code.text.trim_start();
                let may_start = match text.starts_with('<') {
                    true => open.root_is_closed,
                    false if text.starts_with(['{', '[']) => {
                        !start.starts_with('{') || start.contains("error_response")
                    }
                    false => true,
                };
                may_start.then_some(start)
            }
            _ => Some(start),
        }
    }

    fn start_code(&mut self, line: &Line<'a>, text: String, is_fenced: bool) {
        self.close();
        self.ledger.furniture(line.pieces.clone());
        let text = text.strip_suffix('|').map(str::to_owned).unwrap_or(text);
        let root = first_tag(&text).to_owned();
        let root_is_closed = closes(&text, &root);
        let code = Code { line: line.number, pieces: line.pieces.clone(), text };
        let is_bare = !self.section.is_some_and(Section::is_sample);
        self.open = Open::Code(OpenCode { code, is_fenced, is_bare, root, root_is_closed });
    }

    fn code_line(&mut self, line: &Line<'a>, raw: &str) {
        self.ledger.furniture(line.pieces.clone());
        let Open::Code(open) = &mut self.open else { return };
        open.root_is_closed |= closes(raw, &open.root);
        if !open.code.text.is_empty() {
            open.code.text.push('\n');
        }
        let raw = if open.is_bare { raw.trim_end().strip_suffix('|').unwrap_or(raw) } else { raw };
        open.code.text.push_str(raw);
        open.code.pieces.end = line.pieces.end;
    }

    /// Is this the first line of a sample under its heading? Tabs and buttons are none.
    fn starts_body(&self, text: &str) -> bool {
        words::after_bullet(text).is_none() && !words::is_furniture(text)
    }

    /// Opens the table of which this line is the header, or goes on with the one whose header it repeats; false if it is none.
    fn header(&mut self, line: &Line<'a>, raw: &str) -> Result<bool, Diagnostic> {
        let text = if raw.contains('\t') { raw } else { line.text.as_ref() };
        let is_cell = text.starts_with('-') || words::after_bullet(text).is_some();
        if let Some((columns, sign)) = pipes::header(text).filter(|(_, sign)| *sign == BAR || !is_cell) {
            self.ledger.furniture(line.pieces.clone());
            let is_again = |table: &PipeTable| table.has_header(&columns, sign);
            if matches!(&self.open, Open::Pipes { table, .. } if is_again(table)) {
                return Ok(true);
            }
            let between =
                |paused: &Paused| self.parts.get(paused.place..).unwrap_or_default().iter().all(is_break);
            let is_again = |paused: &mut Paused| is_again(&paused.table) && between(paused);
            if let Some(Paused { table, line, .. }) = self.paused.take_if(is_again) {
                self.open = Open::Pipes { table, line };
                return Ok(true);
            }
            self.close();
            self.open = Open::Pipes { table: PipeTable::new(columns, sign), line: line.number };
            return Ok(true);
        }
        if !line.text.contains(BAR) {
            return Ok(false);
        }
        let cells = split(&line.text, BAR);
        let is_inside = matches!(self.open, Open::Pipes { .. });
        let is_errors = cells.iter().filter(|cell| words::is_error_column(cell)).count() >= 2;
        if is_errors && (!is_inside || cells.len() <= 4) {
            self.close();
            self.ledger.furniture(line.pieces.clone());
            self.open = Open::Errors { line: line.number, errors: Vec::new() };
        }
        Ok(is_errors)
    }

    /// A row of the table that a page break has ended opens it again.
    fn go_on(&mut self, line: &Line<'a>, raw: &str) {
        let may = |paused: &mut Paused| {
            let text = if paused.table.sign() == '\t' { raw } else { line.text.as_ref() };
            paused.table.may_go_on(text, line.number)
        };
        if matches!(self.open, Open::Nothing)
            && line.rank == Rank::Plain
            && let Some(Paused { table, line, .. }) = self.paused.take_if(may)
        {
            self.open = Open::Pipes { table, line };
        }
    }

    /// A line that is none of its own ends a table, but a page may go on with it.
    fn pause(&mut self) {
        self.end_paused();
        match std::mem::replace(&mut self.open, Open::Nothing) {
            Open::Pipes { table, line } => {
                self.paused = Some(Paused { table, line, place: self.parts.len() });
            }
            other => self.open = other,
        }
    }

    fn end_paused(&mut self) {
        if let Some(Paused { table, line, place }) = self.paused.take() {
            let (columns, rows, unexplained) = table.finish();
            let table = table_of(line, Body::Rows(columns, rows, unexplained));
            self.parts.insert(place.min(self.parts.len()), Part::Table(table));
        }
    }

    fn close_unless_nothing(&mut self) {
        if !matches!(self.open, Open::Nothing) {
            self.close();
        }
    }

    fn close(&mut self) {
        self.end_paused();
        match std::mem::replace(&mut self.open, Open::Nothing) {
            Open::Nothing => {}
            Open::Lines(table) => self.parts.push(Part::Table(table)),
            Open::Pipes { table, line } => {
                let (columns, rows, unexplained) = table.finish();
                self.push_table(line, Body::Rows(columns, rows, unexplained));
            }
            Open::Errors { line, errors } => self.push_table(line, Body::Errors(errors)),
            Open::Code(open) => self.parts.push(Part::Code(open.code)),
        }
    }

    fn push_table(&mut self, line: u32, body: Body<'a>) {
        self.parts.push(Part::Table(table_of(line, body)));
    }

    /// Does the page end in the middle of something?
    fn torn(&self, page: &str) -> Option<Torn> {
        let is_torn = match &self.open {
            Open::Pipes { table, line } => table.is_torn() || ends::in_a_row(page, *line),
            _ => ends::in_a_row(page, self.last_line),
        };
        is_torn.then_some(Torn { line: self.last_line, what: "a row" })
    }
}
