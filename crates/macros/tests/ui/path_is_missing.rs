//! Nothing is named.

top_sdk::apis!();

fn main() {}
