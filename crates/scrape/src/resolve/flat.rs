//! Tables of some copies show an object and its members as equal rows. Where a sample shows that a row stands deeper,
//! the rows get their levels from it.

use std::collections::HashSet;

use super::{Context, Lists, align::align};
use crate::document::{Depth, Row};
use crate::samples::Evidence;
use crate::text::squeezed;

/// The rows with their levels, if the table is one of those; `None` where it is not.
pub(crate) fn levelled(context: &Context<'_>) -> Option<Vec<Row>> {
    if context.rows.iter().any(|row| row.depth != Depth::Top) {
        return None;
    }
    let evidence = context.evidence?;
    if !(0..context.rows.len()).any(|row| shows_members(context, evidence, row)) {
        return None;
    }
    let lists = Lists::anywhere(context.rows, context.types);
    let matches = align(&Context { lists, is_flat: true, ..*context });
    let mut rows = context.rows.to_vec();
    let mut below = false;
    for (row, element) in rows.iter_mut().zip(matches).skip(1) {
        // A row that the sample does not show stays where the row before it stands.
        if let Some(node) = element.and_then(|element| evidence.nodes.get(element)) {
            below = node.parent != context.root;
        }
        if below {
            row.depth = Depth::Below;
        }
    }
    Some(rows)
}

/// Do all members that the sample shows of this row's object follow the row? One name alone would not say much: a top
/// row without example may be called like a member.
fn shows_members(context: &Context<'_>, evidence: &Evidence, index: usize) -> bool {
    let key = |node: &usize| evidence.nodes.get(*node).map(|node| squeezed(&node.name));
    let top = evidence.children(context.root);
    let name = context.rows.get(index).map(|row| squeezed(&row.name));
    let Some(object) = top.iter().find(|node| key(node) == name) else { return false };
    let members: HashSet<String> = deepest_single(evidence, *object).iter().filter_map(key).collect();
    let others: HashSet<String> = top.iter().filter_map(key).collect();
    let rows: HashSet<String> = context.rows.iter().skip(index + 1).map(|row| squeezed(&row.name)).collect();
    !members.is_empty() && members.iter().all(|member| rows.contains(member)) && !members.is_subset(&others)
}

/// The members of an object; the element around the items of a list is none.
fn deepest_single(evidence: &Evidence, object: usize) -> &[usize] {
    match evidence.children(object) {
        [item] if !evidence.children(*item).is_empty() && evidence.wraps_items => evidence.children(*item),
        members => members,
    }
}
