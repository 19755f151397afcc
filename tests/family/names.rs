//! Every code of the family has a name that a person chose, and the files of names hold nothing that nobody uses.

use std::collections::{BTreeMap, BTreeSet};

use line_tests::root;
use top_definition::{Base, Code, Field, SharedName, Tree, visit_fields};

fn tree() -> Tree {
    let (tree, found) = top_definition::load(&root().join("api-defs"));
    assert!(!found.has_errors(), "{found}");
    tree
}

/// Calls the visitor with every set of codes that becomes an enum, and where it stands.
fn enums(tree: &Tree, visitor: &mut dyn FnMut(&str, &Field)) {
    for entry in &tree.entries {
        visit_fields(&entry.effective, &mut |path, field| {
            let is_coded = Base::of(&field.type_name).is_some_and(Base::takes_codes);
            if is_coded && !field.codes.is_empty() {
                visitor(&format!("{} {path}", entry.raw.name), field);
            }
        });
    }
    tree.codes.iter().for_each(|field| visitor(&format!("codes.yaml {}", field.name), field));
}

fn name<'t>(tree: &'t Tree, code: &'t Code) -> Option<&'t str> {
    code.rust_name.as_deref().or_else(|| tree.glossary.name(&code.label))
}

#[test]
fn no_code_is_named_by_its_number_where_its_meaning_is_known() {
    let tree = tree();
    let mut nameless = Vec::new();
    enums(&tree, &mut |place, field| {
        let numbers = field
            .codes
            .iter()
            .filter(|code| code.value.starts_with(|it: char| it == '-' || it.is_ascii_digit()));
        nameless.extend(
            numbers
                .filter(|code| name(&tree, code).is_none())
                .map(|code| format!("{place} {}: {}", code.value, code.label)),
        );
    });
    assert!(nameless.is_empty(), "name these in glossary.yaml:\n{}", nameless.join("\n"));
}

#[test]
fn no_two_codes_of_a_field_share_a_meaning() {
    let tree = tree();
    let mut shared = Vec::new();
    enums(&tree, &mut |place, field| {
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for code in &field.codes {
            let meaning = name(&tree, code).unwrap_or(&code.label);
            if let Some(other) = seen.insert(meaning, &code.value) {
                shared.push(format!("{place}: {other} and {} mean {meaning}", code.value));
            }
        }
    });
    assert!(shared.is_empty(), "{}", shared.join("\n"));
}

#[test]
fn no_entry_of_the_glossary_is_unused() {
    let tree = tree();
    let mut used = BTreeSet::new();
    enums(&tree, &mut |_, field| used.extend(field.codes.iter().map(|code| code.label.trim().to_owned())));
    let unused: Vec<&str> =
        tree.glossary.iter().map(|(label, _)| label).filter(|label| !used.contains(*label)).collect();
    assert!(unused.is_empty(), "no code has these labels: {unused:?}");
}

#[test]
fn every_shared_enum_is_taken_by_two_fields_at_least() {
    let tree = tree();
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    for entry in &tree.entries {
        visit_fields(&entry.effective, &mut |_, field| {
            if let Some(shared) = field.rust_type.as_deref().and_then(SharedName::parse) {
                *taken.entry(shared.name.to_owned()).or_default() += 1;
            }
        });
    }
    for shared in tree.codes.iter() {
        assert!(taken.get(&shared.name).is_some_and(|count| *count > 1), "{} is not shared", shared.name);
    }
}
