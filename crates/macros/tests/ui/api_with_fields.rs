//! `TopApi` on a struct that holds something.

#[derive(top_sdk::TopApi)]
#[top(definition = "defs/good/apis/team.order.get.yaml")]
struct Order {
    id: i64,
}

fn main() {}
