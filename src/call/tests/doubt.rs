//! In doubt until proven: whatever comes back, a writing call that left this machine may have executed, but for the
//! refusals whose code proves the opposite.

use super::*;
use crate::{ErrorKind, Strictness};
use proptest::prelude::*;

/// Answers every request with these bytes.
struct Fixed(u16, Vec<u8>);

impl Transport for Fixed {
    fn send(&self, _: TransportRequest) -> BoxFuture<'_, Result<TransportResponse, Error>> {
        Box::pin(ready(Ok(TransportResponse::new(self.0, self.1.clone()))))
    }
}

fn client(status: u16, body: impl Into<Vec<u8>>) -> Client {
    let transport = Fixed(status, body.into());
    Client::builder("12345678", SECRET)
        .session(SESSION)
        .transport(transport)
        .timer(Standstill)
        .retry(Retry::never())
        .build()
        .unwrap()
}

fn write(status: u16, body: &str) -> Error {
    now(Clashing::default().send(&client(status, body))).expect_err(body)
}

#[test]
fn an_answered_write_is_never_said_not_to_have_executed() {
    for body in [
        r#"{"recycle_order_close_response":{"module":{"price":"12.50"}}}"#,
        r#"{"recycle_order_close_response":{"module":{"price":1,"price":2}}}"#,
        r#"{"recycle_order_close_response":{"module":[1]}}"#,
        r#"{"error_response":null}"#,
        r#"{"error_response":{}}"#,
        r#"{"error_response":"refused"}"#,
        r#"{"error_response":[]}"#,
        r#"{"error_response":{"code":15,"sub_code":"9100"}}"#,
        r#"{"error_response":{"code":15,"sub_code":"SYSTEM_ERROR"}}"#,
        r#"{"error_response":{"code":15,"sub_code":"ISP.REMOTE"}}"#,
        r#"{"error_response":{"code":530}}"#,
        r#"{"error_response":{"code":50}}"#,
        "",
        "<html>",
        "{",
    ] {
        let error = write(200, body);
        assert!(error.may_have_executed() && !error.is_retryable(), "{body}: {error:?}");
        let read = order_get().send(&client(200, body));
        assert!(!now(read).err().is_some_and(|error| error.may_have_executed()), "{body}");
    }
    for status in [201, 302, 400, 404, 408, 429, 500, 502, 503] {
        let error = write(status, "busy");
        assert!(error.may_have_executed() && !error.is_retryable(), "{status}: {error:?}");
    }
}

#[test]
fn an_answered_refusal_of_the_business_proves_nothing() {
    let body = r#"{"alibaba_idle_recycle_order_get_response":{"result":false}}"#;
    let mut write = OrderWrite(order_get());
    write.0.remark = Some("x".into());
    let error = now(write.send(&client(200, body)).checked()).unwrap_err();
    assert_eq!((error.kind(), error.may_have_executed()), (ErrorKind::Business, true));
}

/// The codes of the only `error_response` of a body, read by somebody else's parser.
fn refusal(body: &[u8]) -> Option<(String, String)> {
    let text = |value: &serde_json::Value| match value {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Null => String::new(),
        other => other.to_string(),
    };
    if let Ok(serde_json::Value::Object(root)) = serde_json::from_slice(body) {
        let alone = root.keys().all(|key| key == "error_response" || key == "request_id");
        let refused = root.get("error_response").filter(|_| alone)?.as_object()?;
        let member = |name: &str| refused.get(name).map(text).unwrap_or_default();
        return Some((member("code"), member("sub_code")));
    }
    let xml = std::str::from_utf8(body).ok()?.strip_prefix("<error_response><code>")?;
    Some((xml.split_once('<')?.0.to_owned(), String::new()))
}

