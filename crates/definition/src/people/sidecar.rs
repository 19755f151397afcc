//! The sidecar beside a saved page (`<page>.yaml`): what the page itself may have lost, and decisions people made.
//!
//! Must not know pages: who reads them asks the sidecar.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::file_name::unsafe_name_reason;
use crate::model::{Forced, Kind};
use crate::text::{shorten, visible};
use crate::yaml::decode::{self, read};
use crate::yaml::keys::SIDECAR;
use crate::yaml::node::{Node, Value};
use crate::yaml::parse::parse;
use crate::yaml::validate::validate_record;

/// What a sidecar may say. Every key but `origin` may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sidecar {
    /// The platform's name of the API or message, where the page has one.
    pub name: Option<String>,
    /// Call, message, or call that the platform makes.
    pub kind: Option<Kind>,
    /// The Chinese title.
    pub title: Option<String>,
    /// The platform's own grouping.
    pub group: Option<String>,
    /// Number of the documentation page, where it is of one API.
    pub doc_id: Option<u64>,
    /// What is said of each API of a page that has several, in their order.
    pub parts: Vec<SidecarPart>,
    /// Where the page was saved from, in words.
    pub origin: String,
    /// The document's own date of change, if people know it (`2026-05-16`).
    pub modified: Option<String>,
    /// The page was written from facts as of this date (`2023-10`, `unknown`); it is not the platform's own text.
    pub facts_as_of: Option<String>,
    /// Losses that people accepted when this page came in place of an earlier one.
    pub forced: Vec<Forced>,
}

/// What a sidecar says of one of several APIs of its page.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SidecarPart {
    /// The platform's name.
    pub name: Option<String>,
    /// Number of the documentation page.
    pub doc_id: Option<u64>,
}

/// Reads a sidecar.
///
/// # Errors
/// Everything that is wrong with the file, each finding with its place.
pub fn read_sidecar(text: &str, file: &str) -> Result<Sidecar, Diagnostics> {
    let mut found = Diagnostics::new();
    if let Some(node) = parse(text, &mut found) {
        match node.get("force") {
            Some(force) => found.push(unbounded(force)),
            None => validate_record(&node, &SIDECAR, &mut found),
        }
        check_names(&node, &mut found);
        check_lists(&node, &mut found);
        if !found.has_errors() {
            let sidecar = sidecar(node);
            check(&sidecar, &mut found);
            if !found.has_errors() {
                return Ok(sidecar);
            }
        }
    }
    found.set_file(file);
    found.sort();
    Err(found)
}

fn sidecar(node: Node<'_>) -> Sidecar {
    let parts = parts(&node);
    let mut sidecar = read!(key, node => it: Sidecar {
        name: "name" = node.as_text().map(str::to_owned),
        kind: "kind" = node.as_text().and_then(Kind::from_word),
        title: "title" = Some(node.into_text()),
        group: "group" = Some(node.into_text()),
        doc_id: "doc_id" = decode::natural(&node),
        origin: "origin" = node.into_text(),
        modified: "modified" = Some(node.into_text()),
        facts_as_of: "facts_as_of" = Some(node.into_text()),
        forced: "forced" = node.into_list().into_iter().map(decode::forced).collect(),
    }, parts else ());
    sidecar.parts = parts;
    sidecar
}

/// Names and numbers that stand in lists, each beside its like.
fn parts(node: &Node<'_>) -> Vec<SidecarPart> {
    let (names, doc_ids) = (list(node, "name"), list(node, "doc_id"));
    let count = names.unwrap_or_default().len().max(doc_ids.unwrap_or_default().len());
    let part = |index: usize| SidecarPart {
        name: names.and_then(|names| names.get(index)?.as_text()).map(str::to_owned),
        doc_id: doc_ids.and_then(|doc_ids| decode::natural(doc_ids.get(index)?)),
    };
    (0..count).map(part).collect()
}

fn list<'n, 'a>(node: &'n Node<'a>, key: &str) -> Option<&'n [Node<'a>]> {
    match &node.get(key)?.value {
        Value::List(items) => Some(items),
        _ => None,
    }
}

