//! The definition: what one API or message of the platform is, as its documents say and people confirmed.
//!
//! Plain values only. Every type is `Eq + Ord + Clone`, every map ordered, so equal input gives equal
//! bytes further down the line. Nothing here knows documents, YAML or Rust code.

mod definition;
mod field;
mod path;
mod side;
mod success;
mod types;
mod wire;
mod words;

pub use definition::{Definition, ErrorCode, Forced, Outcome, Paging, Sample, Source};
pub use field::{Code, Field, Limits, count_nodes};
pub use path::{Path, segments, visit_below, visit_fields};
pub use side::Side;
pub use types::{Base, TYPE_WORDS};
pub use wire::{list_item_name, response_root};
pub use words::{Auth, Effect, Fact, Format, Kind, Sensitive, Unit};
