//! `TopObject` on a tuple.

#[derive(top_sdk::TopObject)]
struct Line(Option<i64>);

fn main() {}
