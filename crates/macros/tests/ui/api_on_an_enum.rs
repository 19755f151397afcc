//! `TopApi` on the wrong kind of item.

#[derive(top_sdk::TopApi)]
#[top(definition = "defs/good/apis/team.order.get.yaml")]
enum Order {}

fn main() {}
