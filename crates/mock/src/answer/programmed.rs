//! Answers that a test asks for instead of the documented one: other content, other HTTP, a broken way there.

use std::time::Duration;

use encoding_rs::Encoding;
use serde_json::Value as Json;

use super::error::PlatformError;

/// What the gateway answers to a call that passed all checks.
#[derive(Clone, Debug)]
pub struct Answer {
    pub(crate) content: Content,
    /// What stands around the content's bytes: before it, after it, and how many of them are left.
    pub(crate) around: Around,
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) content_type: Option<String>,
    pub(crate) charset: Option<&'static Encoding>,
    pub(crate) compression: Compression,
    pub(crate) delay: Duration,
    pub(crate) delivery: Delivery,
}

#[derive(Clone, Debug)]
pub(crate) enum Content {
    /// The documented answer with these differences.
    Documented(Vec<Edit>, Frame),
    Error(PlatformError),
    Refusal {
        code: String,
        message: String,
    },
    Body {
        content_type: String,
        bytes: Vec<u8>,
    },
}

/// A difference from the documented answer.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    Set(String, Json),
    /// JSON text as it shall stand, well-formed or not.
    SetRaw(String, String),
    Remove(String),
}

/// What stands around the members of the documented answer.
#[derive(Clone, Debug, Default)]
pub(crate) enum Frame {
    #[default]
    Own,
    /// Another root name.
    Named(String),
    /// JSON text in the root's place.
    Holding(String),
    /// A second root of the same name with this JSON text.
    Twice(String),
    /// An `error_response` with this JSON text before the root.
    BesideError(String),
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Around {
    pub(crate) before: Vec<u8>,
    pub(crate) after: Vec<u8>,
    pub(crate) keep: Option<usize>,
    pub(crate) padding: usize,
}

/// How the body is compressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Compression {
    #[default]
    AsAsked,
    /// Compressed, asked for or not.
    Always,
    /// Compressed, with so many bytes of white space before the body.
    Bomb(u64),
}

/// How the answer's bytes reach the client. All but [`Whole`](Self::Whole) end with the connection, and none takes
/// longer than five minutes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Delivery {
    /// As HTTP has it.
    #[default]
    Whole,
    /// Nothing, and the connection closes.
    Close,
    /// Nothing, and the connection breaks (RST).
    Reset,
    /// Nothing, and the connection stays.
    Silence(Duration),
    /// So many bytes of the body, then the connection closes.
    Cut(usize),
    /// So many bytes of the body, then nothing.
    Stall(usize),
    /// A few bytes at a time.
    Drip {
        /// How many at a time.
        bytes: usize,
        /// How long after each.
        pause: Duration,
        /// Whether the head drips as well.
        head: bool,
    },
    /// Another `Content-Length` than the body's.
    Length(u64),
    /// No `Content-Length`; the end of the connection ends the body.
    Unframed,
    /// Chunked, the last chunk without a valid size.
    BrokenChunks,
    /// So many interim answers `100 Continue` first; without a number they never end.
    Continue(Option<u64>),
    /// So many headers of 100 bytes.
    ManyHeaders(usize),
    /// The whole answer twice.
    Twice,
    /// Bytes that are no HTTP.
    Garbage,
}

impl Answer {
    fn of(content: Content) -> Self {
        Answer {
            content,
            around: Around::default(),
            status: 200,
            headers: Vec::new(),
            content_type: None,
            charset: None,
            compression: Compression::default(),
            delay: Duration::ZERO,
            delivery: Delivery::default(),
        }
    }

    /// The documented answer; [`with`](Self::with) and [`without`](Self::without) change single fields.
    pub fn documented() -> Self {
        Self::of(Content::Documented(Vec::new(), Frame::Own))
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
        Self::documented().delivered(Delivery::Close)
    }

    /// No answer: the connection stays open and silent until the client has enough, five minutes at most.
    pub fn silence() -> Self {
        Self::documented().delivered(Delivery::Silence(LONGEST))
    }

    /// Sets a field of the documented answer. The path is dotted and starts below the response root; on lists it
    /// reaches every element. Has no effect on other kinds of answers.
    #[must_use]
    pub fn with(self, path: impl Into<String>, value: impl Into<Json>) -> Self {
        self.edited(Edit::Set(path.into(), value.into()))
    }

    /// The same with JSON text as it shall stand, well-formed or not: `7.1E18`, `"\ud800"`.
    #[must_use]
    pub fn with_raw(self, path: impl Into<String>, json: impl Into<String>) -> Self {
        self.edited(Edit::SetRaw(path.into(), json.into()))
    }

