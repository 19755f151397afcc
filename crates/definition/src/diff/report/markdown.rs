//! For a pull request: what breaks first, long lists folded, never longer than a body may be.

use std::fmt::Write as _;

use super::{escape, sentence};
use crate::diff::change::{ApiChanges, Change, Diff, Ignored};
use crate::diff::level::Level;
use crate::text::collapse;

/// GitHub takes bodies of 65,536 characters; this leaves room for what others add.
pub const MARKDOWN_LIMIT: usize = 60_000;

/// So many changes of one API stand unfolded, so many APIs in one list.
const UNFOLDED: usize = 12;

/// So many lines of one API's surface are shown.
const SURFACE: usize = 80;

/// The changes as the body of a pull request.
pub fn render_markdown(diff: &Diff) -> String {
    let mut body = Body { text: format!("## API changes\n\n{}\n", overview(diff)), ..Body::default() };
    let apis = diff.by_api();
    let (whole, changed): (Vec<_>, Vec<_>) = apis.iter().partition(|api| api.is_whole());
    let of = |level: Level| changed.iter().copied().filter(move |api| api.level == level);
    let gone = |api: &ApiChanges<'_>| api.changes.iter().any(|change| change.check.way == "removed");
    let (gone, come): (Vec<&ApiChanges<'_>>, Vec<&ApiChanges<'_>>) =
        whole.into_iter().partition(|api| gone(api));
    body.section(10, "⚠️ Look at these", &warnings(diff));
    body.section(50, "Breaking", &of(Level::Breaking).map(block).collect::<Vec<_>>());
    body.section(60, &format!("Removed ({})", gone.len()), &names(&gone));
    body.section(75, "Additions and behaviour", &of(Level::Minor).map(block).collect::<Vec<_>>());
    body.section(90, &format!("New ({})", come.len()), &names(&come));
    body.section(98, "Texts", &of(Level::Patch).map(texts).collect::<Vec<_>>());
    for block in rest(diff) {
        body.push(100, &block);
    }
    if body.is_cut {
        body.text.push_str("\nThe HTML report has what is left out here.\n");
    }
    body.text
}

/// A part of the body that is there whole or not at all; without its folds where there is no room for them.
struct Block {
    text: String,
    folds: String,
}

#[derive(Default)]
struct Body {
    text: String,
    /// Was anything left out?
    is_cut: bool,
}

impl Body {
    /// Takes a block if the body then fills at most this part of its room.
    fn push(&mut self, percent: usize, block: &str) -> bool {
        let fits = self.text.len() + block.len() <= MARKDOWN_LIMIT / 100 * percent;
        if fits {
            self.text.push_str(block);
        }
        self.is_cut |= !fits;
        fits
    }

    /// Each section has a share of the room, and what those before it left, so that the first does not push out the others.
    fn section(&mut self, percent: usize, title: &str, blocks: &[Block]) {
        if blocks.is_empty() {
            return;
        }
        let _ = write!(self.text, "\n### {title}\n\n");
        let mut left_out = 0;
        for block in blocks {
            let whole = format!("{}{}", block.text, block.folds);
            if !self.push(percent, &whole) && (block.folds.is_empty() || !self.push(percent, &block.text)) {
                left_out += 1;
            }
        }
        if left_out > 0 {
            let _ = write!(self.text, "\n… and {left_out} more.\n");
        }
    }
}

fn overview(diff: &Diff) -> String {
    let mut text = format!("**{}**", capital(&sentence::summary(diff)));
    if !diff.old.is_empty() {
        let _ = write!(text, " ({} → {})", escape::markdown(&diff.old), escape::markdown(&diff.new));
    }
    text.push('\n');
    let apis = diff.by_api();
    if apis.is_empty() {
        return text;
    }
    text.push_str("\n| | APIs | changes |\n|---|---:|---:|\n");
    for level in [Level::Breaking, Level::Minor, Level::Patch] {
        let count = apis.iter().filter(|api| api.level == level).count();
        let _ = writeln!(text, "| {} {} | {count} | {} |", sign(level), level.word(), diff.count(level));
    }
    let noise = diff.count(Level::Noise);
    if noise > 0 {
        let _ = writeln!(text, "| ⚪ noise | | {noise} |");
    }
    text
}

fn warnings(diff: &Diff) -> Vec<Block> {
    let line = |change: &Change| Block { text: format!("- {}\n", full_line(change)), folds: String::new() };
    diff.warnings().map(line).collect()
}

