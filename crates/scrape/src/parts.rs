//! A page cut into its parts: lines, tables and code, in the order of the page. Forms differ in how they are cut; what
//! the parts mean together is the same for all of them, and is for the room that gathers documents.

use std::borrow::Cow;
use std::ops::Range;

use top_definition::ErrorCode;

use crate::columns::Columns;
use crate::document::{Form, Row};
use crate::ledger::Ledger;
use crate::words::Section;

/// A page as its reader cut it.
pub(crate) struct Sheet<'a> {
    pub(crate) form: Form,
    pub(crate) parts: Vec<Part<'a>>,
    /// All pieces of the page.
    pub(crate) ledger: Ledger,
    /// Number of the last line.
    pub(crate) last_line: u32,
    /// The page says where it ends, and it does not get there.
    pub(crate) torn: Option<Torn>,
    /// The page says nowhere that it is whole: it ends in the middle of a line.
    pub(crate) is_open: bool,
}

/// Where a page breaks off, by its own marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Torn {
    pub(crate) line: u32,
    /// What is not finished: `the table`.
    pub(crate) what: &'static str,
}

/// One part of a page.
pub(crate) enum Part<'a> {
    Line(Line<'a>),
    Table(Table<'a>),
    Code(Code),
}

impl Part<'_> {
    /// The first piece of the part.
    pub(crate) fn first_piece(&self) -> usize {
        match self {
            Part::Line(line) => line.pieces.start,
            Part::Table(table) => table.pieces.start,
            Part::Code(code) => code.pieces.start,
        }
    }
}

/// A line of text.
#[derive(Clone, Debug)]
pub(crate) struct Line<'a> {
    /// Counted from 1.
    pub(crate) number: u32,
    /// Its pieces in the ledger.
    pub(crate) pieces: Range<usize>,
    /// Blanks before the text.
    pub(crate) indent: usize,
    /// The text without the blanks around it.
    pub(crate) text: Cow<'a, str>,
    /// How the page marks it.
    pub(crate) rank: Rank,
    /// The section it opens.
    pub(crate) opens: Option<Section>,
}

/// How a page marks a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rank {
    /// Not at all.
    Plain,
    /// As a heading inside the page.
    Heading,
    /// As the title of the page.
    Title,
    /// The title that the page's tab shows; it stands nowhere on the page.
    Tab,
}

/// A table, by its header.
pub(crate) struct Table<'a> {
    /// Line of the header.
    pub(crate) line: u32,
    pub(crate) pieces: Range<usize>,
    pub(crate) body: Body<'a>,
}

/// What stands below a header.
pub(crate) enum Body<'a> {
    /// Rows that could be read without the samples.
    Rows(Columns, Vec<Row>, Vec<Unexplained>),
    /// Lines of nested cells, which the samples help to take apart.
    Lines(Columns, Vec<Line<'a>>),
    /// Error codes.
    Errors(Vec<ErrorCode>),
}

/// A piece of a table that is no row and no part of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unexplained {
    pub(crate) line: u32,
    pub(crate) text: String,
    /// Rows of the table that stand before it.
    pub(crate) after: usize,
}

/// A block of code, as it stands on the page.
#[derive(Clone, Debug)]
pub(crate) struct Code {
    /// Line of its first character.
    pub(crate) line: u32,
    pub(crate) pieces: Range<usize>,
    pub(crate) text: String,
}
