//! The path says nothing.

top_sdk::apis!("");

fn main() {}
