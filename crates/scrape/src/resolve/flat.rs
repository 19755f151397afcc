//! Tables of some copies show an object and its members as equal rows. Where a sample shows that a row stands deeper,
//! the rows get their levels from it.

use std::collections::HashSet;

use super::{Context, Lists, align::align};
use crate::document::{Depth, Row};
use crate::text::squeezed;

/// The rows with their levels, if the table is one of those; `None` where it is not.
pub(crate) fn levelled(context: &Context<'_>) -> Option<Vec<Row>> {
    if !context.drops_rows || context.rows.iter().any(|row| row.depth != Depth::Top) {
        return None;
    }
    let evidence = context.evidence?;
    let key = |node: &usize| evidence.nodes.get(*node).map(|node| squeezed(&node.name));
    let top: HashSet<String> = evidence.children(context.root).iter().filter_map(key).collect();
    let deeper: HashSet<String> = (1..evidence.nodes.len()).filter_map(|node| key(&node)).collect();
    let is_deeper = |row: &Row| {
        let name = squeezed(&row.name);
        !top.contains(&name) && deeper.contains(&name)
    };
    if !context.rows.iter().skip(1).any(is_deeper) {
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
