//! Runtime of a typed client of the Taobao Open Platform (TOP, 淘宝开放平台): signing, calling, decoding, money
//! and time.
//!
//! Requests and responses are emitted code (crate `top-recycle`, or a crate of your own); this crate carries them.
//!
//! ```no_run
//! # #[cfg(feature = "http")]
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
//! `Debug`, errors and messages show no secret, no session, no value of a field marked as personal data, no raw body, and
//! of what comes from outside only what the book lists.
//! Whoever needs those asks for them by name. The session travels in the body, never in a URL; redirects are not followed;
//! plain `http` is refused but to this machine; answers have a size limit.
//!
//! # Retrying
//!
//! Calls that only read are sent again after causes that pass ([`retry::Retry`]); calls that write only where nothing can have been
//! done, or where their caller says that they are idempotent. [`Error::is_retryable`] is true only when the cause is passing *and* the call
//! had no effect. In doubt until proven: [`Error::may_have_executed`] is true for every writing call of which anything may
//! have left this machine, unless the platform refused it with a code that is documented to come before any work.
//!
//! # Features
//!
//! - `http` (default): the transport over hyper, rustls and ring, on tokio. Without it, bring a
//!   [`Transport`](transport::Transport) and a [`Timer`](timer::Timer).
//! - `http-no-provider`: the same without ring, for programs that install a cryptography provider of rustls themselves
//!   (with two providers compiled in, rustls itself has none by default).
//! - `reqwest`: a transport over a `reqwest::Client` or `ClientBuilder` of yours, with the TLS that you chose for it; this
//!   crate enables no feature of reqwest.
//! - `tokio`: the clock on tokio (`timer::TokioTimer`); the transports bring it along.
//! - `blocking`: `Call::send_blocking`.
//! - `gzip`: compressed answers.
//! - `charset`: answers in another charset than UTF-8, where their header names it.
//! - `serde`: `Serialize` and `Deserialize` of values ([`Fen`], [`Timestamp`], [`Decimal`], [`JsonText`], [`Json`], coded values), and for
//!   emitted structs through one adaptor (`serde_adaptor`).
//! - `tracing`: a span for every call and every attempt ([`observe`] counts without it).
//! - `chrono`, `jiff`, `time`: conversions of [`Timestamp`].
//! - `macros`: types of your own definitions at build time (`apis!`, `TopApi`), and of your own structs and enums (`TopObject`,
//!   `TopCode`). The macros' tree holds neither `syn` nor serde.

mod call;
mod client;
pub mod emit;
mod error;
pub mod limits;
mod net;
mod oauth;
pub mod observe;
pub mod prelude;
pub mod retry;
#[cfg(test)]
mod sample;
mod sessions;
mod table;
pub mod testing;
mod typed;
mod value;
mod wire;

/// The lenient decoder: JSON of the platform into field tables. See also [`TableExt`].
pub mod decode {
    pub use crate::typed::response::decode_response;
    pub use crate::wire::decode::{
        MAX_DEPTH, MAX_ISSUES, MAX_OBJECT_BYTES, MAX_OBJECTS, MAX_UNKNOWN_FIELDS, Options,
    };
}

/// Sessions: access tokens of sellers, how they are had, kept and renewed.
pub mod session {
    pub use crate::oauth::{AUTHORIZE_PAGE, OAuth, TOKEN_PAGE};
    pub use crate::sessions::{FileStore, Grant, Level, MemoryStore, Renew, Session, SessionStore, Sessions};
}

/// Modules, types and calls of your own definitions, made where this is called: `top_sdk::apis!("api-defs");`.
///
/// Names a folder of definitions (`apis/`, `messages/`, and what people wrote beside them: `overlays/`, `glossary.yaml`,
/// `catalog.yaml`) or one definition, seen from the folder of the calling crate's `Cargo.toml`.
///
/// Call it where modules stand, at the root of a crate or in a module: inside a function its own paths (`self::…`) lead past it.
#[cfg(feature = "macros")]
#[macro_export]
macro_rules! apis {
    ($($named:tt)*) => { $crate::__macros::__apis! { $crate $($named)* } };
}

pub use crate::call::raw::{Parameter, RawCall, RawResponse};
pub use crate::call::{Api, Auth, BusinessOutcome, Call, Dump, Outcome, Pages, Paging, TopDefinition};
pub use crate::client::{Client, ClientBuilder};
pub use crate::error::issue::{Issue, Strictness, UnknownField};
pub use crate::error::{Effect, Error, ErrorKind};
pub use crate::net::{gateway, timer, transport};
pub use crate::table::debug::Revealed;
pub use crate::table::{Rule, Slot, SlotMut, Table};
pub use crate::typed::ext::TableExt;
pub use crate::typed::json::Json;
pub use crate::typed::message::{Message, UnknownMessage};
pub use crate::typed::response::Response;
#[cfg(feature = "serde")]
pub use crate::typed::serde_adaptor;
pub use crate::value::code::{Code, UnknownCode};
pub use crate::value::decimal::{Decimal, DecimalError};
pub use crate::value::fen::{Fen, Rounding};
pub use crate::value::file::FilePart;
pub use crate::value::json::JsonText;
pub use crate::value::secret::SecretString;
pub use crate::value::timestamp::{Timestamp, TimestampError};
pub use crate::wire::sign;
#[cfg(feature = "macros")]
pub use top_macros::{TopApi, TopCode, TopObject};

/// For the macros' own use.
#[cfg(feature = "macros")]
#[doc(hidden)]
pub use top_macros as __macros;
