//! A key is misspelt.

top_sdk::apis!("defs/unknown-key");

fn main() {}
