//! What people write beside the scraped files: overlays that correct them, names for labels, groups,
//! sidecars of pages.
//!
//! Must not know: folders, what stands in a page.

mod catalog;
mod codes;
mod english;
mod glossary;
mod overlay;
#[cfg(feature = "write")]
mod sidecar;

#[cfg(feature = "write")]
pub(crate) use catalog::matches as fits_pattern;
pub use catalog::{Catalog, Group, Kept, PackageHead, Tracked, read_catalog};
pub use codes::{SharedCodes, SharedName, read_codes};
pub use english::{English, read_english};
pub use glossary::{Glossary, read_glossary};
pub use overlay::{Overlay, apply_overlays, read_overlays};
#[cfg(feature = "write")]
pub use sidecar::{Sidecar, SidecarPart, read_sidecar, sidecar_with_forced, write_sidecar};
