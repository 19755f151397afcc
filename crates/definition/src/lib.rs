//! API definitions: the model, YAML in (with places) and out (deterministic), overlays, checks, difference.
//!
//! The rooms, each using only those before it: [`text`], `limits`, [`model`], [`diagnostic`], [`places`], `yaml/`
//! (parsing, keys, writing), `file_name`, `check`, `people/` (what people write), `losses`, `merge`, `history`, `tree` (a whole
//! folder), `diff/`. This crate must not know documents or Rust code.

mod check;
pub mod diagnostic;
#[cfg(feature = "write")]
pub mod diff;
mod file_name;
mod history;
mod limits;
#[cfg(feature = "write")]
mod losses;
#[cfg(feature = "write")]
mod merge;
pub mod model;
mod people;
pub mod places;
pub mod text;
mod tree;
mod yaml;

pub use check::{check_definition, check_set};
pub use diagnostic::{Diagnostic, Diagnostics, Place, Severity};
pub use file_name::{is_safe_name, unsafe_name_reason};
#[cfg(feature = "write")]
pub use history::write_history;
pub use history::{Absence, History, Sight, Sighting, Span, read_history};
pub use limits::{MAX_BYTES, MAX_DEPTH, MAX_FIELD_DEPTH, MAX_FIELDS, MAX_NAME, MAX_NODES};
#[cfg(feature = "write")]
pub use losses::{Loss, losses, same_pages};
#[cfg(feature = "write")]
pub use merge::{OLDER_PAGES, is_of_older_pages, merge};
pub use model::*;
pub use people::{
    Catalog, English, Glossary, Group, Kept, Overlay, PackageHead, SharedCodes, SharedName, Tracked,
    apply_overlays, read_catalog, read_codes, read_english, read_glossary, read_overlays,
};
#[cfg(feature = "write")]
pub use people::{Sidecar, SidecarPart, read_sidecar, sidecar_with_forced, write_sidecar};
pub use places::{Location, Places};
pub use tree::{
    Entry, InputFile, People, Tree, assemble, assemble_part, list_files, load, read_file, read_files,
};
pub use yaml::read_definition;
#[cfg(feature = "write")]
pub use yaml::{schemas, write_definition};
