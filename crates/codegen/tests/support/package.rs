//! The head of a crate that no test depends on.

use top_codegen::{Package, Sdk};

/// A package with every part that can be missing.
pub(crate) fn package() -> Package {
    Package {
        name: "top-tested".to_owned(),
        version: "0.1.0".to_owned(),
        description: "Typed client".to_owned(),
        license: None,
        repository: None,
        sdk: Sdk::Path { path: "..".to_owned(), version: "0.1.0".to_owned() },
        command: "cargo xtask regen".to_owned(),
        definitions: "api-defs".to_owned(),
    }
}
