//! What the rest of the crate needs to know of one emitted module: enough for its group and `lib.rs`.
//!
//! Small on purpose: a run that emits one changed definition takes the summaries of all others from the run before. They
//! come back from a file then, so names are read as identifiers or not at all, and the title is escaped where it is used.

use top_definition::Kind;

use crate::ident::{Ident, TypeName};
use crate::model::Module;
use crate::tree::Role;

/// One emitted module, in short.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Summary {
    /// The platform's name of the API or message.
    pub api: String,
    /// The definition's file, as diagnostics name it.
    pub file: String,
    /// The group it belongs to.
    pub group: String,
    /// The module, its file, the client's method.
    pub module: Ident,
    /// What the documents call it.
    pub title: Option<String>,
    /// The request's type; none for messages.
    pub request: Option<TypeName>,
    /// The message's type; none for APIs.
    pub message: Option<TypeName>,
    /// The names that users reach for: request, response, message.
    pub names: Vec<TypeName>,
}

impl Summary {
    /// The summary of a module.
    pub fn of(module: &Module<'_>) -> Self {
        let definition = module.item.definition;
        let root = |role| module.root(role).map(|root| root.name.clone());
        Summary {
            api: definition.name.clone(),
            file: module.item.file.to_owned(),
            group: module.item.group.to_owned(),
            module: module.name.clone(),
            title: definition.title.clone(),
            request: root(Role::Request),
            message: root(Role::Content).filter(|_| definition.kind == Kind::Message),
            names: module.public_names().cloned().collect(),
        }
    }

    /// The module's file below the crate.
    pub fn path(&self) -> String {
        format!("src/{}/{}.rs", self.group, self.module)
    }

    /// Both files of the module below the crate.
    pub fn paths(&self) -> [String; 2] {
        [self.path(), self.surface_path()]
    }

    /// The file that lists its public items.
    pub fn surface_path(&self) -> String {
        format!("surface/{}/{}.txt", self.group, self.module)
    }
}
