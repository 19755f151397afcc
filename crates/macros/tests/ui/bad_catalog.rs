//! The catalog names a group that means something else.

top_sdk::apis!("defs/bad-catalog");

fn main() {}
