//! The gateway on a socket: connections, requests and answers as HTTP has them, everything bounded, and broken where
//! a test has asked for that.
//!
//! Knows how bytes travel; what a call means is the gateway's business.

mod bodies;
mod compress;
mod crowd;
mod oauth;
mod script;
mod serve;
mod server;

pub use server::MockServer;
