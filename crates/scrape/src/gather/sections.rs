//! Which section each part of a page stands in.

use top_definition::ErrorCode;

use crate::document::{DocumentKind, DocumentSample, Form};
use crate::ledger::Ledger;
use crate::page_words::{Named, error_code, is_client_code, names_an_api, sample_kind};
use crate::parts::{Body, Code, Line, Part, Rank, Table};
use crate::text::is_page_number;
use crate::words::{self, Section};

/// A page's parts, by what they are.
pub(crate) struct Sections<'a> {
    pub(crate) form: Form,
    /// Sections in their order, each with its line.
    pub(crate) opened: Vec<(Section, u32)>,
    /// Lines before the first section.
    pub(crate) front: Vec<Line<'a>>,
    /// What the browser's tab shows.
    pub(crate) tab: Option<Line<'a>>,
    pub(crate) group: Option<String>,
    pub(crate) description: Vec<String>,
    pub(crate) tables: Vec<FoundTable<'a>>,
    /// How many tables were found, empty ones included.
    pub(crate) table_count: usize,
    /// Lines in sections of parameters that stand outside of tables.
    pub(crate) loose: Vec<(Section, Line<'a>)>,
    pub(crate) errors: Vec<ErrorCode>,
    codes: Vec<(Option<Section>, Code)>,
    pub(crate) samples: Vec<DocumentSample>,
    /// The last section ends with the page.
    pub(crate) last: Option<Section>,
}

/// A table and where it was found.
pub(crate) struct FoundTable<'a> {
    pub(crate) section: Option<Section>,
    /// A heading that is not known, between the section's and the table.
    pub(crate) heading: Option<(String, u32)>,
    pub(crate) table: Table<'a>,
}

impl<'a> Sections<'a> {
    /// Sorts a page's parts.
    pub(crate) fn of(form: Form, parts: Vec<Part<'a>>, ledger: &mut Ledger) -> Self {
        let mut sorter = Sorter {
            found: Sections {
                form,
                opened: Vec::new(),
                front: Vec::new(),
                tab: None,
                group: None,
                description: Vec::new(),
                tables: Vec::new(),
                table_count: 0,
                loose: Vec::new(),
                errors: Vec::new(),
                codes: Vec::new(),
                samples: Vec::new(),
                last: None,
            },
            section: None,
            heading: None,
            ledger,
        };
        parts.into_iter().for_each(|part| sorter.part(part));
        sorter.found.last = sorter.section;
        sorter.found
    }

    pub(crate) fn has(&self, section: Section) -> bool {
        self.opened.iter().any(|(known, _)| *known == section)
    }

    /// One table of parameters, and no section that says which half it is?
    pub(crate) fn has_one_table(&self) -> bool {
        !self.has(Section::Request) && !self.has(Section::Response) && self.tables.len() == 1
    }

    /// Says which sample each block of code is.
    pub(crate) fn tell_samples(&mut self, kind: DocumentKind) {
        for (section, code) in std::mem::take(&mut self.codes) {
            let start = code.text.trim_start();
            let section = told_section(section, start, kind);
            let is_java = self.form != Form::Html || is_client_code(start);
            let Some(known) = sample_kind(section, start) else { continue };
            // Other languages stand beside Java.
            if known == crate::document::SampleKind::RequestJava && !is_java {
                continue;
            }
            self.samples.push(DocumentSample { kind: known, text: code.text, line: code.line });
        }
    }
}

/// Which sample a block is, by the heading above it or by what it says itself.
fn told_section(section: Option<Section>, start: &str, kind: DocumentKind) -> Section {
    let end = start.char_indices().nth(200).map_or(start.len(), |(end, _)| end);
    let head = start.get(..end).unwrap_or(start);
    let is_error = head.trim_start_matches(['<', ' ']).starts_with("error_response")
        || (head.starts_with('{') && head.contains("\"error_response\""));
    match section {
        _ if head.contains("TaobaoClient") || head.contains("execute(") => Section::RequestSample,
        _ if is_error => Section::ErrorSample,
        Some(section) if section.is_sample() => section,
        Some(Section::Request) => Section::RequestSample,
        _ if head.split_once('=').is_some_and(|(class, _)| class.contains("Request ")) => {
            Section::RequestSample
        }
        _ if kind == DocumentKind::Message => Section::MessageSample,
        _ => Section::ResponseSample,
    }
}

struct Sorter<'a, 'l> {
    found: Sections<'a>,
    section: Option<Section>,
    heading: Option<(String, u32)>,
    ledger: &'l mut Ledger,
}

impl<'a> Sorter<'a, '_> {
    fn part(&mut self, part: Part<'a>) {
        match part {
            Part::Line(line) => self.line(line),
            Part::Table(Table { body: Body::Errors(errors), .. }) => self.found.errors.extend(errors),
            Part::Table(table) => {
                let heading = self.heading.take();
                self.found.table_count += 1;
                self.found.tables.push(FoundTable { section: self.section, heading, table });
            }
            Part::Code(code) => {
                self.ledger.furniture(code.pieces.clone());
                self.found.codes.push((self.section, code));
            }
        }
    }

    fn line(&mut self, line: Line<'a>) {
        if line.rank == Rank::Tab {
            self.ledger.furniture(line.pieces.clone());
            self.found.tab = Some(line);
            return;
        }
        if let Some(section) = line.opens {
            self.ledger.furniture(line.pieces.clone());
            // `result (ActionResult)` below 响应参数 may name an object of that section.
            let again = self.section == Some(section);
            self.heading = again.then(|| (line.text.clone().into_owned(), line.number));
            self.found.opened.push((section, line.number));
            self.section = Some(section);
            return;
        }
        let is_known = words::is_furniture(&line.text) || words::is_notice(&line.text);
        if is_known || (line.rank == Rank::Plain && is_page_number(&line.text)) {
            self.ledger.furniture(line.pieces);
            return;
        }
        if line.rank > Rank::Plain || self.section.is_none() {
            self.heading = Some((line.text.clone().into_owned(), line.number));
        }
        match self.section {
            None if words::is_breadcrumb(&line.text) => {
                self.ledger.fact(line.pieces.clone());
                let group = line.text.rsplit(['>', '»', '›']).next().map(|group| group.trim().to_owned());
                self.found.group = group;
            }
            None if self.found.tables.is_empty() => self.found.front.push(line),
            // Below the table of a page without headings nothing is known to stand.
            None => {}
            Some(Section::Description) => {
                self.ledger.fact(line.pieces);
                self.found.description.push(line.text.into_owned());
            }
            Some(Section::ErrorCodes) => self.error_code(&line),
            Some(section) if section.has_parameters() => self.found.loose.push((section, line)),
            Some(_) => self.ledger.furniture(line.pieces),
        }
    }

    fn error_code(&mut self, line: &Line<'_>) {
        if let Some(error) = error_code(&line.text) {
            self.ledger.fact(line.pieces.clone());
            self.found.errors.push(error);
        } else if line.text.split_whitespace().any(words::is_error_column) {
            self.ledger.furniture(line.pieces.clone());
        }
    }
}

/// What a line says about the name of the API.
pub(crate) fn named<'l>(line: &'l Line<'_>) -> Option<Named<'l>> {
    names_an_api(&line.text, matches!(line.rank, Rank::Heading | Rank::Title | Rank::Tab))
}
