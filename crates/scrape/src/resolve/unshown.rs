//! Rows that a sample should show and does not.
//!
//! The platform writes its samples out of its own tables: an answer's sample shows all members of every object that it shows,
//! client code sets every field that has an example. A row of which such a sample says nothing came from somewhere else: from
//! another table, another object, another day. It stays, and somebody hears of it.

use rustc_hash::FxHashSet;

use super::nesting::{Parents, has_example};
use super::{Context, Side};
use crate::row_words::is_basic;
use crate::text::squeezed;

/// Is this half's sample of another API: it shows something, and not one of the rows?
pub(super) fn is_foreign(context: &Context<'_>, matches: &[Option<usize>]) -> bool {
    let shows = context.evidence.is_some_and(|evidence| !evidence.children(context.root).is_empty());
    shows && !matches.is_empty() && matches.iter().all(Option::is_none)
}

/// The rows that are not shown though those beside them are.
pub(super) fn rows(context: &Context<'_>, parents: &Parents, matches: &[Option<usize>]) -> FxHashSet<usize> {
    let mut unshown = FxHashSet::default();
    // Nearly always every row has its element.
    let Some(evidence) = context.evidence.filter(|_| matches.iter().any(Option::is_none)) else {
        return unshown;
    };
    let holder_of = |row: usize| parents.of.get(row).copied().flatten();
    let element_of = |row: usize| matches.get(row).copied().flatten();
    let shown = (0..matches.len()).filter(|row| element_of(*row).is_some());
    let mut holders: FxHashSet<Option<usize>> = shown.map(holder_of).collect();
    if context.side == Side::Request && evidence.children(context.root).is_empty() {
        // Client code that sets nothing.
        holders.insert(None);
    }
    for row in (0..matches.len()).filter(|row| element_of(*row).is_none() && is_due(context, *row)) {
        // The outermost object that is not shown.
        let mut row = row;
        while let Some(holder) = holder_of(row).filter(|holder| element_of(*holder).is_none()) {
            row = holder;
        }
        let element = holder_of(row).map_or(Some(context.root), element_of);
        let is_beside = holders.contains(&holder_of(row));
        if is_beside && element.is_some_and(|element| !has(context, element, row)) {
            unshown.insert(row);
        }
    }
    unshown
}

/// Would the sample show this row?
fn is_due(context: &Context<'_>, row: usize) -> bool {
    let Some(row) = context.rows.get(row).filter(|row| !row.name.is_empty()) else { return false };
    match context.side {
        Side::Response => true,
        Side::Request => is_basic(&row.type_text) && has_example(&row.text),
    }
}

/// Has the element a member of this name? Hand-written samples have another order than their tables.
fn has(context: &Context<'_>, element: usize, row: usize) -> bool {
    let Some((evidence, row)) = context.evidence.zip(context.rows.get(row)) else { return false };
    let name = squeezed(&row.name);
    let is_it =
        |member: &usize| evidence.nodes.get(*member).is_some_and(|member| squeezed(&member.name) == name);
    context.children(element).iter().any(is_it)
}
