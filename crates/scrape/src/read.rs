//! The road through this crate: a page's form, its reader, the sidecar, and what is made of both.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};
use top_definition::{Definition, Diagnostic, Sidecar, Source};

use crate::document::{Document, Form};
use crate::gather::Gathered;
use crate::page::{Page, Scraped};
use crate::parts::Sheet;
use crate::readers::site::lines;
use crate::readers::text::page::TextPage;
use crate::readers::{api_metadata, html, site, text};
use crate::samples::SampleSet;
use crate::sidecar::{self, Place};
use crate::text::count_breaks;
use crate::wrapped::Inside;
use crate::{assemble, caller, form, gather, guard, limits, margin, wrapped};

/// Things around a document: a page that shows the source of a page.
const MAX_WRAPPERS: usize = 2;

/// Reads every document of a page; the first refusal is the answer.
pub fn read(page: &Page<'_>) -> Result<Vec<Scraped>, Diagnostic> {
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

/// The documents of a text as rows, before anything is concluded from them; the first refusal is the answer.
pub fn read_rows(text: &str, form: Form) -> Result<Vec<Document>, Diagnostic> {
    let last = last_line(text.as_bytes());
    let mut documents = rows(text, form).map_err(|refusal| placed(refusal, last))?;
    for warning in documents.iter_mut().flat_map(|document| &mut document.warnings) {
        warning.line = warning.line.map(|line| line.min(last));
    }
    Ok(documents)
}

fn rows(text: &str, form: Form) -> Result<Vec<Document>, Diagnostic> {
    let laid_out;
    let sheet = match form {
        Form::Html => html::cut(text)?,
        Form::BulletText | Form::DashText | Form::Pipe => text::cut(&TextPage::new(text), form)?,
        Form::IndentedText => {
            laid_out = text::indented::lay_out(text);
            text::cut_indented(&laid_out)?
        }
        Form::SiteJson => return site::read(text, 1).map(|document| vec![document]),
        Form::ApiMetadata => return api_metadata::read(text),
    };
    gather::documents(sheet).into_iter().map(|gathered| gathered.map(|gathered| gathered.document)).collect()
}

/// Reads every document of a page, one after the other: a refused one does not stop the rest, and a file of
/// thousands needs the memory of one.
pub fn read_each(page: &Page<'_>, each: &mut dyn FnMut(Result<Scraped, Diagnostic>)) {
    let sidecar = match page.sidecar.map(sidecar::read).transpose() {
        Ok(sidecar) => sidecar,
        Err(refusal) => return each(Err(refusal)),
    };
    let reading = Reading { page, sidecar, sha256: sha256(page.bytes) };
    let last = last_line(page.bytes);
    reading.each(&mut |outcome| each(within(outcome, last)));
}

/// The number of the last line. Packed bytes have no lines; what is read out of them has.
fn last_line(bytes: &[u8]) -> u32 {
    if lines::is_packed(bytes) {
        return u32::MAX;
    }
    u32::try_from(count_breaks(bytes)).unwrap_or(u32::MAX).saturating_add(1)
}

/// Keeps every place inside the page: a sample may have line breaks (`<br>`, `&#10;`) that its page has not.
fn within(outcome: Result<Scraped, Diagnostic>, last: u32) -> Result<Scraped, Diagnostic> {
    match outcome {
        Ok(mut scraped) => {
            scraped
                .warnings
                .iter_mut()
                .for_each(|warning| warning.line = warning.line.map(|line| line.min(last)));
            Ok(scraped)
        }
        Err(refusal) => Err(placed(refusal, last)),
    }
}

fn placed(finding: Diagnostic, last: u32) -> Diagnostic {
    Diagnostic { line: finding.line.map(|line| line.min(last)), ..finding }
}

/// What all documents of one page share.
struct Reading<'a> {
    page: &'a Page<'a>,
    sidecar: Option<Sidecar>,
    sha256: String,
}