fn is_listed((code, sub_code): (String, String)) -> bool {
    let gateways = [
        "3", "4", "5", "6", "7", "8", "9", "11", "12", "13", "21", "22", "23", "24", "25", "26", "27", "28",
        "29", "30", "31", "32", "33", "34", "40", "41", "42", "43", "44", "47", "53", "88",
    ];
    let families = ["isv.", "accesscontrol.limited-by-", "isp.call-limited"];
    let behind = sub_code.to_lowercase().starts_with("isp.");
    let is_number = !code.is_empty() && code.chars().all(|each| each.is_ascii_digit());
    is_number && families.iter().any(|family| sub_code.starts_with(family))
        || !behind && gateways.contains(&&*code)
}

fn any_refusal() -> impl Strategy<Value = String> {
    let code = prop_oneof![
        (0_u32..700).prop_map(|code| code.to_string()),
        Just("null".into()),
        Just("\"x\"".into())
    ];
    let sub_code = prop_oneof![
        Just("isv.order-not-exist"),
        Just("isp.remote-service-timeout"),
        Just("ISP.X"),
        Just("accesscontrol.limited-by-api-access-count"),
        Just("isp.call-limited"),
        Just("9100"),
        Just(""),
    ];
    (code, sub_code)
        .prop_map(|(code, sub)| format!(r#""error_response":{{"code":{code},"sub_code":"{sub}","msg":"m"}}"#))
}

/// What a gateway, something before it or something in its place could answer.
fn any_body() -> impl Strategy<Value = Vec<u8>> {
    let success = prop_oneof![
        Just("{}"),
        Just("null"),
        Just("\"\""),
        Just("5"),
        Just("[]"),
        Just(r#"{"result":true}"#),
        Just(r#"{"result":"N","error_msg":"x"}"#),
        Just(r#"{"module":{"price":"12.50"}}"#),
        Just(r#"{"module":{"price":1,"price":2}}"#),
        Just(r#"{"error_response":{"code":25}}"#),
    ];
    let root = prop_oneof![
        Just("recycle_order_close_response"),
        Just("alibaba_idle_recycle_order_get_response"),
        Just("item_get_response"),
        Just("data"),
        Just("request_id"),
    ];
    let member = prop_oneof![
        any_refusal(),
        (root, success).prop_map(|(root, value)| format!("\"{root}\":{value}")),
        Just(r#""error_response":null"#.to_owned()),
        Just(r#""error_response":"text""#.to_owned()),
        Just(r#""ok":false"#.to_owned()),
        Just(r#""module":{"price":1}"#.to_owned()),
    ];
    prop_oneof![
        6 => proptest::collection::vec(member, 0..4).prop_map(|members| format!("{{{}}}", members.join(",")).into_bytes()),
        1 => (0_u32..100).prop_map(|code| format!("<error_response><code>{code}</code></error_response>").into_bytes()),
        1 => proptest::collection::vec(any::<u8>(), 0..40),
        1 => "[\\{\\}\\[\\]:,\"a-z0-9]{0,40}".prop_map(String::into_bytes),
    ]
}

proptest! {
    #[test]
    fn only_listed_codes_say_that_a_write_did_not_execute(
        status in prop_oneof![6 => Just(200_u16), 1 => 100_u16..600],
        body in any_body(),
        simplify: bool,
        checked: bool,
        strict: bool,
    ) {
        let strictness = if strict { Strictness::Strict } else { Strictness::Lenient };
        let client = client(status, body.clone());
        let call = || Clashing::default().send(&client).simplify(simplify).strictness(strictness);
        let answer = now(if checked { call().checked() } else { call() });
        if let Err(error) = answer {
            let listed = refusal(&body).is_some_and(is_listed);
            prop_assert_eq!(error.may_have_executed(), !listed, "{} {:?}", String::from_utf8_lossy(&body), error);
            prop_assert!(!error.is_retryable() || listed);
        }
        let read = now(order_get().send(&client).simplify(simplify));
        prop_assert!(!read.err().is_some_and(|error| error.may_have_executed()));
    }
}
