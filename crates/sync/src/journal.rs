//! What a run has already: every answer of the site, kept until the run is over, so that an interrupted run goes on and
//! asks for nothing twice.
//!
//! It lives in a folder of things that can be made again, is never committed, and is put in place file by file: a run that
//! dies leaves whole answers. Only one run at a time works with it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use fs4::FileExt;
use sha2::{Digest as _, Sha256};
use top_definition::Kind;
use top_definition::diagnostic::Diagnostic;

use crate::site::Asked;

/// Answers older than this are asked for anew: the site has changed meanwhile.
const MAX_AGE: Duration = Duration::from_secs(24 * 3600);

/// The journal of one run.
pub(crate) struct Journal {
    folder: PathBuf,
    /// Held until the run is over; the system lets go of it when the run dies.
    _lock: fs::File,
}

impl Journal {
    /// Opens the journal of what goes from a site into a folder, or begins it. `cache` is a folder for what can be made
    /// again.
    ///
    /// # Errors
    /// When another run is at it, or it can't be kept.
    pub(crate) fn open(cache: &Path, site: &str, definitions: &Path) -> Result<Self, Diagnostic> {
        let absolute = std::path::absolute(definitions).unwrap_or_else(|_| definitions.to_owned());
        let digest = Sha256::digest(format!("{site}\n{}", absolute.display()));
        let key: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let folder = cache.join(format!("sync-{key}"));
        begin(cache).map_err(|error| unwritable(cache, &error))?;
        let path = cache.join(format!("sync-{key}.lock"));
        let lock = fs::File::create(&path).map_err(|error| unwritable(&path, &error))?;
        if FileExt::try_lock(&lock).is_err() {
            let message = format!("another sync of {} is running", definitions.display());
            return Err(Diagnostic::error("busy", message).with_hint("wait until it is done"));
        }
        if is_old(&folder) {
            fs::remove_dir_all(&folder).map_err(|error| unwritable(&folder, &error))?;
        }
        for below in [folder.clone(), folder.join("answers")] {
            fs::create_dir_all(&below).map_err(|error| unwritable(&below, &error))?;
        }
        Ok(Journal { folder, _lock: lock })
    }

    /// How many answers there are already.
    pub(crate) fn answers(&self) -> usize {
        fs::read_dir(self.folder.join("answers")).map(Iterator::count).unwrap_or_default()
    }

    /// The catalogue, if it was answered.
    pub(crate) fn catalogue(&self) -> Option<String> {
        read(&self.folder.join("catalogue.json"))
    }

    pub(crate) fn keep_catalogue(&self, data: &str) -> Result<(), Diagnostic> {
        self.put("catalogue.json", data)
    }

    /// What was answered about a document.
    pub(crate) fn answer(&self, kind: Kind, doc_id: u64) -> Option<Asked> {
        if let Some(data) = read(&self.folder.join(answer_path(kind, doc_id, "json"))) {
            return Some(Asked::Data(data));
        }
        let why = fs::read_to_string(self.folder.join(answer_path(kind, doc_id, "missing"))).ok()?;
        Some(Asked::Missing(why))
    }

    pub(crate) fn keep(&self, kind: Kind, doc_id: u64, answer: &Asked) -> Result<(), Diagnostic> {
        match answer {
            Asked::Data(data) => self.put(&answer_path(kind, doc_id, "json"), data),
            Asked::Missing(why) => self.put(&answer_path(kind, doc_id, "missing"), why),
        }
    }

    /// The tree as it was before this run put anything in place; none as long as it has not.
    pub(crate) fn before(&self) -> Option<PathBuf> {
        Some(self.folder.join("before")).filter(|folder| folder.is_dir())
    }

    /// Keeps a copy of these folders and files, each by its name, from before anything is put in place.
    pub(crate) fn keep_before(&self, parts: &[(&str, &Path)]) -> Result<PathBuf, Diagnostic> {
        let copy = self.folder.join("before");
        let part = self.folder.join("before.part");
        let done = || {
            if part.exists() {
                fs::remove_dir_all(&part)?;
            }
            fs::create_dir_all(&part)?;
            for (name, from) in parts.iter().filter(|(_, from)| from.exists()) {
                copy_all(from, &part.join(name))?;
            }
            fs::rename(&part, &copy)
        };
        done().map_err(|error| unwritable(&copy, &error))?;
        Ok(copy)
    }

    /// A folder of this run for trying something out, empty.
    pub(crate) fn scratch(&self, name: &str) -> Result<PathBuf, Diagnostic> {
        let folder = self.folder.join(name);
        let made = || {
            if folder.exists() {
                fs::remove_dir_all(&folder)?;
            }
            fs::create_dir_all(&folder)
        };
        made().map_err(|error| unwritable(&folder, &error))?;
        Ok(folder)
    }

    /// The run is over: the next one asks for everything anew. What it could not get stays asked for, by that one.
    pub(crate) fn close(self) -> Result<(), Diagnostic> {
        // Renamed first: a half removed journal must not be taken for a whole one.
        let over = self.folder.with_extension("over");
        let done = || {
            if over.exists() {
                fs::remove_dir_all(&over)?;
            }
            fs::rename(&self.folder, &over)?;
            fs::remove_dir_all(&over)
        };
        done().map_err(|error| unwritable(&over, &error))
    }

