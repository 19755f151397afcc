//! Emits a typed Rust client from API definitions.
