//! A pull request as files: `branch`, `title`, `body.md`, `labels`. What opens it needs nothing else, so that all of it is
//! tested without a host.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use top_definition::diagnostic::Diagnostic;
use top_definition::diff::{Diff, Level, render_markdown};
use top_definition::text::visible;

use crate::journal::unwritable;
use crate::notes::{Note, NoteKind};
use crate::release;

/// The branch: always the same, so that there is one pull request, which later runs bring up to date.
pub const BRANCH: &str = "sync/documentation-site";
/// Files of a pull request.
pub const FILES: [&str; 4] = ["branch", "title", "body.md", "labels"];

/// A host takes so many characters; the difference has its own bound below it.
const MAX_BODY: usize = 65_000;
/// So many facts are told of one thing to look at, and so many things of a kind.
const MAX_DETAILS: usize = 20;
const MAX_NOTES: usize = 30;

/// What a pull request says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PullRequest {
    /// The branch that holds the changes.
    pub branch: String,
    /// One line.
    pub title: String,
    /// Markdown: the release it asks for, what to look at, the difference.
    pub body: String,
    /// By level, and for what needs a look.
    pub labels: Vec<String>,
}

impl PullRequest {
    /// The pull request of a run; `version` is the crate's.
    pub fn new(diff: &Diff, notes: &[Note], version: Option<&str>) -> Self {
        let branch = BRANCH.to_owned();
        PullRequest {
            branch,
            title: title(diff),
            body: body(diff, notes, version),
            labels: labels(diff, notes),
        }
    }

    /// Writes the files into a folder, over those of an earlier run.
    ///
    /// # Errors
    /// When one can't be written.
    pub fn write(&self, folder: &Path) -> Result<(), Diagnostic> {
        let PullRequest { branch, title, body, labels } = self;
        let labels = labels.iter().map(|label| format!("{label}\n")).collect();
        for (name, text) in
            FILES.iter().zip([format!("{branch}\n"), format!("{title}\n"), body.clone(), labels])
        {
            let path = folder.join(name);
            top_road::replace(&path, text).map_err(|error| unwritable(&path, &error))?;
        }
        Ok(())
    }

    /// Removes the files of an earlier run: there is nothing to open.
    ///
    /// # Errors
    /// When one can't be removed.
    pub fn clear(folder: &Path) -> Result<(), Diagnostic> {
        for path in FILES.iter().map(|name| folder.join(name)).filter(|path| path.exists()) {
            fs::remove_file(&path).map_err(|error| unwritable(&path, &error))?;
        }
        Ok(())
    }
}

/// `Sync with the documentation site: 2 APIs breaking, 3 changed`
fn title(diff: &Diff) -> String {
    let apis = diff.by_api();
    let count = |level| apis.iter().filter(|api| api.level == level).count();
    let parts =
        [(Level::Breaking, "breaking"), (Level::Minor, "with additions"), (Level::Patch, "with new texts")];
    let parts: Vec<String> = parts
        .into_iter()
        .map(|(level, word)| (count(level), word))
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    let what = if parts.is_empty() { "pages only".to_owned() } else { parts.join(", ") };
    format!("Sync with the documentation site: {what}")
}

/// For machines and for lists: the level, and what a person must not miss.
fn labels(diff: &Diff, notes: &[Note]) -> Vec<String> {
    let mut labels = vec!["sync".to_owned()];
    labels.extend(
        diff.level().filter(|level| *level > Level::Noise).map(|level| format!("level: {}", level.word())),
    );
    if diff.warnings().next().is_some() {
        labels.push("warning".to_owned());
    }
    if notes.iter().any(|note| note.kind.is_failure()) {
        labels.push("incomplete".to_owned());
    }
    labels
}

fn body(diff: &Diff, notes: &[Note], version: Option<&str>) -> String {
    let mut head = format!("{}\n\n", release::proposal(diff.level(), version));
    look_at(&mut head, notes);
    let mut body = head + &render_markdown(diff);
    if body.chars().count() > MAX_BODY {
        body = body.chars().take(MAX_BODY).collect();
        body.push_str("\n\n… cut; `cargo xtask diff main HEAD --format markdown` says all of it.\n");
    }
    body
}

