//! One file per command: read the files, call the crates, print what they say, write what they return.

pub(crate) mod ci;
pub(crate) mod diff;
#[cfg(feature = "mock")]
pub(crate) mod mock;
pub(crate) mod regen;
pub(crate) mod scrape;

/// The command line of this front, as it stands in what it makes.
pub(crate) const FRONT: &str = "cargo xtask";

/// How a run ended, short of an error that stopped it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// All is well.
    Done,
    /// Something was found: a refused page, a difference.
    Found,
}
