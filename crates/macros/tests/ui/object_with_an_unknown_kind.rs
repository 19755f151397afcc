//! A kind of personal data that there is not.

#[derive(top_sdk::TopObject)]
struct Line {
    #[top(sensitive = "face")]
    photo: Option<String>,
}

fn main() {}
