//! The members at the root of an answer. The documented one is decoded as it is met.

use std::borrow::Cow;

use super::Expected;
use crate::table::{DynTable, clear, money};
use crate::wire::decode::{Decoder, Fault, MAX_UNKNOWN_FIELDS, ONE_MEMBER, Options, State};
use crate::wire::refusals::{ERROR, REQUEST_ID};

/// More foreign roots than this are not told apart: one is taken at most.
const MAX_FOREIGN: usize = 8;

/// What stands at the root.
pub(super) struct Root<'e, 't> {
    expected: &'e Expected<'e>,
    /// Whether the documented root is decoded.
    decodes: bool,
    pub(super) own: Option<Own>,
    /// The last `error_response`.
    pub(super) refusal: Option<&'t str>,
    /// Other objects whose name ends like a root, and where they stand.
    pub(super) foreign: Vec<(Cow<'t, str>, usize)>,
    /// Whether a documented field of the response stands here, as in the short form.
    pub(super) has_field: bool,
    request_id: Option<&'t str>,
    others: Vec<(Cow<'t, str>, &'t str)>,
    has_others: bool,
}

/// The value of the documented root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Own {
    Object,
    /// `{}`, `""`, `null`, or an object without a documented member or a request id: what the API answers is not there.
    Nothing,
    Other,
}

impl<'e, 't> Root<'e, 't> {
    pub(super) fn new(expected: &'e Expected<'e>, decodes: bool) -> Self {
        Self {
            expected,
            decodes,
            own: None,
            refusal: None,
            foreign: Vec::new(),
            has_field: false,
            request_id: None,
            others: Vec::new(),
            has_others: false,
        }
    }

    /// Walks all members once.
    pub(super) fn walk(
        &mut self,
        text: &'t str,
        state: &mut State<'_>,
        table: &mut dyn DynTable,
    ) -> Result<(), Fault> {
        let start = state.mark();
        let mut decoder = Decoder::open(text, state)?;
        let mut first = true;
        while let Some(key) = decoder.member(&mut first)? {
            // A request id stands beside the wrapper as well as among the fields, so it tells nothing.
            let is_field = key != REQUEST_ID && self.expected.names.contains(&&*key);
            if key == ERROR {
                self.refusal = Some(decoder.raw()?);
            } else if !is_field && is_root_of(&key, self.expected.method) {
                let again = self.own.is_some();
                let money = again && {
                    decoder.state.back_to(start);
                    clear::clear(table);
                    money::in_table(table)
                };
                let place = decoder.place();
                self.own(&mut decoder, table)?;
                if again {
                    let got = decoder.since(place);
                    decoder.state.issue(ONE_MEMBER, got, money);
                }
            } else {
                self.other(key, is_field, &mut decoder)?;
            }
        }
        decoder.close()
    }

    /// The documented root.
    fn own(&mut self, decoder: &mut Decoder<'t, '_, '_>, table: &mut dyn DynTable) -> Result<(), Fault> {
        self.own = Some(Own::Object);
        if self.decodes && decoder.at_object() {
            let is_documented = decoder.object(table)?;
            if !is_documented && decoder.state.request_id().is_none() {
                self.own = Some(Own::Nothing);
            }
            return Ok(());
        }
        let json = decoder.raw()?;
        if !json.starts_with('{') {
            self.own = Some(if is_nothing(json) { Own::Nothing } else { Own::Other });
        }
        Ok(())
    }

    fn other(
        &mut self,
        key: Cow<'t, str>,
        is_field: bool,
        decoder: &mut Decoder<'t, '_, '_>,
    ) -> Result<(), Fault> {
        let place = decoder.place();
        let json = decoder.raw()?;
        if key == REQUEST_ID {
            self.request_id = Some(json);
            return Ok(());
        }
        self.has_field |= is_field;
        self.has_others = true;
        if key.ends_with("_response") && self.foreign.len() < MAX_FOREIGN {
            // Of those that stand twice the last counts.
            self.foreign.retain(|(known, _)| *known != key);
            if json.starts_with('{') {
                self.foreign.push((key.clone(), place));
            }
        }
        if self.others.len() < MAX_UNKNOWN_FIELDS {
            self.others.push((key, json));
        }
        Ok(())
    }

    /// Is `error_response` all that was answered?
    pub(super) fn is_refusal_alone(&self) -> bool {
        self.own.is_none() && !self.has_others
    }

    pub(super) fn has_request_id(&self) -> bool {
        self.request_id.is_some()
    }

    /// Does the API document anything but the request id?
    pub(super) fn has_documented_members(&self) -> bool {
        self.expected.names.iter().any(|name| *name != REQUEST_ID)
    }

    /// Notes what stands beside the response and no document names.
    pub(super) fn note_others(&self, state: &mut State<'_>) {
        for (key, json) in &self.others {
            state.unknown(key, json);
        }
    }

    /// The request id beside the response's object: plain text or a number.
    pub(super) fn request_id(&self) -> Option<String> {
        let text = self.request_id?.trim_matches('"');
        text.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
            .then(|| text.to_owned())
    }
}

/// The JSON of the last root of that method, in a text that has been walked without a fault.
pub(super) fn find<'t>(text: &'t str, method: &str) -> Option<&'t str> {
    let mut state = State::new(text.len(), &Options::default(), None);
    let mut decoder = Decoder::open(text, &mut state).ok()?;
    let (mut found, mut first) = (None, true);
    while let Some(key) = decoder.member(&mut first).ok()? {
        let json = decoder.raw().ok()?;
        if is_root_of(&key, method) {
            found = Some(json);
        }
    }
    found
}

fn is_nothing(json: &str) -> bool {
    let inside = |open, close| json.strip_prefix(open).and_then(|json| json.strip_suffix(close));
    json == "null"
        || [inside('{', '}'), inside('"', '"')].into_iter().flatten().any(|json| json.trim().is_empty())
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
