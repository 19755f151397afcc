//! What a client puts right by itself, and what it holds back.

use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};

use super::*;
use crate::ErrorKind;
use crate::limits::{Limits, Rate};
use crate::net::transport::Headers;

const REFUSED: &str = r#"{"error_response":{"code":31,"msg":"Invalid Timestamp"}}"#;
const CLOSED: &str = r#"{"recycle_order_close_response":{"module":{"price":1}}}"#;

/// A platform whose clock is ahead of ours by seconds; it says so, if it is honest.
#[derive(Clone, Default)]
struct Platform {
    ahead: Arc<AtomicI64>,
    is_silent: bool,
    never_content: bool,
    times: Arc<Mutex<Vec<String>>>,
}

impl Platform {
    fn client(&self) -> ClientBuilder {
        let builder = Client::builder("12345678", SECRET).transport(self.clone()).timer(Standstill);
        builder.retry(Retry::never()).clock_correction(true)
    }

    fn sent(&self) -> Vec<String> {
        std::mem::take(&mut *self.times.lock().unwrap())
    }
}

impl Transport for Platform {
    fn send(&self, request: TransportRequest) -> BoxFuture<'_, Result<TransportResponse, Error>> {
        let form: BTreeMap<String, String> = form_urlencoded::parse(&request.body).into_owned().collect();
        let seconds = 1_700_000_000 + self.ahead.load(Ordering::SeqCst);
        let here = crate::Timestamp::from_epoch_seconds(seconds).unwrap().to_string();
        let is_right = form["timestamp"] == here && !self.never_content;
        self.times.lock().unwrap().push(form["timestamp"].clone());
        let mut response = TransportResponse::new(200, if is_right { CLOSED } else { REFUSED });
        if !self.is_silent {
            // 1_700_000_000 is 22:13:20.
            let date = match self.ahead.load(Ordering::SeqCst) {
                3_600 => "Tue, 14 Nov 2023 23:13:20 GMT",
                -3_600 => "Tue, 14 Nov 2023 21:13:20 GMT",
                _ => "Tue, 14 Nov 2023 22:13:20 GMT",
            };
            response.headers = [("Date", date)].into_iter().collect::<Headers>();
        }
        Box::pin(ready(Ok(response)))
    }
}

#[test]
fn a_wrong_clock_is_corrected_once_and_for_all_calls_to_come() {
    for (ahead, right) in [(3_600, "2023-11-15 07:13:20"), (-3_600, "2023-11-15 05:13:20")] {
        let platform = Platform::default();
        platform.ahead.store(ahead, Ordering::SeqCst);
        let client = platform.client().build().unwrap();
        let answer = now(Clashing::default().send(&client)).unwrap();
        assert_eq!(answer.attempts(), 2);
        assert_eq!(platform.sent(), ["2023-11-15 06:13:20", right]);
        assert_eq!(now(Clashing::default().send(&client.clone())).unwrap().attempts(), 1);
        assert_eq!(platform.sent(), [right]);
    }
}

#[test]
fn a_platform_that_stays_discontent_is_asked_twice() {
    let platform = Platform { never_content: true, ..Platform::default() };
    platform.ahead.store(3_600, Ordering::SeqCst);
    let error = now(Clashing::default().send(&platform.client().build().unwrap())).unwrap_err();
    assert_eq!((error.code(), error.attempts(), platform.sent().len()), (Some("31"), 2, 2));
    assert!(!error.may_have_executed());
}

#[test]
fn without_a_date_a_difference_or_a_permission_nothing_is_sent_again() {
    let silent = Platform { is_silent: true, ..Platform::default() };
    silent.ahead.store(3_600, Ordering::SeqCst);
    let right = Platform { never_content: true, ..Platform::default() };
    let forbidden = Platform::default();
    forbidden.ahead.store(3_600, Ordering::SeqCst);
    for (platform, allowed) in [(silent, true), (right, true), (forbidden, false)] {
        let client = platform.client().clock_correction(allowed).build().unwrap();
        let error = now(Clashing::default().send(&client)).unwrap_err();
        assert_eq!((error.code(), error.attempts(), platform.sent().len()), (Some("31"), 1, 1));
    }
}

#[test]
fn limits_that_come_too_late_end_a_call_of_which_nothing_was_sent() {
    let platform = Platform::default();
    let limits = Limits::new().rate(Rate::per_minute(1));
    let client = platform.client().limits(limits).timeout(Duration::from_secs(30)).build().unwrap();
    now(Clashing::default().send(&client)).unwrap();
    let error = now(Clashing::default().send(&client)).unwrap_err();
    assert_eq!((error.kind(), error.retry_after()), (ErrorKind::Limit, Some(Duration::from_secs(60))));
    assert!(error.is_retryable() && platform.sent().len() == 1, "{error:?}");
}

#[test]
fn layers_see_every_attempt_the_last_one_first() {
    struct Layer(&'static str, Arc<dyn Transport>, Arc<Mutex<Vec<&'static str>>>);
    impl Transport for Layer {
        fn send(&self, request: TransportRequest) -> BoxFuture<'_, Result<TransportResponse, Error>> {
            self.2.lock().unwrap().push(self.0);
            self.1.send(request)
        }
    }
    let seen = Arc::<Mutex<Vec<_>>>::default();
    let (inner, outer) = (Arc::clone(&seen), Arc::clone(&seen));
    let platform = Platform::default();
    platform.ahead.store(3_600, Ordering::SeqCst);
    let client = platform.client();
    let client = client
        .layer(|next| Layer("inner", next, inner))
        .layer(|next| Layer("outer", next, outer))
        .build()
        .unwrap();
    now(Clashing::default().send(&client)).unwrap();
    assert_eq!(*seen.lock().unwrap(), ["outer", "inner", "outer", "inner"]);
}

#[test]
fn the_user_agent_is_what_was_said() {
    let count = AtomicUsize::new(0);
    for (text, fits) in [("acme/1.0 (orders)", true), ("", false), ("a\r\nx: y", false), ("接口", false)] {
        let recorder = Recorder::answering(CLOSED);
        match builder(&recorder).user_agent(text).build() {
            Ok(client) => {
                now(Clashing::default().send(&client)).unwrap();
                let seen = recorder.seen.lock().unwrap();
                assert!(fits && seen[0].headers.contains(&("user-agent", text.to_owned())));
                count.fetch_add(1, Ordering::SeqCst);
            }
            Err(error) => assert!(!fits && error.kind() == ErrorKind::Configuration),
        }
    }
    assert_eq!(count.into_inner(), 1);
}
