//! `error_response`, in JSON and (when something before the platform's formatter refused) in XML.

mod platform;

use std::borrow::Cow;

use crate::error::issue::Strictness;
use crate::error::{Error, Progress};
use crate::table::{Slot, SlotMut, Table};
use crate::wire::decode::{self, Options};

/// The reserved name at the root of an answer.
pub(crate) const ERROR: &str = "error_response";
/// The platform's id of a call, in refusals and in answers.
pub(crate) const REQUEST_ID: &str = "request_id";
/// How much of an XML body is looked at.
const MAX_XML_BYTES: usize = 64 * 1024;
/// Longest name of an entity.
const MAX_ENTITY_BYTES: usize = 10;

/// The members of `error_response`, read as leniently as any answer: codes come as numbers or as text.
#[derive(Clone, Debug, Default, PartialEq)]
struct Refused([Option<String>; 5]);

const NAMES: [&str; 5] = ["code", "msg", "sub_code", "sub_msg", REQUEST_ID];

impl Table for Refused {
    fn names() -> &'static [&'static str] {
        &NAMES
    }

    fn slot(&self, index: usize) -> Slot<'_> {
        let [code, message, sub_code, sub_message, request_id] = &self.0;
        Slot::Text(match index {
            0 => code,
            1 => message,
            2 => sub_code,
            3 => sub_message,
            _ => request_id,
        })
    }

    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        let [code, message, sub_code, sub_message, request_id] = &mut self.0;
        SlotMut::Text(match index {
            0 => code,
            1 => message,
            2 => sub_code,
            3 => sub_message,
            _ => request_id,
        })
    }
}

/// The refusal in this JSON value. One that can't be read is a refusal all the same.
pub(crate) fn from_json(value: &[u8]) -> Error {
    let lenient = Options::strictness(Strictness::Lenient);
    let mut refused = Refused::default();
    let (_, unreadable) = decode::decode(value, &mut refused, &lenient);
    refusal(if unreadable.is_some() { Refused::default() } else { refused })
}

/// The refusal in an XML body, if it is one.
pub(crate) fn from_xml(body: &[u8]) -> Option<Error> {
    let text = String::from_utf8_lossy(body.get(..MAX_XML_BYTES).unwrap_or(body));
    let (_, refused) = text.split_once(&format!("<{ERROR}"))?;
    Some(refusal(Refused(NAMES.map(|name| element(refused, name)))))
}

fn refusal(Refused(members): Refused) -> Error {
    let [code, message, sub_code, sub_message, request_id] =
        members.map(|member| member.filter(|text| !text.trim().is_empty()));
    let readable = |text: Option<String>| text.map(|text| without_entities(&text).into_owned());
    platform::refusal(code, readable(message), sub_code, readable(sub_message))
        .with_request_id(request_id)
        .after(Progress::Left)
}

/// The text of the first element of this name.
fn element(xml: &str, name: &str) -> Option<String> {
    let (_, after) = xml.split_once(&format!("<{name}>"))?;
    let (text, _) = after.split_once(&format!("</{name}>"))?;
    let raw = text.trim().strip_prefix("<![CDATA[").and_then(|text| text.strip_suffix("]]>"));
    Some(raw.unwrap_or(text.trim()).to_owned())
}

/// Undoes the entities that the platform's texts hold (`don&apos;t`). Unknown ones stay.
fn without_entities(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return text.into();
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        match split_entity(after) {
            Some((character, tail)) => {
                plain.push(character);
                rest = tail;
            }
            None => {
                plain.push('&');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    plain.into()
}

/// The character that an entity stands for, and what follows.
fn split_entity(after: &str) -> Option<(char, &str)> {
    let end = after.bytes().take(MAX_ENTITY_BYTES).position(|byte| byte == b';')?;
    let (name, tail) = after.split_at_checked(end)?;
    Some((entity(name)?, tail.strip_prefix(';')?))
}

fn entity(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)?
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_undone_once() {
        assert_eq!(
            without_entities("don&apos;t &amp;lt; &#20013;&#x6587; &unknown; & &#xZZ;"),
            "don't &lt; 中文 &unknown; & &#xZZ;"
        );
    }
}
