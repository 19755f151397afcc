//! What a run refuses or warns about by itself; everything else is said by the rooms it calls.

use std::path::Path;

use top_definition::diagnostic::{Diagnostic, Diagnostics};

pub(super) fn no_definitions(folder: &Path) -> Diagnostics {
    Diagnostic::error("no-definitions", format!("{} is no folder; nothing was written", folder.display()))
        .with_hint("name the folder of definitions with --defs, or go to where it stands")
        .into()
}

pub(super) fn no_definition(folder: &Path, spis: usize) -> Diagnostic {
    let message = match spis {
        0 => "the folder holds no definition; the crate would be empty",
        _ => "the folder holds only SPIs, for which no code is emitted yet; the crate would be empty",
    };
    Diagnostic::error("no-definitions", message)
        .in_file(folder.display().to_string())
        .with_hint("name another folder with --defs; or, for a crate without any API, say --allow-empty")
}

#[cfg(feature = "pages")]
pub(super) fn page_gone(folder: &Path, definition: &top_definition::Definition) -> Diagnostic {
    let name = &definition.name;
    let pages: Vec<String> =
        definition.source.iter().map(|source| format!("pages/{}", source.page)).collect();
    Diagnostic::warning(
        "page-gone",
        format!("`{name}` was read from {}, which no longer has it", pages.join(", ")),
    )
    .in_file(folder.join(definition.file_path()).display().to_string())
    .with_hint(format!(
        "bring the page back, or remove this file; or keep it on purpose, in catalog.yaml:\n  kept:\n  - name: {name}\n    reason: …"
    ))
}
