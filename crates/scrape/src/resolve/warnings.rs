//! What is said about rows: every warning of this room, its code, its words and how to help.
//!
//! Must not decide anything about a field; the passes do, and name the case.

use std::collections::HashSet;

use rustc_hash::FxHashSet;
use top_definition::{Diagnostic, Field};

use super::{Context, Doubt, Side};
use crate::document::{Odd, Row};
use crate::findings;
use crate::text::{shown, squeezed};
use crate::words;

/// What is said about something odd in a row.
pub(super) fn odd_row(odd: &Odd, path: &str, line: u32, is_request: bool) -> Option<Diagnostic> {
    let compare = "compare with another copy of the page, or correct it with an overlay";
    let (code, message, hint) = match odd {
        Odd::UnknownRequired(_) | Odd::NoRequired if !is_request => return None,
        Odd::UnknownRequired(word) => (
            "unknown-required",
            format!(
                "`{}` in the column 是否必须 is not known; the field was taken to be optional",
                shown(word)
            ),
            format!("add the word to {}", words::WORD_FILE),
        ),
        Odd::NoRequired => (
            "lost-required",
            "the row does not say whether the field is needed".to_owned(),
            compare.to_owned(),
        ),
        Odd::NoType => ("lost-type", "the row does not say the field's type".to_owned(), compare.to_owned()),
        Odd::NotAName(cell) => (
            "lost-name",
            format!("`{}` can't be a name; the sample shows it", shown(cell)),
            compare.to_owned(),
        ),
        Odd::Struck(text) => (
            "struck-through",
            format!("`{}` is struck through: the field may be none any more", shown(text)),
            "take the row out of the page if it is none, or compare with another copy".to_owned(),
        ),
        Odd::NoLevel => (
            "lost-level",
            "the parameter does not say whether it is an object or a list".to_owned(),
            compare.to_owned(),
        ),
        Odd::UnknownLevel(word) => (
            "unknown-level",
            format!("`{}` says nothing that is known of an object or a list, or contradicts the type", shown(word)),
            compare.to_owned(),
        ),
        Odd::NoName => {
            ("lost-name", "the row has lost its name; the sample shows it".to_owned(), compare.to_owned())
        }
        Odd::MoreThanName(cell) => (
            "more-than-name",
            format!("`{}` was read as a name with something around it", shown(cell)),
            "write what is a remark into the description".to_owned(),
        ),
        Odd::DoubledCell(cell) => {
            ("doubled-cell", format!("`{}` stands there twice", shown(cell)), compare.to_owned())
        }
        Odd::TooManyCells(text) => (
            "too-many-cells",
            format!("the row has more cells than columns; `{}` was read as one cell", shown(text)),
            "write bars that belong to a text as \\| and compare with another copy of the page".to_owned(),
        ),
        Odd::OpenEnd => (
            "open-end",
            "the page ends with this row, without a sample or the end of its line; rows may be missing below it"
                .to_owned(),
            "compare with another copy of the page; if this is all of it, end its last line".to_owned(),
        ),
        Odd::Unexplained(text) => {
            ("unexplained", format!("`{}` at this row is no part of one", shown(text)), compare.to_owned())
        }
    };
    Some(findings::warning(code, path, line, message, hint))
}

/// A row that nothing names. Its path ends in what stands in the name's place, or in `?`.
pub(super) fn unnamed(above: &str, row: &Row) -> Diagnostic {
    let cell = row.odd.iter().find_map(|odd| match odd {
        Odd::NotAName(cell) => Some(cell.as_str()),
        _ => None,
    });
    let message = match cell {
        Some(cell) => format!("`{}` can't be the name of a field; its row is left out", shown(cell)),
        None if row.name.is_empty() => {
            "a row has lost its name and no sample shows it; it is left out".to_owned()
        }
        None => "the row stands below one that has no name; it is left out".to_owned(),
    };
    let last = cell.or(Some(row.name.as_str())).filter(|last| !last.is_empty() && is_short(last));
    findings::warning(
        if cell.is_some() { "odd-name" } else { "unnamed-field" },
        format!("{above}.{}", last.unwrap_or("?")),
        row.line,
        message,
        "compare with another copy of the page, or add it with an overlay",
    )
}

/// May it end a path?
fn is_short(text: &str) -> bool {
    text.len() <= 60 && !text.contains(['.', '\n'])
}

/// The page spells a name otherwise than its sample does, or as no page does.
pub(super) fn spelled(path: &str, line: u32, name: &str, sample: Option<&str>) -> Diagnostic {
    let message = match sample {
        Some(sample) => format!("the sample spells `{}` as `{}`", shown(name), shown(sample)),
        None => format!("no field of the platform is spelled like `{}`, and no sample shows it", shown(name)),
    };
    findings::warning(
        findings::SPELLED_OTHERWISE,
        path,
        line,
        message,
        "compare with another copy of the page, or correct the name with an overlay",
    )
}

pub(super) fn uncertain_parent(path: &str, line: u32) -> Diagnostic {
    findings::warning(
        "uncertain-parent",
        path,
        line,
        "nothing on the page says which object this row belongs to",
        "compare with another copy of the page, or correct it with an overlay",
    )
}

pub(super) fn lost_members(path: &str, line: u32) -> Diagnostic {
    findings::warning(
        "unknown-fields",
        path,
        line,
        "the type is none of a plain value, and the field has no members",
        "compare with another copy of the page: its members are lost, or its type is misspelt",
    )
}

pub(super) fn repeated(path: &str, line: u32) -> Diagnostic {
    findings::warning(
        "repeated-field",
        path,
        line,
        "the same object has two fields of this name",
        "compare with another copy of the page",
    )
}

