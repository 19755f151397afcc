//! Raw indented text: cells parted by runs of blanks and by line breaks, rows by lone bars.
//!
//! ```text
//!    名称      类型      是否必须     描述
//!    |
//!    id        Number    必须
//!
//!    编号
//!    |
//! ```
//!
//! Such a table is laid out as a pipe table in the same lines, so that places stay, and read as one: like those copies it
//! has lost its empty cells.

use std::ops::Range;

use crate::columns::Columns;
use crate::ledger::Ledger;
use crate::limits::MAX_COLUMNS;
use crate::row_words::looks_like_type;
use crate::text::is_name;
use crate::words;

/// A page with its tables laid out as pipe tables.
pub(crate) struct LaidOut {
    pub(crate) text: String,
    /// The pieces of the page as it was: what has been moved is booked already.
    pub(crate) ledger: Ledger,
}

/// Is it a page of this form? Lone bars end the header of a table and its rows.
pub(crate) fn is_indented(page: &str) -> bool {
    if !page.contains('|') || page.lines().filter(|line| line.trim() == "|").count() < 2 {
        return false;
    }
    let mut group: Vec<(usize, &str)> = Vec::new();
    for (index, line) in page.lines().enumerate() {
        match line.trim() {
            "" => {}
            "|" => {
                let is_header = group.iter().all(|(_, line)| !line.contains('|'))
                    && (header(&cells(&group, MAX_COLUMNS))
                        || group.first().is_some_and(|first| header(&cells(&[*first], MAX_COLUMNS))));
                if is_header {
                    return true;
                }
                group.clear();
            }
            text if is_heading(text) => group.clear(),
            text => group.push((index, text)),
        }
    }
    false
}

/// Lays out the tables of a page.
pub(crate) fn lay_out(page: &str) -> LaidOut {
    let mut layout = Layout {
        lines: page.lines().map(str::to_owned).collect(),
        ledger: Ledger::of_lines(page.lines()),
        group: Vec::new(),
        columns: None,
        has_bars: false,
    };
    let mut in_table = false;
    for (index, line) in page.lines().enumerate() {
        let text = line.trim();
        if is_heading(text) {
            layout.end_table();
            in_table = words::section(text, text.starts_with('#'))
                .is_some_and(|section| section.has_parameters() || section == words::Section::Common);
        } else if in_table && text == "|" {
            layout.has_bars = true;
            layout.ledger.furniture(index..index + 1);
            layout.clear(index..index + 1);
            layout.end_row();
        } else if in_table && !text.is_empty() {
            layout.group.push((index, line));
        }
    }
    layout.end_table();
    let mut text = layout.lines.join("\n");
    text.push('\n');
    LaidOut { text, ledger: layout.ledger }
}

struct Layout<'p> {
    lines: Vec<String>,
    ledger: Ledger,
    /// Lines since the last bar or heading that hold something.
    group: Vec<(usize, &'p str)>,
    /// The number of columns of the open table.
    columns: Option<usize>,
    /// Bars part its rows; without any each line is one.
    has_bars: bool,
}

impl Layout<'_> {
    /// A bar may be lost: a line that can only begin a row does.
    fn end_row(&mut self) {
        let group = std::mem::take(&mut self.group);
        let mut rest = group.as_slice();
        while let Some(next) = rest.iter().skip(1).position(|(_, line)| begins_row(line)) {
            let Some((row, others)) = rest.split_at_checked(next + 1) else { break };
            self.rows_of(row);
            rest = others;
        }
        self.rows_of(rest);
    }

    fn end_table(&mut self) {
        let group = std::mem::take(&mut self.group);
        match self.has_bars {
            true => {
                self.group = group;
                self.end_row();
            }
            false => group.iter().for_each(|line| self.rows_of(&[*line])),
        }
        (self.columns, self.has_bars) = (None, false);
    }

    /// What stands between two bars: a header, a row, or the header and the first row.
    fn rows_of(&mut self, group: &[(usize, &str)]) {
        let Some((first, rest)) = group.split_first() else { return };
        if self.columns.is_none() {
            let alone = cells(&[*first], MAX_COLUMNS);
            if header(&alone) {
                self.columns = Some(alone.len());
                self.put(&[*first], &alone);
                return self.rows_of(rest);
            }
            let all = cells(group, MAX_COLUMNS);
            if header(&all) {
                self.columns = Some(all.len());
                self.put(group, &all);
            }
            return;
        }
        let cells = cells(group, self.columns.unwrap_or(MAX_COLUMNS));
        let name = cells.first().map_or("", String::as_str);
        if cells.len() > 1 && is_name(words::leaf(name).unwrap_or(name)) {
            self.put(group, &cells);
        }
    }

    /// The cells in the group's first line; the others are part of it.
    fn put(&mut self, group: &[(usize, &str)], cells: &[String]) {
        let (Some((first, _)), Some((last, _))) = (group.first(), group.last()) else { return };
        let escaped: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
        self.clear(*first..*last + 1);
        if let Some(line) = self.lines.get_mut(*first) {
            *line = format!("| {} |", escaped.join(" | "));
        }
        self.ledger.fact(*first + 1..*last + 1);
    }

    fn clear(&mut self, lines: Range<usize>) {
        self.lines.get_mut(lines).into_iter().flatten().for_each(String::clear);
    }
}

/// A heading is a line of its own, never one of cells.
fn is_heading(text: &str) -> bool {
    wide(text).len() < 2 && words::section(text, text.starts_with('#')).is_some()
}

/// A mark before a name, or a name and a type beside it.
fn begins_row(line: &str) -> bool {
    let cells = wide(line);
    let Some(first) = cells.first() else { return false };
    match words::leaf(first) {
        Some(name) => is_name(name) || cells.get(1).is_some_and(|name| is_name(name)),
        None => is_name(first) && cells.get(1).is_some_and(|second| looks_like_type(second)),
    }
}

fn header(cells: &[String]) -> bool {
    Columns::header(cells.iter().map(String::as_str)).is_some()
}

/// The cells of a row. What is more than `columns` goes on with the last one.
fn cells(group: &[(usize, &str)], columns: usize) -> Vec<String> {
    let mut cells: Vec<String> = Vec::new();
    for (_, line) in group {
        for cell in wide(line) {
            let is_full = cells.len() >= columns.max(1);
            let is_mark = |known: &String| words::leaf(known).is_some_and(str::is_empty);
            match cells.last_mut() {
                // The mark before a name, and the mark of a list behind a type, belong to them.
                Some(last) if is_mark(last) || is_full => {
                    last.push(' ');
                    last.push_str(cell);
                }
                Some(last) if cell == "[]" => last.push_str(" []"),
                _ => cells.push(cell.to_owned()),
            }
        }
    }
    cells
}

/// The cells of a line: parted by two blanks or more, or by a tab.
fn wide(line: &str) -> Vec<&str> {
    let is_wide = |it: char| it == '\t' || it == '\u{3000}';
    line.split("  ")
        .flat_map(|part| part.split(is_wide))
        .map(str::trim)
        .filter(|cell| !cell.is_empty())
        .collect()
}
