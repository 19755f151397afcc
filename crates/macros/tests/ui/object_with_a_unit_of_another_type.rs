//! Fen in a plain number.

#[derive(top_sdk::TopObject)]
struct Line {
    #[top(unit = "fen")]
    price: Option<i64>,
}

fn main() {}
