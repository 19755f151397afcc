//! Answers that tests ask for.

mod common;

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use common::*;
use serde_json::json;
use top_definition::Definition;
use top_mock::{Answer, Event, MockServer, PlatformError, Verdict};

fn ask(server: &MockServer) -> Reply {
    post(server, &signed(call(&[("simplify", "true")])))
}

#[test]
fn answers_queue_up_then_the_documented_one_returns() {
    let server = start(config([order_get()]));
    let limited = PlatformError::new(7, "App Call Limited")
        .with_sub("accesscontrol.limited-by-app-access-count", "This ban will last for 2 more seconds");
    server.respond_with(METHOD, Answer::error(limited.clone()));
    server.respond_with(METHOD, Answer::json("{\"x\":1}"));
    let error = ask(&server).json()["error_response"].clone();
    assert_eq!((error["code"].clone(), error["sub_msg"].clone()), (json!(7), json!(limited.sub_msg)));
    assert_eq!(ask(&server).text(), "{\"x\":1}");
    assert_eq!(ask(&server).json()["module"]["city"], "杭州");
    let verdicts: Vec<Verdict> = server.requests().into_iter().map(|request| request.verdict).collect();
    assert_eq!(verdicts, [Verdict::Programmed, Verdict::Programmed, Verdict::Answered]);
}

#[test]
fn a_refused_call_uses_up_no_answer() {
    let server = start(config([order_get()]));
    server.respond_with(METHOD, Answer::json("{}"));
    assert_eq!(post(&server, &signed(call(&[("biz_order_id", "x")]))).error_code(), 41);
    assert_eq!(ask(&server).text(), "{}");
}

#[test]
fn an_answer_can_hold_for_all_calls_until_it_is_taken_back() {
    let server = start(config([order_get()]));
    server.respond_always(METHOD, Answer::json("[]"));
    server.respond_with(METHOD, Answer::json("[1]"));
    let texts: Vec<String> = (0..3).map(|_| ask(&server).text().to_owned()).collect();
    assert_eq!(texts, ["[1]", "[]", "[]"]);
    server.clear_responses();
    assert_eq!(ask(&server).json()["result"], true);
}

#[test]
fn methods_without_a_definition_can_be_programmed() {
    let server = start(config([]));
    assert_eq!(ask(&server).error_code(), 22);
    server.respond_with(METHOD, Answer::documented().with("module.city", "杭州"));
    let answer = post(&server, &signed(call(&[]))).json();
    assert_eq!(answer["alibaba_idle_recycle_order_get_response"]["module"]["city"], "杭州");
}

#[test]
fn single_fields_of_the_documented_answer_can_be_changed() {
    let server = start(config([order_get()]));
    let answer = Answer::documented()
        .with("module.apprize_amount", "not a number")
        .with("module.subsidy_list.fee", 8)
        .with("module.tags", json!(["a", "b"]))
        .without("module.city")
        .without("no.such.field");
    server.respond_with(METHOD, answer.clone());
    server.respond_with(METHOD, answer);
    let plain = post(&server, &signed(call(&[]))).json()["alibaba_idle_recycle_order_get_response"].clone();
    let module = &plain["module"];
    assert_eq!(module["apprize_amount"], "not a number");
    assert_eq!(module["subsidy_list"], json!({ "subsidy_d_t_o": [{ "fee": 8 }] }));
    assert_eq!(module["tags"], json!({ "string": ["a", "b"] }));
    assert!(module.get("city").is_none());
    assert_eq!(ask(&server).json()["module"]["tags"], json!(["a", "b"]));
}

#[test]
fn refusals_speak_through_the_documented_fields() {
    let server = start(config([order_get()]));
    server.respond_with(METHOD, Answer::refusal("ORDER_NOT_FOUND", "订单不存在"));
    let answer = ask(&server).json();
    assert_eq!((answer["result"].clone(), answer["error_msg"].clone()), (json!(false), json!("订单不存在")));

    let server = start(config([Definition { outcome: None, ..order_get() }]));
    server.respond_with(METHOD, Answer::refusal("isv.order-not-found", "订单不存在"));
    let error = ask(&server).json()["error_response"].clone();
    assert_eq!((error["code"].clone(), error["sub_code"].clone()), (json!(15), json!("isv.order-not-found")));
}

