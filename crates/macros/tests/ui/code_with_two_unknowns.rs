//! Two cases for codes that no document names.

#[derive(Clone, Debug, top_sdk::TopCode)]
enum State {
    #[top(code = 1)]
    On,
    Unknown(top_sdk::UnknownCode),
    Other(top_sdk::UnknownCode),
}

fn main() {}
