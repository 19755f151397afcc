//! The catalog forgets a definition.

top_sdk::apis!("defs/no-group");

fn main() {}
