//! The lenient decoder: JSON of the platform into field tables.
//!
//! One decoder for both shapes of answers (plain and `simplify`) and for messages. It takes what the platform is
//! known to send instead of the documented type: numbers as text, booleans as text or `0` and `1`, objects where
//! text is documented (kept as JSON text), JSON inside strings, wrapped lists, single objects for lists, raw control
//! characters inside strings, `""`, `{}` and `null` for nothing. A value that fits none of it is an
//! [`Issue`](crate::Issue); a member no document names is an [`UnknownField`](crate::UnknownField).
//!
//! Of members that stand twice the last one counts, and an issue says so.
//!
//! Nothing here is generic over the decoded type: emitted structs add no code. This room must not know HTTP or
//! which member of a body holds the answer.

mod lists;
mod lookup;
mod objects;
mod root;
mod scalars;
mod scan;
mod state;

use std::borrow::Cow;

use crate::error::issue::Strictness;
use crate::error::{Error, ErrorKind};
use crate::table::{DynTable, Slot};
pub(crate) use objects::{Decoder, ONE_MEMBER};
pub(crate) use scan::Fault;
use scan::{FaultKind, Scanner};
pub(crate) use state::{Late, Report, State};

/// The deepest nesting of objects and lists that is read.
pub const MAX_DEPTH: usize = 128;
/// The most objects that one answer may hold.
pub const MAX_OBJECTS: usize = 200_000;
/// The most memory that the objects of one answer may take, in bytes, their texts not counted.
pub const MAX_OBJECT_BYTES: usize = 256 << 20;
/// The most issues that are kept; all are counted.
pub const MAX_ISSUES: usize = 100;
/// The most unknown fields that are kept; all are counted.
pub const MAX_UNKNOWN_FIELDS: usize = 200;

/// How to decode.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// What to do with values that do not fit.
    pub strictness: Strictness,
}

impl Options {
    /// The default options but this strict.
    #[must_use]
    pub fn strictness(strictness: Strictness) -> Self {
        Self { strictness }
    }
}

/// Decodes into a table; the second part says why the result must not be taken as complete.
pub(crate) fn decode(json: &[u8], table: &mut dyn DynTable, options: &Options) -> (Report, Option<Problem>) {
    let mut state = State::new(json.len(), options, None);
    let text = text_of(json);
    if matches!(text, Cow::Owned(_)) {
        state.issue(UTF_8, "", false);
    }
    let result = Decoder::new(Scanner::new(&text), &mut state).root(table);
    conclude(result, state, &text, table, options)
}

/// What came of decoding a text.
pub(crate) fn conclude(
    result: Result<(), Fault>,
    state: State<'_>,
    text: &str,
    table: &dyn DynTable,
    options: &Options,
) -> (Report, Option<Problem>) {
    let mut report = state.report;
    if report.request_id.is_none() {
        report.request_id = documented_request_id(table);
    }
    let problem = match result {
        Err(fault) => Some(fault.problem(text)),
        Ok(()) => refusal(&report, options.strictness),
    };
    (report, problem)
}

/// Why a text can't be taken as read.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) message: String,
    /// Where the text itself could not be read.
    fault: Option<FaultKind>,
}

impl Problem {
    pub(crate) fn into_error(self) -> Error {
        match self.fault {
            Some(FaultKind::Late) => Error::new(ErrorKind::Timeout, self.message).transient(),
            Some(FaultKind::TooMuch | FaultKind::Broken) | None => Error::decode(self.message),
        }
    }

    /// Is the text no JSON, as when it was cut off on its way?
    pub(crate) fn is_broken(&self) -> bool {
        self.fault == Some(FaultKind::Broken)
    }
}

/// What a text with other bytes in it should have been.
pub(crate) const UTF_8: &str = "UTF-8 text";

/// The bytes as text, without a byte order mark; what is no UTF-8 is replaced.
pub(crate) fn text_of(json: &[u8]) -> Cow<'_, str> {
    let json = json.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(json);
    match std::str::from_utf8(json) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(String::from_utf8_lossy(json).into_owned()),
    }
}

/// Where `request_id` is a documented member of the answer, it is the platform's id all the same.
fn documented_request_id(table: &dyn DynTable) -> Option<String> {
    let index = table.names().iter().position(|name| *name == "request_id")?;
    match table.slot(index) {
        Slot::Text(text) => text.clone(),
        _ => None,
    }
}

/// Why issues make the result an error.
fn refusal(report: &Report, strictness: Strictness) -> Option<Problem> {
    let (count, what) = match strictness {
        Strictness::Strict => (report.issue_count, "values"),
        Strictness::GuardMoney => (report.money_count, "amounts of money"),
        Strictness::Lenient => return None,
    };
    if count == 0 {
        return None;
    }
    let first = report.issues.iter().find(|issue| issue.money || strictness == Strictness::Strict);
    let message = match first {
        Some(issue) => format!("{count} {what} do not fit their documented type; first: {issue}"),
        None => format!("{count} {what} do not fit their documented type"),
    };
    Some(Problem { message, fault: None })
}

impl Fault {
    /// The fault in words. Shows no text of the answer.
    fn problem(self, text: &str) -> Problem {
        let Self { at, expected, kind } = self;
        let message = match kind {
            FaultKind::Late => {
                format!("the answer could not be read in time, byte {at} of {} is reached", text.len())
            }
            FaultKind::TooMuch => {
                format!(
                    "the answer asks for more than is read, at byte {at} of {}: expected {expected}",
                    text.len()
                )
            }
            FaultKind::Broken if at >= text.len() => {
                format!("the JSON ends too early, at byte {at}: expected {expected}")
            }
            FaultKind::Broken => {
                format!("the JSON is broken at byte {at} of {}: expected {expected}", text.len())
            }
        };
        Problem { message, fault: Some(kind) }
    }
}

#[cfg(test)]
mod tests;
