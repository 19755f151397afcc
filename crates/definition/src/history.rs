//! Since when an API and its fields are known and since when they are gone, by the dates of the documents themselves,
//! never by a clock.
//!
//! A history is state: what it says is never taken back. What is gone and comes back keeps its absence.

use std::collections::BTreeMap;

#[cfg(feature = "write")]
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Diagnostics;
use crate::yaml::decode::read;
#[cfg(feature = "write")]
use crate::yaml::encode::Map;
use crate::yaml::keys::{HISTORY_ENTRY, Takes};
#[cfg(feature = "write")]
use crate::yaml::node::Key;
use crate::yaml::node::{Node, Value};
use crate::yaml::parse::parse;
use crate::yaml::validate::validate;

/// Name → when it was seen first and when it was gone. An API that is gone stays defined.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct History(BTreeMap<String, Span>);

/// The time in which documents spoke of an API, or of a field of it. Dates are text that sorts: `2026-05-16`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Date of the oldest document.
    pub first_seen: Option<String>,
    /// Date of the first catalogue (or, for a field, of the first document) without it.
    pub gone_since: Option<String>,
    /// Earlier times without it.
    pub absences: Vec<Absence>,
    /// Fields that came later than the API, or are gone, by their paths.
    pub fields: BTreeMap<String, Span>,
}

/// A time without an API or field that came back.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Absence {
    /// Date of the first document without it.
    pub from: String,
    /// Date of the first document that had it again.
    pub to: String,
}

/// What one run's documents show.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sighting {
    /// Name of the API or message.
    pub name: String,
    /// The field it is about, by its path; `None`: the definition itself.
    pub field: Option<String>,
    /// What was seen.
    pub what: Sight,
    /// Date of the document that shows it.
    pub date: String,
}

/// What can be seen of an API or field. The order is that in which sightings of one date count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sight {
    /// A document of this date has it.
    First,
    /// The newest document has it: it is not gone, or no longer.
    There,
    /// The newest document no longer has it.
    Gone,
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

    /// Is nothing known?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds what a run's documents show. The order of the sightings does not matter.
    #[must_use]
    pub fn with(mut self, mut sightings: Vec<Sighting>) -> Self {
        sightings.sort();
        sightings.iter().for_each(|sighting| self.note(sighting));
        self
    }

    fn note(&mut self, sighting: &Sighting) {
        let Sighting { name, field, what, date } = sighting;
        let is_about = |span: &Span| match field {
            Some(field) => span.fields.contains_key(field),
            None => true,
        };
        // That something is there says nothing new about what was never gone.
        if *what == Sight::There && !self.0.get(name).is_some_and(is_about) {
            return;
        }
        let span = self.0.entry(name.clone()).or_default();
        match field {
            Some(field) => span.fields.entry(field.clone()).or_default().note(*what, date),
            None => span.note(*what, date),
        }
    }
}

impl Span {
    fn note(&mut self, what: Sight, date: &str) {
        match what {
            Sight::First => {
                if self.first_seen.as_deref().is_none_or(|first| date < first) {
                    self.first_seen = Some(date.to_owned());
                }
            }
            Sight::There => {
                if let Some(from) = self.gone_since.take() {
                    let to = date.max(from.as_str()).to_owned();
                    self.absences.push(Absence { from, to });
                }
            }
            Sight::Gone => {
                // What ended already is known to have ended: the same documents show it in every run.
                let has_ended = self.absences.last().is_some_and(|absence| date < absence.to.as_str());
                if !has_ended && self.gone_since.as_deref().is_none_or(|since| date < since) {
                    self.gone_since = Some(date.to_owned());
                }
            }
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
        validate(&node, "history", Takes::RecordMap(&HISTORY_ENTRY), &mut found);
        history.0 = spans(node);
    }
    if !found.has_errors() {
        return Ok(history);
    }
    found.set_file(file);
    found.sort();
    Err(found)
}

fn spans(node: Node<'_>) -> BTreeMap<String, Span> {
    let mut spans = BTreeMap::new();
    spans.extend(node.into_map().into_iter().map(|(key, node)| (key.text.into_owned(), span(node))));
    spans
}

fn span(node: Node<'_>) -> Span {
    read!(key, node => it: Span {
        first_seen: "first_seen" = Some(node.into_text()),
        gone_since: "gone_since" = Some(node.into_text()),
        absences: "absences" = node.into_list().into_iter().map(absence).collect(),
        fields: "fields" = spans(node),
    })
}

fn absence(node: Node<'_>) -> Absence {
    read!(key, node => it: Absence {
        from: "from" = node.into_text(),
        to: "to" = node.into_text(),
    })
}

/// The YAML of a history.
///
/// # Errors
/// When the YAML library refuses, which no history is known to bring about.
#[cfg(feature = "write")]
pub fn write_history(history: &History, command: &str) -> Result<String, Diagnostic> {
    let head = format!(
        "# Made by `{}`, from the dates of the documents. It is kept: what the documents no longer show stands only here.\n",
        crate::text::visible(command)
    );
    Ok(head + &crate::yaml::write::to_yaml(span_map(&history.0))?)
}

#[cfg(feature = "write")]
fn span_map(spans: &BTreeMap<String, Span>) -> Node<'_> {
    Node::new(Value::Map(spans.iter().map(|(name, span)| (Key::new(name), span_node(span))).collect()))
}

