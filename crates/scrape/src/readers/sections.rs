//! The frame of a page's text: title, sections under their headings, samples. What stands in the tables is for the
//! readers of bullets and dashes.

use std::ops::Range;

use top_definition::{Diagnostic, ErrorCode};

use crate::document::{Document, DocumentKind, DocumentSample};
use crate::findings;
use crate::form::Form;
use crate::page_words::{heading, is_error_code, sample_kind, title};
use crate::row_words::columns;
use crate::text::nfkc;
use crate::words::{BREADCRUMB, Column, NOTICES, Section};

/// One line of a page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'a> {
    /// Counted from 1.
    pub(crate) number: u32,
    /// Blanks before the text.
    pub(crate) indent: usize,
    /// The line without the blanks around it.
    pub(crate) text: &'a str,
    raw: &'a str,
}

/// A page cut into its sections.
pub(crate) struct Frame<'a> {
    lines: Vec<Line<'a>>,
    sections: Vec<(Section, Range<usize>)>,
    front: Range<usize>,
}

/// A table: its columns and the lines below its header.
pub(crate) struct Table<'f, 'a> {
    pub(crate) columns: Vec<Column>,
    pub(crate) lines: &'f [Line<'a>],
}

impl<'a> Frame<'a> {
    pub(crate) fn new(page: &'a str) -> Self {
        let lines: Vec<_> = page.lines().zip(1..).map(|(raw, number)| line(raw, number)).collect();
        let mut sections: Vec<(Section, Range<usize>)> = Vec::new();
        let mut front = 0..lines.len();
        let mut before = "";
        for (index, line) in lines.iter().enumerate() {
            // After a lone dash a line is a cell, whatever it says.
            let is_cell = std::mem::replace(&mut before, line.text) == "-";
            let Some(section) = heading(line.text).filter(|_| !is_cell) else { continue };
            match sections.last_mut() {
                Some((_, range)) => range.end = index,
                None => front.end = index,
            }
            sections.push((section, index + 1..lines.len()));
        }
        Frame { lines, sections, front }
    }

    /// Reads everything but the parameter tables.
    pub(crate) fn document(&self, form: Form) -> Result<Document, Diagnostic> {
        let is_message = self.section(Section::Content).is_some();
        let kind = if is_message { DocumentKind::Message } else { DocumentKind::Api };
        let mut document = Document::new(form, kind);
        self.refuse_incomplete(is_message)?;
        self.read_front(&mut document);
        for (section, range) in &self.sections {
            let lines = self.lines.get(range.clone()).unwrap_or(&[]);
            match section {
                Section::RequestSample
                | Section::ResponseSample
                | Section::ErrorSample
                | Section::MessageSample => {
                    document.samples.extend(sample(*section, lines));
                }
                Section::ErrorCodes => {
                    document.errors.extend(lines.iter().filter_map(|line| error_code(line.text)))
                }
                Section::Description => {
                    document.description = Some(prose(lines)).filter(|text| !text.is_empty())
                }
                _ => {}
            }
        }
        Ok(document)
    }

    /// The parameter table of a section; `None` where the section is missing or empty.
    pub(crate) fn table(&self, section: Section) -> Result<Option<Table<'_, 'a>>, Diagnostic> {
        let Some(range) = self.section(section) else { return Ok(None) };
        let lines = self.lines.get(range.clone()).unwrap_or(&[]);
        let Some(first) = lines.iter().position(|line| !line.text.is_empty()) else { return Ok(None) };
        let (Some(header), Some(rest)) = (lines.get(first), lines.get(first + 1..)) else { return Ok(None) };
        match columns(header.text.split_whitespace()) {
            Some(columns) => Ok(Some(Table { columns, lines: rest })),
            None => Err(findings::refusal(
                "no-table-header",
                header.number,
                "the section does not start with a table header (名称 类型 …)",
                "save the page again, as text or as HTML",
            )),
        }
    }

    fn section(&self, wanted: Section) -> Option<Range<usize>> {
        self.sections.iter().find(|(section, _)| *section == wanted).map(|(_, range)| range.clone())
    }

