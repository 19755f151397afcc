//! The one writer: compares a map of files with a folder, writes what changed, removes what is left over.
//!
//! It never leaves the folder, never removes a file that does not carry the mark of emitted files, and puts every file
//! in place by renaming, so a run that dies leaves whole files.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

/// How the first line of an emitted file begins, behind the comment sign.
pub const MARK_START: &str = "Made by `";
/// How it ends.
pub const MARK_END: &str = " Do not edit.";

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

/// What differs, reading every byte and writing none. Files among `kept` are right as they are: known from an earlier
/// run, and not to be taken for left over.
pub fn compare(
    folder: &Path,
    files: &BTreeMap<String, String>,
    kept: &BTreeSet<String>,
) -> io::Result<Vec<Change>> {
    let mut changes = Vec::new();
    for (path, text) in files {
        let kind = match fs::read(inside(folder, path)?) {
            Ok(bytes) if bytes == text.as_bytes() => continue,
            Ok(_) => ChangeKind::Different,
            Err(error) if error.kind() == io::ErrorKind::NotFound => ChangeKind::Missing,
            Err(error) => return Err(at(error, path)),
        };
        changes.push(Change { path: path.clone(), kind });
    }
    changes.extend(orphans(folder, files, kept)?);
    changes.sort();
    Ok(changes)
}

/// Makes the folder equal to the map. What is equal already, or among `kept`, is not touched, so builds stay fresh.
pub fn write(
    folder: &Path,
    files: &BTreeMap<String, String>,
    kept: &BTreeSet<String>,
) -> io::Result<Vec<Change>> {
    let changes = compare(folder, files, kept)?;
    for change in &changes {
        let path = inside(folder, &change.path)?;
        match files.get(&change.path) {
            Some(text) => replace(&path, text).map_err(|error| at(error, &change.path))?,
            None => fs::remove_file(&path).map_err(|error| at(error, &change.path))?,
        }
    }
    for change in changes.iter().filter(|change| change.kind == ChangeKind::Orphan) {
        remove_empty_folders(folder, &change.path);
    }
    Ok(changes)
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut name = path.file_name().unwrap_or(OsStr::new("file")).to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let part = folder.join(name);
    let done = fs::write(&part, text).and_then(|()| fs::rename(&part, path));
    if done.is_err() {
        // The first error is the one to report.
        let _ = fs::remove_file(&part);
    }
    done
}

/// The place of a file, if the path is a plain one and no link leads out of the folder.
fn inside(folder: &Path, path: &str) -> io::Result<PathBuf> {
    let plain = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    if path.is_empty() || path.contains(['\\', ':', '\0']) || !plain {
        return Err(refused(path, "is no plain path below the folder"));
    }
    let mut place = folder.to_owned();
    for part in Path::new(path) {
        place.push(part);
        if fs::symlink_metadata(&place).is_ok_and(|found| found.file_type().is_symlink()) {
            return Err(refused(path, "lies behind a symbolic link"));
        }
    }
    Ok(place)
}

/// Emitted files that the map has no more.
fn orphans(
    folder: &Path,
    files: &BTreeMap<String, String>,
    kept: &BTreeSet<String>,
) -> io::Result<Vec<Change>> {
    let mut found = Vec::new();
    let mut open = vec![(folder.join("src"), "src".to_owned())];
    while let Some((place, path)) = open.pop() {
        let entries = match fs::read_dir(&place) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(at(error, &path)),
        };
        for entry in entries {
            let entry = entry?;
            let Ok(name) = entry.file_name().into_string() else { continue };
            let below = format!("{path}/{name}");
            let kind = entry.file_type()?;
            if kind.is_dir() {
                open.push((entry.path(), below));
            } else if kind.is_file()
                && !files.contains_key(&below)
                && !kept.contains(&below)
                && is_emitted(&entry.path())?
            {
                found.push(Change { path: below, kind: ChangeKind::Orphan });
            }
        }
    }
    Ok(found)
}

/// Does the file's first line carry the mark?
fn is_emitted(path: &Path) -> io::Result<bool> {
    let mut start = Vec::new();
    fs::File::open(path)?.take(2_048).read_to_end(&mut start)?;
    let text = String::from_utf8_lossy(&start);
    let first = text.lines().next().unwrap_or_default();
    Ok(first.trim_start_matches(['/', '#', ' ']).starts_with(MARK_START) && first.ends_with(MARK_END))
}

fn remove_empty_folders(folder: &Path, path: &str) {
    let mut seen = BTreeSet::new();
    let mut parent = Path::new(path).parent();
    while let Some(below) = parent.filter(|below| !below.as_os_str().is_empty() && *below != Path::new("src"))
    {
        // A folder that holds something stays: removing it fails, and that is right.
        if seen.insert(below.to_owned()) && fs::remove_dir(folder.join(below)).is_err() {
            break;
        }
        parent = below.parent();
    }
}

fn refused(path: &str, why: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, format!("`{}` {why}", crate::check::cut(path)))
}

fn at(error: io::Error, path: &str) -> io::Error {
    io::Error::new(error.kind(), format!("{path}: {error}"))
}
