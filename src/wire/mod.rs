//! What stands on the wire: system parameters and signature, the encoded request, the opened and decoded answer, the
//! platform's refusals.
//!
//! Everything here works on field tables and bytes. This room must not know clients, calls or the types of an API.

pub(crate) mod body;
pub(crate) mod decode;
pub(crate) mod encode;
pub(crate) mod envelope;
pub(crate) mod parameters;
pub(crate) mod refusals;
pub mod sign;
