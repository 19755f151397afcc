//! What the gateway answers: the documented answer by default, another where a test has asked for one, in the wire
//! form the request names.
//!
//! Knows definitions and wire forms; nothing of connections, and not what is checked before.

pub(crate) mod compose;
pub(crate) mod documented;
pub(crate) mod error;
mod language;
pub(crate) mod programmed;
pub(crate) mod render;
pub(crate) mod value;
mod words;

use top_definition::{Definition, response_root};

pub use error::PlatformError;
pub use language::{Instruction, InstructionError};
pub use programmed::{Answer, Delivery};
pub use render::WireForm;

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
    let (members, _) = documented::documented_members(definition);
    render::answer(&response_root(&definition.name), &members, request_id, form)
}
