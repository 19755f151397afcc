//! Typed calls of our own APIs, made of the definitions in `api-defs/`.

top_sdk::apis!("api-defs");
