//! The ways in which real clients send a call.

mod common;

use std::io::Read;

use common::*;
use top_definition::{Definition, Field};
use top_mock::sign::{base_string, sign};
use top_mock::{SignForm, SignMethod};

const FORM: &str = "application/x-www-form-urlencoded;charset=UTF-8";

#[test]
fn everything_may_stand_in_the_query() {
    let server = start(config([order_get()]));
    let query = form(&signed(call(&[])));
    let get = format!("GET /router/rest?{query} HTTP/1.1\r\nHost: x\r\n\r\n");
    assert_eq!(send(&server, get.as_bytes()).error_code(), 0);
    let post = post_request(&format!("/router/rest?{query}"), FORM, b"");
    assert_eq!(send(&server, &post).error_code(), 0);
    let recorded = server.requests();
    assert_eq!((recorded[0].verb.as_str(), recorded[0].parameter("biz_order_id")), ("GET", Some("1231234")));
    assert_eq!(recorded[1].verb, "POST");
}

#[test]
fn system_parameters_may_stand_in_the_query_and_the_others_in_the_body() {
    let server = start(config([order_get()]));
    // As the official Python SDK sends it: epoch milliseconds and a stamp of its own, which is signed as well.
    let parameters = signed(call(&[
        ("timestamp", "1700000000000"),
        ("partner_id", "taobao-sdk-python-20180413"),
        ("memo", "a b+c"),
    ]));
    let (body, query): (Vec<_>, Vec<_>) =
        parameters.iter().partition(|(name, _)| matches!(name.as_str(), "biz_order_id" | "memo"));
    let path = format!("/router/rest?{}", form(query));
    let body = form(body).replace("%20", "+");
    let reply = send(&server, &post_request(&path, FORM, body.as_bytes()));
    assert_eq!(reply.error_code(), 0, "{}", reply.text());
    assert_eq!(server.requests()[0].parameter("memo"), Some("a b+c"));
}

