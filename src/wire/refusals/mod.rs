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

/// The refusal in this JSON value; `alone` says that it is all the platform answered. One that can't be read is a refusal
/// all the same.
pub(crate) fn from_json(value: &str, alone: bool) -> Error {
    let lenient = Options::strictness(Strictness::Lenient);
    let mut refused = Refused::default();
    let (report, unreadable) = decode::decode(value.as_bytes(), &mut refused, &lenient);
    let readable = unreadable.is_none() && report.issue_count == 0;
    let error = refusal(if unreadable.is_some() { Refused::default() } else { refused });
    if alone && readable { error.refused_alone() } else { error }
}

/// The refusal that an XML body is, if it is one.
pub(crate) fn from_xml(text: &str) -> Option<Error> {
    let root = without_prolog(text.trim_start_matches('\u{feff}').trim());
    let refused = root.strip_prefix('<')?.strip_prefix(ERROR)?;
    let end = (0..=refused.len().min(MAX_XML_BYTES)).rev().find(|end| refused.is_char_boundary(*end));
    let looked_at = refused.get(..end.unwrap_or(0)).unwrap_or_default();
    let error = refusal(Refused(NAMES.map(|name| element(looked_at, name))));
    let whole = refused.len() <= MAX_XML_BYTES && root.ends_with(&format!("</{ERROR}>"));
    Some(if whole { error.refused_alone() } else { error })
}

fn without_prolog(xml: &str) -> &str {
    let after = xml.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>"));
    after.map_or(xml, |(_, root)| root.trim_start())
}

fn refusal(Refused(members): Refused) -> Error {
    let [code, message, sub_code, sub_message, request_id] =
        members.map(|member| member.filter(|text| !text.trim().is_empty()));
    let readable = |text: Option<String>| text.map(|text| without_entities(&text).into_owned());
    platform::refusal(code.map(plain_number), readable(message), sub_code, readable(sub_message))
        .with_request_id(request_id)
        .after(Progress::Left)
}

/// `7.0` is `7`. `4e1` stays what it is: no platform writes a code so, and what is read into it must not prove anything.
fn plain_number(code: String) -> String {
    match code.split_once('.') {
        Some((whole, fraction)) if !fraction.is_empty() && fraction.bytes().all(|digit| digit == b'0') => {
            whole.to_owned()
        }
        _ => code,
    }
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
    fn a_fraction_of_zeros_is_none_and_an_exponent_stays() {
        for (code, plain) in [
            ("7.0", "7"),
            ("7.00", "7"),
            ("7", "7"),
            ("7.5", "7.5"),
            ("4e1", "4e1"),
            ("7.", "7."),
            ("70e-1", "70e-1"),
        ] {
            assert_eq!(plain_number(code.to_owned()), plain);
        }
    }

    #[test]
    fn entities_are_undone_once() {
        assert_eq!(
            without_entities("don&apos;t &amp;lt; &#20013;&#x6587; &unknown; & &#xZZ;"),
            "don't &lt; 中文 &unknown; & &#xZZ;"
        );
    }
}
