//! The values of fields: money, decimal numbers, points in time, codes, JSON as text, files.
//!
//! Nothing here goes through a float, and nothing here knows tables, requests or the wire.

pub(crate) mod blank;
pub(crate) mod code;
pub(crate) mod decimal;
pub(crate) mod fen;
pub(crate) mod file;
pub(crate) mod json;
pub(crate) mod secret;
pub(crate) mod timestamp;
