//! Keeps a folder of definitions in step with the documentation site.
//!
//! `site → journal → pages → road → difference`: [`site`] asks politely, the journal keeps every answer so that an
//! interrupted run goes on and asks for nothing twice, `pages` decides what becomes of each document, `apply` puts that in
//! place so that the tree is whole at every instant, the road makes definitions and crate of it, [`pull_request`] writes
//! down what a person must look at. [`Sync`] is a whole run.
//!
//! This room must not know terminals or command lines, and decides nothing about documents, definitions or Rust.

mod apply;
mod catalogue;
mod decide;
mod journal;
mod layout;
mod notes;
mod plan;
pub mod pull_request;
mod reading;
mod release;
mod run;
pub mod site;

pub use notes::{Note, NoteKind};
pub use release::changelog;
pub use run::{Old, Progress, Sync, Synced, Watch};
