//! Two folders in one call.

top_sdk::apis!("defs/good", "defs/good");

fn main() {}
