//! Reading the folders a command works on. Nothing is written here: the emitter's writer does that, atomically.

use std::fs;
use std::path::{Path, PathBuf};

use top_definition::diagnostic::Diagnostic;
use top_scrape::folder::PageFile;

use crate::manifest::Stamp;

/// Files above this size are no documents.
const MAX_PAGE_BYTES: u64 = 256 << 20;

/// Every document of the given files and folders, with its sidecar, in the order of paths.
pub(crate) fn pages(paths: &[PathBuf]) -> Result<Vec<PageFile>, Diagnostic> {
    let mut found = Vec::new();
    for path in paths {
        let metadata = fs::metadata(path).map_err(|error| unreadable(path, &error))?;
        if metadata.is_dir() {
            walk(path, path, &mut found)?;
        } else {
            found.push(page(path, &name_of(path))?);
        }
    }
    Ok(found)
}

/// Every file below a folder of pages with its size and time, sidecars included. None of them is read.
pub(crate) fn stamps(folder: &Path) -> Result<Vec<(PathBuf, Option<Stamp>)>, Diagnostic> {
    let mut found = Vec::new();
    for path in entries(folder)? {
        if is_folder(&path) {
            found.extend(stamps(&path)?);
        } else {
            let stamp = Stamp::of(&path);
            found.push((path, stamp));
        }
    }
    Ok(found)
}

/// A folder of its own: one that a link leads to may hold the link.
fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_dir())
}

/// The entries of a folder, in order. Links to folders are left out.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Diagnostic> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect())
        .map_err(|error| unreadable(folder, &error))?;
    entries.retain(|path| is_folder(path) || !path.is_dir());
    entries.sort();
    Ok(entries)
}

/// All pages below a folder; a sidecar belongs to its page and is none itself.
fn walk(root: &Path, folder: &Path, found: &mut Vec<PageFile>) -> Result<(), Diagnostic> {
    for path in &entries(folder)? {
        if is_folder(path) {
            walk(root, path, found)?;
        } else if !is_sidecar(path) && !is_hidden(path) {
            let below = path.strip_prefix(root).unwrap_or(path);
            found.push(page(path, &slashed(below))?);
        }
    }
    Ok(())
}

fn page(path: &Path, below: &str) -> Result<PageFile, Diagnostic> {
    let size = fs::metadata(path).map_err(|error| unreadable(path, &error))?.len();
    if size > MAX_PAGE_BYTES {
        return Err(Diagnostic::error(
            "page-too-large",
            format!("{size} bytes are more than a document has"),
        )
        .in_file(path.display().to_string())
        .with_hint(format!("split it; at most {MAX_PAGE_BYTES} bytes are read")));
    }
    let sidecar = sidecar_of(path);
    let sidecar_text = match fs::read(&sidecar) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(unreadable(&sidecar, &error)),
    };
    Ok(PageFile {
        path: below.to_owned(),
        shown: path.display().to_string(),
        bytes: fs::read(path).map_err(|error| unreadable(path, &error))?,
        sidecar: sidecar_text,
    })
}

/// `<page>.yaml`, beside the page.
pub(crate) fn sidecar_of(page: &Path) -> PathBuf {
    let mut name = page.as_os_str().to_owned();
    name.push(".yaml");
    PathBuf::from(name)
}

fn is_sidecar(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "yaml") && path.with_extension("").is_file()
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn slashed(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// A file that can't be read, as a finding.
pub(crate) fn unreadable(path: &Path, error: &std::io::Error) -> Diagnostic {
    Diagnostic::error("unreadable", format!("can't be read: {error}"))
        .in_file(path.display().to_string())
        .with_hint("check the path and its permissions")
}
