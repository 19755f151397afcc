//! Calls for sellers whose sessions are kept: which token is sent, and what becomes of one that the platform refuses.

use super::*;
use crate::ErrorKind;
use crate::session::{Grant, MemoryStore, Renew, Sessions};

const CLOSED: &str = r#"{"recycle_order_close_response":{"module":{"price":1}}}"#;
const REFUSED: &str = r#"{"error_response":{"code":27,"msg":"Invalid session TOKEN","sub_code":"invalid-sessionkey","sub_msg":"TOKEN"}}"#;

/// Takes this token only, if any.
#[derive(Clone)]
struct Platform {
    takes: Option<&'static str>,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Transport for Platform {
    fn send(&self, request: TransportRequest) -> BoxFuture<'_, Result<TransportResponse, Error>> {
        assert_eq!(request.api(), Some("taobao.recycle.order.close"));
        let form: BTreeMap<String, String> = form_urlencoded::parse(&request.body).into_owned().collect();
        let is_good = self.takes == Some(&*form["session"]);
        let body = if is_good { CLOSED.to_owned() } else { REFUSED.replace("TOKEN", &form["session"]) };
        self.seen.lock().unwrap().push(form["session"].clone());
        Box::pin(ready(Ok(TransportResponse::new(200, body))))
    }
}

/// `PLANTED-1` becomes `PLANTED-2`, and so on.
struct Counting;

impl Renew for Counting {
    fn renew<'s>(&'s self, _: &'s str, grant: &'s Grant) -> BoxFuture<'s, Result<Grant, Error>> {
        let number: u32 = grant.access_token().expose_secret()["PLANTED-".len()..].parse().unwrap();
        Box::pin(ready(Ok(Grant::new(format!("PLANTED-{}", number + 1)).with_refresh_token("PLANTED-r"))))
    }
}

fn call(takes: Option<&'static str>, refresh: bool) -> (Result<u32, Error>, Vec<String>) {
    let platform = Platform { takes, seen: Arc::default() };
    let sessions = Sessions::new(MemoryStore::new(), Counting);
    let first = Grant::new("PLANTED-1");
    let first = if refresh { first.with_refresh_token("PLANTED-r") } else { first };
    now(sessions.put("seller", &first)).unwrap();
    let client = Client::builder("12345678", SECRET).transport(platform.clone()).timer(Standstill);
    let client = client.retry(Retry::never()).build().unwrap().with_session(sessions.of("seller"));
    assert!(!format!("{client:?} {sessions:?} {:?}", sessions.of("seller")).contains("seller\""));
    let answer = now(Clashing::default().send(&client)).map(|answer| answer.attempts());
    let seen = platform.seen.lock().unwrap().clone();
    (answer, seen)
}

#[test]
fn the_token_of_the_seller_is_sent() {
    let (answer, seen) = call(Some("PLANTED-1"), true);
    assert_eq!((answer.unwrap(), seen), (1, vec!["PLANTED-1".to_owned()]));
}

#[test]
fn a_token_that_the_platform_refuses_is_renewed_and_the_call_sent_once_more() {
    let (answer, seen) = call(Some("PLANTED-2"), true);
    assert_eq!((answer.unwrap(), seen), (2, vec!["PLANTED-1".to_owned(), "PLANTED-2".to_owned()]));
}

#[test]
fn a_platform_that_takes_no_token_is_asked_twice_and_no_token_shows() {
    let (answer, seen) = call(None, true);
    let error = answer.unwrap_err();
    assert_eq!(
        (error.kind(), error.code(), error.attempts(), seen.len()),
        (ErrorKind::Platform, Some("27"), 2, 2)
    );
    assert!(!error.may_have_executed());
    assert!(!format!("{error} {error:?} {:?}", error.sub_message()).contains("PLANTED"), "{error:?}");
}

#[test]
fn what_can_not_be_renewed_is_refused_as_the_platform_refuses_it() {
    let (answer, seen) = call(None, false);
    let error = answer.unwrap_err();
    assert_eq!((error.code(), error.attempts(), seen.len()), (Some("27"), 1, 1));
}

#[test]
fn a_seller_without_a_session_gets_an_error_and_nothing_is_sent() {
    let platform = Platform { takes: None, seen: Arc::default() };
    let client = Client::builder("12345678", SECRET).transport(platform.clone()).timer(Standstill);
    let sessions = Sessions::without_renewal(MemoryStore::new());
    let client = client.session(sessions.of("nobody")).build().unwrap();
    for error in [
        now(Clashing::default().send(&client)).unwrap_err(),
        now(client.raw("taobao.recycle.order.close")).unwrap_err(),
    ] {
        assert_eq!((error.kind(), error.may_have_executed()), (ErrorKind::Session, false), "{error:?}");
    }
    assert!(platform.seen.lock().unwrap().is_empty());
}
