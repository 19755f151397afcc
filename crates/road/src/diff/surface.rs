//! What the emitted Rust makes of the changes: its public items, line by line.

use std::collections::{BTreeMap, BTreeSet};

use top_codegen::{Package, Sdk};
use top_definition::diagnostic::Diagnostics;
use top_definition::diff::{Change, Diff, Level};
use top_definition::{InputFile, People};

use super::pair;
use crate::emit::Emitter;
use crate::folder::is_scraped;

/// Adds the lines that came and went, by API. An API whose surface loses something, although no change of it breaks, gets a
/// change that says so.
pub(super) fn add(diff: &mut Diff, old: &[InputFile], new: &[InputFile]) {
    let apis: BTreeSet<&str> = diff.changes.iter().map(|change| change.api.as_str()).collect();
    let (before, after) = (surfaces(old, &apis), surfaces(new, &apis));
    let none = String::new();
    let mut lost = Vec::new();
    let mut surface = BTreeMap::new();
    for api in apis.into_iter().filter(|api| !api.is_empty()) {
        let (old, new) = (before.get(api), after.get(api));
        let lines = lines(old.unwrap_or(&none), new.unwrap_or(&none));
        if let (Some(old), Some(new)) = (old, new)
            && let Some(item) = lost_item(old, new)
        {
            lost.push((api.to_owned(), item));
        }
        if !lines.is_empty() {
            surface.insert(api.to_owned(), lines);
        }
    }
    for (api, item) in lost {
        let breaks = |change: &Change| change.api == api && change.level == Level::Breaking;
        if !diff.changes.iter().any(breaks) {
            diff.push_lost(&api, &item);
        }
    }
    diff.surface = surface;
}

/// The surface of each of these APIs. What can't be emitted has none: `regen` says why.
fn surfaces(files: &[InputFile], apis: &BTreeSet<&str>) -> BTreeMap<String, String> {
    let mut ignored = Diagnostics::new();
    let people = People::read(files, &mut ignored);
    let package = package();
    let emitter = Emitter::new(&people, &package);
    let wanted: Vec<&InputFile> =
        files.iter().filter(|file| is_scraped(&file.path) && apis.contains(pair::stem(&file.path))).collect();
    let modules =
        emitter.modules(&wanted, |file| Ok((*file).clone())).into_iter().filter_map(|(module, _)| module);
    modules
        .filter_map(|module| {
            let [_, surface] = module.summary.paths();
            Some((module.summary.api.clone(), module.files.get(&surface)?.clone()))
        })
        .collect()
}

/// A head that shows nowhere in a surface but in its first line.
fn package() -> Package {
    Package {
        name: "compared".to_owned(),
        version: "0.0.0".to_owned(),
        description: String::new(),
        license: None,
        repository: None,
        sdk: Sdk::Version("0.0.0".to_owned()),
        command: String::new(),
        definitions: String::new(),
        message_enum: None,
    }
}

/// `- line` for what went, `+ line` for what came, in the order of the surfaces.
fn lines(old: &str, new: &str) -> Vec<String> {
    let items = |text: &str| -> Vec<String> {
        text.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect()
    };
    let (old, new) = (items(old), items(new));
    let (before, after): (BTreeSet<&String>, BTreeSet<&String>) =
        (old.iter().collect(), new.iter().collect());
    let gone = old.iter().filter(|line| !after.contains(line)).map(|line| format!("- {line}"));
    let come = new.iter().filter(|line| !before.contains(line)).map(|line| format!("+ {line}"));
    gone.chain(come).collect()
}

/// The first item of the old surface that the new one has not, or has with another type.
fn lost_item(old: &str, new: &str) -> Option<String> {
    let after: BTreeSet<String> = new.lines().filter_map(item).collect();
    old.lines().filter_map(item).find(|item| !after.contains(item))
}

/// What code can depend on in a line: the item and its type, without marks, values on the wire, and constants of traits.
fn item(line: &str) -> Option<String> {
    if line.starts_with('#') {
        return None;
    }
    let line = line.split(" [").next().unwrap_or(line);
    let line = if line.starts_with("impl ") { line.split(" {").next().unwrap_or(line) } else { line };
    let line = line.split(" = ").next().unwrap_or(line);
    Some(line.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_values_are_no_items() {
        let old = "# Made\nstruct A: Clone\nA.x: Option<i64> [required]\nE::Mail = \"1\"\nimpl Api for A { EFFECT = Effect::Read }\n";
        let new = "# Made otherwise\nstruct A: Clone\nA.x: Option<i64> [fen]\nE::Mail = \"2\"\nimpl Api for A { EFFECT = Effect::Write }\n";
        assert_eq!(lost_item(old, new), None);
        assert_eq!(lines(old, new).len(), 6);
        assert_eq!(
            lost_item("A.x: Option<i64>\n", "A.x: Option<Fen>\n").as_deref(),
            Some("A.x: Option<i64>")
        );
    }
}
