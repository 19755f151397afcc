//! Rows that lost their names: a cell that reads like a name of the sample has it; and where the sample shows exactly one element that no row does, in the place of exactly one
//! such row, the element names it.

use std::collections::{HashMap, HashSet};

use super::{Context, Side, align};
use crate::document::{Odd, Row};
use crate::samples::Evidence;
use crate::text::squeezed;

/// What the sample calls an element, as the wire does. Client code has only the name of what sets it.
fn wire_name(side: Side, shown: &str) -> String {
    match side {
        Side::Request => top_definition::list_item_name(shown),
        Side::Response => shown.to_owned(),
    }
}

/// Names of rows whose cells read like exactly one name of the sample that no row has, but for signs and blanks:
/// `order id`, `order–id`.
fn spelled(context: &Context<'_>, evidence: &Evidence, matched: &HashSet<usize>, rows: &mut [Row]) -> bool {
    let mut found = false;
    for row in rows.iter_mut().filter(|row| row.name.is_empty()) {
        let Some(cell) = row.odd.iter().find_map(|odd| match odd {
            Odd::NotAName(cell) => Some(letters(cell)),
            _ => None,
        }) else {
            continue;
        };
        let free = evidence.nodes.iter().enumerate().filter(|(node, _)| !matched.contains(node));
        let mut alike = free.map(|(_, node)| &node.name).filter(|name| letters(name) == cell);
        if let Some(first) = alike.next().filter(|_| !cell.is_empty())
            && alike.all(|name| name == first)
        {
            row.name = wire_name(context.side, first);
            found = true;
        }
    }
    found
}

fn letters(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

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
    let mut found = spelled(context, evidence, &matched, &mut rows);
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
            row.name = wire_name(context.side, &node.name);
            found = true;
        }
    }
    found.then_some(rows)
}
