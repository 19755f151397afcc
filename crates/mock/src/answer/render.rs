//! The three wire forms of an answer: JSON, simplified JSON, XML.

use super::error::PlatformError;
use super::value::{Members, Value};

/// Values nested deeper than this are left out. A list of objects is two levels.
const MAX_DEPTH: usize = 256;
const XML_PROLOG: &str = "<?xml version=\"1.0\" encoding=\"utf-8\" ?>";

/// The form a request asked its answer in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WireForm {
    /// `format=json`: everything below the response root, lists below the name of their elements.
    Json,
    /// `format=json&simplify=true`: no root, lists are plain arrays.
    SimplifiedJson,
    /// `format=xml`, and what the platform takes when no format is given.
    Xml,
}

impl WireForm {
    /// The form that these parameter values ask for; XML for anything that is not JSON, as on the platform.
    pub(crate) fn asked(format: Option<&str>, simplify: Option<&str>) -> Self {
        match (format, simplify) {
            (Some("json"), Some("true")) => WireForm::SimplifiedJson,
            (Some("json"), _) => WireForm::Json,
            _ => WireForm::Xml,
        }
    }

    pub(crate) fn content_type(self) -> &'static str {
        match self {
            WireForm::Json | WireForm::SimplifiedJson => "text/javascript;charset=UTF-8",
            WireForm::Xml => "text/xml;charset=UTF-8",
        }
    }
}

/// A successful answer. `request_id` is added unless the definition has a field of that name.
pub(crate) fn answer(root: &str, members: &Members, request_id: &str, form: WireForm) -> String {
    let mut members = members.clone();
    if !members.iter().any(|(name, _)| name == "request_id") {
        members.push(("request_id".to_owned(), Value::Text(request_id.to_owned())));
    }
    wrapped(root, members, form)
}

/// A root that holds this JSON text, which may be anything; simplified answers are that text alone.
pub(crate) fn raw_root(root: &str, json: &str, form: WireForm) -> String {
    match form {
        WireForm::SimplifiedJson => json.to_owned(),
        _ => wrapped_value(root, &Value::Bare(json.to_owned()), form),
    }
}

/// Two answers in one: the members of both JSON objects, or the elements one after the other.
pub(crate) fn joined(first: &str, second: &str, form: WireForm) -> String {
    match (form, first.strip_suffix('}'), second.strip_prefix('{')) {
        (WireForm::Json | WireForm::SimplifiedJson, Some("{"), _) => second.to_owned(),
        (WireForm::Json | WireForm::SimplifiedJson, _, Some("}")) => first.to_owned(),
        (WireForm::Json | WireForm::SimplifiedJson, Some(first), Some(second)) => format!("{first},{second}"),
        _ => format!("{first}{}", second.strip_prefix(XML_PROLOG).unwrap_or(second)),
    }
}

/// An `error_response`, which `simplify` leaves as it is.
pub(crate) fn error(error: &PlatformError, request_id: &str, form: WireForm) -> String {
    let mut members = vec![
        ("code".to_owned(), Value::Bare(error.code.to_string())),
        ("msg".to_owned(), Value::Text(error.msg.clone())),
    ];
    for (name, text) in [("sub_code", &error.sub_code), ("sub_msg", &error.sub_msg)] {
        members.extend(text.iter().map(|text| (name.to_owned(), Value::Text(text.clone()))));
    }
    members.push(("request_id".to_owned(), Value::Text(request_id.to_owned())));
    let form = if form == WireForm::SimplifiedJson { WireForm::Json } else { form };
    wrapped("error_response", members, form)
}

fn wrapped(root: &str, members: Members, form: WireForm) -> String {
    let members = Value::Object(members);
    match form {
        WireForm::SimplifiedJson => json_text(&members),
        _ => wrapped_value(root, &members, form),
    }
}

