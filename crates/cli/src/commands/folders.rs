//! What several folders of definitions define together.

use std::collections::BTreeMap;
use std::path::PathBuf;

use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_definition::{Definition, load};

/// What several folders define. An API that two of them define has no one answer.
pub(super) fn definitions(folders: &[PathBuf]) -> Result<Vec<Definition>, Diagnostics> {
    let mut found = Diagnostics::new();
    let mut known: BTreeMap<String, (String, Definition)> = BTreeMap::new();
    for folder in folders {
        let (tree, others) = load(folder);
        found.append(others);
        for entry in tree.entries {
            match known.get(&entry.effective.name) {
                Some((first, definition)) => found.push(twice(definition, first, &entry.file)),
                None => {
                    known.insert(entry.effective.name.clone(), (entry.file, entry.effective));
                }
            }
        }
    }
    found.into_result()?;
    Ok(known.into_values().map(|(_, definition)| definition).collect())
}

fn twice(definition: &Definition, first: &str, second: &str) -> Diagnostic {
    let message = format!("`{}` is defined in {first} already", definition.name);
    Diagnostic::error("defined-twice", message)
        .in_file(second)
        .at_line(1)
        .with_hint("leave one of the folders out, or remove one of the definitions")
}
