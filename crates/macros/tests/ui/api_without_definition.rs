//! `TopApi` without a definition.

#[derive(top_sdk::TopApi)]
struct Order;

fn main() {}
