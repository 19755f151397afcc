//! Words in known places: headers, the required column, the headings of sections.

use std::collections::BTreeMap;
use std::ops::Range;

use regex::{Captures, Regex};

use crate::draft::Draft;
use crate::sources::Form;

const HEADER: [&str; 6] = ["名称", "类型", "是否必须", "示例值", "更多限制", "描述"];
const HEADINGS: [&str; 5] = ["公共参数", "请求参数", "响应参数", "请求示例", "响应示例"];

pub(super) fn header(draft: &mut Draft<'_>, words: &BTreeMap<String, String>) {
    let word = |cell: &str| {
        let plain = cell.trim();
        words.get(plain).map_or_else(|| cell.to_string(), |word| cell.replace(plain, word))
    };
    if draft.form.is_html() {
        let cell = Regex::new(r"<th([^>]*)>([^<]*)</th>").unwrap();
        let change = |found: &Captures<'_>| format!("<th{}>{}</th>", &found[1], word(&found[2]));
        draft.text = cell.replace_all(&draft.text, change).into_owned();
        return;
    }
    let separator = if matches!(draft.form, Form::Txt | Form::Dash) { ' ' } else { '|' };
    let is_header = |line: &str| {
        let mut cells = line.split(separator).map(str::trim).filter(|cell| !cell.is_empty()).peekable();
        cells.peek() == Some(&"名称") && cells.all(|cell| HEADER.contains(&cell))
    };
    let change = |line: &str| {
        let cells = line.split(separator).map(word).collect::<Vec<_>>();
        cells.join(&separator.to_string())
    };
    let lines = draft.text.split('\n');
    let lines = lines.map(|line| if is_header(line) { change(line) } else { line.to_string() });
    draft.text = lines.collect::<Vec<_>>().join("\n");
}

pub(super) fn required(draft: &mut Draft<'_>, must: &str, may: &str) {
    let pattern = match draft.form {
        Form::Html | Form::Rows => r"(<(?:td|li)>)(必须|可选)(</)",
        Form::Lossy | Form::Md | Form::Message => r"(\| )(必须|可选)( \|)",
        _ => r"(?m)^([ \t]*(?:[•-] )?|\S+ \S+(?: \[\])? )(必须|可选)( |$)",
    };
    let change = |found: &Captures<'_>| {
        let word = if &found[2] == "必须" { must } else { may };
        format!("{}{word}{}", &found[1], &found[3])
    };
    draft.text = Regex::new(pattern).unwrap().replace_all(&draft.text, change).into_owned();
}

fn heading_pattern(form: Form, word: &str) -> Regex {
    let word = regex::escape(word);
    let pattern = match form {
        Form::Html | Form::Rows => format!("(<h2>)({word})(</h2>)"),
        Form::Md => format!(r"(?m)^(#+ |\*\*)({word})(\*\*)?$"),
        _ => format!(r"(?m)^([ \t]*)({word})([ \t]*)$"),
    };
    Regex::new(&pattern).unwrap()
}

/// Where a heading's element or line stands.
pub(super) fn heading_place(draft: &Draft<'_>, word: &str) -> Option<Range<usize>> {
    heading_pattern(draft.form, word).find(&draft.text).map(|found| found.range())
}

pub(super) fn heading(draft: &mut Draft<'_>, words: &BTreeMap<String, String>) {
    for (word, to) in words {
        let change = |found: &Captures<'_>| {
            format!("{}{to}{}", &found[1], found.get(3).map_or("", |end| end.as_str()))
        };
        draft.text = heading_pattern(draft.form, word).replace(&draft.text, change).into_owned();
    }
}

pub(super) fn headings(draft: &mut Draft<'_>, form: &str) {
    for (number, word) in HEADINGS.iter().enumerate() {
        let to = form.replace("{}", word).replace("{n}", &(number + 1).to_string());
        let pattern = heading_pattern(draft.form, word);
        draft.text = super::text::literally(&pattern, &draft.text, &to).into_owned();
    }
}

pub(super) fn drop_heading(draft: &mut Draft<'_>, of: &str) {
    let pattern = heading_pattern(draft.form, of);
    draft.text = super::text::literally(&pattern, &draft.text, "").into_owned();
}

/// A section from its heading to the next one.
fn section(draft: &Draft<'_>, of: &str) -> Option<Range<usize>> {
    section_in(draft.form, &draft.text, of)
}

fn section_in(form: Form, text: &str, of: &str) -> Option<Range<usize>> {
    let start = heading_pattern(form, of).find(text)?.start();
    let words = HEADINGS.iter().chain(&["异常示例", "错误码解释"]);
    let starts = words.filter_map(|word| Some(heading_pattern(form, word).find(text)?.start()));
    let whole = if form.is_html() { text.rfind("</body>").unwrap_or(text.len()) } else { text.len() };
    let end = starts.filter(|other| *other > start).min().unwrap_or(whole);
    Some(start..end)
}

pub(super) fn drop_section(draft: &mut Draft<'_>, of: &str) {
    if let Some(range) = section(draft, of) {
        draft.text.replace_range(range, "");
    }
}

pub(super) fn double_section(draft: &mut Draft<'_>, of: &str) {
    if let Some(range) = section(draft, of) {
        let again = draft.text[range.clone()].to_string();
        draft.text.insert_str(range.end, &again);
    }
}

pub(super) fn other_section(draft: &mut Draft<'_>, of: &str) {
    let Some(page) = draft.others.first().map(|other| draft.page_of(other)) else { return };
    let Some(range) = section_in(draft.form, &page, of) else { return };
    let end = draft.text.rfind("</body>").unwrap_or(draft.text.len());
    draft.text.insert_str(end, &page[range]);
}
