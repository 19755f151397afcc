//! Reads saved documents of the Taobao Open Platform into API definitions.
//!
//! `page → form → rows → tree → definition`: [`form`] tells the rendering by content, one of [`readers`] turns it
//! into rows with places, `resolve` settles what the rendering lost from the [`samples`], [`prose`] reads meaning out
//! of the texts. This room must not know Rust code or HTTP, and it neither reads nor writes files.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};
use top_definition::{Definition, Source};

mod assemble;
pub mod catalogue;
pub mod document;
pub mod folder;
pub mod form;
mod guard;
pub mod json;
pub mod limits;
pub mod prose;
pub mod readers;
mod resolve;
pub mod samples;
pub mod sidecar;
mod text;
mod words;

pub use document::{Document, Refusal, Warning};
pub use form::Form;
pub use sidecar::Sidecar;

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
    pub warnings: Vec<Warning>,
}

/// Reads every document of a page; the first refusal is the answer.
pub fn read(page: &Page<'_>) -> Result<Vec<Scraped>, Refusal> {
    let mut documents = Vec::new();
    let mut refused = None;
    read_each(page, &mut |outcome| match outcome {
        Ok(scraped) => documents.push(scraped),
        Err(refusal) => refused = refused.take().or(Some(refusal)),
    });
    match refused {
        Some(refusal) => Err(refusal),
        None => Ok(documents),
    }
}

/// Reads every document of a page, one after the other: a refused one does not stop the rest, and a file of
/// thousands needs the memory of one.
pub fn read_each(page: &Page<'_>, each: &mut dyn FnMut(Result<Scraped, Refusal>)) {
    let sidecar = match page.sidecar.map(Sidecar::read).transpose() {
        Ok(sidecar) => sidecar,
        Err(refusal) => return each(Err(refusal)),
    };
    let reading = Reading { page, sidecar, sha256: sha256(page.bytes) };
    let last = last_line(page.bytes);
    reading.each(&mut |outcome| each(within(outcome, last)));
}

/// The number of the last line. Packed bytes have no lines; what is read out of them has.
fn last_line(bytes: &[u8]) -> u32 {
    if readers::json_lines::is_packed(bytes) {
        return u32::MAX;
    }
    let breaks = bytes.iter().filter(|byte| **byte == b'\n').count();
    u32::try_from(breaks).unwrap_or(u32::MAX).saturating_add(1)
}

/// Keeps every place inside the page: a sample may have line breaks (`<br>`, `&#10;`) that its page has not.
fn within(outcome: Result<Scraped, Refusal>, last: u32) -> Result<Scraped, Refusal> {
    match outcome {
        Ok(mut scraped) => {
            scraped.warnings.iter_mut().for_each(|warning| warning.line = warning.line.min(last));
            Ok(scraped)
        }
        Err(refusal) => Err(Refusal { line: refusal.line.min(last), ..refusal }),
    }
}

/// What all documents of one page share.
struct Reading<'a> {
    page: &'a Page<'a>,
    sidecar: Option<Sidecar>,
    sha256: String,
}

impl Reading<'_> {
    fn each(&self, each: &mut dyn FnMut(Result<Scraped, Refusal>)) {
        let bytes = self.page.bytes;
        if readers::json_lines::is_packed(bytes) || form::starts_as_json(bytes) {
            return self.json(each);
        }
        let outcome = form::text(bytes).and_then(|text| form::tell(text).map(|form| (text, form)));
        match outcome {
            Ok((text, Form::ApiMetadata)) => match readers::api_metadata::read(text) {
                Ok(documents) => documents.into_iter().for_each(|document| each(self.finish(document))),
                Err(refusal) => each(Err(refusal)),
            },
            Ok((text, form)) => each(read_one(text, form).and_then(|document| self.finish(document))),
            Err(refusal) => each(Err(refusal)),
        }
    }

    /// The site's JSON: one document over many lines, or one a line.
    fn json(&self, each: &mut dyn FnMut(Result<Scraped, Refusal>)) {
        let bytes = self.page.bytes;
        let whole = if readers::json_lines::is_packed(bytes) { None } else { form::text(bytes).ok() };
        if let Some(text) = whole.filter(|text| form::is_one_json_value(text)) {
            let document = form::tell(text).and_then(|_| readers::site_json::read(text, 1));
            return each(document.and_then(|document| self.finish(document)));
        }
        if let Err(refusal) = self.one_refusal() {
            return each(Err(refusal));
        }
        let (mut read, mut refused) = (0_usize, 0_usize);
        for (line, document) in readers::json_lines::documents(bytes) {
            if refused >= limits::MAX_REFUSALS {
                return each(Err(limits::too_large("refused documents in a file", refused, line)));
            }
            read += 1;
            let outcome = document.and_then(|document| self.finish(document));
            refused += usize::from(outcome.is_err());
            each(outcome);
        }
        if read == 0 {
            each(Err(form::empty()));
        }
    }

    /// One document over many lines that is no text gets one refusal, not one for every line.
    fn one_refusal(&self) -> Result<(), Refusal> {
        let first = self.page.bytes.split(|byte| *byte == b'\n').find(|line| !line.trim_ascii().is_empty());
        let is_one_a_line = |line: &[u8]| serde_json::from_slice::<serde::de::IgnoredAny>(line).is_ok();
        if readers::json_lines::is_packed(self.page.bytes) || first.is_some_and(is_one_a_line) {
            return Ok(());
        }
        form::text(self.page.bytes).map(drop)
    }

    fn finish(&self, mut document: Document) -> Result<Scraped, Refusal> {
        let mut forced = None;
        if let Some(sidecar) = &self.sidecar {
            sidecar.complete(&mut document);
            forced.clone_from(&sidecar.force);
        }
        let source = Source {
            page: self.page.path.to_owned(),
            form: document.form.word().to_owned(),
            sha256: self.sha256.clone(),
            modified: document.modified.clone(),
            forced,
        };
        let line = document.line;
        guard::definition(assemble::assemble(document, source)?, line)
    }
}

/// Reads a page that holds one document.
fn read_one(text: &str, form: Form) -> Result<Document, Refusal> {
    match form {
        Form::BulletText => readers::bullet::read(text),
        Form::DashText => readers::dash::read(text),
        Form::Pipe => readers::pipe::read(text),
        Form::Html => readers::html::read(text),
        Form::SiteJson | Form::ApiMetadata => readers::site_json::read(text, 1),
    }
}

fn sha256(bytes: &[u8]) -> String {
    let mut hexadecimal = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(hexadecimal, "{byte:02x}");
    }
    hexadecimal
}
