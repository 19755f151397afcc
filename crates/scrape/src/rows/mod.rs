//! Rows of tables whose lines or cells have to be put together first: nested cells as bullets or dashes, rows of pipe
//! tables. A row says what was seen; what the form lost is for the resolver.

pub(crate) mod bullets;
pub(crate) mod cells;
pub(crate) mod dashes;
pub(crate) mod line;
pub(crate) mod list;
mod merged;
mod parted;
pub(crate) mod pipes;
mod quoted;

use std::collections::HashSet;

use crate::samples::Evidence;
use crate::text::squeezed;

/// Names that a sample shows: they tell a row from a cell that looks like one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shown {
    pub(crate) top: HashSet<String>,
    /// Those with members.
    pub(crate) objects: HashSet<String>,
    pub(crate) all: HashSet<String>,
}

impl Shown {
    /// The names in a sample; `root` is the node whose children are top rows.
    pub(crate) fn of(evidence: Option<&Evidence>, root: usize) -> Self {
        let Some(evidence) = evidence else { return Shown::default() };
        let mut shown = Shown::default();
        for child in evidence.children(root) {
            shown.top.extend(evidence.nodes.get(*child).map(|node| squeezed(&node.name)));
        }
        for node in &evidence.nodes {
            let name = squeezed(&node.name);
            if !node.children.is_empty() {
                shown.objects.insert(name.clone());
            }
            shown.all.insert(name);
        }
        shown
    }
}
