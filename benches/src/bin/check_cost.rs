//! What compiling costs: `cargo check` of the emitted crate at 300, 1,000 and 3,591 APIs beside progenitor's crate of
//! the same 1,000, and the committed `top-recycle`, checked and released; with `--recycle` that one alone, and each of its groups.
//!
//! `check_cost --recycle [--repetitions 3] [--scratch DIR]`
//! `check_cost [--peers DIR] [--against DIR] [--repetitions 3] [--counts 300,1000,3591] [--xtask PATH] [--scratch DIR]
//! [--without-recycle]`
//!
//! `--against` names a checkout of another revision, built: what it emits of the same definitions is checked in turn with ours.
//! Dependencies are built before; the crate itself is cleaned before each run, or the incremental cache would answer.
#![allow(clippy::print_stdout, reason = "a command-line program")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use line_benches::child::{self, Spent};
use line_benches::line::{Line, count_lines, remove};
use line_benches::peers::Peers;
use line_benches::recycle;
use line_benches::table::{Table, duration, megabytes};
use line_benches::{Failure, corpus, flag, option};

const PEERS: usize = 1_000;

/// So much dearer than at the revision compared with may checking be, in percent.
const DEARER: f64 = 3.0;

const OURS: &str = "ours";
const BEFORE: &str = "ours, at the other revision";

fn main() -> Result<(), Failure> {
    child::serve();
    let repetitions: usize = option("--repetitions").map_or(Ok(3), |number| number.parse())?;
    if flag("--recycle") {
        println!("{}", recycle::run(repetitions)?);
        return Ok(());
    }
    let line = Line::new()?;
    let mut subjects = own_subjects(&line)?;
    let peers = Peers::new(line.place("peers"), PEERS)?;
    if let Some(peers) = &peers {
        peers.progenitor(&line.log())?;
        subjects.push(Subject::new("progenitor", peers.apis, "top-peer", peers.crate_folder(), &line));
    }
    for subject in &subjects {
        subject.build_dependencies(&line)?;
    }
    for _ in 0..repetitions {
        for subject in &mut subjects {
            subject.measure(&line)?;
        }
        // Turn about, so that a slow minute of the machine hits both sides.
        subjects.reverse();
    }
    if repetitions % 2 == 1 {
        subjects.reverse();
    }
    print(&subjects)?;
    print_against(&subjects);
    if peers.is_none() {
        println!("Peers not run: say --peers DIR (readme).");
    }
    Ok(())
}

fn own_subjects(line: &Line) -> Result<Vec<Subject>, Failure> {
    let counts = option("--counts").unwrap_or_else(|| "300,1000,3591".to_owned());
    let mut subjects = Vec::new();
    if !flag("--without-recycle") {
        subjects
            .extend([recycle(line, "top-recycle", false), recycle(line, "top-recycle, release build", true)]);
    }
    for count in counts.split(',').filter(|count| !count.is_empty()) {
        let count = count.parse()?;
        let out = line.place(&format!("crate-{count}"));
        remove(&out)?;
        line.regen(&line.definitions(count)?, &out)?;
        subjects.push(Subject::new(OURS, count, "top-recycle", out, line));
        if let Some(other) = line.against() {
            let out = line.place(&format!("crate-against-{count}"));
            remove(&out)?;
            line.regen_by(other, &line.definitions(count)?, &out)?;
            let target = line.place("target-against");
            subjects.push(Subject { target, ..Subject::new(BEFORE, count, "top-recycle", out, line) });
        }
    }
    Ok(subjects)
}

fn recycle(line: &Line, name: &'static str, release: bool) -> Subject {
    Subject { release, every_feature: false, ..Subject::new(name, 0, "top-recycle", corpus::project(), line) }
}

/// A crate that is compiled again and again.
struct Subject {
    name: &'static str,
    /// 0 where the crate is the committed one.
    apis: usize,
    package: &'static str,
    folder: PathBuf,
    target: PathBuf,
    release: bool,
    every_feature: bool,
    runs: Vec<Spent>,
}

impl Subject {
    fn new(name: &'static str, apis: usize, package: &'static str, folder: PathBuf, line: &Line) -> Self {
        let target = line.place(&format!("target-{package}"));
        Subject { name, apis, package, folder, target, release: false, every_feature: true, runs: Vec::new() }
    }

