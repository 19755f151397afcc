//! The emitter on every API of the shared corpus. Says so and skips where the corpus is absent.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A test may; clippy knows only `#[test]` functions as tests.

#[path = "support/corpus.rs"]
mod corpus;
#[path = "support/whole.rs"]
mod whole;

use std::collections::{BTreeMap, BTreeSet};

use top_codegen::model::Module;
use top_codegen::{Group, module};
use whole::{Input, emit};

fn with_corpus(test: impl FnOnce(&mut Input<'_>)) {
    match corpus::read(usize::MAX) {
        Some(corpus) => test(&mut corpus.input()),
        None => println!("SKIPPED: no corpus at {}", corpus::path().display()),
    }
}

#[test]
fn every_api_emits_and_order_does_not_matter() {
    with_corpus(|input| {
        let whole = emit(input).unwrap();
        assert!(whole.files.len() > 2 * input.definitions.len(), "a file and its surface each");
        // In debug builds printing is slow, so a part of the platform has to do for the order.
        input.definitions = input.definitions.iter().rev().copied().step_by(6).collect();
        let backward = emit(input).unwrap();
        input.definitions.reverse();
        assert!(emit(input).unwrap() == backward, "the order of the definitions shows in the crate");
        for (path, text) in backward.files.iter().filter(|(path, _)| path.matches('/').count() == 2) {
            let is_module = !path.ends_with("/mod.rs") && !path.ends_with("/mod.txt");
            assert!(!is_module || whole.files.get(path) == Some(text), "{path} depends on other definitions");
        }
        for (path, text) in backward.files.iter().filter(|(path, _)| path.ends_with(".rs")).step_by(40) {
            assert!(syn::parse_file(text).is_ok(), "{path}");
        }
    });
}

#[test]
fn other_definitions_and_new_glossary_entries_rename_nothing() {
    with_corpus(|input| {
        let before = names(input);
        // Half of the platform is gone: the names of the other half stay.
        let kept: Vec<_> = input.definitions.iter().copied().step_by(2).collect();
        let whole = std::mem::replace(&mut input.definitions, kept);
        for (api, names) in names(input) {
            assert_eq!(Some(&names), before.get(&api), "{api}");
        }
        input.definitions = whole;
        // What an overlay says of one API is that API's business.
        let changed = input.definitions[0].definition.name.clone();
        let corrected = top_definition::Definition {
            rust_name: Some("overlaid.name".to_owned()),
            ..input.definitions[0].definition.clone()
        };
        let original =
            std::mem::replace(&mut input.definitions[0].definition, Box::leak(Box::new(corrected)));
        let after = names(input);
        assert_ne!(after[&changed], before[&changed], "the overlay names nothing");
        for (api, names) in after.iter().filter(|(api, _)| **api != changed) {
            assert_eq!(Some(names), before.get(api), "{api}");
        }
        input.definitions[0].definition = original;
        // A glossary entry names the codes with its label, and their constants stay.
        let labels = labels(input);
        let word = labels.iter().max_by_key(|(_, count)| **count).map(|(label, _)| label.clone()).unwrap();
        input.glossary.insert(word.clone(), "Glossed".to_owned());
        let after = names(input);
        let mut renamed = 0;
        for (api, names) in &before {
            let new: BTreeSet<&String> = after[api].difference(names).collect();
            assert!(new.iter().all(|name| name.ends_with("::Glossed")), "{api}: {new:?}");
            let gone: BTreeSet<&String> = names.difference(&after[api]).collect();
            assert!(
                gone.len() == new.len() && gone.iter().all(|name| !name.contains("CODE_")),
                "{api}: {gone:?}"
            );
            renamed += new.len();
        }
        assert!(renamed > 0, "{word}");
    });
}

/// Every public name of every API.
fn names(input: &Input<'_>) -> BTreeMap<String, BTreeSet<String>> {
    let of = |item: &top_codegen::Item<'_>| {
        let module = module(*item, &input.glossary, &mut Vec::new()).unwrap();
        (item.definition.name.clone(), public_names(&module))
    };
    input.definitions.iter().map(of).collect()
}

fn public_names(module: &Module<'_>) -> BTreeSet<String> {
    let mut names = BTreeSet::from([module.name.to_string()]);
    for each in &module.structs {
        names.insert(each.name.to_string());
        names.extend(
            each.members.iter().map(|member| format!("{}.{} {:?}", each.name, member.name, member.holds)),
        );
    }
    for each in &module.enums {
        for variant in &each.variants {
            names.insert(format!("{}::{}", each.name, variant.name));
            names.extend(variant.constant.iter().map(|constant| format!("{}::{constant}", each.name)));
        }
    }
    names
}

fn labels(input: &Input<'_>) -> BTreeMap<String, usize> {
    let mut labels = BTreeMap::new();
    for item in &input.definitions {
        let module = module(*item, &input.glossary, &mut Vec::new()).unwrap();
        for variant in module.enums.iter().flat_map(|each| &each.variants) {
            *labels.entry(variant.label.to_owned()).or_default() += 1;
        }
    }
    labels
}

#[test]
fn two_apis_of_one_name_are_an_error_that_prints_the_overlay() {
    let definition = |name: &str| top_definition::Definition { name: name.to_owned(), ..Default::default() };
    let definitions = [definition("taobao.item.get"), definition("item.get")];
    let items = definitions.iter().map(|definition| top_codegen::Item {
        definition,
        file: "a.yaml",
        group: "g",
        history: None,
        english: None,
    });
    let groups = vec![Group { name: "g".to_owned(), ..Group::default() }];
    let input =
        Input { definitions: items.collect(), groups, glossary: BTreeMap::new(), package: whole::package() };
    let found = emit(&input).unwrap_err();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].code, "name-clash");
    let hint = found[0].hint.as_deref().unwrap();
    assert!(hint.contains("api: taobao.item.get, path: rust_name"), "{hint}");
}
