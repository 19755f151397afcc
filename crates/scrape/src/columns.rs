//! The columns of a table, told by its header and, where that does not say it, by the cells. It knows no form of a page.

use crate::cell::{name_cell, plain_cell, type_cell};
use crate::document::Odd;
use crate::limits::MAX_COLUMNS;
use crate::row_words::{is_basic, looks_like_type};
use crate::text::is_name;
use crate::words::{self, Column};

/// The fewest columns that a header has.
const LEAST_COLUMNS: usize = 3;

/// The columns of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Columns {
    pub(crate) kinds: Vec<Column>,
    /// Header words that are not known, and what their column was taken for.
    pub(crate) unknown: Vec<(String, Column)>,
    /// The table has no header; these are the columns that tables of its kind have.
    pub(crate) assumed: bool,
    /// The table says 必须 and 可选, so that `1` or `true` under 是否必须 is a cell in the wrong place.
    pub(crate) is_plain: bool,
    /// The word above the column of need is unknown: `是` may mean either.
    pub(crate) is_open: bool,
}

impl Columns {
    /// Reads a header; `None` if the cells are none of a table of parameters.
    pub(crate) fn header<'a>(cells: impl Iterator<Item = &'a str> + Clone) -> Option<Columns> {
        // Most lines are no header: they have fewer cells, or the first of them tell.
        let mut first = cells.clone();
        let first: [&str; LEAST_COLUMNS] = [first.next()?, first.next()?, first.next()?];
        if first.iter().all(|cell| words::column(cell) == Column::Unknown) {
            return None;
        }
        let mut columns = Columns::default();
        let mut unknown = Vec::new();
        for cell in cells {
            let kind = words::column(cell);
            // Nobody calls a column like a type; a row of names and types is no header.
            let is_empty = cell.trim().is_empty();
            if columns.kinds.len() >= MAX_COLUMNS || (kind == Column::Unknown && !is_empty && is_basic(cell))
            {
                return None;
            }
            if kind == Column::Unknown {
                unknown.push((columns.kinds.len(), cell));
            }
            columns.kinds.push(kind);
        }
        columns.settle_header(&unknown)?;
        Some(columns)
    }

    /// Is it a header, with so many words unknown? A name may be missing where it stands first.
    fn settle_header(&mut self, unknown: &[(usize, &str)]) -> Option<()> {
        let known = self.kinds.iter().filter(|kind| !matches!(kind, Column::Unknown | Column::Other)).count();
        let has = |kind| self.kinds.contains(&kind);
        if self.kinds.len() < LEAST_COLUMNS || unknown.len() > known {
            return None;
        }
        match (has(Column::Name), has(Column::Type)) {
            (true, true) => {}
            (false, true) if known >= 2 && self.kinds.first() == Some(&Column::Unknown) => {
                self.kinds[0] = Column::Name;
            }
            (true, false) if known >= 3 => {}
            _ => return None,
        }
        self.unknown = unknown
            .iter()
            .map(|(place, word)| {
                (words::plain(word), self.kinds.get(*place).copied().unwrap_or(Column::Unknown))
            })
            .collect();
        Some(())
    }

    /// The columns that a table has whose header is lost.
    pub(crate) fn assumed(has_required: bool) -> Columns {
        use Column::{Description, Example, Limits, Name, Required, Type};
        let kinds = match has_required {
            true => vec![Name, Type, Required, Example, Limits, Description],
            false => vec![Name, Type, Example, Description],
        };
        Columns { kinds, assumed: true, ..Columns::default() }
    }

    pub(crate) fn len(&self) -> usize {
        self.kinds.len()
    }

    pub(crate) fn has(&self, kind: Column) -> bool {
        self.kinds.contains(&kind)
    }

    /// Does a column say whether a field is needed?
    pub(crate) fn has_required(&self) -> bool {
        self.has(Column::Required) || self.has(Column::Optional)
    }

    /// Where the first column of this kind stands.
    pub(crate) fn place(&self, kind: Column) -> Option<usize> {
        self.kinds.iter().position(|known| *known == kind)
    }

    /// What an unknown header's column holds, told by its cells: words of need, types, or text.
    pub(crate) fn settle(&mut self, rows: &[&[String]]) {
        self.settle_names(rows);
        self.settle_unknown(rows);
        self.is_open = self.unknown.iter().any(|(_, kind)| *kind == Column::Required);
        let cells = |place| rows.iter().filter_map(move |row: &&[String]| row.get(place));
        let is_sure = |cell: &String| words::required_beyond_doubt(cell).is_some();
        self.is_plain = self.place_of_required().is_some_and(|place| cells(place).any(is_sure));
    }

    /// Of several columns of names (字段名, 变量名) that one is it whose cells are names; what the others hold describes.
    fn settle_names(&mut self, rows: &[&[String]]) {
        let of_names = |kind: &Column| *kind == Column::Name;
        if self.kinds.iter().filter(|kind| of_names(kind)).count() < 2 {
            return;
        }
        let names = |place: usize| {
            let cells = rows.iter().filter_map(|row| row.get(place));
            cells.filter(|cell| is_name(&name_cell(cell).name)).count()
        };
        let places = (0..self.kinds.len()).filter(|place| of_names(&self.kinds[*place]));
        let Some(taken) = places.rev().max_by_key(|place| names(*place)) else { return };
        for place in 0..self.kinds.len() {
            if place != taken && of_names(&self.kinds[place]) {
                self.kinds[place] =
                    if self.has(Column::Description) { Column::Other } else { Column::Description };
            }
        }
    }

    fn settle_unknown(&mut self, rows: &[&[String]]) {
        for place in 0..self.kinds.len() {
            if self.kinds.get(place) != Some(&Column::Unknown) {
                continue;
            }
            let cells =
                || rows.iter().filter_map(|row| row.get(place)).filter(|cell| !cell.trim().is_empty());
            let all = |is: &dyn Fn(&str) -> bool| cells().next().is_some() && cells().all(|cell| is(cell));
            let kind = match () {
                () if cells().next().is_none() => Column::Other,
                () if !self.has_required() && all(&|cell| words::required(cell).is_some()) => {
                    Column::Required
                }
                () if !self.has(Column::Type) && all(&|cell| looks_like_type(&type_cell(cell))) => {
                    Column::Type
                }
                () if !self.has(Column::Description) && all(&|cell| !cell.is_ascii()) => Column::Description,
                () if !self.has(Column::Example) => Column::Example,
                () if !self.has(Column::Description) => Column::Description,
                () => Column::Other,
            };
            self.take(place, kind);
        }
        // A column without a word and without cells is no column.
        self.unknown.retain(|(word, kind)| !(word.is_empty() && *kind == Column::Other));
    }

    /// Takes a column whose word is unknown for one of this kind.
    pub(crate) fn take(&mut self, place: usize, kind: Column) {
        let index = self.kinds.iter().take(place).filter(|kind| **kind == Column::Unknown).count();
        if let Some(known) = self.kinds.get_mut(place) {
            *known = kind;
        }
        let mut open = self.unknown.iter_mut().filter(|(_, taken)| *taken == Column::Unknown);
        if let Some((_, taken)) = open.nth(index) {
            *taken = kind;
        }
    }

    /// Whether a cell says that the field is needed, and what is odd about the cell.
    pub(crate) fn required(&self, cell: Option<&str>) -> (Option<bool>, Option<Odd>) {
        let Some(cell) = cell.map(str::trim).filter(|_| self.has_required()) else { return (None, None) };
        if cell.is_empty() {
            return (None, Some(Odd::NoRequired));
        }
        let cell = plain_cell(cell);
        let said = match self.is_plain {
            true => words::required_beyond_doubt(&cell),
            false if self.is_open => words::required_by_itself(&cell),
            false => words::required(&cell),
        };
        let Some(said) = said else {
            return (None, Some(Odd::UnknownRequired(words::plain(&cell))));
        };
        // 必须 means the same under any header; 是 under 是否可选 means the opposite.
        let is_turned = !self.has(Column::Required) && words::need(&cell).is_none();
        (Some(said != is_turned), None)
    }

    /// The place of the cell that says whether a field is needed.
    pub(crate) fn place_of_required(&self) -> Option<usize> {
        self.place(Column::Required).or_else(|| self.place(Column::Optional))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_with_a_word_that_is_unknown() {
        let header = |text: &str| Columns::header(text.split(' '));
        let mut columns = header("名称 类型 要不要 描述").unwrap();
        columns.settle(&[&["a".into(), "String".into(), "必填".into(), "x".into()]]);
        assert_eq!(columns.unknown, [("要不要".to_owned(), Column::Required)]);
        assert_eq!(columns.kinds[2], Column::Required);
        let mut columns = header("名称 类型 省不省 描述").unwrap();
        columns.settle(&[&["a".into(), "String".into(), "是".into(), "x".into()]]);
        assert_eq!(columns.required(Some("是")), (None, Some(Odd::UnknownRequired("是".to_owned()))));
        assert_eq!(columns.required(Some("Mandatory")).0, Some(true));
        assert_eq!(header("叫什么 类型 示例值 描述").unwrap().kinds[0], Column::Name);
        assert_eq!(header("a String 1 描述"), None);
        assert_eq!(header("名称 类型"), None);
        let mut columns = Columns::header(["名称", "类型", "描述", ""].into_iter()).unwrap();
        columns.settle(&[&["a".into(), "String".into(), "x".into(), "".into()]]);
        assert_eq!((columns.kinds[3], columns.unknown.as_slice()), (Column::Other, [].as_slice()));
        assert_eq!(header("看看 名称 里面 有没有"), None);
    }

    #[test]
    fn needed_and_optional_columns() {
        let under = |head: &str, cell: &str| {
            Columns::header(["名称", "类型", head].into_iter()).unwrap().required(Some(cell)).0
        };
        assert_eq!(under("是否必填", "是"), Some(true));
        assert_eq!(under("是否可选", "是"), Some(false));
        assert_eq!(under("是否可选", "必须"), Some(true));
        assert_eq!(under("是否必填", "看情况"), None);
    }

    #[test]
    fn words_of_need_are_never_turned() {
        let under = |head: &str, cell: &str| {
            Columns::header(["名称", "类型", head].into_iter()).unwrap().required(Some(cell)).0
        };
        for (word, needed) in [
            ("required", true),
            ("optional", false),
            ("Not null", true),
            ("不能为空", true),
            ("可空", false),
            ("是(可选)", false),
            ("不是", true),
            ("√", false),
            ("N", true),
        ] {
            assert_eq!(under("是否可空", word), Some(needed), "{word}");
        }
        assert_eq!(under("能否为空", "不能"), Some(true));
    }

    #[test]
    fn of_two_columns_of_names_one_has_names() {
        let header = |text: &str| Columns::header(text.split(' ')).unwrap();
        let rows: [Vec<String>; 2] = [["订单号", "order_id", "String"], ["金额", "amount", "Number"]]
            .map(|row| row.map(str::to_owned).to_vec());
        let rows = [rows[0].as_slice(), rows[1].as_slice()];
        let mut columns = header("字段名 变量名 类型");
        columns.settle(&rows);
        assert_eq!(columns.kinds, [Column::Description, Column::Name, Column::Type]);
        let mut columns = header("字段名 变量名 类型 描述");
        columns.settle(&rows);
        assert_eq!(columns.kinds, [Column::Other, Column::Name, Column::Type, Column::Description]);
    }
}
