//! The path is an expression.

top_sdk::apis!(concat!("defs", "/good"));

fn main() {}
