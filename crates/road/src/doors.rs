//! What a run may do only when it is told to in words: take over a folder that it did not make, empty a crate, go on
//! without an input that the crate was made from.
//!
//! An emitted crate carries a mark, [`MARK`]: the inputs that people wrote for it. One that is gone would silently change
//! public names, so it stops the run; a folder that never had it is fine.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use top_definition::diagnostic::{Diagnostic, Diagnostics};

use crate::writer::is_emitted;

/// The file that marks an emitted crate, below its folder.
pub(crate) const MARK: &str = "made-from.txt";

/// Files that may stand in a new crate's folder before anything is emitted into it.
const HARMLESS: &[&str] = &["changelog", "license", "licence", "readme"];

/// What a person allowed in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Permissions {
    /// Write into a folder, or over a crate, that was not made from these definitions.
    pub overwrite: bool,
    /// Emit a crate without any definition.
    pub empty: bool,
    /// Inputs of the last crate that are gone on purpose.
    pub without: Vec<String>,
}

/// Inputs that people write, below the definitions folder, and whether they hold anything.
pub(crate) type Inputs = BTreeMap<&'static str, bool>;

/// The text of the mark. `header` is the first line of every emitted file.
pub(crate) fn mark(header: &str, inputs: &Inputs) -> String {
    let mut text = format!(
        "{header}# The inputs of this crate besides its definitions; `regen` stops when one of them is gone, unless it is told\n\
         # `--without NAME`.\n"
    );
    for (name, _) in inputs.iter().filter(|(_, holds)| **holds) {
        text.push_str(name);
        text.push('\n');
    }
    text
}

/// Reports every door that is closed.
pub(crate) fn check(
    definitions: &Path,
    out: &Path,
    package: &str,
    inputs: &Inputs,
    allowed: &Permissions,
    found: &mut Diagnostics,
) {
    check_inputs(definitions, out, inputs, allowed, found);
    if allowed.overwrite {
        return;
    }
    let shown = out.display();
    let refused = |code, message: String, hint: String| {
        Diagnostic::error(code, message).in_file(shown.to_string()).with_hint(hint)
    };
    match name_in_manifest(&out.join("Cargo.toml")) {
        Manifest::Foreign => found.push(refused(
            "foreign-crate",
            "the folder holds a crate that was not emitted; nothing was written".to_owned(),
            "name another folder with --out; or say --overwrite to replace it".to_owned(),
        )),
        Manifest::Emitted(name) if name != package => found.push(refused(
            "other-crate",
            format!("the folder holds the crate `{name}`, these definitions make `{package}`; nothing was written"),
            format!(
                "name another folder with --out; call it `{name}` in the `package` of catalog.yaml or with --name; or say --overwrite"
            ),
        )),
        Manifest::Emitted(_) => {}
        Manifest::Missing if out.join(MARK).is_file() => {}
        Manifest::Missing => {
            if let Some(stranger) = first_stranger(out) {
                found.push(refused(
                    "foreign-folder",
                    format!("the folder holds `{stranger}` and was not made by this command; nothing was written"),
                    "name a new or empty folder with --out; or say --overwrite to write into this one".to_owned(),
                ));
            }
        }
    }
}

fn check_inputs(
    definitions: &Path,
    out: &Path,
    inputs: &Inputs,
    allowed: &Permissions,
    found: &mut Diagnostics,
) {
    let Ok(mark) = fs::read_to_string(out.join(MARK)) else { return };
    let listed = |name: &str| mark.lines().any(|line| line.trim_end() == name);
    for (name, holds) in inputs {
        if *holds || !listed(name) || allowed.without.iter().any(|given| given == name) {
            continue;
        }
        let message = format!("{name} is missing or empty, but {} was made with it", out.display());
        found.push(
            Diagnostic::error("input-gone", message)
                .in_file(definitions.join(name).display().to_string())
                .with_hint(format!("bring it back; or, if it is gone on purpose, say --without {name}")),
        );
    }
    let known: Vec<&str> = inputs.keys().copied().collect();
    for name in allowed.without.iter().filter(|name| !known.contains(&name.as_str())) {
        let message = format!("`--without {name}`: there is no such input");
        found.push(
            Diagnostic::error("unknown-input", message).with_hint(format!("one of {}", known.join(", "))),
        );
    }
}

/// What stands in a manifest's place.
enum Manifest {
    Missing,
    Foreign,
    /// Emitted, under this name.
    Emitted(String),
}

/// An emitted manifest has one form, so its name needs no TOML reader.
fn name_in_manifest(path: &Path) -> Manifest {
    if !path.exists() {
        return Manifest::Missing;
    }
    let text = match is_emitted(path) {
        Ok(true) => fs::read_to_string(path).unwrap_or_default(),
        _ => return Manifest::Foreign,
    };
    let name = text.lines().find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    name.map_or(Manifest::Foreign, |name| Manifest::Emitted(name.to_owned()))
}

/// The first thing in a folder that a new crate would not stand beside.
fn first_stranger(folder: &Path) -> Option<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| {
            let lower = name.to_lowercase();
            !lower.starts_with('.') && !HARMLESS.iter().any(|harmless| lower.starts_with(harmless))
        })
        .collect();
    names.sort();
    names.into_iter().next()
}
