//! What every reader returns: the rows of a document with their places, before anything is concluded.
//!
//! A reader states what it saw and nothing else. Where a form loses something (nesting, an empty cell, the border
//! between two cells) the value says so, and the resolver settles it from the samples. Nothing here knows
//! definitions' prose marks, YAML or Rust code.

use top_definition::{Auth, ErrorCode, Limits};

use crate::form::Form;

/// One document as its reader saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub form: Form,
    pub kind: DocumentKind,
    /// The API's or message's name, where the document itself carries it (a heading, a `name` member).
    pub name: Option<String>,
    pub title: Option<String>,
    pub description: Option<String>,
    pub group: Option<String>,
    pub doc_id: Option<u64>,
    /// The document's own date of change, if it carries one.
    pub modified: Option<String>,
    /// What the document's labels say about authorisation. `Unknown` where it has none: then the Java sample's
    /// `execute(req, sessionKey)` is asked.
    pub auth: Auth,
    pub request: Vec<Row>,
    /// The answer's rows, or the content of a message.
    pub response: Vec<Row>,
    pub samples: Vec<DocumentSample>,
    pub errors: Vec<ErrorCode>,
    pub warnings: Vec<Warning>,
}

impl Document {
    /// A document of this form in which nothing has been read yet.
    pub fn new(form: Form, kind: DocumentKind) -> Self {
        Document {
            form,
            kind,
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
    pub depth: Depth,
    pub mark: Mark,
    pub name: String,
    /// The documented type, list mark included (`SubsidyDTO []`, `String[]`).
    pub type_text: String,
    /// `None` where the table has no such column.
    pub required: Option<bool>,
    pub limits: Limits,
    pub text: RowText,
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
    Leaf,
    Object,
    #[default]
    Unknown,
}

/// Example and description of a row, as far as the form kept them apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowText {
    /// Both cells are known. `None`: the form cannot tell; `Some("")`: the cell is there and empty.
    Cells { example: Option<String>, description: Option<String> },
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
    pub kind: SampleKind,
    pub text: String,
    /// Line of its first character in the document.
    pub line: u32,
}

/// Which sample, in which language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SampleKind {
    RequestJava,
    RequestJson,
    RequestXml,
    ResponseXml,
    ResponseJson,
    ErrorXml,
    ErrorJson,
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

/// Something a person should look at; the document was read all the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Warning {
    /// A stable word for the kind of warning: `unknown-description`.
    pub code: &'static str,
    /// Dotted path of the field (`response.data.province`), or empty.
    pub field: String,
    /// Line in the document, counted from 1; 0 where there is none.
    pub line: u32,
    pub message: String,
    pub hint: String,
}

/// Why a document was not read at all.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("{message} (line {line}); {hint}")]
pub struct Refusal {
    /// A stable word for the reason: `truncated-sample`.
    pub code: &'static str,
    pub message: String,
    /// Line in the document to look at, counted from 1.
    pub line: u32,
    /// What to do about it.
    pub hint: String,
}

impl Refusal {
    /// A refusal with its reason, place and way out.
    pub fn new(code: &'static str, line: u32, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Refusal { code, message: message.into(), line, hint: hint.into() }
    }
}

impl Warning {
    /// A warning about one field.
    pub fn new(
        code: &'static str,
        field: impl Into<String>,
        line: u32,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Warning { code, field: field.into(), line, message: message.into(), hint: hint.into() }
    }
}
