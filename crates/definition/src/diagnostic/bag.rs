//! All findings of a run.

use std::fmt;

use super::{Diagnostic, Severity};

/// A bag keeps this many diagnostics and counts the rest.
const MAX_KEPT: usize = 200;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bag_is_bounded_and_keeps_errors_before_warnings() {
        let mut bag: Diagnostics = (0..5_000).map(|_| Diagnostic::warning("w", "w")).collect();
        bag.push(Diagnostic::error("e", "e"));
        assert_eq!((bag.error_count(), bag.warning_count(), bag.left_out()), (1, 5_000, 5_001 - MAX_KEPT));
        assert!(bag.iter().any(Diagnostic::is_error));
        assert!(bag.to_string().ends_with(&format!("… and {} more\n", 5_001 - MAX_KEPT)));
    }
}