/// What a person must look at, most important first.
fn look_at(text: &mut String, notes: &[Note]) {
    if notes.is_empty() {
        return;
    }
    text.push_str("## To look at\n\n");
    let mut last: Option<NoteKind> = None;
    let mut of_kind = 0;
    for note in notes {
        if last.replace(note.kind) != Some(note.kind) {
            if of_kind > 0 {
                text.push('\n');
            }
            let _ = writeln!(text, "### {}\n\n{}\n", note.kind.title(), sentence(note.kind.hint()));
            of_kind = 0;
        }
        of_kind += 1;
        match of_kind {
            ..=MAX_NOTES => one(text, note),
            _ if of_kind == MAX_NOTES + 1 => text.push_str("- … and more of this kind: `sync` names them.\n"),
            _ => {}
        }
    }
    text.push('\n');
}

/// With a capital letter and a full stop.
fn sentence(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_ascii_uppercase());
    format!("{}{}.", first.map(String::from).unwrap_or_default(), characters.as_str())
}

fn one(text: &mut String, note: &Note) {
    let _ = writeln!(text, "- {}", escape(&note.text));
    for detail in note.details.iter().take(MAX_DETAILS) {
        let _ = writeln!(text, "  - {}", escape(detail));
    }
    if let Some(more) = note.details.len().checked_sub(MAX_DETAILS).filter(|more| *more > 0) {
        let _ = writeln!(text, "  - … and {more} more");
    }
}

/// A line that is text and nothing else: what stands in documents can neither format, link, mention nor open markup.
/// Backticks come in pairs from our own sentences, or are taken out.
fn escape(text: &str) -> String {
    let text = text.replace(['\n', '\r'], " ");
    let text = visible(&text);
    let mut escaped = String::with_capacity(text.len());
    let is_paired = text.matches('`').count().is_multiple_of(2);
    let mut in_code = false;
    for character in text.chars() {
        match character {
            '`' if is_paired => {
                in_code = !in_code;
                escaped.push('`');
            }
            '<' => escaped.push_str(if in_code { "‹" } else { "&lt;" }),
            '@' => escaped.push_str(if in_code { "@" } else { "&#64;" }),
            '\\' | '`' | '*' | '[' | ']' | '|' | '~' | '#' | '!' | '>' | '&' | '$' | '_' if !in_code => {
                escaped.push('\\');
                escaped.push(character);
            }
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_documents_stays_text() {
        assert_eq!(escape("`a_b` says <img> @all *x*"), "`a_b` says &lt;img\\> &#64;all \\*x\\*");
        assert_eq!(escape("one ` only\nand _a_"), "one \\` only and \\_a\\_");
        assert!(!escape("`<script>`").contains('<'));
    }

    #[test]
    fn files_of_an_earlier_run_are_replaced_or_removed() {
        let folder = tempfile::tempdir().unwrap();
        let notes = [Note::new(NoteKind::Poorer, "a.get", "`a.get`: less")
            .with(vec!["response.x: field String".to_owned()])];
        let request = PullRequest::new(&Diff::default(), &notes, Some("0.1.0"));
        request.write(&folder.path().join("new")).unwrap();
        request.write(&folder.path().join("new")).unwrap();
        let read = |name: &str| fs::read_to_string(folder.path().join("new").join(name)).unwrap();
        assert_eq!(read("branch"), "sync/documentation-site\n");
        assert_eq!(read("title"), "Sync with the documentation site: pages only\n");
        assert_eq!(read("labels"), "sync\n");
        assert!(
            read("body.md").contains("- `a.get`: less\n  - response.x: field String\n"),
            "{}",
            read("body.md")
        );
        PullRequest::clear(&folder.path().join("new")).unwrap();
        assert_eq!(fs::read_dir(folder.path().join("new")).unwrap().count(), 0);
        PullRequest::clear(&folder.path().join("new")).unwrap();
    }
}
