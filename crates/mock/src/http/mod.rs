//! The gateway on a socket: connections, requests and answers as HTTP has them, everything bounded.
//!
//! Knows how bytes travel; what a call means is the gateway's business.

mod body;
mod serve;
mod server;

pub use server::MockServer;
