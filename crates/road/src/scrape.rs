//! Pages → definitions: the files that a folder of definitions shall hold, and how they are written.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_definition::{Catalog, Definition, History, write_definition, write_history};
use top_scrape::folder::{Folder, PageFile, read_folder};

use crate::folder;
use crate::page_files::sidecar_of;
use crate::writer::{self, Change};

/// How far a run is: how many of how many.
pub type Progress<'a> = &'a mut dyn FnMut(usize, usize);

/// Reads pages; `unreadable` are those that could not even be opened, and count as refused. `existing` are the
/// definitions of an earlier run, asked whether something would be lost and what is new, `history` is theirs. `force` is
/// the reason to take a page all the same.
pub fn read(
    pages: &[PageFile],
    unreadable: Vec<Diagnostic>,
    existing: &BTreeMap<String, Definition>,
    history: &History,
    force: Option<&str>,
    progress: Progress<'_>,
) -> Folder {
    let mut read = read_folder(pages, existing, history, force, &mut |done| progress(done, pages.len()));
    read.summary.refused += unreadable.len();
    read.diagnostics.extend(unreadable);
    read.diagnostics.sort();
    read
}

/// Definitions whose pages are gone, or no longer name them, though the catalog does not say that they are kept. One
/// that was written by hand names no page and is nobody's orphan; while a page is refused, it may still be the one.
pub(crate) fn orphaned<'a>(
    pages: &[PageFile],
    existing: &'a BTreeMap<String, Definition>,
    read: &Folder,
    catalog: &Catalog,
) -> Vec<&'a Definition> {
    let made: BTreeSet<&str> = read.definitions.iter().map(|definition| definition.name.as_str()).collect();
    let there: BTreeSet<&str> = pages.iter().map(|page| page.path.as_str()).collect();
    let is_there = |definition: &Definition| {
        read.summary.refused > 0
            && definition.source.iter().any(|source| there.contains(source.page.as_str()))
    };
    existing
        .values()
        .filter(|definition| !made.contains(definition.name.as_str()) && !definition.source.is_empty())
        .filter(|definition| !is_there(definition) && catalog.kept(&definition.name).is_none())
        .collect()
}

/// Path below the definitions folder → text: a file per definition, and the history if documents carry dates. `command`
/// is what makes them again, named in each of them.
///
/// # Errors
/// When the YAML library refuses one.
pub fn files(read: &Folder, command: &str) -> Result<BTreeMap<String, String>, Diagnostic> {
    let mut files = BTreeMap::new();
    for definition in &read.definitions {
        files.insert(path(definition), write_definition(definition, command)?);
    }
    if !read.history.is_empty() {
        files.insert(folder::HISTORY.to_owned(), write_history(&read.history, command)?);
    }
    Ok(files)
}

/// Writes what changed. Definitions of other pages are left alone: they are not this run's business.
///
/// # Errors
/// When a file can't be written; it is named.
pub fn put(folder: &Path, files: &BTreeMap<String, String>) -> Result<Vec<Change>, Diagnostics> {
    writer::write(folder, files, &writer::Others::LeftAlone)
}

/// Writes the sidecars of pages that were taken although facts were lost, so that reading them again takes them again.
///
/// # Errors
/// When a sidecar can't be written.
pub fn record(read: &Folder, pages: &[PageFile]) -> Result<(), Diagnostics> {
    // Halves of sidecars that a killed run left.
    let folders: BTreeSet<&Path> = pages.iter().filter_map(|page| Path::new(&page.shown).parent()).collect();
    folders.into_iter().for_each(writer::clear_parts_in);
    for page in pages {
        let Some(text) = read.sidecars.get(&page.path) else { continue };
        let path = sidecar_of(Path::new(&page.shown));
        writer::replace(&path, text).map_err(|error| {
            Diagnostic::error("unwritable", error.to_string())
                .in_file(path.display().to_string())
                .with_hint("check the path, its permissions and the space on its disk")
        })?;
    }
    Ok(())
}

/// Where a definition stands.
fn path(definition: &Definition) -> String {
    definition.file_path()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_run_left_beside_pages_is_cleared() {
        let folder = tempfile::tempdir().unwrap();
        let page = folder.path().join("a.txt");
        for name in ["a.txt", "a.txt.yaml.4711.part", "notes.part"] {
            std::fs::write(folder.path().join(name), "x").unwrap();
        }
        let page = PageFile { shown: page.display().to_string(), ..PageFile::default() };
        record(&Folder::default(), &[page]).unwrap();
        let mut left: Vec<_> =
            std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, ["a.txt", "notes.part"], "only what this writer calls so");
    }
}
