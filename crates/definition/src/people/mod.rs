//! What people write beside the scraped files: overlays that correct them, names for labels, groups.
//!
//! Must not know: folders, documents.

mod catalog;
mod glossary;
mod overlay;
mod target;

pub use catalog::{Catalog, Group, read_catalog};
pub use glossary::{Glossary, read_glossary};
pub use overlay::{Overlay, apply_overlays, read_overlays};
