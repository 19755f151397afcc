//! What went wrong, where, and what to do about it: one shape for every error and warning of the tools.
//!
//! A diagnostic names file, line and column (1-based, columns in characters), says what was expected and how
//! to fix it. Text of documents may stand in it: everything shown passes through [`visible`], so control,
//! zero-width and right-to-left marks can neither hide nor reorder what a person reads.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt::{self, Write as _};

/// Source lines are cut to this many characters around the column.
const LINE_WIDTH: usize = 100;

/// A bag keeps this many diagnostics and counts the rest.
const MAX_KEPT: usize = 200;

/// A place in a file. Lines and columns count from 1, columns in characters; 0 means unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1.
    pub column: u32,
}

/// How bad it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The input is refused.
    #[default]
    Error,
    /// Worth a look; the run goes on.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// One finding about one place of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostic {
    /// A stable word for this kind of finding: `unknown-key`, `stale-overlay` …
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What was expected and what was found.
    pub message: String,
    /// Dotted path of the field it is about (`response.data.province`); `None` where it is about no field.
    pub field: Option<String>,
    /// The file as the user would name it; `None` for text that came from nowhere.
    pub file: Option<String>,
    /// Line, from 1.
    pub line: Option<u32>,
    /// Column, from 1, in characters.
    pub column: Option<u32>,
    /// How to fix it.
    pub hint: Option<String>,
}

impl Diagnostic {
    /// An error without a place yet.
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Diagnostic { code, message: message.into(), ..Diagnostic::default() }
    }

    /// A warning without a place yet.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::error(code, message) }
    }

    /// The same, about this field (an empty path is none).
    #[must_use]
    pub fn about(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into()).filter(|field| !field.is_empty());
        self
    }

    /// The same, in this file.
    #[must_use]
    pub fn in_file(mut self, file: impl Into<String>) -> Self {
        self.file = Some(file.into());
        self
    }

    /// The same, at this place (a 0 stays unknown).
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.line = (place.line > 0).then_some(place.line);
        self.column = (place.column > 0).then_some(place.column);
        self
    }

    /// The same, at this line.
    #[must_use]
    pub fn at_line(mut self, line: u32) -> Self {
        self.line = (line > 0).then_some(line);
        self.column = None;
        self
    }

    /// The same, with advice.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Is it an error, not a warning?
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The finding for a terminal: the line of [`Display`](fmt::Display), the source line with a caret, the hint.
    pub fn render(&self, source: Option<&str>) -> String {
        let mut text = format!("{self}\n");
        let line_number = self.line.unwrap_or(0);
        let source_line = source.and_then(|source| line_of(source, line_number));
        let gutter = line_number.to_string().len();
        if let Some(source_line) = source_line {
            let (shown, caret) = cut_around(source_line, self.column.unwrap_or(1));
            let _ = writeln!(text, "{:gutter$} |", "");
            let _ = writeln!(text, "{line_number} | {shown}");
            let mark = if self.column.is_some() { "^" } else { "" };
            let _ = writeln!(text, "{}", format!("{:gutter$} | {:caret$}{mark}", "", "").trim_end());
        }
        if let Some(hint) = &self.hint {
            let _ = writeln!(text, "{:gutter$} = help: {}", "", visible(hint));
        }
        text
    }

    fn place_key(&self) -> (&Option<String>, Option<u32>, Option<u32>) {
        (&self.file, self.line, self.column)
    }

    fn text_key(&self) -> (Severity, &str, &Option<String>, &str, &Option<String>) {
        (self.severity, self.code, &self.field, &self.message, &self.hint)
    }
}

impl PartialOrd for Diagnostic {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By file, line and column first: the order in which a person works through them.
impl Ord for Diagnostic {
    fn cmp(&self, other: &Self) -> Ordering {
        self.place_key().cmp(&other.place_key()).then_with(|| self.text_key().cmp(&other.text_key()))
    }
}

/// One line: `file:line:column: error[code]: message`, the field before the message where there is one.
impl fmt::Display for Diagnostic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.file {
            write!(formatter, "{}:", visible(file))?;
        } else if self.line.is_some() {
            formatter.write_str("line ")?;
        }
        if let Some(line) = self.line {
            write!(formatter, "{line}:")?;
            if let Some(column) = self.column {
                write!(formatter, "{column}:")?;
            }
        }
        let gap = if self.file.is_some() || self.line.is_some() { " " } else { "" };
        write!(formatter, "{gap}{}[{}]: ", self.severity.word(), self.code)?;
        if let Some(field) = &self.field {
            write!(formatter, "{}: ", visible(field))?;
        }
        write!(formatter, "{}", visible(&self.message))
    }
}

