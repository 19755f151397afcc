//! The samples that a structure implies: an answer in XML, a message or a body in JSON, the lines of Java that tell
//! whether a session key is passed. A field without an example is an empty element.

use serde_json::{Map, Value};
use top_definition::{list_item_name, response_root};

use super::{Fact, Subject};

/// The answer of a call, with the wrappers that lists have on the wire.
pub(super) fn xml(subject: &Subject) -> String {
    let mut text = String::new();
    element(&mut text, 0, &response_root(&subject.name), &mut |text| members(text, 1, &subject.response));
    text
}

fn members(text: &mut String, depth: usize, facts: &[Fact]) {
    for fact in facts {
        match fact.list {
            true => element(text, depth, &fact.name, &mut |text| {
                value(text, depth + 1, &list_item_name(&fact.type_name), fact);
            }),
            false => value(text, depth, &fact.name, fact),
        }
    }
}

fn value(text: &mut String, depth: usize, tag: &str, fact: &Fact) {
    if fact.fields.is_empty() {
        let example = escape(fact.example.as_deref().unwrap_or_default());
        *text += &format!("{}<{tag}>{example}</{tag}>\n", indent(depth));
    } else {
        element(text, depth, tag, &mut |text| members(text, depth + 1, &fact.fields));
    }
}

fn element(text: &mut String, depth: usize, tag: &str, inner: &mut dyn FnMut(&mut String)) {
    *text += &format!("{}<{tag}>\n", indent(depth));
    inner(text);
    *text += &format!("{}</{tag}>\n", indent(depth));
}

fn indent(depth: usize) -> String {
    "    ".repeat(depth)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// An object whose values are texts, as on the platform's own pages.
pub(super) fn json(facts: &[Fact]) -> String {
    serde_json::to_string_pretty(&object(facts)).unwrap_or_default()
}

fn object(facts: &[Fact]) -> Value {
    let member = |fact: &Fact| {
        let value = match fact.fields.is_empty() {
            true => Value::String(fact.example.clone().unwrap_or_default()),
            false => object(&fact.fields),
        };
        (fact.name.clone(), if fact.list { Value::Array(vec![value]) } else { value })
    };
    Value::Object(facts.iter().map(member).collect::<Map<_, _>>())
}

/// The call in Java; nothing where no sample is known.
pub(super) fn java(subject: &Subject) -> Option<String> {
    let arguments = match subject.auth.as_str() {
        "session" => "req, sessionKey",
        "none" => "req",
        _ => return None,
    };
    let stem = response_root(&subject.name);
    let class: String = stem.trim_end_matches("_response").split('_').map(capital).collect();
    Some(format!(
        "TaobaoClient client = new DefaultTaobaoClient(url, appkey, secret);\n{class}Request req = new {class}Request();\n{class}Response rsp = client.execute({arguments});"
    ))
}

fn capital(word: &str) -> String {
    let mut characters = word.chars();
    characters
        .next()
        .map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + characters.as_str())
}
