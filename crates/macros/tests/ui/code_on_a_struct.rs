//! `TopCode` on the wrong kind of item.

#[derive(Clone, Debug, top_sdk::TopCode)]
struct State {
    one: i64,
}

fn main() {}
