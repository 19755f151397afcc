//! Which half of the call a table describes: told by its section, else by the samples and its columns. Several tables of
//! one half are put together.

use std::collections::HashSet;

use top_definition::Diagnostic;

use super::sections::{FoundTable, Sections};
use super::warning;
use crate::document::{Depth, Document, DocumentKind, Form, Odd, Row};
use crate::findings;
use crate::ledger::Ledger;
use crate::parts::{Body, Line, Table, Unexplained};
use crate::row_words::Columns;
use crate::rows::{Shown, bullets, dashes};
use crate::samples::SampleSet;
use crate::text::{shown, squeezed};
use crate::words::{self, Column, Section, WORD_FILE};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Request,
    Response,
}

impl Half {
    fn other(self) -> Half {
        match self {
            Half::Request => Half::Response,
            Half::Response => Half::Request,
        }
    }

    fn path(self) -> &'static str {
        match self {
            Half::Request => "request",
            Half::Response => "response",
        }
    }
}

/// A table whose rows are read.
struct ReadTable {
    line: u32,
    columns: Columns,
    rows: Vec<Row>,
    unexplained: Vec<Unexplained>,
}

/// Puts every table into its half.
pub(crate) fn settle(
    document: &mut Document,
    sections: &mut Sections<'_>,
    samples: &SampleSet,
    ledger: &mut Ledger,
) -> Result<(), Diagnostic> {
    let tables = std::mem::take(&mut sections.tables);
    let mut halves = Halves {
        document,
        request: Shown::of(samples.request.as_ref(), samples.request_root),
        response: Shown::of(samples.response.as_ref(), samples.root),
        has_sections: sections.opened.iter().any(|(section, _)| section.has_parameters()),
        needed_before: false,
        section_before: None,
        ledger,
    };
    for found in tables {
        halves.table(found)?;
    }
    halves.loose(sections)?;
    Ok(())
}

struct Halves<'a> {
    document: &'a mut Document,
    /// What the samples show of each half.
    request: Shown,
    response: Shown,
    /// Some section says which half its tables are.
    has_sections: bool,
    /// The table before, in the same section, had a column of need.
    needed_before: bool,
    section_before: Option<Section>,
    ledger: &'a mut Ledger,
}

