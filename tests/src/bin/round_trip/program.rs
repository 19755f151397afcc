//! The scratch workspace: the emitted crate, one program that calls all of it, and the cases it reads.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use line_tests::root;
use line_tests::round_trip::Case;
use top_codegen::lower::Role;
use top_codegen::{Group, Input, Item, Package, Sdk, emit, files, module};

use crate::corpus::Document;
use crate::{Failure, requests};

/// The file of cases below the scratch folder: one line of JSON an API.
pub(crate) const CASES: &str = "cases.jsonl";

const EMITTED: &str = "emitted";
const GROUP: &str = "apis";

/// Where the scratch workspace is compiled.
pub(crate) fn target(scratch: &Path) -> PathBuf {
    scratch.join("target")
}

/// The compiled program.
pub(crate) fn binary(scratch: &Path) -> PathBuf {
    target(scratch).join("debug/round-trip-program")
}

/// Writes everything that is compiled, and what it reads.
pub(crate) fn write(scratch: &Path, documents: &[Document]) -> Result<(), Failure> {
    let project = root().canonicalize()?;
    let input = input(documents, &project)?;
    let output =
        emit(&input).map_err(|found| found.iter().map(|each| each.render(None)).collect::<String>())?;
    files::write(&scratch.join(EMITTED), &output.files)?;
    let mut program = BTreeMap::new();
    program.insert("Cargo.toml", workspace());
    program.insert("program/Cargo.toml", manifest(&project)?);
    program.insert("program/src/main.rs", main_file(&input, &project)?);
    program.insert(CASES, cases(documents));
    for (path, text) in program {
        put(&scratch.join(path), &text)?;
    }
    // The versions that the project is tested with.
    std::fs::copy(project.join("Cargo.lock"), scratch.join("Cargo.lock")).map(drop).or_else(|error| {
        if error.kind() == std::io::ErrorKind::NotFound { Ok(()) } else { Err(error.into()) }
    })
}

/// What is equal already is not touched, so builds stay fresh.
fn put(path: &Path, text: &str) -> std::io::Result<()> {
    if std::fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
    std::fs::write(path, text)
}

fn input<'a>(documents: &'a [Document], project: &Path) -> Result<Input<'a>, Failure> {
    let sdk = project.to_str().ok_or("the checkout's path is no UTF-8")?.to_owned();
    let item = |document: &'a Document| Item {
        definition: &document.definition,
        file: &document.definition.name,
        group: GROUP,
    };
    Ok(Input {
        package: Package {
            name: EMITTED.to_owned(),
            sdk: Sdk::Path { path: sdk, version: "0.1.0".to_owned() },
            ..Package::default()
        },
        groups: vec![Group { name: GROUP.to_owned(), title: None, default: true }],
        definitions: documents.iter().map(item).collect(),
        ..Input::default()
    })
}

fn workspace() -> String {
    // What is checked is the code's meaning, once: no time goes into making it fast or easy to debug.
    format!(
        "[workspace]\nresolver = \"3\"\nmembers = [\"{EMITTED}\", \"program\"]\n\n\
         [profile.dev]\nopt-level = 0\ndebug = false\nincremental = false\n"
    )
}

fn manifest(project: &Path) -> Result<String, Failure> {
    let sdk = project.to_str().ok_or("the checkout's path is no UTF-8")?;
    // Numbers keep their digits here: 0.10 must not come back as 0.1.
    Ok(format!(
        "[package]\nname = \"round-trip-program\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
         [dependencies]\n{EMITTED} = {{ path = \"../{EMITTED}\", default-features = false, features = [\"{GROUP}\"] }}\n\
         serde_json = {{ version = \"1\", features = [\"arbitrary_precision\"] }}\n\
         top-sdk = {{ path = {sdk:?}, default-features = false }}\n"
    ))
}

fn main_file(input: &Input<'_>, project: &Path) -> Result<String, Failure> {
    let checker = project.join("tests/src/round_trip/mod.rs");
    let checker = checker.to_str().ok_or("the checkout's path is no UTF-8")?;
    let mut text = format!(
        "//! Made by `round_trip`. Do not edit.\n#![allow(dead_code)]\n\n#[path = {checker:?}]\nmod round_trip;\n\n\
         use {EMITTED}::{GROUP};\nuse round_trip::call::{{Subject, call}};\n\n\
         fn main() -> std::process::ExitCode {{\n    round_trip::run(SUBJECTS)\n}}\n\n\
         static SUBJECTS: &[Subject] = &[\n"
    );
    for item in &input.definitions {
        let found = |found: Vec<_>| format!("{found:?}");
        let module = module(*item, &input.glossary, &mut Vec::new()).map_err(found)?;
        let request = module.root(Role::Request).ok_or("an API without a request")?;
        let api = &item.definition.name;
        writeln!(text, "    ({api:?}, call::<{GROUP}::{}::{}>),", module.name, request.name)?;
    }
    text.push_str("];\n");
    Ok(text)
}

fn cases(documents: &[Document]) -> String {
    let mut text = String::new();
    for document in documents {
        let request = requests::filled(&document.definition.request);
        let case = Case {
            api: document.definition.name.clone(),
            request: request.json.to_string(),
            form: request.form,
            files: request.files,
            plain: document.plain.clone(),
            simplified: document.simplified.clone(),
        };
        text.push_str(&case.to_line());
        text.push('\n');
    }
    text
}
