//! A folder of definitions on disk: its texts, its pages scraped into texts, the whole tree.

use std::collections::BTreeMap;
use std::path::Path;

use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_definition::{
    Definition, InputFile, Kind, assemble, list_files, read_file, write_definition, write_history,
};
use top_scrape::folder::{Folder, PageFile, read_folder};

use crate::report::Report;

/// The command that makes definitions again, named in each of them.
const COMMAND: &str = "cargo xtask scrape";

/// Which files a definitions folder holds; none if it does not exist yet.
pub(crate) fn list(folder: &Path) -> Result<Vec<String>, Diagnostics> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let (names, found) = list_files(folder);
    found.into_result().map(|()| names)
}

/// The files that the scraper wrote, as opposed to those of people.
pub(crate) fn is_scraped(path: &str) -> bool {
    path.starts_with("apis/") || path.starts_with("messages/")
}

/// Reads the files of people: overlays, glossary, catalog.
pub(crate) fn people_files(folder: &Path, names: &[String]) -> Result<Vec<InputFile>, Diagnostics> {
    read(folder, names.iter().filter(|name| !is_scraped(name)))
}

/// The scraped definitions as they were read last time. A file that can't be read is an error: it must not be written
/// over.
pub(crate) fn existing(folder: &Path, names: &[String]) -> Result<BTreeMap<String, Definition>, Diagnostics> {
    let (tree, found) = assemble(read(folder, names.iter().filter(|name| is_scraped(name)))?);
    found.into_result()?;
    Ok(tree.entries.into_iter().map(|entry| (entry.raw.name.clone(), entry.raw)).collect())
}

fn read<'a>(folder: &Path, names: impl Iterator<Item = &'a String>) -> Result<Vec<InputFile>, Diagnostics> {
    let mut found = Diagnostics::new();
    let files =
        names.filter_map(|name| read_file(folder, name).map_err(|error| found.push(error)).ok()).collect();
    found.into_result().map(|()| files)
}

/// Reads the pages, with progress on a terminal.
pub(crate) fn scrape(
    pages: &[PageFile],
    existing: &BTreeMap<String, Definition>,
    force: Option<&str>,
    report: &Report,
) -> Folder {
    read_folder(pages, existing, force, &mut |done| report.progress(done, pages.len(), "pages"))
}

/// Path below the definitions folder → text: a file per definition, and the history if documents carry dates.
pub(crate) fn files(folder: &Folder) -> Result<BTreeMap<String, String>, Diagnostic> {
    let mut files = BTreeMap::new();
    for definition in &folder.definitions {
        files.insert(path(definition), write_definition(definition, COMMAND)?);
    }
    if folder.history.iter().next().is_some() {
        files.insert("history.yaml".to_owned(), write_history(&folder.history, COMMAND)?);
    }
    Ok(files)
}

/// Where a definition stands.
fn path(definition: &Definition) -> String {
    let folder = match definition.kind {
        Kind::Api => "apis",
        Kind::Message => "messages",
    };
    format!("{folder}/{}.yaml", definition.name)
}
