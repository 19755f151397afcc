//! What a module takes from the runtime: one `use` line, only what it names.

use std::collections::BTreeSet;

use crate::input::Setting;
use crate::model::Type;
use crate::quote;
use crate::template::{Code, Word};
use crate::types::Plain;

/// Names used so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Imports(BTreeSet<&'static str>);

impl Imports {
    /// Adds names.
    pub(super) fn names(&mut self, names: &[&'static str]) {
        self.0.extend(names);
    }

    /// What a field of this type names.
    pub(super) fn take(&mut self, holds: &Type<'_>) {
        match holds {
            Type::Plain(plain) => self.names(plain_imports(*plain)),
            Type::TypedJson(_) => self.names(&["Json"]),
            Type::Separated(_)
            | Type::Code(_)
            | Type::Codes(_)
            | Type::Object(_)
            | Type::Boxed(_)
            | Type::List(_) => {}
        }
    }

    /// `use top_sdk::emit::{…};`, if there is anything to use.
    pub(super) fn uses(&self, setting: &Setting) -> Vec<Code> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let (runtime, names) = (&setting.runtime, self.0.iter().map(|name| Word(name)));
        let own = quote!(use #runtime::emit::{#(#names),*};);
        std::iter::once(own).chain(prelude(setting)).collect()
    }

    /// The same with `emit` itself, for its macros.
    pub(super) fn uses_with_self(&self, setting: &Setting) -> Vec<Code> {
        let (runtime, names) = (&setting.runtime, self.0.iter().map(|name| Word(name)));
        let own = quote!(use #runtime::emit::{self, #(#names),*};);
        std::iter::once(own).chain(prelude(setting)).collect()
    }
}

/// `Option`, `Vec` and their like, where the crate around may have switched its prelude off.
pub(super) fn prelude(setting: &Setting) -> Option<Code> {
    let runtime = &setting.runtime;
    setting.names_prelude.then(|| quote!(use #runtime::emit::std_prelude::*;))
}

fn plain_imports(plain: Plain) -> &'static [&'static str] {
    match plain {
        Plain::Text | Plain::Texts | Plain::Number | Plain::Numbers | Plain::Boolean | Plain::Booleans => &[],
        Plain::Decimal | Plain::Decimals => &["Decimal"],
        Plain::Fen | Plain::Fens => &["Fen"],
        Plain::Time | Plain::Times | Plain::EpochMs | Plain::EpochS => &["Timestamp"],
        Plain::Json | Plain::Jsons => &["JsonText"],
        Plain::File => &["FilePart"],
    }
}
