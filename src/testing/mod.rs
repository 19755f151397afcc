//! For tests of programs that use this crate: a platform without a network, answers that you script, requests that it
//! received, and a clock that you move.
//!
//! ```
//! # use top_sdk::emit::{self, Slot, SlotMut, Table};
//! # #[derive(Default)]
//! # struct TimeGet;
//! # impl Table for TimeGet {
//! #     fn names() -> &'static [&'static str] { &[] }
//! #     fn slot(&self, index: usize) -> Slot<'_> { emit::no_field(index) }
//! #     fn slot_mut(&mut self, index: usize) -> SlotMut<'_> { emit::no_field(index) }
//! # }
//! # #[derive(Default)]
//! # struct Time { time: Option<top_sdk::Timestamp> }
//! # impl Table for Time {
//! #     fn names() -> &'static [&'static str] { &["time"] }
//! #     fn slot(&self, _: usize) -> Slot<'_> { Slot::Time(&self.time) }
//! #     fn slot_mut(&mut self, _: usize) -> SlotMut<'_> { SlotMut::Time(&mut self.time) }
//! # }
//! # emit::table_traits!(TimeGet, Time);
//! # impl Api for TimeGet {
//! #     const METHOD: &'static str = "taobao.time.get";
//! #     const DOC_URL: &'static str = "";
//! #     const EFFECT: top_sdk::Effect = top_sdk::Effect::Read;
//! #     type Response = Time;
//! # }
//! use top_sdk::testing::{Answer, Platform};
//! use top_sdk::{Api, ErrorKind};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), top_sdk::Error> {
//! let platform = Platform::new();
//! let client = platform.client().build()?;
//! platform.answer_once("taobao.time.get", Answer::error(7));
//! platform.answer("taobao.time.get", Answer::json(r#"{"time":"2026-01-01 00:00:00"}"#));
//!
//! // A call that reads is sent again; the wait passes at once, on the platform's clock.
//! let answer = TimeGet.send(&client).await?;
//! assert_eq!(answer.time.as_ref().map(ToString::to_string).as_deref(), Some("2026-01-01 00:00:00"));
//! assert_eq!((platform.calls().len(), platform.clock().waits().len()), (2, 1));
//! assert!(platform.calls()[0].is_signed());
//!
//! // Without a client: what a call ends in that is answered like this.
//! let error = Answer::error(27).given_to(TimeGet).unwrap_err();
//! assert_eq!((error.kind(), error.code()), (ErrorKind::Platform, Some("27")));
//! # Ok(())
//! # }
//! ```
//!
//! For whole runs over real sockets, with answers from the documents, there is the crate `top-mock`.
//! This room must not know definitions.

mod answer;
mod answered;
mod clock;
mod form;
mod given;
mod platform;
mod recorded;
#[cfg(test)]
mod tests;

pub use self::answer::Answer;
pub use self::clock::ManualClock;
pub use self::platform::Platform;
pub use self::recorded::{RecordedCall, RecordedFile};
