//! Runtime of a typed client of the Taobao Open Platform (TOP, 淘宝开放平台): signing, calling, decoding, money
//! and time.
//!
//! Requests and responses are emitted code (crate `top-recycle`, or a crate of your own); this crate carries them.
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example<R: top_sdk::Api>(request: R) -> Result<(), top_sdk::Error> {
//! use top_sdk::{Client, ErrorKind};
//!
//! let client = Client::builder("12345678", "app secret").session("access token").build()?;
//! match request.send(&client).await {
//!     Ok(response) => println!("{response:?}"),
//!     Err(error) if error.kind() == ErrorKind::Limit => println!("wait {:?}", error.retry_after()),
//!     Err(error) => return Err(error),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Trust
//!
//! `Debug`, errors and messages show no secret, no session, no value of a field marked as personal data, no raw body.
//! Whoever needs those asks for them by name. The session travels in the body, never in a URL; redirects are not followed;
//! plain `http` is refused but to this machine; answers have a size limit.
//!
//! # Retrying
//!
//! Nothing is sent twice on its own. [`Error::is_retryable`] is true only when the cause is passing *and* the call
//! had no effect; [`Error::may_have_executed`] tells of calls that write and whose answer was lost.
//!
//! # Features
//!
//! - `reqwest` (default): the transport over reqwest, rustls and ring, on tokio. Without it, bring a
//!   [`Transport`](transport::Transport) and a [`Timer`](timer::Timer).
//! - `blocking`: `Call::send_blocking`.
//! - `gzip`: compressed answers.
//! - `serde`: `Serialize` and `Deserialize` for emitted structs, through one adaptor (`serde_adaptor`).
//! - `chrono`, `jiff`, `time`: conversions of [`Timestamp`].

mod api;
#[cfg(feature = "blocking")]
mod blocking;
mod call;
mod client;
mod code;
mod copy;
mod debug;
mod decimal;
pub mod decode;
pub mod emit;
mod encode;
mod envelope;
mod equality;
mod error;
mod exchange;
mod ext;
mod fen;
mod file;
mod form;
pub mod gateway;
mod issue;
mod json;
mod message;
mod outcome;
mod parameters;
mod platform;
pub mod prelude;
mod response;
#[cfg(test)]
mod sample;
#[cfg(feature = "serde")]
pub mod serde_adaptor;
pub mod sign;
mod table;
pub mod timer;
mod timestamp;
pub mod transport;
mod validate;
#[cfg(test)]
mod wire_tests;

pub use secrecy::SecretString;

pub use crate::api::{Api, Auth, Effect, Outcome};
pub use crate::call::Call;
pub use crate::client::{Client, ClientBuilder};
pub use crate::code::{Code, UnknownCode};
pub use crate::debug::Revealed;
pub use crate::decimal::{Decimal, DecimalError};
pub use crate::error::{Error, ErrorKind};
pub use crate::ext::TableExt;
pub use crate::fen::Fen;
pub use crate::file::FilePart;
pub use crate::issue::{Issue, Strictness, UnknownField};
pub use crate::json::{Json, JsonText};
pub use crate::message::{Message, UnknownMessage};
pub use crate::outcome::BusinessOutcome;
pub use crate::response::Response;
pub use crate::table::{Rule, Slot, SlotMut, Table};
pub use crate::timestamp::{Timestamp, TimestampError};
