//! `TopObject` on a struct with parameters.

#[derive(top_sdk::TopObject)]
struct Line<'a> {
    text: Option<&'a str>,
}

fn main() {}
