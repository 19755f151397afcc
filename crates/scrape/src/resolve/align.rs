//! Which element of the sample shows which row.
//!
//! Rows and the sample's elements both stand in the order of the document, parents first, and neither is complete:
//! rows without element and elements without row are normal. So this is an alignment of two sequences that keeps
//! their order, wants equal names, prefers agreeing values, and dislikes elements without row more than rows without
//! element.

use std::collections::{HashMap, HashSet};

use rustc_hash::FxHashSet;

use super::{Context, texts};
use crate::document::{Depth, Mark, RowText};
use crate::limits::MAX_ALIGNMENT_CELLS;
use crate::text::{comparable, same, squeezed};

const MATCH: i32 = 8;
const VALUE_AGREES: i32 = 4;
const VALUE_CONFLICTS: i32 = -6;
const KIND_CONFLICTS: i32 = -6;
const ELEMENT_SKIPPED: i32 = -2;

/// Elements that a larger document may skip at once when it is aligned in one forward pass.
const WINDOW: usize = 64;

/// An element in document order, list wrappers taken away.
struct Element {
    node: usize,
    key: u32,
    top: bool,
    has_children: bool,
    value: Option<String>,
}

/// For every row the element (a node of the evidence) that shows it.
pub(crate) fn align(context: &Context<'_>) -> Vec<Option<usize>> {
    let mut matches = vec![None; context.rows.len()];
    let Some(evidence) = context.evidence else { return matches };
    if evidence.children(context.root).is_empty() || context.rows.is_empty() {
        return matches;
    }
    let mut keys = Keys::default();
    let rows: Vec<u32> = context.rows.iter().map(|row| keys.of(&row.name)).collect();
    let elements = flatten(context, &mut keys);
    let scores = Scores { context, rows: &rows, elements: &elements };
    for (row, element) in pairs(&scores) {
        if let (Some(place), Some(element)) = (matches.get_mut(row), elements.get(element)) {
            *place = Some(element.node);
        }
    }
    matches
}

/// The nodes of the sample's elements in document order.
pub(crate) fn elements(context: &Context<'_>) -> Vec<usize> {
    flatten(context, &mut Keys::default()).into_iter().map(|element| element.node).collect()
}

/// The names of the elements that no row shows, each with the nodes that hold one of it.
pub(crate) fn names_of_others(
    context: &Context<'_>,
    matches: &[Option<usize>],
    matched: &FxHashSet<usize>,
) -> HashMap<String, HashSet<usize>> {
    let mut names: HashMap<String, HashSet<usize>> = HashMap::new();
    let mut rows = context.rows.iter().zip(matches);
    // Nobody asks about rows that the sample shows, or whose place it has told.
    let is_asked = rows.any(|(row, element)| row.depth != Depth::Below && element.is_none());
    let Some(evidence) = context.evidence.filter(|_| is_asked) else { return names };
    for node in elements(context).into_iter().filter(|node| !matched.contains(node)) {
        let Some(other) = evidence.nodes.get(node) else { continue };
        let holders = names.entry(squeezed(&other.name)).or_default();
        holders.insert(other.parent);
        // The items of a list stand between it and its members.
        holders.extend(evidence.nodes.get(other.parent).map(|item| item.parent));
    }
    names
}

#[derive(Default)]
struct Keys(HashMap<String, u32>);

impl Keys {
    fn of(&mut self, name: &str) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(squeezed(name)).or_insert(next)
    }
}

/// The sample's elements, parents first. Where no row stands below a top row, only the top is of interest.
fn flatten(context: &Context<'_>, keys: &mut Keys) -> Vec<Element> {
    let Some(evidence) = context.evidence else { return Vec::new() };
    let top_only = !context.is_flat && context.rows.iter().all(|row| row.depth == Depth::Top);
    let mut elements: Vec<Element> = Vec::new();
    let mut waiting: Vec<(usize, bool)> =
        evidence.children(context.root).iter().rev().map(|child| (*child, true)).collect();
    while let Some((node, top)) = waiting.pop() {
        let Some(known) = evidence.nodes.get(node) else { continue };
        let children = context.children(node);
        if !top_only {
            waiting.extend(children.iter().rev().map(|child| (*child, false)));
        }
        elements.push(Element {
            node,
            key: keys.of(&known.name),
            top,
            has_children: !children.is_empty(),
            value: context.value(node),
        });
    }
    elements
}

struct Scores<'a> {
    context: &'a Context<'a>,
    rows: &'a [u32],
    elements: &'a [Element],
}

impl Scores<'_> {
    /// What it is worth to match them; `None` if they cannot be the same.
    fn of(&self, row: usize, element: usize) -> Option<i32> {
        let (key, element) = (self.rows.get(row)?, self.elements.get(element)?);
        let row = self.context.rows.get(row)?;
        if *key != element.key || (!self.context.is_flat && (row.depth == Depth::Top) != element.top) {
            return None;
        }
        let mut score = MATCH;
        if row.mark == Mark::Leaf && element.has_children {
            score += KIND_CONFLICTS;
        }
        if row.mark != Mark::Object
            && let Some(value) = &element.value
        {
            score += agreement(&row.text, &texts(row), value);
        }
        Some(score)
    }
}

