//! The folder holds nothing.

top_sdk::apis!("defs/empty");

fn main() {}
