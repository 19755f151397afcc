//! Rows that are one line: `name Type 可选 example limits description`.

use super::Shown;
use super::parted::{Parted, parted, word};
use crate::columns::Columns;
use crate::document::{Depth, Odd, Row, RowText};
use crate::only_name::only_name;
use crate::parts::Line;
use crate::row_words::{first_word, is_basic, is_type, looks_like_type};
use crate::text::{is_name, squeezed};
use crate::words;

/// What the lines of one table have in common.
pub(crate) struct Grammar<'a> {
    columns: &'a Columns,
    shown: &'a Shown,
    /// The table says 必须 and 可选: then `true` or `1` in that place is an example, and the word is lost.
    is_plain: bool,
    /// No row of the table says a word that is known.
    is_mute: bool,
}

impl<'a> Grammar<'a> {
    pub(crate) fn new(columns: &'a Columns, shown: &'a Shown, lines: &[Line<'_>]) -> Self {
        let says_plainly = |line: &Line<'_>| {
            line.text.split_whitespace().take(4).any(|word| words::required_beyond_doubt(word).is_some())
        };
        let is_plain = columns.has_required() && lines.iter().any(says_plainly);
        let says = |line: &Line<'_>| {
            let mut words = line.text.split_whitespace().filter(|word| !matches!(*word, "-" | "•" | "*"));
            let first = words.next();
            words.clone().next().is_none() && first.is_some_and(|word| words::required(word).is_some())
                || words.nth(1).is_some_and(|word| words::required(word).is_some())
        };
        let is_mute = columns.has_required() && !is_plain && !lines.iter().any(says);
        Grammar { columns, shown, is_plain, is_mute }
    }

    /// A word that says whether the field is needed, in the place where one must stand.
    pub(crate) fn required(&self, word: &str) -> Option<bool> {
        let said = match self.is_plain {
            true => words::required_beyond_doubt(word),
            false => words::required(word),
        };
        said.and_then(|_| self.columns.required(Some(word)).0)
    }

    pub(crate) fn has_required(&self) -> bool {
        self.columns.has_required()
    }

    /// Do the table's rows say 必须 and 可选?
    pub(crate) fn is_plain(&self) -> bool {
        self.is_plain
    }

    /// Does no row say a word of need that is known?
    pub(crate) fn is_mute(&self) -> bool {
        self.is_mute
    }

    /// Reads a line; `None` if it is no row.
    pub(crate) fn row(&self, text: &str, line: u32) -> Option<Row> {
        let (name, rest) = first_word(text);
        if let Some(nameless) = self.nameless(name, rest, line) {
            return Some(nameless);
        }
        if !is_name(name) {
            return self.row_of_more_than_a_name(text, line).or_else(|| self.parted_row(text, line));
        }
        let mut row = Row { line, depth: Depth::Top, name: name.to_owned(), ..Row::default() };
        let (type_text, after) = type_and_rest(rest);
        if rest.starts_with(['|', '(', '（', ',', ':', '：']) {
            return self.parted_row(text, line);
        }
        if self.is_turned(name, type_text, after) {
            row.odd.push(Odd::MoreThanName(format!("{name} {type_text}")));
            row.required = self.required(first_word(after).0);
            (row.name, row.type_text) = (type_text.to_owned(), name.to_owned());
            row.text = RowText::Joined(first_word(after).1.to_owned());
            return Some(row);
        }
        let left = match self.has_required() {
            true => self.needed_row(&mut row, type_text, after, rest)?,
            false => self.answer_row(&mut row, type_text, after, rest)?,
        };
        row.text = RowText::Joined(left.to_owned());
        Some(row)
    }

    /// `name[1] Type 必须 …`, `2. name Type …`: something stands around the name. Everything behind it must be in its place, or it
    /// is prose.
    fn row_of_more_than_a_name(&self, text: &str, line: u32) -> Option<Row> {
        let (first, rest) = first_word(text);
        let is_number = first.trim_end_matches(['.', '、', ')', '）']).trim_start_matches(['(', '（']);
        let behind = match is_number.bytes().all(|it| it.is_ascii_digit()) {
            true => first_word(rest).1,
            false => rest,
        };
        let (type_text, after) = type_and_rest(behind);
        if type_text.is_empty() || !is_type(type_text) {
            return None;
        }
        let (word, behind_word) = first_word(after);
        let needs = self.has_required();
        let required = if needs { Some(self.required(word)?) } else { None };
        let cell = text.strip_suffix(behind)?.trim_end();
        let name = only_name(cell)?;
        if !needs && !self.is_beyond_doubt(&name, type_text) {
            return None;
        }
        Some(Row {
            line,
            depth: Depth::Top,
            name,
            type_text: type_text.to_owned(),
            required,
            text: RowText::Joined(if needs { behind_word } else { after }.to_owned()),
            odd: vec![Odd::MoreThanName(words::plain(cell))],
            ..Row::default()
        })
    }

    /// `name | Type | 必须 | …`, `name (Type) 必须`.
    fn parted_row(&self, text: &str, line: u32) -> Option<Row> {
        let Parted { name, type_text, rest } = parted(text)?;
        let mut row = Row {
            line,
            name: name.to_owned(),
            type_text: type_text.to_owned(),
            odd: vec![Odd::MoreThanName(words::plain(
                text.split_once(rest).map_or(text, |(cells, _)| cells),
            ))],
            ..Row::default()
        };
        let mut left = rest;
        if self.has_required() {
            let (need, after) = word(rest)?;
            row.required = Some(self.required(need)?);
            left = after;
        } else if !self.is_beyond_doubt(name, type_text) {
            return None;
        }
        row.text = RowText::Joined(left.to_owned());
        Some(row)
    }

    /// `Type name 必须 …`: nobody writes a name like a type and a type like a name.
    fn is_turned(&self, name: &str, type_text: &str, after: &str) -> bool {
        let is_name = is_name(type_text) && type_text.starts_with(|it: char| it.is_ascii_lowercase());
        self.has_required()
            && name.starts_with(|it: char| it.is_ascii_uppercase())
            && looks_like_type(name)
            && is_name
            && !is_basic(type_text)
            && self.required(first_word(after).0).is_some()
    }

    /// Can this be no prose: a plain type behind a name that is no word, or a name that the sample shows?
    fn is_beyond_doubt(&self, name: &str, type_text: &str) -> bool {
        let is_shown = self.shown.top.contains(&squeezed(name));
        is_basic(type_text) && name.contains('_') || looks_like_type(type_text) && is_shown
    }

    /// `name Type 必须 …`; returns what is left after the word.
    fn needed_row<'t>(
        &self,
        row: &mut Row,
        type_text: &str,
        after: &'t str,
        rest: &'t str,
    ) -> Option<&'t str> {
        let is_shown = self.shown.top.contains(&squeezed(&row.name));
        if let Some(required) = self.required(type_text) {
            row.required = Some(required);
            row.odd.push(Odd::NoType);
            return Some(rest.get(type_text.len()..)?.trim_start());
        }
        if !is_type(type_text) {
            return None;
        }
        let (word, behind) = first_word(after);
        row.type_text = type_text.to_owned();
        if let Some(required) = self.required(word) {
            row.required = Some(required);
            return Some(behind);
        }
        // Prose may look like a row; a plain type and a name that is none of a word's, or one that the sample shows,
        // are no prose.
        let is_sure = is_shown || (is_basic(type_text) && (row.name.contains('_') || !self.is_plain));
        if !(is_sure && looks_like_type(type_text)) {
            return None;
        }
        if self.is_plain || word.is_empty() {
            row.odd.push(Odd::NoRequired);
            return Some(after);
        }
        row.odd.push(Odd::UnknownRequired(words::plain(word)));
        Some(behind)
    }

    /// `name Type …`; returns what is left after the type.
    fn answer_row<'t>(
        &self,
        row: &mut Row,
        type_text: &str,
        after: &'t str,
        rest: &'t str,
    ) -> Option<&'t str> {
        if looks_like_type(type_text) {
            row.type_text = type_text.to_owned();
            return Some(after);
        }
        if !self.shown.top.contains(&squeezed(&row.name)) || rest.is_empty() {
            return None;
        }
        row.odd.push(Odd::NoType);
        Some(rest)
    }

    /// A plain type where the name should be: the name is lost.
    fn nameless(&self, first: &str, rest: &str, line: u32) -> Option<Row> {
        if !is_basic(first) || self.shown.all.contains(&squeezed(first)) {
            return None;
        }
        let (word, after) = first_word(rest);
        let required = self.required(word);
        if rest.is_empty() || looks_like_type(word) || (self.has_required() && required.is_none()) {
            return None;
        }
        let left = if required.is_some() { after } else { rest };
        Some(Row {
            line,
            type_text: first.to_owned(),
            required,
            text: RowText::Joined(left.to_owned()),
            odd: vec![Odd::NoName],
            ..Row::default()
        })
    }
}

