//! Two fields of one name on the wire.

#[derive(top_sdk::TopObject)]
struct Line {
    count: Option<i64>,
    #[top(rename = "count")]
    other: Option<i64>,
}

fn main() {}
