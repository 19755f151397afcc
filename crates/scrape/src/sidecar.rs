//! The sidecar beside a saved page (`<page>.yaml`): what the page itself may have lost, and decisions people made.

use serde::Deserialize;
use top_definition::{Diagnostic, Kind, unsafe_name_reason};

use crate::document::{Document, DocumentKind};
use crate::findings;
use crate::guard::printable;
use crate::limits::MAX_SIDECAR_BYTES;
use crate::text::same;

/// What a sidecar may say. Every key but `origin` may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sidecar {
    /// The platform's name of the API or message.
    pub name: Option<String>,
    /// `api` or `message`.
    pub kind: Option<String>,
    /// The Chinese title.
    pub title: Option<String>,
    /// The platform's own grouping.
    pub group: Option<String>,
    /// Number of the documentation page.
    pub doc_id: Option<u64>,
    /// Where the page was saved from, in words.
    pub origin: String,
    /// The document's own date of change, if people know it (`2026-05-16`).
    pub modified: Option<String>,
    /// Why this page is taken although it lost facts that an earlier one had.
    pub force: Option<String>,
}

impl Sidecar {
    /// Reads a sidecar's text.
    pub fn read(text: &str) -> Result<Self, Diagnostic> {
        if text.len() > MAX_SIDECAR_BYTES {
            return Err(bad(1, format!("the sidecar has more than {MAX_SIDECAR_BYTES} bytes")));
        }
        let sidecar: Sidecar = serde_yaml::from_str(text).map_err(|error| {
            let line = error.location().map_or(1, |place| u32::try_from(place.line()).unwrap_or(1));
            bad(line, format!("the sidecar beside the page cannot be read: {error}"))
        })?;
        if let Some(reason) = sidecar.name.as_deref().and_then(unsafe_name_reason) {
            let name = printable(sidecar.name.as_deref().unwrap_or_default());
            return Err(bad(1, format!("the sidecar's name `{name}` can't name a definition: {reason}")));
        }
        match sidecar.kind.as_deref() {
            Some(kind) if Kind::from_word(kind).is_none() => {
                Err(bad(1, format!("the sidecar's kind is {kind:?}; it is api or message")))
            }
            _ => Ok(sidecar),
        }
    }

    /// Adds what the document does not say itself. Where both speak and differ, the document is right and the
    /// sidecar gets a warning.
    pub(crate) fn complete(&self, document: &mut Document) {
        let mut differing = Vec::new();
        let mut add =
            |what: &'static str, into: &mut Option<String>, from: &Option<String>| match (&into, from) {
                (Some(known), Some(said)) if !same(known, said) => differing.push(what),
                (None, Some(_)) => into.clone_from(from),
                _ => {}
            };
        add("name", &mut document.name, &self.name);
        add("title", &mut document.title, &self.title);
        add("group", &mut document.group, &self.group);
        add("modified", &mut document.modified, &self.modified);
        match document.doc_id {
            Some(known) if self.doc_id.is_some_and(|said| said != known) => differing.push("doc_id"),
            _ => document.doc_id = document.doc_id.or(self.doc_id),
        }
        let kind = self.kind.as_deref().and_then(Kind::from_word);
        match (kind, document.kind) {
            (Some(Kind::Message), DocumentKind::Api) if document.request.is_empty() => {
                document.kind = DocumentKind::Message;
            }
            (Some(Kind::Message), DocumentKind::Api) | (Some(Kind::Api), DocumentKind::Message) => {
                differing.push("kind")
            }
            _ => {}
        }
        document.warnings.extend(differing.into_iter().map(|what| {
            findings::warning(
                "sidecar-disagrees",
                "",
                1,
                format!("page and sidecar say different things about {what}; the page was believed"),
                "correct the sidecar",
            )
        }));
    }
}

fn bad(line: u32, message: String) -> Diagnostic {
    findings::refusal(
        "bad-sidecar",
        line,
        message,
        "keys: origin (needed), name, kind (api or message), title, group, doc_id, modified, force",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Form;

    #[test]
    fn unknown_keys_and_kinds_are_refused_with_their_line() {
        let refusal = Sidecar::read("origin: a copy\nnaem: x\n").unwrap_err();
        assert_eq!((refusal.code, refusal.line), ("bad-sidecar", Some(2)));
        assert_eq!(Sidecar::read("origin: a\nkind: spi\n").unwrap_err().code, "bad-sidecar");
        assert_eq!(Sidecar::read("name: x\n").unwrap_err().code, "bad-sidecar");
    }

    #[test]
    fn the_page_is_believed_and_the_sidecar_completes_it() {
        let sidecar = Sidecar::read("origin: a copy\nname: b.c\ntitle: 查询\ndoc_id: 5\n").unwrap();
        let mut document = Document::new(Form::Pipe, DocumentKind::Api);
        document.name = Some("a.c".to_owned());
        sidecar.complete(&mut document);
        assert_eq!(
            (document.name.as_deref(), document.title.as_deref(), document.doc_id),
            (Some("a.c"), Some("查询"), Some(5))
        );
        assert_eq!(document.warnings.len(), 1);
    }
}