/// The type at the start of a text, with a list mark that stands apart, and what follows.
fn type_and_rest(text: &str) -> (&str, &str) {
    let (word, rest) = first_word(text);
    match rest.strip_prefix("[]").filter(|after| after.is_empty() || after.starts_with(char::is_whitespace)) {
        Some(after) => {
            let end = text.len() - after.len();
            (text.get(..end).unwrap_or(word).trim(), after.trim_start())
        }
        None => (word, rest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Column::{Description, Example, Limits, Name, Required, Type};

    fn columns(request: bool) -> Columns {
        let kinds = match request {
            true => vec![Name, Type, Required, Example, Limits, Description],
            false => vec![Name, Type, Example, Description],
        };
        Columns { kinds, ..Columns::default() }
    }

    fn read(text: &str, request: bool, is_plain: bool, shown: &[&str]) -> Option<Row> {
        let shown = Shown { top: shown.iter().map(|it| it.to_string()).collect(), ..Shown::default() };
        Grammar { columns: &columns(request), shown: &shown, is_plain, is_mute: false }.row(text, 3)
    }

    #[test]
    fn a_line_is_a_row_with_its_type_and_flag() {
        let row = read("ids Number [] 必须 1,2 订单号", true, true, &[]).unwrap();
        assert_eq!((row.type_text.as_str(), row.required), ("Number []", Some(true)));
        assert_eq!(row.text, RowText::Joined("1,2 订单号".to_owned()));
        let row = read("ids Number\u{a0}[]  Y 1,2", true, false, &[]).unwrap();
        assert_eq!((row.type_text.as_str(), row.required), ("Number\u{a0}[]", Some(true)));
    }

    #[test]
    fn something_around_the_name() {
        for name in [
            "ref_id[1]",
            "ref_id*",
            "ref_id:",
            "“ref_id”",
            "ref_id(新)",
            "3. ref_id",
            "（3）ref_id",
            "3、 ref_id",
        ] {
            let row = read(&format!("{name} Number [] 必须 1,2 text"), true, true, &[]).unwrap();
            assert_eq!(
                (row.name.as_str(), row.type_text.as_str(), row.required),
                ("ref_id", "Number []", Some(true))
            );
            assert_eq!(row.text, RowText::Joined("1,2 text".to_owned()));
            assert!(matches!(row.odd.as_slice(), [Odd::MoreThanName(_)]), "{name}");
            let row = read(&format!("{name} Boolean true text"), false, true, &[]).unwrap();
            assert_eq!((row.name.as_str(), row.text), ("ref_id", RowText::Joined("true text".to_owned())));
        }
        for text in [
            "3. see Document for more",
            "ref_id: the Number of it",
            "“ref_id” Gear 重要 x",
            "1: Number",
            "ref_id:",
            "3.",
            "note: String of it",
        ] {
            assert_eq!(read(text, true, true, &[]), None, "{text}");
            assert_eq!(read(text, false, true, &[]), None, "{text}");
        }
    }

    #[test]
    fn prose_is_no_row() {
        assert!(read("the value is needed", false, false, &[]).is_none());
        assert!(read("see Document for more", true, true, &[]).is_none());
        assert!(read("see Document for more", true, false, &[]).is_none());
    }

    #[test]
    fn damaged_rows_say_what_they_lack() {
        let odd = |text: &str, request, shown: &[&str]| read(text, request, true, shown).map(|row| row.odd);
        assert_eq!(odd("ids 必须 1,2 订单号", true, &[]), Some(vec![Odd::NoType]));
        assert_eq!(odd("order_id String 1 订单号", true, &[]), Some(vec![Odd::NoRequired]));
        assert_eq!(odd("String 必须 1 订单号", true, &[]), Some(vec![Odd::NoName]));
        assert_eq!(odd("ids 1 订单号", false, &["ids"]), Some(vec![Odd::NoType]));
        let unknown = read("ids String 看情况 1", true, false, &[]).unwrap();
        assert_eq!(unknown.odd, [Odd::UnknownRequired("看情况".to_owned())]);
    }
}
