//! A variant without a code.

#[derive(Clone, Debug, top_sdk::TopCode)]
enum State {
    On,
    Unknown(top_sdk::UnknownCode),
}

fn main() {}
