//! A scratch copy of the bundled documents that the commands run on.

#![allow(clippy::expect_used, dead_code)] // Helpers of tests fail as tests do; no test uses all of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A scratch checkout with `api-defs` and `generated`.
pub(crate) struct Checkout {
    folder: tempfile::TempDir,
    /// Where the commands keep what can be made again.
    target: tempfile::TempDir,
}

impl Checkout {
    pub(crate) fn new() -> Self {
        let scratch = || tempfile::tempdir().expect("a scratch folder");
        let checkout = Checkout { folder: scratch(), target: scratch() };
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for part in ["api-defs", "generated"] {
            copy(&root.join(part), &checkout.path(part));
        }
        checkout
    }

    pub(crate) fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join(below)
    }

    pub(crate) fn write(&self, below: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(below), bytes).expect("a file is written");
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(arguments)
            .env("CARGO_TARGET_DIR", self.target.path())
            .current_dir(self.folder.path())
            .output()
            .expect("xtask starts")
    }

    /// The emitted manifest names the runtime's folder; here it is the real checkout's, as it was emitted there.
    pub(crate) fn regen(&self, arguments: &[&str]) -> Output {
        let runtime = self.folder.path().to_string_lossy().into_owned();
        self.run(&[&["regen", "--sdk", &runtime], arguments].concat())
    }

    /// How many files of a folder have such names.
    pub(crate) fn count(&self, below: &str, wanted: impl Fn(&str) -> bool) -> usize {
        let entries = fs::read_dir(self.path(below)).expect("a folder");
        let names = entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"));
        names.filter(|name| wanted(name)).count()
    }

    /// Forgets what the commands remember of runs before.
    pub(crate) fn forget(&self) {
        fs::remove_dir_all(self.target.path().join("xtask")).expect("removed");
    }

    /// Every file with its bytes.
    pub(crate) fn tree(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut open = vec![self.folder.path().to_owned()];
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    let bytes = fs::read(&path).expect("a file");
                    files.insert(path, bytes);
                }
            }
        }
        files
    }

    /// Runs a command that must refuse something and change nothing; returns what it says.
    pub(crate) fn refused(&self, arguments: &[&str]) -> String {
        let before = self.tree();
        let output = if arguments[0] == "regen" { self.regen(&arguments[1..]) } else { self.run(arguments) };
        let said = String::from_utf8(output.stderr).expect("text");
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(before == self.tree(), "the tree changed: {said}");
        said
    }
}

pub(crate) fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).expect("a folder");
        for entry in fs::read_dir(from).expect("a folder") {
            let entry = entry.expect("an entry");
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        fs::copy(from, to).expect("a copy");
    }
}

pub(crate) fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}