    /// A page that breaks off lacks what always follows.
    fn refuse_incomplete(&self, is_message: bool) -> Result<(), Diagnostic> {
        let last_line = self.lines.last().map_or(1, |line| line.number);
        let has = |section| self.sections.iter().any(|(known, _)| *known == section);
        let missing = match () {
            () if is_message && !has(Section::MessageSample) && !has(Section::Other) => "消息示例",
            () if is_message => return Ok(()),
            () if !has(Section::Response) => "响应参数",
            () if !has(Section::RequestSample)
                && !has(Section::ResponseSample)
                && self.ends_in(Section::Response) =>
            {
                "请求示例"
            }
            () if has(Section::RequestSample) && !has(Section::ResponseSample) => "响应示例",
            () if self.ends_in(Section::ResponseSample) && !self.last_section_has_sample() => "异常示例",
            () => return Ok(()),
        };
        Err(findings::refusal(
            "truncated-page",
            last_line,
            format!("the page ends before its section {missing}"),
            "the page is incomplete; save it again",
        ))
    }

    fn ends_in(&self, section: Section) -> bool {
        self.sections.last().is_some_and(|(last, _)| *last == section)
    }

    fn last_section_has_sample(&self) -> bool {
        let lines = self.sections.last().and_then(|(_, range)| self.lines.get(range.clone()));
        lines.is_some_and(|lines| sample(Section::ResponseSample, lines).is_some())
    }

    fn read_front(&self, document: &mut Document) {
        let front = self.lines.get(self.front.clone()).unwrap_or(&[]);
        let mut rest = front;
        for (index, line) in front.iter().enumerate() {
            if line.text.starts_with(BREADCRUMB) {
                document.group = line.text.rsplit('>').next().map(|group| group.trim().to_owned());
            } else if document.name.is_none()
                && let Some((name, title)) = title(line.text)
            {
                document.name = Some(name.to_owned());
                document.line = line.number;
                document.title = title.map(str::to_owned);
                rest = front.get(index + 1..).unwrap_or(&[]);
            }
        }
        if document.name.is_some() {
            document.description = Some(prose(rest)).filter(|text| !text.is_empty());
        }
    }
}

fn line(raw: &str, number: u32) -> Line<'_> {
    let start = raw.trim_start();
    Line { number, indent: raw.len() - start.len(), text: start.trim_end(), raw }
}

fn prose(lines: &[Line<'_>]) -> String {
    let mut text = String::new();
    for line in lines.iter().filter(|line| {
        !line.text.is_empty() && !NOTICES.iter().any(|notice| nfkc(line.text).starts_with(notice))
    }) {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(line.text);
    }
    text
}

/// The body of a sample section: tabs are bullets, the first tab's body follows them.
fn sample(section: Section, lines: &[Line<'_>]) -> Option<DocumentSample> {
    let is_body = |line: &&Line<'_>| !line.text.is_empty() && !line.text.starts_with('•');
    let first = lines.iter().position(|line| is_body(&line))?;
    let body = lines.get(first..)?;
    let line = body.first()?;
    let mut text = String::with_capacity(body.iter().map(|line| line.raw.len() + 1).sum());
    for line in body {
        text.push_str(line.raw);
        text.push('\n');
    }
    Some(DocumentSample { kind: sample_kind(section, line.text)?, text, line: line.number })
}

/// `code message solution`, joined by blanks. Where the message ends can only be told by a numbered solution or by
/// there being two words; else all of it is the message.
fn error_code(text: &str) -> Option<ErrorCode> {
    let (code, rest) = text.split_once(' ')?;
    if !is_error_code(code) {
        return None;
    }
    let rest = rest.trim();
    let border =
        rest.find(" 1. ").or_else(|| rest.find(' ').filter(|first| !rest[first + 1..].contains(' ')));
    let (message, solution) = match border {
        Some(border) => (&rest[..border], Some(rest[border..].trim().to_owned())),
        None => (rest, None),
    };
    Some(ErrorCode { code: code.to_owned(), message: Some(message.trim().to_owned()), solution })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn error_codes_keep_what_cannot_be_parted() {
        let code = error_code("isv.invalid:id 参数 id 无效 1. 检查参数").unwrap();
        assert_eq!(
            (code.message.as_deref(), code.solution.as_deref()),
            (Some("参数 id 无效"), Some("1. 检查参数"))
        );
        let code = error_code("isp.down 服务不可用 稍后重试").unwrap();
        assert_eq!(
            (code.message.as_deref(), code.solution.as_deref()),
            (Some("服务不可用"), Some("稍后重试"))
        );
        assert_eq!(error_code("错误码 错误描述 解决方案"), None);
    }
}
