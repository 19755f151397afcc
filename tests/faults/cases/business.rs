//! What the own root says about the business operation. `.checked()` passes what the document calls success, and
//! nothing else.

use crate::case::{Case, Which, body, members};

/// Members of the root, where `success` is documented as Boolean.
const PLAIN: &[(&str, bool)] = &[
    (r#""success":true"#, true),
    (r#""success":"true""#, true),
    (r#""success":"TRUE""#, true),
    (r#""success":" true ""#, true),
    (r#""success":1"#, true),
    (r#""success":"1""#, true),
    (r#""success":true,"err_code":"","err_msg":"""#, true),
    (r#""success":true,"err_code":null,"err_msg":null"#, true),
    (r#""success":false"#, false),
    (r#""success":"false""#, false),
    (r#""success":"False""#, false),
    (r#""success":0"#, false),
    (r#""success":"0""#, false),
    (r#""success":false,"err_code":"E1","err_msg":"no funds""#, false),
    (r#""success":null"#, false),
    (r#""success":null,"err_code":"E1""#, false),
    (r#""success":null,"settle_id":7"#, false),
    (r#""err_code":"E1","err_msg":"no funds""#, false),
    (r#""settle_id":7"#, false),
    (r#""success":"""#, false),
    (r#""success":" ""#, false),
    (r#""success":"N""#, false),
    (r#""success":"N","err_code":"E1""#, false),
    (r#""success":"Y""#, false),
    (r#""success":"no""#, false),
    (r#""success":"失败""#, false),
    (r#""success":"成功""#, false),
    (r#""success":"null""#, false),
    (r#""success":"success""#, false),
    (r#""success":2"#, false),
    (r#""success":-1"#, false),
    (r#""success":1.5"#, false),
    (r#""success":{}"#, false),
    (r#""success":{"value":true}"#, false),
    (r#""success":[]"#, false),
    (r#""success":[true]"#, false),
];

/// The value of `result`, which holds `success`.
const NESTED: &[(&str, bool)] = &[
    (r#"{"success":true}"#, true),
    (r#""{\"success\":true}""#, true),
    (r#"{"success":false,"err_code":"E1"}"#, false),
    (r#"{"err_code":"E1"}"#, false),
    ("{}", false),
    ("null", false),
    (r#""""#, false),
    ("[]", false),
    ("true", false),
    (r#""success""#, false),
    (r#"[{"success":true}]"#, false),
];

/// The value of `status`, which is documented as text.
const TEXT: &[(&str, bool)] = &[
    (r#""true""#, true),
    ("true", true),
    (r#""false""#, false),
    ("false", false),
    (r#""FAIL""#, false),
    (r#""trueish""#, false),
    (r#""""#, false),
    ("null", false),
    ("{}", false),
    (r#"{"true":true}"#, false),
];

pub(crate) fn business() -> Vec<Case> {
    let allow = |case: Case, done: bool| if done { case.success() } else { case.data() };
    let plain = PLAIN.iter().map(|(json, done)| allow(members(format!("{{{json}}}"), json), *done));
    let nested = NESTED.iter().map(|(json, done)| {
        let root = format!(r#"{{"hd_deliver_sync_response":{{"result":{json},"request_id":"r1"}}}}"#);
        allow(body(format!("result below the root: {json}"), root).of(Which::Deliver), *done)
    });
    let text = TEXT.iter().map(|(json, done)| {
        let root = format!(r#"{{"hd_confirm_sync_response":{{"status":{json},"request_id":"r1"}}}}"#);
        allow(body(format!("status as text: {json}"), root).of(Which::Confirm), *done)
    });
    let other_letters =
        members("nothing that is documented: another spelling", r#""Success":true"#).emptiness();
    plain.chain(nested).chain(text).chain([other_letters]).collect()
}
