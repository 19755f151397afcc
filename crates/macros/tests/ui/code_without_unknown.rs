//! No case for codes that no document names.

#[derive(Clone, Debug, top_sdk::TopCode)]
enum State {
    #[top(code = 1)]
    On,
}

fn main() {}
