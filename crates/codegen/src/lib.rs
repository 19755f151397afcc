//! Emits a typed Rust client from API definitions.
//!
//! A pure function, [`emit()`], from definitions to the files of a crate, in passes over plain values:
//!
//! [`check`] → [`lower`] (types, [`recursion`]) → [`share`] → [`name`] → [`plan`] → [`mod@emit`].
//!
//! Every definition goes through the first four alone, so its code depends on nothing but itself and the glossary.
//! [`files`] compares the result with a folder and writes what changed. This room must not know documents or HTTP.

pub mod check;
pub mod emit;
pub mod input;
pub mod lower;
pub mod model;
pub mod name;
pub mod plan;
pub mod recursion;
pub mod share;
pub mod summary;
pub mod types;

use std::collections::BTreeMap;

use top_definition::Diagnostic;

pub use emit::{MARK_END, MARK_START};
pub use input::{Group, Input, Item, Output, Package, Sdk};
use model::Module;
pub use summary::Summary;

/// One emitted module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Emitted {
    /// What the rest of the crate needs to know of it.
    pub summary: Summary,
    /// Its file.
    pub text: String,
    /// What was decided by a rule and deserves a look.
    pub warnings: Vec<Diagnostic>,
}

/// All files of the crate, or everything that keeps it from being emitted.
pub fn emit(input: &Input<'_>) -> Result<Output, Vec<Diagnostic>> {
    let mut output = Output::default();
    let mut errors = Vec::new();
    let mut summaries = Vec::with_capacity(input.definitions.len());
    for item in input.definitions.iter().copied() {
        match emit_module(item, &input.glossary, &input.package) {
            Ok(emitted) => {
                output.warnings.extend(emitted.warnings);
                output.files.insert(emitted.summary.path(), emitted.text);
                summaries.push(emitted.summary);
            }
            Err(found) => errors.extend(found),
        }
    }
    match emit_frame(&input.package, &input.groups, &summaries) {
        Ok(files) if errors.is_empty() => {
            output.files.extend(files);
            output.warnings.sort();
            Ok(output)
        }
        Ok(_) => Err(sorted(errors)),
        Err(found) => Err(sorted(errors.into_iter().chain(found).collect())),
    }
}

/// The file of one definition. It depends on nothing but the definition, the glossary and the package.
pub fn emit_module(
    item: Item<'_>,
    glossary: &BTreeMap<String, String>,
    package: &Package,
) -> Result<Emitted, Vec<Diagnostic>> {
    let mut warnings = Vec::new();
    let module = module(item, glossary, &mut warnings)?;
    Ok(Emitted { summary: Summary::of(&module), text: emit::module_file(package, &module), warnings })
}

/// The files around the modules, from their summaries in any order.
pub fn emit_frame(
    package: &Package,
    groups: &[Group],
    summaries: &[Summary],
) -> Result<BTreeMap<String, String>, Vec<Diagnostic>> {
    Ok(emit::frame(package, &plan::plan(groups, summaries)?))
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
