//! Tells the form of a document by its content, never by its name, and refuses what is no document.

use std::borrow::Cow;

use top_definition::{Diagnostic, Limits};

use crate::columns::Columns;
use crate::document::Form;
use crate::limits::{MAX_PAGE_BYTES, too_large};
use crate::readers::html::markdown;
use crate::readers::text::indented;
use crate::readers::text::page::TextPage;
use crate::row_words::cut_at_limits;
use crate::rows::pipes;
use crate::text::{all_bytes, shown};
use crate::{encoding, findings, words};

/// What anti-bot answers of the documentation site contain. They come with HTTP status 200.
const CHALLENGES: &[&str] =
    &["FAIL_SYS", "RGV587_ERROR", "\"action\":\"captcha\"", "x5secdata", "_____tmd_____", "nc-container"];

/// How much of a document's start is looked at for what it is.
const HEAD_BYTES: usize = 4096;

/// Files of other kinds than text hold a control character among this many first bytes …
const MAGIC_BYTES: usize = 16;
/// … or more than this many, and more than one in so many bytes.
const FEW_CONTROLS: (usize, usize) = (32, 50);

/// The document's text, if it is text at all. Real descriptions contain a stray control character
/// now and then; they stay, as everything that a document says.
pub(crate) fn text(bytes: &[u8]) -> Result<Cow<'_, str>, Diagnostic> {
    if bytes.len() > MAX_PAGE_BYTES {
        return Err(too_large("bytes in a document", MAX_PAGE_BYTES, 1));
    }
    let text = encoding::decode(bytes)?;
    // Most pages have none.
    let controls = match all_bytes(&text, |byte| !is_control(byte)) {
        true => 0,
        false => text.bytes().filter(|byte| is_control(*byte)).count(),
    };
    let in_magic = text.bytes().take(MAGIC_BYTES).any(is_control);
    if in_magic || controls > FEW_CONTROLS.0 + text.len() / FEW_CONTROLS.1 {
        let place = text.bytes().position(is_control).unwrap_or(0);
        return Err(encoding::binary(line_at(text.as_bytes(), place)));
    }
    if text.trim().is_empty() {
        return Err(empty());
    }
    Ok(text)
}

/// Nothing but blanks.
pub(crate) fn empty() -> Diagnostic {
    findings::refusal("empty", 1, "the file is empty", "save the page again")
}

fn is_control(byte: u8) -> bool {
    byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C)
}

/// Does the document start as the site's JSON does?
pub(crate) fn starts_as_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes.trim_ascii_start().starts_with(b"{")
}

/// One JSON value, or several, one a line? The first line alone tells.
pub(crate) fn is_one_json_value(text: &str) -> bool {
    let text = text.trim();
    let first = text.lines().next().unwrap_or(text);
    first.len() == text.len() || serde_json::from_str::<serde::de::IgnoredAny>(first).is_err()
}

/// Tells the form of a page.
pub(crate) fn tell(page: &TextPage<'_>) -> Result<Form, Diagnostic> {
    let start = page.text.trim_start();
    let head = head(start);
    if let Some(word) = CHALLENGES.iter().find(|word| head.contains(**word)) {
        return Err(challenge(word));
    }
    if start.starts_with(['{', '[']) && !start.starts_with("[[") {
        return Ok(Form::SiteJson);
    }
    if start.starts_with('<') {
        return markup(page.text, head);
    }
    plain(page)
}

fn markup(text: &str, head: &str) -> Result<Form, Diagnostic> {
    let lower = head.to_ascii_lowercase();
    if lower.contains("<metadata") || lower.contains("<apimetadata") || lower.contains("<structs") {
        return Ok(Form::ApiMetadata);
    }
    let is_html =
        ["<!doctype html", "<html", "<body", "<table", "<div", "<head"].iter().any(|tag| lower.contains(tag));
    if !is_html {
        return Err(findings::refusal(
            "unknown-markup",
            1,
            "this is markup, but neither a saved web page nor API metadata",
            "save the documentation page itself",
        ));
    }
    let has = |tags: &[&str]| tags.iter().any(|tag| text.contains(tag));
    // Lists below headings may hold the parameters, unless the page shows the source of another one.
    let has_lists =
        || has(&["<h2", "<h3", "<h4"]) && has(&["<li", "<dt"]) && !has(&["&lt;table", "&lt;metadata"]);
    match has(&["<table", "<TABLE"]) || has_lists() {
        true => Ok(Form::Html),
        false => Err(no_tables(1)),
    }
}

