//! What the emitter is given: effective definitions (overlays applied), people's decisions, the package.

#![allow(missing_docs)] // Plain values: the names say most of it.

use std::collections::BTreeMap;

use top_definition::{Definition, Diagnostic, Kind, Tree};

/// Everything that decides the emitted crate. Equal input gives equal bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Input<'a> {
    pub package: Package,
    /// In the order in which they shall appear. Definitions may name no other group.
    pub groups: Vec<Group>,
    /// Chinese code labels → Rust names (`订单创建` → `Created`).
    pub glossary: BTreeMap<String, String>,
    /// In any order.
    pub definitions: Vec<Item<'a>>,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item<'a> {
    /// With its overlays applied.
    pub definition: &'a Definition,
    /// The file it came from, as diagnostics name it.
    pub file: &'a str,
    pub group: &'a str,
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

impl<'a> Input<'a> {
    /// A folder of definitions as input: groups as the catalog says, labels as the glossary says.
    ///
    /// # Errors
    /// Names every definition that belongs to no group.
    pub fn from_tree(tree: &'a Tree, package: Package) -> Result<Self, Vec<Diagnostic>> {
        let mut found = Vec::new();
        let mut definitions = Vec::with_capacity(tree.entries.len());
        for entry in &tree.entries {
            match tree.catalog.group_of(&entry.effective.name) {
                Some(group) => definitions.push(Item {
                    definition: &entry.effective,
                    file: &entry.file,
                    group: &group.feature,
                }),
                None => found.push(without_group(&entry.effective.name, &entry.file)),
            }
        }
        let group = |group: &top_definition::Group| Group {
            name: group.feature.clone(),
            title: Some(group.title.clone()).filter(|title| !title.is_empty()),
            default: group.default,
        };
        let groups = tree.catalog.groups.iter().map(group).collect();
        let word = |(label, name): (&str, &str)| (label.to_owned(), name.to_owned());
        let glossary = tree.glossary.iter().map(word).collect();
        if found.is_empty() { Ok(Input { package, groups, glossary, definitions }) } else { Err(found) }
    }
}

impl Package {
    /// The file of a definition as emitted files name it: the same wherever the checkout stands.
    pub fn source(&self, definition: &Definition) -> String {
        let folder = match definition.kind {
            Kind::Api => "apis",
            Kind::Message => "messages",
        };
        format!("{}/{folder}/{}.yaml", self.definitions, definition.name)
    }
}

fn without_group(name: &str, file: &str) -> Diagnostic {
    Diagnostic::error("no-group", format!("`{name}` belongs to no group"))
        .in_file(file)
        .with_hint("add its name, or a pattern that fits it, to the `members` of a group in the catalog")
}
