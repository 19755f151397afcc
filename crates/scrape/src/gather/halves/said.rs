//! What is said about tables: columns and headings that are not known, lines that are no rows.

use top_definition::Diagnostic;

use super::{FoundTable, Half, Halves, ReadTable, Sections, columns_of};
use crate::findings;
use crate::gather::warning;
use crate::parts::{Line, Unexplained};
use crate::text::shown;
use crate::words::{self, Column, Section, WORD_FILE};

impl Halves<'_> {
    pub(super) fn warn_of_section(
        &mut self,
        line: u32,
        section: Option<Section>,
        heading: Option<&(String, u32)>,
        half: Half,
    ) {
        let what = match (heading, section) {
            (Some((text, _)), _) => format!("the heading `{}` above it is not known", shown(text)),
            (None, Some(section)) => {
                format!("it stands under {}, and a heading between is lost", section.title())
            }
            (None, None) => "it has no heading".to_owned(),
        };
        self.document.warnings.push(warning(
            "unknown-section",
            half.path(),
            heading.map_or(line, |(_, line)| *line),
            format!("this table was taken for the {} by its columns and the samples: {what}", half.path()),
            format!("if the heading is right, add it to {WORD_FILE}"),
        ));
    }

    /// A section without table, lines and the word that it has none (无) may not have loaded. A sample of the half that
    /// shows nothing either speaks for it.
    pub(super) fn warn_of_empty(&mut self, sections: &Sections<'_>) {
        for (section, half) in [(Section::Request, Half::Request), (Section::Response, Half::Response)] {
            let Some((_, line)) = sections.opened.iter().find(|(known, _)| *known == section) else {
                continue;
            };
            let has_sample = sections.samples.iter().any(|sample| half.is_shown_by(sample.kind));
            if !has_sample && !self.explained.contains(&section) && self.rows_of(half).is_empty() {
                self.document.warnings.push(warning(
                    "empty-section",
                    half.path(),
                    *line,
                    format!("the section {} holds nothing; it was taken for one without parameters", section.title()),
                    "save the page again, after its tables have loaded; if there are none, nothing is to be done",
                ));
            }
        }
    }

    pub(super) fn warn_of_columns(&mut self, read: &ReadTable, half: Half) {
        for (word, kind) in &read.columns.unknown {
            let taken = match kind {
                Column::Name => "the name",
                Column::Type => "the type",
                Column::Required | Column::Optional => "whether the field is needed",
                Column::Example => "the example",
                Column::Description => "the description",
                Column::Limits | Column::Other | Column::Unknown => "nothing that is read",
            };
            self.document.warnings.push(warning(
                "unknown-column",
                half.path(),
                read.line,
                format!("the column `{}` is not known; it was taken for {taken}", shown(word)),
                format!("add the word to {WORD_FILE}"),
            ));
        }
        if read.columns.assumed {
            self.document.warnings.push(warning(
                "no-table-header",
                half.path(),
                read.line,
                "the table has no header (名称 类型 …); its columns were taken for the usual ones",
                "compare with another copy of the page",
            ));
        }
        if !read.columns.has(Column::Type) {
            self.document.warnings.push(warning(
                "no-type-column",
                half.path(),
                read.line,
                "the table does not say the types of its fields",
                "another copy of the page, or an overlay, has them",
            ));
        }
    }
}

pub(super) fn unexplained_line(field: &str, line: u32, text: &str) -> Diagnostic {
    warning(
        "unexplained",
        field,
        line,
        format!("`{}` is no row of the table and no part of one", shown(&words::plain(text))),
        "compare with another copy of the page",
    )
}

/// Answers have no column of need: where the answer's table has one and the request's has none, each stands under the
/// other's heading.
pub(super) fn refuse_swapped(tables: &[FoundTable<'_>]) -> Result<(), Diagnostic> {
    let needs = |half: Section| {
        let tables =
            tables.iter().filter(move |found| found.section == Some(half) && found.heading.is_none());
        tables.filter_map(|found| Some((found.table.line, columns_of(&found.table)?.has_required())))
    };
    let request = needs(Section::Request).next().filter(|_| needs(Section::Request).all(|(_, needs)| !needs));
    let response =
        needs(Section::Response).next().filter(|_| needs(Section::Response).all(|(_, needs)| needs));
    let (Some((request, _)), Some((response, _))) = (request, response) else { return Ok(()) };
    Err(findings::refusal(
        "swapped-tables",
        request,
        format!(
            "the request's table in line {request} has no column 是否必须, and the answer's in line {response} has one: \
             they stand under each other's headings"
        ),
        "compare with another copy of the page and put each table under its heading",
    ))
}

/// A table of which not one line could be read is not an empty one.
pub(super) fn refuse_unread(read: &ReadTable, half: Half) -> Result<(), Diagnostic> {
    let is_known = |it: &&Unexplained| words::is_furniture(&it.text) || words::is_no_parameters(&it.text);
    let Some(first) = read.unexplained.iter().find(|it| !is_known(it)).filter(|_| read.rows.is_empty())
    else {
        return Ok(());
    };
    Err(findings::refusal(
        "unread-table",
        first.line.max(read.line),
        format!(
            "no row of the {}'s table in line {} could be read; its first line is `{}`",
            half.path(),
            read.line,
            shown(&words::plain(&first.text))
        ),
        "save the page again, after its tables have loaded",
    ))
}

pub(super) fn no_header(section: Section, first: &Line<'_>) -> Diagnostic {
    findings::refusal(
        "no-table-header",
        first.number,
        format!(
            "the section {} does not start with a table header (名称 类型 …) but with `{}`",
            section.title(),
            shown(first.text.trim_start_matches("- "))
        ),
        format!("save the page again, as text or as HTML; if it is a header, add its words to {WORD_FILE}"),
    )
}
