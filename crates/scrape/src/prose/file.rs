//! The rule files in `rules/`: what they are called, what stands in them, section by section.
//!
//! A file holds sections. `[fen]` opens a rule that concludes `fen`; the same word may open several rules, tried in
//! the order of the file. Below it stand lines of a key and the rest of the line:
//!
//! - `text`, `name`, `owner`, `type`: a pattern (crate `regex`: linear time) that must be found there. Lines of one key
//!   are alternatives; different keys must all match.
//! - `unless-text`, `unless-name` …: the rule does not apply where the pattern is found.
//! - `words`: a plain list, for what is asked word by word. Lines of it add up.
//! - any other key: a setting that the room using the rule asks for.
//!
//! `text` is the normalised description, `name` the field's name in snake case, `owner` the names around it (API and
//! parents), `type` the documented type. `#` starts a comment line. Files are part of the program; a test reads each.

use std::sync::LazyLock;

/// A rule file of this crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RuleFile {
    Auth,
    Codes,
    Deprecated,
    Effect,
    Examples,
    Format,
    Negation,
    Outcome,
    Paging,
    Sensitive,
    Separators,
    Unit,
}

/// Every file, in the order of the names.
pub(super) const FILES: [(RuleFile, &str); 12] = [
    (RuleFile::Auth, include_str!("../../rules/auth.txt")),
    (RuleFile::Codes, include_str!("../../rules/codes.txt")),
    (RuleFile::Deprecated, include_str!("../../rules/deprecated.txt")),
    (RuleFile::Effect, include_str!("../../rules/effect.txt")),
    (RuleFile::Examples, include_str!("../../rules/examples.txt")),
    (RuleFile::Format, include_str!("../../rules/format.txt")),
    (RuleFile::Negation, include_str!("../../rules/negation.txt")),
    (RuleFile::Outcome, include_str!("../../rules/outcome.txt")),
    (RuleFile::Paging, include_str!("../../rules/paging.txt")),
    (RuleFile::Sensitive, include_str!("../../rules/sensitive.txt")),
    (RuleFile::Separators, include_str!("../../rules/separators.txt")),
    (RuleFile::Unit, include_str!("../../rules/unit.txt")),
];

/// What a rule looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Text,
    Name,
    Owner,
    Type,
}

/// What is short is asked first.
pub(super) const ALL_PLACES: [Place; 4] = [Place::Type, Place::Name, Place::Owner, Place::Text];
const PLACES: [(&str, Place); 4] =
    [("text", Place::Text), ("name", Place::Name), ("owner", Place::Owner), ("type", Place::Type)];

/// One section of a file, as it is written.
#[derive(Clone, Debug, Default)]
pub(super) struct Section {
    /// The word in brackets: what the rule concludes.
    pub(super) conclusion: String,
    /// Place, whether the pattern must be found there or must not, and the pattern; one of each place and sign.
    pub(super) patterns: Vec<(Place, bool, String)>,
    pub(super) settings: Vec<(String, String)>,
}

/// The sections of all files, in the order of [`FILES`].
static SECTIONS: LazyLock<Vec<Vec<Section>>> =
    LazyLock::new(|| FILES.iter().map(|(_, source)| embedded(source)).collect());

#[expect(
    clippy::panic,
    reason = "the file is compiled in; `every_rule_file_is_well_formed` reads each of them"
)]
fn embedded(source: &str) -> Vec<Section> {
    match parse(source) {
        Ok(sections) => sections,
        Err(reason) => panic!("a rule file of this crate is malformed: {reason}"),
    }
}

impl RuleFile {
    /// The sections of the file.
    pub(super) fn sections(self) -> &'static [Section] {
        SECTIONS.get(self as usize).map(Vec::as_slice).unwrap_or_default()
    }
}

/// Reads a rule file; the error names the line.
pub(super) fn parse(source: &str) -> Result<Vec<Section>, String> {
    let mut sections: Vec<Section> = Vec::new();
    for (index, line) in source.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(conclusion) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            sections.push(Section { conclusion: conclusion.to_string(), ..Section::default() });
            continue;
        }
        let (key, value) =
            line.split_once(' ').ok_or_else(|| format!("line {}: a key and a value expected", index + 1))?;
        let open = sections.last_mut().ok_or_else(|| format!("line {}: no section is open", index + 1))?;
        open.add(key, value.trim());
    }
    sections.iter_mut().for_each(|section| {
        // What is wanted is rarer than what is not: asking it first ends most questions early.
        section.patterns.sort_by_key(|(_, wanted, _)| !wanted);
    });
    Ok(sections)
}

impl Section {
    fn add(&mut self, key: &str, value: &str) {
        let (wanted, bare) = match key.strip_prefix("unless-") {
            Some(bare) => (false, bare),
            None => (true, key),
        };
        let Some((_, place)) = PLACES.iter().find(|(word, _)| *word == bare) else {
            self.settings.push((key.to_string(), value.to_string()));
            return;
        };
        let same = |(other, sign, _): &&mut (Place, bool, String)| other == place && *sign == wanted;
        match self.patterns.iter_mut().find(same) {
            Some((_, _, pattern)) => pattern.push_str(&format!("|(?:{value})")),
            None => self.patterns.push((*place, wanted, format!("(?:{value})"))),
        }
    }

    /// What must be found at a place: lines of one key are one pattern.
    pub(super) fn wanted_at(&self, place: Place) -> Option<&str> {
        let mut wanted = self.patterns.iter().filter(|(at, wanted, _)| *wanted && *at == place);
        wanted.next().map(|(_, _, pattern)| pattern.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_listed_in_its_place() {
        for (index, (file, _)) in FILES.iter().enumerate() {
            assert_eq!(*file as usize, index, "{file:?}");
            assert!(!file.sections().is_empty(), "{file:?}");
        }
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/rules");
        // The words of pages have a form and a test of their own.
        assert_eq!(std::fs::read_dir(folder).unwrap().count(), FILES.len() + 1);
    }

    #[test]
    fn a_malformed_file_names_the_place() {
        assert_eq!(parse("text x").unwrap_err(), "line 1: no section is open");
        assert_eq!(parse("[a]\ntext").unwrap_err(), "line 2: a key and a value expected");
    }
}
