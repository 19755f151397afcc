//! The path is no text.

top_sdk::apis!(1);

fn main() {}
