//! What most programs want in scope: `use top_sdk::prelude::*;`.

pub use crate::api::Api;
pub use crate::client::Client;
pub use crate::code::Code;
pub use crate::error::{Error, ErrorKind};
pub use crate::ext::TableExt;
pub use crate::fen::Fen;
pub use crate::message::Message;
pub use crate::response::Response;
pub use crate::timestamp::Timestamp;
