//! A word that fields do not have.

#[derive(top_sdk::TopObject)]
struct Line {
    #[top(skip)]
    count: Option<i64>,
}

fn main() {}
