//! A value that is always there.

#[derive(top_sdk::TopObject)]
struct Line {
    count: i64,
}

fn main() {}
