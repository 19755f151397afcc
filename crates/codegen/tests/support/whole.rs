//! A whole crate from definitions in memory, module by module, as the road makes it from files.

use std::collections::BTreeMap;

use top_codegen::{Emitted, Frame, Group, Item, Package, Sdk, emit_frame, emit_module};
use top_definition::Diagnostic;

/// Everything that decides the emitted crate.
pub(crate) struct Input<'a> {
    pub(crate) package: Package,
    pub(crate) groups: Vec<Group>,
    pub(crate) glossary: BTreeMap<String, String>,
    pub(crate) definitions: Vec<Item<'a>>,
}

/// The emitted crate: path → text, and what deserves a look.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Output {
    pub(crate) files: BTreeMap<String, String>,
    pub(crate) warnings: Vec<Diagnostic>,
}

/// All files, or everything that keeps the crate from being emitted.
pub(crate) fn emit(input: &Input<'_>) -> Result<Output, Vec<Diagnostic>> {
    let (mut output, mut errors, mut summaries) = (Output::default(), Vec::new(), Vec::new());
    for item in &input.definitions {
        match emit_module(*item, &input.glossary, &input.package) {
            Ok(Emitted { summary, text, surface, warnings }) => {
                let [path, surface_path] = summary.paths();
                output.files.extend([(path, text), (surface_path, surface)]);
                output.warnings.extend(warnings);
                summaries.push(summary);
            }
            Err(found) => errors.extend(found),
        }
    }
    let frame = Frame { groups: &input.groups, codes: &[], glossary: &input.glossary };
    match emit_frame(&input.package, frame, &summaries) {
        Ok(files) => output.files.extend(files),
        Err(found) => errors.extend(found),
    }
    output.warnings.sort();
    errors.sort();
    if errors.is_empty() { Ok(output) } else { Err(errors) }
}

/// The head of a crate that no test depends on.
pub(crate) fn package() -> Package {
    Package {
        name: "top-tested".to_owned(),
        version: "1.2.3".to_owned(),
        description: "Typed client".to_owned(),
        license: Some("MIT OR Apache-2.0".to_owned()),
        repository: Some("https://example.com/top-tested".to_owned()),
        sdk: Sdk::Path { path: "..".to_owned(), version: "0.1.0".to_owned() },
        command: "cargo top regen".to_owned(),
        definitions: "api-defs".to_owned(),
        message_enum: None,
    }
}
