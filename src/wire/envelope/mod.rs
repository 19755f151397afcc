//! The envelope of an answer: from HTTP bytes to the object that holds the response's fields, or to the error.
//!
//! `error_response` is the only reserved name at the root. Otherwise the response stands in the first object there
//! (long form) or is the root itself (`simplify`). The object is found without being parsed: the decoder does that.
//! This room must not know any API's fields but their names.

use std::ops::Range;

use crate::error::{Error, ErrorKind, Progress};
use crate::net::transport::TransportResponse;
use crate::wire::decode;
use crate::wire::refusals::{self, ERROR, REQUEST_ID};

/// An answer opened: its body, and where in it the response's object stands; nowhere when the answer holds nothing
/// (`"x_response": ""`).
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) body: Vec<u8>,
    pub(crate) object: Range<usize>,
    /// The request id, where it stands beside the object and not in it.
    pub(crate) request_id: Option<String>,
}

/// What is known of an API's answers before one is read.
#[derive(Clone, Copy)]
pub(crate) struct Expected {
    /// The name of the API; the root of its answers follows from it.
    pub(crate) method: &'static str,
    /// The names of the response's fields.
    pub(crate) names: &'static [&'static str],
}

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Opens an answer; a refusal of the platform becomes an error.
pub(crate) fn open(response: TransportResponse, api: &Expected, simplify: bool) -> Result<Answer, Error> {
    let opened = check_encoding(&response).and_then(|()| find(&response, api, simplify));
    match opened {
        Ok((object, request_id)) => Ok(Answer { body: response.body, object, request_id }),
        Err(error) => Err(with_exchange(error, response)),
    }
}

/// Adds what is known of the exchange.
fn with_exchange(error: Error, response: TransportResponse) -> Error {
    let error = if response.status == 200 { error } else { error.with_status(response.status) };
    if response.body.is_empty() { error } else { error.with_raw(response.body) }
}

fn check_encoding(response: &TransportResponse) -> Result<(), Error> {
    let encoding = response.content_encoding.as_deref().map(str::trim).unwrap_or_default();
    if encoding.is_empty() || encoding.eq_ignore_ascii_case("identity") {
        return Ok(());
    }
    let advice = if cfg!(feature = "gzip") { "" } else { "; the feature `gzip` of top-sdk reads gzip" };
    Err(not_understood(format!("the answer is compressed in a way that was not asked for{advice}")))
}

type Place = (Range<usize>, Option<String>);

fn find(response: &TransportResponse, api: &Expected, simplify: bool) -> Result<Place, Error> {
    let body = &response.body;
    let start = body.len() - body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(body).trim_ascii_start().len();
    match body.get(start) {
        Some(b'{') => {}
        Some(b'<') => {
            return Err(refusals::from_xml(body)
                .map(Error::refused_alone)
                .unwrap_or_else(|| foreign(response, "HTML or XML")));
        }
        Some(_) => return Err(foreign(response, "no JSON object")),
        None => return Err(foreign(response, "empty")),
    }
    let members = decode::members(body).map_err(|error| foreign(response, error.message()))?;
    if let Some((_, refusal)) = members.iter().rfind(|(name, _)| name == ERROR) {
        // Beside a success root a refusal proves nothing: one of the two is wrong.
        let alone = members.iter().all(|(name, _)| name == ERROR || name == REQUEST_ID);
        let error = refusals::from_json(body.get(refusal.clone()).unwrap_or_default());
        return Err(if alone { error.refused_alone() } else { error });
    }
    if !is_success(response.status) {
        return Err(foreign(response, "no answer of the platform"));
    }
    choose(body, start..body.trim_ascii_end().len(), &members, api, simplify)
}

/// A name at the root of the answer, and where its value stands.
type Member = (String, Range<usize>);

/// Which object is the response. The documented name goes first; then the shape decides, so that a gateway that
/// answers in the form that was not asked for is understood as well.
fn choose(
    body: &[u8],
    root: Range<usize>,
    members: &[Member],
    api: &Expected,
    simplify: bool,
) -> Result<Place, Error> {
    let starts = |place: &Range<usize>, byte| body.get(place.start) == Some(&byte);
    // A request id stands beside the wrapper as well as among the fields, so it tells nothing.
    let is_field = |name: &str| name != REQUEST_ID && api.names.contains(&name);
    let wrapper = |(_, place): &Member| (place.clone(), request_id(body, members));

    let documented = members.iter().find(|(name, _)| is_root_of(name, api.method) && !is_field(name));
    match documented {
        Some(member) if starts(&member.1, b'{') => return Ok(wrapper(member)),
        Some((_, place)) if holds_nothing(body, place) => return Ok((0..0, request_id(body, members))),
        _ => {}
    }
    if members.iter().any(|(name, _)| is_field(name)) {
        return Ok((root, None));
    }
    let mut objects = members.iter().filter(|(_, place)| starts(place, b'{'));
    let object =
        if simplify { objects.find(|(name, _)| name.ends_with("_response")) } else { objects.next() };
    match object {
        Some(member) => Ok(wrapper(member)),
        None if members.iter().any(|(name, _)| name == REQUEST_ID) => Ok((root, None)),
        None if simplify && api.names.is_empty() => Ok((root, None)),
        None => Err(unexpected()),
    }
}

fn holds_nothing(body: &[u8], place: &Range<usize>) -> bool {
    matches!(body.get(place.clone()), Some(b"null" | b"\"\""))
}

/// Is this the documented name of the root: the method without `taobao.`, with underscores, and `_response`?
fn is_root_of(name: &str, method: &str) -> bool {
    let method = method.strip_prefix("taobao.").unwrap_or(method);
    name.strip_suffix("_response").is_some_and(|name| {
        name.len() == method.len()
            && name
                .bytes()
                .zip(method.bytes())
                .all(|(one, other)| one == if other == b'.' { b'_' } else { other })
    })
}

/// The request id beside the response's object: plain text or a number.
fn request_id(body: &[u8], members: &[Member]) -> Option<String> {
    let (_, place) = members.iter().find(|(name, _)| name == REQUEST_ID)?;
    let text = std::str::from_utf8(body.get(place.clone())?).ok()?.trim_matches('"');
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)).then(|| text.to_owned())
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
