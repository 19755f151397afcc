//! For a terminal: one change a line, what breaks first.

use std::fmt::Write as _;

use super::sentence;
use crate::diff::change::{Change, Diff};
use crate::diff::level::Level;
use crate::text::visible;

/// The changes, one a line; noise is counted.
pub fn render_text(diff: &Diff) -> String {
    let mut text = String::new();
    for change in diff.warnings() {
        let _ = writeln!(text, "warning  {}: {}", visible(&line(change)), change.check.means);
    }
    for level in [Level::Breaking, Level::Minor, Level::Patch] {
        for change in diff.changes.iter().filter(|change| change.level == level) {
            let _ = writeln!(text, "{:8} {}", level.word(), visible(&line(change)));
        }
    }
    let noise: Vec<String> =
        sentence::noise(diff).into_iter().map(|(what, count)| format!("{what}: {count}")).collect();
    if !noise.is_empty() {
        let _ = writeln!(text, "noise    {}", noise.join(", "));
    }
    if !diff.ignored.is_empty() {
        let _ = writeln!(text, "ignored  {} by rules", diff.ignored.len());
    }
    let _ = writeln!(text, "{}", sentence::summary(diff));
    text
}

/// `taobao.x.get request.a: type changed: String → Number [request-type-changed]`
fn line(change: &Change) -> String {
    let api = if change.api.is_empty() { "(crate)" } else { &change.api };
    let parts = [api.to_owned(), sentence::place(change)];
    let place: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let mut line = format!("{}: {}", place.join(" "), sentence::what(change));
    for part in [sentence::values(change)].into_iter().filter(|part| !part.is_empty()) {
        line.push(' ');
        line.push_str(&part);
    }
    for note in sentence::notes(change) {
        let _ = write!(line, ", {note}");
    }
    format!("{line} [{}]", change.check.name)
}
