//! A folder of definitions on disk: its texts, its pages scraped into texts, the whole tree.

use std::collections::BTreeMap;
use std::path::Path;

use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_definition::{Definition, InputFile, Kind, assemble, read_files, write_definition, write_history};
use top_scrape::folder::{Folder, PageFile, read_folder};

use crate::report::Report;

/// The command that makes definitions again, named in each of them.
const COMMAND: &str = "cargo xtask scrape";

/// The texts of a definitions folder; none if it does not exist yet.
pub(crate) fn texts(folder: &Path) -> (Vec<InputFile>, Diagnostics) {
    if folder.exists() { read_files(folder) } else { (Vec::new(), Diagnostics::new()) }
}

/// The scraped definitions among the texts, as they were read last time. A file that can't be read is an error: it
/// must not be written over.
pub(crate) fn existing(texts: &[InputFile]) -> Result<BTreeMap<String, Definition>, Diagnostics> {
    let scraped = texts.iter().filter(|file| is_scraped(&file.path)).cloned().collect();
    let (tree, found) = assemble(scraped);
    if found.has_errors() {
        return Err(found);
    }
    Ok(tree.entries.into_iter().map(|entry| (entry.raw.name.clone(), entry.raw)).collect())
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

fn is_scraped(path: &str) -> bool {
    path.starts_with("apis/") || path.starts_with("messages/")
}

/// The folder's texts with the scraped ones in the place of what stood there.
pub(crate) fn replaced(
    texts: Vec<InputFile>,
    files: &BTreeMap<String, String>,
    folder: &Path,
) -> Vec<InputFile> {
    let kept = texts.into_iter().filter(|file| !files.contains_key(&file.path));
    let new = files.iter().map(|(path, text)| InputFile {
        path: path.clone(),
        shown: folder.join(path).display().to_string(),
        text: text.clone(),
    });
    kept.chain(new).collect()
}
