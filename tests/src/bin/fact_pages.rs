//! Writes the pages of `api-defs/facts/` into `api-defs/pages/`.
//!
//! `cargo run -p line-tests --bin fact_pages [-- --check]`
//!
//! Pages that facts no longer hold, or whose API has a document of its own now, are removed; pages of other origin are left
//! alone. English meanings (`api-defs/english/`) are written where there are none: people keep them. Exit code 0: done, or nothing
//! differs; 1: `--check` found a difference; 2: wrong usage, or facts that can't be read.
#![allow(clippy::print_stdout, clippy::print_stderr)] // Its purpose.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use line_tests::facts::{self, catalogue, english, page};
use line_tests::root;
use top_definition::History;
use top_scrape::folder::{PageFile, read_folder};

const USAGE: &str = "usage: fact_pages [--check]
  --check   writes nothing; names what differs";

/// The files of facts.
const FILES: &[&str] = &["family.jsonl"];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let check = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => false,
        ["--check"] => true,
        ["--help" | "-h"] => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(&root().join("api-defs"), check) {
        Ok(differing) if check && !differing.is_empty() => {
            println!("these differ; run `cargo run -p line-tests --bin fact_pages`:");
            differing.iter().for_each(|file| println!("  {file}"));
            ExitCode::from(1)
        }
        Ok(differing) => {
            println!("{} files written", if check { 0 } else { differing.len() });
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

/// The files that differ, written or removed unless this is a check.
fn run(definitions: &Path, check: bool) -> Result<Vec<String>, String> {
    let folder = definitions.join("pages");
    let mut wanted = wanted(&definitions.join("facts"))?;
    for name in documented(&folder)? {
        wanted.retain(|file, _| !file.starts_with(&format!("{name}.md")));
    }
    let listing = catalogue::of(&catalogue::read(&definitions.join("facts/catalogue.json"))?);
    let sidecar = format!("{}.yaml", listing.file);
    // The platform's own, once it is saved, stays.
    if std::fs::read(folder.join(&sidecar)).map_or(true, |known| is_made_here(&known)) {
        wanted.insert(listing.file, listing.text);
        wanted.insert(sidecar, listing.sidecar);
    }
    let mut differing = Vec::new();
    for (file, text) in &wanted {
        let path = folder.join(file);
        if std::fs::read_to_string(&path).is_ok_and(|known| known == *text) {
            continue;
        }
        differing.push(file.clone());
        if !check {
            std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        }
    }
    if !check {
        differing.extend(meanings(definitions)?);
    }
    for file in orphans(&folder, &wanted)? {
        if !check {
            std::fs::remove_file(folder.join(&file)).map_err(|error| format!("{file}: {error}"))?;
        }
        differing.push(file);
    }
    Ok(differing)
}

fn wanted(facts: &Path) -> Result<BTreeMap<String, String>, String> {
    let mut wanted = BTreeMap::new();
    for file in FILES {
        for subject in facts::read(&facts.join(file))? {
            let page = page::of(&subject);
            wanted.insert(format!("{}.yaml", page.file), page.sidecar);
            wanted.insert(page.file, page.text);
        }
    }
    Ok(wanted)
}

/// English meanings where there are none yet: people keep them.
fn meanings(definitions: &Path) -> Result<Vec<String>, String> {
    let folder = definitions.join("english");
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut written = Vec::new();
    for file in FILES {
        for subject in facts::read(&definitions.join("facts").join(file))? {
            let path = folder.join(format!("{}.yaml", subject.name));
            if !path.exists() {
                std::fs::write(&path, english::of(&subject))
                    .map_err(|error| format!("{}: {error}", path.display()))?;
                written.push(format!("english/{}.yaml", subject.name));
            }
        }
    }
    Ok(written)
}

/// Names of APIs whose own document is at hand: their facts have had their day.
fn documented(folder: &Path) -> Result<Vec<String>, String> {
    let mut own = Vec::new();
    for file in file_names(folder)?.into_iter().filter(|file| !file.ends_with(".yaml")) {
        let sidecar = std::fs::read(folder.join(format!("{file}.yaml"))).ok();
        if sidecar.as_deref().is_some_and(is_made_here) {
            continue;
        }
        let bytes = std::fs::read(folder.join(&file)).map_err(|error| format!("{file}: {error}"))?;
        own.push(PageFile { path: file.clone(), shown: file, bytes, sidecar });
    }
    let read = read_folder(&own, &BTreeMap::new(), &History::default(), None, &mut |_| ());
    Ok(read.definitions.into_iter().map(|definition| definition.name).collect())
}

fn is_made_here(sidecar: &[u8]) -> bool {
    String::from_utf8_lossy(sidecar).lines().any(|line| line.starts_with(page::MADE_BY))
}

fn file_names(folder: &Path) -> Result<Vec<String>, String> {
    let unreadable = |error: std::io::Error| format!("{}: {error}", folder.display());
    let entries = std::fs::read_dir(folder).map_err(unreadable)?;
    entries
        .map(|entry| entry.map(|entry| entry.file_name().to_string_lossy().into_owned()).map_err(unreadable))
        .collect()
}

/// Pages made by an earlier run from facts that are gone, with their sidecars.
fn orphans(folder: &Path, wanted: &BTreeMap<String, String>) -> Result<Vec<String>, String> {
    let mut orphans = Vec::new();
    for name in file_names(folder)? {
        let Some(page) = name.strip_suffix(".yaml").filter(|_| !wanted.contains_key(&name)) else { continue };
        if std::fs::read(folder.join(&name)).is_ok_and(|sidecar| is_made_here(&sidecar)) {
            orphans.push(page.to_owned());
            orphans.push(name);
        }
    }
    orphans.retain(|file| folder.join(file).exists());
    orphans.sort();
    Ok(orphans)
}
