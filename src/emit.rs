//! For emitted code only: everything it names, in one place.
//!
//! Not for people: what stands here may change with the emitter.

pub use crate::call::{Api, Auth, Call, Outcome};
pub use crate::client::Client;
pub use crate::error::{Effect, Error};
pub use crate::table::copy::copy;
pub use crate::table::debug::debug;
pub use crate::table::equality::equal;
pub use crate::table::{DynTable, Rule, Slot, SlotMut, Table};
pub use crate::typed::ext::TableExt;
pub use crate::typed::json::Json;
pub use crate::typed::message::{Message, UnknownMessage};
pub use crate::typed::response::Response;
pub use crate::value::code::{Code, UnknownCode};
pub use crate::value::decimal::Decimal;
pub use crate::value::fen::Fen;
pub use crate::value::file::FilePart;
pub use crate::value::json::JsonText;
pub use crate::value::timestamp::Timestamp;

/// The slot of a struct without fields. There is no index to ask for, so this is never reached.
#[allow(clippy::panic)]
pub fn no_field(index: usize) -> ! {
    panic!("field {index} of a struct without fields")
}
