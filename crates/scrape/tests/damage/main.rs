//! Damages pages in the ways people's copies are damaged, reads them, and counts how they are read: exact, wrong with a
//! warning, refused, or wrong without a word.
//!
//! The kinds of damage are in `kinds/`, the bounds in `bounds.tsv`. `DAMAGE_PAGES=all` takes every page of the corpus
//! instead of a few for each kind, `DAMAGE_SHOW='kind|kind'` prints what is wrong in kinds whose names hold one of the words.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
#![expect(clippy::print_stdout, reason = "a test that prints what it measured")]

mod change;
mod draft;
mod kinds;
mod random;
mod render;
mod run;
mod sources;
mod table;
mod truth;

use std::collections::BTreeSet;

/// So many kinds there must be, in all and in each row of the table.
const KINDS: usize = 300;
const KINDS_OF_A_ROW: usize = 12;

#[test]
fn the_kinds_are_many_and_named_once() {
    let rows = kinds::load();
    let names: Vec<&str> = rows.iter().flat_map(|row| &row.kinds).map(|kind| kind.name.as_str()).collect();
    let once: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(names.len(), once.len(), "two kinds have one name");
    assert!(names.len() >= KINDS, "{} kinds", names.len());
    // The first row damages nothing: it shows that what the others count comes from the damage.
    for row in &rows[1..] {
        assert!(row.kinds.len() >= KINDS_OF_A_ROW, "{}: {} kinds", row.row, row.kinds.len());
    }
}

#[test]
fn damaged_pages_are_read_right_or_spoken_of() {
    let Some(sources) = sources::load() else { return };
    let rows = kinds::load();
    let results = run::all(&rows, &sources);
    table::print(&rows, &results);
    table::hold(&rows, &results);
}