/// A value below its root; forms without a root have none here.
fn wrapped_value(root: &str, value: &Value, form: WireForm) -> String {
    let mut out = String::new();
    match form {
        WireForm::SimplifiedJson | WireForm::Json => {
            json_object(&mut out, std::iter::once((root, value)), false, 0);
        }
        WireForm::Xml => {
            out.push_str(XML_PROLOG);
            xml_element(&mut out, root, value, 0);
        }
    }
    out
}

/// JSON text of a value alone, as it stands inside a string.
pub(crate) fn json_text(value: &Value) -> String {
    let mut out = String::new();
    json(&mut out, value, true, 0);
    out
}

fn json(out: &mut String, value: &Value, simplified: bool, depth: usize) {
    match value {
        Value::Text(text) => json_string(out, text),
        Value::Bare(text) => out.push_str(text),
        _ if depth > MAX_DEPTH => out.push_str("null"),
        Value::Object(members) => {
            json_object(out, members.iter().map(|(name, value)| (name.as_str(), value)), simplified, depth);
        }
        Value::List { item: Some(item), values } if !simplified => {
            out.push('{');
            json_string(out, item);
            out.push(':');
            json_array(out, values, simplified, depth);
            out.push('}');
        }
        Value::List { values, .. } => json_array(out, values, simplified, depth),
    }
}

fn json_object<'a>(
    out: &mut String,
    members: impl Iterator<Item = (&'a str, &'a Value)>,
    simplified: bool,
    depth: usize,
) {
    out.push('{');
    for (index, (name, value)) in members.enumerate() {
        if index > 0 {
            out.push(',');
        }
        json_string(out, name);
        out.push(':');
        json(out, value, simplified, depth + 1);
    }
    out.push('}');
}

fn json_array(out: &mut String, values: &[Value], simplified: bool, depth: usize) {
    out.push('[');
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        json(out, value, simplified, depth + 1);
    }
    out.push(']');
}

fn json_string(out: &mut String, text: &str) {
    // Writing a string as JSON cannot fail.
    out.push_str(&serde_json::to_string(text).unwrap_or_default());
}

fn xml_element(out: &mut String, name: &str, value: &Value, depth: usize) {
    let name = xml_name(name);
    out.push_str(&format!("<{name}>"));
    match value {
        Value::Text(text) | Value::Bare(text) => xml_text(out, text),
        _ if depth > MAX_DEPTH => {}
        Value::Object(members) => {
            members.iter().for_each(|(name, value)| xml_element(out, name, value, depth + 1));
        }
        Value::List { item, values } => {
            let item = item.as_deref().unwrap_or("item");
            values.iter().for_each(|value| xml_element(out, item, value, depth + 1));
        }
    }
    out.push_str(&format!("</{name}>"));
}

/// A documented name as the name of an element: whatever XML forbids there becomes `_`.
fn xml_name(name: &str) -> String {
    let follows = |character: char| {
        starts_xml_name(character) || character.is_ascii_digit() || matches!(character, '-' | '.')
    };
    let mut safe: String =
        name.chars().map(|character| if follows(character) { character } else { '_' }).collect();
    if !safe.starts_with(starts_xml_name) {
        safe.insert(0, '_');
    }
    safe
}

/// The characters that XML 1.0 lets a name start with, but for the colon, which would be a namespace.
fn starts_xml_name(character: char) -> bool {
    matches!(character,
        'A'..='Z' | '_' | 'a'..='z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2ff}'
        | '\u{370}'..='\u{37d}' | '\u{37f}'..='\u{1fff}' | '\u{200c}'..='\u{200d}' | '\u{2070}'..='\u{218f}'
        | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}'
        | '\u{fdf0}'..='\u{fffd}' | '\u{10000}'..='\u{effff}')
}

fn xml_text(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\t' | '\n' => out.push(character),
            // A bare carriage return would be read back as a line feed.
            '\r' => out.push_str("&#13;"),
            // Characters that no XML document can hold.
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(character),
        }
    }
}
