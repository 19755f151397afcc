//! What a whole page must have: both halves, and what its samples show in them.

use std::collections::HashSet;

use top_definition::Diagnostic;

use super::sections::Sections;
use super::warning;
use crate::document::{Depth, Document, DocumentKind, DocumentSample, Form, Odd, Row, SampleKind};
use crate::findings;
use crate::parts::{Body, Torn};
use crate::rows::Shown;
use crate::samples::SampleSet;
use crate::text::squeezed;
use crate::words::{Column, Section};

/// Where the page, or its part, ends.
pub(crate) struct End {
    pub(crate) last_line: u32,
    pub(crate) torn: Option<Torn>,
    /// It ends in the middle of a line.
    pub(crate) is_open: bool,
}

/// Call or message? Tables of messages have 是否必须 but no 更多限制, and come alone.
pub(crate) fn kind(sections: &Sections<'_>) -> DocumentKind {
    let is_messages = |body: &Body<'_>| match body {
        Body::Rows(columns, ..) | Body::Lines(columns, _) => {
            columns.has_required() && !columns.has(Column::Limits)
        }
        Body::Errors(_) => false,
    };
    let has_samples = sections.has(Section::RequestSample) || sections.has(Section::ResponseSample);
    let is_message = sections.has(Section::Content)
        || (!has_samples
            && sections.has_one_table()
            && sections.tables.iter().all(|found| is_messages(&found.table.body)));
    if is_message { DocumentKind::Message } else { DocumentKind::Api }
}

/// Refuses a page of which a half is missing, and says what it has.
pub(crate) fn refuse_half(
    document: &Document,
    sections: &Sections<'_>,
    samples: &SampleSet,
    end: &End,
) -> Result<(), Diagnostic> {
    if let Some(torn) = &end.torn {
        return Err(truncated(sections, torn.line, &format!("the page ends in the middle of {}", torn.what)));
    }
    if ends_in_answer(document, sections, end) && document.response.is_empty() {
        let message = "the page ends before the first row of its section 响应参数";
        return Err(truncated(sections, end.last_line, message));
    }
    if let Some(missing) = missing(document, sections) {
        let message = format!("the page ends before its section {}", missing.title());
        return Err(truncated(sections, end.last_line, &message));
    }
    let line_of =
        |section: Section| sections.opened.iter().find(|(known, _)| *known == section).map(|(_, line)| *line);
    refuse_empty_at(document, samples, &sections.samples, line_of).map_err(|found| Diagnostic {
        message: format!("{}; found: {}", found.message, self::found(sections)),
        ..found
    })?;
    let has_nothing = document.request.is_empty() && document.response.is_empty();
    match has_nothing && !sections.has(Section::Response) {
        true => Err(crate::form::no_tables(end.last_line)),
        false => Ok(()),
    }
}

/// The answer's table is the last of a page that ends in the middle of a line, and no sample says what it should have.
fn ends_in_answer(document: &Document, sections: &Sections<'_>, end: &End) -> bool {
    end.is_open
        && document.kind == DocumentKind::Api
        && sections.last == Some(Section::Response)
        && sections.samples.is_empty()
}

/// The last row of such a page may not be the last of its table.
pub(crate) fn note_open_end(document: &mut Document, sections: &Sections<'_>, end: &End) {
    if ends_in_answer(document, sections, end)
        && let Some(row) = document.response.last_mut()
    {
        row.odd.push(Odd::OpenEnd);
    }
}

/// The section that a page lacks, by the order in which sections stand.
fn missing(document: &Document, sections: &Sections<'_>) -> Option<Section> {
    let has = |section| sections.has(section);
    let is_text = matches!(document.form, Form::BulletText | Form::DashText | Form::IndentedText);
    let has_sample =
        |kinds: &[SampleKind]| sections.samples.iter().any(|sample| kinds.contains(&sample.kind));
    let answers = has_sample(&[SampleKind::ResponseXml, SampleKind::ResponseJson]);
    if document.kind == DocumentKind::Message {
        let ends = has(Section::MessageSample) || has(Section::Other) || !sections.samples.is_empty();
        return (is_text && !ends).then_some(Section::MessageSample);
    }
    // A copy without headings has two tables, one of which may be empty.
    let is_spi = crate::caller::is_named_so(document.name.as_deref());
    let lacks_table = !is_spi && sections.table_count < 2 && !answers;
    let is_empty = document.response.is_empty();
    if is_empty && !has(Section::Response) && (has(Section::Request) || is_text || lacks_table) {
        return Some(Section::Response);
    }
    if is_empty && document.is_bare && !is_spi && sections.samples.is_empty() {
        return Some(Section::ResponseSample);
    }
    if !is_text {
        return None;
    }
    match () {
        () if !has(Section::RequestSample)
            && !has(Section::ResponseSample)
            && sections.samples.is_empty()
            && sections.last.is_some_and(Section::has_parameters) =>
        {
            Some(Section::RequestSample)
        }
        () if has(Section::RequestSample) && !has(Section::ResponseSample) && !answers => {
            Some(Section::ResponseSample)
        }
        () if sections.last == Some(Section::ResponseSample) && !answers => Some(Section::ErrorSample),
        () => None,
    }
}

