//! YAML in, with places, and out, the same bytes for the same value.
//!
//! In: text → `lines`, or [`parse`] for what is not of our own writer's form → [`node`]s → [`validate`] against [`keys`] → [`decode`]. Out: [`encode`] → nodes → `write`.
//! `keys` is the one table of what the files may say; the schemas for editors are made of it, too.
//! Must not know: folders, what an overlay does, when a definition is good beyond its keys.

pub(crate) mod decode;
pub(crate) mod encode;
pub(crate) mod keys;
mod lines;
pub(crate) mod node;
pub(crate) mod parse;
#[cfg(feature = "write")]
mod plain;
mod read;
mod scalar;
#[cfg(feature = "write")]
mod schema;
#[cfg(feature = "write")]
mod stand_ins;
pub(crate) mod validate;
#[cfg(feature = "write")]
pub(crate) mod write;

pub use read::read_definition;
#[cfg(feature = "write")]
pub use schema::schemas;
#[cfg(feature = "write")]
pub use write::write_definition;
