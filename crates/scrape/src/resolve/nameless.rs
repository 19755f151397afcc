//! Rows that lost their names: where the sample shows exactly one element that no row does, in the place of exactly one
//! such row, the element names it.

use std::collections::{HashMap, HashSet};

use super::{Context, Side, align};
use crate::document::Row;
use crate::text::squeezed;

/// The rows with the names that could be found; `None` where no row lacks one or nothing could be.
pub(crate) fn named(context: &Context<'_>) -> Option<Vec<Row>> {
    let evidence = context.evidence?;
    if context.rows.iter().all(|row| !row.name.is_empty()) {
        return None;
    }
    let matches = align::align(context);
    let elements = align::elements(context);
    let places: HashMap<usize, usize> =
        elements.iter().enumerate().map(|(place, node)| (*node, place)).collect();
    let matched: HashSet<usize> = matches.iter().copied().flatten().collect();
    let known: HashSet<String> = context.rows.iter().map(|row| squeezed(&row.name)).collect();
    let place = |row: usize| places.get(&matches.get(row).copied().flatten()?).copied();
    let mut rows = context.rows.to_vec();
    let mut found = false;
    for index in 0..rows.len() {
        if rows.get(index).is_none_or(|row| !row.name.is_empty()) {
            continue;
        }
        let before = (0..index).rev().find_map(place);
        let after = (index + 1..rows.len()).find_map(place).unwrap_or(elements.len());
        let from = before.map_or(0, |place| place + 1);
        let is_free = |node: &&usize| {
            let name = evidence.nodes.get(**node).map(|node| squeezed(&node.name));
            !matched.contains(node) && name.is_some_and(|name| !known.contains(&name))
        };
        let mut free = elements.get(from..after.max(from)).unwrap_or_default().iter().filter(is_free);
        if let (Some(only), None) = (free.next(), free.next())
            && let (Some(row), Some(node)) = (rows.get_mut(index), evidence.nodes.get(*only))
        {
            row.name = match context.side {
                Side::Request => top_definition::list_item_name(&node.name),
                Side::Response => node.name.clone(),
            };
            found = true;
        }
    }
    found.then_some(rows)
}
