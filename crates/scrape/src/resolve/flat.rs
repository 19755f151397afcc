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
    if !shows_members(context, evidence) {
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

/// Is there a row of an object behind which all members follow that the sample shows of it? One name alone would not say
/// much: a top row without example may be called like a member.
fn shows_members(context: &Context<'_>, evidence: &Evidence) -> bool {
    let key = |node: &usize| evidence.nodes.get(*node).map(|node| squeezed(&node.name));
    let top = evidence.children(context.root);
    let members_of = |object: &usize| deepest_single(evidence, *object);
    // Most samples end here.
    if top.iter().all(|object| members_of(object).is_empty()) {
        return false;
    }
    let others: Vec<Option<String>> = top.iter().map(key).collect();
    let rows: Vec<String> = context.rows.iter().map(|row| squeezed(&row.name)).collect();
    let follows = |(index, row): (usize, &String)| {
        let place = others.iter().position(|other| other.as_ref() == Some(row));
        let members = place.and_then(|place| top.get(place)).map(members_of).unwrap_or_default();
        if members.is_empty() {
            return false;
        }
        let members: HashSet<String> = members.iter().filter_map(key).collect();
        let behind: HashSet<&String> = rows.iter().skip(index + 1).collect();
        let is_other = |member: &String| others.iter().flatten().any(|other| other == member);
        members.iter().all(|member| behind.contains(member)) && !members.iter().all(is_other)
    };
    rows.iter().enumerate().any(follows)
}

/// The members of an object; the element around the items of a list is none.
fn deepest_single(evidence: &Evidence, object: usize) -> &[usize] {
    match evidence.children(object) {
        [item] if !evidence.children(*item).is_empty() && evidence.wraps_items => evidence.children(*item),
        members => members,
    }
}
