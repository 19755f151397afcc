//! All mistakes of all definitions are told at once.

top_sdk::apis!("defs/many");

fn main() {}
