//! `TopApi` with a word that means nothing.

#[derive(top_sdk::TopApi)]
#[top(path = "defs/good/apis/team.order.get.yaml")]
struct Order;

fn main() {}