/// Lists go together, or nobody knows which is whose.
fn check_lists(node: &Node<'_>, found: &mut Diagnostics) {
    let (names, doc_ids) = (list(node, "name"), list(node, "doc_id"));
    let place = |key: &str| node.get(key).map(|value| value.place).unwrap_or_default();
    let (message, place) = match (names, doc_ids) {
        (Some([]), _) => ("the list of names is empty".to_owned(), place("name")),
        (_, Some([])) => ("the list of numbers is empty".to_owned(), place("doc_id")),
        (Some(names), Some(doc_ids)) if names.len() != doc_ids.len() => {
            (format!("{} names, but {} numbers of pages", names.len(), doc_ids.len()), place("doc_id"))
        }
        (Some(names), None) if names.len() > 1 && node.get("doc_id").is_some() => {
            (format!("{} names, but one number of a page", names.len()), place("doc_id"))
        }
        (None, Some(doc_ids)) if doc_ids.len() > 1 && node.get("name").is_some() => {
            (format!("one name, but {} numbers of pages", doc_ids.len()), place("name"))
        }
        _ => return,
    };
    found.push(Diagnostic::error("lists-differ", message).at(place).with_hint(
        "where the page has several APIs, list the names, the numbers, or both of all of them, in the page's order",
    ));
}

/// An earlier form of the key had a reason alone, and covered whatever was lost later.
fn unbounded(force: &Node<'_>) -> Diagnostic {
    let message = "`force` would cover every later loss, whatever it is";
    Diagnostic::error("unbounded-force", message).at(force.place).with_hint(
        "remove it; where facts are lost, scraping names them: write `forced:`, a list of `reason` and `losses`, or scrape with --force REASON",
    )
}

/// The name becomes the name of a file.
fn check_names(node: &Node<'_>, found: &mut Diagnostics) {
    let names = list(node, "name").unwrap_or_default().iter().chain(node.get("name"));
    for (name, text) in names.filter_map(|name| Some((name, name.as_text()?))) {
        let Some(reason) = unsafe_name_reason(text) else { continue };
        let message = format!("`{}` can't name a definition: {reason}", shorten(&visible(text)));
        let hint = "write the name as the platform does";
        found.push(Diagnostic::error("unsafe-name", message).at(name.place).with_hint(hint));
    }
}

fn check(sidecar: &Sidecar, found: &mut Diagnostics) {
    for forced in &sidecar.forced {
        if forced.reason.trim().is_empty() {
            found.push(
                Diagnostic::error("empty-reason", "a force decision gives no reason")
                    .with_hint("write in `reason` how you know that the losses may go"),
            );
        }
    }
}

pub use write::{sidecar_with_forced, write_sidecar};

mod write {
    //! A sidecar with decisions added. What people wrote into it stays as it is, remarks included.

    use super::{Sidecar, SidecarPart, read_sidecar};
    use crate::diagnostic::{Diagnostic, Diagnostics};
    use crate::model::{Forced, Kind};
    use crate::yaml::encode;
    use crate::yaml::node::{Node, Value};
    use crate::yaml::write::to_yaml;

    /// What a sidecar says that the tools begin.
    const NEW: &str = "origin: not recorded\n";

    /// The text of the sidecar (of a new one, if there is none) with these decisions added.
    ///
    /// # Errors
    /// When the sidecar can't be read.
    pub fn sidecar_with_forced(
        text: Option<&str>,
        file: &str,
        decisions: &[Forced],
    ) -> Result<String, Diagnostics> {
        let text = text.unwrap_or(NEW);
        let mut sidecar = read_sidecar(text, file)?;
        sidecar.forced.extend_from_slice(decisions);
        let appended = without_forced(text) + &to_yaml(encode::force_decisions(&sidecar.forced))?;
        if read_sidecar(&appended, file).is_ok_and(|read| read == sidecar) {
            return Ok(appended);
        }
        // Written in another way than line by line: then it is written anew, below its first remarks.
        let head: String =
            text.lines().take_while(|line| line.starts_with('#')).flat_map(|line| [line, "\n"]).collect();
        Ok(head + &write_sidecar(&sidecar)?)
    }

    /// The lines of the text but those of the key `forced`.
    fn without_forced(text: &str) -> String {
        let mut kept = String::with_capacity(text.len() + 1);
        let mut inside = false;
        for line in text.lines() {
            let belongs = line.trim().is_empty() || line.starts_with([' ', '\t', '-']);
            inside = line.starts_with("forced:") || (inside && belongs);
            if !inside {
                kept.push_str(line);
                kept.push('\n');
            }
        }
        kept
    }

    /// The YAML of a sidecar.
    ///
    /// # Errors
    /// When the YAML library refuses, which no sidecar is known to bring about.
    pub fn write_sidecar(sidecar: &Sidecar) -> Result<String, Diagnostic> {
        let Sidecar { name, kind, title, group, doc_id, parts, origin, modified, facts_as_of, forced } =
            sidecar;
        let mut map = encode::Map::default();
        map.text("origin", origin);
        map.maybe_text("name", name.as_deref());
        let names: Vec<&SidecarPart> = parts.iter().filter(|part| part.name.is_some()).collect();
        map.list("name", &names, |part| Node::text(part.name.as_deref().unwrap_or_default()));
        map.maybe_text("kind", kind.map(Kind::word));
        map.maybe_text("title", title.as_deref());
        map.maybe_text("group", group.as_deref());
        map.maybe_number("doc_id", *doc_id);
        let numbers: Vec<u64> = parts.iter().filter_map(|part| part.doc_id).collect();
        map.list("doc_id", &numbers, |number| Node::new(Value::Integer(i128::from(*number))));
        map.maybe_text("modified", modified.as_deref());
        map.maybe_text("facts_as_of", facts_as_of.as_deref());
        map.list("forced", forced, encode::forced);
        to_yaml(map.done())
    }
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;

