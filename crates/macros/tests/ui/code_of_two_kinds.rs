//! A number and a text.

#[derive(Clone, Debug, top_sdk::TopCode)]
enum State {
    #[top(code = 1)]
    On,
    #[top(code = "off")]
    Off,
    Unknown(top_sdk::UnknownCode),
}

fn main() {}
