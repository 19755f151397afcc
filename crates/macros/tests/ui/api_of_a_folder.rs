//! `TopApi` names a folder.

#[derive(top_sdk::TopApi)]
#[top(definition = "defs/good")]
struct Order;

fn main() {}
