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

/// Which document of its page one is, from 0, and how many the page has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) index: usize,
    pub(crate) count: usize,
}

/// Does what the sidecar says of each API fit a page with these? `names`: as the page gives them, where it does.
pub(crate) fn check_parts(sidecar: &Sidecar, names: &[Option<&str>]) -> Result<(), Diagnostic> {
    let (said, count) = (sidecar.parts.len(), names.len());
    if said > 0 && said != count {
        return Err(parts(
            format!("the sidecar lists {said} APIs, the page has {count}"),
            "list all of them, in the page's order",
        ));
    }
    if count < 2 || said > 0 {
        return Ok(());
    }
    if let Some(name) = &sidecar.name
        && names.iter().all(|known| known.is_some_and(|known| !same(known, name)))
    {
        let message = format!(
            "the page has {count} APIs, and `{}`, which the sidecar names, is none of them",
            printable(name)
        );
        return Err(parts(message, "correct the name, or list the names of all, in the page's order"));
    }
    match sidecar.doc_id {
        Some(doc_id) if sidecar.name.is_none() => Err(parts(
            format!("the page has {count} APIs, and the sidecar does not say whose number {doc_id} is"),
            "list the numbers of all of them, in the page's order",
        )),
        _ => Ok(()),
    }
}

/// Whether the sidecar must be held against the number of documents before any of them is read.
pub(crate) fn has_lists(sidecar: &Sidecar) -> bool {
    !sidecar.parts.is_empty()
}

fn parts(message: String, hint: &str) -> Diagnostic {
    findings::refusal("sidecar-parts", 1, message, hint)
}

/// Adds what the document does not say itself. Where both name an API and not the same one, the page is refused; where
/// they differ otherwise, the document is right and the sidecar gets a warning.
pub(crate) fn complete(sidecar: &Sidecar, document: &mut Document, place: Place) -> Result<(), Diagnostic> {
    let part = sidecar.parts.get(place.index);
    let name = part.map_or(&sidecar.name, |part| &part.name);
    let is_only = place.count == 1 || part.is_some();
    if let (Some(known), Some(said)) = (&document.name, name)
        && !same(known, said)
    {
        // What is said beside a page of many APIs, without a list, is said of one of them.
        return if is_only { Err(contradicted(known, document.line, said)) } else { Ok(()) };
    }
    // Of one among many only what is said of it by name, or of it alone.
    let is_meant = is_only || name.is_some();
    let mut differing = Vec::new();
    let mut add = |what: &'static str, into: &mut Option<String>, from: &Option<String>| match (&into, from) {
        (Some(known), Some(said)) if !same(known, said) => differing.push(what),
        (None, Some(_)) => into.clone_from(from),
        _ => {}
    };
    add("name", &mut document.name, name);
    if is_meant && part.is_none() {
        add("title", &mut document.title, &sidecar.title);
    }
    add("group", &mut document.group, &sidecar.group);
    add("modified", &mut document.modified, &sidecar.modified);
    let doc_id = part.map_or(sidecar.doc_id.filter(|_| is_meant), |part| part.doc_id);
    match document.doc_id {
        Some(known) if doc_id.is_some_and(|said| said != known) => differing.push("doc_id"),
        _ => document.doc_id = document.doc_id.or(doc_id),
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

    const ONLY: Place = Place { index: 0, count: 1 };

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
        complete(&sidecar, &mut document, ONLY).unwrap();
        assert_eq!((document.title.as_deref(), document.doc_id), (Some("查看"), Some(5)));
        assert_eq!(document.warnings.len(), 1);
    }

    #[test]
    fn a_name_that_the_page_contradicts_is_refused() {
        let sidecar = read("origin: a copy\nname: b.c\n").unwrap();
        let mut document = Document::new(Form::Pipe, DocumentKind::Api);
        document.name = Some("a.c".to_owned());
        assert_eq!(complete(&sidecar, &mut document, ONLY).unwrap_err().code, "name-contradicted");
        assert!(complete(&sidecar, &mut document, Place { index: 0, count: 2 }).is_ok(), "one of many");
    }

    #[test]
    fn lists_are_held_against_the_page() {
        let code = |text: &str, names: &[Option<&str>]| {
            check_parts(&read(text).unwrap(), names).map_err(|refusal| refusal.code)
        };
        let two = [Some("a.get"), Some("b.get")];
        assert_eq!(code("origin: a\nname: [a.get, b.get]\ndoc_id: [1, 2]\n", &two), Ok(()));
        assert_eq!(code("origin: a\ndoc_id: [1, 2]\n", &two), Ok(()));
        assert_eq!(code("origin: a\nname: b.get\ndoc_id: 2\n", &two), Ok(()));
        assert_eq!(code("origin: a\nname: [a.get, b.get]\n", &two[..1]), Err("sidecar-parts"));
        assert_eq!(code("origin: a\nname: [a.get]\n", &two), Err("sidecar-parts"));
        assert_eq!(code("origin: a\nname: c.get\n", &two), Err("sidecar-parts"));
        assert_eq!(code("origin: a\ndoc_id: 5\n", &two), Err("sidecar-parts"));

        let sidecar = read("origin: a\nname: [a.get, b.get]\ndoc_id: [1, 2]\n").unwrap();
        let mut document = Document::new(Form::Pipe, DocumentKind::Api);
        complete(&sidecar, &mut document, Place { index: 1, count: 2 }).unwrap();
        assert_eq!((document.name.as_deref(), document.doc_id), (Some("b.get"), Some(2)));
        let swapped = complete(&sidecar, &mut document, Place { index: 0, count: 2 }).unwrap_err();
        assert_eq!(swapped.code, "name-contradicted");
        let one = read("origin: a\nname: b.get\ndoc_id: 2\ntitle: 查\n").unwrap();
        let mut other = Document::new(Form::Pipe, DocumentKind::Api);
        other.name = Some("a.get".to_owned());
        complete(&one, &mut other, Place { index: 0, count: 2 }).unwrap();
        assert_eq!((other.doc_id, other.title), (None, None), "said of the other one");
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
