//! Rows that are the items of a list, levels by their indents: `- name (Type, 必须): text`, `* **name** `Type` 必须 text`. What stands
//! below an item, deeper than it and with no bullet of its own, is text of it.

use crate::cell::plain_cell;
use crate::document::{Depth, Row, RowText};
use crate::only_name::told;
use crate::parts::Line;
use crate::row_words::{levels, looks_like_type};
use crate::text::is_name;
use crate::words;

use super::parted::{Parted, parted, word};

/// The rows of a list; `None` if one of its lines is none and no text of one, or not one of them says what a row says.
pub(crate) fn read(lines: &[Line<'_>], has_required: bool) -> Option<Vec<Row>> {
    let mut rows: Vec<Row> = Vec::with_capacity(lines.len());
    let mut indents: Vec<usize> = Vec::with_capacity(lines.len());
    for line in lines {
        if let Some(row) = row(line, has_required) {
            rows.push(row);
            indents.push(line.indent);
        } else {
            let is_below = item(line).is_none() && indents.last().is_some_and(|indent| line.indent > *indent);
            let text = rows.last_mut().filter(|_| is_below).map(|row| &mut row.text);
            let Some(RowText::Joined(text)) = text else { return None };
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&line.text);
        }
    }
    let is_told = rows.iter().any(|row| looks_like_type(&row.type_text));
    for (row, level) in rows.iter_mut().zip(levels(&indents).unwrap_or_default()) {
        row.depth = if level == 0 { Depth::Top } else { Depth::Known(level) };
    }
    is_told.then_some(rows)
}

/// The text behind a line's bullet.
fn item<'l>(line: &'l Line<'_>) -> Option<&'l str> {
    line.text.strip_prefix("- ").or_else(|| words::after_bullet(&line.text))
}

fn row(line: &Line<'_>, has_required: bool) -> Option<Row> {
    let text = item(line)?.replace("**", "").replace('`', "");
    let text = plain_cell(words::leaf(&text).unwrap_or(&text));
    let Parted { name, type_text, rest } = parted(&text)?;
    let (name, odd) = told(name);
    let (required, left) = match word(rest).filter(|_| has_required) {
        Some((need, after)) => (Some(words::required_beyond_doubt(need)?), after),
        None if has_required => return None,
        None => (None, rest),
    };
    is_name(&name).then(|| Row {
        line: line.number,
        name,
        type_text: type_text.to_owned(),
        required,
        text: RowText::Joined(left.trim_start_matches(['-', ' ']).to_owned()),
        odd: odd.into_iter().collect(),
        ..Row::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::Rank;

    fn lines<'a>(texts: &[&'a str]) -> Vec<Line<'a>> {
        let line = |(text, number): (&&'a str, u32)| Line {
            number,
            pieces: 0..0,
            indent: text.len() - text.trim_start().len(),
            text: text.trim().into(),
            rank: Rank::Plain,
            opens: None,
        };
        texts.iter().zip(1..).map(line).collect()
    }

    #[test]
    fn items_are_rows_and_indents_are_levels() {
        for texts in [
            ["- `order` (OrderDto [], 必须): 订单", "  - `id` (String, 可选): 号"],
            ["* **order** `OrderDto []` 必须 订单", "    * **id** `String` 可选 号"],
            ["- order OrderDto [] 必须 订单", "  - id String 可选 号"],
            ["+ order: OrderDto [], 必须 - 订单", "\t+ id: String, 可选 - 号"],
        ] {
            let rows = read(&lines(&texts), true).unwrap();
            let found: Vec<_> = rows
                .iter()
                .map(|row| (row.name.as_str(), row.type_text.as_str(), row.required, row.depth))
                .collect();
            assert_eq!(
                found,
                [
                    ("order", "OrderDto []", Some(true), Depth::Top),
                    ("id", "String", Some(false), Depth::Known(1))
                ]
            );
            assert_eq!(rows[0].text, RowText::Joined("订单".to_owned()), "{texts:?}");
        }
        let texts = ["- order (OrderDto): 订单", "  全部订单", "  - id (String)", "    号", "    见下"];
        let rows = read(&lines(&texts), false).unwrap();
        let found: Vec<_> = rows.iter().map(|row| row.text.clone()).collect();
        assert_eq!(found, ["订单\n全部订单", "号\n见下"].map(|text| RowText::Joined(text.to_owned())));
        assert!(read(&lines(&["- order (OrderDto): 订单", "  - 全部订单"]), false).is_none());
        assert!(read(&lines(&["- order (OrderDto): 订单"]), true).is_none());
        assert!(read(&lines(&["- order (OrderDto): 订单", "prose"]), false).is_none());
        assert!(read(&lines(&["- see the orders below"]), false).is_none());
        assert!(read(&lines(&["- order (OrderDto): 订单"]), false).is_some());
    }
}
