//! A value is of the wrong kind.

top_sdk::apis!("defs/wrong-type");

fn main() {}
