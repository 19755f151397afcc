//! An API among the messages.

top_sdk::apis!("defs/wrong-folder");

fn main() {}
