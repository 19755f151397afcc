//! Clients that mean harm, or are merely broken.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod common;

use std::io::{Read, Write};
use std::time::{Duration, Instant};

use common::*;
use top_mock::{MockServer, Verdict};

const FORM: &str = "application/x-www-form-urlencoded";

fn still_works(server: &MockServer) {
    assert_eq!(post(server, &signed(call(&[]))).error_code(), 0);
}

#[test]
fn requests_that_are_none_get_http_400() {
    let server = start(config([order_get()]));
    for request in [
        b"nonsense\r\n\r\n".to_vec(),
        b"\x16\x03\x01\x02\x00\x01\x00".to_vec(),
        b"GET /router/rest HTTP/9.9\r\n\r\n".to_vec(),
        b"GET /router/rest?a=%zz HTTP/1.1\r\nHost: x\r\n\r\n".to_vec(),
        b"GET /router/rest?a=% HTTP/1.1\r\nHost: x\r\n\r\n".to_vec(),
        b"POST /router/rest HTTP/1.1\r\nContent-Length: -1\r\n\r\n".to_vec(),
        b"POST /router/rest HTTP/1.1\r\nContent-Length: 99999999999999999999999\r\n\r\n".to_vec(),
        b"POST /router/rest HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n".to_vec(),
        b"POST /router/rest HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n".to_vec(),
        post_request("/router/rest", FORM, b"a=%4"),
        post_request("/router/rest", "multipart/form-data", b"--x--"),
        post_request("/router/rest", "multipart/form-data; boundary=x", b"no boundary"),
        post_request("/router/rest", "multipart/form-data; boundary=x", b"--x\r\n\r\nno name\r\n--x--"),
    ] {
        let reply = send(&server, &request);
        assert_eq!(reply.status, 400, "{}", request.escape_ascii());
    }
    still_works(&server);
}

#[test]
fn text_that_is_no_utf8_is_the_platforms_error_47() {
    let server = start(config([order_get()]));
    for body in [&b"method=%ff%fe"[..], b"method=\xff", b"%ff=1"] {
        let reply = send(&server, &post_request("/router/rest", FORM, body));
        assert_eq!(reply.status, 200);
        assert!(reply.text().contains("<code>47</code>"), "{}", reply.text());
    }
    still_works(&server);
}

#[test]
fn oversized_requests_are_refused() {
    let server = start(config([order_get()]));
    let huge_header = format!("GET / HTTP/1.1\r\nX: {}\r\n\r\n", "x".repeat(1 << 20));
    assert_eq!(send(&server, huge_header.as_bytes()).status, 431);
    let many_headers = format!("GET / HTTP/1.1\r\n{}\r\n", "X: 1\r\n".repeat(1000));
    assert_eq!(send(&server, many_headers.as_bytes()).status, 431);
    let long_path = format!("GET /{} HTTP/1.1\r\n\r\n", "x".repeat(70_000));
    assert_eq!(send(&server, long_path.as_bytes()).status, 414);
    let flood = "a=1&".repeat(100_000);
    assert_eq!(send(&server, &post_request("/router/rest", FORM, flood.as_bytes())).status, 400);
    // Announced or not, a body ends at the limit.
    let announced = b"POST /router/rest HTTP/1.1\r\nContent-Length: 1000000000\r\n\r\n";
    let mut stream = connect(server.address());
    stream.write_all(announced).unwrap();
    assert_eq!(endless_body(&mut stream, b"aaaaaaaaaaaaaaaa"), 413);
    let mut stream = connect(server.address());
    stream.write_all(b"POST /router/rest HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n").unwrap();
    assert_eq!(endless_body(&mut stream, b"10\r\naaaaaaaaaaaaaaaa\r\n"), 413);
    still_works(&server);
}

/// Sends the same piece until the server has had enough; the status it answers.
fn endless_body(stream: &mut std::net::TcpStream, piece: &[u8]) -> u16 {
    let block = piece.repeat(4096);
    let mut reader = stream.try_clone().unwrap();
    let answer = std::thread::spawn(move || read_reply(&mut reader).status);
    // 40 MB at most: well above the limit, well below what would hide a missing one.
    for _ in 0..(40 * 1024 * 1024 / block.len()) {
        if stream.write_all(&block).is_err() {
            break;
        }
    }
    answer.join().unwrap()
}

#[test]
fn slow_clients_do_not_wait_for_ever() {
    let server = start(config([order_get()]).read_timeout(Duration::from_millis(300)));
    let begin = Instant::now();
    for start_of_request in [
        &b""[..],
        b"GET /router/rest HTTP/1.1\r\nHost:",
        b"POST /router/rest HTTP/1.1\r\nContent-Length: 100\r\n\r\nmethod=",
    ] {
        let mut stream = connect(server.address());
        stream.write_all(start_of_request).unwrap();
        let mut rest = Vec::new();
        let _ = stream.read_to_end(&mut rest);
        assert!(begin.elapsed() < Duration::from_secs(10), "{}", start_of_request.escape_ascii());
    }
    let verdict = server.requests().remove(0).verdict;
    assert_eq!(verdict, Verdict::Malformed(408, "the body took too long".into()));
    still_works(&server);
}

#[test]
fn silent_connections_leave_room_for_others() {
    let server = start(config([order_get()]));
    let _silent: Vec<_> = (0..200).map(|_| connect(server.address())).collect();
    still_works(&server);
}

#[test]
fn hostile_values_come_back_as_errors_not_as_panics() {
    let server = start(config([order_get()]));
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    for (name, value) in [
        ("biz_order_id", deep.as_str()),
        ("method", "../../etc/passwd\r\nX: 1"),
        ("app_key", "\u{202e}\0"),
        ("timestamp", "９９９９-01-01 00:00:00"),
        ("timestamp", "9999999999999999999999"),
        ("timestamp", "0000-01-01 00:00:00"),
        ("v", "\u{feff}2.0"),
        ("sign", "签名"),
        ("sign_method", "hmac-sha256\0"),
        ("format", "json\u{0}"),
    ] {
        let reply = post(&server, &signed(call(&[(name, value)])));
        assert_eq!(reply.status, 200, "{name}");
        assert!(reply.text().contains("error_response"), "{name}: {}", reply.text());
    }
    // Log lines stay lines.
    assert!(server.requests().iter().all(|request| !request.to_string().contains(['\r', '\n'])));
    still_works(&server);
}

#[test]
fn every_cut_of_a_good_request_is_survived() {
    let server = start(config([order_get()]));
    let body = form(&signed(call(&[])));
    let request = post_request("/router/rest", FORM, body.as_bytes());
    for length in 0..request.len() {
        connect(server.address()).write_all(&request[..length]).unwrap();
    }
    still_works(&server);
}
