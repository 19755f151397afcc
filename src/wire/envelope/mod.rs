//! The envelope of an answer: from HTTP bytes to the object that holds the response's fields, or to the error.
//!
//! Fail closed: an answer counts only where it says that it is one of this API. In the long form that is the documented
//! root, `error_response` aside; in the short form (`simplify`) a documented member or the request id. What is there is
//! decoded as it is met, in one pass. This room must not know any API's fields but their names.

mod charset;
mod root;

use crate::error::{Effect, Error, ErrorKind, Progress};
use crate::net::transport::TransportResponse;
use crate::table::{DynTable, clear};
use crate::wire::decode::{self, Decoder, Fault, Late, Options, Report, State};
use crate::wire::refusals::{self, REQUEST_ID};
use root::{Own, Root};

/// What is known of an API's answers before one is read.
#[derive(Clone, Copy)]
pub(crate) struct Expected<'a> {
    /// The name of the API; the root of its answers follows from it.
    pub(crate) method: &'a str,
    pub(crate) effect: Effect,
    /// The names of the response's fields.
    pub(crate) names: &'static [&'static str],
}

/// How an answer is to be read.
pub(crate) struct Asked<'a> {
    /// The short form was asked for.
    pub(crate) simplify: bool,
    pub(crate) options: Options,
    /// Tells whether the time for reading is over.
    pub(crate) late: Option<Late<'a>>,
}

/// Why an answer is none, and what was read of it all the same.
#[derive(Debug)]
pub(crate) struct Refused {
    pub(crate) error: Error,
    pub(crate) read: Option<Report>,
}

/// Reads an answer into the table; a refusal of the platform becomes an error.
pub(crate) fn open(
    response: &TransportResponse,
    expected: &Expected<'_>,
    asked: &Asked<'_>,
    table: &mut dyn DynTable,
) -> Result<Report, Refused> {
    let mut refused = match check_encoding(response).and_then(|()| charset::text(response)) {
        Err(error) => Refused { error, read: None },
        Ok(text) => match text.text.trim_ascii_start().as_bytes().first() {
            Some(b'{') => match read(response, &text, expected, asked, table) {
                Ok(report) => return Ok(report),
                Err(refused) => refused,
            },
            first => Refused { error: no_object(response, first, &text.text), read: None },
        },
    };
    if response.status != 200 {
        refused.error = refused.error.with_status(response.status);
    }
    Err(refused)
}

/// The JSON of an answer's own root, or all of it where there is none (the short form). For answers that [`open`] has taken.
pub(crate) fn own_json(response: &TransportResponse, method: &str) -> String {
    let Ok(text) = charset::text(response) else { return String::new() };
    root::find(&text.text, method).unwrap_or(&text.text).to_owned()
}

fn check_encoding(response: &TransportResponse) -> Result<(), Error> {
    let encoding = response.content_encoding.as_deref().map(str::trim).unwrap_or_default();
    if encoding.is_empty() || encoding.eq_ignore_ascii_case("identity") {
        return Ok(());
    }
    let advice = if cfg!(feature = "gzip") { "" } else { "; the feature `gzip` of top-sdk reads gzip" };
    Err(not_understood(format!("the answer is compressed in a way that was not asked for{advice}")))
}

fn no_object(response: &TransportResponse, first: Option<&u8>, text: &str) -> Error {
    match first {
        Some(b'<') => refusals::from_xml(text).unwrap_or_else(|| foreign(response, "HTML or XML")),
        Some(_) => foreign(response, "no JSON object"),
        None => foreign(response, "empty"),
    }
}

