//! Reads saved web pages, by header words and structure; class names change with every redesign.
//!
//! One walk over the page: text between block elements is read as lines (headings, title, trail of links), tables by
//! their header words, code blocks as samples of the section they stand in.

mod limits;
mod places;
mod table;

use std::collections::HashSet;

use ego_tree::NodeRef;
use ego_tree::iter::Edge;
use scraper::{Html, Node};
use top_definition::{Diagnostic, ErrorCode};

use crate::document::{Document, DocumentKind, DocumentSample, Row, SampleKind};
use crate::findings;
use crate::form::{Form, no_tables};
use crate::guard;
use crate::limits::{MAX_ROWS, too_large};
use crate::page_words::{heading, is_error_code, sample_kind, title};
use crate::text::{collapse, nfkc};
use crate::words::{BREADCRUMB, Column, ERROR_COLUMNS, Section};
use limits::MAX_ELEMENT_DEPTH;
use places::Places;
use table::{Grid, grid};

/// Elements whose content is no text of the page.
const SKIPPED: &[&str] =
    &["script", "style", "noscript", "template", "head", "svg", "iframe", "select", "button"];

/// Elements that end a line of text before and after them.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "dd",
    "div",
    "dl",
    "dt",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "section",
    "ul",
];

/// Reads the page.
pub fn read(page: &str) -> Result<Document, Diagnostic> {
    // The parser drops NUL characters, which a few real descriptions hold; all forms shall tell the same.
    let kept;
    let page = match page.contains('\0') {
        true => {
            kept = page.replace('\0', table::NUL);
            kept.as_str()
        }
        false => page,
    };
    limits::within_limits(page)?;
    let html = Html::parse_document(page);
    let mut reader = Reader::new(page);
    reader.walk(&html)?;
    reader.document()
}

/// A parameter table as it was found.
struct Found {
    section: Option<Section>,
    columns: Vec<Column>,
    rows: Vec<Row>,
}

struct Reader<'a> {
    places: Places<'a>,
    /// The line of text that is being gathered.
    text: String,
    section: Option<Section>,
    name: Option<String>,
    title: Option<String>,
    group: Option<String>,
    description: Vec<String>,
    tables: Vec<Found>,
    errors: Vec<ErrorCode>,
    samples: Vec<DocumentSample>,
    row_count: usize,
}

impl<'a> Reader<'a> {
    fn new(page: &'a str) -> Self {
        Reader {
            places: Places::new(page),
            text: String::new(),
            section: None,
            name: None,
            title: None,
            group: None,
            description: Vec::new(),
            tables: Vec::new(),
            errors: Vec::new(),
            samples: Vec::new(),
            row_count: 0,
        }
    }

    fn walk(&mut self, html: &Html) -> Result<(), Diagnostic> {
        let mut depth = 0_usize;
        let mut skipped = None;
        for edge in html.tree.root().traverse() {
            match edge {
                Edge::Open(node) => {
                    depth += 1;
                    if depth > MAX_ELEMENT_DEPTH {
                        return Err(too_large(
                            "elements inside each other",
                            MAX_ELEMENT_DEPTH,
                            self.places.line(),
                        ));
                    }
                    if skipped.is_none() && self.open(node)? {
                        skipped = Some(node.id());
                    }
                }
                Edge::Close(node) => {
                    depth = depth.saturating_sub(1);
                    if skipped == Some(node.id()) {
                        skipped = None;
                    } else if skipped.is_none() && is_block(node) {
                        self.end_line();
                    }
                }
            }
        }
        self.end_line();
        Ok(())
    }

    /// True if everything inside has been dealt with.
    fn open(&mut self, node: NodeRef<'_, Node>) -> Result<bool, Diagnostic> {
        let element = match node.value() {
            Node::Text(text) => {
                self.text.push_str(text);
                return Ok(false);
            }
            Node::Element(element) => element,
            _ => return Ok(false),
        };
        match element.name() {
            name if SKIPPED.contains(&name) => Ok(true),
            "table" => {
                self.end_line();
                self.table(node)?;
                Ok(true)
            }
            "pre" | "textarea" => {
                self.end_line();
                self.sample(&table::raw_text(node));
                Ok(true)
            }
            name if BLOCKS.contains(&name) => {
                self.end_line();
                Ok(false)
            }
            _ => Ok(false),
        }
    }

