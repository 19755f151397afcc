//! Definitions → code that stands inside somebody's crate: what a macro returns, what a build script writes.
//!
//! The same items as the files of a crate, but for what only a crate has: features, the runtime offered once more, a
//! prelude, and examples that would have to name the crate.

use top_codegen::ident::TypeName;
use top_codegen::model::Module;
use top_codegen::part::Part;
use top_codegen::template::Code;
use top_codegen::{Item, Role, Setting, Summary, inline, module, module_source};
use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_definition::{Kind, People};

use crate::decided::Decided;
use crate::inputs::Inputs;

/// Groups with their modules, and what they offer where they stand.
#[derive(Clone, Debug)]
pub struct Embedded {
    /// Items.
    pub parts: Vec<Part>,
    /// What was decided by a rule and deserves a look.
    pub warnings: Diagnostics,
}

/// The module of one API.
#[derive(Clone, Debug)]
pub struct EmbeddedApi {
    /// What stands in the module.
    pub content: Code,
    /// Its request.
    pub request: TypeName,
    /// Its answer.
    pub response: TypeName,
    /// What was decided by a rule and deserves a look.
    pub warnings: Diagnostics,
}

/// Everything that was named.
///
/// # Errors
/// Everything that keeps it from being emitted.
pub fn embed(inputs: &Inputs, setting: &Setting) -> Result<Embedded, Diagnostics> {
    embed_groups(inputs, setting, &|_| true)
}

/// What was named, as far as its group is wanted. The rest is read and checked all the same.
pub(crate) fn embed_groups(
    inputs: &Inputs,
    setting: &Setting,
    wanted: &dyn Fn(&str) -> bool,
) -> Result<Embedded, Diagnostics> {
    let people = people(inputs)?;
    let decided = Decided::new(&people);
    let message_enum = people.catalog.package.message_enum.as_deref().map(TypeName::new);
    let setting = Setting { message_enum, ..setting.clone() };
    let mut found = Diagnostics::new();
    let (mut modules, mut names) = (Vec::new(), Vec::new());
    for file in inputs.definitions() {
        let Some(entry) = decided.entry(file, inputs.is_one(), &mut found) else { continue };
        names.push(entry.raw.name.clone());
        if entry.raw.kind == Kind::Spi && !inputs.is_one() {
            continue; // Checked like the others, but nothing is emitted for it.
        }
        let Some(group) = decided.group(&entry, &mut found) else { continue };
        if !wanted(group) {
            continue;
        }
        let history = decided.history(&entry);
        let item = Item {
            definition: &entry.effective,
            file: &entry.file,
            group,
            history,
            english: decided.english(&entry),
        };
        let Some(module) = modelled(item, &decided, &mut found) else { continue };
        modules.push((Summary::of(&module), module_source(&setting, &module).parts()));
    }
    if !inputs.is_one() && names.len() == inputs.definitions().count() {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        people.check_names(&names, &mut found);
    }
    let parts = inline(&setting, decided.frame(), modules);
    let parts = parts.map_err(|clashes| found.extend(clashes)).unwrap_or_default();
    found.sort();
    if found.has_errors() { Err(found) } else { Ok(Embedded { parts, warnings: found }) }
}

/// The one API that was named.
///
/// # Errors
/// Everything that keeps it from being emitted; and when it is no API.
pub fn embed_api(inputs: &Inputs, setting: &Setting) -> Result<EmbeddedApi, Diagnostics> {
    let people = people(inputs)?;
    let decided = Decided::new(&people);
    let mut found = Diagnostics::new();
    let file = inputs.definitions().next().filter(|_| inputs.is_one()).ok_or_else(many)?;
    let Some(entry) = decided.entry(file, true, &mut found) else { return Err(found) };
    // A module of its own belongs to no group.
    let history = decided.history(&entry);
    let item = Item {
        definition: &entry.effective,
        file: &entry.file,
        group: "",
        history,
        english: decided.english(&entry),
    };
    let Some(module) = modelled(item, &decided, &mut found) else { return Err(found) };
    let name = |role| module.root(role).map(|root| root.name.clone());
    let (Some(request), Some(response)) = (name(Role::Request), name(Role::Response)) else {
        found.push(no_api(item));
        return Err(found);
    };
    found.sort();
    if found.has_errors() {
        return Err(found);
    }
    let content = Part::joined(&module_source(setting, &module).parts());
    Ok(EmbeddedApi { content, request, response, warnings: found })
}

fn modelled<'a>(item: Item<'a>, decided: &Decided<'_>, found: &mut Diagnostics) -> Option<Module<'a>> {
    let mut warnings = Vec::new();
    let module = module(item, &decided.glossary, &mut warnings);
    found.extend(warnings);
    module.map_err(|errors| found.extend(errors)).ok()
}

/// What people wrote.
fn people(inputs: &Inputs) -> Result<People, Diagnostics> {
    inputs.found.clone().into_result()?;
    let mut found = Diagnostics::new();
    let people = People::read(&inputs.files, &mut found);
    found.into_result().map(|()| people)
}

fn many() -> Diagnostic {
    Diagnostic::error("no-definition", "a folder is not one definition")
        .with_hint("name one YAML file of it, or take the whole folder with `apis!`")
}

fn no_api(item: Item<'_>) -> Diagnostic {
    Diagnostic::error("no-api", format!("`{}` is no API", item.definition.name))
        .in_file(item.file)
        .with_hint("messages are decoded by their topic: take them with `apis!`")
}
