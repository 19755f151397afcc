//! A pattern of the rules: a regular expression, in any case of letters, that is compiled when a text first asks it.
//!
//! Needles rule most patterns out before that, for most pages all but a few. Compiling every one at the start took longer
//! than reading a hundred pages. This room knows nothing of rules.

use std::sync::OnceLock;

use regex::{Regex, RegexBuilder};

/// A pattern that is part of the program.
#[derive(Debug)]
pub(super) struct Pattern {
    source: String,
    compiled: OnceLock<Regex>,
}

impl Pattern {
    pub(super) fn new(source: String) -> Self {
        Pattern { source, compiled: OnceLock::new() }
    }

    pub(super) fn is_match(&self, text: &str) -> bool {
        self.regex().is_match(text)
    }

    #[expect(clippy::panic, reason = "patterns are part of the program; tests `check` each of them")]
    pub(super) fn regex(&self) -> &Regex {
        self.compiled.get_or_init(|| match compile(&self.source) {
            Ok(regex) => regex,
            Err(error) => panic!("a pattern of this crate is malformed: {error}"),
        })
    }

    /// Can it be compiled?
    #[cfg(test)]
    pub(super) fn check(&self) -> Result<(), regex::Error> {
        compile(&self.source).map(drop)
    }
}

fn compile(source: &str) -> Result<Regex, regex::Error> {
    RegexBuilder::new(source).case_insensitive(true).build()
}
