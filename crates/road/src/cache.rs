//! What the last run read and wrote, so that the next one redoes only what changed. Lives in a folder of things that can
//! be made again, is never committed, and is believed only about files whose size and time are still the same.
//! `--check` does not ask it.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};
use top_codegen::Summary;

/// Size and time of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Stamp {
    size: u64,
    nanoseconds: u64,
}

/// A definition that was emitted: what it was read from, what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Done {
    pub(crate) input: Stamp,
    /// Digest of what is known of its history.
    pub(crate) history: u64,
    /// Of each file in the order of [`Summary`]'s paths.
    pub(crate) outputs: Vec<Stamp>,
    pub(crate) summary: Summary,
}

/// The last run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LastRun {
    /// Everything that all of the output depends on: this program, the options, what people decided.
    pub(crate) basis: u64,
    /// The saved documents, where there are some.
    pub(crate) pages: u64,
    /// By the definition's path below its folder.
    pub(crate) done: BTreeMap<String, Done>,
    /// Definitions that no code is emitted for, by their paths.
    pub(crate) spis: BTreeMap<String, Stamp>,
    /// The files around the modules, as they were written.
    pub(crate) frame: BTreeMap<String, Stamp>,
}

impl Stamp {
    /// The stamp of a file; none if there is no such file.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        let metadata = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file)?;
        let time = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        Some(Stamp { size: metadata.len(), nanoseconds: u64::try_from(time.as_nanos()).ok()? })
    }
}

impl LastRun {
    /// The last run, if it had the same basis; else an empty one.
    pub(crate) fn read(path: &Path, basis: u64) -> Self {
        fs::read(path)
            .ok()
            .and_then(|bytes| serde_json::from_slice::<LastRun>(&bytes).ok())
            .filter(|last| last.basis == basis)
            .unwrap_or_else(|| LastRun { basis, ..LastRun::default() })
    }

    /// Keeps it for the next run. A run that can't be kept only costs time, so that is no error.
    pub(crate) fn write(&self, path: &Path) {
        if let Ok(text) = serde_json::to_string(self) {
            let _ = crate::writer::replace(path, &text);
        }
    }
}

/// Where the last run of a pair of folders is kept.
pub(crate) fn place(cache: &Path, definitions: &Path, out: &Path) -> PathBuf {
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let key = digest(&(absolute(definitions), absolute(out)));
    cache.join(format!("regen-{key:016x}.json"))
}

/// A digest for finding out whether something changed; no protection against anyone.
pub(crate) fn digest(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
