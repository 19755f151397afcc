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

/// What a field's name means in English, as people wrote it down.
fn english(api: &str, path: &str) -> String {
    let file = format!("english/{api}.yaml");
    let Ok(text) = std::fs::read_to_string(root().join("api-defs").join(&file)) else { return String::new() };
    let english = top_definition::read_english(&text, &file).expect("English meanings");
    english.text(path).unwrap_or_default().to_owned()
}

/// An enum of one field: where it stands, what its codes are called, what its docs say in English.
struct Named {
    place: String,
    codes: BTreeMap<String, String>,
    says: String,
}

/// All enums by the name of their field; fields that share a type are one.
fn by_field(tree: &Tree) -> BTreeMap<String, Vec<Named>> {
    let mut fields: BTreeMap<String, BTreeMap<String, Named>> = BTreeMap::new();
    for entry in &tree.entries {
        visit_fields(&entry.effective, &mut |path, field| {
            if field.codes.is_empty() || !Base::of(&field.type_name).is_some_and(Base::takes_codes) {
                return;
            }
            let shared = field.rust_type.as_deref().and_then(SharedName::parse);
            let (place, source, says) =
                match shared.and_then(|shared| tree.codes.iter().find(|each| each.name == shared.name)) {
                    Some(shared) => (
                        format!("codes::{}", shared.name),
                        shared,
                        shared.description.clone().unwrap_or_default(),
                    ),
                    None => {
                        let says = english(&entry.raw.name, path.as_str());
                        (format!("{} {path}", entry.raw.name), field, says)
                    }
                };
            let named =
                |code: &Code| (code.value.clone(), name(tree, code).unwrap_or(&code.label).to_owned());
            let codes = source.codes.iter().map(named).collect();
            let of_name = fields.entry(field.name.clone()).or_default();
            of_name.insert(place.clone(), Named { place, codes, says });
        });
    }
    fields.into_iter().map(|(field, enums)| (field, enums.into_values().collect())).collect()
}

/// Where one number means two things in two documents, both say so.
#[test]
fn enums_that_contradict_each_other_warn() {
    let mut contradictions = 0;
    let mut silent = BTreeSet::new();
    for (field, enums) in by_field(&tree()) {
        for one in &enums {
            let contradicts = |other: &Named| {
                one.codes
                    .iter()
                    .any(|(value, name)| other.codes.get(value).is_some_and(|other| other != name))
            };
            if enums.iter().any(contradicts) {
                contradictions += 1;
                if !one.says.contains("lsewhere") {
                    silent.insert(format!("{field}: {}", one.place));
                }
            }
        }
    }
    assert!(contradictions >= 15, "{contradictions}");
    assert!(silent.is_empty(), "say in english/ or codes.yaml what the numbers mean elsewhere: {silent:#?}");
}
