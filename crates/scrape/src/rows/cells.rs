//! A row whose cells stand apart, as in pipe tables and on web pages.

use super::merged;
use crate::cell::{NameCell, name_cell, type_cell};
use crate::columns::Columns;
use crate::document::{Depth, Mark, Odd, Row, RowText};
use crate::limits::MAX_DEPTH;
use crate::only_name::only_name;
use crate::row_words::{is_basic, levels, looks_like_type, read_limits};
use crate::text::{is_name, squeezed};
use crate::words::{self, Column};

/// A row with the width of what stands before its name.
pub(crate) struct CellRow {
    pub(crate) row: Row,
    pub(crate) indent: usize,
    /// The mark says that the row is below another one.
    pub(crate) is_below: bool,
    /// That mark is all that stands before the name: alone it says not how deep.
    pub(crate) is_alone: bool,
    /// So does a branch drawn in letters.
    pub(crate) is_branch: bool,
}

/// Reads a row from its cells; `None` if they are none. `keeps_places`: an empty cell is there.
pub(crate) fn read(columns: &Columns, cells: &[String], line: u32, keeps_places: bool) -> Option<CellRow> {
    let mut odd = Vec::new();
    let shifted = shifted(columns, cells, &mut odd);
    let cells = shifted.as_deref().unwrap_or(cells);
    let cell = |kind| columns.place(kind).and_then(|place| cells.get(place)).map(String::as_str);
    let mut named = name_cell(cell(Column::Name).unwrap_or_default());
    let mut type_text = type_cell(cell(Column::Type).unwrap_or_default());
    if type_text.is_empty()
        && let Some((name, said)) = merged::name_and_type(&named.name)
    {
        odd.push(Odd::MoreThanName(words::plain(&named.name)));
        (type_text, named.name) = (said.to_owned(), name.to_owned());
    }
    if is_turned(&named.name, &type_text) {
        odd.push(Odd::MoreThanName(format!("{} {type_text}", named.name)));
        std::mem::swap(&mut named.name, &mut type_text);
    }
    let need_cell = columns.place_of_required().map(|place| cells.get(place).map_or("", String::as_str));
    let is_open = need_cell.is_none_or(|cell| cell.trim().is_empty());
    let merged_need = merged::type_and_need(&type_text).filter(|_| is_open);
    let merged_need = merged_need.map(|(said, need)| (said.to_owned(), need));
    let mut need = None;
    if let Some((said, needed)) = merged_need {
        (type_text, need) = (said, Some(needed));
    }
    let has_type = !type_text.is_empty() && looks_like_type(&type_text);
    if let Some((level, name)) = leveled(&named.name) {
        (named.indent, named.name) = (level, name.to_owned());
    }
    if named.is_struck {
        odd.push(Odd::Struck(named.name.clone()));
    }
    if has_type
        && !is_name(&named.name)
        && let Some(only) = path(&named.name).or_else(|| only_name(&named.name))
    {
        odd.push(Odd::MoreThanName(words::plain(&named.name)));
        named.name = only;
    }
    if !is_name(&named.name) {
        // A whole row whose name is none is handed on, so that somebody hears of it.
        if !has_type || cells.len() < columns.len() {
            return None;
        }
        if named.name.is_empty() && !odd.contains(&Odd::NoName) {
            odd.push(Odd::NoName);
        }
    }
    if type_text.is_empty() && !odd.contains(&Odd::NoType) {
        odd.push(Odd::NoType);
    }
    let need = need.or_else(|| merged::need_before(cell(Column::Description)?).filter(|_| is_open));
    let required = match need {
        Some(need) => Some(need),
        None => {
            let (required, odd_need) = columns.required(need_cell);
            odd.extend(odd_need);
            required
        }
    };
    odd.dedup();
    let mut row = Row {
        line,
        depth: if named.mark == Mark::Leaf { Depth::Below } else { Depth::Top },
        mark: named.mark,
        name: named.name,
        type_text,
        required,
        odd,
        ..Row::default()
    };
    let full =
        cells.len() >= columns.len() && cells.iter().take(columns.len()).all(|cell| !cell.trim().is_empty());
    if full || keeps_places {
        read_limits(cell(Column::Limits).unwrap_or_default(), &mut row.limits);
        row.text = RowText::Cells {
            example: cell(Column::Example).map(|text| text.trim().to_owned()),
            description: cell(Column::Description).map(|text| text.trim().to_owned()),
        };
    } else {
        row.text = RowText::Loose(left(columns, cells));
    }
    let NameCell { indent, is_alone, is_branch, .. } = named;
    Some(CellRow { is_below: row.mark == Mark::Leaf, row, indent, is_alone, is_branch })
}

/// A type in the name's place and a name in the type's: nobody writes a name like a type and a type like a name.
fn is_turned(name: &str, type_text: &str) -> bool {
    let is_name = || {
        type_text.contains('_')
            && type_text.starts_with(|it: char| it.is_ascii_lowercase())
            && is_name(type_text)
    };
    name.starts_with(|it: char| it.is_ascii_uppercase()) && is_name() && looks_like_type(name)
}

