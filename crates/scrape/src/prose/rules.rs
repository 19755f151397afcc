//! Rules as data: a tiny engine for the files in `rules/`.
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

use std::borrow::Cow;

use super::needles::Sieve;
use super::pattern::Pattern;

/// What a rule looks at.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Subject<'a> {
    pub(super) text: &'a str,
    pub(super) name: &'a str,
    pub(super) owner: &'a str,
    pub(super) type_name: &'a str,
}

/// One section of a rule file.
#[derive(Debug)]
pub(super) struct Rule {
    /// The word in brackets: what the rule concludes.
    pub(super) conclusion: String,
    conditions: Vec<Condition>,
    settings: Vec<(String, String)>,
}

#[derive(Debug)]
struct Condition {
    place: Place,
    wanted: bool,
    pattern: Pattern,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Text,
    Name,
    Owner,
    Type,
}

/// What is short is asked first.
const ALL_PLACES: [Place; 4] = [Place::Type, Place::Name, Place::Owner, Place::Text];
const PLACES: [(&str, Place); 4] =
    [("text", Place::Text), ("name", Place::Name), ("owner", Place::Owner), ("type", Place::Type)];

impl Subject<'_> {
    fn at(&self, place: Place) -> &str {
        match place {
            Place::Text => self.text,
            Place::Name => self.name,
            Place::Owner => self.owner,
            Place::Type => self.type_name,
        }
    }
}

impl Rule {
    /// Do all wanted patterns match and none of the unwanted?
    pub(super) fn applies(&self, subject: &Subject<'_>) -> bool {
        self.conditions
            .iter()
            .all(|condition| condition.pattern.is_match(subject.at(condition.place)) == condition.wanted)
    }

    /// What must be found at a place: lines of one key are one condition.
    fn wanted_at(&self, place: Place) -> Option<&Condition> {
        self.conditions.iter().find(|condition| condition.wanted && condition.place == place)
    }

    /// The words on the `words` lines of the rule.
    fn words(&self) -> impl Iterator<Item = &str> {
        self.settings
            .iter()
            .filter(|(name, _)| name == "words")
            .flat_map(|(_, value)| value.split_whitespace())
    }

    /// Are its patterns well-formed? The error names the rule.
    #[cfg(test)]
    pub(super) fn check(&self) -> Result<(), String> {
        let all = self.conditions.iter();
        let mut checked = all.map(|condition| condition.pattern.check());
        checked.try_for_each(|checked| checked.map_err(|error| format!("[{}]: {error}", self.conclusion)))
    }

    /// The value of a setting, if the rule has it.
    pub(super) fn setting(&self, key: &str) -> Option<&str> {
        self.settings.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }
}

/// The rules of one file.
#[derive(Debug)]
pub(super) struct Rules {
    rules: Vec<Rule>,
    /// What rules out most rules for most subjects, place by place.
    sieves: Vec<(Place, Sieve)>,
}

