//! Why a text is no document of the site: markup, an answer that is none, JSON that ends or goes too deep.

use top_definition::Diagnostic;

use super::json::Object;
use crate::findings;
use crate::limits::{MAX_DEPTH, too_large};

/// How the parser says that it went as deep as it goes.
const TOO_DEEP: &str = "recursion limit exceeded";

/// What the site said instead of a document.
pub(super) fn answer_instead(body: &Object<'_>) -> String {
    let shown = ["ret", "action", "errorMsg", "message", "msg", "code"];
    let found = shown.iter().find_map(|key| {
        let value = body.get(key).filter(|value| !value.is_null() && value.as_str() != Some(""))?;
        let text: String = value.to_string().chars().take(120).collect();
        Some(format!("no document but `{key}`: {text}"))
    });
    found.unwrap_or_else(|| "there is no `data` with a document in it".into())
}

pub(super) fn not_json(text: &str, line: u32, error: &serde_json::Error) -> Diagnostic {
    if error.to_string().starts_with(TOO_DEEP) {
        return too_large("levels of nesting in a document", MAX_DEPTH, line);
    }
    let place = line.saturating_add(u32::try_from(error.line().saturating_sub(1)).unwrap_or(u32::MAX));
    let message = if text.trim_start().starts_with('<') {
        "the file holds markup, not JSON: an error page or an anti-bot challenge of the site".to_string()
    } else if error.is_eof() {
        "the JSON ends before it is complete".to_string()
    } else {
        // The parser's own line counts from the text's start; ours is the file's.
        let reason = error.to_string();
        let reason = reason.split(" at line ").next().unwrap_or_default();
        format!("the text is not well-formed JSON: {reason}")
    };
    let refusal = refuse("malformed-json", place, message, "fetch the document again");
    Diagnostic { column: Some(column(text, error)), ..refusal }
}

/// Where in its line the parser stopped, in characters. It counts bytes.
fn column(text: &str, error: &serde_json::Error) -> u32 {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let before = line.char_indices().take_while(|(at, _)| *at < error.column()).count();
    u32::try_from(before.max(1)).unwrap_or(u32::MAX)
}

pub(super) fn no_document(line: u32, what: &str) -> Diagnostic {
    refuse(
        "no-document",
        line,
        format!("this is no API document of the site: {what}"),
        "fetch the document again",
    )
}

pub(super) fn refuse(code: &'static str, line: u32, message: String, hint: &str) -> Diagnostic {
    findings::refusal(code, line, message, hint)
}
