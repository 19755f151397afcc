use super::*;
use proptest::prelude::*;
use std::time::{Duration, Instant};

const API: Expected =
    Expected { method: "taobao.recycle.order.get", names: &["order_id", "module", "request_id"] };

fn opened(body: &str, simplify: bool) -> Result<String, Error> {
    open(TransportResponse::new(200, body), &API, simplify)
        .map(|answer| String::from_utf8(answer.body[answer.object].to_vec()).unwrap())
}

fn refused(status: u16, body: impl Into<Vec<u8>>) -> Error {
    open(TransportResponse::new(status, body), &API, false).unwrap_err()
}

#[test]
fn the_long_form_is_unwrapped() {
    for body in [
        r#"{"recycle_order_get_response":{"order_id":1}}"#,
        "\u{feff} \n{\"recycle_order_get_response\" : {\"order_id\":1} } \n",
        // The root's name is not looked at strictly, as in the platform's own clients.
        r#"{"anything":{"order_id":1}}"#,
        r#"{"anything":{"order_id":1},"request_id":"x"}"#,
        r#"{"note":"x","list":[{}],"recycle_order_get_response":{"order_id":1}}"#,
    ] {
        for simplify in [false, true] {
            if simplify && body.contains("anything") {
                continue;
            }
            assert_eq!(opened(body, simplify).unwrap().replace(' ', ""), r#"{"order_id":1}"#, "{body}");
        }
    }
}

#[test]
fn the_short_form_is_its_own_object() {
    for body in [r#"{"order_id":1,"request_id":"x"}"#, r#"{"module":{"a":{}}}"#, r#"{"request_id":"x"}"#] {
        for simplify in [false, true] {
            assert_eq!(opened(body, simplify).unwrap(), body);
        }
    }
}

#[test]
fn a_short_form_without_anything_known_is_not_an_empty_success() {
    for body in ["{}", r#"{"login":"please"}"#, r#"{"data":{"order_id":1}}"#] {
        assert_eq!(opened(body, true).unwrap_err().kind(), ErrorKind::Decode, "{body}");
    }
    assert_eq!(opened("{}", false).unwrap_err().kind(), ErrorKind::Decode);
}

#[test]
fn an_empty_wrapper_holds_nothing() {
    for body in [r#"{"recycle_order_get_response":""}"#, r#"{"recycle_order_get_response":null}"#] {
        assert_eq!(opened(body, false).unwrap(), "");
    }
}

#[test]
fn a_request_id_beside_the_object_is_taken_along() {
    let body = r#"{"recycle_order_get_response":{},"request_id":"109wcmcgllsj1"}"#;
    let answer = open(TransportResponse::new(200, body), &API, false).unwrap();
    assert_eq!(answer.request_id.as_deref(), Some("109wcmcgllsj1"));
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
        assert_eq!(error.raw(), Some(body.as_bytes()));
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
    assert_eq!(opened("{\"x_response\":{\"order_id\":\"a\tb\"}}", false).unwrap(), "{\"order_id\":\"a\tb\"}");
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
        assert_eq!(error.raw().unwrap_or_default(), body);
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
    let error = open(response, &API, false).unwrap_err();
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
        let _ = open(TransportResponse::new(200, body), &API, simplify);
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
        let _ = open(TransportResponse::new(200, bytes), &API, false);
    }
}
