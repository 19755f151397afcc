//! Rules as data: a tiny engine for the files in `rules/` ([`RuleFile`] says how they are written).

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::file::{ALL_PLACES, FILES, Place, RuleFile, Section};
use super::pattern::Pattern;
use super::sieve::{MAX_RULES, Seen};

/// What a rule looks at.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Subject<'a> {
    pub(super) text: &'a Seen<'a>,
    pub(super) name: &'a Seen<'a>,
    pub(super) owner: &'a Seen<'a>,
    pub(super) type_name: &'a Seen<'a>,
}

impl<'a> Subject<'a> {
    fn at(&self, place: Place) -> &'a Seen<'a> {
        match place {
            Place::Text => self.text,
            Place::Name => self.name,
            Place::Owner => self.owner,
            Place::Type => self.type_name,
        }
    }
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

impl Rule {
    fn new(section: &Section) -> Self {
        let condition = |(place, wanted, pattern): &(Place, bool, String)| Condition {
            place: *place,
            wanted: *wanted,
            pattern: Pattern::new(pattern.clone()),
        };
        Rule {
            conclusion: section.conclusion.clone(),
            conditions: section.patterns.iter().map(condition).collect(),
            settings: section.settings.clone(),
        }
    }

    /// Do all wanted patterns match and none of the unwanted?
    pub(super) fn applies(&self, subject: &Subject<'_>) -> bool {
        let fits = |condition: &Condition| {
            condition.pattern.is_match(subject.at(condition.place)) == condition.wanted
        };
        self.conditions.iter().all(fits)
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
    fn check(&self) -> Result<(), String> {
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
    file: RuleFile,
    rules: Vec<Rule>,
    /// All rules, one bit each.
    every: u64,
    /// The rules with one conclusion, one bit each.
    concluding: FxHashMap<String, u64>,
}

/// The rules of all files, in the order of [`FILES`].
static ALL: LazyLock<[Rules; FILES.len()]> =
    LazyLock::new(|| FILES.map(|(file, _)| Rules::new(file, file.sections())));

impl RuleFile {
    /// The rules of the file.
    #[inline]
    pub(super) fn rules(self) -> &'static Rules {
        &ALL[self as usize]
    }
}

impl Rules {
    fn new(file: RuleFile, sections: &[Section]) -> Self {
        let mut rules = Rules {
            file,
            rules: sections.iter().map(Rule::new).collect(),
            every: 0,
            concluding: FxHashMap::default(),
        };
        for (index, section) in sections.iter().enumerate().take(MAX_RULES) {
            rules.every |= 1 << index;
            *rules.concluding.entry(section.conclusion.clone()).or_default() |= 1 << index;
        }
        rules
    }

    /// The first rule that applies.
    pub(super) fn first(&self, subject: &Subject<'_>) -> Option<&Rule> {
        self.candidates(self.every, subject, &ALL_PLACES).find(|rule| rule.applies(subject))
    }

    /// Every rule that applies, in the order of the file.
    pub(super) fn all<'a>(&'a self, subject: &'a Subject<'a>) -> impl Iterator<Item = &'a Rule> {
        self.candidates(self.every, subject, &ALL_PLACES).filter(|rule| rule.applies(subject))
    }

    /// Does any rule with this conclusion apply?
    pub(super) fn any(&self, conclusion: &str, subject: &Subject<'_>) -> bool {
        let asked = self.concluding(conclusion);
        self.candidates(asked, subject, &ALL_PLACES).any(|rule| rule.applies(subject))
    }