impl std::error::Error for Diagnostic {}

/// All findings of a run, bounded: a broken tree must not print for hours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    kept: Vec<Diagnostic>,
    errors: usize,
    warnings: usize,
}

impl Diagnostics {
    /// Nothing found yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes one finding. Beyond the limit it is counted only; an error still pushes a kept warning out.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        match diagnostic.severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
        }
        if self.kept.len() < MAX_KEPT {
            self.kept.push(diagnostic);
        } else if diagnostic.is_error()
            && let Some(warning) = self.kept.iter_mut().rev().find(|kept| !kept.is_error())
        {
            *warning = diagnostic;
        }
    }

    /// Takes all findings of another run.
    pub fn append(&mut self, other: Diagnostics) {
        let (errors, warnings) = (self.errors + other.errors, self.warnings + other.warnings);
        self.extend(other.kept);
        (self.errors, self.warnings) = (errors, warnings);
    }

    /// Was anything found?
    pub fn is_empty(&self) -> bool {
        self.errors + self.warnings == 0
    }

    /// Was an error among it?
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// How many errors were found, left-out ones included.
    pub fn error_count(&self) -> usize {
        self.errors
    }

    /// How many warnings were found, left-out ones included.
    pub fn warning_count(&self) -> usize {
        self.warnings
    }

    /// How many findings are counted but not kept.
    pub fn left_out(&self) -> usize {
        self.errors + self.warnings - self.kept.len()
    }

    /// The kept findings.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.kept.iter()
    }

    /// Puts them into reading order: file, line, column.
    pub fn sort(&mut self) {
        self.kept.sort();
    }

    /// Names the file in every finding that has none yet.
    pub fn set_file(&mut self, file: &str) {
        for diagnostic in self.kept.iter_mut().filter(|diagnostic| diagnostic.file.is_none()) {
            diagnostic.file = Some(file.to_owned());
        }
    }

    /// `Ok` when no error was found (warnings are dropped), else everything.
    pub fn into_result(self) -> Result<(), Diagnostics> {
        if self.has_errors() { Err(self) } else { Ok(()) }
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<T: IntoIterator<Item = Diagnostic>>(&mut self, diagnostics: T) {
        diagnostics.into_iter().for_each(|diagnostic| self.push(diagnostic));
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<T: IntoIterator<Item = Diagnostic>>(diagnostics: T) -> Self {
        let mut all = Diagnostics::new();
        all.extend(diagnostics);
        all
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        Diagnostics::from_iter([diagnostic])
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// One finding a line, then how many were left out.
impl fmt::Display for Diagnostics {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for diagnostic in &self.kept {
            writeln!(formatter, "{diagnostic}")?;
        }
        match self.left_out() {
            0 => Ok(()),
            count => writeln!(formatter, "… and {count} more"),
        }
    }
}

impl std::error::Error for Diagnostics {}

/// The text with every character escaped that would not show as itself: control characters, zero-width and
/// direction marks, line and paragraph separators, the byte order mark.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_invisible) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().fold(String::with_capacity(text.len() + 8), |mut shown, character| {
        push_visible(&mut shown, character);
        shown
    }))
}

fn push_visible(shown: &mut String, character: char) {
    match character {
        '\n' => shown.push_str("\\n"),
        '\r' => shown.push_str("\\r"),
        '\t' => shown.push_str("\\t"),
        _ if is_invisible(character) => {
            let _ = write!(shown, "\\u{{{:04x}}}", u32::from(character));
        }
        _ => shown.push(character),
    }
}

fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(u32::from(character),
            0xad | 0x34f | 0x61c | 0x115f..=0x1160 | 0x17b4..=0x17b5 | 0x180b..=0x180f | 0x200b..=0x200f
            | 0x2028..=0x202e | 0x2060..=0x206f | 0x3164 | 0xfe00..=0xfe0f | 0xfeff | 0xffa0 | 0xfff9..=0xfffb
            | 0xe0000..=0xe0fff)
}

