//! YAML that definitions do without.

top_sdk::apis!("defs/anchors");

fn main() {}
