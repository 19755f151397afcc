//! There is no such definition.

top_sdk::apis!("defs/good/apis/team.order.put.yaml");

fn main() {}