    /// The run is over but for what it could not get: the next one asks for that alone.
    pub(crate) fn keep_answers(self) -> Result<(), Diagnostic> {
        let before = self.folder.join("before");
        let over = self.folder.join("before.part");
        let done = || {
            if before.exists() {
                fs::rename(&before, &over)?;
                fs::remove_dir_all(&over)?;
            }
            Ok(())
        };
        done().map_err(|error: io::Error| unwritable(&before, &error))
    }

    fn put(&self, below: &str, text: &str) -> Result<(), Diagnostic> {
        let path = self.folder.join(below);
        top_road::replace(&path, text).map_err(|error| unwritable(&path, &error))
    }
}

/// Makes the folder for what can be made again; a new one says by itself that it is not to be committed.
fn begin(cache: &Path) -> io::Result<()> {
    if cache.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(cache)?;
    fs::write(cache.join(".gitignore"), "*\n")
}

fn answer_path(kind: Kind, doc_id: u64, extension: &str) -> String {
    format!("answers/{}-{doc_id}.{extension}", kind.word())
}

/// An answer, unless the machine went down before it was whole on the disk.
fn read(path: &Path) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    serde_json::from_str::<serde::de::IgnoredAny>(&text).is_ok().then_some(text)
}

fn is_old(folder: &Path) -> bool {
    let begun = fs::metadata(folder.join("catalogue.json")).and_then(|metadata| metadata.modified());
    begun.is_ok_and(|begun| begun.elapsed().is_ok_and(|age| age > MAX_AGE))
}

/// A copy of a file, or of a folder and all below it. Links are not followed, and what is hidden is nobody's input: the
/// journal itself may be hidden in the folder that is copied.
pub(crate) fn copy_all(from: &Path, to: &Path) -> io::Result<()> {
    let kind = fs::symlink_metadata(from)?.file_type();
    if kind.is_file() {
        fs::copy(from, to).map(drop)
    } else if kind.is_dir() {
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            if !entry.file_name().as_encoded_bytes().starts_with(b".") {
                copy_all(&entry.path(), &to.join(entry.file_name()))?;
            }
        }
        Ok(())
    } else {
        Ok(())
    }
}

pub(crate) fn unwritable(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::error("unwritable", error.to_string())
        .in_file(path.display().to_string())
        .with_hint("check the path, its permissions and the space on its disk; run it again, it goes on where it stopped")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_outlive_the_run_until_it_is_over() {
        let cache = tempfile::tempdir().unwrap();
        let open = || Journal::open(cache.path(), "http://x", Path::new("defs"));
        let journal = open().unwrap();
        journal.keep_catalogue("{}").unwrap();
        journal.keep(Kind::Api, 7, &Asked::Data("{\"a\":1}".to_owned())).unwrap();
        journal.keep(Kind::Message, 7, &Asked::Missing("不存在".to_owned())).unwrap();
        assert_eq!(open().err().map(|found| found.code), Some("busy"), "one run at a time");
        drop(journal);
        let journal = open().unwrap();
        assert_eq!(journal.answer(Kind::Api, 7), Some(Asked::Data("{\"a\":1}".to_owned())));
        assert_eq!(journal.answer(Kind::Message, 7), Some(Asked::Missing("不存在".to_owned())));
        assert_eq!((journal.answer(Kind::Api, 8), journal.answers()), (None, 2));
        fs::write(journal.folder.join("answers/api-7.json"), "{\"a\":").unwrap();
        assert_eq!(journal.answer(Kind::Api, 7), None, "half an answer is none");
        journal.close().unwrap();
        assert_eq!(open().unwrap().catalogue(), None);
    }

    #[test]
    fn a_journal_inside_of_the_folder_is_no_part_of_it() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("apis")).unwrap();
        fs::write(folder.path().join("apis/a.yaml"), "a").unwrap();
        let journal = Journal::open(&folder.path().join(".sync"), "http://x", folder.path()).unwrap();
        assert_eq!(fs::read(folder.path().join(".sync/.gitignore")).unwrap(), b"*\n");
        let before = journal.keep_before(&[("definitions", folder.path())]).unwrap();
        let copied: Vec<_> = fs::read_dir(before.join("definitions")).unwrap().flatten().collect();
        assert_eq!(copied.len(), 1);
        assert_eq!(fs::read(before.join("definitions/apis/a.yaml")).unwrap(), b"a");
    }

    #[test]
    fn old_answers_are_asked_for_anew() {
        let cache = tempfile::tempdir().unwrap();
        let open = || Journal::open(cache.path(), "http://x", Path::new("defs")).unwrap();
        open().keep_catalogue("{}").unwrap();
        let path = open().folder.join("catalogue.json");
        let long_ago = std::time::SystemTime::now() - MAX_AGE * 2;
        fs::File::options().write(true).open(path).unwrap().set_modified(long_ago).unwrap();
        assert_eq!(open().catalogue(), None);
    }
}
