//! Cuts saved web pages into their parts, by header words and structure; class names change with every redesign.
//!
//! One walk over the page: text between block elements is read as lines, tables by their header words, code blocks as
//! code. Every text of the page is a piece of the ledger.

mod dom;
mod levels;
mod limits;
pub(crate) mod markdown;
mod places;
mod seen;
mod table;
mod wholes;

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use ego_tree::iter::Edge;
use ego_tree::{NodeId, NodeRef};
use scraper::{Html, Node};
use top_definition::Diagnostic;

use crate::document::Form;
use crate::ledger::Ledger;
use crate::limits::too_large;
use crate::page_words::names_an_api;
use crate::parts::{Line, Part, Rank, Sheet, Torn};
use crate::text::{collapse, is_page_break};
use crate::words::{self, Section};
use limits::MAX_ELEMENT_DEPTH;
use places::Places;
use table::OpenTable;

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
    "td",
    "th",
    "tr",
    "ul",
];

/// Cuts the page.
pub(crate) fn cut(page: &str) -> Result<Sheet<'static>, Diagnostic> {
    let page = markdown::as_page(page);
    // The parser drops NUL characters, which a few real descriptions hold; all forms shall tell the same.
    let kept = match page.contains('\0') {
        true => Cow::Owned(page.replace('\0', dom::NUL)),
        false => page,
    };
    let torn = limits::within_limits(&kept)?;
    let html = Html::parse_document(&kept);
    let mut cutter = Cutter::new(&kept);
    cutter.walk(&html)?;
    Ok(cutter.sheet(torn))
}

/// What is done with an element as a whole; its texts are booked on the way through it.
enum Inside {
    /// No text of the page, or code.
    Furniture,
    /// Parts that have their pieces already; they are booked with the parts.
    Parts,
    /// A table, and its rows that nobody could read.
    Table { unread: HashSet<NodeId>, open: usize },
}

/// The line of text that is being gathered.
#[derive(Default)]
struct Gathering {
    text: String,
    pieces: Option<Range<usize>>,
    rank: Option<Rank>,
    /// Some of its text does not stand in bold.
    has_plain: bool,
    /// It begins the item of a list.
    is_item: bool,
}

/// A table that the next one may go on with.
struct Paused {
    table: OpenTable,
    line: u32,
    /// Where among the parts it stands.
    place: usize,
}

struct Cutter<'a> {
    places: Places<'a>,
    paused: Option<Paused>,
    line: Gathering,
    bold: usize,
    /// Lists around the place that is read.
    lists: usize,
    parts: Vec<Part<'static>>,
    ledger: Ledger,
    row_count: usize,
    /// The section in which the walk is.
    section: Option<Section>,
    /// Tables around others that were looked into.
    layouts: usize,
}

impl<'a> Cutter<'a> {
    fn new(page: &'a str) -> Self {
        Cutter {
            places: Places::new(page),
            paused: None,
            line: Gathering::default(),
            bold: 0,
            lists: 0,
            parts: Vec::new(),
            ledger: Ledger::default(),
            row_count: 0,
            section: None,
            layouts: 0,
        }
    }

    fn walk(&mut self, html: &Html) -> Result<(), Diagnostic> {
        let mut depth = 0_usize;
        let mut inside: Option<(NodeId, Inside)> = None;
        for edge in html.tree.root().traverse() {
            match edge {
                Edge::Open(node) => {
                    depth += 1;
                    if depth > MAX_ELEMENT_DEPTH {
                        let line = self.places.line();
                        return Err(too_large("elements inside each other", MAX_ELEMENT_DEPTH, line));
                    }
                    match &mut inside {
                        Some((_, what)) => self.book(node, what),
                        None => inside = self.open(node)?.map(|what| (node.id(), what)),
                    }
                }
                Edge::Close(node) => {
                    depth = depth.saturating_sub(1);
                    match &mut inside {
                        Some((id, _)) if *id == node.id() => inside = None,
                        Some((_, Inside::Table { unread, open })) if unread.contains(&node.id()) => {
                            *open = open.saturating_sub(1);
                        }
                        Some(_) => {}
                        None => self.close(node),
                    }
                }
            }
        }
        self.end_line();
        self.end_table();
        Ok(())
    }

    /// Books a text inside an element that has been dealt with.
    fn book(&mut self, node: NodeRef<'_, Node>, what: &mut Inside) {
        if let Inside::Table { unread, open } = what
            && unread.contains(&node.id())
        {
            *open += 1;
        }
        let Node::Text(text) = node.value() else { return };
        if text.trim().is_empty() || matches!(what, Inside::Parts) {
            return;
        }
        let piece = self.ledger.take();
        match what {
            Inside::Table { open: 0, .. } => self.ledger.fact(piece..piece + 1),
            Inside::Table { .. } | Inside::Parts => {}
            Inside::Furniture => self.ledger.furniture(piece..piece + 1),
        }
    }

