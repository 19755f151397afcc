//! The road: pages → definitions → crate, once for every front.
//!
//! The commands, the tests and the benchmarks all come this way: [`scrape`] reads pages into a folder of definitions,
//! [`Regen`] takes the folder to an emitted crate (what to redo, what to write, what to refuse), [`emit()`] does the
//! same in memory, [`revision`] fetches the definitions of another day. Every finding is a
//! [`Diagnostic`](top_definition::Diagnostic); what is printed, where and how, is the fronts' business.
//!
//! This room reads and writes folders. It must not know terminals or command lines, and decides nothing about documents
//! (`top-scrape`), definitions (`top-definition`) or Rust (`top-codegen`).

mod cache;
mod doors;
mod emit;
pub mod folder;
mod groups;
mod package;
#[cfg(feature = "pages")]
pub mod page_files;
mod regen;
pub mod revision;
mod runtime;
#[cfg(feature = "pages")]
pub mod scrape;
mod writer;

pub use doors::Permissions;
pub use emit::{Crate, emit};
pub use package::is_package_name;
pub use regen::{Regen, Regenerated};
pub use runtime::{published_runtime, runtime_at, runtime_in, runtime_of};
pub use writer::{Change, ChangeKind, is_part, replace};