/// One API: its changes, texts folded, and what the emitted Rust makes of them.
fn block(api: &ApiChanges<'_>) -> Block {
    let name = if api.api.is_empty() { "The crate" } else { api.api };
    let title =
        if api.title.is_empty() { String::new() } else { format!(" {}", escape::markdown(api.title)) };
    let mut text = format!("\n#### {} {}{title}\n\n", sign(api.level), escape::markdown(name));
    let (heavy, texts): (Vec<&&Change>, Vec<&&Change>) =
        api.changes.iter().partition(|change| change.level > Level::Patch || change.warns());
    let mut lines: Vec<String> = heavy.into_iter().map(|change| format!("- {}\n", line(change))).collect();
    let more = lines.split_off(lines.len().min(UNFOLDED));
    text.push_str(&lines.concat());
    if !more.is_empty() {
        text.push_str(&folded(&format!("{} more", more.len()), &more.concat()));
    }
    let mut folds = String::new();
    if !texts.is_empty() {
        let lines: String = texts.iter().take(50).map(|change| format!("- {}\n", line(change))).collect();
        folds.push_str(&folded(&format!("{} of texts", texts.len()), &lines));
    }
    folds.push_str(&surface(api));
    Block { text, folds }
}

fn surface(api: &ApiChanges<'_>) -> String {
    if api.surface.is_empty() {
        return String::new();
    }
    let mut lines: String =
        api.surface.iter().take(SURFACE).map(|line| escape::code_line(line) + "\n").collect();
    if api.surface.len() > SURFACE {
        let _ = writeln!(lines, "… {} more", api.surface.len() - SURFACE);
    }
    let count = |sign: char| api.surface.iter().filter(|line| line.starts_with(sign)).count();
    folded(&format!("Rust surface: +{} −{}", count('+'), count('-')), &format!("~~~~diff\n{lines}~~~~\n"))
}

/// APIs that came or went whole: a line each, many of them folded.
fn names(apis: &[&ApiChanges<'_>]) -> Vec<Block> {
    let line =
        |api: &&ApiChanges<'_>| format!("- {} {}\n", escape::markdown(api.api), escape::markdown(api.title));
    let lines: Vec<String> = apis.iter().map(line).collect();
    let block = |text: String| Block { text, folds: String::new() };
    if lines.len() <= UNFOLDED {
        return lines.into_iter().map(block).collect();
    }
    let fold = |lines: &[String]| block(folded(&format!("{} names", lines.len()), &lines.concat()));
    lines.chunks(100).map(fold).collect()
}

/// An API of which only texts changed.
fn texts(api: &ApiChanges<'_>) -> Block {
    let lines: String = api.changes.iter().map(|change| format!("- {}\n", line(change))).collect();
    let summary = format!("{} ({})", escape::html(api.api), api.changes.len());
    Block { text: folded(&summary, &lines), folds: String::new() }
}

/// What nobody has to read: noise and what rules ignore.
fn rest(diff: &Diff) -> Vec<String> {
    let mut blocks = Vec::new();
    let noise = sentence::noise(diff);
    if !noise.is_empty() {
        let line = |(what, count): &(String, usize)| format!("- {}: {count}\n", escape::markdown(what));
        let lines: String = noise.iter().map(line).collect();
        let title = format!("Noise: {} changes that mean nothing", diff.count(Level::Noise));
        blocks.push(format!("\n{}", folded(&title, &lines)));
    }
    if !diff.ignored.is_empty() {
        let line = |ignored: &Ignored| {
            format!("- {} — {}\n", full_line(&ignored.change), escape::markdown(&ignored.reason))
        };
        let lines: String = diff.ignored.iter().take(100).map(line).collect();
        blocks.push(format!("\n{}", folded(&format!("Ignored by rules: {}", diff.ignored.len()), &lines)));
    }
    blocks
}

fn folded(summary: &str, lines: &str) -> String {
    format!("\n<details><summary>{summary}</summary>\n\n{lines}\n</details>\n")
}

/// Place, what happened, what to do.
fn line(change: &Change) -> String {
    let place = sentence::place(change);
    let place = if place.is_empty() { String::new() } else { format!("**{}** ", escape::markdown(&place)) };
    let mut text = format!("{} {place}{}", sign(change.level), sentence::what(change));
    let values = sentence::values(change);
    if !values.is_empty() {
        let _ = write!(text, " {}", escape::markdown(&values));
    }
    for note in sentence::notes(change) {
        let _ = write!(text, ", *{}*", escape::markdown(&collapse(&note)));
    }
    if change.check.must_act() && change.level > Level::Patch {
        let _ = write!(text, ". {}", change.check.action);
    }
    let _ = write!(text, " `{}`", change.check.name);
    text
}

/// The same, with the API, and with what it means.
fn full_line(change: &Change) -> String {
    format!("{}: {}", escape::markdown(&change.api), line(change))
}

fn sign(level: Level) -> &'static str {
    match level {
        Level::Breaking => "🔴",
        Level::Minor => "🟢",
        Level::Patch => "🔵",
        Level::Noise => "⚪",
    }
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}
