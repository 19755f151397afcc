//! `TopApi` names a message.

#[derive(top_sdk::TopApi)]
#[top(definition = "defs/good/messages/team_order_Changed.yaml")]
struct Changed;

fn main() {}
