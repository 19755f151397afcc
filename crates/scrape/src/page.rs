//! What goes in and what comes out: a saved page, and a document that was read with the places of its fields.

use std::collections::BTreeMap;

use top_definition::{Definition, Diagnostic};

use crate::ledger::Booked;

/// A saved document and what its sidecar says about it.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// Path below the folder of pages, with `/`; it becomes the definition's `source`.
    pub path: &'a str,
    /// The document as saved.
    pub bytes: &'a [u8],
    /// The text of the sidecar beside the page, if there is one.
    pub sidecar: Option<&'a str>,
}

/// The line of every field in its document, by dotted path (`response.data.province`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines(BTreeMap<String, u32>);

impl Lines {
    /// Notes where a field stands; the first place counts.
    pub fn insert(&mut self, path: String, line: u32) {
        self.0.entry(path).or_insert(line);
    }

    /// Line of a field, counted from 1; 0 where it is not known.
    pub fn get(&self, path: &str) -> u32 {
        self.0.get(path).copied().unwrap_or(0)
    }
}

/// One document read: its definition, the places of its fields, and what a person should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scraped {
    /// The name may be empty when neither the page nor a sidecar says it; then a warning does.
    pub definition: Definition,
    /// Where its fields stand.
    pub lines: Lines,
    /// What a person should look at.
    pub warnings: Vec<Diagnostic>,
    /// How the pieces of its page were booked.
    pub booked: Booked,
    /// Which document of its page it is, from 1.
    pub part: usize,
}
