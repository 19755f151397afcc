//! An overlay about nothing.

top_sdk::apis!("defs/no-such-api");

fn main() {}