    fn end_line(&mut self) {
        let gathered = std::mem::take(&mut self.text);
        let line = collapse(&gathered);
        if line.is_empty() {
            return;
        }
        if let Some(section) = heading(&line) {
            self.section = Some(section);
        } else if line.starts_with(BREADCRUMB) {
            self.group = line.rsplit('>').next().map(|group| group.trim().to_owned());
        } else if self.section.is_none() && self.name.is_none() {
            if let Some((name, title)) = title(&line) {
                self.name = Some(name.to_owned());
                self.title = title.map(str::to_owned);
            }
        } else if self.section.is_none() || self.section == Some(Section::Description) {
            self.description.push(line.into_owned());
        }
    }

    fn table(&mut self, node: NodeRef<'_, Node>) -> Result<(), Diagnostic> {
        match grid(node) {
            Grid::Parameters { columns, header } => {
                let mut rows = table::rows(node, &columns, header)?;
                self.row_count += rows.len();
                if self.row_count > MAX_ROWS {
                    return Err(too_large("rows", MAX_ROWS, self.places.line()));
                }
                for row in &mut rows {
                    row.line = self.places.find(&row.name);
                }
                self.tables.push(Found { section: self.section, columns, rows });
            }
            Grid::Other(rows) => {
                let is_errors = rows.first().is_some_and(|header| {
                    header.first().is_some_and(|cell| ERROR_COLUMNS.contains(&nfkc(cell).trim()))
                });
                if is_errors {
                    self.errors.extend(rows.into_iter().skip(1).filter_map(error_code));
                } else if let Some(code) = rows.iter().flatten().max_by_key(|cell| cell.len()) {
                    // Code with its line numbers in a column beside it.
                    self.sample(code);
                }
            }
        }
        Ok(())
    }

    fn sample(&mut self, text: &str) {
        let start = text.trim_start();
        let section = match self.section {
            Some(
                section @ (Section::RequestSample
                | Section::ResponseSample
                | Section::ErrorSample
                | Section::MessageSample),
            ) => section,
            _ if start.contains("TaobaoClient") => Section::RequestSample,
            _ if start.get(..40).unwrap_or(start).contains("error_response") => Section::ErrorSample,
            _ if start.get(..200).unwrap_or(start).contains("_response") => Section::ResponseSample,
            _ => return,
        };
        // Other languages stand beside Java.
        if let Some(kind) = sample_kind(section, start)
            && (kind != SampleKind::RequestJava || text.contains("TaobaoClient "))
        {
            let line = self.places.find(start.split_whitespace().next().unwrap_or_default());
            self.samples.push(DocumentSample { kind, text: text.to_owned(), line });
        }
    }

    fn document(self) -> Result<Document, Diagnostic> {
        if self.tables.is_empty() {
            return Err(no_tables(1));
        }
        let sections: HashSet<_> = self.tables.iter().map(|table| table.section).collect();
        let has = |section| sections.contains(&Some(section));
        let only_table = !has(Section::Request) && !has(Section::Response) && self.tables.len() == 1;
        let is_message = has(Section::Content)
            || (only_table
                && self.tables.iter().all(|table| {
                    table.columns.contains(&Column::Required) && !table.columns.contains(&Column::Limits)
                }));
        if has(Section::Request) && !has(Section::Response) && self.samples.is_empty() {
            return Err(findings::refusal(
                "truncated-page",
                self.places.last_line(),
                "the page ends before its section 响应参数",
                "the page is incomplete; save it again",
            ));
        }
        let kind = if is_message { DocumentKind::Message } else { DocumentKind::Api };
        let mut document = Document::new(Form::Html, kind);
        for table in self.tables {
            let rows = match table.section {
                Some(Section::Common) => continue,
                Some(Section::Request) => &mut document.request,
                Some(Section::Response | Section::Content) => &mut document.response,
                _ if is_message || !table.columns.contains(&Column::Required) => &mut document.response,
                _ => &mut document.request,
            };
            if rows.is_empty() {
                *rows = table.rows;
            }
        }
        document.name = self.name;
        document.title = self.title;
        document.group = self.group;
        document.description = Some(self.description.join("\n")).filter(|text| !text.is_empty());
        document.samples = self.samples;
        document.errors = self.errors;
        guard::document(document)
    }
}

fn is_block(node: NodeRef<'_, Node>) -> bool {
    node.value().as_element().is_some_and(|element| BLOCKS.contains(&element.name()))
}

fn error_code(cells: Vec<String>) -> Option<ErrorCode> {
    let mut cells = cells.into_iter();
    let code = cells.next().filter(|code| is_error_code(code))?;
    let mut next = || cells.next().filter(|cell| !cell.is_empty());
    Some(ErrorCode { code, message: next(), solution: next() })
}
