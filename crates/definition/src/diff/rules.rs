//! What people decided about changes: other levels, and changes they do not want to hear of. Each with its reason.

use super::change::{Change, Diff, Ignored};
use super::checks::Check;
use super::level::Level;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::people::fits_pattern;
use crate::text::{shorten, visible};
use crate::yaml::decode::read;
use crate::yaml::keys::RULES;
use crate::yaml::node::{Node, Value};
use crate::yaml::parse::parse;
use crate::yaml::validate::{suggest, validate_record};

/// The rules of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    file: String,
    levels: Vec<Rule>,
    ignore: Vec<Rule>,
}

/// A rule covers what all its patterns fit; `*` stands for any characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Rule {
    check: Option<String>,
    api: Option<String>,
    path: Option<String>,
    level: Option<Level>,
    reason: String,
    place: Place,
}

/// Reads a file of rules.
///
/// # Errors
/// Everything that is wrong with the file, each finding with its place.
pub fn read_rules(text: &str, file: &str) -> Result<Rules, Diagnostics> {
    let mut found = Diagnostics::new();
    let mut rules = Rules { file: file.to_owned(), ..Rules::default() };
    if let Some(node) = parse(text, &mut found)
        && node.value != Value::Null
    {
        validate_record(&node, &RULES, &mut found);
        let list = |key: &str| -> Vec<Rule> {
            let nodes = node.get(key).cloned().map(Node::into_list).unwrap_or_default();
            nodes.into_iter().map(rule).collect()
        };
        (rules.levels, rules.ignore) = (list("levels"), list("ignore"));
    }
    if !found.has_errors() {
        rules.levels.iter().chain(&rules.ignore).for_each(|rule| rule.examine(&mut found));
    }
    if !found.has_errors() {
        return Ok(rules);
    }
    found.set_file(file);
    found.sort();
    Err(found)
}

fn rule(node: Node<'_>) -> Rule {
    let place = node.place;
    let rule = read!(key, node => it: Rule {
        check: "check" = Some(node.into_text()),
        api: "api" = Some(node.into_text()),
        path: "path" = Some(node.into_text()),
        level: "level" = Level::from_word(&node.into_text()),
        reason: "reason" = node.into_text(),
    }, place else {});
    Rule { place, ..rule }
}

impl Rule {
    fn examine(&self, found: &mut Diagnostics) {
        if self.reason.trim().is_empty() {
            let hint = "write in `reason` why this is right for your users";
            let diagnostic = Diagnostic::error("empty-reason", "a rule without a reason");
            found.push(diagnostic.at(self.place).with_hint(hint));
        }
        if (&self.check, &self.api, &self.path) == (&None, &None, &None) {
            let hint = "say at least one of `check`, `api` and `path`";
            let diagnostic = Diagnostic::error("rule-for-everything", "a rule that covers every change");
            found.push(diagnostic.at(self.place).with_hint(hint));
        }
        let Some(check) = &self.check else { return };
        if !Check::all().any(|known| fits_pattern(check, known.name)) {
            let names: Vec<&str> = Check::all().map(|check| check.name).collect();
            let message = format!("there is no check `{}`", shorten(&visible(check)));
            let hint = suggest(check, &names);
            let hint =
                if hint.starts_with("did you mean") { hint } else { "the book lists all checks".to_owned() };
            found.push(Diagnostic::error("unknown-check", message).at(self.place).with_hint(hint));
        }
    }

    fn covers(&self, change: &Change) -> bool {
        let fits = |pattern: &Option<String>, text: &str| {
            pattern.as_deref().is_none_or(|pattern| fits_pattern(pattern, text))
        };
        fits(&self.check, change.check.name)
            && fits(&self.api, &change.api)
            && fits(&self.path, change.path.as_str())
    }
}

