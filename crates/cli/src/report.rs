//! What a run says, and where: results on stdout, everything else on stderr.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{IsTerminal, Write};

use anstyle::{AnsiColor, Style};
use clap::ColorChoice;

use top_definition::diagnostic::{Diagnostic, Diagnostics};

/// What a person wants to see of a run.
#[derive(clap::Args, Clone, Copy)]
pub struct Output {
    /// Say nothing but errors.
    #[arg(long, short, global = true)]
    quiet: bool,
    /// Color errors and warnings; `auto` does so on a terminal, unless `NO_COLOR` is set.
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = ColorChoice::Auto, hide_possible_values = true)]
    color: ColorChoice,
}

impl Output {
    /// Where the run says it.
    pub fn report(self) -> Report {
        set_color(self.color);
        Report::new(self.quiet)
    }
}

/// Colors the help and the errors of the command line, too, which are printed before there are options: so this looks
/// for the option by itself. What is wrong with it, the command line tells.
pub(crate) fn choose_color(arguments: &[OsString]) {
    let words: Vec<&str> = arguments.iter().map(|word| word.to_str().unwrap_or_default()).collect();
    let after = |index: usize| words.get(index + 1).copied();
    let value = words.iter().enumerate().find_map(|(index, word)| match word.strip_prefix("--color") {
        Some("") => after(index),
        Some(rest) => rest.strip_prefix('='),
        None => None,
    });
    if let Some(color) = value.and_then(|value| value.parse().ok()) {
        set_color(color);
    }
}

fn set_color(color: ColorChoice) {
    let choice = match color {
        ColorChoice::Auto => anstream::ColorChoice::Auto,
        ColorChoice::Always => anstream::ColorChoice::Always,
        ColorChoice::Never => anstream::ColorChoice::Never,
    };
    choice.write_global();
}

/// The terminal a run talks to.
#[derive(Clone, Copy, Debug)]
pub struct Report {
    quiet: bool,
    progress: bool,
}

impl Report {
    fn new(quiet: bool) -> Self {
        Report { quiet, progress: !quiet && std::io::stderr().is_terminal() }
    }

    /// A line about what was done.
    pub fn say(&self, line: impl AsRef<str>) {
        if !self.quiet {
            print_line(&mut std::io::stdout().lock(), line.as_ref());
        }
    }

    /// A line of the command's own result, said even when quiet.
    pub fn result(&self, line: impl AsRef<str>) {
        print_line(&mut std::io::stdout().lock(), line.as_ref());
    }

    /// How far a long run is; shown on a terminal only.
    pub fn progress(&self, done: usize, all: usize, what: &str) {
        if self.progress && all > 20 && (done.is_multiple_of(50) || done == all) {
            let end = if done == all { "\n" } else { "" };
            let mut stderr = std::io::stderr().lock();
            let _ = write!(stderr, "\r{done}/{all} {what}{end}");
            let _ = stderr.flush();
        }
    }

    /// How far a run that waits for others is; shown on a terminal only, over the line before.
    pub fn status(&self, line: &str, is_last: bool) {
        if self.progress {
            let end = if is_last { "\n" } else { "" };
            let mut stderr = std::io::stderr().lock();
            let _ = write!(stderr, "\r\x1b[K{line}{end}");
            let _ = stderr.flush();
        }
    }

    /// A line about what is going on, on stderr.
    pub fn note(&self, line: &str) {
        if !self.quiet {
            let start = if self.progress { "\r\x1b[K" } else { "" };
            print_line(&mut std::io::stderr().lock(), &format!("{start}{line}"));
        }
    }

    /// One finding with its source line. Warnings are kept back when quiet.
    fn diagnostic(&self, diagnostic: &Diagnostic, source: Option<&str>) {
        if diagnostic.is_error() || !self.quiet {
            let _ = anstream::stderr().lock().write_all(paint(diagnostic, source).as_bytes());
        }
    }

    /// All findings of a run in reading order, each with the line of the file it points at. Warnings of one kind about
    /// one file stand together: the first in full, the others by their place.
    pub fn diagnostics(&self, diagnostics: &Diagnostics) {
        let mut sorted = diagnostics.clone();
        sorted.sort();
        let mut sources: BTreeMap<&str, Option<String>> = BTreeMap::new();
        for alike in alike(sorted.iter()) {
            let Some((first, others)) = alike.split_first() else { continue };
            let source = first
                .file
                .as_deref()
                .filter(|_| first.line.is_some())
                .and_then(|file| sources.entry(file).or_insert_with(|| readable(file)).as_deref());
            self.diagnostic(first, source);
            for other in others {
                self.again(other);
            }
        }
        if sorted.left_out() > 0 && !self.quiet {
            print_line(&mut std::io::stderr().lock(), &format!("… and {} more findings", sorted.left_out()));
        }
    }

