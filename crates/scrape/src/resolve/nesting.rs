//! Which row holds which.
//!
//! Documents that show depth are taken by their word. Elsewhere the matched element's parent decides. A row without
//! element is settled by what stands around it, by the keys of JSON example cells, and by the fact that a sample that
//! shows an object shows all its plain values; only lists of plain values may be missing there.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{Context, texts};
use crate::document::{Depth, Mark, RowText};
use crate::samples::json;
use crate::text::squeezed;

/// The parent of every row and how it is known.
#[derive(Default)]
pub(crate) struct Parents {
    pub(crate) of: Vec<Option<usize>>,
    pub(crate) has_children: Vec<bool>,
    /// Objects of which a member could have belonged elsewhere by the rows alone.
    pub(crate) concluded: BTreeSet<usize>,
    /// Rows whose parent nothing settles.
    pub(crate) uncertain: BTreeSet<usize>,
    /// Rows that the document shows in one object and the sample in another.
    pub(crate) contradicted: BTreeSet<usize>,
}

/// Finds the parent of every row.
pub(crate) fn parents(context: &Context<'_>, matches: &[Option<usize>]) -> Parents {
    let mut nesting = Nesting {
        context,
        matches,
        open: Vec::new(),
        parents: Parents::default(),
        rows_of_nodes: rows_of_nodes(context, matches),
        next_matched: next_matched(context, matches),
        members: None,
        shown_keys: HashMap::new(),
        shown: HashMap::new(),
    };
    for index in 0..context.rows.len() {
        nesting.place(index);
    }
    let mut parents = nesting.parents;
    parents.has_children = vec![false; context.rows.len()];
    for parent in parents.of.iter().flatten() {
        if let Some(has) = parents.has_children.get_mut(*parent) {
            *has = true;
        }
    }
    parents
}

struct Nesting<'a> {
    context: &'a Context<'a>,
    matches: &'a [Option<usize>],
    /// The last row and the rows around it, outermost first.
    open: Vec<usize>,
    parents: Parents,
    /// For every node of the evidence the row it shows.
    rows_of_nodes: Vec<Option<usize>>,
    /// For every row the next one with an element before the next top row.
    next_matched: Vec<Option<usize>>,
    /// Holder and name of every row so far; kept from the first row on that has no element.
    members: Option<HashSet<(usize, String)>>,
    /// Keys of JSON example cells, by row.
    shown_keys: HashMap<usize, Option<HashSet<String>>>,
    /// Whether the sample shows members, by node.
    shown: HashMap<usize, bool>,
}

fn next_matched(context: &Context<'_>, matches: &[Option<usize>]) -> Vec<Option<usize>> {
    let mut following = vec![None; context.rows.len()];
    let mut next = None;
    for (index, row) in context.rows.iter().enumerate().rev() {
        if let Some(place) = following.get_mut(index) {
            *place = next;
        }
        if row.depth == Depth::Top {
            next = None;
        } else if matches.get(index).copied().flatten().is_some() {
            next = Some(index);
        }
    }
    following
}

fn rows_of_nodes(context: &Context<'_>, matches: &[Option<usize>]) -> Vec<Option<usize>> {
    let mut rows = vec![None; context.evidence.map_or(0, |evidence| evidence.nodes.len())];
    for (row, node) in matches.iter().enumerate() {
        if let Some(place) = node.and_then(|node| rows.get_mut(node)) {
            *place = Some(row);
        }
    }
    rows
}

