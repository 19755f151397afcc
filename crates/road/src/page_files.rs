//! Reading the folders of saved pages. A path that can't be read is one finding; the others are read all the same.
//!
//! Only regular files are opened, and their size is asked first: a pipe would never end, a device neither.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_scrape::folder::PageFile;

use crate::cache::Stamp;

/// Files above this size are no documents.
const MAX_PAGE_BYTES: u64 = 256 << 20;

/// A sidecar above this size is none.
const MAX_SIDECAR_BYTES: u64 = 1 << 20;

/// Every document of the given files and folders, with its sidecar, in the order of paths; and what can't be read.
pub fn page_files(paths: &[PathBuf]) -> (Vec<PageFile>, Vec<Diagnostic>) {
    let mut found = Found::default();
    for path in paths {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => found.walk(path, path),
            Ok(_) => found.page(path, &name_of(path)),
            Err(error) => found.refused.push(unreadable(path, &error.to_string())),
        }
    }
    (found.pages, found.refused)
}

/// Every file below a folder of pages with its size and time, sidecars included. None of them is read.
pub(crate) fn stamps(folder: &Path) -> Result<Vec<(PathBuf, Option<Stamp>)>, Diagnostics> {
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

/// `<page>.yaml`, beside the page.
pub fn sidecar_of(page: &Path) -> PathBuf {
    let mut name = page.as_os_str().to_owned();
    name.push(".yaml");
    PathBuf::from(name)
}

#[derive(Default)]
struct Found {
    pages: Vec<PageFile>,
    refused: Vec<Diagnostic>,
}

impl Found {
    /// All pages below a folder; a sidecar belongs to its page and is none itself.
    fn walk(&mut self, root: &Path, folder: &Path) {
        let entries = match entries(folder) {
            Ok(entries) => entries,
            Err(refused) => return self.refused.push(refused),
        };
        for path in &entries {
            if is_folder(path) {
                self.walk(root, path);
            } else if !is_hidden(path) && !is_part(path) && !is_sidecar(path) {
                let below = path.strip_prefix(root).unwrap_or(path);
                self.page(path, &slashed(below));
            }
        }
    }

    fn page(&mut self, path: &Path, below: &str) {
        match read_page(path, below) {
            Ok(page) => self.pages.push(page),
            Err(refused) => self.refused.push(refused),
        }
    }
}

fn read_page(path: &Path, below: &str) -> Result<PageFile, Diagnostic> {
    if let Some(page) = page_of_lone_sidecar(path) {
        let message = format!("the page of this sidecar is gone: there is no {}", page.display());
        return Err(Diagnostic::error("sidecar-without-page", message)
            .in_file(path.display().to_string())
            .with_hint("bring the page back, or remove the sidecar too"));
    }
    let sidecar = sidecar_of(path);
    let sidecar = if sidecar.exists() { Some(read_file(&sidecar, MAX_SIDECAR_BYTES)?) } else { None };
    Ok(PageFile {
        path: below.to_owned(),
        shown: path.display().to_string(),
        bytes: read_file(path, MAX_PAGE_BYTES)?,
        sidecar,
    })
}

/// A regular file of a bounded size.
fn read_file(path: &Path, max: u64) -> Result<Vec<u8>, Diagnostic> {
    let metadata = fs::metadata(path).map_err(|error| unreadable(path, &error.to_string()))?;
    if !metadata.is_file() {
        return Err(unreadable(path, "it is no regular file"));
    }
    if metadata.len() > max {
        let message = format!("{} bytes are more than a document has", metadata.len());
        return Err(Diagnostic::error("page-too-large", message)
            .in_file(path.display().to_string())
            .with_hint(format!("split it; at most {max} bytes are read")));
    }
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(max).read_to_end(&mut bytes))
        .map_err(|error| unreadable(path, &error.to_string()))?;
    Ok(bytes)
}

/// A folder of its own: one that a link leads to may hold the link.
fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_dir())
}

/// The entries of a folder, in order. Links to folders are left out.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Diagnostic> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect())
        .map_err(|error| unreadable(folder, &error.to_string()))?;
    entries.retain(|path| is_folder(path) || !path.is_dir());
    entries.sort();
    Ok(entries)
}

fn is_sidecar(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "yaml") && path.with_extension("").is_file()
}

/// `page.txt.yaml` without a `page.txt`. No form of document is called so.
fn page_of_lone_sidecar(path: &Path) -> Option<PathBuf> {
    let page = path.with_extension("");
    let is_lone = path.extension().is_some_and(|extension| extension == "yaml") && !page.exists();
    is_lone.then_some(page)
}

/// What a killed run left half written.
fn is_part(path: &Path) -> bool {
    path.file_name().is_some_and(|name| crate::writer::is_part(&name.to_string_lossy()))
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

fn unreadable(path: &Path, why: &str) -> Diagnostic {
    Diagnostic::error("unreadable", format!("can't be read: {why}"))
        .in_file(path.display().to_string())
        .with_hint("check the path and its permissions")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_bad_path_is_one_finding() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.txt"), "a").unwrap();
        fs::write(folder.path().join("gone.txt.yaml"), "origin: a test\n").unwrap();
        fs::write(folder.path().join("a.txt.4711.part"), "half").unwrap();
        let (pages, refused) = page_files(&[folder.path().to_owned(), folder.path().join("nowhere")]);
        assert_eq!(pages.iter().map(|page| page.path.as_str()).collect::<Vec<_>>(), ["a.txt"]);
        let codes: Vec<&str> = refused.iter().map(|found| found.code).collect();
        assert_eq!(codes, ["sidecar-without-page", "unreadable"]);
    }

    #[cfg(unix)]
    #[test]
    fn pipes_and_devices_are_not_opened() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe.txt");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.is_ok_and(|status| status.success()), "mkfifo is missing");
        std::os::unix::fs::symlink("/dev/zero", folder.path().join("zero.txt")).unwrap();
        let (pages, refused) = page_files(&[folder.path().to_owned()]);
        assert!(pages.is_empty());
        assert_eq!(refused.len(), 2);
        assert!(refused.iter().all(|found| found.message.contains("no regular file")), "{refused:?}");
    }
}