impl Rules {
    /// Reads a rule file that is part of the program.
    #[expect(
        clippy::panic,
        reason = "the file is compiled in; `every_rule_file_is_well_formed` reads each of them"
    )]
    pub(super) fn embedded(source: &str) -> Self {
        match Self::read(source) {
            Ok(rules) => rules,
            Err(reason) => panic!("a rule file of this crate is malformed: {reason}"),
        }
    }

    /// Reads a rule file; the error names the place.
    pub(super) fn read(source: &str) -> Result<Self, String> {
        let rules = parse(source)?;
        let mut sieves = Vec::new();
        for place in ALL_PLACES {
            let wanted = |rule| Rule::wanted_at(rule, place).map(|condition| condition.pattern.as_str());
            let patterns: Vec<Option<&str>> = rules.iter().map(wanted).collect();
            if patterns.iter().any(Option::is_some) {
                sieves.push((place, Sieve::new(&patterns)?));
            }
        }
        Ok(Rules { rules, sieves })
    }

    /// The first rule that applies.
    pub(super) fn first(&self, subject: &Subject<'_>) -> Option<&Rule> {
        self.candidates(self.every(), subject, &ALL_PLACES).find(|rule| rule.applies(subject))
    }

    /// Every rule that applies, in the order of the file.
    pub(super) fn all<'a>(&'a self, subject: &'a Subject<'a>) -> impl Iterator<Item = &'a Rule> {
        self.candidates(self.every(), subject, &ALL_PLACES).filter(|rule| rule.applies(subject))
    }

    /// Does any rule with this conclusion apply?
    pub(super) fn any(&self, conclusion: &str, subject: &Subject<'_>) -> bool {
        let asked = self.concluding(conclusion);
        self.candidates(asked, subject, &ALL_PLACES).any(|rule| rule.applies(subject))
    }

    /// The text without what the `text` patterns of the rules with this conclusion find in it.
    pub(super) fn without<'t>(&self, conclusion: &str, text: &'t str) -> Cow<'t, str> {
        let subject = Subject { text, ..Subject::default() };
        let mut rules = self.candidates(self.concluding(conclusion), &subject, &[Place::Text]);
        let found = rules.find_map(|rule| rule.wanted_at(Place::Text).filter(|it| it.pattern.is_match(text)));
        found.map_or(Cow::Borrowed(text), |condition| condition.pattern.regex().replace_all(text, ""))
    }

    /// The words that stand under a heading, on lines `words one two`.
    pub(super) fn words(&self, heading: &str) -> Vec<String> {
        let rules = self.rules.iter().filter(|rule| rule.conclusion == heading);
        rules.flat_map(Rule::words).map(str::to_string).collect()
    }

    /// Can a rule with this conclusion apply to a field with this name, whatever its text?
    pub(super) fn fits_name(&self, conclusion: &str, name: &str) -> bool {
        let subject = Subject { name, ..Subject::default() };
        let mut candidates = self.candidates(self.concluding(conclusion), &subject, &[Place::Name]);
        candidates.any(|rule| rule.wanted_at(Place::Name).is_none_or(|it| it.pattern.is_match(name)))
    }

    /// Does any rule with this conclusion apply to a bare text?
    pub(super) fn any_text(&self, conclusion: &str, text: &str) -> bool {
        self.any(conclusion, &Subject { text, ..Subject::default() })
    }

    /// The first rule that applies, as the value of the model its conclusion names.
    pub(super) fn conclude<T>(&self, subject: &Subject<'_>, of: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.first(subject).and_then(|rule| of(&rule.conclusion))
    }

    /// All rules, one bit each.
    fn every(&self) -> u64 {
        (0..self.rules.len()).fold(0, |bits, index| bits | 1 << index)
    }

    /// The rules with this conclusion, one bit each.
    fn concluding(&self, conclusion: &str) -> u64 {
        let rules = self.rules.iter().enumerate().filter(|(_, rule)| rule.conclusion == conclusion);
        rules.fold(0, |bits, (index, _)| bits | 1 << index)
    }

    /// Of these rules the ones that the places do not rule out, in the order of the file.
    fn candidates(&self, among: u64, subject: &Subject<'_>, places: &[Place]) -> impl Iterator<Item = &Rule> {
        let sieves = self.sieves.iter().filter(|(place, _)| places.contains(place));
        let bits = sieves.fold(among, |bits, (place, sieve)| sieve.narrow(bits, subject.at(*place)));
        self.rules.iter().enumerate().filter(move |(index, _)| bits >> index & 1 == 1).map(|(_, rule)| rule)
    }
}

/// A rule while its lines are being read: patterns of one key are gathered into one.
#[derive(Default)]
struct Draft {
    conclusion: String,
    patterns: Vec<(Place, bool, String)>,
    settings: Vec<(String, String)>,
}

/// Reads a rule file; the error names the line.
pub(super) fn parse(source: &str) -> Result<Vec<Rule>, String> {
    let mut rules = Vec::new();
    let mut draft: Option<Draft> = None;
    for (index, line) in source.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(conclusion) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            finish(draft.take(), &mut rules);
            draft = Some(Draft { conclusion: conclusion.to_string(), ..Draft::default() });
            continue;
        }
        let (key, value) =
            line.split_once(' ').ok_or_else(|| format!("line {}: a key and a value expected", index + 1))?;
        let draft = draft.as_mut().ok_or_else(|| format!("line {}: no section is open", index + 1))?;
        draft.add(key, value.trim());
    }
    finish(draft, &mut rules);
    Ok(rules)
}

impl Draft {
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
}

fn finish(draft: Option<Draft>, rules: &mut Vec<Rule>) {
    let Some(draft) = draft else { return };
    let condition = |(place, wanted, pattern)| Condition { place, wanted, pattern: Pattern::new(pattern) };
    let mut conditions: Vec<Condition> = draft.patterns.into_iter().map(condition).collect();
    // What is wanted is rarer than what is not: asking it first ends most questions early.
    conditions.sort_by_key(|condition| !condition.wanted);
    rules.push(Rule { conclusion: draft.conclusion, conditions, settings: draft.settings });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_key_are_alternatives_and_keys_must_all_match() {
        let rules = Rules::embedded(
            "# money\n[fen]\ntext 单位分\ntext \\(分\\)\nunless-text 分钟\nname fee$\nnote x y\n",
        );
        let subject = |text, name| Subject { text, name, ..Subject::default() };
        assert!(rules.any("fen", &subject("金额,单位分", "total_fee")));
        assert!(rules.any("fen", &subject("金额(分)", "total_fee")));
        assert!(!rules.any("fen", &subject("金额(分)", "total")));
        assert!(!rules.any("fen", &subject("单位分钟", "total_fee")));
        assert_eq!(rules.first(&subject("单位分", "fee")).and_then(|rule| rule.setting("note")), Some("x y"));
    }

    #[test]
    fn a_malformed_file_names_the_place() {
        assert_eq!(parse("text x").unwrap_err(), "line 1: no section is open");
        assert_eq!(parse("[a]\ntext").unwrap_err(), "line 2: a key and a value expected");
        for malformed in ["[a]\ntext (", "[a]\nunless-text ("] {
            let rules = parse(malformed).unwrap();
            assert!(rules[0].check().unwrap_err().starts_with("[a]: "));
        }
    }
}
