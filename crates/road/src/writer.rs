//! The one writer: compares a map of files with a folder, writes what changed, removes what is left over.
//!
//! It never leaves the folder, never removes a file that does not carry the mark of emitted files, and puts every file
//! in place by renaming, so a run that dies leaves whole files. What such a run left half written, the next one clears.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use top_codegen::{MARK_END, MARK_START};
use top_definition::diagnostic::{Diagnostic, Diagnostics};

/// Folders of an emitted crate that hold nothing but emitted files.
const EMITTED_FOLDERS: &[&str] = &["src", "surface"];

/// A difference between the map and the folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// Below the folder, with `/`.
    pub path: String,
    /// How it differs.
    pub kind: ChangeKind,
}

/// How a file differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// The file is missing in the folder.
    Missing,
    /// The file has other bytes.
    Different,
    /// Emitted once, but no more.
    Orphan,
}

/// What becomes of files that the map does not name.
pub(crate) enum Others<'a> {
    /// They are nobody's business.
    LeftAlone,
    /// Emitted ones are left over.
    LeftOver {
        /// Known to be right from an earlier run.
        but: &'a BTreeSet<String>,
        /// May a file that was not emitted be replaced by one that is?
        overwrite: bool,
    },
}

/// What differs, reading every byte and writing none.
pub(crate) fn compare(
    folder: &Path,
    files: &BTreeMap<String, String>,
    others: &Others<'_>,
) -> Result<Vec<Change>, Diagnostics> {
    compare_files(folder, files, others).map_err(|failed| failed.finding(folder, "unreadable").into())
}

/// Makes the folder equal to the map. What is equal already is not touched, so builds stay fresh.
pub(crate) fn write(
    folder: &Path,
    files: &BTreeMap<String, String>,
    others: &Others<'_>,
) -> Result<Vec<Change>, Diagnostics> {
    write_files(folder, files, others).map_err(|failed| failed.finding(folder, "unwritable").into())
}

/// An operation on a file that failed.
struct Failed {
    /// Below the folder.
    path: String,
    error: io::Error,
}

impl Failed {
    fn finding(self, folder: &Path, code: &'static str) -> Diagnostic {
        let Failed { path, error } = self;
        Diagnostic::error(code, error.to_string())
            .in_file(folder.join(path).display().to_string())
            .with_hint("check the path, its permissions and the space on its disk")
    }
}

fn failed(path: &str) -> impl FnOnce(io::Error) -> Failed {
    let path = path.to_owned();
    move |error| Failed { path, error }
}

fn compare_files(
    folder: &Path,
    files: &BTreeMap<String, String>,
    others: &Others<'_>,
) -> Result<Vec<Change>, Failed> {
    let mut changes = Vec::new();
    for (path, text) in files {
        let kind = match inside(folder, path).and_then(fs::read) {
            Ok(bytes) if bytes == text.as_bytes() => continue,
            Ok(_) => ChangeKind::Different,
            Err(error) if error.kind() == io::ErrorKind::NotFound => ChangeKind::Missing,
            Err(error) => return Err(Failed { path: path.clone(), error }),
        };
        changes.push(Change { path: path.clone(), kind });
    }
    if let Others::LeftOver { but, .. } = others {
        let known = |path: &str| files.contains_key(path) || but.contains(path);
        let left = emitted_files(folder, &known)?;
        changes.extend(left.into_iter().map(|path| Change { path, kind: ChangeKind::Orphan }));
    }
    changes.sort();
    Ok(changes)
}

fn write_files(
    folder: &Path,
    files: &BTreeMap<String, String>,
    others: &Others<'_>,
) -> Result<Vec<Change>, Failed> {
    let changes = compare_files(folder, files, others)?;
    if let Others::LeftOver { overwrite: false, .. } = others {
        refuse_foreign(folder, &changes)?;
    }
    clear_parts(folder, files);
    // State before what follows from it: a run that dies in between must not take what is known already for new.
    let is_deep = |change: &&Change| change.path.contains('/');
    let ordered = changes.iter().filter(|change| !is_deep(change)).chain(changes.iter().filter(is_deep));
    for change in ordered {
        let path = inside(folder, &change.path).map_err(failed(&change.path))?;
        match files.get(&change.path) {
            Some(text) => replace(&path, text),
            None => fs::remove_file(&path),
        }
        .map_err(failed(&change.path))?;
    }
    for change in changes.iter().filter(|change| change.kind == ChangeKind::Orphan) {
        remove_empty_folders(folder, &change.path);
    }
    Ok(changes)
}

