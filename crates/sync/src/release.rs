//! What a difference asks of the next release: its version, and the lines of the changelog.

use std::fmt::Write as _;

use top_definition::diff::{ApiChanges, Change, Diff, Level};
use top_definition::text::visible;

/// The heading that changes are collected below, as in [Keep a Changelog](https://keepachangelog.com).
const UNRELEASED: &str = "## Unreleased";
/// So many changes of one API are named; the rest is counted.
const MAX_NAMED: usize = 6;

/// The release that a level asks for, in a sentence.
pub(crate) fn proposal(level: Option<Level>, version: Option<&str>) -> String {
    let Some((level, release)) = level.and_then(|level| Some((level, level.release()?))) else {
        return "Nothing that users notice: no release is needed.".to_owned();
    };
    match version.and_then(|version| Some((version, next(version, level)?))) {
        Some((version, next)) => {
            format!("Asks for a {release} release of the crate: {version} → **{next}**.")
        }
        None => format!("Asks for a {release} release of the crate."),
    }
}

/// The next version; while it begins with 0, what breaks raises the second number, all else the third.
fn next(version: &str, level: Level) -> Option<String> {
    let mut numbers = version.split('.').map(|number| number.parse::<u64>().ok());
    let (major, minor, patch) = (numbers.next()??, numbers.next()??, numbers.next()??);
    if numbers.next().is_some() {
        return None;
    }
    Some(match (level, major) {
        (Level::Noise, _) => return None,
        (Level::Breaking, 0) => format!("0.{}.0", minor + 1),
        (Level::Breaking, _) => format!("{}.0.0", major + 1),
        (Level::Minor, 1..) => format!("{major}.{}.0", minor + 1),
        (Level::Minor | Level::Patch, _) => format!("{major}.{minor}.{}", patch + 1),
    })
}

/// A changelog with the difference's entries below "Unreleased", which is begun where there is none. Made of the changelog
/// before, it is the same however often it is made.
pub fn changelog(before: &str, diff: &Diff) -> String {
    let entries = entries(diff);
    if entries.is_empty() {
        return before.to_owned();
    }
    let (head, rest) = match before.split_once(UNRELEASED) {
        Some((head, rest)) => (head.to_owned(), rest.trim_start_matches('\n').to_owned()),
        None => {
            let at = before.find("\n## ").map_or(before.len(), |at| at + 1);
            let (head, rest) = before.split_at_checked(at).unwrap_or((before, ""));
            let gap = if head.is_empty() { "" } else { "\n\n" };
            (format!("{}{gap}", head.trim_end()), rest.to_owned())
        }
    };
    // Entries that stand there already come behind: what came last is read first.
    let gap = if rest.starts_with('#') { "\n" } else { "" };
    format!("{head}{UNRELEASED}\n\n{entries}{gap}{rest}")
}

/// A line for each API, what breaks first. Texts alone are no news.
fn entries(diff: &Diff) -> String {
    diff.by_api().iter().filter(|api| api.level > Level::Patch).map(entry).collect()
}

fn entry(api: &ApiChanges<'_>) -> String {
    let mut line = String::from("- ");
    if api.level == Level::Breaking {
        line.push_str("**Breaking**: ");
    }
    match api.api {
        "" => line.push_str("the crate"),
        name => {
            let _ = write!(line, "`{name}`");
        }
    }
    let changes: Vec<&&Change> = api.changes.iter().filter(|change| change.level > Level::Patch).collect();
    let named: Vec<String> = changes.iter().take(MAX_NAMED).map(|change| what(change)).collect();
    let _ = write!(line, ": {}", named.join("; "));
    if let Some(more) = changes.len().checked_sub(MAX_NAMED).filter(|more| *more > 0) {
        let _ = write!(line, "; and {more} more");
    }
    line.push('\n');
    line
}

/// `request.a: type changed`
fn what(change: &Change) -> String {
    let happened = format!("{} {}", change.check.fact, change.check.way);
    match change.path.is_definition() {
        true => happened,
        false => format!("`{}`: {happened}", visible(change.path.as_str()).replace('`', "'")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_below_one_break_in_their_second_number() {
        for (version, level, expected) in [
            ("0.1.2", Level::Breaking, Some("0.2.0")),
            ("0.1.2", Level::Minor, Some("0.1.3")),
            ("1.1.2", Level::Breaking, Some("2.0.0")),
            ("1.1.2", Level::Minor, Some("1.2.0")),
            ("1.1.2", Level::Patch, Some("1.1.3")),
            ("1.1.2", Level::Noise, None),
            ("1.0.0-beta.1", Level::Minor, None),
        ] {
            assert_eq!(next(version, level).as_deref(), expected, "{version} {level:?}");
        }
    }

    #[test]
    fn entries_stand_below_unreleased_and_nothing_else_moves() {
        let mut diff = Diff::default();
        let before = "# Changelog\n\n## 0.3.1\n\n- Begun.\n";
        assert_eq!(changelog(before, &diff), before, "nothing to say");
        diff.push_lost("taobao.a.get", "struct A");
        let entry = "- **Breaking**: `taobao.a.get`: ";
        for (before, start, end) in [
            (before, "# Changelog\n\n## Unreleased\n\n", "\n\n## 0.3.1\n\n- Begun.\n"),
            ("# C\n\n## Unreleased\n\n## 0.1.0\n", "# C\n\n## Unreleased\n\n", "\n\n## 0.1.0\n"),
            ("# C\n\n## Unreleased\n\n- Old.\n", "# C\n\n## Unreleased\n\n", "\n- Old.\n"),
            ("", "## Unreleased\n\n", "\n"),
        ] {
            let text = changelog(before, &diff);
            assert!(text.starts_with(&format!("{start}{entry}")), "{text:?}");
            assert!(text.ends_with(end), "{text:?}");
        }
    }
}
