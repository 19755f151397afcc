//! What the rest of the crate needs to know of one emitted module: enough for its group and `lib.rs`.
//!
//! Small on purpose: a run that emits one changed definition takes the summaries of all others from the run before.

use top_definition::Kind;

use crate::emit::{call, text};
use crate::lower::Role;
use crate::model::Module;

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
    pub module: String,
    /// What it is called, fit for a doc comment.
    pub title: String,
    /// The request's type; none for messages.
    pub request: Option<String>,
    /// The message's type; none for APIs.
    pub message: Option<String>,
    /// The names that users reach for: request, response, message.
    pub names: Vec<String>,
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
            title: call::title(definition).unwrap_or_else(|| text::code(&definition.name)),
            request: root(Role::Request),
            message: root(Role::Content).filter(|_| definition.kind == Kind::Message),
            names: module.public_names().into_iter().map(str::to_owned).collect(),
        }
    }

    /// The module's file below the crate.
    pub fn path(&self) -> String {
        format!("src/{}/{}.rs", self.group, self.module)
    }
}
