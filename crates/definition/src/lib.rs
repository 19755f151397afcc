//! API definitions: the model, YAML in (with places) and out (deterministic), overlays, checks, difference.
//!
//! This room must not know documents or Rust code.

pub mod model;

pub use model::*;
