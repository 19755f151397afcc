//! Other people's generators, run on the same APIs: progenitor and typify.
//!
//! They are installed by hand: `cargo install cargo-progenitor@0.15.1 cargo-typify@0.8.0 --root DIR`, then
//! `--peers DIR`. Without it the benchmarks print our figures alone and say so.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::child::{self, Spent};
use crate::line::remove;
use crate::{Failure, corpus, openapi, option};

/// The peers and the files they read.
pub struct Peers {
    programs: PathBuf,
    folder: PathBuf,
    /// APIs and types that the files describe.
    pub apis: usize,
    /// Types that the files describe.
    pub types: usize,
}

impl Peers {
    /// Renders the first `count` APIs by name into a folder, if `--peers` says where the peers are installed.
    pub fn new(folder: PathBuf, count: usize) -> Result<Option<Self>, Failure> {
        let Some(root) = option("--peers") else { return Ok(None) };
        let documents = corpus::documents_by_name(count)?;
        let types = openapi::write(&documents, &folder)?;
        let programs = PathBuf::from(root).join("bin").canonicalize()?;
        Ok(Some(Peers { programs, folder: folder.canonicalize()?, apis: documents.len(), types }))
    }

    /// Where progenitor puts its crate.
    pub fn crate_folder(&self) -> PathBuf {
        self.folder.join("progenitor")
    }

    /// Generates progenitor's crate (`top-peer`).
    pub fn progenitor(&self, log: &Path) -> Result<Spent, Failure> {
        remove(&self.crate_folder())?;
        let arguments =
            ["progenitor", "-i", "openapi.json", "-o", "progenitor", "-n", "top-peer", "-v", "0.1.0"];
        self.run("cargo-progenitor", &arguments, log)
    }

    /// Generates typify's types, with or without builders.
    pub fn typify(&self, builders: bool, log: &Path) -> Result<Spent, Failure> {
        let out = self.folder.join("typify.rs");
        if out.exists() {
            fs::remove_file(out)?;
        }
        let with = if builders { "--builder" } else { "--no-builder" };
        self.run("cargo-typify", &["typify", with, "schema.json", "-o", "typify.rs"], log)
    }

    fn run(&self, program: &str, arguments: &[&str], log: &Path) -> Result<Spent, Failure> {
        let mut command = Command::new(self.programs.join(program));
        command.args(arguments).current_dir(&self.folder);
        child::run(command, log)
    }
}
