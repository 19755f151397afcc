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
mod money;
mod objects;
mod scalars;
mod scan;
mod state;

use std::borrow::Cow;
use std::ops::Range;

use crate::error::Error;
use crate::error::issue::Strictness;
use crate::table::{DynTable, Slot};
use objects::Decoder;
use scan::{Fault, Scanner};
pub(crate) use state::Report;
use state::State;

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
pub(crate) fn decode(json: &[u8], table: &mut dyn DynTable, options: &Options) -> (Report, Option<String>) {
    let mut state = State::default();
    let text = text_of(json);
    if matches!(text, Cow::Owned(_)) {
        state.issue("UTF-8 text", "", false);
    }
    let result = Decoder::new(Scanner::new(&text), &mut state).root(table);
    let mut report = state.report;
    if report.request_id.is_none() {
        report.request_id = documented_request_id(table);
    }
    let problem = match result {
        Err(fault) => Some(fault.message(&text)),
        Ok(()) => refusal(&report, options.strictness),
    };
    (report, problem)
}

/// The bytes as text, without a byte order mark; what is no UTF-8 is replaced.
fn text_of(json: &[u8]) -> Cow<'_, str> {
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
fn refusal(report: &Report, strictness: Strictness) -> Option<String> {
    let (count, what) = match strictness {
        Strictness::Strict => (report.issue_count, "values"),
        Strictness::GuardMoney => (report.money_count, "amounts of money"),
        Strictness::Lenient => return None,
    };
    let first = report.issues.iter().find(|issue| issue.money || strictness == Strictness::Strict);
    (count > 0).then(|| match first {
        Some(issue) => format!("{count} {what} do not fit their documented type; first: {issue}"),
        None => format!("{count} {what} do not fit their documented type"),
    })
}

/// The members of a JSON object, each with the place of its value in `json`. Tolerates raw control characters in
/// strings and bytes that are no UTF-8.
///
/// # Errors
/// When this is no JSON object.
pub fn members(json: &[u8]) -> Result<Vec<(String, Range<usize>)>, Error> {
    let (text, skipped) = match std::str::from_utf8(json) {
        Ok(text) => match text.strip_prefix('\u{FEFF}') {
            Some(rest) => (Cow::Borrowed(rest), 3),
            None => (Cow::Borrowed(text), 0),
        },
        // One byte for each that is no UTF-8, so that places stay the same.
        Err(_) => (Cow::Owned(same_length(json)), 0),
    };
    let mut scan = Scanner::new(&text);
    let found = scan.members().and_then(|members| scan.end().map(|()| members));
    let found = found.map_err(|fault| Error::decode(fault.message(&text)))?;
    let place = |range: Range<usize>| range.start + skipped..range.end + skipped;
    Ok(found.into_iter().map(|member| (member.key.into_owned(), place(member.value))).collect())
}

/// The bytes as text of the same length; `?` stands for each byte that is no UTF-8.
fn same_length(json: &[u8]) -> String {
    let mut text = String::with_capacity(json.len());
    for chunk in json.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    text
}

impl Fault {
    /// The fault in words. Shows no text of the answer.
    fn message(self, text: &str) -> String {
        let Self { at, expected } = self;
        if at >= text.len() {
            return format!("the JSON ends too early, at byte {at}: expected {expected}");
        }
        format!("the JSON is broken at byte {at} of {}: expected {expected}", text.len())
    }
}

#[cfg(test)]
mod tests;
