//! Two definitions are called the same in Rust.

top_sdk::apis!("defs/clash");

fn main() {}
