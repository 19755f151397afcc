//! What the emitter is given: checked, effective definitions (overlays applied), people's decisions, the package.

#![allow(missing_docs)] // Plain values: the names say most of it.

use std::collections::BTreeMap;

use top_definition::{Definition, English, Field, Span};

use crate::ident::{Ident, TypeName};

/// The head of the emitted crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    pub name: String,
    pub version: String,
    pub description: String,
    /// An expression of SPDX (`MIT OR Apache-2.0`); none for a crate that is not published.
    pub license: Option<String>,
    /// Where its source lies.
    pub repository: Option<String>,
    /// Where the crate finds `top-sdk`.
    pub sdk: Sdk,
    /// The command that makes the files, named in each of them.
    pub command: String,
    /// The folder of the definitions, as it is named in the files.
    pub definitions: String,
    /// One enum of this name for the messages of all groups; none: each group has its own.
    pub message_enum: Option<String>,
}

/// How the emitted crate depends on the runtime.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sdk {
    /// A path relative to the crate, and the version to publish with.
    Path { path: String, version: String },
    /// A version of the registry.
    Version(String),
}

/// Where emitted code stands, and how it names what is around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The folder of the definitions, as it is named in the files.
    pub definitions: String,
    /// The crate that examples in comments call; none: there are no examples.
    pub library: Option<Ident>,
    /// The runtime, as `use` names it.
    pub runtime: Ident,
    /// One enum of this name for the messages of all groups; none: each group has its own.
    pub message_enum: Option<TypeName>,
    /// Does each group stand behind a feature of its name?
    pub features: bool,
    /// Does each module name what it takes of the standard prelude? For crates that have switched it off.
    pub names_prelude: bool,
}

/// A module and feature of the emitted crate.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Group {
    /// Snake case; the name of both.
    pub name: String,
    pub title: Option<String>,
    /// What users find in it, and when they need it.
    pub description: Option<String>,
    /// Is it among the default features?
    pub default: bool,
}

/// One definition and where it belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item<'a> {
    /// Checked, with its overlays applied.
    pub definition: &'a Definition,
    /// The file it came from, as diagnostics name it.
    pub file: &'a str,
    pub group: &'a str,
    /// Since when it and its fields are known, and gone.
    pub history: Option<&'a Span>,
    /// What its names mean in English, if somebody wrote it down.
    pub english: Option<&'a English>,
}

/// What stands around the modules.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// In the order of the catalog.
    pub groups: &'a [Group],
    /// Enums that several fields take: as fields with their codes.
    pub codes: &'a [Field],
    /// Label of a code → Rust name.
    pub glossary: &'a BTreeMap<String, String>,
}

impl Package {
    /// The crate of its own that the files make up.
    pub fn setting(&self) -> Setting {
        Setting {
            definitions: self.definitions.clone(),
            library: Some(Ident::module(&self.name)),
            runtime: Ident::runtime(),
            message_enum: self.message_enum.as_deref().map(TypeName::new),
            features: true,
            names_prelude: false,
        }
    }
}

impl Setting {
    /// Inside somebody's crate, which knows the runtime by this name.
    pub fn inside(runtime: Ident) -> Self {
        Setting {
            definitions: String::new(),
            library: None,
            runtime,
            message_enum: None,
            features: false,
            names_prelude: true,
        }
    }

    /// The file of a definition as emitted files name it: the same wherever the checkout stands.
    pub fn source(&self, definition: &Definition) -> String {
        format!("{}/{}", self.definitions, definition.file_path())
    }
}
