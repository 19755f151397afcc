//! The path starts at the root.

top_sdk::apis!("/usr");

fn main() {}