fn plain(page: &TextPage<'_>) -> Result<Form, Diagnostic> {
    let (mut bullets, mut dashes, mut limits, mut tables) = (0_usize, 0_usize, false, 0_usize);
    let mut in_tables = false;
    for said in page.lines() {
        let line = said.text;
        let raw = if said.raw.contains('\t') { said.raw } else { line };
        if pipes::header(raw).is_some_and(|(_, sign)| sign == pipes::BAR || !indented::is_indented(page.text))
        {
            return Ok(Form::Pipe);
        }
        if (in_tables || tables == 0) && markdown::begins_table(line) {
            return Ok(Form::Html);
        }
        let is_header = || Columns::header(line.split_whitespace()).is_some();
        if let Some(section) = said.section {
            in_tables = section.has_parameters();
            tables += usize::from(in_tables);
        } else if !in_tables && is_header() {
            // A table whose heading is lost.
            in_tables = true;
            tables += 1;
        } else if in_tables {
            bullets += usize::from(words::after_bullet(line).is_some());
            dashes += usize::from(line == "-" || line.starts_with("- "));
            // Asked only while it can still matter.
            limits = limits
                || (bullets == 0
                    && line.contains(' ')
                    && cut_at_limits(line, &mut Limits::default()).is_some());
        }
    }
    match () {
        () if indented::is_indented(page.text) => Ok(Form::IndentedText),
        () if tables == 0 => Err(no_tables_in(page.text)),
        // A cell may begin with the other form's mark; the rows outnumber it.
        () if dashes > 2 && dashes > bullets => Ok(Form::DashText),
        // Without nested rows both look alike, but for filled limits: they are bullets in one and words in the other.
        () if bullets == 0 && limits => Ok(Form::DashText),
        () => Ok(Form::BulletText),
    }
}

fn head(text: &str) -> &str {
    let mut end = text.len().min(HEAD_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

fn line_at(bytes: &[u8], place: usize) -> u32 {
    let lines = bytes.iter().take(place).filter(|byte| **byte == b'\n').count();
    u32::try_from(lines).unwrap_or(u32::MAX).saturating_add(1)
}

/// The same, with the line that the page begins with.
fn no_tables_in(text: &str) -> Diagnostic {
    let lines = || text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty());
    let Some((first, line)) = lines().next() else { return no_tables(1) };
    let refusal = no_tables(line);
    let message = format!(
        "{}; none of its {} lines is the title of one, from `{}` on",
        refusal.message,
        lines().count(),
        shown(&words::plain(first))
    );
    Diagnostic { message, ..refusal }
}

/// A page of which nothing but menus is left.
pub(crate) fn no_tables(line: u32) -> Diagnostic {
    findings::refusal(
        "no-tables",
        line,
        "the page has no table of parameters: a menu, a notice, or no page of the API documentation",
        "save the page of one API or message, after its content has loaded",
    )
}

fn challenge(word: &str) -> Diagnostic {
    findings::refusal(
        "anti-bot",
        1,
        format!("the documentation site answered with a challenge ({word}), not with a document"),
        "open the page in a browser, pass the check, and save it again",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(bytes: &[u8]) -> &'static str {
        text(bytes).and_then(|text| tell(&TextPage::new(&text))).unwrap_err().code
    }

    #[test]
    fn what_is_no_document_is_refused_with_a_reason() {
        assert_eq!(code(b""), "empty");
        assert_eq!(code(b"  \n "), "empty");
        assert_eq!(code(b"PK\x03\x04\x00\x00\x08\x00"), "binary");
        assert_eq!(code(b"ab\n\xFF\xFE"), "not-utf8");
        assert_eq!(code(br#"{"ret":["FAIL_SYS_USER_VALIDATE","RGV587_ERROR::SM"]}"#), "anti-bot");
        assert_eq!(code("<html><body><ul><li>回收订单</li></ul></body></html>".as_bytes()), "no-tables");
        assert_eq!(code("回收订单预付款查询\n图书估价\n".as_bytes()), "no-tables");
        assert_eq!(code(b"<?xml version=\"1.0\"?><feed></feed>"), "unknown-markup");
    }

    #[test]
    fn forms_are_told_by_content() {
        let form = |page: &str| tell(&TextPage::new(page)).unwrap();
        assert_eq!(form("响应参数\n\n名称 类型 示例值 描述\na A x\n  • └ b\n"), Form::BulletText);
        assert_eq!(
            form("响应参数\n\n名称 类型 示例值 描述\na A x\n- └ b\n-\nString\n-\n- y\n"),
            Form::DashText
        );
        assert_eq!(form("名称 | 类型 | 示例值 | 描述 |\n---|---|---|---|\n"), Form::Pipe);
        assert_eq!(form("<!DOCTYPE html><html><table></table></html>"), Form::Html);
        assert_eq!(form("## 请求参数\n\n<table>\n<tr><th>名称</th></tr></table>\n"), Form::Html);
        assert_eq!(form("{\"name\":\"a\"}"), Form::SiteJson);
        assert_eq!(form("<?xml version=\"1.0\"?><metadata></metadata>"), Form::ApiMetadata);
    }
}
