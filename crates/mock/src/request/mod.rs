//! What a client sends: parameters from query and body, files, the signature over them, the moment they name.
//!
//! Reads bytes that HTTP has already bounded. Knows nothing of definitions, checks or answers.

pub(crate) mod multipart;
pub(crate) mod parameters;
pub mod sign;
pub(crate) mod time;
