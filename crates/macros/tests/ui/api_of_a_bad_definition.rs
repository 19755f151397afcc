//! `TopApi` names a definition with a mistake.

#[derive(top_sdk::TopApi)]
#[top(definition = "defs/unknown-key/apis/team.order.get.yaml")]
struct Order;

fn main() {}
