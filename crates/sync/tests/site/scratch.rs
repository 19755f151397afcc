//! A scratch folder of definitions, kept in step with a stand-in site.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use top_codegen::Sdk;
use top_definition::PackageHead;
use top_definition::diagnostic::Diagnostics;
use top_road::{Permissions, Regen};
use top_sync::site::{Address, Manners};
use top_sync::{Note, NoteKind, Progress, Sync, Synced, Watch};

use crate::site::Site;

pub(crate) struct Scratch {
    folder: tempfile::TempDir,
    pub(crate) force: Option<String>,
    pub(crate) track: Vec<String>,
    pub(crate) patience: Duration,
}

struct Silent;

impl Watch for Silent {
    fn progress(&mut self, _: Progress) {}
    fn say(&mut self, _: &str) {}
}

impl Scratch {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("defs")).unwrap();
        Scratch { folder, force: None, track: vec!["*".to_owned()], patience: Duration::from_millis(300) }
    }

    pub(crate) fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join("defs").join(below)
    }

    pub(crate) fn write(&self, below: &str, text: &str) {
        fs::create_dir_all(self.path(below).parent().unwrap()).unwrap();
        fs::write(self.path(below), text).unwrap();
    }

    /// A file's text, without the quotes that YAML may or may not need.
    pub(crate) fn read(&self, below: &str) -> String {
        let text = fs::read_to_string(self.path(below)).unwrap_or_else(|error| panic!("{below}: {error}"));
        text.replace('\'', "")
    }

    pub(crate) fn regen(&self) -> Regen {
        Regen {
            definitions: self.path(""),
            out: self.folder.path().join("out-crate"),
            sdk: Sdk::Version("0.1.0".to_owned()),
            package: PackageHead::default(),
            front: "cargo top".to_owned(),
            allowed: Permissions::default(),
            cache: None,
        }
    }

    pub(crate) fn sync(&self, site: &Site) -> Result<Synced, Diagnostics> {
        self.sync_at(&site.address())
    }

    pub(crate) fn sync_at(&self, address: &str) -> Result<Synced, Diagnostics> {
        let run = Sync {
            address: Address::read(address).unwrap(),
            track: self.track.clone(),
            manners: Manners {
                rate: 10_000.0,
                patience: self.patience,
                first_wait: Duration::from_millis(20),
            },
            regen: self.regen(),
            journal: self.folder.path().join("journal"),
            force: self.force.clone(),
        };
        run.run(&mut Silent, |_, _| Ok(())).map(|(synced, ())| synced)
    }

    /// Every file of the tree with its bytes.
    pub(crate) fn tree(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(self.folder.path(), self.folder.path(), &mut files);
        files.retain(|path, _| !path.starts_with("journal"));
        files
    }

    /// The tree reads, and its crate is made of its pages.
    pub(crate) fn assert_in_step(&self) {
        let checked = self.regen().check(&mut |_, _| {}).unwrap_or_else(|found| panic!("{found}"));
        assert!(checked.is_whole(), "{}", checked.found);
        assert!(checked.is_same(), "{:?} {:?} {:?}", checked.definitions, checked.files, checked.orphaned);
    }
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            files.insert(path.strip_prefix(root).unwrap().to_owned(), fs::read(&path).unwrap());
        }
    }
}

/// The notes of one kind.
pub(crate) fn notes(synced: &Synced, kind: NoteKind) -> Vec<&Note> {
    synced.notes.iter().filter(|note| note.kind == kind).collect()
}