impl Halves<'_> {
    fn table(&mut self, found: FoundTable<'_>) -> Result<(), Diagnostic> {
        let FoundTable { section, heading, table } = found;
        let pieces = table.pieces.clone();
        let has_required = columns_of(&table).is_some_and(Columns::has_required);
        let is_second = section == self.section_before && section.is_some();
        // A table without 是否必须 below one with it, under one heading: a heading between them is lost.
        let lost_heading = is_second && self.needed_before && !has_required;
        (self.section_before, self.needed_before) = (section, has_required);
        let told = match section {
            Some(Section::Request) if !lost_heading => Some(Half::Request),
            Some(Section::Response | Section::Content) => Some(Half::Response),
            _ => None,
        };
        let guess = if has_required { Half::Request } else { Half::Response };
        let half = match told {
            Some(half) => half,
            None if self.document.kind == DocumentKind::Message => Half::Response,
            None => guess,
        };
        let lines = table.line;
        let mut read = self.read(table, half)?;
        if section == Some(Section::Common) && self.is_public(&read, half) {
            self.ledger.furniture(pieces);
            return Ok(());
        }
        if let Some(under) = &heading
            && self.graft(&read, &under.0)
        {
            return Ok(());
        }
        let half = self.judged(&mut read, half, told.is_some());
        let is_told = told == Some(half);
        if !is_told && self.has_sections {
            self.warn_of_section(lines, section, heading.as_ref(), half);
        }
        refuse_unread(&read, half)?;
        self.take(read, half);
        Ok(())
    }

    fn shown(&self, half: Half) -> &Shown {
        match half {
            Half::Request => &self.request,
            Half::Response => &self.response,
        }
    }

    fn rows_of(&mut self, half: Half) -> &mut Vec<Row> {
        match half {
            Half::Request => &mut self.document.request,
            Half::Response => &mut self.document.response,
        }
    }

    fn read(&mut self, table: Table<'_>, half: Half) -> Result<ReadTable, Diagnostic> {
        let Table { line, body, .. } = table;
        let (columns, rows, unexplained) = match body {
            Body::Rows(columns, rows, unexplained) => (columns, rows, unexplained),
            Body::Lines(columns, lines) => self.read_lines(columns, &lines, half)?,
            Body::Errors(_) => (Columns::default(), Vec::new(), Vec::new()),
        };
        Ok(ReadTable { line, columns, rows, unexplained })
    }

    fn read_lines(
        &mut self,
        mut columns: Columns,
        lines: &[Line<'_>],
        half: Half,
    ) -> Result<(Columns, Vec<Row>, Vec<Unexplained>), Diagnostic> {
        settle_lines(&mut columns, lines);
        let shown = match half {
            Half::Request => &self.request,
            Half::Response => &self.response,
        };
        let (rows, unexplained) = match self.document.form {
            Form::DashText => dashes::read(&columns, lines, shown, self.ledger)?,
            _ => bullets::read(&columns, lines, shown, self.ledger)?,
        };
        Ok((columns, rows, unexplained))
    }

    /// A table under 公共参数 describes every call, unless its rows are this call's own.
    fn is_public(&self, read: &ReadTable, half: Half) -> bool {
        let top = || read.rows.iter().filter(|row| row.depth == Depth::Top);
        let shown = self.shown(half);
        let own = top().filter(|row| shown.top.contains(&squeezed(&row.name))).count();
        top().all(|row| words::is_public_parameter(&row.name)) || own == 0
    }

    /// The members of an object in a table of their own, under a heading that names the object or its type.
    fn graft(&mut self, read: &ReadTable, heading: &str) -> bool {
        let key = squeezed(heading.trim());
        if key.is_empty() || !heading.is_ascii() || read.rows.is_empty() {
            return false;
        }
        let element = |row: &Row| squeezed(row.type_text.trim_end_matches("[]").trim_end());
        let mut is_grafted = false;
        for half in [Half::Request, Half::Response] {
            let rows = self.rows_of(half);
            let mut index = 0;
            while let Some(row) = rows.get(index) {
                let depth = level(row);
                let has_members = rows.get(index + 1).is_some_and(|next| level(next) > depth);
                let is_meant = element(row) == key || squeezed(&row.name) == key;
                index += 1;
                if is_meant && !has_members && rows.len() < crate::limits::MAX_ROWS {
                    let members = read.rows.iter().cloned().map(|member| below(member, depth + 1));
                    let members: Vec<Row> = members.collect();
                    let count = members.len();
                    rows.splice(index..index, members);
                    index += count;
                    is_grafted = true;
                }
            }
        }
        is_grafted
    }

    /// The half by what the samples show, where they speak against the other.
    fn judged(&mut self, read: &mut ReadTable, half: Half, is_told: bool) -> Half {
        let top: HashSet<String> =
            read.rows.iter().filter(|row| row.depth == Depth::Top).map(|row| squeezed(&row.name)).collect();
        let fits = |half| top.iter().filter(|name| self.shown(half).top.contains(*name)).count();
        let (here, there) = (fits(half), fits(half.other()));
        let speaks_against = here == 0 && there > 0 && 2 * there >= top.len();
        if !speaks_against {
            return half;
        }
        if !is_told {
            // Without a sample of its own nothing speaks against it.
            return if self.shown(half).top.is_empty() { half } else { half.other() };
        }
        if !self.shown(half).top.is_empty() {
            self.document.warnings.push(warning(
                "section-contradicted",
                half.path(),
                read.line,
                format!("this table stands under the heading of the {}, and only the other sample shows its fields", half.path()),
                "compare with another copy of the page",
            ));
        }
        half
    }

    fn warn_of_section(
        &mut self,
        line: u32,
        section: Option<Section>,
        heading: Option<&(String, u32)>,
        half: Half,
    ) {
        let what = match (heading, section) {
            (Some((text, _)), _) => format!("the heading `{}` above it is not known", shown(text)),
            (None, Some(section)) => {
                format!("it stands under {}, and a heading between is lost", section.title())
            }
            (None, None) => "it has no heading".to_owned(),
        };
        self.document.warnings.push(warning(
            "unknown-section",
            half.path(),
            heading.map_or(line, |(_, line)| *line),
            format!("this table was taken for the {} by its columns and the samples: {what}", half.path()),
            format!("if the heading is right, add it to {WORD_FILE}"),
        ));
    }

    /// Adds the rows of a table to its half.
    fn take(&mut self, read: ReadTable, half: Half) {
        self.warn_of_columns(&read, half);
        let ReadTable { line, rows, unexplained, .. } = read;
        let known = self.rows_of(half);
        if !known.is_empty() && !rows.is_empty() && names(known) == names(&rows) {
            // The same table twice.
            return;
        }
        let shown = match half {
            Half::Request => &self.request,
            Half::Response => &self.response,
        };
        let known = match half {
            Half::Request => &mut self.document.request,
            Half::Response => &mut self.document.response,
        };
        let is_shown = |rows: &[Row]| rows.iter().any(|row| shown.top.contains(&squeezed(&row.name)));
        if !known.is_empty() && is_shown(known) && !is_shown(&rows) {
            for row in rows.iter().filter(|row| row.depth == Depth::Top) {
                self.document.warnings.push(warning(
                    "foreign-table",
                    &format!("{}.{}", half.path(), row.name),
                    row.line.max(line),
                    "this field stands in a second table of the half, of which the sample shows nothing; it was left out",
                    "save the page of one API; if the table belongs to it, put its rows into the first one",
                ));
            }
            return;
        }
        if !known.is_empty() {
            for row in rows.iter().filter(|row| row.depth == Depth::Top) {
                self.document.warnings.push(warning(
                    "second-table",
                    &format!("{}.{}", half.path(), row.name),
                    row.line,
                    "this field stands in a second table of the same half",
                    "compare with another copy of the page",
                ));
            }
        }
        let top = |rows: &[Row]| -> HashSet<String> {
            rows.iter().filter(|row| row.depth == Depth::Top).map(|row| row.name.clone()).collect()
        };
        let repeats = !known.is_empty() && !top(known).is_disjoint(&top(&rows));
        let before = known.len();
        known.extend(rows);
        if repeats {
            self.document.warnings.push(warning(
                "repeated-table",
                half.path(),
                line,
                "a second table of this half has fields of the first one again",
                "compare with another copy of the page",
            ));
        }
        self.place_unexplained(unexplained, half, before);
    }

    /// What is no part of any row is said at the row before it, else at the half.
    fn place_unexplained(&mut self, unexplained: Vec<Unexplained>, half: Half, before: usize) {
        for Unexplained { line, text, after } in unexplained {
            if words::is_furniture(&text) || words::is_no_parameters(&text) {
                continue;
            }
            let rows = self.rows_of(half);
            match after.checked_sub(1).and_then(|index| rows.get_mut(before + index)) {
                Some(row) => row.odd.push(Odd::Unexplained(words::plain(&text))),
                None => self.document.warnings.push(unexplained_line(half.path(), line, &text)),
            }
        }
    }

    fn warn_of_columns(&mut self, read: &ReadTable, half: Half) {
        for (word, kind) in &read.columns.unknown {
            let taken = match kind {
                Column::Name => "the name",
                Column::Type => "the type",
                Column::Required | Column::Optional => "whether the field is needed",
                Column::Example => "the example",
                Column::Description => "the description",
                Column::Limits | Column::Other | Column::Unknown => "nothing that is read",
            };
            self.document.warnings.push(warning(
                "unknown-column",
                half.path(),
                read.line,
                format!("the column `{}` is not known; it was taken for {taken}", shown(word)),
                format!("add the word to {WORD_FILE}"),
            ));
        }
        if read.columns.assumed {
            self.document.warnings.push(warning(
                "no-table-header",
                half.path(),
                read.line,
                "the table has no header (名称 类型 …); its columns were taken for the usual ones",
                "compare with another copy of the page",
            ));
        }
        if !read.columns.has(Column::Type) {
            self.document.warnings.push(warning(
                "no-type-column",
                half.path(),
                read.line,
                "the table does not say the types of its fields",
                "another copy of the page, or an overlay, has them",
            ));
        }
    }

    /// Lines in a section of parameters that stand outside of its tables: a table that lost its header, or prose.
    fn loose(&mut self, sections: &mut Sections<'_>) -> Result<(), Diagnostic> {
        let loose = std::mem::take(&mut sections.loose);
        for (section, half) in [
            (Section::Request, Half::Request),
            (Section::Response, Half::Response),
            (Section::Content, Half::Response),
        ] {
            let lines: Vec<Line<'_>> =
                loose.iter().filter(|(known, _)| *known == section).map(|(_, line)| line.clone()).collect();
            let Some(first) = lines.first() else { continue };
            if self.rows_of(half).is_empty() {
                let number = first.number;
                let columns = Columns::assumed(half == Half::Request || section == Section::Content);
                let (columns, rows, unexplained) = self.read_lines(columns, &lines, half)?;
                if !rows.is_empty() && rows.iter().all(|row| row.odd.is_empty()) {
                    self.take(ReadTable { line: number, columns, rows, unexplained }, half);
                    continue;
                }
                if lines.iter().any(|line| !words::is_no_parameters(&line.text)) {
                    return Err(no_header(section, first));
                }
            }
            for line in lines {
                match words::is_no_parameters(&line.text) || self.is_prose(&line) {
                    true => self.ledger.furniture(line.pieces),
                    false => {
                        self.document.warnings.push(unexplained_line(half.path(), line.number, &line.text))
                    }
                }
            }
        }
        Ok(())
    }

    /// A sentence between heading and table.
    fn is_prose(&self, line: &Line<'_>) -> bool {
        line.text.ends_with(['。', ':', '：', '.', ';', '；']) && !line.text.starts_with(['└', '•'])
    }
}