/// Reads a JSON object.
fn read(
    response: &TransportResponse,
    text: &charset::Text<'_>,
    expected: &Expected<'_>,
    asked: &Asked<'_>,
    table: &mut dyn DynTable,
) -> Result<Report, Refused> {
    let mut state = State::new(text.text.len(), &asked.options, asked.late);
    if text.damaged {
        state.issue(decode::UTF_8, "", false);
    }
    let mut root = Root::new(expected, is_success(response.status));
    let walked = root.walk(&text.text, &mut state, table);
    let taken = match (walked, root.refusal) {
        (Ok(()), Some(json)) => Err(Reason::Error(refusals::from_json(json, root.is_refusal_alone()))),
        (Ok(()), None) if !is_success(response.status) => {
            Err(Reason::Error(foreign(response, "no answer of the platform")))
        }
        (Ok(()), None) => take(&text.text, expected, asked, &root, &mut state, table),
        (Err(fault), _) => Err(Reason::Fault(fault)),
    };
    let taken = match state.refusal.take() {
        Some(json) if taken.is_ok() => Err(Reason::Error(refusals::from_json(&json, false))),
        _ => taken,
    };
    let (result, error) = match taken {
        Ok(()) => (Ok(()), None),
        Err(Reason::Fault(fault)) => (Err(fault), None),
        Err(Reason::Error(error)) => (Ok(()), Some(error)),
    };
    let (mut report, problem) = decode::conclude(result, state, &text.text, table, &asked.options);
    report.request_id = report.request_id.or_else(|| root.request_id());
    let error = match (error, problem) {
        (None, None) => return Ok(report),
        (Some(error), _) => error,
        (None, Some(problem)) if problem.is_broken() => {
            problem.into_error().after(Progress::Left).transient()
        }
        (None, Some(problem)) => problem.into_error().after(Progress::Left),
    };
    let request_id = error.request_id().map(str::to_owned).or_else(|| report.request_id.clone());
    let error = error.with_request_id(request_id).with_issues(report.issues.clone());
    Err(Refused { error, read: Some(report) })
}

/// Why what was read is not the answer.
enum Reason {
    Fault(Fault),
    Error(Error),
}

impl From<Fault> for Reason {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Error> for Reason {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

/// Takes the response: the documented root, which is decoded already, or else what the form that was asked for allows.
fn take(
    text: &str,
    expected: &Expected<'_>,
    asked: &Asked<'_>,
    root: &Root<'_, '_>,
    state: &mut State<'_>,
    table: &mut dyn DynTable,
) -> Result<(), Reason> {
    match &root.own {
        Some(Own::Object) => root.note_others(state),
        Some(Own::Nothing) if expected.effect == Effect::Write && root.has_documented_members() => {
            return Err(not_understood("the answer holds none of the documented members".to_owned()).into());
        }
        Some(Own::Nothing) => root.note_others(state),
        Some(Own::Other) => return Err(not_understood("the response is no object".to_owned()).into()),
        None if asked.simplify && (root.has_field || root.has_request_id()) => {
            let mut decoder = Decoder::open(text, state)?;
            decoder.back_to_root();
            decoder.object(table)?;
        }
        None => take_foreign(text, root, state, table)?,
    }
    Ok(())
}

/// A root of another name, as the platform's own clients would take it: only the one that ends like a root and holds a
/// documented member, and not without an issue.
fn take_foreign(
    text: &str,
    root: &Root<'_, '_>,
    state: &mut State<'_>,
    table: &mut dyn DynTable,
) -> Result<(), Reason> {
    let [(name, place)] = root.foreign.as_slice() else { return Err(unexpected().into()) };
    let mut decoder = Decoder::open(text, state)?;
    decoder.back_to(*place);
    decoder.object(table)?;
    let is_answer =
        |index: usize| table.names().get(index) != Some(&REQUEST_ID) && table.slot(index).is_set();
    if !(0..table.names().len()).any(is_answer) {
        clear::clear(table);
        return Err(unexpected().into());
    }
    state.issue("the API's own root", &format!("{name:?}"), false);
    Ok(())
}

fn is_success(status: u16) -> bool {
    (200..300).contains(&status)
}

/// A body that is no answer of the platform. Behind an error status it is the way there that failed.
fn foreign(response: &TransportResponse, what: &str) -> Error {
    let length = response.body.len();
    if is_success(response.status) {
        return not_understood(format!("expected a JSON object, got {length} bytes: {what}")).transient();
    }
    let message = format!("the gateway answered HTTP {} and {length} bytes: {what}", response.status);
    let error = Error::new(ErrorKind::Transport, message).after(Progress::Left);
    if matches!(response.status, 408 | 429 | 500..) { error.transient() } else { error }
}

fn unexpected() -> Error {
    not_understood("the answer holds neither the response's object nor one of its fields".to_owned())
}

fn not_understood(message: String) -> Error {
    Error::decode(message).after(Progress::Left)
}

#[cfg(test)]
mod tests;
