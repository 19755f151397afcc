//! A link in the folder leads out of the workspace.

top_sdk::apis!("defs/link");

fn main() {}
