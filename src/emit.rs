//! For emitted code only: everything it names, in one place.
//!
//! Not for people: what stands here may change with the emitter.

pub use crate::api::{Api, Auth, Effect, Outcome};
pub use crate::call::Call;
pub use crate::client::Client;
pub use crate::code::{Code, UnknownCode};
pub use crate::copy::copy;
pub use crate::debug::debug;
pub use crate::decimal::Decimal;
pub use crate::equality::equal;
pub use crate::error::Error;
pub use crate::ext::TableExt;
pub use crate::fen::Fen;
pub use crate::file::FilePart;
pub use crate::json::{Json, JsonText};
pub use crate::message::{Message, UnknownMessage};
pub use crate::response::Response;
pub use crate::table::{DynTable, Rule, Slot, SlotMut, Table};
pub use crate::timestamp::Timestamp;

/// The slot of a struct without fields. There is no index to ask for, so this is never reached.
#[allow(clippy::panic)]
pub fn no_field(index: usize) -> ! {
    panic!("field {index} of a struct without fields")
}
