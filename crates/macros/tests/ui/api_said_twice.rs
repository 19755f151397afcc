//! A word of an attribute is said twice.

#[derive(top_sdk::TopApi)]
#[top(definition = "defs/good/apis/team.order.get.yaml", definition = "defs/good/apis/team.order.get.yaml")]
struct Order;

fn main() {}
