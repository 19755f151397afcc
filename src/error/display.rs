//! How an error shows itself: our own words as they are, the platform's made fit for a log.

use std::fmt;

use super::shown::{Shown, Token, is_id};
use super::{Error, Inner};

impl Inner {
    /// Our own words as they are; the platform's made fit for a log.
    fn write_message(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.speaks_the_platform() {
            write!(f, "{}", Shown(&self.message))
        } else {
            f.write_str(&self.message)
        }
    }

    fn shown_code(&self) -> Option<Token<'_>> {
        shown_token(&self.code, self.repeats.code)
    }

    fn shown_sub_code(&self) -> Option<Token<'_>> {
        shown_token(&self.sub_code, self.repeats.sub_code)
    }

    fn shown_request_id(&self) -> Option<&str> {
        self.request_id.as_deref().filter(|id| is_id(id) && !self.repeats.request_id)
    }
}

/// What of an error is fit for a log, for spans.
impl Error {
    #[cfg(feature = "tracing")]
    pub(crate) fn shown_code(&self) -> Option<Token<'_>> {
        self.0.shown_code()
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn shown_sub_code(&self) -> Option<Token<'_>> {
        self.0.shown_sub_code()
    }

    pub(crate) fn shown_request_id(&self) -> Option<&str> {
        self.0.shown_request_id()
    }
}

/// A code, unless it repeats what was sent.
fn shown_token(code: &Option<String>, repeats: bool) -> Option<Token<'_>> {
    code.as_deref().map(|code| Token::unless_sent(code, repeats))
}

struct Message<'a>(&'a Inner);

impl fmt::Debug for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.write_message(f)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        f.write_str(inner.kind.words())?;
        if let Some(code) = inner.shown_code() {
            write!(f, " {code}")?;
        }
        if !inner.message.is_empty() {
            f.write_str(": ")?;
            inner.write_message(f)?;
        }
        let mut notes = Notes { f, any: false };
        notes.add("sub code", inner.shown_sub_code())?;
        notes.add("HTTP status", inner.status)?;
        notes.add("request id", inner.shown_request_id())?;
        notes.add("wait seconds", inner.retry_after.map(|wait| wait.as_secs()))?;
        notes.add("values not read", Some(inner.issues.len()).filter(|count| *count > 0))?;
        if notes.any { f.write_str(")") } else { Ok(()) }
    }
}

/// The part in parentheses at the end of a message.
struct Notes<'a, 'f> {
    f: &'a mut fmt::Formatter<'f>,
    any: bool,
}

impl Notes<'_, '_> {
    fn add(&mut self, name: &str, value: Option<impl fmt::Display>) -> fmt::Result {
        let Some(value) = value else { return Ok(()) };
        let lead = if self.any { ", " } else { " (" };
        self.any = true;
        write!(self.f, "{lead}{name} {value}")
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        f.debug_struct("Error")
            .field("kind", &inner.kind)
            .field("code", &inner.shown_code())
            .field("message", &Message(inner))
            .field("sub_code", &inner.shown_sub_code())
            .field("sub_message_bytes", &inner.sub_message.as_deref().map(str::len))
            .field("request_id", &inner.shown_request_id())
            .field("status", &inner.status)
            .field("retry_after", &inner.retry_after)
            .field("transient", &inner.transient)
            .field("may_have_executed", &inner.may_have_executed)
            .field("issues", &inner.issues)
            .field("raw_bytes", &inner.raw.as_deref().map(<[u8]>::len))
            .field("source", &inner.source)
            .finish()
    }
}
