//! An attribute that is written as a call.

#[derive(top_sdk::TopApi)]
#[top(definition("defs/good/apis/team.order.get.yaml"))]
struct Order;

fn main() {}
