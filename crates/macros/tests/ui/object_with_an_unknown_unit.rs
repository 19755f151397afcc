//! A unit that there is not.

#[derive(top_sdk::TopObject)]
struct Line {
    #[top(unit = "cent")]
    price: Option<top_sdk::Fen>,
}

fn main() {}
