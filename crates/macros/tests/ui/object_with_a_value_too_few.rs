//! A word that takes a value.

#[derive(top_sdk::TopObject)]
struct Line {
    #[top(rename)]
    more: Option<top_sdk::JsonText>,
}

fn main() {}
