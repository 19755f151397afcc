//! Emits a typed Rust client from API definitions.
//!
//! Pure functions from checked definitions to the sources of a crate, in passes over plain values:
//!
//! `lower` (types, recursion) → `share` → `name` → `plan` → `emit` → `print`.
//!
//! Every definition goes through the first three alone ([`module()`]), so its code depends on nothing but itself and the
//! glossary; [`Summary`] is what its group and `lib.rs` need to know of it. What `emit` makes is code as a compiler reads it,
//! which is what a macro hands over ([`module_source`]). [`emit_module`] and [`emit_frame`] print them as files, behind the feature `print`.
//! Which definitions are emitted, and where the files go, is the business of the road. This room must not know documents or HTTP.

mod emit;
pub mod ident;
mod input;
mod lower;
mod mark;
pub mod model;
mod name;
pub mod part;
mod plan;
#[cfg(feature = "print")]
mod print;
mod recursion;
mod share;
mod summary;
pub mod template;
#[cfg(all(test, feature = "print"))]
mod tests;
mod text;
mod tree;
mod types;

// The tests in here share their support with those beside the crate.
#[cfg(test)]
extern crate self as top_codegen;

use std::collections::BTreeMap;

use top_definition::{Definition, Diagnostic, Kind};

pub use emit::Source;
#[cfg(feature = "print")]
pub use emit::manifest::toml;
pub use input::{Frame, Group, Item, Package, Sdk, Setting};
pub use mark::{MARK_END, MARK_START};
use model::Module;
use part::Part;
#[cfg(feature = "print")]
pub use print::first_line;
pub use summary::Summary;
pub use tree::Role;
pub use types::Plain;

/// One emitted module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Emitted {
    /// What the rest of the crate needs to know of it.
    pub summary: Summary,
    /// Its file, at [`Summary::path`].
    pub text: String,
    /// The list of its public items, at [`Summary::surface_path`].
    pub surface: String,
    /// What was decided by a rule and deserves a look.
    pub warnings: Vec<Diagnostic>,
}

/// The model of one definition; everything that is found carries its file.
pub fn module<'a>(
    item: Item<'a>,
    glossary: &BTreeMap<String, String>,
    warnings: &mut Vec<Diagnostic>,
) -> Result<Module<'a>, Vec<Diagnostic>> {
    if item.definition.kind == Kind::Spi {
        return Err(in_file(vec![not_emitted(item.definition)], item));
    }
    let mut new_warnings = Vec::new();
    let tree = lower::objects(item.definition, &mut new_warnings);
    warnings.extend(in_file(new_warnings, item));
    let classes = share::classes(&tree);
    name::module(item, &tree, &classes, glossary).map_err(|found| in_file(found, item))
}

/// The code of one module.
pub fn module_source(setting: &Setting, module: &Module<'_>) -> Source {
    emit::module(setting, module)
}

/// The code around the modules (`lib.rs`, a `mod.rs` per group) by path, from their summaries in any order.
pub fn frame_sources(
    package: &Package,
    frame: Frame<'_>,
    summaries: &[Summary],
) -> Result<BTreeMap<String, Source>, Vec<Diagnostic>> {
    let shared = name::shared_enums(frame.codes, frame.glossary)?;
    Ok(emit::frame(package, &plan::of(frame.groups, summaries)?, &shared))
}

/// Groups, modules and all that they offer, as they stand inside somebody's crate: no features, no runtime offered again.
/// `modules` are what stands in each, with its summary, in any order.
pub fn inline(
    setting: &Setting,
    frame: Frame<'_>,
    modules: Vec<(Summary, Vec<Part>)>,
) -> Result<Vec<Part>, Vec<Diagnostic>> {
    let (summaries, contents): (Vec<Summary>, Vec<Vec<Part>>) = modules.into_iter().unzip();
    let plan = plan::of(frame.groups, &summaries)?;
    let shared = name::shared_enums(frame.codes, frame.glossary)?;
    let mut modules = BTreeMap::new();
    modules.extend(summaries.iter().map(|summary| &summary.module).zip(contents));
    Ok(emit::inline(setting, &plan, &shared, modules))
}

/// The file of one definition. It depends on nothing but the definition, the glossary and the package.
#[cfg(feature = "print")]
pub fn emit_module(
    item: Item<'_>,
    glossary: &BTreeMap<String, String>,
    package: &Package,
) -> Result<Emitted, Vec<Diagnostic>> {
    let mut warnings = Vec::new();
    let module = module(item, glossary, &mut warnings)?;
    let source = module_source(&package.setting(), &module);
    let printed =
        print::printed(package, source).map_err(|error| in_file(vec![unprintable(&error)], item))?;
    let print::Printed { text, surface } = printed;
    Ok(Emitted { summary: Summary::of(&module), text, surface, warnings })
}

/// The files around the modules, from their summaries in any order.
#[cfg(feature = "print")]
pub fn emit_frame(
    package: &Package,
    frame: Frame<'_>,
    summaries: &[Summary],
) -> Result<BTreeMap<String, String>, Vec<Diagnostic>> {
    let plan = plan::of(frame.groups, summaries)?;
    let shared = name::shared_enums(frame.codes, frame.glossary)?;
    let mut files = BTreeMap::new();
    let manifest =
        print::first_line("#", package, &package.definitions) + &emit::manifest::text(package, &plan);
    files.insert("Cargo.toml".to_owned(), manifest);
    for (path, source) in emit::frame(package, &plan, &shared) {
        let printed =
            print::printed(package, source).map_err(|error| vec![unprintable(&error).in_file(&path)])?;
        let below = path.trim_start_matches("src/").trim_end_matches(".rs");
        files.insert(format!("surface/{below}.txt"), printed.surface);
        files.insert(path, printed.text);
    }
    Ok(files)
}

/// Who serves calls of the platform needs other code than who makes calls.
fn not_emitted(definition: &Definition) -> Diagnostic {
    let message = format!(
        "`{}` is an SPI, a call that the platform makes to the vendor; no code is emitted for it yet",
        definition.name
    );
    Diagnostic::error("spi-not-emitted", message)
        .at_line(1)
        .with_hint("leave it out here; its definition can be read, corrected and compared as any other")
}

/// Items laid out for readers, all in one text.
///
/// # Errors
/// When they are no Rust.
#[cfg(feature = "print")]
pub fn laid_out(items: &template::Code) -> Result<String, Diagnostic> {
    print::laid_out(items).map_err(|error| unprintable(&error))
}

/// No definition should lead here: then the emitter is wrong.
#[cfg(feature = "print")]
fn unprintable(error: &syn::Error) -> Diagnostic {
    Diagnostic::error("unprintable", format!("the emitted code is no Rust: {error}"))
        .with_hint("the emitter is wrong here, not the definition: please report it with the definition")
}

fn in_file(found: Vec<Diagnostic>, item: Item<'_>) -> Vec<Diagnostic> {
    let name = |each: Diagnostic| if each.file.is_none() { each.in_file(item.file) } else { each };
    found.into_iter().map(name).collect()
}
