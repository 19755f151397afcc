//! The file is none.

top_sdk::apis!("defs/not-a-definition/notes.txt");

fn main() {}