/// A refusal that also says which parts were found.
pub(crate) fn with_found(refusal: Diagnostic, sections: &Sections<'_>) -> Diagnostic {
    let message = format!("{}; found: {}", refusal.message, found(sections));
    Diagnostic { message, ..refusal }
}

fn found(sections: &Sections<'_>) -> String {
    let titles: Vec<String> =
        sections.opened.iter().map(|(section, line)| format!("{} (line {line})", section.title())).collect();
    if titles.is_empty() { "no section of a page".to_owned() } else { titles.join(", ") }
}

fn truncated(sections: &Sections<'_>, line: u32, message: &str) -> Diagnostic {
    findings::refusal(
        "truncated-page",
        line,
        format!("{message}; found: {}", found(sections)),
        "the page is incomplete; save it again",
    )
}

/// Refuses a document of which a half is empty, and a sample of that half is not.
pub(crate) fn refuse_empty(document: &Document, samples: &SampleSet) -> Result<(), Diagnostic> {
    refuse_empty_at(document, samples, &document.samples, |_| None)?;
    refuse_exchanged(document, samples)
}

/// Refuses a document whose halves stand under each other's names: all that the answer's sample shows are fields of the request, and
/// none is one of the answer.
fn refuse_exchanged(document: &Document, samples: &SampleSet) -> Result<(), Diagnostic> {
    let names = |rows: &[Row]| -> HashSet<String> {
        rows.iter().filter(|row| row.depth == Depth::Top).map(|row| squeezed(&row.name)).collect()
    };
    let (request, response) = (names(&document.request), names(&document.response));
    let answer = Shown::of(samples.response.as_ref(), samples.root).top;
    if answer.is_empty() || !answer.is_subset(&request) || !answer.is_disjoint(&response) {
        return Ok(());
    }
    Err(findings::refusal(
        "swapped-tables",
        document.line,
        "the request has all fields that the answer's sample shows, and the answer has none of them: they stand under each other's names",
        "fetch the document again, or exchange the two",
    ))
}

fn refuse_empty_at(
    document: &Document,
    samples: &SampleSet,
    all: &[DocumentSample],
    line_of: impl Fn(Section) -> Option<u32>,
) -> Result<(), Diagnostic> {
    use SampleKind::{MessageJson, RequestJava, RequestJson, RequestXml, ResponseJson, ResponseXml};
    let request = document.request.is_empty() && samples.shows_request();
    let response = document.response.is_empty() && samples.shows_answer();
    let (half, section, kinds) = match (request, response) {
        (true, _) => ("request", Section::Request, [RequestJava, RequestJson, RequestXml]),
        (_, true) => ("response", Section::Response, [ResponseXml, ResponseJson, MessageJson]),
        _ => return Ok(()),
    };
    let sample = all.iter().find(|sample| kinds.contains(&sample.kind)).map_or(0, |sample| sample.line);
    let place = match line_of(section) {
        Some(line) => format!("the table of the {half} below line {line} has no rows"),
        None => format!("there are no fields of the {half}"),
    };
    Err(findings::refusal(
        "empty-table",
        line_of(section).unwrap_or(document.line),
        format!("{place}, but the sample in line {sample} shows some"),
        "save the page again, after its tables have loaded",
    ))
}

/// The page has sections, and none for the request.
pub(crate) fn warn_without_request(document: &mut Document, sections: &Sections<'_>) {
    let is_api = document.kind == DocumentKind::Api;
    if is_api
        && document.request.is_empty()
        && !sections.has(Section::Request)
        && sections.has(Section::Response)
    {
        document.warnings.push(warning(
            "no-request-section",
            "request",
            document.line,
            "the page has no section 请求参数; the request was taken to have no parameters",
            "compare with another copy of the page",
        ));
    }
}
