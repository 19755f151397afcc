//! Two words that exclude each other.

#[derive(top_sdk::TopObject)]
struct Line {
    #[top(codes, json)]
    state: Option<String>,
}

fn main() {}
