//! What macros cost those who use them: `apis!` beside the same code written out as files, and beside progenitor's and
//! typify's macros on the same APIs.
//!
//! `macros [--counts 20,100] [--repetitions 5] [--cold 2] [--peers] [--xtask PATH] [--scratch DIR]`
//!
//! Cold is `cargo check` of the macro's tree alone, from nothing, as of a registry. Warm is `cargo check` after one edit: a comment in the crate's
//! source, or a description in one definition (its YAML, its emitted file, the peer's JSON). CPU time of the whole process
//! tree, turn about, so that a slow minute hits all sides.
#![allow(clippy::print_stdout, reason = "a command-line program")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use line_benches::child::{self, Spent};
use line_benches::line::{Line, remove};
use line_benches::table::{Table, duration, holds, ratio};
use line_benches::{Failure, corpus, flag, openapi, option};

const PROGENITOR: &str = "progenitor = { version = \"0.15\", default-features = false, features = [\"macro\"] }
reqwest = { version = \"0.13\", default-features = false, features = [\"json\", \"form\", \"query\", \"stream\"] }
serde = { version = \"1\", features = [\"derive\"] }
serde_json = \"1\"
chrono = { version = \"0.4\", default-features = false, features = [\"serde\"] }
futures = \"0.3\"
bytes = \"1\"
";
const TYPIFY: &str = "typify = \"0.8\"
serde = { version = \"1\", features = [\"derive\"] }
serde_json = \"1\"
chrono = { version = \"0.4\", default-features = false, features = [\"serde\"] }
regress = \"*\"
";

fn main() -> Result<(), Failure> {
    child::serve();
    let line = Line::new()?;
    cold(&line)?;
    warm(&line)
}

fn number(name: &str, default: usize) -> Result<usize, Failure> {
    Ok(option(name).map_or(Ok(default), |number| number.parse())?)
}

/// The trees of macros, from nothing.
fn cold(line: &Line) -> Result<(), Failure> {
    let own = format!("top-macros = {{ path = {:?} }}\n", corpus::project().join("crates/macros"));
    let mut trees = vec![("top-macros", own)];
    if flag("--peers") {
        trees.push(("progenitor-macro", "progenitor-macro = \"0.15\"\n".to_owned()));
        trees.push(("typify-macro", "typify-macro = \"0.8\"\n".to_owned()));
    }
    let mut subjects = Vec::new();
    for (name, dependencies) in &trees {
        let folder = line.place(&format!("cold-{name}"));
        write_crate(&folder, "cold", dependencies, "")?;
        subjects.push(Subject::new(name, 0, folder.clone(), folder.join("target")));
    }
    for _ in 0..number("--cold", 2)? {
        for subject in &mut subjects {
            remove(&subject.target)?;
            let spent = subject.check_as_published(line)?;
            subject.source.push(spent);
        }
        subjects.reverse();
    }
    let mut table = Table::new(&["tree, from nothing", "CPU, median"]);
    for subject in &subjects {
        table.row(&[subject.name, &duration(median(&subject.source))]);
    }
    println!("{table}");
    let of = |name: &str| subjects.iter().find(|subject| subject.name == name).map(|it| median(&it.source));
    if let Some(ours) = of("top-macros") {
        println!("at most 7 s: {}", holds(ours <= Duration::from_secs(7)));
        if let Some(theirs) = of("progenitor-macro") {
            let share = ratio(ours, theirs);
            println!("{share:.2} of progenitor's (at most 0.25): {}", holds(share <= 0.25));
        }
    }
    Ok(())
}

/// One edit at a time.
fn warm(line: &Line) -> Result<(), Failure> {
    let counts = option("--counts").unwrap_or_else(|| "20,100".to_owned());
    let mut subjects = Vec::new();
    for count in counts.split(',') {
        subjects.extend(of_count(line, count.parse()?)?);
    }
    for subject in &mut subjects {
        // Dependencies and the first expansion are no edits.
        subject.check(line)?;
        subject.edit_source(0)?;
        subject.check(line)?;
    }
    for turn in 1..=number("--repetitions", 5)? {
        for subject in &mut subjects {
            subject.edit_source(turn)?;
            let spent = subject.check(line)?;
            subject.source.push(spent);
            subject.edit_definition(turn)?;
            let spent = subject.check(line)?;
            subject.definition.push(spent);
        }
        subjects.reverse();
    }
    subjects.sort_by_key(|subject| (subject.count, subject.name));
    print(&subjects);
    Ok(())
}

fn of_count(line: &Line, count: usize) -> Result<Vec<Subject>, Failure> {
    let target = line.place("target-macros");
    let definitions = line.definitions(count)?;
    let files = line.place(&format!("files-{count}"));
    remove(&files)?;
    line.regen(&definitions, &files)?;
    let own = line.place(&format!("apis-{count}"));
    let sdk = format!(
        "top-sdk = {{ path = {:?}, default-features = false, features = [\"macros\"] }}\n",
        corpus::project()
    );
    write_crate(&own, "own", &sdk, "top_sdk::apis!(\"api-defs\");\n")?;
    remove(&own.join("api-defs"))?;
    fs::rename(&definitions, own.join("api-defs"))?;
    let mut subjects = vec![
        Subject {
            edited: first(&files.join("src/apis"))?,
            ..Subject::new("files", count, files, target.clone())
        },
        Subject { edited: first(&own.join("api-defs/apis"))?, ..Subject::new("apis!", count, own, target) },
    ];
    if flag("--peers") {
        let documents = corpus::documents_by_name(count)?;
        for (name, dependencies, file, call) in [
            ("progenitor", PROGENITOR, "openapi.json", "progenitor::generate_api!(\"openapi.json\");\n"),
            ("typify", TYPIFY, "schema.json", "typify::import_types!(schema = \"schema.json\");\n"),
        ] {
            let folder = line.place(&format!("{name}-{count}"));
            write_crate(&folder, "peer", dependencies, call)?;
            openapi::write(&documents, &folder)?;
            let target = line.place(&format!("target-{name}"));
            subjects.push(Subject { edited: folder.join(file), ..Subject::new(name, count, folder, target) });
        }
    }
    Ok(subjects)
}

fn write_crate(folder: &Path, name: &str, dependencies: &str, source: &str) -> Result<(), Failure> {
    fs::create_dir_all(folder.join("src"))?;
    let head =
        format!("[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n");
    fs::write(folder.join("Cargo.toml"), format!("{head}[dependencies]\n{dependencies}"))?;
    fs::write(folder.join("src/lib.rs"), source)?;
    Ok(())
}

/// The fourth file of a folder, by name: one in the middle of things.
fn first(folder: &Path) -> Result<PathBuf, Failure> {
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder)? {
        files.push(entry?.path());
    }
    files.sort();
    files.into_iter().filter(|file| !file.ends_with("mod.rs")).nth(3).ok_or_else(|| "too few files".into())
}

/// A crate that is edited and checked again and again.
struct Subject {
    name: &'static str,
    count: usize,
    folder: PathBuf,
    target: PathBuf,
    /// The file whose description changes.
    edited: PathBuf,
    source: Vec<Spent>,
    definition: Vec<Spent>,
}

impl Subject {
    fn new(name: &str, count: usize, folder: PathBuf, target: PathBuf) -> Self {
        let names =
            ["apis!", "files", "progenitor", "typify", "top-macros", "progenitor-macro", "typify-macro"];
        let name = names.into_iter().find(|known| *known == name).unwrap_or_default();
        let (edited, source, definition) = (PathBuf::new(), Vec::new(), Vec::new());
        Subject { name, count, folder, target, edited, source, definition }
    }

    fn check(&self, line: &Line) -> Result<Spent, Failure> {
        let mut command = self.command();
        command.env_remove("CARGO_INCREMENTAL");
        child::run(command, &line.log())
    }

    /// Crates of a registry, as the peers are and as ours are to those who use them, are never compiled incrementally;
    /// ours stand here by path, and would be.
    fn check_as_published(&self, line: &Line) -> Result<Spent, Failure> {
        let mut command = self.command();
        command.env("CARGO_INCREMENTAL", "0");
        child::run(command, &line.log())
    }

    fn command(&self) -> Command {
        let mut command = Command::new("cargo");
        command.args(["check", "--quiet", "--all-features"]).current_dir(&self.folder);
        command.env("CARGO_TARGET_DIR", &self.target).env_remove("RUSTFLAGS");
        command
    }

    fn edit_source(&self, turn: usize) -> Result<(), Failure> {
        let file = self.folder.join("src/lib.rs");
        let text = fs::read_to_string(&file)?;
        let text = text.split("\n// Edit ").next().unwrap_or_default();
        Ok(fs::write(file, format!("{text}\n// Edit {turn}\n"))?)
    }

    /// Puts another description in the first one's place.
    fn edit_definition(&self, turn: usize) -> Result<(), Failure> {
        let text = fs::read_to_string(&self.edited)?;
        let (mark, end) = match self.edited.extension().and_then(|it| it.to_str()) {
            Some("yaml") => ("\n  description: ", '\n'),
            Some("rs") => ("\n    /// ", '\n'),
            _ => ("\"description\": \"", '"'),
        };
        let start = text.find(mark).ok_or("no description")? + mark.len();
        let (before, rest) = text.split_at(start);
        let after = rest.find(end).map_or("", |end| rest.get(end..).unwrap_or_default());
        Ok(fs::write(&self.edited, format!("{before}edited in turn {turn}{after}"))?)
    }
}

fn median(runs: &[Spent]) -> Duration {
    child::median(runs).map(|spent| spent.cpu).unwrap_or_default()
}

fn print(subjects: &[Subject]) {
    let mut table = Table::new(&["APIs", "way", "source edit", "definition edit"]);
    for subject in subjects {
        let (source, definition) = (median(&subject.source), median(&subject.definition));
        table.row(&[&subject.count.to_string(), subject.name, &duration(source), &duration(definition)]);
    }
    println!("{table}");
    for own in subjects.iter().filter(|subject| subject.name == "apis!") {
        for other in subjects.iter().filter(|other| other.count == own.count && other.name != own.name) {
            let limit = match other.name {
                "files" if own.count <= 20 => 1.3,
                "files" => 1.4,
                _ => 0.2,
            };
            for (edit, ours, theirs) in
                [("source", &own.source, &other.source), ("definition", &own.definition, &other.definition)]
            {
                let share = ratio(median(ours), median(theirs));
                let holds = holds(share <= limit);
                println!(
                    "{} APIs, {edit} edit: {share:.2} of {} (at most {limit}): {holds}",
                    own.count, other.name
                );
            }
        }
    }
}
