//! `TopObject` on the wrong kind of item.

#[derive(top_sdk::TopObject)]
enum Line {}

fn main() {}
