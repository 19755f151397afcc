//! The definition is no YAML.

top_sdk::apis!("defs/no-yaml");

fn main() {}
