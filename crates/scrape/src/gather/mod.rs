//! Gathers documents from a page's parts: which section a part stands in, which API it belongs to, what is said about
//! the name, which half a table describes. Whatever the form was, the questions are the same.
//!
//! Several parts of a page say the same thing. They are asked all, as witnesses: where they agree nothing is said, where
//! one is missing another stands in for it with a warning, and where they contradict each other about the name, or a
//! table is empty and a sample is not, the page is refused with both places.

mod halves;
mod names;
mod sections;
mod split;
mod whole;

pub(crate) use whole::refuse_empty;

use top_definition::Diagnostic;

use crate::caller;
use crate::document::{Document, DocumentKind, DocumentSample, SampleKind};
use crate::findings;
use crate::guard;
use crate::ledger::Ledger;
use crate::parts::Sheet;
use crate::samples::SampleSet;
use crate::words::Section;
use sections::Sections;

/// A document and what its samples say.
pub(crate) struct Gathered {
    pub(crate) document: Document,
    pub(crate) samples: SampleSet,
}

/// The documents of a page, in its order.
pub(crate) fn documents(sheet: Sheet<'_>) -> Vec<Result<Gathered, Diagnostic>> {
    let Sheet { form, parts, mut ledger, last_line, torn, is_open } = sheet;
    let chunks = split::by_api(parts, ledger.len());
    let is_alone = chunks.len() == 1;
    let mut documents = Vec::with_capacity(chunks.len());
    let mut names: Vec<String> = Vec::new();
    for chunk in chunks {
        let pieces = chunk.pieces.clone();
        let is_last = chunk.pieces.end >= ledger.len();
        let end = whole::End {
            last_line: if is_alone { last_line } else { chunk.last_line },
            torn: torn.clone(),
            is_open: is_open && is_last,
        };
        let sections = Sections::of(form, chunk.parts, &mut ledger);
        let gathered = one(sections, &end, &mut ledger).map(|(mut document, samples)| {
            document.booked = ledger.booked(pieces);
            Gathered { document, samples }
        });
        if is_repeated(&gathered, &mut names) {
            // Known already, all of it.
            if let (Ok(again), Some(Ok(Gathered { document, .. }))) = (&gathered, documents.last_mut()) {
                document.booked.furniture += again.document.booked.total();
            }
            continue;
        }
        documents.push(gathered);
    }
    documents
}

/// A page that stands in its file twice is one document.
fn is_repeated(gathered: &Result<Gathered, Diagnostic>, names: &mut Vec<String>) -> bool {
    let Ok(Gathered { document: Document { name: Some(name), .. }, .. }) = gathered else { return false };
    let known = names.contains(name);
    names.push(name.clone());
    known
}

fn one(
    mut sections: Sections<'_>,
    end: &whole::End,
    ledger: &mut Ledger,
) -> Result<(Document, SampleSet), Diagnostic> {
    let mut kind = whole::kind(&sections);
    sections.tell_samples(kind);
    let mut samples =
        SampleSet::read(&sections.samples).map_err(|refusal| whole::with_found(refusal, &sections))?;
    let answers =
        |sample: &&DocumentSample| matches!(sample.kind, SampleKind::ResponseXml | SampleKind::ResponseJson);
    if sections.samples.iter().filter(answers).count() > 1 {
        samples.prefer_fuller(&sections.samples);
    }
    let mut document = Document::new(sections.form, kind);
    document.is_bare = sections.opened.is_empty();
    names::settle(&mut document, &mut sections, &samples, ledger)?;
    if kind == DocumentKind::Api && names::is_topic(document.name.as_deref()) && sections.has_one_table() {
        kind = DocumentKind::Message;
        document.kind = kind;
    }
    // One table alone looks like a message's.
    if kind == DocumentKind::Message
        && caller::is_named_so(document.name.as_deref())
        && !sections.has(Section::Content)
    {
        document.kind = DocumentKind::Api;
    }
    let settled = halves::settle(&mut document, &mut sections, &samples, ledger);
    settled.map_err(|refusal| whole::with_found(refusal, &sections))?;
    document.group = sections.group.take();
    document.errors = std::mem::take(&mut sections.errors);
    whole::warn_without_request(&mut document, &sections);
    whole::refuse_half(&document, &sections, &samples, end)?;
    whole::note_open_end(&mut document, &sections, end);
    document.samples = std::mem::take(&mut sections.samples);
    samples.find_request_root(&document.request);
    Ok((guard::document(document)?, samples))
}

/// A warning about a whole half, or the whole page where the path is empty.
fn warning(
    code: &'static str,
    field: &str,
    line: u32,
    message: impl Into<String>,
    hint: impl Into<String>,
) -> Diagnostic {
    findings::warning(code, field, line, message, hint)
}
