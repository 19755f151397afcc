//! What compiling the committed `top-recycle` costs: all of it checked and released, nothing of it, and each group alone.

use std::fs;
use std::process::Command;
use std::time::Duration;

use crate::child::{self, Spent};
use crate::line::count_lines;
use crate::table::{Table, duration, megabytes};
use crate::{Failure, corpus, option};

const CHECK_LIMIT: Duration = Duration::from_millis(1_500);
const RELEASE_LIMIT: Duration = Duration::from_secs(6);
/// So much more than its share of the lines may a group cost on top of an empty crate.
const DEARER: f64 = 1.5;

/// Measures everything so many times in turn; the medians.
///
/// # Errors
/// When the crate does not compile, or compiles with a warning.
pub fn run(repetitions: usize) -> Result<Table, Failure> {
    let mut subjects = vec![
        Subject::new("all features", None, &["--all-features"]),
        Subject {
            published: true,
            ..Subject::new("all features, as a dependency", None, &["--all-features"])
        },
        Subject { release: true, ..Subject::new("all features, release build", None, &["--all-features"]) },
    ];
    let groups = groups()?;
    let together = groups.join(",");
    subjects.push(Subject::new("all groups", None, &["--no-default-features", "--features", &together]));
    subjects.push(Subject::new("no group", None, &["--no-default-features"]));
    for group in &groups {
        let arguments = ["--no-default-features", "--features", group];
        subjects.push(Subject::new(group, Some(group.clone()), &arguments));
    }
    // Once before, so that dependencies stand.
    for subject in &subjects {
        subject.compile()?;
    }
    for _ in 0..repetitions {
        for subject in &mut subjects {
            let spent = subject.compile()?;
            subject.runs.push(spent);
        }
    }
    medians(&subjects)
}

/// The groups, as the manifest of the emitted crate lists them.
fn groups() -> Result<Vec<String>, Failure> {
    let manifest = fs::read_to_string(corpus::project().join("generated/Cargo.toml"))?;
    let listed = manifest.split("# Groups of APIs.").nth(1).ok_or("generated/Cargo.toml lists no groups")?;
    let lines = listed.lines().skip(1).take_while(|line| !line.is_empty());
    Ok(lines.filter_map(|line| line.strip_suffix(" = []")).map(str::to_owned).collect())
}

/// The crate with some of its features.
struct Subject {
    name: String,
    group: Option<String>,
    features: Vec<String>,
    release: bool,
    /// As a crate of a registry, which is never compiled incrementally; as a member it is.
    published: bool,
    runs: Vec<Spent>,
}

impl Subject {
    fn new(name: &str, group: Option<String>, features: &[&str]) -> Self {
        let features = features.iter().map(ToString::to_string).collect();
        Subject { name: name.to_owned(), group, features, release: false, published: false, runs: Vec::new() }
    }

    /// Removes what was made of the crate itself, then compiles it.
    fn compile(&self) -> Result<Spent, Failure> {
        let log = scratch()?.join("last.log");
        let mut clean = Self::cargo(&["clean", "--profile", if self.release { "release" } else { "dev" }])?;
        clean.args(["-p", "top-recycle"]);
        child::run(clean, &log)?;
        let mut compile = Self::cargo(if self.release { &["build", "--release"] } else { &["check"] })?;
        compile.args(["-p", "top-recycle"]).args(&self.features);
        if self.published {
            compile.env("CARGO_INCREMENTAL", "0");
        }
        let spent = child::run(compile, &log)?;
        match fs::read_to_string(&log)?.lines().find(|line| line.starts_with("warning")) {
            Some(warning) => Err(format!("{}: {warning}", self.name).into()),
            None => Ok(spent),
        }
    }

    fn cargo(arguments: &[&str]) -> Result<Command, Failure> {
        let mut command = Command::new("cargo");
        command.args(arguments).current_dir(corpus::project());
        command.env("CARGO_TARGET_DIR", scratch()?.join("target-recycle"));
        command.env_remove("CARGO_INCREMENTAL").env_remove("RUSTFLAGS");
        Ok(command)
    }

    fn cpu(&self) -> Duration {
        child::median(&self.runs).map_or(Duration::ZERO, |spent| spent.cpu)
    }

    fn lines(&self) -> Result<usize, Failure> {
        let sources = corpus::project().join("generated/src");
        count_lines(&self.group.as_ref().map_or_else(|| sources.clone(), |group| sources.join(group)))
    }
}

fn scratch() -> Result<std::path::PathBuf, Failure> {
    let folder = option("--scratch").map_or_else(|| std::env::temp_dir().join("line-benches"), Into::into);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn medians(subjects: &[Subject]) -> Result<Table, Failure> {
    let of = |name: &str| {
        subjects.iter().find(|subject| subject.name == name).map_or(Duration::ZERO, Subject::cpu)
    };
    let (all, none) = (of("all groups").as_secs_f64(), of("no group").as_secs_f64());
    let total = subjects.first().map_or(Ok(0), Subject::lines)?;
    let mut table =
        Table::new(&["top-recycle with", "lines", "CPU, median", "limit", "holds", "wall", "peak rustc"]);
    for subject in subjects {
        let Some(spent) = child::median(&subject.runs) else { continue };
        let lines = if subject.name == "no group" { 0 } else { subject.lines()? };
        let limit = match (&subject.group, subject.name.as_str()) {
            (Some(_), _) => {
                let share = lines as f64 / total as f64;
                Some(Duration::from_secs_f64(none + (all - none).max(0.0) * share * DEARER))
            }
            (None, _) if subject.release => Some(RELEASE_LIMIT),
            (None, name) if name.starts_with("all features") => Some(CHECK_LIMIT),
            (None, _) => None,
        };
        let holds = limit.map(|limit| if spent.cpu <= limit { "yes" } else { "**no**" });
        table.row(&[
            &subject.name,
            &lines.to_string(),
            &duration(spent.cpu),
            &limit.map(duration).unwrap_or_default(),
            holds.unwrap_or_default(),
            &duration(spent.wall),
            &megabytes(spent.peak),
        ]);
    }
    Ok(table)
}
