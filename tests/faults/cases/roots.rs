//! The own root with every kind of value, twice, beside `error_response`; other roots; the short form.

use crate::apis::ROOT;
use crate::case::{Case, GOOD, Which, body, members, own, refusal};

const SHAPES: [(&str, &str); 11] = [
    ("null", "null"),
    ("an empty object", "{}"),
    ("an empty text", r#""""#),
    ("a blank text", r#"" ""#),
    ("a text", r#""denied""#),
    ("an empty list", "[]"),
    ("a list", r#"[{"code":25}]"#),
    ("a number", "25"),
    ("false", "false"),
    ("true", "true"),
    ("JSON in a text", r#""{\"code\":25,\"msg\":\"x\"}""#),
];

const REFUSED: &str = r#"{"code":25,"msg":"Invalid signature"}"#;
const DONE: &str = r#"{"success":true,"settle_id":1}"#;

pub(crate) fn roots() -> Vec<Case> {
    let mut cases = own_roots();
    cases.extend(errors_beside_answers());
    cases.extend(roots_twice());
    cases.extend(other_roots());
    cases.extend(short_form());
    cases.extend(nothing_documented());
    cases
}

fn own_roots() -> Vec<Case> {
    let mut cases = Vec::new();
    for (index, (name, json)) in SHAPES.iter().enumerate() {
        let case = own(format!("own root, {name}"), json);
        // The first four hold nothing; the others are something else than an object.
        cases.push(if index < 4 { case.emptiness() } else { case });
    }
    cases.extend([
        own("own root, an answer in a list", &format!("[{DONE}]")),
        own("own root, an id alone", r#"{"request_id":"r1"}"#).data(),
        own("own root, `error_response` inside", &format!(r#"{{"error_response":{REFUSED}}}"#)),
        own(
            "own root, `error_response` inside beside success",
            &format!(r#"{{"success":true,"error_response":{REFUSED}}}"#),
        ),
        own("own root, only what no document names", r#"{"ok":false,"reason":"denied"}"#).emptiness(),
        own("own root inside itself", &format!("{{\"{ROOT}\":{DONE}}}")).emptiness(),
        members("own root, success", r#""success":true"#).success(),
        body("own root, something beside it", format!(r#"{{"{ROOT}":{DONE},"trace":{{"id":1}}}}"#)).success(),
        body("own root, something before it", format!(r#"{{"trace":{{"id":1}},"{ROOT}":{DONE}}}"#)).success(),
        body("own root, the id beside it", format!(r#"{{"{ROOT}":{DONE},"request_id":"r9"}}"#)).success(),
    ]);
    cases
}

fn errors_beside_answers() -> Vec<Case> {
    let mut cases = Vec::new();
    let refused = ("a refusal", REFUSED);
    for (name, json) in SHAPES.into_iter().chain([refused]) {
        cases.push(body(
            format!("`error_response` behind an answer: {name}"),
            format!(r#"{{"{ROOT}":{DONE},"error_response":{json}}}"#),
        ));
        cases.push(body(
            format!("`error_response` before an answer: {name}"),
            format!(r#"{{"error_response":{json},"{ROOT}":{DONE}}}"#),
        ));
    }
    for (name, json) in SHAPES {
        cases.push(refusal(format!("`error_response` alone: {name}"), json));
    }
    for (name, json) in SHAPES.into_iter().take(2).chain([refused]) {
        cases.push(
            body(
                format!("`error_response` in the short form beside an answer: {name}"),
                format!(r#"{{"success":true,"error_response":{json}}}"#),
            )
            .simplified(),
        );
    }
    cases.push(body(
        "`error_response` beside an empty own root",
        format!(r#"{{"error_response":{REFUSED},"{ROOT}":{{}}}}"#),
    ));
    cases.push(body(
        "`error_response` twice",
        format!(r#"{{"error_response":{REFUSED},"error_response":{{"code":15}}}}"#),
    ));
    cases.push(body(
        "`error_response` twice, then empty",
        format!(r#"{{"error_response":{REFUSED},"error_response":{{}}}}"#),
    ));
    cases.push(
        body(
            "`error_response` with an id beside it",
            format!(r#"{{"error_response":{REFUSED},"request_id":"r1"}}"#),
        )
        .proof(true),
    );
    cases.push(
        body("`error_response` written with escapes", format!(r#"{{"error\u005fresponse":{REFUSED}}}"#))
            .proof(true),
    );
    cases.push(
        body("`error_response` in the short form", format!(r#"{{"error_response":{REFUSED}}}"#))
            .simplified()
            .proof(true),
    );
    cases
}

fn roots_twice() -> Vec<Case> {
    let twice = |name: &'static str, first: &str, last: &str| {
        body(name, format!(r#"{{"{ROOT}":{first},"{ROOT}":{last}}}"#))
    };
    let refused = r#"{"success":false,"err_code":"E1"}"#;
    // The settlement holds amounts, and two of an amount are one too many.
    vec![
        twice("own root twice: success last", refused, DONE),
        twice("own root twice: refused last", DONE, refused),
        twice("own root twice: empty last", DONE, "{}"),
        twice("own root twice: null last", DONE, "null"),
        twice("own root twice: empty first", "{}", DONE),
        body(
            "own root twice, without amounts",
            r#"{"hd_confirm_sync_response":{"status":"true"},"hd_confirm_sync_response":{"status":"false"}}"#,
        )
        .of(Which::Confirm)
        .data(),
        members("success twice: false last", r#""success":true,"success":false"#).data(),
        members("success twice: true last", r#""success":false,"success":true"#).success(),
        members("success twice: null last", r#""success":true,"success":null"#).data(),
    ]
}

fn other_roots() -> Vec<Case> {
    let other = |name: &'static str, root: &str| body(name, format!(r#"{{"{root}":{DONE}}}"#));
    vec![
        other("another root that holds a documented member", "settle_sync_response").success(),
        other("own root with the name that is stripped", "taobao_hd_settle_sync_response").success(),
        other("own root in capitals", "HD_SETTLE_SYNC_RESPONSE"),
        other("own root without its ending", "hd_settle_sync"),
        other("own root with dots", "hd.settle.sync.response"),
        other("own root with a blank", "hd_settle_sync_response "),
        other("own root written with an escape", "hd_settle_sync\\u005fresponse").success(),
        body("another root and the own one, empty", format!(r#"{{"other_response":{DONE},"{ROOT}":{{}}}}"#))
            .emptiness(),
        body(
            "two other roots, each with a documented member",
            format!(r#"{{"a_response":{{"success":false}},"b_response":{DONE}}}"#),
        ),
    ]
}

fn short_form() -> Vec<Case> {
    let short = |name: &'static str, json: &str| body(name, json).simplified();
    vec![
        short("short form, success", r#"{"success":true,"request_id":"r1"}"#).success(),
        short("short form, refused", r#"{"success":false,"err_code":"E1","request_id":"r1"}"#).data(),
        short("short form, an id alone", r#"{"request_id":"r1"}"#).data(),
        short("short form, a documented member that is null", r#"{"success":null}"#).data(),
        short("short form, only what no document names", r#"{"ok":true}"#),
        short("short form asked for, long form sent", GOOD).success(),
        short("short form asked for, empty long form sent", &format!(r#"{{"{ROOT}":{{}}}}"#)).emptiness(),
        short("short form asked for, another root sent", r#"{"item_get_response":{"item":1}}"#),
    ]
}

/// An API whose document names no member of the answer.
fn nothing_documented() -> Vec<Case> {
    let touch = |name: &'static str, json: &str| body(name, json).of(Which::Touch);
    vec![
        touch("nothing documented, own root with an id", r#"{"hd_touch_sync_response":{"request_id":"r1"}}"#)
            .success(),
        touch("nothing documented, own root is an empty object", r#"{"hd_touch_sync_response":{}}"#)
            .success(),
        touch("nothing documented, own root is an empty text", r#"{"hd_touch_sync_response":""}"#).success(),
        touch("nothing documented, own root is a list", r#"{"hd_touch_sync_response":[]}"#),
        touch("nothing documented, somebody else's JSON", r#"{"error":{"code":1}}"#),
        touch("nothing documented, another root", r#"{"other_response":{}}"#),
        touch("nothing documented, an empty object", "{}"),
        touch("nothing documented, short form, an id", r#"{"request_id":"r1"}"#).simplified().success(),
        touch("nothing documented, short form, an empty object", "{}").simplified(),
        touch("nothing documented, short form, somebody else's JSON", r#"{"error":{"code":1}}"#).simplified(),
    ]
}
