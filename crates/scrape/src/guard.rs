//! What every reader's rows and every finished definition must hold, whatever the page was: one place for all forms.
//!
//! A name that can neither be sent nor read is none; a document that is larger than any real one is refused. Nothing here knows how a form looks.

use top_definition::text::visible;
use top_definition::{Diagnostic, Field, MAX_FIELDS, unsafe_name_reason};

use crate::document::{Depth, Document, Mark, Odd, Row, RowText};
use crate::findings;
use crate::limits::{
    MAX_CELL_BYTES, MAX_DEPTH, MAX_ERROR_CODES, MAX_NAME_BYTES, MAX_ROWS, MAX_WARNINGS, too_large,
};
use crate::page::Scraped;
use crate::text::{is_name, shown};

/// Code of the warning that counts those that were left out.
const MORE: &str = "more-warnings";

/// What a reader made, checked; every reader ends with it.
pub(crate) fn document(mut document: Document) -> Result<Document, Diagnostic> {
    let rows = document.request.len() + document.response.len();
    if rows > MAX_ROWS {
        return Err(too_large("rows", MAX_ROWS, document.line));
    }
    if document.errors.len() > MAX_ERROR_CODES {
        return Err(too_large("error codes", MAX_ERROR_CODES, document.line));
    }
    let texts = [&document.name, &document.title, &document.description, &document.group];
    if texts.into_iter().flatten().any(|text| text.len() > MAX_CELL_BYTES) {
        return Err(too_large("bytes in a title or description", MAX_CELL_BYTES, document.line));
    }
    document.request.iter().chain(&document.response).try_for_each(within_limits)?;
    keep_named(&mut document.request);
    keep_named(&mut document.response);
    keep_few(&mut document.warnings);
    Ok(document)
}

fn within_limits(row: &Row) -> Result<(), Diagnostic> {
    if matches!(row.depth, Depth::Known(depth) if usize::from(depth) >= MAX_DEPTH) {
        return Err(too_large("levels of nesting in a table", MAX_DEPTH, row.line));
    }
    let is_long = |text: &String| text.len() > MAX_CELL_BYTES;
    let has_long_cell = match &row.text {
        RowText::Cells { example, description } => [example, description].into_iter().flatten().any(is_long),
        RowText::Loose(cells) => cells.iter().any(is_long),
        RowText::Joined(text) => is_long(text),
    };
    match has_long_cell || is_long(&row.type_text) || is_long(&row.name) {
        true => Err(too_large("bytes in a cell", MAX_CELL_BYTES, row.line)),
        false => Ok(()),
    }
}

/// Takes away names that can be none. What a sample may name, or else somebody hears of it, is for the resolver.
fn keep_named(rows: &mut [Row]) {
    for row in rows {
        if is_name(&row.name) && row.name.len() <= MAX_NAME_BYTES {
            continue;
        }
        let name = std::mem::take(&mut row.name);
        // The mark before it says what the row is all the same.
        if name.starts_with('└') {
            row.mark = Mark::Leaf;
        }
        let is_known = |odd: &Odd| matches!(odd, Odd::NoName | Odd::NotAName(_));
        match name.trim_start_matches('└').trim() {
            "" if row.odd.iter().any(is_known) => {}
            "" => row.odd.push(Odd::NoName),
            name => row.odd.push(Odd::NotAName(printable(name))),
        }
    }
}

/// Characters that are not seen, or turn the text around, are shown by their numbers.
pub(crate) fn printable(text: &str) -> String {
    visible(&shown(text)).into_owned()
}

/// A finished definition: its name may become a file's name, its size is that of a document.
pub(crate) fn definition(scraped: Scraped, line: u32) -> Result<Scraped, Diagnostic> {
    let definition = &scraped.definition;
    if let Some(reason) = unsafe_name_reason(&definition.name).filter(|_| !definition.name.is_empty()) {
        return Err(unsafe_name(&definition.name, reason, line));
    }
    let fields =
        top_definition::count_nodes(&definition.request) + top_definition::count_nodes(&definition.response);
    if fields > MAX_FIELDS {
        return Err(too_large("fields in a definition", MAX_FIELDS, line));
    }
    match depth(&definition.request).max(depth(&definition.response)) > MAX_DEPTH {
        true => Err(too_large("levels of nesting in a definition", MAX_DEPTH, line)),
        false => Ok(scraped),
    }
}

/// Trees come from the resolver, which bounds rows and samples each: recursion is bounded too.
fn depth(fields: &[Field]) -> usize {
    fields.iter().map(|field| 1 + depth(&field.fields)).max().unwrap_or(0)
}

fn unsafe_name(name: &str, reason: &str, line: u32) -> Diagnostic {
    findings::refusal(
        "unsafe-name",
        line,
        format!("`{}` can't name a definition: {reason}", printable(name)),
        "names of APIs and messages have letters, digits, `.`, `_` and `-`; save the page again, or correct its name",
    )
}

/// Keeps the first warnings of a document and counts the rest.
pub(crate) fn keep_few(warnings: &mut Vec<Diagnostic>) {
    if warnings.len() <= MAX_WARNINGS {
        return;
    }
    // A reader may have counted before the resolver adds its own.
    let counted = |warning: &Diagnostic| match warning.code {
        MORE => warning.message.split(' ').next().and_then(|count| count.parse().ok()).unwrap_or(0),
        _ => 1_usize,
    };
    let more: usize = warnings.iter().skip(MAX_WARNINGS).map(counted).sum();
    warnings.truncate(MAX_WARNINGS);
    let message = format!("{more} more warnings");
    warnings.push(findings::warning(MORE, "", 0, message, "look at the page first"));
}
