//! A change in few words, and all changes in one line.

use crate::diff::change::{Change, Diff};
use crate::diff::level::Level;
use crate::text::{collapse, shorten};

/// `field removed`, `max-length tightened`.
pub(super) fn what(change: &Change) -> String {
    let way = change.check.way.replace('-', " ");
    match (change.check.fact, change.check.way) {
        ("definition", _) => way,
        ("sensitive", _) => format!("mark of personal data {way}"),
        ("required", "added") => "became required".to_owned(),
        ("required", _) => "no longer required".to_owned(),
        ("list", "added") => "became a list".to_owned(),
        ("list", _) => "no list any more".to_owned(),
        (fact, _) => format!("{} {way}", fact.replace('-', " ")),
    }
}

/// `(String)`, `String → Number`; nothing where what happened says it all.
pub(super) fn values(change: &Change) -> String {
    let short = |text: &Option<String>| shorten(&collapse(text.as_deref().unwrap_or("none"))).into_owned();
    match (&change.was, &change.is) {
        (None, None) => String::new(),
        (None, Some(value)) | (Some(value), None) if value.trim().is_empty() => String::new(),
        (None, is @ Some(_)) => format!("({})", short(is)),
        (was @ Some(_), None) => format!("({})", short(was)),
        (was, is) => format!("{} → {}", short(was), short(is)),
    }
}

/// Where it is, without the API: `request.a`, `response.b 3` (a code), `isv.refused` (an error code).
pub(super) fn place(change: &Change) -> String {
    // A text's own name says nothing beside the fact.
    let is_fact = change.check.fact.ends_with(&change.item.replace('_', "-"));
    match (change.path.is_definition(), is_fact) {
        (true, true) => String::new(),
        (true, false) => change.item.clone(),
        (false, true) => change.path.to_string(),
        (false, false) => format!("{} {}", change.path, change.item),
    }
}

/// What else is worth saying.
pub(super) fn notes(change: &Change) -> Vec<String> {
    let mut notes = Vec::new();
    notes.extend(change.from.as_ref().map(|from| format!("was at {from}")));
    notes.extend(change.returns_to.as_ref().map(|label| format!("as it was in {label}")));
    notes.extend(change.reason.as_ref().map(|reason| format!("{} by rule: {reason}", change.level.word())));
    notes
}

/// `3 breaking, 2 minor, 4 patch: a major release`
pub(super) fn summary(diff: &Diff) -> String {
    let Some(level) = diff.level().filter(|level| *level > Level::Noise) else {
        return match diff.count(Level::Noise) {
            0 => "no changes".to_owned(),
            noise => format!("no changes but noise ({noise})"),
        };
    };
    let counts: Vec<String> = [Level::Breaking, Level::Minor, Level::Patch]
        .into_iter()
        .map(|level| format!("{} {}", diff.count(level), level.word()))
        .collect();
    format!("{}: a {} release", counts.join(", "), level.release().unwrap_or("patch"))
}

/// Noise by what it is: `order changed: 12`.
pub(super) fn noise(diff: &Diff) -> Vec<(String, usize)> {
    let mut counts = std::collections::BTreeMap::new();
    for change in diff.changes.iter().filter(|change| change.level == Level::Noise) {
        *counts.entry(what(change)).or_insert(0) += 1;
    }
    let mut counts: Vec<(String, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}
