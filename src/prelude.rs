//! What most programs want in scope: `use top_sdk::prelude::*;`.

pub use crate::call::Api;
pub use crate::client::Client;
pub use crate::error::{Error, ErrorKind};
pub use crate::typed::ext::TableExt;
pub use crate::typed::message::Message;
pub use crate::typed::response::Response;
pub use crate::value::code::Code;
pub use crate::value::fen::Fen;
pub use crate::value::timestamp::Timestamp;
