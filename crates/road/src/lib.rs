//! The road: pages → definitions → crate, once for every front.
//!
//! The commands, the tests and the benchmarks all come this way: [`scrape`] reads pages into a folder of definitions,
//! [`Regen`] takes the folder to an emitted crate (what to redo, what to write, what to refuse), [`emit()`] does the
//! same in memory, [`embed()`] makes of it what stands inside somebody's crate (for a macro and for build scripts, without a
//! feature and at little cost), [`revision`] fetches the definitions of another day. Every finding is a
//! [`Diagnostic`](top_definition::Diagnostic); what is printed, where and how, is the fronts' business.
//!
//! This room reads and writes folders. It must not know terminals or command lines, and decides nothing about documents
//! (`top-scrape`), definitions (`top-definition`) or Rust (`top-codegen`).

#[cfg(feature = "build")]
mod builder;
#[cfg(feature = "files")]
mod cache;
mod decided;
#[cfg(feature = "diff")]
pub mod diff;
#[cfg(feature = "files")]
mod doors;
mod embed;
#[cfg(feature = "files")]
mod emit;
mod fence;
#[cfg(feature = "files")]
pub mod folder;
mod groups;
mod inputs;
#[cfg(feature = "files")]
mod package;
#[cfg(feature = "pages")]
pub mod page_files;
#[cfg(feature = "files")]
mod regen;
#[cfg(feature = "files")]
pub mod revision;
#[cfg(feature = "files")]
mod runtime;
#[cfg(feature = "pages")]
pub mod scrape;
#[cfg(feature = "files")]
mod writer;

#[cfg(feature = "build")]
pub use builder::{BuildError, Builder, watch};
#[cfg(feature = "files")]
pub use doors::Permissions;
pub use embed::{Embedded, EmbeddedApi, embed, embed_api};
#[cfg(feature = "files")]
pub use emit::{Crate, emit};
pub use fence::Fence;
pub use inputs::Inputs;
#[cfg(feature = "files")]
pub use package::is_package_name;
#[cfg(feature = "files")]
pub use regen::{Regen, Regenerated};
#[cfg(feature = "files")]
pub use runtime::{published_runtime, runtime_at, runtime_in, runtime_of};
#[cfg(feature = "files")]
pub use writer::{Change, ChangeKind, is_part, replace};
