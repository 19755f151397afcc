//! Which half of the call a table describes: told by its section, else by the samples and its columns. Several tables of
//! one half are put together in [`joined`]; what is said about tables is in [`said`].

mod joined;
mod said;

use std::collections::HashSet;

use top_definition::Diagnostic;

use super::sections::{FoundTable, Sections};
use super::warning;
use crate::caller;
use crate::columns::Columns;
use crate::document::{Depth, Document, DocumentKind, Form, Row, SampleKind};
use crate::ledger::Ledger;
use crate::parts::{Body, Line, Table, Unexplained};
use crate::rows::{Shown, bullets, dashes, list};
use crate::samples::SampleSet;
use crate::text::squeezed;
use crate::words::{self, Section};
use said::{no_header, refuse_swapped, refuse_unread, unexplained_line};

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

    fn is_shown_by(self, sample: SampleKind) -> bool {
        use SampleKind::{RequestJava, RequestJson, RequestXml, ResponseJson, ResponseXml};
        match self {
            Half::Request => matches!(sample, RequestJava | RequestJson | RequestXml),
            Half::Response => matches!(sample, ResponseJson | ResponseXml),
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
    if document.kind == DocumentKind::Api && !caller::is_named_so(document.name.as_deref()) {
        refuse_swapped(&tables)?;
    }
    let mut halves = Halves {
        document,
        request: Shown::of(samples.request.as_ref(), samples.request_root),
        response: Shown::of(samples.response.as_ref(), samples.root),
        has_sections: sections.opened.iter().any(|(section, _)| section.has_parameters()),
        has_both: sections.has(Section::Request) && sections.has(Section::Response),
        explained: tables.iter().filter_map(|found| found.section).collect(),
        needed_before: false,
        section_before: None,
        grafted: HashSet::new(),
        ledger,
    };
    for found in tables {
        halves.table(found)?;
    }
    halves.loose(sections)?;
    halves.warn_of_empty(sections);
    Ok(())
}

struct Halves<'a> {
    document: &'a mut Document,
    /// What the samples show of each half.
    request: Shown,
    response: Shown,
    /// Some section says which half its tables are.
    has_sections: bool,
    /// Each half has a section of its own.
    has_both: bool,
    /// The table before, in the same section, had a column of need.
    needed_before: bool,
    section_before: Option<Section>,
    /// Sections that hold a table, or the word that they have none.
    explained: HashSet<Section>,
    /// Lines of headings that named an object and had its members below.
    grafted: HashSet<u32>,
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
        let is_other = match section {
            Some(Section::Common) => self.is_public(&read, half),
            // Headers of HTTP and the like: the halves stand under headings of their own.
            Some(Section::Other) => self.has_both && !self.is_shown(&read),
            _ => false,
        };
        if is_other {
            self.ledger.furniture(pieces);
            return Ok(());
        }
        if let Some(under) = &heading
            && self.graft(&read, &under.0)
        {
            self.grafted.insert(under.1);
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

    /// Does any sample show one of its rows?
    fn is_shown(&self, read: &ReadTable) -> bool {
        let is_shown = |name: &str| {
            [Half::Request, Half::Response].iter().any(|half| self.shown(*half).top.contains(name))
        };
        read.rows.iter().any(|row| row.depth == Depth::Top && is_shown(&squeezed(&row.name)))
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
                let has_required = half == Half::Request || section == Section::Content;
                let columns = Columns::assumed(has_required);
                if let Some(rows) = list::read(&lines, has_required) {
                    lines.into_iter().for_each(|line| self.ledger.fact(line.pieces));
                    let columns = Columns { assumed: false, ..columns };
                    self.take(ReadTable { line: number, columns, rows, unexplained: Vec::new() }, half);
                    continue;
                }
                let (columns, rows, unexplained) = self.read_lines(columns, &lines, half)?;
                if !rows.is_empty() && rows.iter().all(|row| row.odd.is_empty()) {
                    self.take(ReadTable { line: number, columns, rows, unexplained }, half);
                    continue;
                }
                if lines.iter().any(|line| !words::is_no_parameters(&line.text)) {
                    return Err(no_header(section, first));
                }
            }
            self.explained.insert(section);
            for line in lines {
                if self.grafted.contains(&line.number) {
                    self.ledger.fact(line.pieces);
                    continue;
                }
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
