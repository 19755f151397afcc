//! What a program sees of its calls: spans, observers, dumps.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use line_tests::traced;
use top_recycle::testing::{Answer, Platform};
use top_recycle::{AlibabaIdleRecycleOrderGetRequest as Get, Client, FilePart, prelude::*};
use top_sdk::observe::Attempt;

fn run<T>(call: impl IntoFuture<Output = T>) -> T {
    traced::install();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(call.into_future())
}

/// Over the limit, then the order, a second later.
fn limited_once() -> Platform {
    let platform = Platform::new();
    let limited = Answer::error(7).with("sub_code", "accesscontrol.limited-by-api-access-count");
    platform.answer_once(Get::METHOD, limited.with("sub_msg", "This ban will last for 3 more seconds"));
    let order = Answer::json(r#"{"result":true,"module":{"order_status":"1"},"request_id":"16f2abc"}"#);
    platform.answer(Get::METHOD, order.after(Duration::from_secs(1)));
    platform
}

fn client(platform: &Platform) -> Client {
    platform.client().build().unwrap()
}

#[test]
fn a_call_and_its_attempts_are_spans() {
    let lines = traced::during(|| {
        run(Get::new(1).send(&client(&limited_once()))).unwrap();
    });
    assert_eq!(
        lines,
        [
            "top.call method=\"alibaba.idle.recycle.order.get\" attempts=2 elapsed_ms=4000 outcome=\"ok\" request_id=\"16f2abc\"",
            "top.attempt attempt=1 elapsed_ms=0 retry_in_ms=3000 outcome=\"limit\" request_id=\"test0request\" code=7 \
             sub_code=accesscontrol.limited-by-api-access-count",
            "WARN message=attempt failed outcome=\"limit\"",
            "top.attempt attempt=2 elapsed_ms=1000 outcome=\"ok\" request_id=\"16f2abc\"",
            "DEBUG message=answered",
        ]
    );
}

#[test]
fn an_observer_is_told_of_every_attempt() {
    let told = Arc::new(Mutex::new(Vec::new()));
    let platform = limited_once();
    let keep = Arc::clone(&told);
    let observed = platform.client().observer(move |attempt: &Attempt<'_>| {
        let (outcome, retry_in) = (attempt.outcome(), attempt.retry_in().map(|wait| wait.as_secs()));
        let times = (attempt.elapsed().as_secs(), attempt.call_elapsed().as_secs());
        keep.lock().unwrap().push((attempt.number(), outcome, times, retry_in));
    });
    let client = observed.build().unwrap();
    run(Get::new(1).send(&client)).unwrap();
    platform.answer_once(Get::METHOD, Answer::error(27));
    run(Get::new(1).send(&client)).unwrap_err();
    platform.answer_once("taobao.x", Answer::broken_connection());
    run(client.raw("taobao.x").send()).unwrap_err();
    assert_eq!(
        *told.lock().unwrap(),
        [
            (1, "limit", (0, 0), Some(3)),
            (2, "ok", (1, 4), None),
            (1, "platform", (0, 0), None),
            (1, "transport", (0, 0), None),
        ]
    );
}

#[test]
fn a_dump_shows_what_a_log_may_hold() {
    let platform = Platform::new();
    let client = platform.client().session("6100secret").build().unwrap();
    let dump = Get::new(42).send(&client).target_app_key("it's").dump().unwrap();
    assert_eq!(
        dump.to_string(),
        r"curl 'https://gw.api.taobao.com/router/rest' \
  --data-urlencode 'method=alibaba.idle.recycle.order.get' \
  --data-urlencode 'app_key=12345678' \
  --data-urlencode 'timestamp=2023-11-15 06:13:20' \
  --data-urlencode 'v=2.0' \
  --data-urlencode 'format=json' \
  --data-urlencode 'sign_method=hmac-sha256' \
  --data-urlencode 'session=***' \
  --data-urlencode 'partner_id=top-sdk-rust-0.1.0' \
  --data-urlencode 'target_app_key=it'\''s' \
  --data-urlencode 'biz_order_id=42' \
  --data-urlencode 'sign=***'"
    );
    let file = FilePart::new("face.jpg", b"\xff\xd8".as_slice());
    let raw = client.raw("taobao.x").param("phone", "13812345678").param("note", "a\nb").file("image", file);
    let dump = raw.dump_showing(|name| name == "note").unwrap();
    let shown = dump.to_string();
    assert!(shown.contains("-F 'phone=<text, 11 chars>'") && shown.contains(r"-F 'note=a\nb'"), "{shown}");
    assert!(shown.ends_with("-F 'image=@<file, 2 bytes>'"), "{shown}");
    let revealed = dump.revealed().to_string();
    assert!(revealed.contains("'phone=13812345678'") && revealed.contains("@face.jpg;type="), "{revealed}");
    assert!(!revealed.contains("6100secret"), "{revealed}");
    assert!(platform.calls().is_empty());
    client.raw("taobao.x").param("sign", "x").dump().unwrap_err();
}
