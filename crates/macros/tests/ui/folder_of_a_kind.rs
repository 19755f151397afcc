//! The folder is one too low.

top_sdk::apis!("defs/good/apis");

fn main() {}
