//! What `cargo xtask regen` costs on the whole platform, with progenitor and typify beside it, and how many lines it emits,
//! with another revision beside it.
//!
//! `regen [--peers DIR] [--against DIR] [--repetitions 5] [--xtask PATH] [--scratch DIR]`
#![allow(clippy::print_stdout, reason = "a command-line program")]

use std::fs;
use std::path::Path;
use std::time::Duration;

use line_benches::child::{self, Spent};
use line_benches::line::{Line, count_lines, remove};
use line_benches::peers::Peers;
use line_benches::table::{Table, duration, megabytes};
use line_benches::{Failure, option};

const ALL: usize = 3_591;
const PEERS: usize = 1_000;

/// The most memory a run may hold at once.
const MEMORY: u64 = 350;

/// So many lines fewer than at the revision compared with, in percent.
const FEWER: f64 = 14.0;

fn main() -> Result<(), Failure> {
    child::serve();
    let repetitions = option("--repetitions").map_or(Ok(5), |number| number.parse())?;
    let line = Line::new()?;
    let peers = Peers::new(line.place("peers"), PEERS)?;
    let mut measured = Measured::new(&line)?;
    for _ in 0..repetitions {
        measured.turn(peers.as_ref())?;
    }
    measured.print();
    measured.print_peers();
    print_lines(&line)?;
    if peers.is_none() {
        println!("Peers not run: say --peers DIR (readme).");
    }
    Ok(())
}

/// One row of the table: what ran, on how many APIs, what may be spent at most, and every run.
struct Row {
    name: &'static str,
    apis: usize,
    limit: Option<Limit>,
    runs: Vec<Spent>,
}

/// What a run may spend. Wall time holds for a machine that does nothing else.
#[derive(Clone, Copy)]
struct Limit {
    cpu: Duration,
    wall: Option<Duration>,
}

struct Measured<'a> {
    line: &'a Line,
    rows: Vec<Row>,
}

impl<'a> Measured<'a> {
    fn new(line: &'a Line) -> Result<Self, Failure> {
        line.definitions(ALL)?;
        line.definitions(PEERS)?;
        Ok(Measured { line, rows: Vec::new() })
    }

    /// Everything once, so that all see the same minutes of the machine.
    fn turn(&mut self, peers: Option<&Peers>) -> Result<(), Failure> {
        let (definitions, out) = (self.line.place(&format!("defs-{ALL}")), self.line.place("regen-all"));
        remove(&out)?;
        let spent = self.line.regen(&definitions, &out)?;
        let limit =
            Limit { cpu: Duration::from_micros(1_500) * ALL as u32, wall: Some(Duration::from_secs(4)) };
        self.note("ours, from nothing", ALL, Some(limit), spent);
        let spent = self.line.regen(&definitions, &out)?;
        let limit = |milliseconds| Some(Limit { cpu: Duration::from_millis(milliseconds), wall: None });
        self.note("ours, nothing changed", ALL, limit(250), spent);
        change_one(&definitions.join("apis"))?;
        let spent = self.line.regen(&definitions, &out)?;
        self.note("ours, one changed", ALL, limit(300), spent);
        let out = self.line.place("regen-some");
        remove(&out)?;
        let spent = self.line.regen(&self.line.place(&format!("defs-{PEERS}")), &out)?;
        self.note("ours, from nothing", PEERS, None, spent);
        let Some(peers) = peers else { return Ok(()) };
        let log = self.line.log();
        let spent = peers.progenitor(&log)?;
        self.note("progenitor", PEERS, None, spent);
        let spent = peers.typify(true, &log)?;
        self.note("typify", PEERS, None, spent);
        let spent = peers.typify(false, &log)?;
        self.note("typify --no-builder", PEERS, None, spent);
        Ok(())
    }

    fn note(&mut self, name: &'static str, apis: usize, limit: Option<Limit>, spent: Spent) {
        match self.rows.iter_mut().find(|row| row.name == name && row.apis == apis) {
            Some(row) => row.runs.push(spent),
            None => self.rows.push(Row { name, apis, limit, runs: vec![spent] }),
        }
    }

    fn print(&self) {
        let mut table =
            Table::new(&["run", "APIs", "CPU, median", "CPU each", "wall, best", "peak", "limit", "holds"]);
        for row in &self.rows {
            let Some(spent) = child::median(&row.runs) else { continue };
            let peak = row.runs.iter().map(|run| run.peak).max().unwrap_or_default();
            let wall = row.runs.iter().map(|run| run.wall).min().unwrap_or_default();
            let limit = row.limit.map(|limit| {
                let wall = limit.wall.map(|wall| format!(", wall {}", duration(wall)));
                format!("{}{}, {MEMORY} MB", duration(limit.cpu), wall.unwrap_or_default())
            });
            let holds = row.limit.map(|limit| {
                spent.cpu <= limit.cpu
                    && limit.wall.is_none_or(|most| wall <= most)
                    && peak <= MEMORY * 1_000_000
            });
            table.row(&[
                row.name,
                &row.apis.to_string(),
                &duration(spent.cpu),
                &duration(spent.cpu / row.apis as u32),
                &duration(wall),
                &megabytes(peak),
                &limit.unwrap_or_default(),
                holds.map_or("", |holds| if holds { "yes" } else { "**no**" }),
            ]);
        }
        println!("{table}");
        if let Ok(load) = fs::read_to_string("/proc/loadavg") {
            println!("Load of the machine at the end: {}", load.trim());
        }
    }

    /// Less than progenitor on the same APIs?
    fn print_peers(&self) {
        let cpu = |name: &str| {
            let row = self.rows.iter().find(|row| row.name == name && row.apis == PEERS)?;
            Some(child::median(&row.runs)?.cpu)
        };
        if let (Some(ours), Some(theirs)) = (cpu("ours, from nothing"), cpu("progenitor")) {
            let holds = if ours < theirs { "holds" } else { "**does not hold**" };
            println!("{PEERS} APIs: {} against progenitor's {}: {holds}", duration(ours), duration(theirs));
        }
    }
}

/// The emitted lines of all APIs here and at the other revision.
fn print_lines(line: &Line) -> Result<(), Failure> {
    let Some(other) = line.against() else { return Ok(()) };
    let out = line.place("regen-against");
    remove(&out)?;
    line.regen_by(other, &line.place(&format!("defs-{ALL}")), &out)?;
    let (ours, before) = (count_lines(&line.place("regen-all/src"))?, count_lines(&out.join("src"))?);
    let fewer = 100.0 - 100.0 * ours as f64 / before as f64;
    let holds = if fewer >= FEWER { "holds" } else { "**does not hold**" };
    println!("{ALL} APIs: {ours} lines against {before}, {fewer:.1} % fewer (at least {FEWER} %): {holds}");
    Ok(())
}

/// Makes the title of the middle definition longer by one character.
fn change_one(apis: &Path) -> Result<(), Failure> {
    let mut files = Vec::new();
    for entry in fs::read_dir(apis)? {
        files.push(entry?.path());
    }
    files.sort();
    let file = files.get(files.len() / 2).ok_or("no definitions")?;
    let text = fs::read_to_string(file)?;
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let title =
        lines.iter_mut().find(|line| line.starts_with("title: ")).ok_or("a definition without a title")?;
    match title.strip_suffix(['\'', '"']) {
        Some(open) => *title = format!("{open}a{}", &title[open.len()..]),
        None => title.push('a'),
    }
    fs::write(file, lines.join("\n") + "\n")?;
    Ok(())
}
