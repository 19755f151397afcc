//! What a body with status 200 is: a document, or one of the things that the site sends in place of one.

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;
use top_definition::text::{shorten, visible};

/// Words and numbers by which the site says that a document does not exist.
const MISSING: &[&str] = &["404", "不存在", "not exist", "not found"];
/// And that the session is over.
const EXPIRED: &[&str] = &["401", "403", "过期", "刷新", "登录", "expired", "token"];

/// A body, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// The text of `data`, as the site wrote it.
    Data(String),
    /// There is no such document.
    Missing(String),
    /// The session is over.
    Expired(String),
    /// Another objection.
    Refused(String),
    /// No answer to the question at all.
    Challenge(String),
    /// Cut, or no JSON.
    Broken(String),
}

impl Answer {
    /// Why it is no document.
    pub(super) fn shown(self) -> String {
        match self {
            Answer::Data(_) => String::new(),
            Answer::Missing(why)
            | Answer::Expired(why)
            | Answer::Refused(why)
            | Answer::Challenge(why)
            | Answer::Broken(why) => why,
        }
    }
}

/// The members that tell one from the other.
#[derive(Deserialize)]
struct Body<'a> {
    success: Option<Value>,
    #[serde(borrow)]
    data: Option<&'a RawValue>,
    ret: Option<Value>,
    action: Option<Value>,
    code: Option<Value>,
    #[serde(alias = "errMsg", alias = "errorMsg", alias = "msg")]
    message: Option<Value>,
}

/// What the body is.
pub(super) fn understand(body: &[u8]) -> Answer {
    let Ok(text) = std::str::from_utf8(body) else {
        return Answer::Broken("the answer is no UTF-8 text".to_owned());
    };
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.starts_with('<') {
        return Answer::Challenge("a page of markup in place of JSON".to_owned());
    }
    if text.is_empty() {
        return Answer::Broken("the answer is empty".to_owned());
    }
    match serde_json::from_str::<Body<'_>>(text) {
        Ok(body) => of_body(&body),
        Err(error) if error.is_eof() => Answer::Broken("the answer is cut".to_owned()),
        Err(error) => Answer::Broken(format!("the answer is not the JSON that was asked for: {error}")),
    }
}

fn of_body(body: &Body<'_>) -> Answer {
    let said = [&body.ret, &body.action, &body.code, &body.message]
        .into_iter()
        .flatten()
        .map(shown)
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    match body.success {
        Some(Value::Bool(true)) => match body.data.map(RawValue::get) {
            Some(data) if data.starts_with('{') => Answer::Data(data.to_owned()),
            _ => Answer::Refused(format!("success without a document. {said}")),
        },
        Some(Value::Bool(false)) => {
            let says = |words: &[&str]| words.iter().any(|word| said.to_lowercase().contains(word));
            if says(MISSING) {
                Answer::Missing(said)
            } else if says(EXPIRED) {
                Answer::Expired(said)
            } else {
                Answer::Refused(said)
            }
        }
        // A document says that it is one.
        _ => Answer::Challenge(if said.is_empty() { "JSON without `success`".to_owned() } else { said }),
    }
}

fn shown(value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    };
    shorten(&visible(&text)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_of_200_is_no_proof_of_a_document() {
        let kind = |body: &str| match understand(body.as_bytes()) {
            Answer::Data(data) => format!("data {data}"),
            other => {
                let debug = format!("{other:?}");
                debug.split('(').next().unwrap_or_default().to_owned()
            }
        };
        for (body, expected) in [
            ("\u{feff}{\"success\":true,\"data\":{\"n\": 1e999}}", "data {\"n\": 1e999}"),
            (r#"{"success":true,"data":null}"#, "Refused"),
            (r#"{"success":true,"data":[1]}"#, "Refused"),
            (r#"{"success":false,"code":"404","errMsg":"文档不存在","data":null}"#, "Missing"),
            (r#"{"success":false,"code":"403","errMsg":"页面已过期,请刷新页面","data":null}"#, "Expired"),
            (r#"{"success":false,"code":"9","msg":"系统繁忙"}"#, "Refused"),
            ("<html><script>action:'captcha'</script></html>", "Challenge"),
            (
                r#"{"ret":["FAIL_SYS_USER_VALIDATE","RGV587_ERROR::SM"],"data":{"url":"/punish"}}"#,
                "Challenge",
            ),
            (r#"{"action":"captcha"}"#, "Challenge"),
            (r#"{"data":{"name":"x"}}"#, "Challenge"),
            (r#"{"success":"true","data":{}}"#, "Challenge"),
            (r#"{"success":true,"data":{"na"#, "Broken"),
            ("", "Broken"),
            ("[]", "Broken"),
            ("jsonp({})", "Broken"),
        ] {
            assert_eq!(kind(body), expected, "{body}");
        }
        assert!(matches!(understand(b"\xff\xfe{}"), Answer::Broken(_)));
    }
}
