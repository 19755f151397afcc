//! The Taobao Open Platform on loopback, answering from API definitions.
//!
//! A real HTTP server on 127.0.0.1 that checks every call as the gateway does (method, app key, time, signature,
//! session, parameters; in that order and with the platform's own errors) and answers each known API with its
//! documented example values, in the form asked for: JSON, simplified JSON or XML. Tests can replace single
//! answers by errors, refusals, cut bodies and silence.
//!
//! It authorises, too: [`MockServer::authorize_url`] sends a browser back with a code, [`MockServer::token_url`] and the gateway's own
//! `taobao.top.auth.token.create` and `…refresh` exchange codes and refresh tokens, and tokens of its own that have ended are refused.
//!
//! It knows definitions and the protocol, nothing of the SDK or of emitted code: what both get wrong in the same
//! way would otherwise look right.
//!
//! ```
//! use top_definition::{Definition, Field};
//! use top_mock::{Answer, Config, MockServer, PlatformError};
//!
//! let definition = Definition {
//!     name: "taobao.time.get".into(),
//!     response: vec![Field::new("time", "Date")],
//!     ..Definition::default()
//! };
//! let server = MockServer::start_blocking(Config::new([definition]))?;
//! server.respond_with("taobao.time.get", Answer::error(PlatformError::new(7, "App Call Limited")));
//! println!("call {} now", server.url());
//! # Ok::<(), std::io::Error>(())
//! ```

mod answer;
mod authority;
mod checks;
mod config;
mod gateway;
mod http;
#[cfg(test)]
mod properties;
mod record;
mod request;
mod wire_type;

pub use answer::{
    Answer, Delivery, Instruction, InstructionError, PlatformError, WireForm, documented_answer,
};
pub use config::{Clock, Config, Event, Observer, SessionRule};
pub use http::MockServer;
pub use record::{RecordedRequest, Verdict};
pub use request::parameters::UploadedFile;
pub use request::sign::{self, SignForm, SignMethod};
