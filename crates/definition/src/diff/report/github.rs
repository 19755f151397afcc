//! For GitHub's log: annotations at the lines of definitions, the heaviest first, as GitHub shows ten of a kind and step.

use std::fmt::Write as _;

use super::{escape, sentence};
use crate::diff::change::{Change, Diff};
use crate::diff::level::Level;

/// Workflow commands: errors for what breaks, warnings for what deserves one, notices for what is new. Texts are counted.
pub fn render_github(diff: &Diff) -> String {
    let mut text = String::new();
    for api in diff.by_api() {
        for change in &api.changes {
            match (change.warns(), change.level) {
                (true, _) => annotate(&mut text, "warning", change),
                (false, Level::Breaking) => annotate(&mut text, "error", change),
                (false, Level::Minor) => annotate(&mut text, "notice", change),
                (false, Level::Patch | Level::Noise) => {}
            }
        }
    }
    let _ = writeln!(text, "{}", sentence::summary(diff));
    text
}

fn annotate(text: &mut String, command: &str, change: &Change) {
    let place = change
        .place
        .as_ref()
        .map(|(file, line)| format!("file={},line={line},", escape::github_property(file)));
    let message = format!(
        "{} {}: {} {}. {} {}",
        change.api,
        sentence::place(change),
        sentence::what(change),
        sentence::values(change),
        change.check.means,
        change.check.action
    );
    let _ = writeln!(
        text,
        "::{command} {}title={}::{}",
        place.unwrap_or_default(),
        escape::github_property(change.check.name),
        escape::github(&message)
    );
}
