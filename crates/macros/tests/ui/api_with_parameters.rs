//! `TopApi` on a struct with parameters.

#[derive(top_sdk::TopApi)]
#[top(definition = "defs/good/apis/team.order.get.yaml")]
struct Order<const N: usize>;

fn main() {}
