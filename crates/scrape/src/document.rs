//! What every reader returns: the rows of a document with their places, before anything is concluded.
//!
//! A reader states what it saw and nothing else. Where a form loses something (nesting, an empty cell, the border
//! between two cells) the value says so, and the resolver settles it from the samples. Nothing here knows
//! definitions' prose marks, YAML or Rust code.

use top_definition::{Auth, Diagnostic, ErrorCode, Limits};

use crate::ledger::Booked;

/// A rendering in which documents are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// Page text; nested rows as `•` bullets, one cell each.
    BulletText,
    /// Page text; nested rows as `-` lines, empty cells survive.
    DashText,
    /// Page text whose cells are parted by runs of blanks and its rows by lone bars.
    IndentedText,
    /// Pipe tables; lossless or lossy.
    Pipe,
    /// A saved web page.
    Html,
    /// The documentation site's own JSON, one document or one a line.
    SiteJson,
    /// The vendor's `ApiMetadata.xml`.
    ApiMetadata,
}

impl Form {
    /// The word that stands for it in a definition's `source`.
    pub fn word(self) -> &'static str {
        match self {
            Form::BulletText => "bullet-text",
            Form::DashText => "dash-text",
            Form::IndentedText => "indented-text",
            Form::Pipe => "pipe",
            Form::Html => "html",
            Form::SiteJson => "site-json",
            Form::ApiMetadata => "api-metadata",
        }
    }
}

/// One document as its reader saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The rendering it was read from.
    pub form: Form,
    /// What it describes.
    pub kind: DocumentKind,
    /// Line of the name, or of the document's start; counted from 1.
    pub line: u32,
    /// The API's or message's name, where the document itself carries it (a heading, a `name` member).
    pub name: Option<String>,
    /// The Chinese title.
    pub title: Option<String>,
    /// What the call or message is for.
    pub description: Option<String>,
    /// The platform's own grouping.
    pub group: Option<String>,
    /// Number of the documentation page.
    pub doc_id: Option<u64>,
    /// The document's own date of change, if it carries one.
    pub modified: Option<String>,
    /// What the document's labels say about authorisation. `Unknown` where it has none: then the Java sample's
    /// `execute(req, sessionKey)` is asked.
    pub auth: Auth,
    /// The call's parameters.
    pub request: Vec<Row>,
    /// The answer's rows, or the content of a message.
    pub response: Vec<Row>,
    /// Samples, in the order of the document.
    pub samples: Vec<DocumentSample>,
    /// Documented error codes.
    pub errors: Vec<ErrorCode>,
    /// What the reader itself found odd.
    pub warnings: Vec<Diagnostic>,
    /// The page has no heading of a section. Copies that lost them lost their nested rows too.
    pub is_bare: bool,
    /// How its pieces of the page were booked.
    pub booked: Booked,
}

impl Document {
    /// A document of this form in which nothing has been read yet.
    pub fn new(form: Form, kind: DocumentKind) -> Self {
        Document {
            form,
            kind,
            line: 1,
            name: None,
            title: None,
            description: None,
            group: None,
            doc_id: None,
            modified: None,
            auth: Auth::Unknown,
            request: Vec::new(),
            response: Vec::new(),
            samples: Vec::new(),
            errors: Vec::new(),
            warnings: Vec::new(),
            is_bare: false,
            booked: Booked::default(),
        }
    }

    /// The first sample of this kind.
    pub fn sample(&self, kind: SampleKind) -> Option<&DocumentSample> {
        self.samples.iter().find(|sample| sample.kind == kind)
    }
}

/// What a document describes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKind {
    /// A call to the platform.
    #[default]
    Api,
    /// A topic of the message service.
    Message,
    /// A call that the platform makes to the vendor.
    Spi,
}

/// One parameter or field as a row of a table or list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Line of the row in the document, counted from 1.
    pub line: u32,
    /// How deep it stands.
    pub depth: Depth,
    /// Leaf or object, by its mark.
    pub mark: Mark,
    /// The name on the wire, as documented.
    pub name: String,
    /// The documented type, list mark included (`SubsidyDTO []`, `String[]`).
    pub type_text: String,
    /// `None` where the table has no such column.
    pub required: Option<bool>,
    /// Documented limits.
    pub limits: Limits,
    /// Example and description.
    pub text: RowText,
    /// What its reader could not make out.
    pub odd: Vec<Odd>,
}

/// What a reader could not make out of a row; the resolver says it at the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Odd {
    /// The cell that says whether the field is needed holds a word that is not known.
    UnknownRequired(String),
    /// The table has that column, and the row lacks the cell.
    NoRequired,
    /// The row lacks its type.
    NoType,
    /// The row lacks its name.
    NoName,
    /// The cell of the name holds what can be none.
    NotAName(String),
    /// The row, or a part of its cells, is struck through.
    Struck(String),
    /// The row does not say whether it is an object or a list, and others do.
    NoLevel,
    /// It says so with a word that is not known.
    UnknownLevel(String),
    /// The cell of the name says more than the name: a footnote's mark, a number, a remark.
    MoreThanName(String),
    /// A cell of the row stands there twice.
    DoubledCell(String),
    /// The row has more cells than its table has columns; so the last ones were read.
    TooManyCells(String),
    /// A line at the row that is no part of one.
    Unexplained(String),
    /// The page ends with the row, in the middle of a line, and nothing says that it is the last one.
    OpenEnd,
}

/// How deep a row stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// Directly below request or response.
    #[default]
    Top,
    /// The document shows the depth: 1 is a child of a top row. A child follows its parent.
    Known(u16),
    /// Somewhere below the last top row; the form lost where.
    Below,
}

/// Whether the document marks a row as leaf (`└`) or object.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A plain value, or a list of them.
    Leaf,
    /// It has members, and the first one follows it.
    Object,
    #[default]
    /// The form has no marks.
    Unknown,
}

/// Example and description of a row, as far as the form kept them apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowText {
    /// Both cells are known. `None`: the form cannot tell; `Some("")`: the cell is there and empty.
    Cells {
        /// The example cell.
        example: Option<String>,
        /// The description cell.
        description: Option<String>,
    },
    /// The cells that are left after the type; empty cells are lost, so one cell may be either.
    Loose(Vec<String>),
    /// Example and description in one line with a blank between them, either may be missing.
    Joined(String),
}

impl Default for RowText {
    fn default() -> Self {
        RowText::Loose(Vec::new())
    }
}

/// A sample as the document shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentSample {
    /// Which sample it is.
    pub kind: SampleKind,
    /// Its text, as it stands in the document.
    pub text: String,
    /// Line of its first character in the document.
    pub line: u32,
}

/// Which sample, in which language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SampleKind {
    /// Client code in Java.
    RequestJava,
    /// A request's body in JSON.
    RequestJson,
    /// A request's body in XML.
    RequestXml,
    /// An answer in XML.
    ResponseXml,
    /// An answer in JSON.
    ResponseJson,
    /// The platform's refusal in XML.
    ErrorXml,
    /// The platform's refusal in JSON.
    ErrorJson,
    /// A message's content.
    MessageJson,
}

impl SampleKind {
    /// The word that stands for it in a definition's `samples`.
    pub fn word(self) -> &'static str {
        match self {
            SampleKind::RequestJava => "request-java",
            SampleKind::RequestJson => "request-json",
            SampleKind::RequestXml => "request-xml",
            SampleKind::ResponseXml => "response-xml",
            SampleKind::ResponseJson => "response-json",
            SampleKind::ErrorXml => "error-xml",
            SampleKind::ErrorJson => "error-json",
            SampleKind::MessageJson => "message-json",
        }
    }
}