fn columns_of<'t>(table: &'t Table<'_>) -> Option<&'t Columns> {
    match &table.body {
        Body::Rows(columns, ..) | Body::Lines(columns, _) => Some(columns),
        Body::Errors(_) => None,
    }
}

/// What an unknown column holds, told by the third and following words of rows that are one line.
fn settle_lines(columns: &mut Columns, lines: &[Line<'_>]) {
    if columns.unknown.is_empty() {
        return;
    }
    let rows: Vec<Vec<String>> = lines
        .iter()
        .filter(|line| words::after_bullet(&line.text).is_none() && !line.text.starts_with('-'))
        .map(|line| line.text.split_whitespace().take(4).map(str::to_owned).collect())
        .filter(|row: &Vec<String>| row.len() >= 3)
        .collect();
    // Only the third column stands in its place in every line.
    let cut: Vec<&[String]> = rows.iter().map(|row| row.get(..3).unwrap_or(row)).collect();
    columns.settle(&cut);
}

/// The depth of a row, as far as it is known.
fn level(row: &Row) -> u16 {
    match row.depth {
        Depth::Top => 0,
        Depth::Known(depth) => depth,
        Depth::Below => 1,
    }
}

fn below(mut row: Row, depth: u16) -> Row {
    row.depth = Depth::Known(level(&row).saturating_add(depth));
    row
}

fn names(rows: &[Row]) -> Vec<&str> {
    rows.iter().map(|row| row.name.as_str()).collect()
}

fn unexplained_line(field: &str, line: u32, text: &str) -> Diagnostic {
    warning(
        "unexplained",
        field,
        line,
        format!("`{}` is no row of the table and no part of one", shown(&words::plain(text))),
        "compare with another copy of the page",
    )
}

/// A table of which not one line could be read is not an empty one.
fn refuse_unread(read: &ReadTable, half: Half) -> Result<(), Diagnostic> {
    let is_known = |it: &&Unexplained| words::is_furniture(&it.text) || words::is_no_parameters(&it.text);
    let Some(first) = read.unexplained.iter().find(|it| !is_known(it)).filter(|_| read.rows.is_empty())
    else {
        return Ok(());
    };
    Err(findings::refusal(
        "unread-table",
        first.line.max(read.line),
        format!(
            "no row of the {}'s table in line {} could be read; its first line is `{}`",
            half.path(),
            read.line,
            shown(&words::plain(&first.text))
        ),
        "save the page again, after its tables have loaded",
    ))
}

fn no_header(section: Section, first: &Line<'_>) -> Diagnostic {
    findings::refusal(
        "no-table-header",
        first.number,
        format!(
            "the section {} does not start with a table header (名称 类型 …) but with `{}`",
            section.title(),
            shown(&first.text)
        ),
        format!("save the page again, as text or as HTML; if it is a header, add its words to {WORD_FILE}"),
    )
}
