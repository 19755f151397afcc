//! What a module takes from the runtime: one `use` line, only what it names.

use std::collections::BTreeSet;

use super::write::put;
use crate::model::Type;
use crate::types::Plain;

/// Names used so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Imports(BTreeSet<&'static str>);

impl Imports {
    /// Adds names.
    pub fn names(&mut self, names: &[&'static str]) {
        self.0.extend(names);
    }

    /// What a field of this type names.
    pub fn take(&mut self, holds: &Type<'_>) {
        match holds {
            Type::Plain(plain) => self.names(plain_imports(*plain)),
            Type::TypedJson(_) => self.names(&["Json"]),
            _ => {}
        }
    }

    /// `use top_sdk::emit::{self, …};`
    pub fn line(&self, itself: bool) -> String {
        let mut names: Vec<&str> = self.0.iter().copied().collect();
        if itself {
            names.insert(0, "self");
        }
        let mut line = String::new();
        put!(line, "use top_sdk::emit::{{{}}};\n", names.join(", "));
        line
    }
}

fn plain_imports(plain: Plain) -> &'static [&'static str] {
    match plain.value() {
        "Decimal" => &["Decimal"],
        "Fen" => &["Fen"],
        "Timestamp" => &["Timestamp"],
        "JsonText" => &["JsonText"],
        "FilePart" => &["FilePart"],
        _ => &[],
    }
}
