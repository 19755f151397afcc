//! A folder of definitions on disk: which files it holds, what people wrote in it, what was scraped before.

use std::collections::BTreeMap;
use std::path::Path;

use top_definition::diagnostic::Diagnostics;
use top_definition::{Definition, History, InputFile, Kind, assemble, list_files, read_file, read_history};

/// The file of the definitions' history.
pub(crate) const HISTORY: &str = "history.yaml";

/// Which files a definitions folder holds; none if it does not exist yet.
///
/// # Errors
/// When a part of it can't be listed.
pub fn list(folder: &Path) -> Result<Vec<String>, Diagnostics> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let (names, found) = list_files(folder);
    found.into_result().map(|()| names)
}

/// The files that the scraper wrote, as opposed to those of people.
pub(crate) fn is_scraped(path: &str) -> bool {
    path.split_once('/').is_some_and(|(part, _)| Kind::from_folder(part).is_some())
}

/// The files of SPIs: calls that the platform makes. They are read, corrected and checked, but no code is emitted for
/// them yet.
pub(crate) fn is_spi(path: &str) -> bool {
    path.split_once('/').is_some_and(|(part, _)| Kind::from_folder(part) == Some(Kind::Spi))
}

/// Reads the files of people among these: overlays, glossary, catalog.
///
/// # Errors
/// When one can't be read.
pub fn people_files(folder: &Path, names: &[String]) -> Result<Vec<InputFile>, Diagnostics> {
    read(folder, names.iter().filter(|name| !is_scraped(name)))
}

/// The scraped definitions as they were read last time, by name. A file that can't be read is an error: it must not be
/// written over.
///
/// # Errors
/// Every definition that can't be read, with its place.
pub fn existing(folder: &Path, names: &[String]) -> Result<BTreeMap<String, Definition>, Diagnostics> {
    let (tree, found) = assemble(read(folder, names.iter().filter(|name| is_scraped(name)))?);
    found.into_result()?;
    Ok(tree.entries.into_iter().map(|entry| (entry.raw.name.clone(), entry.raw)).collect())
}

/// Since when definitions are known and gone; empty where nothing was ever dated.
///
/// # Errors
/// When the file can't be read: it is state, and must not be written over.
pub fn history(folder: &Path) -> Result<History, Diagnostics> {
    if !folder.join(HISTORY).exists() {
        return Ok(History::default());
    }
    let file = read_file(folder, HISTORY)?;
    read_history(&file.text, &file.shown)
}

fn read<'a>(folder: &Path, names: impl Iterator<Item = &'a String>) -> Result<Vec<InputFile>, Diagnostics> {
    let mut found = Diagnostics::new();
    let files =
        names.filter_map(|name| read_file(folder, name).map_err(|error| found.push(error)).ok()).collect();
    found.into_result().map(|()| files)
}