/// A file in the way that was never emitted is somebody's work. (One with a mark further down was: a merge went wrong.)
fn refuse_foreign(folder: &Path, changes: &[Change]) -> Result<(), Failed> {
    for change in changes.iter().filter(|change| change.kind == ChangeKind::Different) {
        let start = start_of(&folder.join(&change.path)).map_err(failed(&change.path))?;
        if !start.lines().any(is_mark) {
            let why = "was not emitted and would be overwritten; move it, or say --overwrite";
            return Err(Failed { path: change.path.clone(), error: io::Error::other(why) });
        }
    }
    Ok(())
}

/// Puts a file in place whole: written beside it first, then renamed.
///
/// # Errors
/// When it can't be written; then the file is what it was.
pub fn replace(path: &Path, content: impl AsRef<[u8]>) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut name = path.file_name().unwrap_or(OsStr::new("file")).to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let part = folder.join(name);
    let done = fs::write(&part, content).and_then(|()| fs::rename(&part, path));
    if done.is_err() {
        // The first error is the one to report.
        let _ = fs::remove_file(&part);
    }
    done
}

/// Removes what a killed run left half written, in the folders that this run writes to. Failing costs a file nobody
/// reads, so that is no error.
fn clear_parts(folder: &Path, files: &BTreeMap<String, String>) {
    let parents: BTreeSet<&Path> = files.keys().filter_map(|path| Path::new(path).parent()).collect();
    parents.into_iter().for_each(|parent| clear_parts_in(&folder.join(parent)));
}

/// The same in one folder.
pub(crate) fn clear_parts_in(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_file && is_part(&entry.file_name().to_string_lossy()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// `name.4711.part`, as [`replace`] calls what it is writing.
pub fn is_part(name: &str) -> bool {
    let process = name.strip_suffix(".part").and_then(|rest| rest.rsplit_once('.'));
    process.is_some_and(|(_, id)| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The place of a file, if the path is a plain one and no link leads out of the folder.
fn inside(folder: &Path, path: &str) -> io::Result<PathBuf> {
    let refused = |why: &str| io::Error::new(io::ErrorKind::InvalidInput, why.to_owned());
    let plain = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    if path.is_empty() || path.contains(['\\', ':', '\0']) || !plain {
        return Err(refused("is no plain path below the folder"));
    }
    let mut place = folder.to_owned();
    for part in Path::new(path) {
        place.push(part);
        if fs::symlink_metadata(&place).is_ok_and(|found| found.file_type().is_symlink()) {
            return Err(refused("lies behind a symbolic link"));
        }
    }
    Ok(place)
}

/// What was emitted into the crate's folders and is not `known`; only of such files the first line is read.
fn emitted_files(folder: &Path, known: &dyn Fn(&str) -> bool) -> Result<Vec<String>, Failed> {
    let mut found = Vec::new();
    let mut open: Vec<String> = EMITTED_FOLDERS.iter().map(|&name| name.to_owned()).collect();
    while let Some(path) = open.pop() {
        let entries = match fs::read_dir(folder.join(&path)) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(Failed { path, error }),
        };
        for entry in entries {
            let entry = entry.map_err(failed(&path))?;
            let Ok(name) = entry.file_name().into_string() else { continue };
            let below = format!("{path}/{name}");
            let kind = entry.file_type().map_err(failed(&below))?;
            if kind.is_dir() {
                open.push(below);
            } else if kind.is_file() && !known(&below) && is_emitted(&entry.path()).map_err(failed(&below))? {
                found.push(below);
            }
        }
    }
    Ok(found)
}

/// Does the file's first line carry the mark?
pub(crate) fn is_emitted(path: &Path) -> io::Result<bool> {
    Ok(start_of(path)?.lines().next().is_some_and(is_mark))
}

fn is_mark(line: &str) -> bool {
    line.trim_start_matches(['/', '#', ' ']).starts_with(MARK_START) && line.ends_with(MARK_END)
}

fn start_of(path: &Path) -> io::Result<String> {
    let mut start = Vec::new();
    fs::File::open(path)?.take(2_048).read_to_end(&mut start)?;
    Ok(String::from_utf8_lossy(&start).into_owned())
}

fn remove_empty_folders(folder: &Path, path: &str) {
    let mut parent = Path::new(path).parent();
    while let Some(below) = parent.filter(|below| below.components().count() > 1) {
        // A folder that holds something stays: removing it fails, and that is right.
        if fs::remove_dir(folder.join(below)).is_err() {
            break;
        }
        parent = below.parent();
    }
}

#[cfg(test)]
mod tests;
