//! Answers that a test asks for instead of the documented one.

use std::time::Duration;

use serde_json::Value as Json;

use super::error::PlatformError;

/// What the gateway answers to a call that passed all checks.
#[derive(Clone, Debug)]
pub struct Answer {
    pub(crate) content: Content,
    pub(crate) status: u16,
    pub(crate) delay: Duration,
    pub(crate) keep_bytes: Option<usize>,
    pub(crate) headers: Vec<(String, String)>,
}

#[derive(Clone, Debug)]
pub(crate) enum Content {
    Documented(Vec<Edit>),
    Error(PlatformError),
    Refusal { code: String, message: String },
    Body { content_type: String, bytes: Vec<u8> },
    Disconnect,
}

/// A difference from the documented answer.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    Set(String, Json),
    Remove(String),
}

impl Answer {
    fn of(content: Content) -> Self {
        Answer { content, status: 200, delay: Duration::ZERO, keep_bytes: None, headers: Vec::new() }
    }

    /// The documented answer; [`with`](Self::with) and [`without`](Self::without) change single fields.
    pub fn documented() -> Self {
        Self::of(Content::Documented(Vec::new()))
    }

    /// This text as the body, whatever form was asked for.
    pub fn json(body: impl Into<String>) -> Self {
        Self::body("text/javascript;charset=UTF-8", body.into())
    }

    /// An error of the platform, in the form asked for.
    pub fn error(error: PlatformError) -> Self {
        Self::of(Content::Error(error))
    }

    /// A refusal by the business behind the API: the documented answer with its fields for success, code and
    /// message saying no. Where the definition does not know these fields, error 15 with the code as `sub_code`.
    pub fn refusal(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self::of(Content::Refusal { code: code.into(), message: message.into() })
    }

    /// An HTTP status with a short HTML page, as a server in front of the gateway gives.
    pub fn status(status: u16) -> Self {
        let page = format!("<html><head><title>{status}</title></head><body>{status}</body></html>");
        Answer { status, ..Self::body("text/html", page) }
    }

    /// Any bytes of any content type as the body.
    pub fn body(content_type: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self::of(Content::Body { content_type: content_type.into(), bytes: bytes.into() })
    }

    /// No answer: the connection is closed.
    pub fn disconnect() -> Self {
        Self::of(Content::Disconnect)
    }

    /// Sets a field of the documented answer. The path is dotted and starts below the response root; on lists it
    /// reaches every element. Has no effect on other kinds of answers.
    #[must_use]
    pub fn with(mut self, path: impl Into<String>, value: impl Into<Json>) -> Self {
        if let Content::Documented(edits) = &mut self.content {
            edits.push(Edit::Set(path.into(), value.into()));
        }
        self
    }

    /// Leaves a field of the documented answer out.
    #[must_use]
    pub fn without(mut self, path: impl Into<String>) -> Self {
        if let Content::Documented(edits) = &mut self.content {
            edits.push(Edit::Remove(path.into()));
        }
        self
    }

    /// The same with another HTTP status. A status outside 200 to 999 becomes 500.
    #[must_use]
    pub fn with_status(self, status: u16) -> Self {
        Answer { status, ..self }
    }

    /// The same with one more header. A header that HTTP does not allow is left out.
    #[must_use]
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The same after a while.
    #[must_use]
    pub fn delayed(self, delay: Duration) -> Self {
        Answer { delay, ..self }
    }

    /// Announces the whole body, sends so many bytes of it, and closes the connection.
    #[must_use]
    pub fn cut_after(self, bytes: usize) -> Self {
        Answer { keep_bytes: Some(bytes), ..self }
    }
}
