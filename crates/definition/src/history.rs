//! Since when an API is known and since when it is gone, by the dates of the documents themselves.

use std::collections::BTreeMap;

#[cfg(feature = "write")]
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::yaml::decode::read;
use crate::yaml::keys::{SPAN, Takes};
#[cfg(feature = "write")]
use crate::yaml::node::Key;
use crate::yaml::node::{Node, Value};
use crate::yaml::parse::parse;
use crate::yaml::validate::validate;

/// Name → when it was seen first and when it was gone. An API that is gone stays defined.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct History(BTreeMap<String, Span>);

/// The time in which documents spoke of an API. Dates are text that sorts: `2026-05-16`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Date of the oldest document.
    pub first_seen: Option<String>,
    /// Date of the first catalogue without it.
    pub gone_since: Option<String>,
}

impl History {
    /// What is known about a name.
    pub fn get(&self, name: &str) -> Option<&Span> {
        self.0.get(name)
    }

    /// Every name with its span, in the order of names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Span)> {
        self.0.iter().map(|(name, span)| (name.as_str(), span))
    }

    /// A document of this date speaks of it: it is not gone, or no longer.
    pub fn seen(&mut self, name: &str, date: Option<&str>) {
        let span = self.0.entry(name.to_owned()).or_default();
        span.gone_since = None;
        if let Some(date) = date
            && span.first_seen.as_deref().is_none_or(|first| date < first)
        {
            span.first_seen = Some(date.to_owned());
        }
    }

    /// The catalogue of this date no longer names it.
    pub fn gone(&mut self, name: &str, date: &str) {
        let span = self.0.entry(name.to_owned()).or_default();
        if span.gone_since.as_deref().is_none_or(|since| date < since) {
            span.gone_since = Some(date.to_owned());
        }
    }
}

/// Reads a history.
///
/// # Errors
/// Everything that is wrong with the file, each finding with its place.
pub fn read_history(text: &str, file: &str) -> Result<History, Diagnostics> {
    let mut found = Diagnostics::new();
    let mut history = History::default();
    if let Some(node) = parse(text, &mut found)
        && node.value != Value::Null
    {
        validate(&node, "history", Takes::RecordMap(&SPAN), &mut found);
        history.0 =
            node.into_map().into_iter().map(|(key, node)| (key.text.into_owned(), span(node))).collect();
    }
    if !found.has_errors() {
        return Ok(history);
    }
    found.set_file(file);
    found.sort();
    Err(found)
}

fn span(node: Node<'_>) -> Span {
    read!(key, node => it: Span {
        first_seen: "first_seen" = Some(node.into_text()),
        gone_since: "gone_since" = Some(node.into_text()),
    })
}

/// The YAML of a history.
///
/// # Errors
/// When the YAML library refuses, which no history is known to bring about.
#[cfg(feature = "write")]
pub fn write_history(history: &History, command: &str) -> Result<String, Diagnostic> {
    let entries = history.0.iter().map(|(name, span)| {
        let dates = [("first_seen", &span.first_seen), ("gone_since", &span.gone_since)];
        let known =
            dates.into_iter().filter_map(|(key, date)| Some((Key::new(key), Node::text(date.as_ref()?))));
        (Key::new(name), Node::new(Value::Map(known.collect())))
    });
    let node = Node::new(Value::Map(entries.collect()));
    let head = format!("# Made by `{}`, from the dates of the documents.\n", crate::text::visible(command));
    Ok(head + &crate::yaml::write::to_yaml(node)?)
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;

    #[test]
    fn dates_come_from_documents_and_survive_the_file() {
        let mut history = History::default();
        history.seen("a", Some("2020-01-02"));
        history.seen("a", Some("2019-01-02"));
        history.seen("b", None);
        history.gone("b", "2024-01-01");
        history.gone("b", "2025-01-01");
        let text = write_history(&history, "a test").unwrap();
        assert_eq!(
            text,
            "# Made by `a test`, from the dates of the documents.\na:\n  first_seen: 2019-01-02\nb:\n  gone_since: 2024-01-01\n"
        );
        assert_eq!(read_history(&text, "history.yaml").unwrap(), history);
        history.seen("b", Some("2026-01-01"));
        assert_eq!(history.get("b").unwrap().gone_since, None);
    }
}
