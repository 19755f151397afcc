//! The line as a user runs it: the release `xtask` as a process, definitions in a scratch folder.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::child::{self, Spent};
use crate::{Failure, corpus, option};

/// A folder outside the project (a crate inside it would count as a member of the workspace) and the tools.
pub struct Line {
    scratch: PathBuf,
    own: Revision,
    against: Option<Revision>,
}

/// A checkout and the `xtask` built from it.
pub struct Revision {
    project: PathBuf,
    xtask: PathBuf,
}

impl Revision {
    fn new(project: PathBuf, xtask: PathBuf) -> Result<Self, Failure> {
        if !xtask.is_file() {
            return Err(format!("no xtask at {}: cargo build --release -p xtask", xtask.display()).into());
        }
        Ok(Revision { project: project.canonicalize()?, xtask: xtask.canonicalize()? })
    }
}

impl Line {
    /// Takes `--scratch DIR`, `--xtask PATH` and `--against DIR`; by default the machine's folder for temporary files, the
    /// `xtask` that stands beside this program, and nothing to compare with. What stands against us is a checkout of
    /// another revision with its own `target/release/xtask`.
    pub fn new() -> Result<Self, Failure> {
        let scratch =
            option("--scratch").map_or_else(|| std::env::temp_dir().join("line-benches"), PathBuf::from);
        fs::create_dir_all(&scratch)?;
        let xtask = match option("--xtask") {
            Some(path) => PathBuf::from(path),
            None => std::env::current_exe()?.with_file_name("xtask"),
        };
        let own = Revision::new(corpus::project(), xtask)?;
        let other = option("--against").map(PathBuf::from);
        let other = other.map(|project| Revision::new(project.clone(), project.join("target/release/xtask")));
        Ok(Line { scratch: scratch.canonicalize()?, own, against: other.transpose()? })
    }

    /// The revision to compare with, if one was named.
    pub fn against(&self) -> Option<&Revision> {
        self.against.as_ref()
    }

    /// A place in the scratch folder.
    pub fn place(&self, name: &str) -> PathBuf {
        self.scratch.join(name)
    }

    /// Where the output of a program is kept until the next one.
    pub fn log(&self) -> PathBuf {
        self.place("last.log")
    }

    /// Definitions of the first `count` APIs by name; the whole corpus is scraped once into the scratch folder.
    pub fn definitions(&self, count: usize) -> Result<PathBuf, Failure> {
        let all = self.place("defs-all");
        if !all.join("apis").is_dir() {
            let documents = corpus::documents_file()?;
            self.xtask(&[OsStr::new("scrape"), documents.as_os_str(), OsStr::new("--out"), all.as_os_str()])?;
        }
        let mut files: Vec<PathBuf> = Vec::new();
        for entry in fs::read_dir(all.join("apis"))? {
            files.push(entry?.path());
        }
        files.sort();
        let folder = self.place(&format!("defs-{count}"));
        remove(&folder)?;
        fs::create_dir_all(folder.join("apis"))?;
        for file in files.iter().take(count) {
            fs::copy(file, folder.join("apis").join(file.file_name().unwrap_or_default()))?;
        }
        Ok(folder)
    }

    /// The definitions of a dump of the documentation site, scraped once into the scratch folder.
    pub fn scraped(&self, documents: &Path, name: &str) -> Result<PathBuf, Failure> {
        let folder = self.place(name);
        if !folder.join("apis").is_dir() {
            self.xtask(&[
                OsStr::new("scrape"),
                documents.as_os_str(),
                OsStr::new("--out"),
                folder.as_os_str(),
            ])?;
        }
        Ok(folder)
    }

    /// `xtask diff` of two folders of definitions.
    pub fn diff(&self, old: &Path, new: &Path, more: &[&str]) -> Result<Spent, Failure> {
        let mut words = vec![OsStr::new("diff"), old.as_os_str(), new.as_os_str()];
        words.extend(more.iter().map(OsStr::new));
        self.xtask(&words)
    }

    /// `xtask regen` of a folder of definitions.
    pub fn regen(&self, definitions: &Path, out: &Path) -> Result<Spent, Failure> {
        self.regen_by(&self.own, definitions, out)
    }

    /// The same by another revision, over its own runtime.
    pub fn regen_by(&self, by: &Revision, definitions: &Path, out: &Path) -> Result<Spent, Failure> {
        let (definitions, out, sdk) = (definitions.as_os_str(), out.as_os_str(), by.project.as_os_str());
        let words = ["regen", "--quiet", "--defs", "--out", "--sdk"].map(OsStr::new);
        self.run(by, &[words[0], words[1], words[2], definitions, words[3], out, words[4], sdk])
    }

    fn xtask(&self, arguments: &[&OsStr]) -> Result<Spent, Failure> {
        self.run(&self.own, arguments)
    }

    fn run(&self, by: &Revision, arguments: &[&OsStr]) -> Result<Spent, Failure> {
        let mut command = Command::new(&by.xtask);
        command.args(arguments).current_dir(&by.project);
        child::run(command, &self.log())
    }
}

/// Removes a folder that may not be there.
pub fn remove(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// The lines of all Rust files below a folder.
pub fn count_lines(folder: &Path) -> Result<usize, Failure> {
    let mut lines = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            lines += count_lines(&path)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            lines += fs::read(&path)?.iter().filter(|byte| **byte == b'\n').count();
        }
    }
    Ok(lines)
}
