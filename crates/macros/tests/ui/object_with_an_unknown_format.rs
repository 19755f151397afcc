//! A format that no slot has.

#[derive(top_sdk::TopObject)]
struct Line {
    #[top(format = "rfc3339")]
    at: Option<top_sdk::Timestamp>,
}

fn main() {}
