//! One code for two variants.

#[derive(Clone, Debug, top_sdk::TopCode)]
enum State {
    #[top(code = 1)]
    On,
    #[top(code = 1)]
    Off,
    Unknown(top_sdk::UnknownCode),
}

fn main() {}
