//! What stops the run.

/// Anything that stops the run.
pub(crate) type Failure = Box<dyn std::error::Error>;
