//! Changes that bring back what was so before: platforms flip, and whoever waits need not follow twice.

use std::collections::BTreeSet;

use super::change::{Change, Diff};
use super::compare::diff;
use crate::model::Path;
use crate::tree::Tree;

type Subject = (String, Path, &'static str, String);

/// Marks the changes whose outcome an earlier state had, too. The nearest one is named; `history` begins with the latest.
pub fn mark_returns(found: &mut Diff, new: &Tree, history: &[(String, Tree)]) {
    for (label, earlier) in history {
        let others: BTreeSet<Subject> = diff(earlier, new).changes.iter().map(subject).collect();
        for change in found.changes.iter_mut().filter(|change| change.returns_to.is_none()) {
            // What the earlier state did not know at all, it did not know otherwise either.
            let is_known = earlier.get(&change.api).is_some() && new.get(&change.api).is_some();
            let is_whole = change.check.fact == "definition";
            let same = !others.contains(&subject(change));
            if same && (is_known || is_whole) {
                change.returns_to = Some(label.clone());
            }
        }
    }
}

fn subject(change: &Change) -> Subject {
    let (api, path, fact, item) = change.subject();
    (api.to_owned(), path.clone(), fact, item.to_owned())
}