impl Reading<'_> {
    fn each(&self, each: &mut dyn FnMut(Result<Scraped, Diagnostic>)) {
        let bytes = self.page.bytes;
        if lines::is_packed(bytes) || form::starts_as_json(bytes) {
            return self.json(bytes, each);
        }
        match form::text(bytes) {
            Ok(text) if form::starts_as_json(text.as_bytes()) => self.json(text.as_bytes(), each),
            Ok(text) => match margin::clear(&text) {
                Some(margin::Cleared { text, mut empty_lines }) => self.text(&text, &mut |outcome| {
                    each(outcome.map(|mut scraped| {
                        scraped.booked.furniture += std::mem::take(&mut empty_lines);
                        scraped
                    }));
                }),
                None => self.text(&text, each),
            },
            Err(refusal) => each(Err(refusal)),
        }
    }

    fn text(&self, text: &str, each: &mut dyn FnMut(Result<Scraped, Diagnostic>)) {
        self.text_or_inside(text, MAX_WRAPPERS, each);
    }

    /// Reads a text; if it is no document, the one that stands in it.
    fn text_or_inside(&self, text: &str, wrappers: usize, each: &mut dyn FnMut(Result<Scraped, Diagnostic>)) {
        let page = TextPage::new(text);
        let laid_out;
        let told = form::tell(&page);
        if let Err(refusal) = &told
            && refusal.code == "no-tables"
            && wrappers > 0
            && let Some(Inside { text, mut others }) = wrapped::inside(text)
        {
            return self.text_or_inside(&text, wrappers - 1, &mut |outcome| {
                each(outcome.map(|mut scraped| {
                    scraped.booked.unexplained += std::mem::take(&mut others);
                    scraped
                }));
            });
        }
        let sheet = match told {
            Ok(Form::ApiMetadata) => {
                return match api_metadata::read(text) {
                    Ok(documents) => self.documents(documents, each),
                    Err(refusal) => each(Err(refusal)),
                };
            }
            Ok(Form::SiteJson) => return self.json(text.as_bytes(), each),
            Ok(Form::Html) => html::cut(text),
            Ok(Form::IndentedText) => {
                laid_out = text::indented::lay_out(text);
                text::cut_indented(&laid_out)
            }
            Ok(form) => text::cut(&page, form),
            Err(refusal) => Err(refusal),
        };
        match sheet {
            Ok(sheet) => self.sheet(sheet, each),
            Err(refusal) => each(Err(refusal)),
        }
    }

    /// Documents that say what everything in them is.
    fn documents(&self, documents: Vec<Document>, each: &mut dyn FnMut(Result<Scraped, Diagnostic>)) {
        let names: Vec<Option<&str>> = documents.iter().map(|document| document.name.as_deref()).collect();
        if let Err(refusal) = self.check_parts(&names) {
            return each(Err(refusal));
        }
        let count = documents.len();
        for (index, document) in documents.into_iter().enumerate() {
            each(self.finish(document, Place { index, count }));
        }
    }

    /// The documents of a page of parts.
    fn sheet(&self, sheet: Sheet<'_>, each: &mut dyn FnMut(Result<Scraped, Diagnostic>)) {
        let documents = gather::documents(sheet);
        let name = |gathered: &'_ Result<Gathered, Diagnostic>| gathered.as_ref().ok()?.document.name.clone();
        let names: Vec<Option<String>> = documents.iter().map(name).collect();
        let names: Vec<Option<&str>> = names.iter().map(Option::as_deref).collect();
        // A page that was refused says why itself.
        let is_read = documents.iter().any(Result::is_ok);
        if let Err(refusal) =
            self.check_parts(&names).or_else(|refusal| if is_read { Err(refusal) } else { Ok(()) })
        {
            return each(Err(refusal));
        }
        let count = documents.len();
        for (index, gathered) in documents.into_iter().enumerate() {
            each(gathered.and_then(|Gathered { document, samples }| {
                self.complete(document, &samples, Place { index, count })
            }));
        }
    }

    fn check_parts(&self, names: &[Option<&str>]) -> Result<(), Diagnostic> {
        match &self.sidecar {
            Some(sidecar) => sidecar::check_parts(sidecar, names),
            None => Ok(()),
        }
    }

    /// How many documents a file with one a line has; counted only where the sidecar says something of each.
    fn count_of_lines(&self, bytes: &[u8]) -> Option<usize> {
        let wanted = self.sidecar.as_ref().is_some_and(sidecar::has_lists);
        wanted.then(|| lines::lines(bytes).count())
    }

    /// The site's JSON: one document over many lines, or one a line.
    fn json(&self, bytes: &[u8], each: &mut dyn FnMut(Result<Scraped, Diagnostic>)) {
        let whole = if lines::is_packed(bytes) { None } else { form::text(bytes).ok() };
        if let Some(text) = whole.filter(|text| form::is_one_json_value(text)) {
            return match form::tell(&TextPage::new(&text)).and_then(|_| site::read(&text, 1)) {
                Ok(document) => self.documents(vec![document], each),
                Err(refusal) => each(Err(refusal)),
            };
        }
        if let Err(refusal) = self.one_refusal() {
            return each(Err(refusal));
        }
        let count = self.count_of_lines(bytes);
        if let Some(Err(refusal)) = count.map(|count| self.check_parts(&vec![None; count])) {
            return each(Err(refusal));
        }
        let (mut read, mut refused) = (0_usize, 0_usize);
        for (line, document) in lines::documents(bytes) {
            if refused >= limits::MAX_REFUSALS {
                return each(Err(limits::too_large("refused documents in a file", refused, line)));
            }
            let place = Place { index: read, count: count.unwrap_or(usize::MAX) };
            read += 1;
            let outcome = document.and_then(|document| self.finish(document, place));
            refused += usize::from(outcome.is_err());
            each(outcome);
        }
        if read == 0 {
            each(Err(form::empty()));
        }
    }

    /// One document over many lines that is no text gets one refusal, not one for every line.
    fn one_refusal(&self) -> Result<(), Diagnostic> {
        let first = self.page.bytes.split(|byte| *byte == b'\n').find(|line| !line.trim_ascii().is_empty());
        let is_one_a_line = |line: &[u8]| serde_json::from_slice::<serde::de::IgnoredAny>(line).is_ok();
        if lines::is_packed(self.page.bytes) || first.is_some_and(is_one_a_line) {
            return Ok(());
        }
        form::text(self.page.bytes).map(drop)
    }

    fn finish(&self, document: Document, place: Place) -> Result<Scraped, Diagnostic> {
        let mut samples = SampleSet::read(&document.samples)?;
        samples.find_request_root(&document.request);
        gather::refuse_empty(&document, &samples)?;
        self.complete(document, &samples, place)
    }

    /// What the sidecar says is added, and a definition made.
    fn complete(
        &self,
        mut document: Document,
        samples: &SampleSet,
        place: Place,
    ) -> Result<Scraped, Diagnostic> {
        if let Some(sidecar) = &self.sidecar {
            sidecar::complete(sidecar, &mut document, place)?;
        }
        caller::settle(&mut document, samples, self.sidecar.as_ref().and_then(|sidecar| sidecar.kind));
        let source = Source {
            page: self.page.path.to_owned(),
            form: document.form.word().to_owned(),
            sha256: self.sha256.clone(),
            modified: document.modified.clone(),
            facts_as_of: self.sidecar.as_ref().and_then(|sidecar| sidecar.facts_as_of.clone()),
            forced: Vec::new(),
        };
        let line = document.line;
        let mut scraped = assemble::assemble(document, samples, source)?;
        scraped.part = place.index + 1;
        let mut scraped = guard::definition(scraped, line)?;
        if let Some(sidecar) = &self.sidecar {
            let Definition { name, source, .. } = &mut scraped.definition;
            for source in source {
                source.forced = sidecar::decisions(sidecar.forced.clone(), name);
            }
        }
        Ok(scraped)
    }
}

fn sha256(bytes: &[u8]) -> String {
    let mut hexadecimal = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(hexadecimal, "{byte:02x}");
    }
    hexadecimal
}
