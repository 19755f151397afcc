//! Tables of one half put together: what a second table adds, repeats or has nothing to do with.

use std::collections::HashSet;

use super::said::unexplained_line;
use super::{Half, Halves, ReadTable};
use crate::document::{Depth, Odd, Row};
use crate::gather::warning;
use crate::parts::Unexplained;
use crate::row_words::is_basic;
use crate::text::{is_name, squeezed};
use crate::words;

impl Halves<'_> {
    /// Adds the rows of a table to its half.
    pub(super) fn take(&mut self, read: ReadTable, half: Half) {
        self.warn_of_columns(&read, half);
        let ReadTable { line, rows, unexplained, .. } = read;
        let known = self.rows_of(half);
        if !known.is_empty() && !rows.is_empty() && names(known) == names(&rows) {
            self.same_again(&rows, half);
            return;
        }
        let shown = match half {
            Half::Request => &self.request,
            Half::Response => &self.response,
        };
        let known = match half {
            Half::Request => &mut self.document.request,
            Half::Response => &mut self.document.response,
        };
        let is_shown = |rows: &[Row]| rows.iter().any(|row| shown.top.contains(&squeezed(&row.name)));
        if !known.is_empty() && is_shown(known) && !is_shown(&rows) {
            self.document.warnings.push(warning(
                "foreign-table",
                "",
                line,
                format!("a second table of the {} stands here, of which the sample shows nothing; parts of two APIs may stand on this page", half.path()),
                "save the page of one API",
            ));
            for row in rows.iter().filter(|row| row.depth == Depth::Top) {
                self.document.warnings.push(warning(
                    "foreign-table",
                    &format!("{}.{}", half.path(), row.name),
                    row.line.max(line),
                    "this field stands in a second table of the half, of which the sample shows nothing; it was left out",
                    "save the page of one API; if the table belongs to it, put its rows into the first one",
                ));
            }
            return;
        }
        if !known.is_empty() {
            for row in rows.iter().filter(|row| row.depth == Depth::Top) {
                self.document.warnings.push(warning(
                    "second-table",
                    &format!("{}.{}", half.path(), row.name),
                    row.line,
                    "this field stands in a second table of the same half",
                    "compare with another copy of the page",
                ));
            }
        }
        let top = |rows: &[Row]| -> HashSet<String> {
            rows.iter().filter(|row| row.depth == Depth::Top).map(|row| row.name.clone()).collect()
        };
        let repeats = !known.is_empty() && !top(known).is_disjoint(&top(&rows));
        let before = known.len();
        known.extend(rows);
        if repeats {
            self.document.warnings.push(warning(
                "repeated-table",
                half.path(),
                line,
                "a second table of this half has fields of the first one again",
                "compare with another copy of the page",
            ));
        }
        self.place_unexplained(unexplained, half, before);
    }

    /// The same names once more: the table twice, or another opinion of its fields.
    fn same_again(&mut self, rows: &[Row], half: Half) {
        let differs = |(known, row): (&Row, &Row)| {
            let differ = known.type_text != row.type_text || known.required != row.required;
            differ.then(|| (row.name.clone(), row.line))
        };
        let differing: Vec<_> = self.rows_of(half).iter().zip(rows).filter_map(differs).collect();
        for (name, line) in differing {
            self.document.warnings.push(warning(
                "repeated-table",
                &format!("{}.{name}", half.path()),
                line,
                "a second table of this half says another type or need of this field; the first one was taken",
                "compare with another copy of the page",
            ));
        }
    }

    /// The members of an object in a table of their own, under a heading that names the object or its type.
    pub(super) fn graft(&mut self, read: &ReadTable, heading: &str) -> bool {
        let Some(named) = NamedObject::of(heading).filter(|_| !read.rows.is_empty()) else { return false };
        let mut is_grafted = false;
        for half in [Half::Request, Half::Response] {
            let rows = self.rows_of(half);
            let mut index = 0;
            while let Some(row) = rows.get(index) {
                let depth = level(row);
                let has_members = rows.get(index + 1).is_some_and(|next| level(next) > depth);
                let is_meant = named.is(row);
                index += 1;
                if is_meant && !has_members && rows.len() < crate::limits::MAX_ROWS {
                    let members = read.rows.iter().cloned().map(|member| below(member, depth + 1));
                    let members: Vec<Row> = members.collect();
                    let count = members.len();
                    rows.splice(index..index, members);
                    index += count;
                    is_grafted = true;
                }
            }
        }
        is_grafted
    }

    /// What is no part of any row is said at the row before it, else at the half.
    pub(super) fn place_unexplained(&mut self, unexplained: Vec<Unexplained>, half: Half, before: usize) {
        for Unexplained { line, text, after } in unexplained {
            if words::is_furniture(&text) || words::is_no_parameters(&text) {
                continue;
            }
            let rows = self.rows_of(half);
            match after.checked_sub(1).and_then(|index| rows.get_mut(before + index)) {
                Some(row) => row.odd.push(Odd::Unexplained(words::plain(&text))),
                None => self.document.warnings.push(unexplained_line(half.path(), line, &text)),
            }
        }
    }
}

