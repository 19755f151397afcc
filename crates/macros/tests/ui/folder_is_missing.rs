//! There is no such folder.

top_sdk::apis!("defs/gone");

fn main() {}
