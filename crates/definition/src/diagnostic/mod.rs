//! What went wrong, where, and what to do about it: one shape for every error and warning of the tools.
//!
//! A diagnostic names file, line and column (1-based, columns in characters), says what was expected and how
//! to fix it. Text of documents may stand in it: everything shown passes through [`visible`], so control,
//! zero-width and right-to-left marks can neither hide nor reorder what a person reads.

mod bag;
mod render;

use std::cmp::Ordering;
use std::fmt;

use crate::text::visible;

pub use bag::Diagnostics;

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
}
