//! Emitted.
