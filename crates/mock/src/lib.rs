//! The Taobao Open Platform on loopback, answering from API definitions.
//!
//! A real HTTP server on 127.0.0.1 that checks every call as the gateway does (method, app key, time, signature,
//! session, parameters; in that order and with the platform's own errors) and answers each known API with its
//! documented example values, in the form asked for: JSON, simplified JSON or XML. Tests can replace single
//! answers by errors, refusals, cut bodies and silence.
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
mod arguments;
mod body;
mod check;
mod config;
mod error;
mod gateway;
mod http;
mod multipart;
mod parameters;
#[cfg(test)]
mod properties;
mod record;
mod render;
mod sample;
mod server;
pub mod sign;
mod time;
mod value;

use top_definition::{Definition, response_root};

pub use answer::Answer;
pub use config::{Clock, Config, Event, Observer, SessionRule};
pub use error::PlatformError;
pub use parameters::UploadedFile;
pub use record::{RecordedRequest, Verdict};
pub use render::WireForm;
pub use server::MockServer;
pub use sign::{SignForm, SignMethod};

/// The documented answer of an API as the server gives it, for tests that need no connection.
///
/// ```
/// use top_definition::{Definition, Field};
///
/// let response = vec![Field::new("time", "Date")];
/// let definition = Definition { name: "taobao.time.get".into(), response, ..Definition::default() };
/// let text = top_mock::documented_answer(&definition, top_mock::WireForm::SimplifiedJson, "16f2");
/// assert_eq!(text, r#"{"time":"2024-01-01 00:00:00","request_id":"16f2"}"#);
/// ```
pub fn documented_answer(definition: &Definition, form: WireForm, request_id: &str) -> String {
    let (members, _) = sample::documented_answer(definition);
    render::answer(&response_root(&definition.name), &members, request_id, form)
}
