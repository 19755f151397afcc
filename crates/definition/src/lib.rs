//! API definitions: the model, YAML in (with places) and out (deterministic), overlays, checks, difference.
//!
//! This room must not know documents or Rust code.

mod decode;
pub mod diagnostic;
mod encode;
pub mod model;
mod node;
mod parse;
pub mod places;
mod read;
mod shape;
mod validate;
#[cfg(feature = "write")]
mod write;

pub use diagnostic::{Diagnostic, Diagnostics, Place, Severity};
pub use model::*;
pub use parse::{MAX_BYTES, MAX_DEPTH, MAX_NODES};
pub use places::{Location, Places, response_word, segments, visit_below, visit_fields};
pub use read::read_definition;
#[cfg(feature = "write")]
pub use write::write_definition;
