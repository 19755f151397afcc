//! The files of a definitions folder on disk.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::limits::MAX_BYTES;
use crate::model::Kind;

/// A file of a definitions folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct InputFile {
    /// Path below the folder, with `/`: `apis/taobao.trade.get.yaml`, `glossary.yaml`.
    pub path: String,
    /// How diagnostics name it.
    pub shown: String,
    /// Its content.
    pub text: String,
}

/// The texts of a folder of definitions, for [`assemble`](super::assemble).
pub fn read_files(folder: &Path) -> (Vec<InputFile>, Diagnostics) {
    let (names, mut found) = list_files(folder);
    let mut files = Vec::with_capacity(names.len());
    for name in &names {
        match read_file(folder, name) {
            Ok(file) => files.push(file),
            Err(diagnostic) => found.push(diagnostic),
        }
    }
    (files, found)
}

/// Which files a folder of definitions holds, below it and in order. None of them is read.
pub fn list_files(folder: &Path) -> (Vec<String>, Diagnostics) {
    let mut found = Diagnostics::new();
    let mut names = Vec::new();
    if !folder.is_dir() {
        let message = format!("{} is no folder", folder.display());
        let hint = "name a folder that holds `apis`, `messages` or `spis`";
        return (names, Diagnostic::error("no-definitions", message).with_hint(hint).into());
    }
    for part in Kind::ALL.iter().map(|kind| kind.folder()).chain(["overlays", "english"]) {
        list_folder(folder, part, &mut names, &mut found);
    }
    for name in ["glossary.yaml", "catalog.yaml", "codes.yaml", "history.yaml"] {
        if folder.join(name).exists() {
            names.push(name.to_owned());
        }
    }
    (names, found)
}

fn list_folder(folder: &Path, part: &str, names: &mut Vec<String>, found: &mut Diagnostics) {
    let path = folder.join(part);
    if !path.exists() {
        return;
    }
    let entries = fs::read_dir(&path).and_then(|entries| {
        entries.map(|entry| Ok(entry?.file_name())).collect::<Result<Vec<_>, std::io::Error>>()
    });
    match entries {
        Err(error) => found.push(unreadable(&path, &error.to_string())),
        Ok(mut entries) => {
            entries.sort();
            for name in
                entries.iter().filter(|name| Path::new(name).extension().is_some_and(|it| it == "yaml"))
            {
                match name.to_str() {
                    Some(name) => names.push(format!("{part}/{name}")),
                    None => found.push(unreadable(&path.join(name), "its name is not UTF-8")),
                }
            }
        }
    }
}

/// Reads one file of a folder of definitions.
///
/// # Errors
/// When it can't be read, or is no UTF-8 text.
pub fn read_file(folder: &Path, name: &str) -> Result<InputFile, Diagnostic> {
    let path = folder.join(name);
    let mut bytes = Vec::new();
    let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    fs::File::open(&path)
        .and_then(|file| file.take(limit).read_to_end(&mut bytes))
        .map_err(|error| unreadable(&path, &error.to_string()))?;
    let shown = path.display().to_string();
    match String::from_utf8(bytes) {
        Ok(text) => Ok(InputFile { path: name.to_owned(), shown, text }),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let line = error.as_bytes().iter().take(valid).filter(|byte| **byte == b'\n').count() + 1;
            let diagnostic = Diagnostic::error("not-utf8", "the file is not UTF-8 text").in_file(shown);
            Err(diagnostic.at_line(u32::try_from(line).unwrap_or(0)).with_hint("save it as UTF-8"))
        }
    }
}

fn unreadable(path: &Path, why: &str) -> Diagnostic {
    Diagnostic::error("unreadable", format!("cannot be read: {why}")).in_file(path.display().to_string())
}
