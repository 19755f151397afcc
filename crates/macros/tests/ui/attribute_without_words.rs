//! An attribute that says nothing.

#[derive(top_sdk::TopApi)]
#[top]
struct Order;

fn main() {}
