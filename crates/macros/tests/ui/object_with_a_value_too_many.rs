//! A word that takes no value.

#[derive(top_sdk::TopObject)]
struct Line {
    #[top(json = "yes")]
    more: Option<top_sdk::JsonText>,
}

fn main() {}
