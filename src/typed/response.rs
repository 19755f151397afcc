//! A typed answer with everything that was seen on the way to it.

use std::fmt;
use std::ops::{Deref, Range};

use crate::error::Error;
use crate::error::issue::{Issue, UnknownField};
use crate::net::transport::Headers;
use crate::table::{DynTable, Table};
use crate::wire::decode::{self, Options, Report};

/// A typed answer. Dereferences to the value.
///
/// Next to the value it keeps what did not fit ([`issues`](Self::issues)), what no document names
/// ([`unknown_fields`](Self::unknown_fields)) and the body as it came ([`raw`](Self::raw)): nothing is lost.
/// `Debug` shows none of the latter's content.
#[derive(Clone)]
pub struct Response<T> {
    value: T,
    /// Boxed: a response is moved around, this part is rarely looked at. Nothing where nothing was found.
    report: Option<Box<Report>>,
    raw: Vec<u8>,
    /// Nothing where there was no exchange.
    status: Option<u16>,
    headers: Headers,
    attempts: u32,
}

static NOTHING: Report = Report {
    issues: Vec::new(),
    issue_count: 0,
    unknown: Vec::new(),
    unknown_count: 0,
    money_count: 0,
    request_id: None,
    repeats_request: false,
};

/// Decodes the JSON object that stands at `within` in the body `raw`.
///
/// # Errors
/// When there is no JSON object, or a value does not fit and the options make that an error. The error carries the
/// issues, the body and, as [`Error::partial`], the `Response<T>` with everything that could be read.
pub fn decode_response<T: Table>(
    raw: Vec<u8>,
    within: Range<usize>,
    options: &Options,
) -> Result<Response<T>, Error> {
    let mut value = T::default();
    let (report, error) = decode_table(&raw, within, &mut value, options);
    let response = Response::new(value, report, raw);
    match error {
        None => Ok(response),
        Some(error) => Err(error.with_partial(response)),
    }
}

/// What is the same for every type; whatever is generic is compiled once for each.
fn decode_table(
    raw: &[u8],
    within: Range<usize>,
    table: &mut dyn DynTable,
    options: &Options,
) -> (Report, Option<Error>) {
    let (report, problem) = decode::decode(raw.get(within).unwrap_or_default(), table, options);
    let error = problem.map(|problem| {
        problem
            .into_error()
            .with_issues(report.issues.clone())
            .with_request_id(report.request_id.clone())
            .with_raw(raw.to_vec())
    });
    (report, error)
}

/// Nothing where nothing was found.
fn kept(report: Report) -> Option<Box<Report>> {
    (report != NOTHING).then(|| Box::new(report))
}

impl<T> Response<T> {
    pub(crate) fn new(value: T, report: Report, raw: Vec<u8>) -> Self {
        Self { value, report: kept(report), raw, status: None, headers: Headers::default(), attempts: 0 }
    }

    pub(crate) fn with_exchange(mut self, status: u16, headers: Headers) -> Self {
        self.status = Some(status);
        self.headers = headers;
        self.attempts = 1;
        self
    }

    pub(crate) fn at_attempt(mut self, attempt: u32) -> Self {
        self.attempts = attempt;
        self
    }

    /// How often the call was sent until this answer came; 0 for what was not called for.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The HTTP status of the answer; `None` for what was not called for (a message, JSON that was decoded).
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// The HTTP headers of the answer.
    #[must_use]
    pub fn headers(&self) -> &Headers {
        &self.headers
    }

    pub(crate) fn value_mut(&mut self) -> &mut T {
        &mut self.value
    }

    /// The request id, where it is fit for a log.
    pub(crate) fn shown_request_id(&self) -> Option<&str> {
        self.report().shown_request_id()
    }

    fn report(&self) -> &Report {
        self.report.as_deref().unwrap_or(&NOTHING)
    }

    /// Values that do not fit their documented type, in the order of the answer. At most
    /// [`MAX_ISSUES`](crate::wire::decode::MAX_ISSUES) are kept; [`issue_count`](Self::issue_count) counts all.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.report().issues
    }

    /// How many values do not fit.
    #[must_use]
    pub fn issue_count(&self) -> usize {
        self.report().issue_count
    }

    /// Members that no document names, in the order of the answer. At most
    /// [`MAX_UNKNOWN_FIELDS`](crate::wire::decode::MAX_UNKNOWN_FIELDS) are kept;
    /// [`unknown_field_count`](Self::unknown_field_count) counts all.
    #[must_use]
    pub fn unknown_fields(&self) -> &[UnknownField] {
        &self.report().unknown
    }

    /// How many members no document names.
    #[must_use]
    pub fn unknown_field_count(&self) -> usize {
        self.report().unknown_count
    }

    /// The body as it came. Holds personal data: not for logs.
    #[must_use]
    pub fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// The platform's id of this call, to be named in support requests.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.report().request_id.as_deref()
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
            .field("issues", &self.report().issues)
            .field("unknown_fields", &self.report().unknown)
            .field("raw", &format_args!("<{} bytes>", self.raw.len()))
            .field("request_id", &self.report().shown_request_id())
            .finish()
    }
}
