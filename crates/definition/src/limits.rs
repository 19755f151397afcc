//! How large what people and documents write may be: one set of limits for reading, writing, scraping and emitting.
//!
//! A definition that was read or written keeps all of them, so no later stage has limits of its own.

/// A YAML file may have this many bytes.
pub const MAX_BYTES: usize = 16 << 20;

/// Maps and lists of a YAML file may stand this deep in each other.
pub const MAX_DEPTH: usize = 200;

/// A YAML file may have this many maps, lists and scalars.
pub const MAX_NODES: usize = 400_000;

/// Fields may stand this deep in each other.
pub const MAX_FIELD_DEPTH: usize = 64;

/// A definition may have this many fields.
pub const MAX_FIELDS: usize = 5_000;

/// The name of an API, a message or a field may have this many characters: names make up paths.
pub const MAX_NAME: usize = 200;
