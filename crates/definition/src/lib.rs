//! API definitions: the model, YAML in (with places) and out (deterministic), overlays, checks, difference.
//!
//! This room must not know documents or Rust code.

mod catalog;
mod check;
mod decode;
pub mod diagnostic;
mod diff;
#[cfg(feature = "write")]
mod diff_render;
mod encode;
mod glossary;
mod history;
mod load;
mod merge;
pub mod model;
mod names;
mod node;
mod overlay;
mod parse;
pub mod places;
mod read;
#[cfg(feature = "write")]
mod schema;
mod shape;
mod target;
mod validate;
#[cfg(feature = "write")]
mod write;

pub use catalog::{Catalog, Group, read_catalog};
pub use check::{MAX_FIELD_DEPTH, MAX_FIELDS, check_definition, check_set};
pub use diagnostic::{Diagnostic, Diagnostics, Place, Severity};
pub use diff::{Change, Level, diff, level};
#[cfg(feature = "write")]
pub use diff_render::{render_html, render_json, render_markdown, render_text};
pub use glossary::{Glossary, read_glossary};
#[cfg(feature = "write")]
pub use history::write_history;
pub use history::{History, Span, read_history};
pub use load::{Entry, InputFile, People, Tree, assemble, list_files, load, read_file, read_files};
pub use merge::{Loss, is_forced, losses, merge};
pub use model::*;
pub use names::{is_safe_name, snake_name, unsafe_name_reason};
pub use overlay::{Overlay, apply_overlays, read_overlays};
pub use parse::{MAX_BYTES, MAX_DEPTH, MAX_NODES};
pub use places::{Location, Places, response_word, segments, visit_below, visit_fields};
pub use read::read_definition;
#[cfg(feature = "write")]
pub use schema::schema;
#[cfg(feature = "write")]
pub use write::write_definition;
