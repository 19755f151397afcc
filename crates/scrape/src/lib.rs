//! Reads saved documents of the Taobao Open Platform into API definitions.
//!
//! `page → form → rows → tree → definition`: [`form`] tells the rendering by content, one of [`readers`] turns it
//! into rows with places, `resolve` settles what the rendering lost from the samples, [`prose`] reads meaning out of
//! the texts. This room must not know Rust code or HTTP, and it neither reads nor writes files.

use std::collections::BTreeMap;

use top_definition::Definition;

pub mod document;
pub mod form;
pub mod prose;
pub mod readers;

pub use document::{Document, Refusal, Warning};

/// A saved document and what its sidecar says about it.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// Path below the folder of pages, with `/`; it becomes the definition's `source`.
    pub path: &'a str,
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
    pub lines: Lines,
    pub warnings: Vec<Warning>,
}

/// Reads every document of a page.
pub fn read(_page: &Page<'_>) -> Result<Vec<Scraped>, Refusal> {
    Err(Refusal::new("unsupported-form", 1, "this form is not read yet", "save the page as text or HTML"))
}
