//! A code that is an expression.

#[derive(Clone, Debug, top_sdk::TopCode)]
enum State {
    #[top(code = 1 + 1)]
    On,
    Unknown(top_sdk::UnknownCode),
}

fn main() {}