impl Nesting<'_> {
    fn place(&mut self, index: usize) {
        let Some(row) = self.context.rows.get(index) else { return };
        let parent = match row.depth {
            Depth::Top => None,
            Depth::Known(depth) => {
                self.open.get(usize::from(depth).saturating_sub(1)).or(self.open.last()).copied()
            }
            Depth::Below => self.below(index),
        };
        if row.depth != Depth::Below && self.is_shown_elsewhere(index, parent) {
            self.parents.contradicted.insert(index);
        }
        // It stands below another row, and none stands before it.
        if parent.is_none() && row.depth != Depth::Top {
            self.parents.uncertain.insert(index);
        }
        while self.open.last().is_some_and(|last| Some(*last) != parent) {
            self.open.pop();
        }
        self.open.push(index);
        self.parents.of.push(parent);
        if let (Some(members), Some(parent)) = (&mut self.members, parent) {
            members.insert((parent, squeezed(&row.name)));
        }
    }

    fn below(&mut self, index: usize) -> Option<usize> {
        let previous = index.checked_sub(1)?;
        let by_element = self.matched_parent(index).filter(|parent| self.open.contains(parent));
        // An object's mark promises members, and the first one follows it.
        let first_member = self.mark(previous) == Mark::Object;
        if first_member && by_element.is_none_or(|parent| parent == previous) {
            return Some(previous);
        }
        if let Some(parent) = by_element {
            if self.open.iter().filter(|row| self.can_hold(**row)).count() > 1 {
                self.parents.concluded.insert(parent);
            }
            if first_member {
                self.parents.uncertain.insert(index);
            }
            return Some(parent);
        }
        self.settle(index)
    }

    fn mark(&self, row: usize) -> Mark {
        self.context.rows.get(row).map_or(Mark::Unknown, |row| row.mark)
    }

    /// The row that holds this one by the sample.
    fn matched_parent(&self, row: usize) -> Option<usize> {
        let evidence = self.context.evidence?;
        let mut node = evidence.nodes.get(self.matches.get(row).copied().flatten()?)?.parent;
        // Wrappers of lists and elements without row stand between.
        loop {
            if let Some(row) = self.rows_of_nodes.get(node).copied().flatten() {
                return Some(row);
            }
            if node == self.context.root || node == 0 {
                return None;
            }
            node = evidence.nodes.get(node)?.parent;
        }
    }

    /// Has the row an element, and its holder too, and stands that element somewhere else?
    fn is_shown_elsewhere(&self, row: usize, parent: Option<usize>) -> bool {
        let has_element = |row: usize| self.matches.get(row).is_some_and(Option::is_some);
        has_element(row) && parent.is_none_or(has_element) && self.matched_parent(row) != parent
    }

    /// A row without element: which of the open objects holds it?
    fn settle(&mut self, index: usize) -> Option<usize> {
        let next = self.next_matched.get(index).copied().flatten();
        let outermost = next.and_then(|next| self.matched_parent(next));
        let level =
            outermost.and_then(|parent| self.open.iter().position(|open| *open == parent)).unwrap_or(0);
        let candidates: Vec<usize> =
            self.open.iter().skip(level).copied().filter(|row| self.can_hold(*row)).collect();
        // What only a leaf could hold belongs elsewhere.
        let (parent, is_chosen) = self.choose(index, &candidates);
        let certain = is_chosen && parent.is_some();
        if candidates.len() > 1 {
            self.parents.concluded.extend(parent);
        }
        if !certain {
            self.parents.uncertain.insert(index);
        }
        parent.or(self.open.first().copied())
    }

    /// Leaves hold nothing.
    fn can_hold(&self, row: usize) -> bool {
        match self.mark(row) {
            Mark::Object => true,
            Mark::Leaf => false,
            Mark::Unknown => {
                self.context.rows.get(row).is_some_and(|row| !crate::row_words::is_basic(&row.type_text))
            }
        }
    }

    /// The holder, and whether anything but its being innermost speaks for it.
    fn choose(&mut self, index: usize, candidates: &[usize]) -> (Option<usize>, bool) {
        if candidates.len() <= 1 {
            return (candidates.last().copied(), true);
        }
        let Some(row) = self.context.rows.get(index) else { return (None, true) };
        let key = squeezed(&row.name);
        let shown: Vec<(usize, Option<bool>)> =
            candidates.iter().map(|holder| (*holder, self.shows(*holder, &key))).collect();
        let possible: Vec<(usize, Option<bool>)> =
            shown.into_iter().filter(|(_, shown)| *shown != Some(false)).collect();
        if let [(only, _)] = possible.as_slice() {
            return (Some(*only), true);
        }
        let mut named = possible.iter().filter(|(_, shown)| *shown == Some(true));
        if let Some((innermost, _)) = named.next_back() {
            return (Some(*innermost), false);
        }
        let pool: Vec<usize> = match possible.is_empty() {
            true => candidates.to_vec(),
            false => possible.into_iter().map(|(holder, _)| holder).collect(),
        };
        // A sample that shows an object shows its plain values, so this one's holder is an object it does not show.
        let list = self.context.types.get(index).is_some_and(|(_, list)| *list);
        if let Some(evidence) = self.context.evidence.filter(|_| !list) {
            let hidden: Vec<usize> = pool.iter().copied().filter(|holder| !self.is_shown(*holder)).collect();
            if let Some(innermost) = hidden.last() {
                // Client code sets nothing where the example is empty; there the object may be one it shows.
                let is_sure = evidence.wraps_items || has_example(&row.text);
                return (Some(*innermost), is_sure && hidden.len() == 1);
            }
        }
        (pool.last().copied(), false)
    }

    /// Does this object have a member of the name, by its JSON example cell? It does not if it has one already.
    fn shows(&mut self, holder: usize, key: &str) -> Option<bool> {
        if self.members.is_none() {
            self.members = Some(self.members_so_far());
        }
        if self.members.as_ref().is_some_and(|members| members.contains(&(holder, key.to_owned()))) {
            return Some(false);
        }
        let context = self.context;
        let keys = self.shown_keys.entry(holder).or_insert_with(|| keys_in_example(context, holder));
        keys.as_ref().map(|keys| keys.contains(key))
    }

    fn members_so_far(&self) -> HashSet<(usize, String)> {
        let held = self.parents.of.iter().zip(self.context.rows);
        held.filter_map(|(parent, row)| Some(((*parent)?, squeezed(&row.name)))).collect()
    }

    /// Does the sample show members of this object?
    fn is_shown(&mut self, row: usize) -> bool {
        let Some(node) = self.matches.get(row).copied().flatten() else { return false };
        let context = self.context;
        *self.shown.entry(node).or_insert_with(|| !context.children(node).is_empty())
    }
}

/// Is there an example beyond doubt?
pub(super) fn has_example(text: &RowText) -> bool {
    match text {
        RowText::Cells { example, .. } => example.as_deref().is_some_and(|example| !example.is_empty()),
        RowText::Loose(cells) => cells.len() >= 2,
        RowText::Joined(_) => false,
    }
}

/// The keys of a JSON example cell; they may be spelled otherwise (`gearList` for `gear_list`).
fn keys_in_example(context: &Context<'_>, row: usize) -> Option<HashSet<String>> {
    let row = context.rows.get(row)?;
    let text = texts(row).into_iter().find(|text| text.starts_with(['{', '[']))?;
    let (value, _) = json::read_prefix(text)?;
    let example = json::evidence(&value, row.line).ok()?;
    let keys: HashSet<String> = example
        .children(0)
        .iter()
        .filter_map(|child| Some(squeezed(&example.nodes.get(*child)?.name)))
        .collect();
    (!keys.is_empty()).then_some(keys)
}
