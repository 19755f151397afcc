//! API definitions: the model, YAML in (with places) and out (deterministic), overlays, checks, difference.
//!
//! This room must not know documents or Rust code.

pub mod diagnostic;
pub mod model;

pub use diagnostic::{Diagnostic, Diagnostics, Place, Severity};
pub use model::*;
