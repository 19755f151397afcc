//! The path leads out of the workspace.

top_sdk::apis!("defs/../../../../..");

fn main() {}
