//! Calls without a definition.

use serde_json::Value;

use super::*;
use crate::retry::Retry;
use crate::{ErrorKind, Fen, JsonText};

const ANSWER: &str = r#"{"x_y_get_response":{"total":3,"name":"\u56de\u6536","request_id":"r1"}}"#;

fn raw(body: &'static str) -> (Recorder, Client) {
    let recorder = Recorder::answering(body);
    let client = builder(&recorder).build().unwrap();
    (recorder, client)
}

#[test]
fn a_raw_call_is_signed_and_gives_what_stands_in_the_envelope() {
    let (recorder, client) = raw(ANSWER);
    let call = client
        .raw("taobao.x.y.get")
        .param("id", 12)
        .param("amount", Fen::new(1234))
        .param("ids", &[1, 2][..]);
    let call = call.param("data", JsonText::new("{}")).param("empty", "").param("nothing", None::<i64>);
    let answer = now(call.target_app_key("21345678")).unwrap();
    assert_eq!((answer.request_id(), answer.status(), answer.attempts()), (Some("r1"), 200, 1));
    assert_eq!(answer.json(), r#"{"total":3,"name":"\u56de\u6536","request_id":"r1"}"#);
    assert_eq!(answer.decode_serde::<Value>().unwrap()["name"], "回收");
    let form = recorder.form();
    let sent = ["method", "id", "amount", "ids", "data", "session", "target_app_key"]
        .map(|name| form[name].as_str());
    assert_eq!(sent, ["taobao.x.y.get", "12", "1234", "1,2", "{}", SESSION, "21345678"]);
    assert!(form.contains_key("sign") && !form.contains_key("empty") && !form.contains_key("nothing"));
}

#[test]
fn refusals_and_foreign_answers_are_errors_and_writes_stay_in_doubt() {
    for (body, kind, in_doubt) in [
        (r#"{"error_response":{"code":25,"msg":"Invalid signature"}}"#, ErrorKind::Platform, false),
        (r#"{"error_response":{"code":15,"msg":"x","sub_code":"isp.unknown"}}"#, ErrorKind::Platform, true),
        (r#"{"other_response":{"total":3}}"#, ErrorKind::Decode, true),
        (r#"{"total":3,"request_id":"r"}"#, ErrorKind::Decode, true),
        (r#"{"x_y_get_response":{"total":3},"error_response":{}}"#, ErrorKind::Platform, true),
        ("<html>", ErrorKind::Decode, true),
        ("", ErrorKind::Decode, true),
    ] {
        let (_, client) = raw(body);
        let error = now(client.raw("taobao.x.y.get").send()).unwrap_err();
        assert_eq!((error.kind(), error.may_have_executed()), (kind, in_doubt), "{body}");
        let error = now(client.raw("taobao.x.y.get").reads().retry(Retry::never()).send()).unwrap_err();
        assert!(!error.may_have_executed(), "{body}");
    }
}

#[test]
fn the_short_form_is_the_whole_answer() {
    let (_, client) = raw(r#"{"total":3,"request_id":"r2"}"#);
    let answer = now(client.raw("taobao.x.y.get").simplify(true)).unwrap();
    assert_eq!((answer.json(), answer.request_id()), (r#"{"total":3,"request_id":"r2"}"#, Some("r2")));
}

#[test]
fn of_a_root_that_stands_twice_the_last_counts() {
    let (_, client) = raw(r#"{"x_y_get_response":{"a":1},"x_y_get_response":{"a":2}}"#);
    assert_eq!(now(client.raw("taobao.x.y.get")).unwrap().json(), r#"{"a":2}"#);
}

#[test]
fn what_can_not_be_meant_is_refused_before_anything_is_sent() {
    let (recorder, client) = raw(ANSWER);
    for (call, named) in [
        (client.raw(""), "name of an API"),
        (client.raw("taobao.x y"), "name of an API"),
        (client.raw("taobao.x\n&method=y"), "name of an API"),
        (client.raw("taobao.x").param("sign", "1"), "`sign`"),
        (client.raw("taobao.x").param("session", "1"), "`session`"),
        (client.raw("taobao.x").param("a", 1).param("a", 2), "`a`"),
        (client.raw("taobao.x").param("a", 1).file("a", FilePart::new("f", b"x".as_slice())), "`a`"),
    ] {
        let error = now(call).unwrap_err();
        assert!(error.kind() == ErrorKind::InvalidRequest && error.to_string().contains(named), "{error}");
        assert!(!error.may_have_executed());
    }
    assert_eq!(recorder.count(), 0);
}

#[test]
fn neither_the_call_nor_the_answer_shows_values() {
    let (_, client) = raw(ANSWER);
    let call = client.raw("taobao.x.y.get").param("phone", "13812345678");
    assert_eq!(format!("{call:?}"), "RawCall { method: \"taobao.x.y.get\", params: [\"phone\"], .. }");
    let answer = now(call).unwrap();
    assert!(!format!("{answer:?}").contains("total"), "{answer:?}");
    let error = answer.decode_serde::<Vec<u8>>().unwrap_err();
    assert!(error.to_string().contains("line 1") && !error.to_string().contains("total"), "{error}");
}
