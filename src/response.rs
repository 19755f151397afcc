//! A typed answer with everything that was seen on the way to it.

use std::fmt;
use std::ops::Deref;

use crate::issue::{Issue, UnknownField};

/// A typed answer. Dereferences to the value.
///
/// Next to the value it keeps what did not fit ([`issues`](Self::issues)), what no document names
/// ([`unknown_fields`](Self::unknown_fields)) and the body as it came ([`raw`](Self::raw)): nothing is lost.
/// `Debug` shows none of the latter's content.
#[derive(Clone)]
pub struct Response<T> {
    value: T,
    /// Boxed: a response is moved around, this part is rarely looked at.
    report: Box<Report>,
    raw: Vec<u8>,
}

/// What the decoder found besides the values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Report {
    pub(crate) issues: Vec<Issue>,
    pub(crate) issue_count: usize,
    pub(crate) unknown: Vec<UnknownField>,
    pub(crate) unknown_count: usize,
    pub(crate) money_count: usize,
    pub(crate) request_id: Option<String>,
}

impl<T> Response<T> {
    pub(crate) fn new(value: T, report: Report, raw: Vec<u8>) -> Self {
        Self { value, report: Box::new(report), raw }
    }

    /// Values that do not fit their documented type, in the order of the answer. At most
    /// [`MAX_ISSUES`](crate::decode::MAX_ISSUES) are kept; [`issue_count`](Self::issue_count) counts all.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.report.issues
    }

    /// How many values do not fit.
    #[must_use]
    pub fn issue_count(&self) -> usize {
        self.report.issue_count
    }

    /// Members that no document names, in the order of the answer. At most
    /// [`MAX_UNKNOWN_FIELDS`](crate::decode::MAX_UNKNOWN_FIELDS) are kept;
    /// [`unknown_field_count`](Self::unknown_field_count) counts all.
    #[must_use]
    pub fn unknown_fields(&self) -> &[UnknownField] {
        &self.report.unknown
    }

    /// How many members no document names.
    #[must_use]
    pub fn unknown_field_count(&self) -> usize {
        self.report.unknown_count
    }

    /// The body as it came. Holds personal data: not for logs.
    #[must_use]
    pub fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// The platform's id of this call, to be named in support requests.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.report.request_id.as_deref()
    }

    /// Sets the id when it stands outside of what was decoded.
    pub(crate) fn with_request_id(mut self, request_id: Option<String>) -> Self {
        if request_id.is_some() {
            self.report.request_id = request_id;
        }
        self
    }

    /// The value alone.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.value
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("value", &self.value)
            .field("issues", &self.report.issues)
            .field("unknown_fields", &self.report.unknown)
            .field("raw", &format_args!("<{} bytes>", self.raw.len()))
            .field("request_id", &self.report.request_id)
            .finish()
    }
}
