//! Authorisation: the pages, the gateway's own APIs, and which tokens count.

#![allow(clippy::unwrap_used)] // Helpers of tests fail as tests do.

mod common;

use std::io::{Read, Write};
use std::net::TcpStream;

use common::{METHOD, config, order_get, post, signed, with_session};
use serde_json::Value;
use top_mock::{MockServer, Verdict};

fn ask(server: &MockServer, verb: &str, target: &str, body: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(server.address()).unwrap();
    write!(
        stream,
        "{verb} {target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    (text.split(' ').nth(1).unwrap().parse().unwrap(), text)
}

fn token(server: &MockServer, body: &str) -> (u16, Value) {
    let (status, text) = ask(server, "POST", "/token", body);
    (status, serde_json::from_str(text.split_once("\r\n\r\n").unwrap().1).unwrap())
}

const CLIENT: &str = "client_id=12345678&client_secret=helloworld";

#[test]
fn a_browser_comes_back_with_a_code_that_counts_once() {
    let server = MockServer::start_blocking(config([])).unwrap();
    let asked = "/authorize?response_type=code&client_id=12345678&redirect_uri=https%3A%2F%2Facme.example%2Fback%3Fx%3D1&state=a%26b";
    let (status, head) = ask(&server, "GET", asked, "");
    assert_eq!(status, 302);
    let back = head.lines().find_map(|line| line.strip_prefix("location: ")).unwrap();
    assert!(
        back.starts_with("https://acme.example/back?x=1&code=") && back.ends_with("&state=a%26b"),
        "{back}"
    );
    let code = back.split("code=").nth(1).unwrap().split('&').next().unwrap();
    let body = format!("{CLIENT}&grant_type=authorization_code&redirect_uri=x&code={code}");
    let (status, tokens) = token(&server, &body);
    assert_eq!((status, tokens["expires_in"].as_u64()), (200, Some(86_400)));
    assert_eq!(token(&server, &body).0, 400);
    assert_eq!(server.requests()[0].verdict, Verdict::Answered);
}

#[test]
fn what_does_not_fit_is_refused() {
    let server = MockServer::start_blocking(config([])).unwrap();
    for (query, why) in [
        ("client_id=12345678&redirect_uri=https://a", "response_type"),
        ("response_type=code&client_id=1&redirect_uri=https://a", "client_id"),
        ("response_type=code&client_id=12345678&redirect_uri=javascript:x", "redirect_uri"),
        ("response_type=code&client_id=12345678&redirect_uri=https://a%0d%0ax:y", "redirect_uri"),
    ] {
        let (status, text) = ask(&server, "GET", &format!("/authorize?{query}"), "");
        assert!(status == 400 && text.contains(why), "{text}");
    }
    for (body, error) in [
        ("grant_type=refresh_token&refresh_token=x".to_owned(), "invalid_client"),
        (format!("{CLIENT}&grant_type=refresh_token&refresh_token=x"), "invalid_grant"),
        (format!("{CLIENT}&grant_type=authorization_code&code=x"), "invalid_request"),
        (format!("{CLIENT}&grant_type=password"), "unsupported_grant_type"),
    ] {
        let (status, answer) = token(&server, &body);
        assert_eq!((status, answer["error"].as_str()), (400, Some(error)));
    }
    assert_eq!(ask(&server, "POST", "/authorize", "").0, 405);
    assert_eq!(ask(&server, "GET", "/token", "").0, 405);
}

#[test]
fn tokens_end_and_are_renewed_over_the_gateway() {
    let server = MockServer::start_blocking(config([with_session(order_get())])).unwrap();
    let call = |method: &str, more: &[(&str, &str)]| {
        let parameters = [&[("method", method), ("biz_order_id", "(absent)")], more].concat();
        post(&server, &signed(common::call(&parameters))).json()
    };
    let tokens = |answer: &Value, root: &str| -> Value {
        serde_json::from_str(answer[root]["token_result"].as_str().unwrap()).unwrap()
    };
    let code = server.authorize("7");
    let first =
        tokens(&call("taobao.top.auth.token.create", &[("code", &code)]), "top_auth_token_create_response");
    assert_eq!(first["taobao_user_id"], "7");
    let order = |token: &Value| {
        call(METHOD, &[("biz_order_id", "1"), ("session", token["access_token"].as_str().unwrap())])
    };
    assert!(order(&first)["error_response"].is_null());
    server.end_sessions();
    assert_eq!(order(&first)["error_response"]["code"], 27);
    let refresh = [("refresh_token", first["refresh_token"].as_str().unwrap())];
    let second = tokens(&call("taobao.top.auth.token.refresh", &refresh), "top_auth_token_refresh_response");
    assert!(order(&second)["error_response"].is_null());
    assert_eq!(call("taobao.top.auth.token.refresh", &refresh)["error_response"]["code"], 41);
    assert_eq!(server.renewals(), 1);
}
