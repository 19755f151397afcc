//! Overlays: what people know better than the documents, fact by fact.
//!
//! Each says what it expects to find. When the documents change, the overlay fails instead of correcting
//! something that is no longer there. Must not know which facts there are: any key of a field can be set.

mod apply;
mod target;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::places::{Location, Places};
use crate::text::{shorten, visible};
use crate::yaml::keys::{OVERLAY, Takes};
use crate::yaml::node::{Node, Value};
use crate::yaml::parse::parse;
use crate::yaml::validate::validate;

pub use apply::apply_overlays;

/// One correction of one fact.
#[derive(Clone, Debug)]
pub struct Overlay {
    /// The file it stands in.
    pub file: String,
    /// The API or message it corrects.
    pub api: String,
    /// Which fact: `response.module.env.codes.onlien`, `effect` …
    pub path: String,
    /// Why.
    pub reason: String,
    api_place: Place,
    path_place: Place,
    expect: Node<'static>,
    set: Node<'static>,
}

/// Reads a file of overlays: a list of `api`, `path`, `expect`, `set`, `reason`.
///
/// # Errors
/// Everything that is wrong with the file, each finding with its place.
pub fn read_overlays(text: &str, file: &str) -> Result<Vec<Overlay>, Diagnostics> {
    let mut found = Diagnostics::new();
    if let Some(node) = parse(text, &mut found) {
        if node.value != Value::Null {
            validate(&node, "overlays", Takes::Records(&OVERLAY), &mut found);
        }
        if !found.has_errors() {
            let overlays: Vec<Overlay> =
                node.into_list().into_iter().map(|node| overlay(node, file)).collect();
            overlays.iter().for_each(|overlay| overlay.check_reason(&mut found));
            if !found.has_errors() {
                return Ok(overlays);
            }
        }
    }
    found.set_file(file);
    found.sort();
    Err(found)
}

fn overlay(node: Node<'_>, file: &str) -> Overlay {
    let nothing = || Node::new(Value::Null);
    let mut it = Overlay {
        file: file.to_owned(),
        api: String::new(),
        path: String::new(),
        reason: String::new(),
        api_place: node.place,
        path_place: node.place,
        expect: nothing(),
        set: nothing(),
    };
    for (key, node) in node.into_map() {
        let place = node.place;
        match &*key.text {
            "api" => (it.api, it.api_place) = (node.into_text(), place),
            "path" => (it.path, it.path_place) = (node.into_text(), place),
            "reason" => it.reason = node.into_text(),
            "expect" => it.expect = node.into_owned(),
            "set" => it.set = node.into_owned(),
            _ => {}
        }
    }
    it
}

impl Overlay {
    fn check_reason(&self, found: &mut Diagnostics) {
        if self.reason.trim().is_empty() {
            let message = format!("the overlay of `{}` gives no reason", self.path);
            found.push(Diagnostic::error("empty-reason", message).at(self.path_place));
        }
    }

    /// A finding about the API that this overlay names.
    pub(crate) fn about_api(&self, code: &'static str, message: String) -> Diagnostic {
        Diagnostic::error(code, message).in_file(&self.file).at(self.api_place)
    }

    fn lost(&self, message: &str, hint: &str, places: &Places) -> Diagnostic {
        Diagnostic::error("lost-overlay", format!("{message} ({})", places.file()))
            .in_file(&self.file)
            .at(self.path_place)
            .with_hint(hint)
    }

    fn stale(&self, now: Option<&Node<'_>>, at: Location<'_>) -> Diagnostic {
        let message =
            format!("`{}` is expected to be {}, but is {}", self.path, show(Some(&self.expect)), show(now));
        let place = if self.expect.place.line > 0 { self.expect.place } else { self.path_place };
        let hint = format!(
            "see {}:{}:{}; if the overlay is still needed, correct `expect`, else remove it",
            at.file, at.place.line, at.place.column
        );
        Diagnostic::error("stale-overlay", message).in_file(&self.file).at(place).with_hint(hint)
    }
}

/// A value in one short line.
fn show(node: Option<&Node<'_>>) -> String {
    let text = node.map_or_else(|| "absent".to_owned(), flow);
    shorten(&visible(&text)).into_owned()
}

fn flow(node: &Node<'_>) -> String {
    match &node.value {
        Value::Null => "absent".to_owned(),
        Value::Boolean(value) => value.to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Number(text) => text.to_string(),
        Value::Text(text) => format!("\"{text}\""),
        Value::List(nodes) => format!("[{}]", nodes.iter().take(20).map(flow).collect::<Vec<_>>().join(", ")),
        Value::Map(entries) => {
            let entries = entries.iter().take(20).map(|(key, node)| format!("{}: {}", key.text, flow(node)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
    }
}