/// The object that a heading above a table of members names: `items`, `Item`, `items (Item)`, `Item 对象的字段`.
struct NamedObject {
    name: String,
    /// What stands in parentheses behind it.
    aside: Option<String>,
    /// Words around it say more, so it has to be an object.
    is_in_words: bool,
}

impl NamedObject {
    fn of(heading: &str) -> Option<Self> {
        let heading =
            heading.trim().trim_start_matches(|it: char| it.is_ascii_digit() || matches!(it, '.' | ' '));
        let (name, aside) = match heading.split_once(['(', '（']) {
            Some((name, aside)) => (name, Some(aside.trim_end_matches([')', '）', ' ']))),
            None => (heading, None),
        };
        let key = |text: &str| {
            squeezed(
                text.trim_matches(|it: char| it.is_whitespace() || matches!(it, '`' | '*' | ':'))
                    .trim_end_matches("[]")
                    .trim_end(),
            )
        };
        let name = key(name);
        if !name.is_empty() && name.bytes().all(|it| it.is_ascii_alphanumeric()) {
            let aside = aside.map(key).filter(|it| !it.is_empty() && it.is_ascii());
            return Some(NamedObject { name, aside, is_in_words: false });
        }
        // `对象 Item 的字段`, `Fields of Item`: one word of it can be a name.
        let is_of_names = |it: char| it.is_ascii_alphanumeric() || it == '_';
        let mut words = heading
            .split(|it: char| !is_of_names(it))
            .filter(|word| is_name(word) && !words::is_of_objects(word));
        let name = words.next().map(key).filter(|name| !name.is_empty())?;
        words.next().is_none().then_some(NamedObject { name, aside: None, is_in_words: true })
    }

    fn is(&self, row: &Row) -> bool {
        let element = squeezed(row.type_text.trim_end().trim_end_matches("[]").trim_end());
        let name = squeezed(&row.name);
        if self.is_in_words && is_basic(&row.type_text) {
            return false;
        }
        match &self.aside {
            // Both are said: then both are meant.
            Some(aside) => {
                (self.name == name && *aside == element) || (self.name == element && *aside == name)
            }
            None => self.name == name || self.name == element,
        }
    }
}

/// The depth of a row, as far as it is known.
fn level(row: &Row) -> u16 {
    match row.depth {
        Depth::Top => 0,
        Depth::Known(depth) => depth,
        Depth::Below => 1,
    }
}

fn below(mut row: Row, depth: u16) -> Row {
    row.depth = Depth::Known(level(&row).saturating_add(depth));
    row
}

fn names(rows: &[Row]) -> Vec<&str> {
    rows.iter().map(|row| row.name.as_str()).collect()
}