#[test]
fn http_can_fail_in_many_ways() {
    let server = start(config([order_get()]));
    server.respond_with(METHOD, Answer::status(502));
    let reply = ask(&server);
    assert_eq!((reply.status, reply.header("content-type")), (502, Some("text/html")));

    server.respond_with(METHOD, Answer::documented().cut_after(10));
    let reply = ask(&server);
    assert_eq!(reply.body, b"{\"error_msg"[..10]);
    let announced: usize = reply.header("content-length").unwrap().parse().unwrap();
    assert!(announced > 100, "the whole length is announced");

    server.respond_with(METHOD, Answer::documented().cut_after(0));
    let reply = ask(&server);
    assert_eq!((reply.status, reply.body.len()), (200, 0));

    server.respond_with(METHOD, Answer::disconnect());
    let reply = ask(&server);
    assert_eq!((reply.status, reply.body.len()), (0, 0));

    server.respond_with(METHOD, Answer::body("text/javascript", b"\xff\xfe\0".as_slice()));
    assert_eq!(ask(&server).body, b"\xff\xfe\0");

    let headers = Answer::json("{}")
        .with_status(429)
        .with_header("Retry-After", "3")
        .with_header("bad\r\nX-Injected", "1")
        .with_header("X-Injected", "1\r\n\r\n");
    server.respond_with(METHOD, headers);
    let reply = ask(&server);
    assert_eq!((reply.status, reply.header("retry-after")), (429, Some("3")));
    assert_eq!(reply.header("x-injected"), None);

    for odd in [0, 101, 1000, u16::MAX] {
        server.respond_with(METHOD, Answer::json("{}").with_status(odd));
        assert_eq!(ask(&server).status, 500, "{odd}");
    }
}

#[test]
fn delays_hold_back_one_answer_and_nobody_else() {
    let server = start(config([order_get()]));
    let delay = Duration::from_millis(800);
    server.respond_with(METHOD, Answer::documented().delayed(delay));
    let begin = Instant::now();
    std::thread::scope(|scope| {
        let delayed = scope.spawn(|| assert_eq!(ask(&server).json()["result"], true));
        while server.requests().is_empty() {
            std::thread::sleep(Duration::from_millis(5));
        }
        assert_eq!(ask(&server).json()["result"], true);
        assert!(!delayed.is_finished());
    });
    assert!(begin.elapsed() >= delay);
}

#[test]
fn what_is_recorded_shows_no_secret() {
    let server = start(config([order_get()]).secret(SECRET));
    let parameters = signed(call(&[("session", "6100-secret-session"), ("seller_phone", "13399120012")]));
    post(&server, &parameters);
    let request = server.requests().remove(0);
    assert_eq!(request.parameter("session"), Some("6100-secret-session"));
    let shown =
        format!("{request:?} {request} {server:?} {:?}", config([]).secret(SECRET).sessions(["6100"]));
    for secret in ["6100", "13399120012", SECRET, parameters["sign"].as_str()] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
    assert!(shown.contains(METHOD) && shown.contains("12345678"));
    server.clear_requests();
    assert!(server.requests().is_empty());
}

#[test]
fn the_observer_hears_notes_and_requests() {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let sink = Arc::clone(&heard);
    let mut definition = order_get();
    definition.response.push(field("count", "Number", "many"));
    let server = start(config([definition]).observer(move |event| {
        sink.lock().unwrap().push(match event {
            Event::Note(note) => note.to_owned(),
            Event::Request(request) => request.to_string(),
        });
    }));
    ask(&server);
    let heard = heard.lock().unwrap().clone();
    assert_eq!(
        heard,
        [
            format!("{METHOD}.response.count: the example \"many\" is no Number; answering 0"),
            format!("POST {METHOD} SimplifiedJson answered"),
        ]
    );
}
