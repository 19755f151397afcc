//! For a pull request: what breaks first, long lists folded, never longer than a body may be.

use std::fmt::Write as _;

use super::{escape, sentence};
use crate::diff::change::{ApiChanges, Change, Diff};
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
    let mut body = Body { text: format!("## API changes\n\n{}\n", overview(diff)), left_out: 0 };
    let apis = diff.by_api();
    warnings(&mut body, diff);
    let (whole, changed): (Vec<_>, Vec<_>) = apis.iter().partition(|api| api.is_whole());
    let of = |level: Level| changed.iter().filter(move |api| api.level == level);
    section(&mut body, "Breaking", of(Level::Breaking));
    let gone = |api: &&&ApiChanges<'_>| api.changes.iter().any(|change| change.check.way == "removed");
    names(&mut body, "Removed", whole.iter().copied().filter(|api| gone(&api)));
    section(&mut body, "Additions and behaviour", of(Level::Minor));
    names(&mut body, "New", whole.iter().copied().filter(|api| !gone(&api)));
    texts(&mut body, of(Level::Patch).copied());
    rest(&mut body, diff);
    if body.left_out > 0 {
        let _ = write!(body.text, "\n… and {} more blocks; the HTML report has them all.\n", body.left_out);
    }
    body.text
}

struct Body {
    text: String,
    /// Blocks that had no room.
    left_out: usize,
}

impl Body {
    /// Takes a block whole, or not at all.
    fn push(&mut self, block: &str) -> bool {
        let fits = self.text.len() + block.len() <= MARKDOWN_LIMIT;
        if fits {
            self.text.push_str(block);
        }
        fits
    }

    /// Takes the first of these blocks that fits.
    fn push_first(&mut self, blocks: &[&str]) {
        if !blocks.iter().any(|block| self.push(block)) {
            self.left_out += 1;
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

fn warnings(body: &mut Body, diff: &Diff) {
    let mut lines: Vec<String> = diff.warnings().map(|change| format!("- {}\n", full_line(change))).collect();
    if lines.is_empty() {
        return;
    }
    body.push("\n### ⚠️ Look at these\n\n");
    let more = lines.split_off(lines.len().min(UNFOLDED));
    lines.iter().for_each(|line| body.push_first(&[line]));
    if !more.is_empty() {
        body.push_first(&[&folded(&format!("{} more", more.len()), &more.concat())]);
    }
}

fn section<'d>(body: &mut Body, title: &str, apis: impl Iterator<Item = &'d &'d ApiChanges<'d>>) {
    let mut apis = apis.peekable();
    if apis.peek().is_some() {
        body.push(&format!("\n### {title}\n"));
    }
    for api in apis {
        let block = block(api);
        let surface = surface(api);
        body.push_first(&[&(block.clone() + &surface), &block]);
    }
}

/// One API: its changes, texts folded, and what the emitted Rust makes of them.
fn block(api: &ApiChanges<'_>) -> String {
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
    if !texts.is_empty() {
        let lines: String = texts.iter().take(50).map(|change| format!("- {}\n", line(change))).collect();
        text.push_str(&folded(&format!("{} of texts", texts.len()), &lines));
    }
    text
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

/// APIs that came or went whole: a line each.
fn names<'d>(body: &mut Body, title: &str, apis: impl Iterator<Item = &'d ApiChanges<'d>>) {
    let lines: Vec<String> = apis
        .map(|api| format!("- {} {}\n", escape::markdown(api.api), escape::markdown(api.title)))
        .collect();
    if lines.is_empty() {
        return;
    }
    body.push(&format!("\n### {title} ({})\n\n", lines.len()));
    if lines.len() <= UNFOLDED {
        body.push_first(&[&lines.concat()]);
        return;
    }
    for lines in lines.chunks(200) {
        body.push_first(&[&folded(&format!("{} names", lines.len()), &lines.concat())]);
    }
}

fn texts<'d>(body: &mut Body, apis: impl Iterator<Item = &'d ApiChanges<'d>>) {
    let apis: Vec<&ApiChanges<'_>> = apis.collect();
    if apis.is_empty() {
        return;
    }
    body.push(&format!("\n### Texts ({} APIs)\n\n", apis.len()));
    for api in apis {
        let lines: String = api.changes.iter().map(|change| format!("- {}\n", line(change))).collect();
        let summary = format!("{} ({})", escape::html(api.api), api.changes.len());
        body.push_first(&[&folded(&summary, &lines)]);
    }
}

/// What nobody has to read: noise and what rules ignore.
fn rest(body: &mut Body, diff: &Diff) {
    let noise = sentence::noise(diff);
    if !noise.is_empty() {
        let lines: String =
            noise.iter().map(|(what, count)| format!("- {}: {count}\n", escape::markdown(what))).collect();
        let title = format!("Noise: {} changes that mean nothing", diff.count(Level::Noise));
        body.push_first(&[&format!("\n{}", folded(&title, &lines))]);
    }
    if !diff.ignored.is_empty() {
        let line = |ignored: &crate::diff::change::Ignored| {
            format!("- {} — {}\n", full_line(&ignored.change), escape::markdown(&ignored.reason))
        };
        let lines: String = diff.ignored.iter().take(100).map(line).collect();
        let title = format!("Ignored by rules: {}", diff.ignored.len());
        body.push_first(&[&format!("\n{}", folded(&title, &lines))]);
    }
}

fn folded(summary: &str, lines: &str) -> String {
    format!("<details><summary>{summary}</summary>\n\n{lines}\n</details>\n")
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
    if change.check.action != "Nothing." && change.level > Level::Patch {
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