    /// Leaves a field of the documented answer out.
    #[must_use]
    pub fn without(self, path: impl Into<String>) -> Self {
        self.edited(Edit::Remove(path.into()))
    }

    fn edited(mut self, edit: Edit) -> Self {
        if let Content::Documented(edits, _) = &mut self.content {
            edits.push(edit);
        }
        self
    }

    /// The documented members below a root of another name, such as that of another API.
    #[must_use]
    pub fn under_root(self, name: impl Into<String>) -> Self {
        self.framed(Frame::Named(name.into()))
    }

    /// JSON text in the place of the documented members: `{}`, `null`, `""`. In simplified form it is the whole body.
    #[must_use]
    pub fn root_holding(self, json: impl Into<String>) -> Self {
        self.framed(Frame::Holding(json.into()))
    }

    /// The root a second time, with this JSON text. In simplified form, which has no root, the members of the text
    /// stand after the documented ones.
    #[must_use]
    pub fn root_twice(self, json: impl Into<String>) -> Self {
        self.framed(Frame::Twice(json.into()))
    }

    /// An `error_response` with this JSON text (`null`, `{}`, `"x"`) beside the documented answer.
    #[must_use]
    pub fn beside_error(self, json: impl Into<String>) -> Self {
        self.framed(Frame::BesideError(json.into()))
    }

    fn framed(mut self, new: Frame) -> Self {
        if let Content::Documented(_, frame) = &mut self.content {
            *frame = new;
        }
        self
    }

    /// The same with these bytes before the body, such as a byte order mark.
    #[must_use]
    pub fn with_prefix(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.around.before = bytes.into();
        self
    }

    /// The same with these bytes after the body.
    #[must_use]
    pub fn with_suffix(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.around.after = bytes.into();
        self
    }

    /// The same with so many spaces after the body, 64 MiB at most.
    #[must_use]
    pub fn padded(mut self, bytes: usize) -> Self {
        self.around.padding = bytes.min(MAX_PADDING);
        self
    }

    /// Only so many bytes of the body, in an answer that is whole as HTTP has it.
    #[must_use]
    pub fn truncated_to(mut self, bytes: usize) -> Self {
        self.around.keep = Some(bytes);
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

    /// The same with another `Content-Type`.
    #[must_use]
    pub fn with_content_type(self, content_type: impl Into<String>) -> Self {
        Answer { content_type: Some(content_type.into()), ..self }
    }

    /// The same in another charset (`gbk`), which the content type names. What the charset doesn't have becomes a
    /// numeric character reference. Nothing changes when nobody knows the charset.
    #[must_use]
    pub fn in_charset(self, label: &str) -> Self {
        let charset = Encoding::for_label(label.as_bytes()).map(Encoding::output_encoding);
        Answer { charset: charset.or(self.charset), ..self }
    }

    /// The same compressed, whether the client asked for it or not.
    #[must_use]
    pub fn compressed(self) -> Self {
        Answer { compression: Compression::Always, ..self }
    }

    /// The same compressed, with so many bytes of spaces before the body: a small answer that becomes huge, and is
    /// well-formed at its very end. 16 GiB at most.
    #[must_use]
    pub fn gzip_bomb(self, bytes: u64) -> Self {
        Answer { compression: Compression::Bomb(bytes.min(MAX_BOMB)), ..self }
    }

    /// The same after a while, five minutes at most.
    #[must_use]
    pub fn delayed(self, delay: Duration) -> Self {
        Answer { delay: delay.min(LONGEST), ..self }
    }

    /// Announces the whole body, sends so many bytes of it, and closes the connection.
    #[must_use]
    pub fn cut_after(self, bytes: usize) -> Self {
        self.delivered(Delivery::Cut(bytes))
    }

    /// Announces the whole body, sends so many bytes of it, and then nothing.
    #[must_use]
    pub fn stalled_after(self, bytes: usize) -> Self {
        self.delivered(Delivery::Stall(bytes))
    }

    /// Sends so many bytes of the body at a time, with a pause after each.
    #[must_use]
    pub fn dripping(self, bytes: usize, pause: Duration) -> Self {
        self.delivered(Delivery::Drip { bytes, pause, head: false })
    }

    /// The same, reaching the client in this way.
    #[must_use]
    pub fn delivered(self, delivery: Delivery) -> Self {
        Answer { delivery, ..self }
    }
}

/// No answer takes longer, however it was programmed.
pub(crate) const LONGEST: Duration = Duration::from_secs(300);
/// More spaces after a body than this are not sent.
const MAX_PADDING: usize = 64 << 20;
/// More bytes are not made of a compressed answer.
const MAX_BOMB: u64 = 16 << 30;
