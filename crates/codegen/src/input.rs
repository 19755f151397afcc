//! What the emitter is given: effective definitions (overlays applied), people's decisions, the package.

#![allow(missing_docs)] // Plain values: the names say most of it.

use std::collections::BTreeMap;

use top_definition::{Definition, Diagnostic};

/// Everything that decides the emitted crate. Equal input gives equal bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Input {
    pub package: Package,
    /// In the order in which they shall appear. Definitions may name no other group.
    pub groups: Vec<Group>,
    /// Chinese code labels → Rust names (`订单创建` → `Created`).
    pub glossary: BTreeMap<String, String>,
    /// In any order.
    pub definitions: Vec<Item>,
}

/// The head of the emitted crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    pub name: String,
    pub version: String,
    pub description: String,
    /// Where the crate finds `top-sdk`.
    pub sdk: Sdk,
    /// The command that makes the files, named in each of them.
    pub command: String,
    /// The folder of the definitions, as it is named in the files.
    pub definitions: String,
}

/// How the emitted crate depends on the runtime.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sdk {
    /// A path relative to the crate, and the version to publish with.
    Path { path: String, version: String },
    /// A version of the registry.
    Version(String),
}

/// A module and feature of the emitted crate.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Group {
    /// Snake case; the name of both.
    pub name: String,
    pub title: Option<String>,
    /// Is it among the default features?
    pub default: bool,
}

/// One definition and where it belongs.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    pub definition: Definition,
    /// The file it came from, as people name it: `api-defs/apis/taobao.x.get.yaml`.
    pub file: String,
    pub group: String,
}

/// The emitted crate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Output {
    /// Path below the crate, with `/` → text.
    pub files: BTreeMap<String, String>,
    /// What was decided by a rule and deserves a look.
    pub warnings: Vec<Diagnostic>,
}

impl Default for Package {
    fn default() -> Self {
        Package {
            name: "top-recycle".to_owned(),
            version: "0.1.0".to_owned(),
            description: "Typed client of the Taobao Open Platform".to_owned(),
            sdk: Sdk::Path { path: "..".to_owned(), version: "0.1.0".to_owned() },
            command: "cargo xtask regen".to_owned(),
            definitions: "api-defs".to_owned(),
        }
    }
}
