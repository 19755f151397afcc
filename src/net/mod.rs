//! The way to the gateway: its address, the HTTP exchange, time, and a thread for blocking calls.
//!
//! This room must not know APIs, signing, JSON or tables.

#[cfg(feature = "blocking")]
pub(crate) mod blocking;
pub(crate) mod clock;
pub mod gateway;
pub(crate) mod http_date;
pub mod timer;
pub mod transport;