    /// A warning whose kind was explained just before.
    fn again(&self, warning: &Diagnostic) {
        if !self.quiet {
            let text = warning.to_string();
            let line = text.replacen(&format!(" warning[{}]:", warning.code), "", 1);
            print_line(&mut std::io::stderr().lock(), &format!("  also {line}"));
        }
    }
}

/// Findings in their order, but warnings of one kind about one file behind the first of them. An error stands alone.
fn alike<'a>(findings: impl Iterator<Item = &'a Diagnostic>) -> Vec<Vec<&'a Diagnostic>> {
    let mut places = BTreeMap::new();
    let mut groups: Vec<Vec<&Diagnostic>> = Vec::new();
    for finding in findings {
        let new = groups.len();
        let kind = (&finding.file, &finding.code, &finding.hint);
        let place = if finding.is_error() { new } else { *places.entry(kind).or_insert(new) };
        match groups.get_mut(place) {
            Some(group) => group.push(finding),
            None => groups.push(vec![finding]),
        }
    }
    groups
}

/// What a line of advice begins with.
const ADVICE: &str = "= help:";

/// A finding with its kind, the gutter of its source line and its advice set apart. Where no color is wanted, the stream
/// takes it out again.
fn paint(diagnostic: &Diagnostic, source: Option<&str>) -> String {
    let rendered = diagnostic.render(source);
    let kind = format!("{}[{}]", diagnostic.severity.word(), diagnostic.code);
    let color = if diagnostic.is_error() { AnsiColor::Red } else { AnsiColor::Yellow };
    let (first, rest) = rendered.split_once('\n').unwrap_or((&rendered, ""));
    let mut text = first.replacen(&kind, &painted(&kind, color), 1);
    text.push('\n');
    for line in rest.lines() {
        let mark = if line.trim_start().starts_with(ADVICE) { ADVICE } else { " |" };
        let end = line.find(mark).map_or(0, |at| at + mark.len());
        let (gutter, words) = line.split_at_checked(end).unwrap_or(("", line));
        text.push_str(&painted(gutter, AnsiColor::Blue));
        text.push_str(words);
        text.push('\n');
    }
    text
}

fn painted(text: &str, color: AnsiColor) -> String {
    let style: Style = color.on_default().bold();
    format!("{style}{text}{style:#}")
}

/// A closed pipe is no reason to fail.
fn print_line(out: &mut impl Write, line: &str) {
    let _ = writeln!(out, "{line}");
}

/// The text of a file that a finding points at; none if it is no text (then the finding stands alone).
fn readable(file: &str) -> Option<String> {
    std::fs::read(file).ok().and_then(|bytes| String::from_utf8(bytes).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colors_change_no_word() {
        let finding =
            Diagnostic::error("bad", "m | n").in_file("a.yaml").at_line(12).with_hint("help = | it");
        let source = "x | y\n".repeat(12);
        let painted = paint(&finding, Some(&source));
        assert!(painted.contains("\u{1b}[1m\u{1b}[31merror[bad]\u{1b}[0m: m | n\n"), "{painted:?}");
        assert_eq!(anstream::adapter::strip_str(&painted).to_string(), finding.render(Some(&source)));
    }

    #[test]
    fn warnings_of_one_kind_and_file_stand_together() {
        let at = |line, found: Diagnostic| found.in_file("page.txt").at_line(line);
        let findings = [
            at(1, Diagnostic::warning("lost", "a")),
            at(2, Diagnostic::warning("odd", "b")),
            at(3, Diagnostic::warning("lost", "c")),
            at(4, Diagnostic::error("lost", "d")),
            at(5, Diagnostic::error("lost", "e")),
            Diagnostic::warning("lost", "f").in_file("other.txt"),
        ];
        let groups: Vec<Vec<&str>> = alike(findings.iter())
            .into_iter()
            .map(|group| group.into_iter().map(|found| found.message.as_str()).collect())
            .collect();
        assert_eq!(groups, [vec!["a", "c"], vec!["b"], vec!["d"], vec!["e"], vec!["f"]]);
    }
}