    fn decision(reason: &str, losses: &[&str]) -> Forced {
        let losses = losses.iter().map(|loss| (*loss).to_owned()).collect();
        Forced { api: None, reason: reason.to_owned(), losses }
    }

    #[test]
    fn every_fault_has_its_place_and_way_out() {
        for (text, expected) in [
            ("origin: a\nnaem: x\n", "p.yaml:2:1: error[unknown-key]: a sidecar has no key `naem`"),
            (
                "origin: a\nkind: ipa\n",
                "p.yaml:2:7: error[unknown-word]: `kind`: expected one of api, message, spi",
            ),
            ("origin: a\nname: ../x\n", "p.yaml:2:7: error[unsafe-name]: `../x` can't name a definition"),
            ("name: x\n", "p.yaml:1:1: error[missing-key]: a sidecar needs the key `origin`"),
            (
                "origin: a\nname: [a.get, ../x]\n",
                "p.yaml:2:15: error[unsafe-name]: `../x` can't name a definition",
            ),
            ("origin: a\nname: [a.get, 7]\n", "p.yaml:2:15: error[wrong-type]: `name`: expected text, found"),
            (
                "origin: a\nname: [a.get, b.get]\ndoc_id: [1]\n",
                "p.yaml:3:9: error[lists-differ]: 2 names, but 1 numbers",
            ),
            (
                "origin: a\nname: [a.get, b.get]\ndoc_id: 1\n",
                "p.yaml:3:9: error[lists-differ]: 2 names, but one number",
            ),
            (
                "origin: a\nname: a.get\ndoc_id: [1, 2]\n",
                "p.yaml:2:7: error[lists-differ]: one name, but 2 numbers",
            ),
            ("origin: a\nname: []\n", "p.yaml:2:7: error[lists-differ]: the list of names is empty"),
            (
                "origin: a\nforce: it's gone\n",
                "p.yaml:2:8: error[unbounded-force]: `force` would cover every later loss",
            ),
            (
                "origin: a\nforced:\n- losses: [x]\n",
                "p.yaml:3:3: error[missing-key]: a force decision needs the key `reason`",
            ),
            ("origin: a\nforced:\n- {reason: ' ', losses: []}\n", "error[empty-reason]"),
        ] {
            let found = read_sidecar(text, "p.yaml").unwrap_err();
            assert!(found.to_string().contains(expected), "{found}");
        }
    }

    #[test]
    fn decisions_are_added_and_all_else_stays() {
        let first = decision("it's gone since \"2026\"\nsays the forum", &["response.a: unit fen"]);
        let second = decision("b", &["title 订单: x #1", "response.b: list"]);
        for text in [
            "# why\norigin: a copy # of mine\nname: a.get\n",
            "origin: a\nforced:\n- reason: old\n  losses:\n  - 'x: y'\nname: a.get\n# end\n",
            "# head\n{origin: a, title: 查询, doc_id: 7, kind: message, modified: 2026-01-01, facts_as_of: 2023-10, group: g, name: a}\n",
            "origin: a\nname: [a.get, b.get]\ndoc_id: [1, 2]\n",
            "# head\n{origin: a, name: [a.get, b.get]}\n",
            "# head\n{origin: a, doc_id: [1, 2]}\n",
            "origin: a\n\"forced\": [{reason: r, losses: [x]}]\n",
            "origin: a",
        ] {
            let before = read_sidecar(text, "p").unwrap();
            let mut expected = before.clone();
            expected.forced.extend([first.clone(), second.clone()]);
            let once = sidecar_with_forced(Some(text), "p", std::slice::from_ref(&first)).unwrap();
            let twice = sidecar_with_forced(Some(&once), "p", std::slice::from_ref(&second)).unwrap();
            assert_eq!(read_sidecar(&twice, "p").unwrap(), expected, "{twice}");
            for remark in text.lines().filter(|line| line.starts_with('#')) {
                assert!(twice.contains(remark), "{twice}");
            }
        }
        let new = sidecar_with_forced(None, "p", &[second]).unwrap();
        assert_eq!(
            new,
            "origin: not recorded\nforced:\n- reason: b\n  losses:\n  - 'title 订单: x #1'\n  - 'response.b: list'\n"
        );
    }
}
