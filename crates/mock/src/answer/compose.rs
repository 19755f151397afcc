//! From what shall be answered to the bytes of its body, in the form that was asked for.

use std::borrow::Cow;

use top_definition::{Definition, Outcome, response_root};

use super::documented::documented_members;
use super::error::PlatformError;
use super::programmed::{Answer, Around, Content, Edit, Frame};
use super::render::{self, WireForm};
use super::value::{Members, deny, remove, set_json, set_raw, set_text};

/// A definition with its documented answer, made once.
pub(crate) struct Documented {
    pub(crate) definition: Definition,
    members: Members,
}

impl Documented {
    /// Makes the documented answer; the texts say what had to be replaced in it.
    pub(crate) fn new(definition: Definition) -> (Self, Vec<String>) {
        let (members, notes) = documented_members(&definition);
        (Documented { definition, members }, notes)
    }
}

/// What was asked: the API, the form of the answer, and the id that it is to carry.
pub(crate) struct Asked<'a> {
    pub(crate) method: &'a str,
    pub(crate) form: WireForm,
    pub(crate) request_id: &'a str,
}

/// The body of an answer with its content type. An API without a definition has an empty documented answer.
pub(crate) fn body(documented: Option<&Documented>, answer: &Answer, asked: &Asked<'_>) -> (String, Vec<u8>) {
    let (content_type, bytes) = content(documented, &answer.content, asked);
    let content_type = answer.content_type.clone().unwrap_or(content_type);
    let (content_type, bytes) = match answer.charset {
        Some(charset) => {
            let text = String::from_utf8_lossy(&bytes);
            let media_type = content_type.split(';').next().unwrap_or_default();
            (format!("{media_type};charset={}", charset.name()), charset.encode(&text).0.into_owned())
        }
        None => (content_type, bytes),
    };
    (content_type, surrounded(bytes, &answer.around))
}

fn surrounded(bytes: Vec<u8>, around: &Around) -> Vec<u8> {
    let Around { before, after, keep, padding } = around;
    if before.is_empty() && after.is_empty() && keep.is_none() && *padding == 0 {
        return bytes;
    }
    let mut all = [before.as_slice(), bytes.as_slice(), after.as_slice()].concat();
    all.resize(all.len() + padding, b' ');
    all.truncate(keep.unwrap_or(usize::MAX));
    all
}

fn content(documented: Option<&Documented>, content: &Content, asked: &Asked<'_>) -> (String, Vec<u8>) {
    let nothing = Members::new();
    let members = documented.map_or(&nothing, |known| &known.members);
    let root = response_root(asked.method);
    let complain = |error: &PlatformError| render::error(error, asked.request_id, asked.form);
    let text = match content {
        Content::Documented(edits, frame) => {
            let mut members = Cow::Borrowed(members);
            edits.iter().for_each(|edit| apply(members.to_mut(), edit));
            framed(&root, &members, frame, asked)
        }
        Content::Error(error) => complain(error),
        Content::Refusal { code, message } => {
            let outcome = documented.and_then(|known| known.definition.outcome.as_ref());
            match refused(members, outcome, code, message) {
                Some(members) => render::answer(&root, &members, asked.request_id, asked.form),
                None => complain(&PlatformError::of(15).with_sub(code, message)),
            }
        }
        Content::Body { content_type, bytes } => return (content_type.clone(), bytes.clone()),
    };
    (asked.form.content_type().to_owned(), text.into_bytes())
}

fn framed(root: &str, members: &Members, frame: &Frame, asked: &Asked<'_>) -> String {
    let under = |root: &str| render::answer(root, members, asked.request_id, asked.form);
    match frame {
        Frame::Own => under(root),
        Frame::Named(name) => under(name),
        Frame::Holding(json) => render::raw_root(root, json, asked.form),
        Frame::Twice(json) => {
            render::joined(&under(root), &render::raw_root(root, json, asked.form), asked.form)
        }
        Frame::BesideError(json) => {
            // Also a simplified answer has its error below a root.
            let form = if asked.form == WireForm::Xml { WireForm::Xml } else { WireForm::Json };
            render::joined(&render::raw_root("error_response", json, form), &under(root), asked.form)
        }
    }
}

fn apply(members: &mut Members, edit: &Edit) {
    match edit {
        Edit::Set(path, json) => set_json(members, path, json),
        Edit::SetRaw(path, json) => set_raw(members, path, json),
        Edit::Remove(path) => remove(members, path),
    }
}

/// The documented answer turned into a refusal, if the definition says which fields tell one.
fn refused(documented: &Members, outcome: Option<&Outcome>, code: &str, message: &str) -> Option<Members> {
    let outcome = outcome?;
    if outcome.success.is_none() && outcome.code.is_none() {
        return None;
    }
    let mut members = documented.clone();
    if let Some(path) = &outcome.success {
        deny(&mut members, path);
    }
    if let Some(path) = &outcome.code {
        set_text(&mut members, path, code);
    }
    if let Some(path) = &outcome.message {
        set_text(&mut members, path, message);
    }
    Some(members)
}
