//! The scratch workspace: the emitted crate, one program that calls all of it, and the cases it reads.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use line_tests::root;
use line_tests::round_trip::{Case, Summary};
use top_codegen::{Item, Package, Role, Sdk, module};
use top_definition::{Definition, InputFile, write_definition};
use top_mock::{WireForm, documented_answer};

use crate::corpus::Document;
use crate::failure::Failure;
use crate::kinds::first_of_each;
use crate::{requests, samples};

/// The file of cases: one line of JSON an API.
const CASES: &str = "cases.jsonl";
/// The file of sample values that contradict their documents: API, place, what should stand there, what does.
const CONTRADICTIONS: &str = "contradictions.tsv";
/// The file of what was found.
const SUMMARY: &str = "summary.json";
const EMITTED: &str = "emitted";
const GROUP: &str = "apis";
const PROGRAM: &str = "round-trip-program";

/// Writes everything that is compiled, and what it reads.
pub(crate) fn write(scratch: &Path, documents: &[Document]) -> Result<(), Failure> {
    let project = root().canonicalize()?;
    let (cases, contradictions) = cases(documents)?;
    let package = package(&project)?;
    let output = top_road::emit(&files(documents)?, &package).map_err(|found| found.to_string())?;
    for (path, text) in &output.files {
        put(&scratch.join(EMITTED).join(path), text)?;
    }
    let mut program = BTreeMap::new();
    program.insert("Cargo.toml", workspace());
    program.insert("program/Cargo.toml", manifest(&project)?);
    program.insert("program/src/main.rs", main_file(documents, &project)?);
    program.insert(CASES, cases);
    program.insert(CONTRADICTIONS, contradictions);
    for (path, text) in program {
        put(&scratch.join(path), &text)?;
    }
    // The versions that the project is tested with.
    std::fs::copy(project.join("Cargo.lock"), scratch.join("Cargo.lock")).map(drop).or_else(|error| {
        if error.kind() == std::io::ErrorKind::NotFound { Ok(()) } else { Err(error.into()) }
    })
}

/// Compiles it; what does not depend on the part is compiled once for all.
pub(crate) fn compile(scratch: &Path, target: &Path) -> Result<(), Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["build", "--quiet"]).current_dir(scratch);
    command.env("CARGO_TARGET_DIR", target).env("CARGO_INCREMENTAL", "0");
    if command.status()?.success() { Ok(()) } else { Err("the program does not compile".into()) }
}

/// Runs it, and reads what it found.
pub(crate) fn run(scratch: &Path, target: &Path) -> Result<Summary, Failure> {
    let summary = scratch.join(SUMMARY);
    let mut command = Command::new(target.join("debug").join(PROGRAM));
    let status = command.arg(scratch.join(CASES)).arg(&summary).status()?;
    if !status.success() {
        return Err(format!("the program failed: {status}").into());
    }
    Summary::from_json(&std::fs::read_to_string(summary)?)
        .ok_or_else(|| "the program's summary is broken".into())
}

/// What is equal already is not touched, so builds stay fresh. (What an earlier run emitted beside it, nothing names.)
fn put(path: &Path, text: &str) -> std::io::Result<()> {
    if std::fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
    std::fs::write(path, text)
}

fn package(project: &Path) -> Result<Package, Failure> {
    let sdk = project.to_str().ok_or("the checkout's path is no UTF-8")?.to_owned();
    Ok(Package {
        name: EMITTED.to_owned(),
        sdk: Sdk::Path { path: sdk, version: "0.1.0".to_owned() },
        version: "0.0.0".to_owned(),
        description: "Every API of the corpus".to_owned(),
        license: None,
        repository: None,
        command: "round_trip".to_owned(),
        definitions: "api-defs".to_owned(),
        message_enum: None,
    })
}

/// The definitions as a folder without a catalog would hold them: all are of one group.
fn files(documents: &[Document]) -> Result<Vec<InputFile>, Failure> {
    let file = |document: &Document| {
        let definition = &document.definition;
        let path = format!("{}/{}.yaml", definition.kind.folder(), definition.name);
        let text = write_definition(definition, "round_trip").map_err(|error| error.to_string())?;
        Ok(InputFile { shown: path.clone(), path, text })
    };
    documents.iter().map(file).collect()
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
        "[package]\nname = \"{PROGRAM}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
         [dependencies]\n{EMITTED} = {{ path = \"../{EMITTED}\", default-features = false, features = [\"{GROUP}\"] }}\n\
         serde_json = {{ version = \"1\", features = [\"arbitrary_precision\"] }}\n\
         top-sdk = {{ path = {sdk:?}, default-features = false }}\n"
    ))
}

fn main_file(documents: &[Document], project: &Path) -> Result<String, Failure> {
    let checker = project.join("tests/src/round_trip/mod.rs");
    let checker = checker.to_str().ok_or("the checkout's path is no UTF-8")?;
    let mut text = format!(
        "//! Made by `round_trip`. Do not edit.\n#![allow(dead_code)]\n\n#[path = {checker:?}]\nmod round_trip;\n\n\
         use {EMITTED}::{GROUP};\nuse round_trip::call::{{Subject, call}};\n\n\
         fn main() -> std::process::ExitCode {{\n    round_trip::run(SUBJECTS)\n}}\n\n\
         static SUBJECTS: &[Subject] = &[\n"
    );
    for Document { definition, .. } in documents {
        let found = |found: Vec<_>| format!("{found:?}");
        let item = Item { definition, file: &definition.name, group: GROUP, history: None, english: None };
        let module = module(item, &BTreeMap::new(), &mut Vec::new()).map_err(found)?;
        let request = module.root(Role::Request).ok_or("an API without a request")?;
        let api = &definition.name;
        writeln!(text, "    ({api:?}, call::<{GROUP}::{}::{}>),", module.name, request.name)?;
    }
    text.push_str("];\n");
    Ok(text)
}

/// The cases, and a line for every value of a sample that contradicts its document.
fn cases(documents: &[Document]) -> Result<(String, String), Failure> {
    let mut text = String::new();
    let mut replaced = String::new();
    for document in documents {
        let definition = &document.definition;
        let request = requests::filled(&definition.request);
        let plain = samples::fitting(definition, &document.plain, false)?;
        let simplified = samples::fitting(definition, &document.simplified, true)?;
        if plain.replaced != simplified.replaced {
            return Err(format!("{}: its two samples differ", definition.name).into());
        }
        let unreadable = plain.replaced.iter().filter(|each| each.is_issue);
        let case = Case {
            api: definition.name.clone(),
            request: request.json.to_string(),
            form: request.form,
            files: request.files,
            required: first_of_each(&definition.request)
                .filter(|field| field.required)
                .map(|field| field.name.clone())
                .collect(),
            plain: plain.text,
            simplified: simplified.text,
            stand_in: [
                stand_in(definition, WireForm::Json)?,
                stand_in(definition, WireForm::SimplifiedJson)?,
            ],
            as_it_stands: (!plain.replaced.is_empty()).then(|| document.simplified.clone()),
            misfits: unreadable.map(|each| each.path.clone()).collect(),
        };
        text.push_str(&case.to_line());
        text.push('\n');
        for each in plain.replaced {
            writeln!(replaced, "{}\t{}\t{:?}\t{}", definition.name, each.path, each.kind, each.value)?;
        }
    }
    Ok((text, replaced))
}

fn stand_in(definition: &Definition, form: WireForm) -> Result<String, Failure> {
    let text = documented_answer(definition, form, "16jx2kd9v1a4c");
    samples::stand_in(definition, text, form == WireForm::SimplifiedJson)
}