/// Members that the sample shows and no row does.
pub(super) fn only_in_sample(
    context: &Context<'_>,
    matched: &FxHashSet<usize>,
    node: usize,
    fields: &[Field],
    (path, line): (&str, u32),
    warnings: &mut Vec<Diagnostic>,
) {
    let Some(evidence) = context.evidence else { return };
    if fields.is_empty() {
        return;
    }
    // Nearly always every member has its row.
    let members = context.children(node);
    let mut others = members.iter().filter(|member| !matched.contains(member)).peekable();
    if others.peek().is_none() {
        return;
    }
    let known: HashSet<String> = fields.iter().map(|field| squeezed(&field.name)).collect();
    for member in others {
        let Some(shown) = evidence.nodes.get(*member) else { continue };
        if known.contains(&squeezed(&shown.name)) {
            continue;
        }
        let name = match context.side {
            Side::Request => top_definition::list_item_name(&shown.name),
            Side::Response => shown.name.clone(),
        };
        warnings.push(findings::warning(
            "only-in-sample",
            format!("{path}.{name}"),
            line,
            "the sample shows this field, and the table has no row of it",
            "compare with another copy of the page, or add it with an overlay",
        ));
    }
}

/// What is said about a cell that nothing decides.
pub(super) fn doubtful(doubt: Doubt, path: &str, line: u32) -> Diagnostic {
    let (code, message, hint) = doubt.words();
    findings::warning(code, path, line, message, hint)
}

impl Doubt {
    fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Doubt::UnknownDescription => (
                "unknown-description",
                "the description is lost: this form drops cells of one Chinese character",
                "another copy of the page has it, or an overlay can give it",
            ),
            Doubt::OneCell => (
                "uncertain-cell",
                "one cell is left and no sample says whether it is the example or the description",
                "compare with another copy of the page",
            ),
            Doubt::Border => (
                "uncertain-border",
                "no sample says where the example ends and the description starts",
                "compare with another copy of the page",
            ),
            Doubt::Disagreement => (
                "sample-disagrees",
                "the sample shows another value than the row",
                "compare with another copy of the page",
            ),
        }
    }
}

pub(super) fn no_members(path: &str, line: u32) -> Diagnostic {
    findings::warning(
        "unknown-fields",
        path,
        line,
        "an object without rows, and no sample shows its members",
        "another copy of the page may have them",
    )
}

/// A field whose row is lost on a page that shows the rows of others.
pub(super) fn lost_row(path: &str, line: u32) -> Diagnostic {
    findings::warning(
        "row-from-sample",
        path,
        line,
        "the row of this field is lost; what its sample does not show (its type, whether it must be sent) is not known",
        "another copy of the page has it",
    )
}

pub(super) fn guessed_type(path: &str, line: u32) -> Diagnostic {
    findings::warning(
        "type-from-sample",
        path,
        line,
        "the row of this object is lost, and its sample does not show the type; it was named after the field",
        "another copy of the page has it",
    )
}

pub(super) fn odd_type(path: &str, line: u32, type_text: &str) -> Diagnostic {
    findings::warning(
        "odd-type",
        path,
        line,
        format!("`{}` can't be a type", shown(type_text)),
        "compare with another copy of the page, or correct it with an overlay",
    )
}

/// The sample shows the row's name, and not where the row stands.
pub(super) fn elsewhere(path: &str, line: u32) -> Diagnostic {
    findings::warning(
        "sample-elsewhere",
        path,
        line,
        "the sample shows a field of this name in another object only",
        "compare with another copy of the page, or correct it with an overlay",
    )
}

/// The sample shows a member, and the table has its row elsewhere.
pub(super) fn row_elsewhere(path: &str, line: u32) -> Diagnostic {
    findings::warning(
        "sample-elsewhere",
        path,
        line,
        "the sample shows this field here, and the table has its row elsewhere; it was left where the row stands",
        "compare with another copy of the page, or correct it with an overlay",
    )
}

/// The sample shows none of the half's rows, and the rows none of what it shows.
pub(super) fn foreign(context: &Context<'_>) -> Diagnostic {
    let half = context.side.word();
    findings::warning(
        "foreign-table",
        "",
        context.rows.first().map_or(0, |row| row.line),
        format!(
            "the sample of the {half} shows none of the fields of its table; parts of two APIs may stand on this page"
        ),
        "save the page of one API",
    )
}

/// The sample shows what stands beside the row, and not the row; or it shows nothing at all, and the row has an example.
pub(super) fn unshown(path: &str, line: u32, shows_nothing: bool) -> Diagnostic {
    let message = match shows_nothing {
        true => "the client code sets nothing, and the table shows a value for this field or for one in it",
        false => "the sample shows the fields beside this one, and not this one",
    };
    findings::warning(
        "not-in-sample",
        path,
        line,
        message,
        "compare with another copy of the page: the row may belong to another table or object",
    )
}

/// What a sample shows can't be what the row says.
pub(super) fn contradicted(path: &str, line: u32, what: &str) -> Diagnostic {
    findings::warning(
        "sample-contradicts",
        path,
        line,
        what,
        "compare with another copy of the page, or correct it with an overlay",
    )
}

pub(super) fn maybe_list(path: &str, line: u32) -> Diagnostic {
    findings::warning(
        "maybe-list",
        path,
        line,
        "the sample shows one kind of child here: an object with one member, or a list and its wrapper",
        "another copy of the page, or an overlay, can tell",
    )
}

pub(super) fn from_sample(path: &str, line: u32) -> Diagnostic {
    findings::warning(
        "fields-from-sample",
        path,
        line,
        "this form lost the rows below this one; its members are read from the sample",
        "another copy of the page has their types and descriptions",
    )
}
