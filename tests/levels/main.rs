//! Levels, held against the compiler: each kind of change with code of a user that compiles before and, as the table of checks
//! predicts, does or does not compile after.
//!
//! All definitions of one state are one emitted crate, all users that shall compile one more; only those that shall not are compiled
//! alone. `LEVELS_KEEP=DIR` leaves both emitted crates there as packages, for `cargo semver-checks` (the book says what it finds).

#![allow(clippy::expect_used, clippy::panic)] // Helpers of tests fail as tests do.

mod cases;
mod compiler;

use std::collections::BTreeMap;
use std::path::Path;

use cases::{CASES, Case};
use compiler::Bench;
use top_codegen::{Package, Sdk};
use top_definition::InputFile;
use top_definition::diff::{Check, Diff, Impact};
use top_road::diff::Compare;
use top_road::emit;

/// The definitions of one state, a file for each case that has one; and the groups.
fn state(case: impl Fn(&Case) -> &'static str, moving: &str) -> Vec<InputFile> {
    let file = |path: String, text: String| InputFile { shown: path.clone(), path, text };
    let definition = |(index, each): (usize, &Case)| {
        let (name, text) = (name(index, each), case(each));
        let (folder, kind) =
            if text.contains("kind: message") { ("messages", "") } else { ("apis", "kind: api\n") };
        (!text.is_empty())
            .then(|| file(format!("{folder}/{name}.yaml"), format!("name: {name}\n{kind}{text}\n")))
    };
    let moved = CASES.iter().enumerate().find(|(_, each)| each.check == "group-moved");
    let moved = moved.map(|(index, each)| name(index, each)).unwrap_or_default();
    let catalog = format!(
        "groups:\n- {{feature: {moving}, title: t, members: [{moved}]}}\n- {{feature: apis, title: t, members: ['*'], default: true}}\n"
    );
    let files = CASES.iter().enumerate().filter_map(definition);
    files.chain([file("catalog.yaml".to_owned(), catalog)]).collect()
}

/// Messages are called otherwise than APIs.
fn name(index: usize, case: &Case) -> String {
    if is_message(case) { format!("demo_c{index}") } else { format!("demo.c{index}") }
}

fn is_message(case: &Case) -> bool {
    case.old.contains("kind: message")
}

fn emitted(files: &[InputFile]) -> BTreeMap<String, String> {
    let package = Package {
        name: "demo".to_owned(),
        version: "0.1.0".to_owned(),
        description: "Levels".to_owned(),
        license: None,
        repository: None,
        message_enum: None,
        sdk: Sdk::Path { path: "../../top-sdk".to_owned(), version: "0.1.0".to_owned() },
        command: "a test".to_owned(),
        definitions: "api-defs".to_owned(),
    };
    emit(files, &package).expect("definitions that can be emitted").files
}

/// What the user wrote, in a module of its own.
fn user(index: usize, case: &Case) -> String {
    let types = if is_message(case) {
        format!("use demo::DemoC{index} as Msg;")
    } else if case.old.is_empty() || case.check == "group-moved" {
        String::new()
    } else {
        format!(
            "use demo::{{DemoC{index}Request as Req, DemoC{index}Response as Res}}; use demo::apis::demo_c{index} as api;"
        )
    };
    let code = case.code.replace("DemoX", &format!("DemoC{index}"));
    format!("#[allow(unused_imports)] mod case_{index} {{ {types} {code} }}\n")
}

fn diff_of(files: [&[InputFile]; 2], folder: &Path) -> Diff {
    let places = ["old", "new"].map(|name| folder.join(name));
    for (files, place) in files.iter().zip(&places) {
        for file in *files {
            let path = place.join(&file.path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, &file.text).expect("a file");
        }
    }
    let [old, new] = places.map(|place| place.display().to_string());
    let compare = Compare { old, new, surface: true, ..Compare::default() };
    compare.run().expect("two states").0
}

#[test]
fn the_compiler_says_what_the_table_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let (old, new) = (state(|case| case.old, "before"), state(|case| case.new, "after"));
    let diff = diff_of([&old, &new], folder.path());
    let [before, after] = [&old, &new].map(|files| emitted(files));
    keep(&before, &after);
    let bench = Bench::new(folder.path(), &before);
    bench.emitted("before", &before).expect("the crate before compiles");
    bench.emitted("after", &after).expect("the crate after compiles");

    let users = || CASES.iter().enumerate();
    let all: String = users().map(|(index, case)| user(index, case)).collect();
    bench.user("before", "users", &all).unwrap_or_else(|errors| panic!("before: {errors}"));
    let stops = |index: usize, case: &Case| {
        let name = name(index, case);
        let changes = diff.changes.iter().filter(|change| change.api == name);
        changes.map(|change| change.impact).max() == Some(Impact::Stops)
    };
    let fine: String =
        users().filter(|(index, case)| !stops(*index, case)).map(|(index, case)| user(index, case)).collect();
    bench.user("after", "users", &fine).unwrap_or_else(|errors| panic!("should compile: {errors}"));
    for (index, case) in users().filter(|(index, case)| stops(*index, case)) {
        let compiled = bench.user("after", &format!("user_{index}"), &user(index, case));
        assert!(compiled.is_err(), "{} should not compile: {}", case.check, case.code);
    }
}

#[test]
fn every_case_is_found_by_its_check() {
    let folder = tempfile::tempdir().expect("a folder");
    let (old, new) = (state(|case| case.old, "before"), state(|case| case.new, "after"));
    let diff = diff_of([&old, &new], folder.path());
    for (index, case) in CASES.iter().enumerate() {
        let check = Check::named(case.check).unwrap_or_else(|| panic!("no check {}", case.check));
        let name = name(index, case);
        let mut found = diff.changes.iter().filter(|change| change.api == name);
        assert!(found.any(|change| change.check == check), "{name} {}", case.check);
    }
    let kinds: std::collections::BTreeSet<&str> = CASES.iter().map(|case| case.check).collect();
    assert!(kinds.len() >= 25, "{}", kinds.len());
}

/// Both crates as packages, where someone asks for them.
fn keep(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) {
    let Some(folder) = std::env::var_os("LEVELS_KEEP") else { return };
    for (name, files) in [("before", before), ("after", after)] {
        for (path, text) in files {
            let path = Path::new(&folder).join(name).join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, text).expect("a file");
        }
    }
}