    /// Compiles the crate once with nothing in it, so that its dependencies stand; an emitted crate is put aside for
    /// that long, because compiling all of it would double the time of the benchmark.
    fn build_dependencies(&self, line: &Line) -> Result<(), Failure> {
        if self.apis == 0 {
            return self.cargo(line).map(drop);
        }
        let (sources, aside) = (self.folder.join("src"), self.folder.join("src-aside"));
        fs::rename(&sources, &aside)?;
        fs::create_dir(&sources)?;
        fs::write(sources.join("lib.rs"), "")?;
        let outcome = self.cargo(line);
        remove(&sources)?;
        fs::rename(&aside, &sources)?;
        outcome.map(drop)
    }

    /// Removes what was made of the crate itself, then compiles it.
    fn measure(&mut self, line: &Line) -> Result<(), Failure> {
        let profile = if self.release { ["--profile", "release"] } else { ["--profile", "dev"] };
        let mut clean = self.command("clean");
        clean.args(profile);
        child::run(clean, &line.log())?;
        let spent = self.cargo(line)?;
        self.runs.push(spent);
        Ok(())
    }

    fn cargo(&self, line: &Line) -> Result<Spent, Failure> {
        let mut command = self.command(if self.release { "build" } else { "check" });
        if self.release {
            command.arg("--release");
        }
        if self.every_feature {
            command.arg("--all-features");
        }
        let spent = child::run(command, &line.log())?;
        self.refuse_warnings(&line.log())?;
        Ok(spent)
    }

    /// Our crates compile without a warning; a peer's may have them.
    fn refuse_warnings(&self, log: &Path) -> Result<(), Failure> {
        let output = fs::read_to_string(log)?;
        match output.lines().find(|line| line.starts_with("warning")) {
            Some(warning) if self.package != "top-peer" => Err(format!("{}: {warning}", self.package).into()),
            _ => Ok(()),
        }
    }

    fn command(&self, verb: &str) -> Command {
        let mut command = Command::new("cargo");
        command.args([verb, "-p", self.package]).current_dir(&self.folder);
        command.env("CARGO_TARGET_DIR", &self.target).env_remove("CARGO_INCREMENTAL").env_remove("RUSTFLAGS");
        command
    }
}

/// Whether checking costs more than at the other revision, by medians of the same turns.
fn print_against(subjects: &[Subject]) {
    for before in subjects.iter().filter(|subject| subject.name == BEFORE) {
        let ours = subjects.iter().find(|subject| subject.name == OURS && subject.apis == before.apis);
        let medians = ours.and_then(|ours| child::median(&ours.runs)).zip(child::median(&before.runs));
        if let Some((ours, other)) = medians {
            let dearer = 100.0 * ours.cpu.as_secs_f64() / other.cpu.as_secs_f64() - 100.0;
            let holds = if dearer <= DEARER { "holds" } else { "**does not hold**" };
            println!(
                "{} APIs: {dearer:+.1} % against the other revision (at most {DEARER} %): {holds}",
                before.apis
            );
        }
    }
}

fn print(subjects: &[Subject]) -> Result<(), Failure> {
    let mut table =
        Table::new(&["crate", "APIs", "lines", "CPU, median of", "CPU", "CPU each", "wall", "peak rustc"]);
    for subject in subjects {
        let Some(spent) = child::median(&subject.runs) else { continue };
        let peak = subject.runs.iter().map(|run| run.peak).max().unwrap_or_default();
        let sources = if subject.apis == 0 {
            corpus::project().join("generated/src")
        } else {
            subject.folder.join("src")
        };
        let (apis, each) = match subject.apis {
            0 => (String::new(), String::new()),
            apis => (apis.to_string(), duration(spent.cpu / apis as u32)),
        };
        table.row(&[
            subject.name,
            &apis,
            &count_lines(&sources)?.to_string(),
            &subject.runs.len().to_string(),
            &duration(spent.cpu),
            &each,
            &duration(spent.wall),
            &megabytes(peak),
        ]);
    }
    println!("{table}");
    Ok(())
}