/// `L2 order_id`: the level of a name before it.
fn leveled(cell: &str) -> Option<(usize, &str)> {
    let (level, name) = cell.strip_prefix(['L', 'l'])?.split_once(' ')?;
    let level = level.parse().ok().filter(|level| (1..=MAX_DEPTH).contains(level))?;
    is_name(name.trim()).then(|| (level, name.trim()))
}

/// `/data/list/id`, `data > id`, `data>>id`, `$.data[*].id`, `data::id`, `data:id`: a path, with dots between its names. `order_id/orderId` is one name
/// in two spellings, and the first of them is the wire's.
fn path(cell: &str) -> Option<String> {
    let text = cell.strip_prefix("$.").or_else(|| cell.strip_prefix('/')).unwrap_or(cell);
    let is_cut = text.len() < cell.len();
    let signs = ["/", "->", "::", ":", ">>", ">", "→", "."].into_iter();
    let sign = signs.filter(|sign| is_cut || *sign != ".").find(|sign| text.contains(*sign));
    let parts: Vec<&str> = match sign {
        Some(sign) => text.split(sign).map(str::trim).collect(),
        None if is_cut => vec![text],
        None => return None,
    };
    let bare = |part: &str| {
        ["[]", "[*]", "[0]"].iter().find_map(|list| part.strip_suffix(*list)).unwrap_or(part).len()
    };
    if parts.len() > MAX_DEPTH || !parts.iter().all(|part| is_name(&part[..bare(part)])) {
        return None;
    }
    let first = parts.first()?;
    let is_one = parts.len() > 1 && parts.iter().all(|part| squeezed(part) == squeezed(first));
    Some(if is_one { (*first).to_owned() } else { parts.join(".") })
}

/// What is left beside name, type and flag.
pub(crate) fn left(columns: &Columns, cells: &[String]) -> Vec<String> {
    let is_text = |place: usize| {
        let kind = columns.kinds.get(place).copied().unwrap_or(Column::Description);
        !matches!(kind, Column::Name | Column::Type | Column::Required | Column::Optional | Column::Other)
    };
    let texts = cells.iter().enumerate().filter(|(place, _)| is_text(*place)).map(|(_, cell)| cell.trim());
    texts.filter(|cell| !cell.is_empty()).map(str::to_owned).collect()
}

/// A row that lacks one of its first cells has the others in the wrong columns: the cells put right again.
fn shifted(columns: &Columns, cells: &[String], odd: &mut Vec<Odd>) -> Option<Vec<String>> {
    let at = |place: Option<usize>| place.and_then(|place| cells.get(place)).map_or("", |cell| cell.trim());
    let (name, type_text, need) =
        (columns.place(Column::Name), columns.place(Column::Type), columns.place_of_required());
    let says_need = |text: &str| words::required_beyond_doubt(text).is_some();
    if cells.len() >= columns.len() || cells.len() < 2 {
        return None;
    }
    let (place, what) = match () {
        () if need.is_some() && is_basic(&type_cell(at(name))) && says_need(at(type_text)) => {
            (name?, Odd::NoName)
        }
        () if need.is_some() && says_need(at(type_text)) => (type_text?, Odd::NoType),
        () if columns.is_plain && looks_like_type(&type_cell(at(type_text))) && !says_need(at(need)) => {
            (need?, Odd::NoRequired)
        }
        () if need.is_none()
            && is_basic(&type_cell(at(name)))
            && !looks_like_type(&type_cell(at(type_text))) =>
        {
            (name?, Odd::NoName)
        }
        () => return None,
    };
    if place > cells.len() {
        // The row ends before that cell: none after it was moved.
        return None;
    }
    odd.push(what);
    let mut whole = cells.to_vec();
    whole.insert(place, String::new());
    Some(whole)
}

/// Gives the rows of a table their depths: by how far names are indented, else by the path that a name says
/// (`data.list.id` below `data.list`).
pub(crate) fn settle_depths(rows: Vec<CellRow>) -> Vec<Row> {
    let indents: Vec<usize> = rows.iter().map(|row| row.indent).collect();
    let says_depth = rows.iter().any(|row| !row.is_alone && row.indent > 0);
    let known = levels(&indents).filter(|_| says_depth);
    let mut settled: Vec<Row> = Vec::with_capacity(rows.len());
    for (index, CellRow { mut row, is_below, .. }) in rows.into_iter().enumerate() {
        if let Some(level) = known.as_ref().and_then(|levels| levels.get(index)) {
            row.depth = if *level == 0 { Depth::Top } else { Depth::Known(*level) };
        } else if is_below {
            row.depth = Depth::Below;
        }
        settled.push(row);
    }
    if known.is_some() || !by_paths(&mut settled) {
        settled.iter_mut().for_each(no_path);
    }
    settled
}

