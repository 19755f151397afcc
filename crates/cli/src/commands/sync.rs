//! `sync`: documentation site → pages → definitions → crate.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Args;
use top_definition::PackageHead;
use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_definition::diff::{Diff, render_text};
use top_road::diff::Compare;
use top_road::{Permissions, Regen};
use top_sync::pull_request::PullRequest;
use top_sync::site::{Address, Manners};
use top_sync::{Note, NoteKind, Old, Progress, Sync as Run, Synced, Watch, changelog};

use super::Outcome;
use crate::{Front, Report};

/// So many facts are told of one thing to look at; the rest is counted.
const MAX_DETAILS: usize = 10;
/// So many lines of the difference are printed.
const MAX_LINES: usize = 200;
/// The changelog that gets the difference's entries, below the folder of the crate; where there is none, none is begun.
const CHANGELOG: &str = "CHANGELOG.md";

/// Bring definitions in step with the platform's documentation site.
///
/// Asks the site for what `catalog.yaml` tracks (recycling, where it says nothing), saves its answers as pages, makes
/// definitions and crate of them, and ends with the difference and what a person must look at. Interrupted at any
/// point, the next run goes on and asks for nothing that is there already; the tree is whole at every instant.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo top sync                                        # what catalog.yaml tracks, five requests a second
  cargo top sync --track 'taobao.ofn.*' --rate 1        # these only, slowly
  cargo top sync --pull-request target/pull-request     # branch, title, body and labels as files
  cargo top sync --base-url http://127.0.0.1:8080       # a mirror, or a test")]
pub struct Sync {
    /// The documentation site, or a mirror of it.
    #[arg(long, value_name = "URL", default_value = Address::PLATFORM, value_parser = address)]
    base_url: Address,
    /// Ask for these names alone (`*` stands for any characters); again for more.
    #[arg(long, value_name = "PATTERN")]
    track: Vec<String>,
    /// The folder of definitions.
    #[arg(long, value_name = "DIR", default_value = "api-defs")]
    defs: PathBuf,
    /// The folder of the emitted crate.
    #[arg(long, value_name = "DIR", default_value = "generated")]
    out: PathBuf,
    /// Where the crate finds `top-sdk`: a folder, or a version, as for `regen`.
    #[arg(long, value_name = "PATH|VERSION")]
    sdk: Option<String>,
    /// Requests a second at most.
    #[arg(long, value_name = "N", default_value_t = Manners::RATE, value_parser = rate)]
    rate: f64,
    /// Give up when the site answers with nothing but challenges for so many seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 120)]
    patience: u64,
    /// Write branch name, title, body and labels of a pull request into this folder, if anything changed.
    #[arg(long, value_name = "DIR")]
    pull_request: Option<PathBuf>,
    /// Take documents that say less than before; the reason is recorded beside their pages.
    #[arg(long, value_name = "REASON")]
    force: Option<String>,
}

fn address(text: &str) -> Result<Address, &'static str> {
    Address::read(text)
}

fn rate(text: &str) -> Result<f64, String> {
    let rate: f64 = text.parse().map_err(|_| "it is no number".to_owned())?;
    match (0.01..=10_000.0).contains(&rate) {
        true => Ok(rate),
        false => Err("from 0.01 to 10000 requests a second".to_owned()),
    }
}

pub(crate) fn run(options: &Sync, front: &Front, report: &Report) -> Result<Outcome, Diagnostics> {
    let cache = front.cache(&options.out);
    let patience = Duration::from_secs(options.patience);
    let first_wait = Manners::default().first_wait.min(patience / 2).max(Duration::from_millis(50));
    let run = Run {
        address: options.base_url.clone(),
        track: options.track.clone(),
        manners: Manners { rate: options.rate, patience, first_wait },
        regen: Regen {
            definitions: options.defs.clone(),
            out: options.out.clone(),
            sdk: front.runtime(options.sdk.as_deref(), &options.out)?,
            package: PackageHead::default(),
            front: front.name.to_owned(),
            allowed: Permissions::default(),
            cache: cache.clone(),
        },
        // Beside the definitions, where there is no folder for what can be made again.
        journal: cache.unwrap_or_else(|| options.defs.join(".sync")),
        force: options.force.clone(),
    };
    if let Some(folder) = &options.pull_request {
        PullRequest::clear(folder)?;
    }
    let (synced, diff) = run.run(&mut Shown(report), |old, synced| {
        let diff = difference(options, old)?;
        note_changes(options, old, &diff)?;
        if let Some(folder) = options.pull_request.as_ref().filter(|_| synced.is_changed) {
            PullRequest::new(&diff, &synced.notes, synced.version.as_deref()).write(folder)?;
        }
        Ok(diff)
    })?;
    report.diagnostics(&synced.regenerated.found);
    tell_difference(&diff, report);
    say(&synced, report);
    Ok(if synced.is_whole() { Outcome::Done } else { Outcome::Found })
}

