//! A type that no slot holds.

#[derive(top_sdk::TopObject)]
struct Line {
    count: Option<u32>,
}

fn main() {}
