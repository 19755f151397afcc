//! This checkout: where it stands, and where it keeps what can be made again.

use std::path::{Path, PathBuf};

use top_codegen::Sdk;

/// Where a crate in `out` finds the runtime: as a person named it, else this checkout inside it and the published
/// version elsewhere.
pub(crate) fn runtime(named: Option<&str>, out: &Path) -> Sdk {
    match named {
        Some(named) => top_road::runtime_of(named, out),
        None => top_road::runtime_at(&root(), out),
    }
}

/// The root: the folder above this package.
pub(crate) fn root() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    PathBuf::from(package).parent().map_or_else(|| PathBuf::from("."), Path::to_owned)
}

/// The folder for things that can be made again.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}
