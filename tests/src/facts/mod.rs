//! Facts about APIs whose pages are not at hand: names, types, nesting, required marks, codes, units, with meanings in
//! words of this project. `api-defs/facts/*.jsonl` holds them, a line each; `catalogue.json` says which of them the platform lists.
//!
//! [`page`] writes each as a page that the reader reads, so that definitions stay a pure function of `api-defs/pages/` and
//! the platform's own document takes the page's place one day. `cargo run -p line-tests --bin fact_pages` does it for all;
//! `tests/family/` holds the definitions against the facts. This room must not know definitions.

mod samples;
mod words;

pub mod catalogue;
pub mod english;
pub mod page;

pub use words::unquoted;

use std::fmt;
use std::path::Path;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

/// What is known of one API, message or vendor interface.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// `api`, `message` or `spi` (the platform calls the vendor).
    pub kind: Kind,
    /// The platform's name.
    pub name: String,
    /// Number of its document.
    pub doc_id: Option<u64>,
    /// What it does.
    pub title: Meaning,
    /// The platform's own grouping.
    pub group: Option<String>,
    /// As of when the facts are: `2023-10`, or `unknown`.
    pub as_of: String,
    /// Whether the document's sample call passes a session key: `session`, `none`, `unknown`.
    pub auth: String,
    /// Parameters of the call.
    #[serde(default)]
    pub request: Vec<Fact>,
    /// Its answer.
    #[serde(default)]
    pub response: Vec<Fact>,
    /// Fields of a message.
    #[serde(default)]
    pub content: Vec<Fact>,
}

/// Which kind of definition a line is about.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A call to the platform.
    Api,
    /// A topic of the message service.
    Message,
    /// A call of the platform to the vendor.
    Spi,
}

/// What is known of one field. What is absent is not documented.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The name on the wire.
    pub name: String,
    /// The documented type without its list mark.
    #[serde(rename = "type")]
    pub type_name: String,
    /// Is it a list?
    #[serde(default)]
    pub list: bool,
    /// Must it be sent?
    pub required: Option<bool>,
    /// The short meaning in Chinese.
    #[serde(default)]
    pub zh: String,
    /// The short meaning in English.
    #[serde(default)]
    pub en: String,
    /// A documented example.
    pub example: Option<String>,
    /// Values and what they mean, in the document's order.
    #[serde(default)]
    pub codes: Codes,
    /// Unit of an amount of money.
    pub unit: Option<String>,
    /// How a text or number is to be read.
    pub format: Option<String>,
    /// Members of an object.
    #[serde(default)]
    pub fields: Vec<Fact>,
}

/// A meaning in both languages.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Meaning {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

/// Codes in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes(pub Vec<(String, Meaning)>);

impl<'de> Deserialize<'de> for Codes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder)
    }
}

struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Codes;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("values with their meanings")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Codes, A::Error> {
        let mut codes = Vec::new();
        while let Some(code) = map.next_entry()? {
            codes.push(code);
        }
        Ok(Codes(codes))
    }
}

/// The facts of a file, in its order.
///
/// # Errors
/// A line that can't be read, with its number.
pub fn read(path: &Path) -> Result<Vec<Subject>, String> {
    let shown = path.display();
    let text = std::fs::read_to_string(path).map_err(|error| format!("{shown}: {error}"))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(at, line)| {
            serde_json::from_str(line)
                .map_err(|error| format!("{shown}:{}:{}: {error}", at + 1, error.column()))
        })
        .collect()
}

impl Subject {
    /// Its sides with the words that overlays use for them.
    pub fn sides(&self) -> [(&'static str, &[Fact]); 3] {
        [("request", &self.request), ("response", &self.response), ("content", &self.content)]
    }

    /// Calls the visitor for every field with its path, parents first.
    pub fn visit<'a>(&'a self, visitor: &mut dyn FnMut(&str, &'a Fact)) {
        for (side, facts) in self.sides() {
            visit(side, facts, visitor);
        }
    }
}

fn visit<'a>(above: &str, facts: &'a [Fact], visitor: &mut dyn FnMut(&str, &'a Fact)) {
    for fact in facts {
        let path = format!("{above}.{}", fact.name);
        visitor(&path, fact);
        visit(&path, &fact.fields, visitor);
    }
}
