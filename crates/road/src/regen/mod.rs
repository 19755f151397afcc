//! A run from a folder of definitions (and its pages, where there are some) to an emitted crate.
//!
//! Everything is worked out before a byte is written, so a run that finds an error leaves the tree as it was. What has
//! not changed since the last run is neither read nor emitted again, but for `check`, which reads every byte.

mod findings;
mod run;

use std::path::PathBuf;

use top_codegen::Sdk;
use top_definition::PackageHead;
use top_definition::diagnostic::Diagnostics;

use crate::doors::Permissions;
use crate::writer::{self, Change, Others};
use run::Run;

/// What to run.
#[derive(Clone, Debug)]
pub struct Regen {
    /// The folder of definitions: `pages/`, `apis/`, `messages/`, `spis/`, `overlays/`, `glossary.yaml`, `catalog.yaml`.
    pub definitions: PathBuf,
    /// The folder of the emitted crate.
    pub out: PathBuf,
    /// Where the crate finds the runtime.
    pub sdk: Sdk,
    /// The crate's head, where it shall differ from the catalog's.
    pub package: PackageHead,
    /// The command line of the front, named in each file: `cargo top`.
    pub front: String,
    /// What a person allowed in words.
    pub allowed: Permissions,
    /// A folder for what can be made again; without it everything is redone.
    pub cache: Option<PathBuf>,
}

/// What a run did, or would do.
#[derive(Clone, Debug, Default)]
pub struct Regenerated {
    /// Refused pages and warnings.
    pub found: Diagnostics,
    /// What was read of pages; nothing where they are those of the last run.
    #[cfg(feature = "pages")]
    pub read: top_scrape::folder::Summary,
    /// How many definitions the pages made.
    pub scraped: usize,
    /// Definitions whose pages are gone, though nobody said that they are kept.
    pub orphaned: Vec<String>,
    /// Definition files that differed.
    pub definitions: Vec<Change>,
    /// Files of the crate that differed.
    pub files: Vec<Change>,
    /// How many definitions the crate is made of.
    pub modules: usize,
    /// How many of them were as the last run left them.
    pub unchanged: usize,
    /// How many definitions of SPIs there are besides: calls that the platform makes. No code is emitted for them yet.
    pub spis: usize,
    /// How many files the crate has.
    pub total: usize,
    /// How many groups it has.
    pub groups: usize,
    /// How many labels of codes the glossary names.
    pub labels: usize,
}

impl Regenerated {
    /// Does the tree on disk equal what the documents make?
    pub fn is_same(&self) -> bool {
        self.definitions.is_empty() && self.files.is_empty() && self.orphaned.is_empty()
    }

    /// Was every page taken?
    pub fn is_whole(&self) -> bool {
        self.refused() == 0
    }

    #[cfg(feature = "pages")]
    fn refused(&self) -> usize {
        self.read.refused
    }

    #[cfg(not(feature = "pages"))]
    fn refused(&self) -> usize {
        0
    }
}

impl Regen {
    /// Writes what changed, removes what no definition makes any more. Definitions first, so that a run which dies in
    /// between is mended by the next one.
    ///
    /// # Errors
    /// Everything that keeps the crate from being emitted; then nothing is written.
    pub fn write(&self, progress: &mut dyn FnMut(usize, usize)) -> Result<Regenerated, Diagnostics> {
        let run = Run::start(self, true, progress)?;
        let mut planned = run.plan()?;
        let mut result = run.result(&planned);
        result.definitions = writer::write(&self.definitions, &run.scraped, &Others::LeftAlone)?;
        let others = Others::LeftOver { but: &planned.kept, overwrite: self.allowed.overwrite };
        result.files = writer::write(&self.out, &planned.files, &others)?;
        result.found.append(std::mem::take(&mut planned.found));
        run.remember(&planned);
        Ok(result)
    }

    /// What [`write`](Regen::write) would change, reading every byte and writing none.
    ///
    /// # Errors
    /// Everything that keeps the crate from being emitted.
    pub fn check(&self, progress: &mut dyn FnMut(usize, usize)) -> Result<Regenerated, Diagnostics> {
        let run = Run::start(self, false, progress)?;
        let mut planned = run.plan()?;
        let mut result = run.result(&planned);
        result.definitions = writer::compare(&self.definitions, &run.scraped, &Others::LeftAlone)?;
        let others = Others::LeftOver { but: &planned.kept, overwrite: true };
        result.files = writer::compare(&self.out, &planned.files, &others)?;
        result.found.append(std::mem::take(&mut planned.found));
        Ok(result)
    }

    fn command(&self) -> String {
        format!("{} regen", self.front)
    }
}