/// What the definitions mean differently than before.
fn difference(options: &Sync, old: &Old) -> Result<Diff, Diagnostics> {
    let compare = Compare {
        old: old.definitions.display().to_string(),
        new: options.defs.display().to_string(),
        surface: true,
        ..Compare::default()
    };
    let (diff, _) = compare.run()?;
    Ok(Diff { old: "before".to_owned(), new: "the documentation site".to_owned(), ..diff })
}

/// The changelog of the crate gets what users notice.
fn note_changes(options: &Sync, old: &Old, diff: &Diff) -> Result<(), Diagnostics> {
    let path = options.out.join(CHANGELOG);
    let Ok(before) = fs::read_to_string(old.krate.join(CHANGELOG)) else { return Ok(()) };
    let text = changelog(&before, diff);
    if fs::read_to_string(&path).is_ok_and(|known| known == text) {
        return Ok(());
    }
    top_road::replace(&path, text).map_err(|error| unwritable(&path, &error).into())
}

fn unwritable(path: &Path, error: &std::io::Error) -> Diagnostic {
    Diagnostic::error("unwritable", error.to_string())
        .in_file(path.display().to_string())
        .with_hint("check the path, its permissions and the space on its disk")
}

fn tell_difference(diff: &Diff, report: &Report) {
    let text = render_text(diff);
    let lines: Vec<&str> = text.trim_end().lines().collect();
    let Some((last, lines)) = lines.split_last() else { return };
    lines.iter().take(MAX_LINES).for_each(|line| report.result(line));
    if let Some(more) = lines.len().checked_sub(MAX_LINES).filter(|more| *more > 0) {
        report.result(format!("… and {more} more changes"));
    }
    report.result(last);
}

/// Shows on the terminal what a run is doing.
struct Shown<'a>(&'a Report);

impl Watch for Shown<'_> {
    fn progress(&mut self, Progress { done, all, left }: Progress) {
        let line = match done == all {
            true => format!("{done} documents"),
            false => format!("{done}/{all} documents, about {} left", minutes(left)),
        };
        self.0.status(&line, done == all);
    }

    fn say(&mut self, line: &str) {
        self.0.note(line);
    }
}

fn minutes(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 { format!("{seconds} s") } else { format!("{} min", seconds.div_ceil(60)) }
}

fn say(synced: &Synced, report: &Report) {
    let Synced { documents, resumed, requests, changed, .. } = synced;
    let resumed = if *resumed > 0 { format!(", {resumed} from an interrupted run") } else { String::new() };
    let changed = match synced.is_changed {
        true => format!("{changed} changed"),
        false => "nothing changed".to_owned(),
    };
    report.say(format!("{documents} documents ({requests} requests{resumed}): {changed}"));
    if !synced.notes.is_empty() {
        report.say("to look at:");
    }
    let mut last: Option<NoteKind> = None;
    for note in &synced.notes {
        if last.replace(note.kind) != Some(note.kind) {
            report.result(format!("{} ({})", note.kind.title(), note.kind.hint()));
        }
        tell(note, report);
    }
}

fn tell(note: &Note, report: &Report) {
    report.result(format!("  {}", note.text));
    for detail in note.details.iter().take(MAX_DETAILS) {
        report.result(format!("    {}", top_definition::text::visible(detail)));
    }
    if let Some(more) = note.details.len().checked_sub(MAX_DETAILS).filter(|more| *more > 0) {
        report.result(format!("    … and {more} more"));
    }
}
