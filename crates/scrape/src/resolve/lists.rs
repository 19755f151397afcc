//! Which rows are lists: a sample wraps the items of those, each in an element named after the type.

use std::collections::HashSet;

use crate::document::{Depth, Row};
use crate::text::squeezed;

/// Squeezed names and item types of the rows that are lists.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    pub(super) top: HashSet<(String, String)>,
    pub(super) below: HashSet<(String, String)>,
}

impl Lists {
    pub(crate) fn new(rows: &[Row], types: &[(String, bool)]) -> Self {
        let mut lists = Lists::default();
        for (row, (type_name, _)) in rows.iter().zip(types).filter(|(_, (_, list))| *list) {
            let into = if row.depth == Depth::Top { &mut lists.top } else { &mut lists.below };
            into.insert((squeezed(&row.name), squeezed(type_name)));
        }
        lists
    }

    /// For rows whose level is not known yet.
    pub(super) fn anywhere(rows: &[Row], types: &[(String, bool)]) -> Self {
        let mut lists = Lists::new(rows, types);
        lists.below.extend(lists.top.iter().cloned());
        lists
    }
}