fn line_of(source: &str, line: u32) -> Option<&str> {
    let index = usize::try_from(line).ok()?.checked_sub(1)?;
    source.split('\n').nth(index).map(|line| line.trim_end_matches('\r'))
}

/// The part of the line around the column, escaped, and how many cells stand before the caret.
fn cut_around(line: &str, column: u32) -> (String, usize) {
    let target = usize::try_from(column).unwrap_or(usize::MAX).saturating_sub(1).min(line.chars().count());
    let start = if target < LINE_WIDTH { 0 } else { target - LINE_WIDTH / 2 };
    let mut shown = String::new();
    if start > 0 {
        shown.push('…');
    }
    let mut caret = usize::from(start > 0);
    let mut characters = line.chars().enumerate().skip(start);
    for (index, character) in characters.by_ref().take(LINE_WIDTH) {
        let before = shown.len();
        push_visible(&mut shown, character);
        if index < target {
            caret += shown.get(before..).unwrap_or_default().chars().map(cells).sum::<usize>();
        }
    }
    if characters.next().is_some() {
        shown.push('…');
    }
    (shown, caret)
}

/// Terminal cells a character takes: wide for CJK, full-width forms and emoji.
fn cells(character: char) -> usize {
    let wide = matches!(u32::from(character),
        0x1100..=0x115f | 0x2e80..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe6f | 0xff00..=0xff60
        | 0xffe0..=0xffe6 | 0x1f300..=0x1faff | 0x20000..=0x3fffd);
    if wide { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Diagnostic {
        Diagnostic::error("unknown-key", "unknown key `nmae`")
            .in_file("apis/a.yaml")
            .at(Place { line: 2, column: 4 })
            .with_hint("did you mean `name`?")
    }

    #[test]
    fn one_line_names_file_line_and_column() {
        assert_eq!(sample().to_string(), "apis/a.yaml:2:4: error[unknown-key]: unknown key `nmae`");
        assert_eq!(Diagnostic::warning("odd", "so so").to_string(), "warning[odd]: so so");
    }

    #[test]
    fn rendering_puts_the_caret_under_wide_characters() {
        let shown = sample().render(Some("name: a\n订单 nmae: b\r\n"));
        assert_eq!(
            shown,
            "apis/a.yaml:2:4: error[unknown-key]: unknown key `nmae`\n  |\n2 | 订单 nmae: b\n  |      ^\n  = help: did you mean `name`?\n"
        );
    }

    #[test]
    fn long_lines_are_cut_around_the_column() {
        let line = format!("{}X{}", "a".repeat(5_000), "b".repeat(5_000));
        let shown = Diagnostic::error("e", "m").at(Place { line: 1, column: 5_001 }).render(Some(&line));
        let rows: Vec<&str> = shown.lines().collect();
        assert!(rows[2].chars().count() < 120, "{}", rows[2]);
        assert_eq!(rows[2].chars().position(|c| c == 'X'), rows[3].chars().position(|c| c == '^'));
    }

    #[test]
    fn invisible_characters_are_shown_escaped() {
        let shown = Diagnostic::error("e", "a\u{202e}b\u{0}").at_line(1).render(Some("x\u{1b}[31m\u{200b}y"));
        assert!(
            shown.contains("a\\u{202e}b\\u{0000}") && shown.contains("x\\u{001b}[31m\\u{200b}y"),
            "{shown}"
        );
    }

    #[test]
    fn a_place_outside_the_source_is_no_reason_to_panic() {
        for (line, column) in [(0, 0), (1, 0), (1, 9_999), (7, 1), (u32::MAX, u32::MAX)] {
            let _ = Diagnostic::error("e", "m").at(Place { line, column }).render(Some("订单"));
        }
    }

    #[test]
    fn a_bag_is_bounded_and_keeps_errors_before_warnings() {
        let mut bag: Diagnostics = (0..5_000).map(|_| Diagnostic::warning("w", "w")).collect();
        bag.push(sample());
        assert_eq!((bag.error_count(), bag.warning_count(), bag.left_out()), (1, 5_000, 5_001 - MAX_KEPT));
        assert!(bag.iter().any(Diagnostic::is_error));
        assert!(bag.to_string().ends_with(&format!("… and {} more\n", 5_001 - MAX_KEPT)));
    }
}
