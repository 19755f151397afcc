//! What `cargo xtask regen` costs on the whole platform, with progenitor and typify beside it.
//!
//! `regen [--peers DIR] [--repetitions 5] [--xtask PATH] [--scratch DIR]`
#![allow(clippy::print_stdout, reason = "a command-line program")]

use std::fs;
use std::path::Path;
use std::time::Duration;

use line_benches::child::{self, Spent};
use line_benches::line::{Line, remove};
use line_benches::peers::Peers;
use line_benches::table::{Table, duration, megabytes};
use line_benches::{Failure, option};

const ALL: usize = 3_591;
const PEERS: usize = 1_000;

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
    if peers.is_none() {
        println!("Peers not run: say --peers DIR (readme).");
    }
    Ok(())
}

/// One row of the table: what ran, on how many APIs, what may be spent at most, and every run.
struct Row {
    name: &'static str,
    apis: usize,
    limit: Option<(Duration, u64)>,
    runs: Vec<Spent>,
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
        self.note("ours, from nothing", ALL, Some((Duration::from_micros(1_300) * ALL as u32, 250)), spent);
        let spent = self.line.regen(&definitions, &out)?;
        self.note("ours, nothing changed", ALL, Some((Duration::from_millis(250), 250)), spent);
        change_one(&definitions.join("apis"))?;
        let spent = self.line.regen(&definitions, &out)?;
        self.note("ours, one changed", ALL, Some((Duration::from_millis(300), 250)), spent);
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

    fn note(&mut self, name: &'static str, apis: usize, limit: Option<(Duration, u64)>, spent: Spent) {
        match self.rows.iter_mut().find(|row| row.name == name && row.apis == apis) {
            Some(row) => row.runs.push(spent),
            None => self.rows.push(Row { name, apis, limit, runs: vec![spent] }),
        }
    }

    fn print(&self) {
        let mut table =
            Table::new(&["run", "APIs", "CPU, median", "CPU each", "wall", "peak", "limit", "holds"]);
        for row in &self.rows {
            let Some(spent) = child::median(&row.runs) else { continue };
            let peak = row.runs.iter().map(|run| run.peak).max().unwrap_or_default();
            let limit = row.limit.map(|(cpu, memory)| format!("{}, {memory} MB", duration(cpu)));
            let holds = row.limit.map(|(cpu, memory)| spent.cpu <= cpu && peak <= memory * 1_000_000);
            table.row(&[
                row.name,
                &row.apis.to_string(),
                &duration(spent.cpu),
                &duration(spent.cpu / row.apis as u32),
                &duration(spent.wall),
                &megabytes(peak),
                &limit.unwrap_or_default(),
                holds.map_or("", |holds| if holds { "yes" } else { "**no**" }),
            ]);
        }
        println!("{table}");
    }
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
