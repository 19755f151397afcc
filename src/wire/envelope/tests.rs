use super::*;
use crate::error::issue::Strictness;
use crate::sample::Order;
use crate::table::Table as _;
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// An API that answers with an order of the samples.
fn api(effect: Effect) -> Expected<'static> {
    Expected { method: "taobao.recycle.order.get", effect, names: Order::names() }
}

fn read_as(effect: Effect, response: &TransportResponse, simplify: bool) -> (Order, Result<Report, Error>) {
    let options = Options::strictness(Strictness::Lenient);
    let mut order = Order::default();
    let report = open(response, &api(effect), &Asked { simplify, options, late: None }, &mut order);
    (order, report.map_err(|refused| refused.error))
}

/// The order, and what else was found.
fn opened(body: &str, simplify: bool) -> Result<(Order, Report), Error> {
    let (order, report) = read_as(Effect::Read, &TransportResponse::new(200, body), simplify);
    report.map(|report| (order, report))
}

fn refused(status: u16, body: impl Into<Vec<u8>>) -> Error {
    read_as(Effect::Read, &TransportResponse::new(status, body), false).1.unwrap_err()
}

const ORDER: i64 = 1;

#[test]
fn the_long_form_is_unwrapped() {
    for body in [
        r#"{"recycle_order_get_response":{"order_id":1}}"#,
        "\u{feff} \n{\"recycle_order_get_response\" : {\"order_id\":1} } \n",
        r#"{"note":"x","list":[{}],"recycle_order_get_response":{"order_id":1}}"#,
        r#"{"recycle_order_get_response":{"order_id":1},"order_id":2}"#,
    ] {
        for simplify in [false, true] {
            let (order, report) = opened(body, simplify).unwrap();
            assert_eq!((order.order_id, report.issue_count), (Some(ORDER), 0), "{body}");
        }
    }
    let (_, report) = opened(r#"{"note":"x","recycle_order_get_response":{}}"#, false).unwrap();
    assert_eq!((report.unknown[0].path(), report.unknown[0].json()), ("note", "\"x\""));
}

#[test]
fn a_foreign_root_is_an_error_but_where_it_holds_a_documented_member() {
    for body in [
        r#"{"anything":{"order_id":1}}"#,
        r#"{"data":{"order_id":1},"ok":false}"#,
        r#"{"error":{"code":"WAF_BLOCKED","message":"denied"}}"#,
        r#"{"code":500,"data":{},"msg":"system busy"}"#,
        r#"{"ret":["FAIL_SYS::x"],"data":{}}"#,
        r#"{"item_get_response":{"a":1}}"#,
        r#"{"item_get_response":{"request_id":"x"}}"#,
        r#"{"item_get_response":{"order_id":null}}"#,
        r#"{"a_response":{"order_id":1},"b_response":{"order_id":2}}"#,
        r#"{"recycle_order_get_response":{"error_response":{"code":15}}}"#,
        r#"{"item_get_response":{"order_id":1,"error_response":{"code":15}}}"#,
        r#"{"order_id":1,"request_id":"x"}"#,
        r#"{"item_get_response":{"order_id":1},"item_get_response":null}"#,
        "{}",
    ] {
        for effect in [Effect::Read, Effect::Write] {
            let response = TransportResponse::new(200, body);
            let (_, read) = read_as(effect, &response, false);
            let error = read.unwrap_err().of_call(effect);
            assert!(matches!(error.kind(), ErrorKind::Decode | ErrorKind::Platform), "{body}: {error:?}");
            assert_eq!(error.may_have_executed(), effect == Effect::Write, "{body}");
        }
    }
    for simplify in [false, true] {
        let (order, report) = opened(r#"{"item_get_response":{"order_id":1}}"#, simplify).unwrap();
        assert_eq!((order.order_id, report.issue_count), (Some(ORDER), 1));
        assert_eq!(report.issues[0].expected(), "the API's own root");
    }
}

#[test]
fn of_roots_that_stand_twice_the_last_counts_with_an_issue() {
    let body = r#"{"recycle_order_get_response":{"order_id":7,"title":"x"},"recycle_order_get_response":{"order_id":1}}"#;
    let (order, report) = opened(body, false).unwrap();
    assert_eq!((order.order_id, order.title), (Some(ORDER), None));
    assert_eq!((report.issue_count, report.money_count), (1, 1));
    assert_eq!(report.issues[0].got(), r#"{"order_id":1}"#);
    // An order holds amounts of money.
    let mut order = Order::default();
    let asked = Asked { simplify: false, options: Options::default(), late: None };
    let guarded = open(&TransportResponse::new(200, body), &api(Effect::Read), &asked, &mut order);
    assert_eq!(guarded.unwrap_err().error.kind(), ErrorKind::Decode);
}

#[test]
fn the_short_form_is_its_own_object() {
    for body in [r#"{"order_id":1,"request_id":"x"}"#, r#"{"order_id":1,"new":{}}"#] {
        let (order, report) = opened(body, true).unwrap();
        assert_eq!((order.order_id, report.issue_count), (Some(ORDER), 0), "{body}");
    }
    assert_eq!(opened(r#"{"request_id":"x"}"#, true).unwrap().1.request_id.as_deref(), Some("x"));
}

#[test]
fn a_short_form_without_anything_known_is_not_an_empty_success() {
    for body in ["{}", r#"{"login":"please"}"#, r#"{"data":{"order_id":1}}"#] {
        assert_eq!(opened(body, true).unwrap_err().kind(), ErrorKind::Decode, "{body}");
    }
    assert_eq!(opened("{}", false).unwrap_err().kind(), ErrorKind::Decode);
}

#[test]
fn an_empty_answer_of_a_write_is_an_error_where_members_are_documented() {
    for value in ["\"\"", "null", "{}", "{ }", r#"{"code":25,"msg":"Invalid signature"}"#] {
        let response = TransportResponse::new(200, format!(r#"{{"recycle_order_get_response":{value}}}"#));
        let (order, read) = read_as(Effect::Read, &response, false);
        assert_eq!((order, read.unwrap().issue_count), (Order::default(), 0), "{value}");
        let (_, write) = read_as(Effect::Write, &response, false);
        assert!(write.unwrap_err().may_have_executed(), "{value}");
        let bare = Expected { names: &["request_id"], ..api(Effect::Write) };
        let asked = Asked { simplify: false, options: Options::default(), late: None };
        assert!(open(&response, &bare, &asked, &mut Order::default()).is_ok(), "{value}");
    }
    for value in ["5", "[]", "\"text\"", "true"] {
        let body = format!(r#"{{"recycle_order_get_response":{value}}}"#);
        assert_eq!(opened(&body, false).unwrap_err().kind(), ErrorKind::Decode, "{value}");
    }
}

#[test]
fn a_request_id_beside_the_object_is_taken_along() {
    let body = r#"{"recycle_order_get_response":{},"request_id":"109wcmcgllsj1"}"#;
    assert_eq!(opened(body, false).unwrap().1.request_id.as_deref(), Some("109wcmcgllsj1"));
}

#[test]
fn a_refusal_of_any_shape_beside_a_root_leaves_a_writer_in_doubt() {
    for refusal in [r#"{"code":25,"msg":"m"}"#, "null", "{}", "\"no\"", "[]", "5"] {
        for body in [
            format!(r#"{{"recycle_order_get_response":{{"order_id":1}},"error_response":{refusal}}}"#),
            format!(r#"{{"error_response":{refusal},"recycle_order_get_response":{{"order_id":1}}}}"#),
            format!(r#"{{"error_response":{refusal},"success":true}}"#),
        ] {
            let error =
                read_as(Effect::Write, &TransportResponse::new(200, body.clone()), false).1.unwrap_err();
            assert_eq!((error.kind(), error.may_have_executed()), (ErrorKind::Platform, true), "{body}");
        }
    }
    let twice = r#"{"error_response":{"code":15,"code":25}}"#;
    assert!(refused(200, twice).may_have_executed());
    assert!(!refused(200, r#"{"error_response":{"code":25},"request_id":"x"}"#).may_have_executed());
}

#[test]
fn what_was_read_in_spite_of_an_error_is_kept() {
    let body = r#"{"recycle_order_get_response":{"order_id":1,"amount":"x"},"error_response":{"code":15}}"#;
    let mut order = Order::default();
    let asked = Asked { simplify: false, options: Options::default(), late: None };
    let refused =
        open(&TransportResponse::new(200, body), &api(Effect::Read), &asked, &mut order).unwrap_err();
    assert_eq!((order.order_id, refused.read.unwrap().issue_count), (Some(ORDER), 1));
    assert_eq!(refused.error.issues().len(), 1);
}

#[test]
fn reading_ends_when_the_time_is_over() {
    let body = format!(r#"{{"recycle_order_get_response":{{"ids":[{}1]}}}}"#, "1,".repeat(100_000));
    let asked = Asked { simplify: false, options: Options::default(), late: Some(&|| true) };
    let refused =
        open(&TransportResponse::new(200, body), &api(Effect::Write), &asked, &mut Order::default())
            .unwrap_err();
    assert_eq!((refused.error.kind(), refused.error.may_have_executed()), (ErrorKind::Timeout, true));
}

#[test]
fn error_response_is_reserved_in_both_forms() {
    let body = r#"{"order_id":1,"error_response":{"code":15,"msg":"Remote service error","sub_code":"isv.order-not-exist","sub_msg":"can&apos;t 找到","request_id":"109wcmcgllsj1"}}"#;
    for simplify in [false, true] {
        let error = opened(body, simplify).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Platform);
        assert_eq!((error.code(), error.sub_code()), (Some("15"), Some("isv.order-not-exist")));
        assert_eq!(error.message(), "Remote service error");
        assert_eq!(error.sub_message(), Some("can't 找到"));
        assert_eq!(error.request_id(), Some("109wcmcgllsj1"));
    }
}

#[test]
fn codes_come_as_text_too_and_members_may_be_missing() {
    let error = refused(200, r#"{"error_response":{"code":"22","msg":"Invalid method"}}"#);
    assert_eq!((error.code(), error.message()), (Some("22"), "Invalid method"));
    assert_eq!((error.sub_code(), error.request_id()), (None, None));
    for body in [r#"{"error_response":"no"}"#, r#"{"error_response":null}"#, r#"{"error_response":{}}"#] {
        assert_eq!(refused(200, body).kind(), ErrorKind::Platform, "{body}");
    }
}

#[test]
fn raw_control_characters_pass() {
    let error = refused(200, "{\"error_response\":{\"code\":41,\"msg\":\"a\tb\r\nc\"}}");
    assert_eq!(error.message(), "a\tb\r\nc");
    let (order, _) = opened("{\"recycle_order_get_response\":{\"title\":\"a\tb\"}}", false).unwrap();
    assert_eq!(order.title.as_deref(), Some("a\tb"));
}

#[test]
fn refusals_come_in_xml_too() {
    let body = r#"<?xml version="1.0" encoding="utf-8" ?><error_response><code>25</code><msg>Invalid &quot;signature&quot;</msg><sub_msg><![CDATA[签名 < 错]]></sub_msg><request_id>abc</request_id></error_response>"#;
    for status in [200, 400] {
        let error = refused(status, body);
        assert_eq!((error.code(), error.message()), (Some("25"), "Invalid \"signature\""));
        assert_eq!((error.sub_message(), error.request_id()), (Some("签名 < 错"), Some("abc")));
    }
}

#[test]
fn refusals_are_read_behind_any_status() {
    let error = refused(400, r#"{"error_response":{"code":27,"msg":"Invalid session"}}"#);
    assert_eq!((error.kind(), error.status()), (ErrorKind::Platform, Some(400)));
}

#[test]
fn other_bodies_are_told_apart_and_not_shown() {
    let secret = "<html>张三 13812345678</html>";
    for (status, body, kind) in [
        (200, secret.as_bytes(), ErrorKind::Decode),
        (200, b"".as_slice(), ErrorKind::Decode),
        (200, b"OK 13812345678", ErrorKind::Decode),
        (200, br#"{"recycle_order_get_response":{"order_id":1"#, ErrorKind::Decode),
        (200, br#"{"a":1} trailing 13812345678"#, ErrorKind::Decode),
        (200, b"\xff\xfe\x00", ErrorKind::Decode),
        (302, b"moved".as_slice(), ErrorKind::Transport),
        (404, secret.as_bytes(), ErrorKind::Transport),
        (502, secret.as_bytes(), ErrorKind::Transport),
        (500, br#"{"recycle_order_get_response":{}}"#, ErrorKind::Transport),
    ] {
        let error = refused(status, body);
        assert_eq!(error.kind(), kind, "{status}");
        assert_eq!(error.status(), Some(status).filter(|status| *status != 200));
        for text in [error.to_string(), format!("{error:?}")] {
            assert!(!text.contains("张三") && !text.contains("1381"), "{text}");
        }
    }
}

#[test]
fn answers_that_are_none_of_the_platforms_leave_it_open_what_was_done() {
    for (status, transient, executed) in [(404, false, true), (429, true, true), (503, true, true)] {
        let error = refused(status, "busy");
        assert_eq!((error.is_transient(), error.may_have_executed()), (transient, executed), "{status}");
    }
}

#[test]
fn a_compressed_body_is_named() {
    let mut response = TransportResponse::new(200, b"\x1f\x8b".as_slice());
    response.content_encoding = Some("gzip".to_owned());
    let error = read_as(Effect::Read, &response, false).1.unwrap_err();
    assert!(error.to_string().contains("compressed"), "{error}");
}

#[test]
fn hostile_bodies_end_in_bounded_time() {
    let started = Instant::now();
    let deep = format!("{{\"a\":{}", "[".repeat(2_000_000));
    let ampersands = format!(r#"{{"error_response":{{"msg":"{}"}}}}"#, "&".repeat(2_000_000));
    for body in [deep, ampersands, "<".repeat(2_000_000), "{\"\":".repeat(500_000), " ".repeat(2_000_000)] {
        refused(200, body);
    }
    assert!(started.elapsed() < Duration::from_secs(20));
}

proptest! {
    #[test]
    fn any_bytes_give_an_answer_or_an_error(body in proptest::collection::vec(any::<u8>(), 0..200), simplify: bool) {
        let _ = read_as(Effect::Write, &TransportResponse::new(200, body), simplify);
    }

    #[test]
    fn broken_answers_give_an_answer_or_an_error(
        cut in 0_usize..120,
        flip in 0_usize..120,
        byte: u8,
        xml: bool,
    ) {
        let body = if xml {
            "<error_response><code>25</code><msg>x &#x4e2d;</msg><sub_msg><![CDATA[y]]></sub_msg></error_response>"
        } else {
            r#"{"error_response":{"code":15,"msg":"a &apos; b","sub_msg":"will last for 3 more seconds"},"request_id":"x"}"#
        };
        let mut bytes = body.as_bytes().to_vec();
        if let Some(place) = bytes.get_mut(flip) {
            *place = byte;
        }
        bytes.truncate(cut.max(1));
        let _ = read_as(Effect::Write, &TransportResponse::new(200, bytes), false);
    }
}
