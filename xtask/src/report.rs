//! What a run says, and where: results on stdout, everything else on stderr.

use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};

use top_definition::diagnostic::{Diagnostic, Diagnostics};

/// The terminal a run talks to.
#[derive(Clone, Copy)]
pub(crate) struct Report {
    quiet: bool,
    progress: bool,
}

impl Report {
    pub(crate) fn new(quiet: bool) -> Self {
        Report { quiet, progress: !quiet && std::io::stderr().is_terminal() }
    }

    /// A line about what was done.
    pub(crate) fn say(&self, line: impl AsRef<str>) {
        if !self.quiet {
            print_line(&mut std::io::stdout().lock(), line.as_ref());
        }
    }

    /// A line of the command's own result, said even when quiet.
    pub(crate) fn result(&self, line: impl AsRef<str>) {
        print_line(&mut std::io::stdout().lock(), line.as_ref());
    }

    /// How far a long run is; shown on a terminal only.
    pub(crate) fn progress(&self, done: usize, all: usize, what: &str) {
        if self.progress && all > 20 && (done.is_multiple_of(50) || done == all) {
            let end = if done == all { "\n" } else { "" };
            let mut stderr = std::io::stderr().lock();
            let _ = write!(stderr, "\r{done}/{all} {what}{end}");
            let _ = stderr.flush();
        }
    }

    /// One finding with its source line. Warnings are kept back when quiet.
    pub(crate) fn diagnostic(&self, diagnostic: &Diagnostic, source: Option<&str>) {
        if diagnostic.is_error() || !self.quiet {
            let _ = std::io::stderr().lock().write_all(diagnostic.render(source).as_bytes());
        }
    }

    /// All findings of a run in reading order, each with the line of the file it points at. Warnings of one kind about
    /// one file stand together: the first in full, the others by their place.
    pub(crate) fn diagnostics(&self, diagnostics: &Diagnostics) {
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
