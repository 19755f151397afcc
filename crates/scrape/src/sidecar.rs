//! The sidecar beside a saved page: what it adds to the page, and where it contradicts.

use top_definition::{Diagnostic, Diagnostics, Forced, Kind, Sidecar, read_sidecar};

use crate::document::{Document, DocumentKind};
use crate::findings;
use crate::guard::printable;
use crate::limits::MAX_SIDECAR_BYTES;
use crate::text::same;

/// Reads a sidecar's text. The first fault counts: the page is not read with half a sidecar.
pub(crate) fn read(text: &str) -> Result<Sidecar, Diagnostic> {
    if text.len() > MAX_SIDECAR_BYTES {
        let message = format!("the sidecar has more than {MAX_SIDECAR_BYTES} bytes");
        return Err(findings::refusal(BAD, 1, message, "a sidecar is a few lines: keep the page out of it"));
    }
    read_sidecar(text, "").map_err(first)
}

/// The code of every fault of a sidecar: it is not the page that is wrong.
pub(crate) const BAD: &str = "bad-sidecar";

fn first(found: Diagnostics) -> Diagnostic {
    let first = found.iter().next().cloned().unwrap_or_default();
    Diagnostic { code: BAD, file: None, line: first.line.or(Some(1)), ..first }
}

/// The decisions that cover this API, of those of a page that may hold several.
pub(crate) fn decisions(forced: Vec<Forced>, api: &str) -> Vec<Forced> {
    let covers = |decision: &Forced| decision.api.as_deref().is_none_or(|named| named == api);
    forced.into_iter().filter(covers).map(|decision| Forced { api: None, ..decision }).collect()
}

/// Adds what the document does not say itself. Where both name an API and not the same one, the page is refused; where
/// they differ otherwise, the document is right and the sidecar gets a warning.
pub(crate) fn complete(sidecar: &Sidecar, document: &mut Document, is_only: bool) -> Result<(), Diagnostic> {
    if let (Some(known), Some(said)) = (&document.name, &sidecar.name)
        && !same(known, said)
    {
        // What is said beside a page of many APIs is said of one of them.
        return if is_only { Err(contradicted(known, document.line, said)) } else { Ok(()) };
    }
    let mut differing = Vec::new();
    let mut add = |what: &'static str, into: &mut Option<String>, from: &Option<String>| match (&into, from) {
        (Some(known), Some(said)) if !same(known, said) => differing.push(what),
        (None, Some(_)) => into.clone_from(from),
        _ => {}
    };
    add("name", &mut document.name, &sidecar.name);
    add("title", &mut document.title, &sidecar.title);
    add("group", &mut document.group, &sidecar.group);
    add("modified", &mut document.modified, &sidecar.modified);
    match document.doc_id {
        Some(known) if sidecar.doc_id.is_some_and(|said| said != known) => differing.push("doc_id"),
        _ => document.doc_id = document.doc_id.or(sidecar.doc_id),
    }

    match (sidecar.kind, document.kind) {
        (Some(Kind::Message), DocumentKind::Api) if document.request.is_empty() => {
            document.kind = DocumentKind::Message;
        }
        (Some(Kind::Message), DocumentKind::Api) | (Some(Kind::Api | Kind::Spi), DocumentKind::Message) => {
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
    Ok(())
}

/// A page and its sidecar that are not of the same API.
fn contradicted(page: &str, line: u32, sidecar: &str) -> Diagnostic {
    findings::refusal(
        "name-contradicted",
        line,
        format!(
            "the page names `{}` in line {line}, its sidecar says `{}`",
            printable(page),
            printable(sidecar)
        ),
        "one of the two belongs to another page; correct the sidecar, or save the page again",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Form;

    #[test]
    fn unknown_keys_and_kinds_are_refused_with_their_line() {
        let refusal = read("origin: a copy\nnaem: x\n").unwrap_err();
        assert_eq!((refusal.code, refusal.line, refusal.column), (BAD, Some(2), Some(1)));
        assert_eq!(refusal.hint.as_deref(), Some("did you mean `name`?"));
        for text in ["origin: a\nkind: ipa\n", "name: x\n", "origin: a\nname: ../x\n", "origin: [", "- a\n"] {
            assert_eq!(read(text).unwrap_err().code, BAD, "{text}");
        }
    }

    #[test]
    fn the_page_is_believed_and_the_sidecar_completes_it() {
        let sidecar = read("origin: a copy\nname: a.c\ntitle: 查询\ndoc_id: 5\n").unwrap();
        let mut document = Document::new(Form::Pipe, DocumentKind::Api);
        (document.name, document.title) = (Some("a.c".to_owned()), Some("查看".to_owned()));
        complete(&sidecar, &mut document, true).unwrap();
        assert_eq!((document.title.as_deref(), document.doc_id), (Some("查看"), Some(5)));
        assert_eq!(document.warnings.len(), 1);
    }

    #[test]
    fn a_name_that_the_page_contradicts_is_refused() {
        let sidecar = read("origin: a copy\nname: b.c\n").unwrap();
        let mut document = Document::new(Form::Pipe, DocumentKind::Api);
        document.name = Some("a.c".to_owned());
        assert_eq!(complete(&sidecar, &mut document, true).unwrap_err().code, "name-contradicted");
        assert!(complete(&sidecar, &mut document, false).is_ok(), "one of many");
    }

    #[test]
    fn a_decision_about_one_api_of_a_page_covers_no_other() {
        let sidecar = read(
            "origin: a\nforced:\n- {api: a.get, reason: r, losses: [x]}\n- {reason: all, losses: [y]}\n",
        )
        .unwrap();
        let reasons =
            |api| decisions(sidecar.forced.clone(), api).into_iter().map(|it| it.reason).collect::<Vec<_>>();
        assert_eq!(
            (reasons("a.get"), reasons("b.get")),
            (vec!["r".to_owned(), "all".to_owned()], vec!["all".to_owned()])
        );
    }
}
