//! Typed calls of our own APIs. They are emitted into `generated/`, from the definitions in `api-defs/`, by
//! `{{front}} regen`.

pub use {{emitted_library}}::*;
