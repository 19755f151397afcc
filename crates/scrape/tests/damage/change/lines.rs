//! Single lines of a table's rows in the text forms, and single pieces of any page.

use std::ops::Range;

use regex::Regex;
use serde::Deserialize;

use crate::draft::Draft;
use crate::render::{Placed, placed, type_text};
use crate::truth::{forget, occurs};

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Edit {
    Drop,
    Double,
    /// Exchanged with the one after it.
    Swap,
    /// Its last half is lost.
    Halve,
    /// The line break after it is lost.
    Join,
    /// A blank line before it.
    Blank,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Part {
    /// All lines of a row.
    Row,
    /// All lines of a row that stands below another.
    Member,
    /// The row of an object, its members are left.
    Object,
    Name,
    Type,
    Required,
    /// Any line inside the section.
    Any,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Side {
    Request,
    Response,
}

pub(super) fn edit(draft: &mut Draft<'_>, edit: Edit, of: Part, side: Side, count: usize) {
    let lines: Vec<String> = draft.text.split('\n').map(str::to_string).collect();
    let truth = draft.truths[0].clone();
    let (nodes, heading) = match side {
        Side::Request => (&truth.request, "请求参数"),
        Side::Response => (&truth.response, "响应参数"),
    };
    let Some(start) = lines.iter().position(|line| line.trim() == heading) else { return };
    let rows = placed(nodes);
    let found = find(&lines, start, &rows);
    let mut ranges: Vec<Range<usize>> =
        found.iter().filter_map(|(row, range)| part(&lines, row, range.clone(), of)).collect();
    if of == Part::Any {
        ranges = found.iter().flat_map(|(_, range)| range.clone()).map(|line| line..line + 1).collect();
    }
    if matches!(edit, Edit::Halve) {
        // What stands in one place only is as good as any other word when half of it is left.
        let page = draft.text.clone();
        let is_told = |range: &Range<usize>| {
            let plain = lines[range.start].trim().trim_start_matches(['•', '-', '└', ' ']);
            let rest = page.replacen(lines[range.start].as_str(), "", 1);
            let is_name = found.iter().any(|(_, row)| row.start == range.start);
            let is_type = found
                .iter()
                .any(|(row, _)| !row.node.fields.is_empty() && plain == type_text(row.node, "{} []"));
            !(is_name || is_type) || occurs(&rest, plain.split(' ').next().unwrap_or_default())
        };
        ranges.retain(is_told);
    }
    draft.random.shuffle(&mut ranges);
    ranges.truncate(count);
    ranges.sort_by_key(|range| std::cmp::Reverse(range.start));
    let mut lines = lines;
    for range in ranges {
        change(&mut lines, range, edit);
    }
    draft.text = lines.join("\n");
    if matches!((edit, of), (Edit::Drop, Part::Row | Part::Member)) {
        forget_lost(draft);
    }
}

fn forget_lost(draft: &mut Draft<'_>) {
    let page = draft.text.clone();
    forget(&mut draft.truths[0].request, &page, true);
    forget(&mut draft.truths[0].response, &page, false);
}

/// The lines of every row, told by the names in their order.
fn find<'a, 'b>(
    lines: &[String],
    start: usize,
    rows: &'b [Placed<'a>],
) -> Vec<(&'b Placed<'a>, Range<usize>)> {
    let mut at = start + 1;
    let mut starts = Vec::new();
    for row in rows {
        let name = row.node.name.as_str();
        let is_start = |line: &String| {
            let plain = line.trim().trim_start_matches(['•', '-', '└', ' ']);
            if row.depth() == 0 { plain.starts_with(&format!("{name} ")) } else { plain == name }
        };
        let Some(line) = lines[at.min(lines.len())..].iter().position(is_start) else { break };
        starts.push((row, at + line));
        at += line + 1;
    }
    let end = |index: usize| match starts.get(index + 1) {
        Some((_, next)) => *next,
        None => {
            let blank = |line: &String| line.trim().is_empty();
            let from = starts[index].1;
            lines[from..].iter().position(blank).map_or(lines.len(), |blank| from + blank)
        }
    };
    starts.iter().enumerate().map(|(index, (row, line))| (*row, *line..end(index))).collect()
}

fn part(lines: &[String], row: &Placed<'_>, range: Range<usize>, of: Part) -> Option<Range<usize>> {
    let plain = |line: usize| lines[line].trim().trim_start_matches(['•', '-']).trim().to_string();
    let line = |wanted: &dyn Fn(&str) -> bool| {
        range.clone().skip(1).find(|line| wanted(&plain(*line))).map(|line| line..line + 1)
    };
    let is_member = row.depth() > 0;
    match of {
        Part::Row => Some(range),
        Part::Member => is_member.then_some(range),
        Part::Object => (!row.node.fields.is_empty() && is_member).then_some(range),
        Part::Name => is_member.then(|| range.start..range.start + 1),
        Part::Type => line(&|text| is_member && text == type_text(row.node, "{} []")),
        Part::Required => line(&|text| text == "必须" || text == "可选"),
        Part::Any => None,
    }
}

fn change(lines: &mut Vec<String>, range: Range<usize>, edit: Edit) {
    match edit {
        Edit::Drop => drop(lines.drain(range)),
        Edit::Double => {
            let again = lines[range.clone()].to_vec();
            lines.splice(range.end..range.end, again);
        }
        Edit::Swap if range.end < lines.len() => lines.swap(range.start, range.end),
        Edit::Swap => {}
        Edit::Halve => {
            let line = &lines[range.start];
            let half = line.chars().count() / 2;
            lines[range.start] = line.chars().take(half.max(1)).collect();
        }
        Edit::Join if range.end < lines.len() => {
            let next = lines.remove(range.end);
            lines[range.end - 1] += next.trim_start();
        }
        Edit::Join => {}
        Edit::Blank => lines.insert(range.start, String::new()),
    }
}

/// Pieces of the page that fit a pattern.
pub(super) fn pieces(draft: &mut Draft<'_>, edit: Edit, pattern: &str, count: usize) {
    let pattern = Regex::new(pattern).unwrap();
    // A group, where there is one, is the piece.
    let mut ranges: Vec<Range<usize>> = pattern
        .captures_iter(&draft.text)
        .filter_map(|found| found.get(1).or(found.get(0)))
        .map(|piece| piece.range())
        .collect();
    draft.random.shuffle(&mut ranges);
    ranges.truncate(count);
    ranges.sort_by_key(|range| std::cmp::Reverse(range.start));
    for range in ranges {
        let piece = draft.text[range.clone()].to_string();
        let half: String = piece.chars().take(piece.chars().count() / 2).collect();
        let to = match edit {
            Edit::Drop => String::new(),
            Edit::Double => format!("{piece}{piece}"),
            Edit::Halve => half,
            Edit::Join => piece.replace('\n', ""),
            Edit::Blank => format!("\n{piece}"),
            Edit::Swap => panic!("pieces are not exchanged"),
        };
        draft.text.replace_range(range, &to);
    }
    if matches!(edit, Edit::Drop) {
        forget_lost(draft);
    }
}