    /// What is done with the element as a whole; `None` if its children are looked at one by one.
    fn open(&mut self, node: NodeRef<'_, Node>) -> Result<Option<Inside>, Diagnostic> {
        let element = match node.value() {
            Node::Text(text) => {
                self.text(text);
                return Ok(None);
            }
            Node::Element(element) => element,
            _ => return Ok(None),
        };
        match element.name() {
            "head" => {
                self.tab(node);
                Ok(Some(Inside::Furniture))
            }
            name if SKIPPED.contains(&name) => Ok(Some(Inside::Furniture)),
            "table" => {
                self.end_line();
                self.table(node)
            }
            "pre" | "textarea" => {
                self.end_line();
                Ok(Some(self.block_of_code(node)))
            }
            "b" | "strong" => {
                self.bold += 1;
                Ok(None)
            }
            name if BLOCKS.contains(&name) => {
                self.end_line();
                self.line.rank = rank(name);
                self.lists += usize::from(is_list(name));
                self.line.is_item |= matches!(name, "li" | "dt");
                Ok(None)
            }
            _ => Ok(None),
        }
    }

    fn close(&mut self, node: NodeRef<'_, Node>) {
        let name = node.value().as_element().map_or("", scraper::node::Element::name);
        if BLOCKS.contains(&name) {
            self.end_line();
            self.lists = self.lists.saturating_sub(usize::from(is_list(name)));
            // An item without a text of its own.
            self.line.is_item &= !matches!(name, "li" | "dt");
        } else if matches!(name, "b" | "strong") {
            self.bold = self.bold.saturating_sub(1);
        }
    }

    fn text(&mut self, text: &str) {
        self.line.text.push_str(text);
        if text.trim().is_empty() {
            return;
        }
        let piece = self.ledger.take();
        let start = self.line.pieces.as_ref().map_or(piece, |pieces| pieces.start);
        self.line.pieces = Some(start..piece + 1);
        self.line.has_plain |= self.bold == 0;
    }

    fn end_line(&mut self) {
        let Gathering { text, pieces, rank, has_plain, is_item } = std::mem::take(&mut self.line);
        let text = collapse(&text);
        let Some(pieces) = pieces.filter(|_| !text.is_empty()) else {
            self.line.is_item = is_item;
            return;
        };
        let marked = if has_plain { Rank::Plain } else { Rank::Heading };
        self.push_line(text.into_owned(), pieces, rank.unwrap_or(marked));
        if self.lists > 0
            && self.section.is_some_and(Section::has_parameters)
            && let Some(Part::Line(line)) = self.parts.last_mut()
            && line.opens.is_none()
            && !words::is_furniture(&line.text)
            && !words::is_no_parameters(&line.text)
        {
            list_line(line, self.lists, is_item);
        }
    }

    fn push_line(&mut self, text: String, pieces: Range<usize>, rank: Rank) {
        let text: String = text.chars().filter(|it| !crate::text::has_no_width(*it)).collect();
        let opens = words::section(&text, rank > Rank::Plain).filter(|_| rank != Rank::Tab);
        self.section = opens.or(self.section);
        if opens.is_some() || rank > Rank::Plain || !is_page_break(&text) {
            self.end_table();
        }
        let is_sought = opens.is_some() || rank > Rank::Plain || names_an_api(&text, false).is_some();
        let number = match is_sought && rank != Rank::Tab {
            true => self.places.find(text.split_whitespace().next().unwrap_or_default()),
            false => self.places.line(),
        };
        self.parts.push(Part::Line(Line { number, pieces, indent: 0, text: text.into(), rank, opens }));
    }

    /// The title that the browser's tab shows.
    fn tab(&mut self, head: NodeRef<'_, Node>) {
        let is_title =
            |node: &NodeRef<'_, Node>| node.value().as_element().is_some_and(|it| it.name() == "title");
        if let Some(title) = head.children().find(is_title) {
            let text = collapse(&dom::raw_text(title)).into_owned();
            let piece = self.ledger.len();
            self.push_line(text, piece..piece, Rank::Tab);
        }
    }

    fn sheet(self, torn: Option<Torn>) -> Sheet<'static> {
        let last_line = self.places.last_line();
        Sheet { form: Form::Html, parts: self.parts, ledger: self.ledger, last_line, torn, is_open: false }
    }
}

fn is_list(name: &str) -> bool {
    matches!(name, "ul" | "ol" | "dl")
}

/// Writes a line of a list as text has it: items with a bullet, what stands in them deeper.
fn list_line(line: &mut Line<'_>, lists: usize, is_item: bool) {
    line.rank = Rank::Plain;
    line.indent = 2 * lists;
    match is_item {
        true => line.text = format!("- {}", line.text).into(),
        false => line.indent += 1,
    }
}

fn rank(name: &str) -> Option<Rank> {
    match name {
        "h1" => Some(Rank::Title),
        "h2" | "h3" | "h4" | "h5" | "h6" => Some(Rank::Heading),
        _ => None,
    }
}
