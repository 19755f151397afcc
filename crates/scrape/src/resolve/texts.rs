//! Which of a row's cells is the example and which the description.
//!
//! The sample's value settles it: a cell equal to the value is the example; a lone cell that differs is the
//! description, and the value is the example that the form lost.

use std::collections::BTreeSet;

use top_definition::Fact;

use super::{Context, Doubt, Facts};
use crate::document::{Row, RowText};
use crate::row_words::{cut_at_limits, without_limits};
use crate::samples::json;
use crate::text::{comparable, is_one_chinese_character, same, squeezed};

/// What cells of a file parameter read on the platform's pages; a sample never shows them.
const FILE_EXAMPLES: &[&str] = &["我是被上传的文件内容", "[]", "null", "0"];

/// Splits a row's texts.
pub(crate) fn facts(context: &Context<'_>, row: &Row, element: Option<usize>, is_object: bool) -> Facts {
    if is_object {
        return object(context, row);
    }
    let value = element.and_then(|element| context.value(element));
    let leaf = Leaf { context, row, value: value.as_deref() };
    match &row.text {
        RowText::Cells { example, description } => leaf.cells(example.as_deref(), description.as_deref()),
        RowText::Loose(cells) => leaf.loose(cells),
        RowText::Joined(text) => leaf.joined(text),
    }
}

fn known(example: &str, description: &str) -> Facts {
    Facts { example: non_empty(example), description: Some(description.to_owned()), ..Facts::default() }
}

fn non_empty(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// Rows of objects seldom have an example; JSON is one, and so is a word before Chinese that repeats the name (`Result
/// object` describes a `result`).
fn object(context: &Context<'_>, row: &Row) -> Facts {
    let is_json = |text: &str| text.starts_with(['{', '[']);
    match &row.text {
        RowText::Cells { example, description } => Facts {
            example: example.as_deref().and_then(non_empty),
            description: description.clone(),
            ..Facts::default()
        },
        RowText::Loose(cells) => match cells.as_slice() {
            [] => Facts::default(),
            [only] if is_json(only) => Facts { example: Some(only.clone()), ..Facts::default() },
            [only] => known("", only),
            [example, description, ..] => known(example, description),
        },
        RowText::Joined(text) => {
            let mut limits = row.limits.clone();
            if context.limits_in_line
                && let Some((example, description)) = cut_at_limits(text, &mut limits)
            {
                return Facts { limits: Some(limits), ..known(example, description) };
            }
            let border = match text.split_once(' ') {
                _ if is_json(text) => json::read_prefix(text).map_or(0, |(_, length)| length),
                Some((first, rest)) if squeezed(first) == squeezed(&row.name) && !rest.is_ascii() => {
                    first.len()
                }
                _ => 0,
            };
            let (example, description) = text.split_at_checked(border).unwrap_or(("", text));
            known(example.trim(), description.trim())
        }
    }
}

struct Leaf<'a> {
    context: &'a Context<'a>,
    row: &'a Row,
    /// The sample's value; `None` where the sample shows nothing.
    value: Option<&'a str>,
}

