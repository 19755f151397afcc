use std::collections::BTreeMap;
use std::future::ready;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::*;
use crate::error::ErrorKind;
use crate::net::timer::Timer;
use crate::net::transport::{Transport, TransportRequest, TransportResponse};
use crate::retry::Retry;

const SECRET: &str = "PLANTED-secret";

/// The address of a request, and its form.
type Sent = (String, BTreeMap<String, String>);

/// Answers everything in one way and keeps what was sent.
#[derive(Clone)]
struct Platform {
    answer: (u16, &'static str),
    sent: Arc<Mutex<Vec<Sent>>>,
}

impl Platform {
    fn new(status: u16, body: &'static str) -> Self {
        Self { answer: (status, body), sent: Arc::default() }
    }

    fn oauth(&self) -> OAuth {
        let client = Client::builder("12345678", SECRET).transport(self.clone()).timer(Standstill);
        let client = client.session("not for this").retry(Retry::never()).build().unwrap();
        OAuth::new(&client, "https://acme.example/back?x=1")
    }

    fn form(&self) -> Sent {
        self.sent.lock().unwrap().remove(0)
    }
}

impl Transport for Platform {
    fn send(&self, request: TransportRequest) -> BoxFuture<'_, Result<TransportResponse, Error>> {
        let form = form_urlencoded::parse(&request.body).into_owned().collect();
        self.sent.lock().unwrap().push((request.url, form));
        Box::pin(ready(Ok(TransportResponse::new(self.answer.0, self.answer.1))))
    }
}

struct Standstill;

impl Timer for Standstill {
    fn now(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(1_700_000_000)
    }
    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(ready(()))
    }
}

fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("it waits"),
    }
}

#[test]
fn the_authorisation_page_is_asked_for_a_code() {
    let oauth = Platform::new(200, "").oauth();
    assert_eq!(
        oauth.authorize_url("a b&c").unwrap(),
        "https://oauth.taobao.com/authorize?response_type=code&client_id=12345678&redirect_uri=https%3A%2F%2Facme.example%2Fback%3Fx%3D1&state=a+b%26c&view=web"
    );
    assert!(oauth.authorize_url(" ").is_err());
    assert!(oauth.clone().authorize_page("http://elsewhere/").authorize_url("s").is_err());
    assert!(!format!("{oauth:?}").contains("PLANTED"));
}

#[test]
fn codes_and_refresh_tokens_go_over_the_gateway_signed_and_without_a_session() {
    for (is_code, method, name, body) in [
        (
            true,
            CREATE,
            "code",
            r#"{"top_auth_token_create_response":{"token_result":"{\"access_token\":\"a\"}"}}"#,
        ),
        (
            false,
            REFRESH,
            "refresh_token",
            r#"{"top_auth_token_refresh_response":{"token_result":"{\"access_token\":\"a\"}"}}"#,
        ),
    ] {
        let platform = Platform::new(200, body);
        let oauth = platform.oauth();
        let grant = match is_code {
            true => now(oauth.exchange("given")),
            false => now(oauth.refresh(&"given".into())),
        };
        assert_eq!(grant.unwrap().access_token().expose_secret(), "a");
        let (url, form) = platform.form();
        assert_eq!((&*url, &*form["method"], &*form[name]), (gateway::PRODUCTION, method, "given"));
        assert!(form.contains_key("sign") && !form.contains_key("session"));
        assert!(form.values().all(|value| !value.contains(SECRET)));
    }
}

#[test]
fn the_token_page_is_posted_the_usual_form() {
    let platform = Platform::new(200, r#"{"access_token":"a","expires_in":60}"#);
    let oauth = platform.oauth().token_page(TOKEN_PAGE);
    now(oauth.exchange("given")).unwrap();
    let (url, form) = platform.form();
    let expected = [
        ("client_id", "12345678"),
        ("client_secret", SECRET),
        ("code", "given"),
        ("grant_type", "authorization_code"),
        ("redirect_uri", "https://acme.example/back?x=1"),
        ("view", "web"),
    ];
    assert_eq!(url, TOKEN_PAGE);
    assert_eq!(form.iter().map(|(name, value)| (&**name, &**value)).collect::<Vec<_>>(), expected);
    let grant = now(oauth.refresh(&"r".into())).unwrap();
    assert_eq!(grant.expires_at().unwrap().epoch_seconds(), Some(1_700_000_060));
    assert_eq!(platform.form().1["grant_type"], "refresh_token");
    assert_eq!(
        now(oauth.token_page("http://elsewhere/token").exchange("x")).unwrap_err().kind(),
        ErrorKind::Configuration
    );
}

#[test]
fn refusals_are_errors_that_hide_what_was_sent() {
    let echo = r#"{"error":"invalid_grant","error_description":"PLANTED-secret GIVEN-token is used"}"#;
    let page = Platform::new(400, echo);
    let error = now(page.oauth().token_page(TOKEN_PAGE).exchange("GIVEN-token")).unwrap_err();
    assert_eq!(
        (error.kind(), error.code(), error.status()),
        (ErrorKind::Platform, Some("invalid_grant"), Some(400))
    );
    assert_eq!(error.sub_message(), Some("*** *** is used"));
    let gateway = Platform::new(
        200,
        r#"{"error_response":{"code":41,"msg":"Invalid GIVEN-token","sub_code":"isv.invalid-parameter:GIVEN-token"}}"#,
    );
    let refused = now(gateway.oauth().refresh(&"GIVEN-token".into())).unwrap_err();
    assert_eq!(refused.message(), "Invalid ***");
    for (status, kind, transient) in [(502, ErrorKind::Transport, true), (404, ErrorKind::Transport, false)] {
        let page = Platform::new(status, "<html>");
        let error = now(page.oauth().token_page(TOKEN_PAGE).exchange("c")).unwrap_err();
        assert_eq!((error.kind(), error.is_transient()), (kind, transient));
    }
    for error in [error, refused] {
        let shown = format!("{error} {error:?} {error:#?}");
        assert!(!shown.contains("PLANTED") && !shown.contains("GIVEN"), "{shown}");
    }
}

#[test]
fn nothing_is_sent_for_nothing() {
    let platform = Platform::new(200, "{}");
    for oauth in [platform.oauth(), platform.oauth().token_page(TOKEN_PAGE)] {
        assert_eq!(now(oauth.exchange(" ")).unwrap_err().kind(), ErrorKind::InvalidRequest);
        assert_eq!(now(oauth.refresh(&"".into())).unwrap_err().kind(), ErrorKind::InvalidRequest);
    }
    assert!(platform.sent.lock().unwrap().is_empty());
}
