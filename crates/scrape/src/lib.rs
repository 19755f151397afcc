//! Reads saved documents of the Taobao Open Platform into API definitions.
//!
//! `page → form → rows → tree → definition`: [`read`] walks the road, [`form`] tells the rendering by content, one of
//! [`readers`] turns it into rows with places, `resolve` settles what the rendering lost from the [`samples`], [`prose`]
//! reads meaning out of the texts. This room must not know Rust code or HTTP, and it neither reads nor writes files.

mod assemble;
mod caller;
mod cell;
mod columns;
pub mod document;
mod encoding;
mod findings;
pub mod folder;
pub mod form;
mod gather;
mod guard;
pub mod ledger;
pub mod limits;
pub mod listing;
mod margin;
mod only_name;
mod page;
mod page_words;
mod parts;
pub mod prose;
mod read;
pub mod readers;
pub mod report_line;
mod resolve;
mod row_words;
mod rows;
pub mod samples;
pub mod sidecar;
mod sightings;
mod text;
mod words;
mod wrapped;

pub use document::{Document, Form};

pub use page::{Lines, Page, Scraped};
pub use read::{read, read_each, read_rows};
