//! Typed values out of bytes and back, without a call: answers, messages, JSON inside strings, `serde`.
//!
//! This room must not know clients or how answers get here.

pub(crate) mod ext;
pub(crate) mod json;
pub(crate) mod message;
pub(crate) mod response;
#[cfg(feature = "serde")]
pub mod serde_adaptor;
#[cfg(feature = "serde")]
pub(crate) mod serde_values;
#[cfg(feature = "serde")]
mod transcode;
