//! Typed calls of our own APIs, made of the definitions in `api-defs/` by `build.rs`.

include!(concat!(env!("OUT_DIR"), "/apis.rs"));
