//! A word that variants do not have.

#[derive(Clone, Debug, top_sdk::TopCode)]
enum State {
    #[top(value = 1)]
    On,
    Unknown(top_sdk::UnknownCode),
}

fn main() {}