impl Leaf<'_> {
    fn cells(&self, example: Option<&str>, description: Option<&str>) -> Facts {
        let mut facts = Facts { description: description.map(str::to_owned), ..Facts::default() };
        match (example, self.value.and_then(non_empty)) {
            (None, Some(value)) => self.take_value(&mut facts, value),
            (example, _) => facts.example = example.and_then(non_empty),
        }
        facts
    }

    fn loose(&self, cells: &[String]) -> Facts {
        match (cells, self.value) {
            ([example, description, ..], _) => known(example, description),
            ([only], Some("")) => known("", only),
            ([only], Some(value)) if same(only, value) => self.without_description(only),
            ([only], Some(value)) => self.described(only, value),
            ([only], None) => self.one_cell(only),
            ([], Some(value)) if !value.is_empty() => {
                let mut facts = Facts::default();
                self.take_value(&mut facts, value.to_owned());
                facts.doubt = self.lost_description();
                facts
            }
            ([], _) => Facts { doubt: self.lost_description(), ..Facts::default() },
        }
    }

    fn joined(&self, text: &str) -> Facts {
        if !self.context.limits_in_line {
            return self.joined_texts(text);
        }
        let mut limits = self.row.limits.clone();
        let text = without_limits(text, &mut limits);
        let mut facts = self.joined_texts(text);
        if let Some(description) = &mut facts.description {
            let rest = without_limits(description, &mut limits);
            if rest.len() < description.len() {
                *description = rest.to_owned();
            }
        }
        facts.limits = Some(limits);
        facts
    }

    fn joined_texts(&self, text: &str) -> Facts {
        if text.is_empty() {
            return self.loose(&[]);
        }
        match self.value {
            Some("") => known("", text),
            Some(value) => {
                let (whole, value) = (comparable(text), comparable(value));
                match whole.strip_prefix(value.as_ref()) {
                    Some("") => self.without_description(text),
                    Some(rest) if rest.starts_with(' ') => known(value.as_ref(), rest.trim_start()),
                    _ => self.described(text, value.as_ref()),
                }
            }
            None => self.joined_without_sample(text),
        }
    }

    /// The description stands alone: the form lost the example, the sample has it.
    fn described(&self, description: &str, value: &str) -> Facts {
        let mut facts = Facts { description: Some(description.to_owned()), ..Facts::default() };
        self.take_value(&mut facts, value.to_owned());
        if !(self.context.drops_characters && is_one_chinese_character(value)) {
            facts.doubt = Some(Doubt::Disagreement);
        }
        facts
    }

    fn take_value(&self, facts: &mut Facts, value: String) {
        facts.example = Some(value);
        facts.inferred.insert(Fact::Example);
    }

    /// The example stands alone.
    fn without_description(&self, example: &str) -> Facts {
        let inferred = BTreeSet::from([Fact::Example]);
        Facts { example: non_empty(example), inferred, doubt: self.lost_description(), ..Facts::default() }
    }

    fn lost_description(&self) -> Option<Doubt> {
        Some(if self.context.drops_characters { Doubt::UnknownDescription } else { Doubt::OneCell })
    }

    /// One cell and no sample: most fields have a description, and examples are seldom Chinese prose.
    fn one_cell(&self, cell: &str) -> Facts {
        let mut facts = known("", cell);
        facts.inferred.insert(Fact::Description);
        facts.doubt = Some(Doubt::OneCell);
        facts
    }

    fn joined_without_sample(&self, text: &str) -> Facts {
        if self.context.limits_in_line
            && let Some((example, description)) = cut_at_limits(text, &mut self.row.limits.clone())
        {
            return known(example, description);
        }
        let Some(border) = border_by_type(&self.row.type_text, text) else { return self.one_cell(text) };
        let (example, description) = text.split_at_checked(border).unwrap_or(("", text));
        let mut facts = known(example.trim(), description.trim());
        if !FILE_EXAMPLES.contains(&example) {
            facts.inferred.insert(Fact::Example);
            facts.doubt = Some(Doubt::Border);
        }
        facts
    }
}

/// Where the example ends by the looks of it.
fn border_by_type(type_text: &str, text: &str) -> Option<usize> {
    if text.starts_with(['{', '[']) {
        return json::read_prefix(text).map(|(_, length)| length);
    }
    let (first, rest) = text.split_once(' ')?;
    let second = rest.split(' ').next().unwrap_or(rest);
    let is_number = |word: &str| word.parse::<f64>().is_ok();
    match type_text {
        "byte[]" if FILE_EXAMPLES.contains(&first) => Some(first.len()),
        "Boolean" if matches!(first, "true" | "false") => Some(first.len()),
        _ if is_day(first)
            && second.contains(':')
            && second.starts_with(|digit: char| digit.is_ascii_digit()) =>
        {
            Some(first.len() + 1 + second.len())
        }
        "Number" | "Price" if is_number(first) => Some(first.len()),
        _ if first.is_ascii() && !rest.is_ascii() => Some(first.len()),
        _ => None,
    }
}

/// `2022-11-11`, `2022/11/11`
fn is_day(word: &str) -> bool {
    let parts = word.split(['-', '/']);
    word.len() >= 8
        && parts.clone().count() == 3
        && parts.into_iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}
