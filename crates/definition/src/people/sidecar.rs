//! The sidecar beside a saved page (`<page>.yaml`): what the page itself may have lost, and decisions people made.
//!
//! Must not know pages: who reads them asks the sidecar.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::file_name::unsafe_name_reason;
use crate::model::{Forced, Kind};
use crate::text::{shorten, visible};
use crate::yaml::decode::{self, read};
use crate::yaml::keys::SIDECAR;
use crate::yaml::node::Node;
use crate::yaml::parse::parse;
use crate::yaml::validate::validate_record;

/// What a sidecar may say. Every key but `origin` may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sidecar {
    /// The platform's name of the API or message.
    pub name: Option<String>,
    /// Call, message, or call that the platform makes.
    pub kind: Option<Kind>,
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
    /// Losses that people accepted when this page came in place of an earlier one.
    pub forced: Vec<Forced>,
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
        check_name(&node, &mut found);
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
    read!(key, node => it: Sidecar {
        name: "name" = Some(node.into_text()),
        kind: "kind" = node.as_text().and_then(Kind::from_word),
        title: "title" = Some(node.into_text()),
        group: "group" = Some(node.into_text()),
        doc_id: "doc_id" = decode::natural(&node),
        origin: "origin" = node.into_text(),
        modified: "modified" = Some(node.into_text()),
        forced: "forced" = node.into_list().into_iter().map(decode::forced).collect(),
    })
}

/// An earlier form of the key had a reason alone, and covered whatever was lost later.
fn unbounded(force: &Node<'_>) -> Diagnostic {
    let message = "`force` would cover every later loss, whatever it is";
    Diagnostic::error("unbounded-force", message).at(force.place).with_hint(
        "remove it; where facts are lost, scraping names them: write `forced:`, a list of `reason` and `losses`, or scrape with --force REASON",
    )
}

/// The name becomes the name of a file.
fn check_name(node: &Node<'_>, found: &mut Diagnostics) {
    let Some(name) = node.get("name") else { return };
    let Some(text) = name.as_text() else { return };
    if let Some(reason) = unsafe_name_reason(text) {
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

#[cfg(feature = "write")]
pub use write::{sidecar_with_forced, write_sidecar};

#[cfg(feature = "write")]
mod write {
    //! A sidecar with decisions added. What people wrote into it stays as it is, remarks included.

    use super::{Sidecar, read_sidecar};
    use crate::diagnostic::{Diagnostic, Diagnostics};
    use crate::model::{Forced, Kind};
    use crate::yaml::encode;
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
        let Sidecar { name, kind, title, group, doc_id, origin, modified, forced } = sidecar;
        let mut map = encode::Map::default();
        map.text("origin", origin);
        map.maybe_text("name", name.as_deref());
        map.maybe_text("kind", kind.map(Kind::word));
        map.maybe_text("title", title.as_deref());
        map.maybe_text("group", group.as_deref());
        map.maybe_number("doc_id", *doc_id);
        map.maybe_text("modified", modified.as_deref());
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
            "# head\n{origin: a, title: 查询, doc_id: 7, kind: message, modified: 2026-01-01, group: g, name: a}\n",
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
