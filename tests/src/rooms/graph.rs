//! Which module uses which, and where.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::Error;
use super::resolve::resolve;
use super::source::{ModulePath, Source};

/// One use of a module by another: where it was first seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The module that uses, from the crate root down; empty for the root.
    pub from: Vec<String>,
    /// The module that is used.
    pub to: Vec<String>,
    /// The file of the use.
    pub file: PathBuf,
    /// The line of the use.
    pub line: usize,
}

/// The modules of a crate and their uses of each other.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    /// All modules.
    pub modules: BTreeSet<Vec<String>>,
    /// Their uses, one for each pair of modules.
    pub links: Vec<Link>,
}

/// Reads the graph of the crate with this root file.
///
/// # Errors
/// When a file of the crate is missing or is no Rust.
pub fn graph(root: &Path) -> Result<Graph, Error> {
    let source = Source::read(root)?;
    let mut found: BTreeMap<(ModulePath, ModulePath), (PathBuf, usize)> = BTreeMap::new();
    for (from, module) in &source.modules {
        for mention in &module.mentions {
            if let Some(to) = resolve(&source, from, mention).filter(|to| to != from) {
                let place = (module.file.clone(), mention.line);
                found.entry((from.clone(), to)).or_insert(place);
            }
        }
    }
    let links = found.into_iter().map(|((from, to), (file, line))| Link { from, to, file, line });
    Ok(Graph { links: links.collect(), modules: source.modules.into_keys().collect() })
}
