//! The document has moved below an overlay.

top_sdk::apis!("defs/stale");

fn main() {}