/// A name of several parts that no other row leads to is none.
fn no_path(row: &mut Row) {
    let is_path =
        |odd: &Odd| matches!(odd, Odd::MoreThanName(cell) if path(cell).as_ref() == Some(&row.name));
    if row.name.contains('.')
        && let Some(Odd::MoreThanName(cell)) =
            row.odd.iter().position(is_path).map(|place| row.odd.swap_remove(place))
    {
        row.name = cell;
    }
}

/// Names that say the names around them; false if they don't.
pub(crate) fn by_paths(rows: &mut [Row]) -> bool {
    if rows.iter().any(|row| row.depth != Depth::Top) {
        return false;
    }
    let plain = |name: &str| name.replace("[]", "").replace("[*]", "").replace("[0]", "");
    let names: Vec<String> = rows.iter().map(|row| plain(&row.name)).collect();
    let has_parent = |index: usize| {
        let name = names.get(index)?;
        let (above, _) = name.rsplit_once('.')?;
        names.iter().take(index).any(|other| other == above).then_some(())
    };
    let nested = (0..rows.len()).filter(|index| has_parent(*index).is_some()).count();
    let dotted = names.iter().filter(|name| name.contains('.')).count();
    if nested == 0 || nested < dotted {
        return false;
    }
    for (row, name) in rows.iter_mut().zip(&names) {
        let depth = name.matches('.').count();
        row.depth = match u16::try_from(depth) {
            Ok(0) => Depth::Top,
            depth => Depth::Known(depth.unwrap_or(u16::MAX)),
        };
        name.rsplit('.').next().unwrap_or_default().clone_into(&mut row.name);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns() -> Columns {
        let mut columns =
            Columns::header(["名称", "类型", "是否必须", "示例值", "描述"].into_iter()).unwrap();
        columns.is_plain = true;
        columns
    }

    fn row(cells: &[&str]) -> Option<Row> {
        let cells: Vec<String> = cells.iter().map(|cell| cell.to_string()).collect();
        read(&columns(), &cells, 1, true).map(|read| read.row)
    }

    #[test]
    fn a_lost_cell_shifts_the_others() {
        let lost_type = row(&["id", "必须", "1", "编号"]).unwrap();
        assert_eq!((lost_type.required, lost_type.odd.as_slice()), (Some(true), [Odd::NoType].as_slice()));
        let lost_name = row(&["Number", "必须", "1", "编号"]).unwrap();
        assert_eq!(
            (lost_name.type_text.as_str(), lost_name.odd.as_slice()),
            ("Number", [Odd::NoName].as_slice())
        );
        let lost_need = row(&["id", "Number", "1", "编号"]).unwrap();
        assert_eq!((lost_need.required, lost_need.odd.as_slice()), (None, [Odd::NoRequired].as_slice()));
        assert_eq!(row(&["see", "below", "", "", ""]).map(|row| row.odd.len()), Some(1));
        assert!(row(&["见下", "下表"]).is_none());
    }

    #[test]
    fn a_row_that_ends_before_a_cell_has_not_lost_it_on_the_way() {
        let mut columns =
            Columns::header(["名称", "类型", "示例值", "描述", "是否必须"].into_iter()).unwrap();
        columns.is_plain = true;
        for cells in [&["id", "Number"][..], &["id", "Number", "1"], &["id", "Number", "1", "编号"]] {
            let cells: Vec<String> = cells.iter().map(|cell| cell.to_string()).collect();
            let row = read(&columns, &cells, 1, true).unwrap().row;
            assert_eq!((row.name.as_str(), row.type_text.as_str(), row.required), ("id", "Number", None));
        }
    }

    #[test]
    fn a_name_and_a_type_in_each_others_place() {
        let turned = row(&["OrderQuery []", "order_query", "必须", "", "查询"]).unwrap();
        assert_eq!((turned.name.as_str(), turned.type_text.as_str()), ("order_query", "OrderQuery []"));
        assert_eq!(turned.odd, [Odd::MoreThanName("OrderQuery [] order_query".to_owned())]);
        for cells in
            [["OrderQuery", "Order_Query"], ["orderQuery", "order_query"], ["OrderQuery", "serializable"]]
        {
            let kept = row(&[cells[0], cells[1], "必须", "", ""]).unwrap();
            assert_eq!((kept.name.as_str(), kept.odd.as_slice()), (cells[0], [].as_slice()));
        }
    }

    #[test]
    fn paths_are_levels() {
        let read = |name: &str| {
            read(
                &columns(),
                &[name.to_owned(), "String".into(), "必须".into(), "".into(), "".into()],
                1,
                true,
            )
            .unwrap()
        };
        let rows =
            settle_depths(["data", "data.list", "data.list.id", "total"].into_iter().map(read).collect());
        let found: Vec<_> = rows.iter().map(|row| (row.name.as_str(), row.depth)).collect();
        assert_eq!(
            found,
            [("data", Depth::Top), ("list", Depth::Known(1)), ("id", Depth::Known(2)), ("total", Depth::Top)]
        );
        let rows = settle_depths(["a.b", "c.d"].into_iter().map(read).collect());
        assert_eq!(rows[0].name, "a.b");
    }
}
