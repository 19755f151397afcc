//! The first line of every emitted file, by which a folder of emitted files is known again.

/// How the first line of an emitted file begins, behind the sign of a comment.
pub const MARK_START: &str = "Made by `";
/// How it ends.
pub const MARK_END: &str = " Do not edit.";
