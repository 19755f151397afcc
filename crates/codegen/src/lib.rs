//! Emits a typed Rust client from API definitions.
//!
//! A pure function, [`emit`], from definitions to the files of a crate, in passes over plain values:
//!
//! [`check`] → [`lower`] (types, [`recursion`]) → [`share`] → [`name`] → [`plan`] → [`mod@emit`].
//!
//! Every definition goes through the first four alone, so its code depends on nothing but itself and the glossary.
//! [`files`] compares the result with a folder and writes what changed. This room must not know documents or HTTP.

pub mod check;
pub mod emit;
pub mod files;
pub mod input;
pub mod lower;
pub mod model;
pub mod name;
pub mod plan;
pub mod recursion;
pub mod share;
pub mod types;

use std::collections::BTreeMap;

use top_definition::Diagnostic;

pub use input::{Group, Input, Item, Output, Package, Sdk};
use model::Module;

/// All files of the crate, or everything that keeps it from being emitted.
pub fn emit(input: &Input<'_>) -> Result<Output, Vec<Diagnostic>> {
    let mut warnings = Vec::new();
    let mut errors = Vec::new();
    let mut modules = Vec::with_capacity(input.definitions.len());
    for item in input.definitions.iter().copied() {
        match module(item, &input.glossary, &mut warnings) {
            Ok(module) => modules.push(module),
            Err(found) => errors.extend(found),
        }
    }
    match plan::plan(input, modules) {
        Ok(plan) if errors.is_empty() => {
            warnings.sort();
            Ok(Output { files: emit::files(input, &plan), warnings })
        }
        Ok(_) => Err(sorted(errors)),
        Err(found) => Err(sorted(errors.into_iter().chain(found).collect())),
    }
}

/// The model of one definition; everything that is found carries its file.
pub fn module<'a>(
    item: Item<'a>,
    glossary: &BTreeMap<String, String>,
    warnings: &mut Vec<Diagnostic>,
) -> Result<Module<'a>, Vec<Diagnostic>> {
    let found = check::check(item.definition);
    if !found.is_empty() {
        return Err(in_file(found, item));
    }
    let mut new_warnings = Vec::new();
    let tree = lower::lower(item.definition, &mut new_warnings);
    warnings.extend(in_file(new_warnings, item));
    let classes = share::share(&tree);
    name::name(item, &tree, &classes, glossary).map_err(|found| in_file(found, item))
}

fn in_file(found: Vec<Diagnostic>, item: Item<'_>) -> Vec<Diagnostic> {
    let name = |each: Diagnostic| if each.file.is_none() { each.in_file(item.file) } else { each };
    found.into_iter().map(name).collect()
}

fn sorted(mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    found.sort();
    found
}
