//! The compiler, on crates of a few files, against the runtime that was built for this test.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the crates of one run stand.
pub(crate) struct Bench {
    folder: PathBuf,
    /// The runtime as it was built for this test.
    runtime: PathBuf,
}

impl Bench {
    /// Finds the runtime beside this test: of those that other feature sets left, the newest that the crate compiles against.
    pub(crate) fn new(folder: &Path, trial: &BTreeMap<String, String>) -> Self {
        let mut built: Vec<PathBuf> = fs::read_dir(built_folder())
            .expect("the folder of this test")
            .map(|entry| entry.expect("a file").path())
            .filter(|path| {
                let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
                name.starts_with("libtop_sdk-") && name.ends_with(".rlib")
            })
            .collect();
        built.sort_by_key(|path| fs::metadata(path).and_then(|it| it.modified()).ok());
        let mut said = String::new();
        for runtime in built.into_iter().rev() {
            let bench = Bench { folder: folder.to_owned(), runtime };
            match bench.emitted("trial", trial) {
                Ok(()) => return bench,
                Err(errors) => said = errors,
            }
        }
        panic!("no runtime beside this test that emitted code compiles against:\n{said}");
    }

    /// Compiles an emitted crate, to be found as `demo` in a folder of this name.
    pub(crate) fn emitted(&self, name: &str, files: &BTreeMap<String, String>) -> Result<(), String> {
        let root = self.folder.join(name);
        for (path, text) in files {
            let path = root.join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        let features = ["apis", "before", "after"].map(|feature| format!("--cfg=feature=\"{feature}\""));
        let mut command = self.rustc(&root.join("src/lib.rs"), "demo", &root);
        command.args(features).arg(format!("--extern=top_sdk={}", self.runtime.display()));
        said(command)
    }

    /// Compiles a user's code against the emitted crate of this name.
    pub(crate) fn user(&self, against: &str, name: &str, code: &str) -> Result<(), String> {
        let root = self.folder.join(against);
        let file = root.join(format!("{name}.rs"));
        fs::write(&file, code).expect("a file");
        let mut command = self.rustc(&file, name, &root);
        command.arg(format!("--extern=demo={}", root.join("libdemo.rmeta").display()));
        said(command)
    }

    fn rustc(&self, file: &Path, name: &str, out: &Path) -> Command {
        let mut command = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
        command
            .args([
                "--edition=2024",
                "--crate-type=lib",
                "--emit=metadata",
                "-Awarnings",
                "--crate-name",
                name,
            ])
            .arg(file)
            .arg("--out-dir")
            .arg(out)
            .arg("-L")
            .arg(format!("dependency={}", built_folder().display()));
        command
    }
}

fn built_folder() -> PathBuf {
    let test = std::env::current_exe().expect("this test");
    test.parent().expect("a folder").to_owned()
}

fn said(mut command: Command) -> Result<(), String> {
    let output = command.output().expect("rustc");
    if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
}
