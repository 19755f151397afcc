//! Bodies that are no JSON, and JSON that is no answer of the platform.

use crate::case::{Case, GOOD, body, http};

pub(crate) fn broken() -> Vec<Case> {
    let part = |numerator: usize, denominator: usize| &GOOD[..GOOD.len() * numerator / denominator];
    let deep = |open: &str, close: &str, count: usize| {
        let nest = format!("{}{}", open.repeat(count), close.repeat(count));
        format!(r#"{{"hd_settle_sync_response":{{"success":true,"extra":{nest}}}}}"#)
    };
    vec![
        body("an empty body", ""),
        body("blanks: empty", " \r\n\t "),
        body("a byte order mark alone: empty", "\u{feff}"),
        body("cut after the first byte", "{"),
        body("cut after a quarter", part(1, 4)),
        body("cut in the middle", part(1, 2)),
        body("cut after three quarters", part(3, 4)),
        body("cut before the last brace", &GOOD[..GOOD.len() - 1]),
        body("cut before both braces", &GOOD[..GOOD.len() - 2]),
        body("text behind the answer", format!("{GOOD} trailing")),
        body("a second answer behind the first in one body", format!("{GOOD}{GOOD}")),
        body("text before the answer", format!("callback {GOOD}")),
        body("an answer in a function call", format!("callback({GOOD});")),
        body("an answer behind a guard", format!(")]}}',\n{GOOD}")),
        body("a byte order mark before the answer", format!("\u{feff}{GOOD}")).success(),
        body("blanks around the answer", format!("\r\n \t{GOOD}\r\n")).success(),
        body("a zero byte behind the answer", format!("{GOOD}\0")),
        body("a zero byte before the answer", format!("\0{GOOD}")),
        body("a comment in the answer", GOOD.replace(":{", ":/* x */{")),
        body("single quotes", GOOD.replace('"', "'")),
        body("names without quotes", GOOD.replace("\"success\"", "success")),
        body("a comma too many", GOOD.replace("}}", ",}}")),
        body("a comma too few", GOOD.replace("true,", "true ")),
        body("a colon too few", GOOD.replace("\"success\":", "\"success\" ")),
        body("a word that is no value", GOOD.replace("true", "yes")),
        body("NaN", GOOD.replace("3000", "NaN")),
        body("a number that breaks off", GOOD.replace("3000", "-")),
        body("a bracket for a brace", GOOD.replace("}}", "}]")),
        body("an escape that does not exist", GOOD.replace("109wcmcgllsj1", "\\q")),
        body("an escape that is cut", GOOD.replace("109wcmcgllsj1", "\\u12")),
        body("objects 200 deep", deep(r#"{"a":"#, "}", 200).replace(":}", ":1}")),
        body("lists 200 deep", deep("[", "]", 200)),
        body("lists 100,000 deep", deep("[", "]", 100_000)),
        body(
            "an XML answer",
            "<?xml version=\"1.0\"?><hd_settle_sync_response><success>true</success></hd_settle_sync_response>",
        ),
        body(
            "a page",
            "<!DOCTYPE html><html><body>{\"hd_settle_sync_response\":{\"success\":true}}</body></html>",
        ),
        body(
            "a page that quotes an error",
            "<html><pre>&lt;error_response&gt;&lt;code&gt;25&lt;/code&gt;</pre></html>",
        ),
        body(
            "an XML refusal inside a page",
            "<html><body><error_response><code>25</code></error_response></body></html>",
        ),
        body("an XML refusal that is cut", "<error_response><code>25</code><msg>Invalid sig"),
        body("an XML refusal without a code", "<error_response><msg>refused</msg></error_response>"),
        body("an XML refusal in a comment", "<!-- <error_response><code>25</code></error_response> --><ok/>"),
        body(
            "an XML refusal beside a success",
            "<r><hd_settle_sync_response><success>true</success></hd_settle_sync_response><error_response><code>25</code></error_response></r>",
        ),
        body("plain text", "OK"),
        body("plain text that says success", "success"),
        body("a form", "success=true&settle_id=1"),
        body("YAML", "hd_settle_sync_response:\n  success: true\n"),
        http(
            "a picture",
            "200 OK",
            &["content-type: image/png"],
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(),
        ),
    ]
}

/// What stands at the root of JSON that is no answer.
const FOREIGN: &[(&str, &str)] = &[
    ("an error of a firewall", r#"{"error":{"code":"WAF_BLOCKED","message":"denied"}}"#),
    ("a busy system", r#"{"code":500,"data":{},"msg":"system busy"}"#),
    ("a code of success", r#"{"code":0,"data":{"settle_id":1},"msg":"ok"}"#),
    ("the mobile gateway", r#"{"api":"mtop.x","ret":["FAIL_SYS_TOKEN_EMPTY::x"],"data":{},"v":"1.0"}"#),
    ("a failure and data", r#"{"data":{"settle_id":1},"ok":false}"#),
    ("the cloud's errors", r#"{"Code":"Forbidden.Access","Message":"x","RequestId":"0A1B","HostId":"h"}"#),
    (
        "a framework's error",
        r#"{"timestamp":"2024-01-01","status":500,"error":"Internal Server Error","path":"/router/rest"}"#,
    ),
    ("an authorisation's error", r#"{"error":"invalid_request","error_description":"x"}"#),
    ("errors in a list", r#"{"errors":[{"message":"x"}],"data":null}"#),
    ("a remote procedure's error", r#"{"jsonrpc":"2.0","error":{"code":-32000,"message":"x"},"id":1}"#),
    ("a problem's details", r#"{"type":"about:blank","title":"Too Many Requests","status":429}"#),
    ("a captive portal", r#"{"redirect":"http://portal/","login":{"required":true}}"#),
    ("an order's page", r#"{"order":{"success":true,"settle_id":1}}"#),
    ("an empty object", "{}"),
    ("a list", r#"[{"success":true}]"#),
    ("an empty list", "[]"),
    ("null", "null"),
    ("true", "true"),
    ("a number", "200"),
    ("a text", r#""success""#),
    ("an answer inside a text", r#""{\"hd_settle_sync_response\":{\"success\":true}}""#),
    ("a list of one answer", r#"[{"hd_settle_sync_response":{"success":true}}]"#),
    ("another API's answer", r#"{"item_get_response":{"item":{"num_iid":1},"request_id":"r1"}}"#),
    ("another API's empty answer", r#"{"item_get_response":{}}"#),
    ("another API's id alone", r#"{"item_get_response":{"request_id":"r1"}}"#),
    ("another API's refusal inside", r#"{"item_get_response":{"error_response":{"code":25}}}"#),
    ("an answer of no name", r#"{"":{"success":true}}"#),
    ("an answer of the name `response`", r#"{"response":{"success":true}}"#),
    ("an answer one level too deep", r#"{"data":{"hd_settle_sync_response":{"success":true}}}"#),
    ("the error's name in capitals", r#"{"ERROR_RESPONSE":{"code":25,"msg":"x"}}"#),
    ("the error's name with a blank", r#"{"error_response ":{"code":25,"msg":"x"}}"#),
    ("the batch's answer", r#"{"batch_response":[{"hd_settle_sync_response":{"success":true}}]}"#),
];

/// Documented members at the root, as only the short form has them: in the long form they are somebody else's.
const SHORT: &[(&str, &str)] = &[
    ("a service's success", r#"{"success":true,"data":{}}"#),
    ("a service's failure", r#"{"success":false,"message":"denied"}"#),
    ("an id alone", r#"{"request_id":"r1"}"#),
];

pub(crate) fn foreign() -> Vec<Case> {
    let long = FOREIGN.iter().chain(SHORT).map(|(name, json)| body(format!("foreign, {name}"), json));
    let short = FOREIGN
        .iter()
        .map(|(name, json)| body(format!("foreign to the short form, {name}"), json).simplified());
    long.chain(short).collect()
}
