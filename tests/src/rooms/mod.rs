//! The module graph of a crate, and the circles in it.
//!
//! A *room* is a module with everything below it. Rooms that stand side by side must not use each other in a circle;
//! between a module and what lies below it both directions are fine. The crate root is no exception to the first
//! rule: what `lib.rs` defines itself must not be used from below, else every room hangs on every other through it.
//! Names that a module merely re-exports count where they are defined. The `pub use` itself counts as a use, but in
//! emitted crates.
//!
//! Read from the source with `syn`, without compiling: `use` declarations (nested, renamed, with globs), paths in
//! types, patterns and expressions, and paths in the tokens of macros as far as they can be told there. What stands
//! under `#[cfg(test)]` doesn't count. Trait methods called without naming their trait's module don't show.
//!
//! Must not know: any crate by name, but for the list of those still excused (`tests/rooms/excused.txt`).

mod circles;
mod crates;
mod graph;
mod resolve;
mod source;
mod syntax;
mod uses;

use std::path::{Path, PathBuf};

pub use circles::{Circle, Floor, circles, floors};
pub use crates::{Target, workspace};
pub use graph::{Graph, Link, graph};

/// Why a graph could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// `cargo metadata` failed, or said what can't be read.
    #[error("cargo metadata: {0}")]
    Metadata(String),
    /// A source file can't be read.
    #[error("{path}: {1}", path = .0.display())]
    Unreadable(PathBuf, std::io::Error),
    /// A source file is no Rust.
    #[error("{path}:{line}: {1}", path = .0.display(), line = .1.span().start().line)]
    Syntax(PathBuf, syn::Error),
    /// `mod name;` without a file.
    #[error("{path}: there is no file for the module {1}", path = .0.display())]
    Missing(PathBuf, String),
}

/// The crates that are excused for now, one name a line; `#` begins a remark.
///
/// # Errors
/// When the list can't be read.
pub fn excused(list: &Path) -> Result<Vec<String>, Error> {
    let text = std::fs::read_to_string(list).map_err(|error| Error::Unreadable(list.to_owned(), error))?;
    let names = text.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    Ok(names.filter(|name| !name.is_empty()).map(str::to_owned).collect())
}