    /// The text without what the `text` patterns of the rules with this conclusion find in it.
    pub(super) fn without<'t>(&self, conclusion: &str, text: &Seen<'t>) -> Cow<'t, str> {
        let subject = Subject { text, ..Subject::default() };
        let mut rules = self.candidates(self.concluding(conclusion), &subject, &[Place::Text]);
        let found = rules.find_map(|rule| rule.wanted_at(Place::Text).filter(|it| it.pattern.is_match(text)));
        match found {
            Some(condition) => condition.pattern.regex().replace_all(text.as_str(), ""),
            None => Cow::Borrowed(text.as_str()),
        }
    }

    /// The words that stand under a heading, on lines `words one two`.
    pub(super) fn words(&self, heading: &str) -> Vec<String> {
        let rules = self.rules.iter().filter(|rule| rule.conclusion == heading);
        rules.flat_map(Rule::words).map(str::to_string).collect()
    }

    /// Can a rule with this conclusion apply to a field with this name, whatever its text?
    pub(super) fn fits_name(&self, conclusion: &str, name: &Seen<'_>) -> bool {
        let subject = Subject { name, ..Subject::default() };
        let mut candidates = self.candidates(self.concluding(conclusion), &subject, &[Place::Name]);
        candidates.any(|rule| rule.wanted_at(Place::Name).is_none_or(|it| it.pattern.is_match(name)))
    }

    /// May any rule apply to this text or to a part of it?
    pub(super) fn may_fit_text(&self, text: &Seen<'_>) -> bool {
        self.every & text.may_fit(self.file, Place::Text) != 0
    }

    /// Does any rule with this conclusion apply to a bare text?
    pub(super) fn any_text(&self, conclusion: &str, text: &str) -> bool {
        self.any(conclusion, &Subject { text: &Seen::of(text), ..Subject::default() })
    }

    /// The first rule that applies, as the value of the model its conclusion names.
    pub(super) fn conclude<T>(&self, subject: &Subject<'_>, of: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.first(subject).and_then(|rule| of(&rule.conclusion))
    }

    /// The rules with this conclusion, one bit each.
    fn concluding(&self, conclusion: &str) -> u64 {
        self.concluding.get(conclusion).copied().unwrap_or_default()
    }

    /// Of these rules the ones that the places do not rule out, in the order of the file.
    fn candidates(&self, among: u64, subject: &Subject<'_>, places: &[Place]) -> impl Iterator<Item = &Rule> {
        let fit = |bits: u64, place: &Place| bits & subject.at(*place).may_fit(self.file, *place);
        let mut bits = places.iter().fold(among, fit);
        std::iter::from_fn(move || {
            let index = usize::try_from(bits.trailing_zeros()).unwrap_or(usize::MAX);
            // Takes the lowest bit away.
            bits &= bits.wrapping_sub(1);
            self.rules.get(index)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::file::parse;

    #[test]
    fn every_rule_file_is_well_formed() {
        for (file, _) in FILES {
            let rules = file.rules();
            assert!(!rules.rules.is_empty(), "{file:?}");
            rules
                .rules
                .iter()
                .try_for_each(Rule::check)
                .unwrap_or_else(|reason| panic!("{file:?}: {reason}"));
        }
    }

    #[test]
    fn lines_of_a_key_are_alternatives_and_keys_must_all_match() {
        let sections =
            parse("# money\n[fen]\ntext 单位分\ntext \\(分\\)\nunless-text 分钟\nname fee$\nnote x y\n")
                .unwrap();
        let rule = Rule::new(&sections[0]);
        let applies = |text, name| {
            let (text, name) = (Seen::of(text), Seen::of(name));
            rule.applies(&Subject { text: &text, name: &name, ..Subject::default() })
        };
        assert!(applies("金额,单位分", "total_fee"));
        assert!(applies("金额(分)", "total_fee"));
        assert!(!applies("金额(分)", "total"));
        assert!(!applies("单位分钟", "total_fee"));
        assert_eq!(rule.setting("note"), Some("x y"));
    }

    #[test]
    fn a_malformed_pattern_names_its_rule() {
        for malformed in ["[a]\ntext (", "[a]\nunless-text ("] {
            let sections = parse(malformed).unwrap();
            assert!(Rule::new(&sections[0]).check().unwrap_err().starts_with("[a]: "));
        }
    }
}