fn multipart(parameters: &Parameters, file: Option<(&str, &[u8])>) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in parameters {
        let head = format!("--x7\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(head.as_bytes());
    }
    if let Some((name, content)) = file {
        let head = format!(
            "--x7\r\nContent-Disposition:form-data;name=\"{name}\";filename=\"图.png\"\r\nContent-Type:image/png\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--x7--\r\n");
    body
}

#[test]
fn multipart_bodies_are_read_with_and_without_files() {
    let upload = Definition {
        request: vec![Field { required: true, ..list(Field::new("image", "byte")) }],
        ..order_get()
    };
    let parameters = signed(call(&[]));
    let content_type = "multipart/form-data;charset=UTF-8;boundary=x7";

    let plain = start(config([order_get()]));
    let request = post_request("/router/rest", content_type, &multipart(&parameters, None));
    assert_eq!(send(&plain, &request).error_code(), 0);

    let server = start(config([upload]));
    let without = post_request("/router/rest", content_type, &multipart(&parameters, None));
    assert_eq!(send(&server, &without).error_code(), 40);
    let content: &[u8] = b"\x89PNG\r\n\x1a\n--x7";
    let with = post_request("/router/rest", content_type, &multipart(&parameters, Some(("image", content))));
    assert_eq!(send(&server, &with).error_code(), 0);
    let file = &server.requests()[1].files[0];
    assert_eq!((file.name.as_str(), file.file_name.as_str()), ("image", "图.png"));
    assert_eq!(file.content, content);
}

#[test]
fn a_raw_json_body_is_signed_with_the_query() {
    let server = start(config([order_get()]));
    let body = "{\"k\":\"值\"}";
    let mut parameters = call(&[("sign_method", "hmac-sha256")]);
    let base = base_string(&parameters, body, SignForm::Dropped);
    parameters.insert("sign".into(), sign(SignMethod::HmacSha256, SECRET, &base));
    let path = format!("/router/rest?{}", form(&parameters));
    let request = post_request(&path, "application/json;charset=utf-8", body.as_bytes());
    assert_eq!(send(&server, &request).error_code(), 0);
    let changed = post_request(&path, "application/json;charset=utf-8", b"{}");
    assert_eq!(send(&server, &changed).error_code(), 25);
}

#[test]
fn connections_live_on_or_close_as_asked() {
    let server = start(config([order_get()]));
    let body = form(&signed(call(&[])));
    let request = post_request("/router/rest", FORM, body.as_bytes());
    let mut stream = connect(server.address());
    for _ in 0..3 {
        assert_eq!(exchange(&mut stream, &request).error_code(), 0);
    }
    let closing = String::from_utf8(request).unwrap().replace("Host:", "Connection: close\r\nHost:");
    assert_eq!(exchange(&mut stream, closing.as_bytes()).error_code(), 0);
    assert_eq!(stream.read(&mut [0]).unwrap(), 0, "the server closes");
    assert_eq!(server.requests().len(), 4);
}

#[test]
fn chunked_bodies_are_read() {
    let server = start(config([order_get()]));
    let body = form(&signed(call(&[])));
    let (first, second) = body.split_at(20);
    let request = format!(
        "POST /router/rest HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n\
         {:x}\r\n{first}\r\n{:x}\r\n{second}\r\n0\r\n\r\n",
        first.len(),
        second.len()
    );
    assert_eq!(send(&server, request.as_bytes()).error_code(), 0);
}

#[test]
fn answers_are_compressed_for_those_who_ask() {
    let server = start(config([order_get()]));
    let body = form(&signed(call(&[])));
    let with = |accepted: &str| {
        let request = String::from_utf8(post_request("/router/rest", FORM, body.as_bytes())).unwrap();
        let header = format!("Accept-Encoding: {accepted}\r\nHost:");
        send(&server, request.replace("Host:", &header).as_bytes())
    };
    let reply = with("deflate, gzip;q=1.0");
    assert_eq!(reply.header("content-encoding"), Some("gzip"));
    let mut text = String::new();
    flate2::read::GzDecoder::new(reply.body.as_slice()).read_to_string(&mut text).unwrap();
    assert!(text.starts_with("{\"alibaba_idle_recycle_order_get_response\":{"));
    for refused in ["identity", "gzip;q=0", "gzipped"] {
        assert_eq!(with(refused).header("content-encoding"), None, "{refused}");
    }
}

#[test]
fn other_verbs_and_paths_are_refused() {
    let server = start(config([order_get()]));
    let query = form(&signed(call(&[])));
    for verb in ["PUT", "DELETE", "get", "post"] {
        let request = format!("{verb} /router/rest?{query} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
        let reply = send(&server, request.as_bytes());
        assert_eq!((reply.status, reply.error_code()), (200, 9), "{verb}");
    }
    let reply = send(&server, b"GET /elsewhere HTTP/1.1\r\nHost: x\r\n\r\n");
    assert_eq!(reply.status, 404);
}

#[test]
fn it_listens_on_loopback_only_and_stops_when_dropped() {
    let server = start(config([order_get()]));
    let address = server.address();
    assert!(address.ip().is_loopback());
    assert_eq!(server.url(), format!("http://127.0.0.1:{}/router/rest", address.port()));
    assert_eq!(server.methods().collect::<Vec<_>>(), [METHOD]);
    let mut open = connect(address);
    drop(server);
    assert_eq!(open.read(&mut [0]).unwrap_or(0), 0, "open connections end");
    assert!(std::net::TcpStream::connect(address).is_err());
}

#[test]
fn a_taken_port_is_an_error() {
    let server = start(config([order_get()]));
    let second = top_mock::MockServer::start_blocking(config([]).port(server.address().port()));
    assert!(second.is_err());
    let port = server.address().port();
    server.shutdown();
    assert!(top_mock::MockServer::start_blocking(config([]).port(port)).is_ok());
}

#[test]
fn a_name_that_comes_twice_counts_once() {
    let server = start(config([order_get()]));
    let parameters = signed(call(&[]));
    let path = format!("/router/rest?{}", form(&parameters));
    let reply = send(&server, &post_request(&path, FORM, b"biz_order_id=2"));
    assert_eq!(reply.error_code(), 0);
    let recorded = server.requests().remove(0);
    assert_eq!(recorded.parameter("biz_order_id"), Some("1231234"));
    assert_eq!(recorded.repeated, ["biz_order_id"]);
    assert!(recorded.to_string().contains("repeated parameters"));
}