impl Rules {
    /// Gives changes the levels that people chose and sets aside what they ignore. The first rule that covers a change
    /// decides. Warnings: rules to ignore what does not happen (any more).
    pub fn apply(&self, diff: &mut Diff) -> Diagnostics {
        let mut is_used = vec![false; self.ignore.len()];
        let mut kept = Vec::with_capacity(diff.changes.len());
        for mut change in std::mem::take(&mut diff.changes) {
            if let Some((index, rule)) = self.ignore.iter().enumerate().find(|(_, rule)| rule.covers(&change))
            {
                is_used[index] = true;
                diff.ignored.push(Ignored { change, reason: rule.reason.clone() });
                continue;
            }
            if let Some(rule) = self.levels.iter().find(|rule| rule.covers(&change)) {
                change.level = rule.level.unwrap_or(change.level);
                change.reason = Some(rule.reason.clone());
            }
            kept.push(change);
        }
        diff.changes = kept;
        let mut found = Diagnostics::new();
        for (rule, _) in self.ignore.iter().zip(is_used).filter(|(_, is_used)| !is_used) {
            let message = format!("nothing to ignore here ({})", shorten(&visible(&rule.reason)));
            let diagnostic = Diagnostic::warning("unused-ignore", message).in_file(&self.file).at(rule.place);
            found.push(
                diagnostic.with_hint("remove the rule once both states that it was for are in the past"),
            );
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: &str = "levels:\n- {check: '*-code-removed', api: taobao.*, level: minor, reason: we never match it}\nignore:\n- {check: response-field-added, reason: not ours}\n- {path: request.x, reason: gone}\n";

    fn change(api: &str, path: &str, check: &str) -> Change {
        Change::new(api, crate::Path::parse(path).unwrap(), Check::named(check).unwrap())
    }

    #[test]
    fn rules_decide_and_those_that_decide_nothing_are_told() {
        let changes = vec![
            change("taobao.a", "response.a", "response-code-removed"),
            change("alibaba.a", "response.a", "response-code-removed"),
            change("taobao.a", "response.b", "response-field-added"),
        ];
        let mut diff = Diff { changes, ..Diff::default() };
        let found = read_rules(RULES, "diff.yaml").unwrap().apply(&mut diff);
        let levels: Vec<_> =
            diff.changes.iter().map(|change| (change.level, change.reason.as_deref())).collect();
        assert_eq!(levels, [(Level::Minor, Some("we never match it")), (Level::Breaking, None)]);
        assert_eq!((diff.ignored.len(), diff.ignored[0].reason.as_str()), (1, "not ours"));
        let expected = "diff.yaml:5:3: warning[unused-ignore]: nothing to ignore here (gone)\n";
        assert_eq!(found.to_string(), expected);
    }

    #[test]
    fn what_is_wrong_with_a_file_is_told_with_its_place() {
        for (text, expected) in [
            (
                "ignore:\n- {reason: x}\n",
                "d:2:3: error[rule-for-everything]: a rule that covers every change\n",
            ),
            ("ignore:\n- {api: x, reason: ' '}\n", "d:2:3: error[empty-reason]: a rule without a reason\n"),
            ("ignore:\n- {api: x}\n", "d:2:3: error[missing-key]: a rule to ignore needs the key `reason`\n"),
            (
                "ignore:\n- {check: responce-field-added, reason: x}\n",
                "d:2:3: error[unknown-check]: there is no check `responce-field-added`\n",
            ),
            (
                "levels:\n- {check: api-gone, level: major, reason: x}\n",
                "d:2:28: error[unknown-word]: `level`: expected one of breaking, minor, patch, noise, found \"major\"\n",
            ),
            (
                "levels:\n- {check: api-gone, level: minor, reasons: x}\n",
                "d:2:35: error[unknown-key]: a rule of a level has no key `reasons`\nd:2:3: error[missing-key]: a rule of a level needs the key `reason`\n",
            ),
            ("rules: []\n", "d:1:1: error[unknown-key]: a file of rules has no key `rules`\n"),
        ] {
            let mut lines: Vec<String> =
                read_rules(text, "d").unwrap_err().to_string().lines().map(str::to_owned).collect();
            let mut wanted: Vec<String> = expected.lines().map(str::to_owned).collect();
            lines.sort();
            wanted.sort();
            assert_eq!(lines, wanted, "{text}");
        }
        assert_eq!(
            read_rules("# nothing yet\n", "d").unwrap(),
            Rules { file: "d".to_owned(), ..Rules::default() }
        );
    }
}