#[cfg(feature = "write")]
fn span_node(span: &Span) -> Node<'_> {
    let Span { first_seen, gone_since, absences, fields } = span;
    let mut map = Map::default();
    map.maybe_text("first_seen", first_seen.as_deref());
    map.maybe_text("gone_since", gone_since.as_deref());
    map.list("absences", absences, |absence| {
        let mut map = Map::default();
        map.text("from", &absence.from);
        map.text("to", &absence.to);
        map.done()
    });
    if !fields.is_empty() {
        map.put("fields", span_map(fields));
    }
    map.done()
}

#[cfg(all(test, feature = "write"))]
mod tests {
    #![allow(clippy::unwrap_used)] // A test may; clippy knows only `#[test]` functions as tests.

    use super::*;

    fn sighting(name: &str, field: Option<&str>, what: Sight, date: &str) -> Sighting {
        Sighting { name: name.to_owned(), field: field.map(str::to_owned), what, date: date.to_owned() }
    }

    fn round_trip(history: &History) -> String {
        let text = write_history(history, "a test").unwrap();
        assert_eq!(read_history(&text, "history.yaml").unwrap(), *history);
        text
    }

    #[test]
    fn dates_come_from_documents_and_survive_the_file() {
        let history = History::default().with(vec![
            sighting("b", Some("response.x"), Sight::First, "2026-06-05"),
            sighting("b", Some("response.y"), Sight::Gone, "2026-06-05"),
            sighting("b", None, Sight::Gone, "2025-01-01"),
            sighting("b", None, Sight::Gone, "2024-01-01"),
            sighting("a", None, Sight::First, "2020-01-02"),
            sighting("a", None, Sight::First, "2019-01-02"),
            sighting("a", Some("response.x"), Sight::There, "2020-01-02"),
        ]);
        let text = round_trip(&history);
        assert_eq!(
            text.split_once('\n').unwrap().1,
            "a:\n  first_seen: '2019-01-02'\nb:\n  gone_since: '2024-01-01'\n  fields:\n    response.x:\n      first_seen: '2026-06-05'\n    response.y:\n      gone_since: '2026-06-05'\n"
        );
    }

    #[test]
    fn what_comes_back_keeps_its_absence() {
        let gone = [sighting("a", None, Sight::Gone, "2024-01-01")];
        let back = [sighting("a", None, Sight::There, "2025-01-01")];
        let history = History::default().with(gone.to_vec()).with(back.to_vec());
        let span = history.get("a").unwrap();
        assert_eq!(span.gone_since, None);
        assert_eq!(span.absences, [Absence { from: "2024-01-01".to_owned(), to: "2025-01-01".to_owned() }]);
        round_trip(&history);
        // Old documents say what is known already.
        assert_eq!(history.clone().with(gone.to_vec()), history);
        let again = history.with(vec![sighting("a", None, Sight::Gone, "2026-01-01")]);
        assert_eq!(again.get("a").unwrap().gone_since.as_deref(), Some("2026-01-01"));
        assert_eq!(again.get("a").unwrap().absences.len(), 1);
    }

    #[test]
    fn what_is_known_is_never_taken_back() {
        let text = "a:\n  first_seen: 2019-01-02\n  gone_since: 2020-01-01\n";
        let history = read_history(text, "history.yaml").unwrap();
        let later = vec![
            sighting("a", None, Sight::First, "2026-01-01"),
            sighting("a", None, Sight::Gone, "2026-01-01"),
        ];
        assert_eq!(history.clone().with(later), history);
        assert_eq!(history.clone().with(Vec::new()), history);
        let found = read_history("a:\n  first: 2019\n", "history.yaml").unwrap_err();
        assert!(found.to_string().contains("history.yaml:2:3: error[unknown-key]"), "{found}");
    }
}