fn agreement(text: &RowText, cells: &[&str], value: &str) -> i32 {
    let agrees = match text {
        RowText::Joined(_) if value.is_empty() => return 0,
        // An empty element is shown by a row without example.
        _ if value.is_empty() => cells.iter().filter(|cell| !cell.is_empty()).count() < 2,
        RowText::Joined(text) => comparable(text).starts_with(comparable(value).as_ref()),
        _ => cells.iter().any(|cell| same(cell, value)),
    };
    match agrees {
        true if value.is_empty() => 0,
        true => VALUE_AGREES,
        false if cells.len() >= 2 => VALUE_CONFLICTS,
        false => 0,
    }
}

/// The matched pairs. Equal beginnings and ends, nearly everything on real pages, are matched directly.
fn pairs(scores: &Scores<'_>) -> Vec<(usize, usize)> {
    let (rows, elements) = (scores.rows.len(), scores.elements.len());
    let fits = |row, element| scores.of(row, element).is_some_and(|score| score >= MATCH);
    let mut start = 0;
    while start < rows.min(elements) && fits(start, start) {
        start += 1;
    }
    let mut end = 0;
    while end < rows.min(elements) - start && fits(rows - end - 1, elements - end - 1) {
        end += 1;
    }
    let mut pairs: Vec<_> = (0..start).map(|index| (index, index)).collect();
    let middle = Middle {
        scores,
        row: start,
        element: start,
        rows: rows - end - start,
        elements: elements - end - start,
    };
    match middle.cost() <= MAX_ALIGNMENT_CELLS {
        true => middle.best(&mut pairs),
        false => middle.forward(&mut pairs),
    }
    pairs.extend((0..end).rev().map(|back| (rows - back - 1, elements - back - 1)));
    pairs
}

/// The stretch that does not match one to one.
struct Middle<'a> {
    scores: &'a Scores<'a>,
    row: usize,
    element: usize,
    rows: usize,
    elements: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Step {
    Match,
    SkipRow,
    SkipElement,
}

/// Bytes of text that are compared at the cost of one more cell.
const BYTES_A_CELL: usize = 64;

impl Middle<'_> {
    /// Every row is compared with every element, and comparing long texts takes its time.
    fn cost(&self) -> usize {
        let rows = self.scores.context.rows.iter().skip(self.row).take(self.rows);
        let row_bytes: usize = rows.flat_map(texts).map(str::len).sum();
        let elements = self.scores.elements.iter().skip(self.element).take(self.elements);
        let element_bytes: usize = elements.filter_map(|element| Some(element.value.as_ref()?.len())).sum();
        let cells = |one: usize, other: usize| one.saturating_mul(other);
        cells(self.rows, self.elements)
            + cells(self.elements, row_bytes / BYTES_A_CELL)
            + cells(self.rows, element_bytes / BYTES_A_CELL)
    }

    /// The alignment with the highest score, worked out from the end.
    fn best(&self, pairs: &mut Vec<(usize, usize)>) {
        if self.rows == 0 || self.elements == 0 {
            return;
        }
        let width = self.elements + 1;
        let mut steps = vec![Step::SkipRow; self.rows * width];
        let mut below: Vec<i32> = (0..width).map(|left| as_cost(self.elements - left)).collect();
        for row in (0..self.rows).rev() {
            let mut current = below.clone();
            for element in (0..self.elements).rev() {
                let skip_row = below.get(element).copied().unwrap_or(i32::MIN);
                let skip_element = current.get(element + 1).copied().unwrap_or(0) + ELEMENT_SKIPPED;
                let matched = self
                    .scores
                    .of(self.row + row, self.element + element)
                    .map(|score| score + below.get(element + 1).copied().unwrap_or(0));
                let (step, score) = match matched {
                    Some(matched) if matched >= skip_row && matched >= skip_element => (Step::Match, matched),
                    _ if skip_row >= skip_element => (Step::SkipRow, skip_row),
                    _ => (Step::SkipElement, skip_element),
                };
                if let (Some(place), Some(kept)) =
                    (current.get_mut(element), steps.get_mut(row * width + element))
                {
                    (*place, *kept) = (score, step);
                }
            }
            below = current;
        }
        let (mut row, mut element) = (0, 0);
        while row < self.rows && element < self.elements {
            match steps.get(row * width + element) {
                Some(Step::Match) => {
                    pairs.push((self.row + row, self.element + element));
                    (row, element) = (row + 1, element + 1);
                }
                Some(Step::SkipElement) => element += 1,
                _ => row += 1,
            }
        }
    }

    /// One pass: every row takes the next element of its name within a window.
    fn forward(&self, pairs: &mut Vec<(usize, usize)>) {
        let mut next = self.element;
        for row in self.row..self.row + self.rows {
            let window = next..(next + WINDOW).min(self.element + self.elements);
            let Some(found) = window
                .into_iter()
                .find(|element| self.scores.of(row, *element).is_some_and(|score| score > 0))
            else {
                continue;
            };
            pairs.push((row, found));
            next = found + 1;
        }
    }
}

fn as_cost(skipped: usize) -> i32 {
    i32::try_from(skipped).unwrap_or(i32::MAX / 4).saturating_mul(ELEMENT_SKIPPED)
}
