//! Calls that are sent again: which, after what waits, and what is known at the end.

use std::collections::VecDeque;

use super::*;
use crate::ErrorKind;

/// Answers as the script says, the last line again and again, and tells the time: waiting moves it.
#[derive(Clone)]
struct Stage {
    script: Arc<Mutex<VecDeque<Answering>>>,
    forms: Arc<Mutex<Vec<BTreeMap<String, String>>>>,
    waits: Arc<Mutex<Vec<Duration>>>,
}

impl Stage {
    fn new(script: &[Answering]) -> Self {
        let script = Arc::new(Mutex::new(script.iter().copied().collect()));
        Self { script, forms: Arc::default(), waits: Arc::default() }
    }

    fn client(&self) -> Client {
        let builder = Client::builder("12345678", SECRET).session(SESSION);
        builder.transport(self.clone()).timer(self.clone()).build().unwrap()
    }

    fn sent(&self) -> usize {
        self.forms.lock().unwrap().len()
    }
}

impl Transport for Stage {
    fn send(&self, request: TransportRequest) -> BoxFuture<'_, Result<TransportResponse, Error>> {
        self.forms.lock().unwrap().push(form_urlencoded::parse(&request.body).into_owned().collect());
        let mut script = self.script.lock().unwrap();
        let next = if script.len() > 1 { script.pop_front() } else { script.front().copied() };
        drop(script);
        let recorder = Recorder::new(next.unwrap());
        Box::pin(async move { recorder.send(request).await })
    }
}

impl Timer for Stage {
    fn now(&self) -> SystemTime {
        let waited: Duration = self.waits.lock().unwrap().iter().sum();
        UNIX_EPOCH + Duration::from_secs(1_700_000_000) + waited
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        // Time-outs are polled beside the exchange; only waits between attempts are polled alone.
        let waits = Arc::clone(&self.waits);
        Box::pin(async move { waits.lock().unwrap().push(duration) })
    }
}

const BUSY: Answering = Answering::With(503, "busy");
const GOOD: Answering = Answering::With(200, r#"{"alibaba_idle_recycle_order_get_response":{}}"#);
const CLOSED: Answering = Answering::With(200, r#"{"recycle_order_close_response":{"module":{"price":1}}}"#);
const LIMITED: Answering = Answering::With(
    200,
    r#"{"error_response":{"code":7,"msg":"App Call Limited","sub_code":"accesscontrol.limited-by-api-access-count","sub_msg":"This ban will last for 2 more seconds"}}"#,
);
const WRONG: Answering = Answering::With(200, r#"{"error_response":{"code":25,"msg":"Invalid signature"}}"#);

#[test]
fn reads_are_sent_again_and_the_answer_says_how_often() {
    let stage = Stage::new(&[BUSY, Answering::BrokenConnection, GOOD]);
    let answer = now(order_get().send(&stage.client())).unwrap();
    assert_eq!((answer.attempts(), stage.sent()), (3, 3));
    let waits = stage.waits.lock().unwrap();
    assert!(
        waits.len() == 2 && waits[0] <= Duration::from_millis(200) && waits[1] <= Duration::from_millis(400),
        "{waits:?}"
    );
}

#[test]
fn every_attempt_has_its_own_time_and_signature() {
    let stage = Stage::new(&[LIMITED, GOOD]);
    now(order_get().send(&stage.client())).unwrap();
    let forms = stage.forms.lock().unwrap();
    assert_eq!(
        forms.iter().map(|form| &*form["timestamp"]).collect::<Vec<_>>(),
        ["2023-11-15 06:13:20", "2023-11-15 06:13:22"]
    );
    assert_ne!(forms[0]["sign"], forms[1]["sign"]);
}

#[test]
fn writes_in_doubt_are_sent_once() {
    for answer in [BUSY, Answering::BrokenConnection, Answering::With(200, "{")] {
        let stage = Stage::new(&[answer, CLOSED]);
        let error = now(Clashing::default().send(&stage.client())).unwrap_err();
        assert!(error.may_have_executed(), "{error:?}");
        assert_eq!((stage.sent(), error.attempts()), (1, 1), "{error}");
    }
}

#[test]
fn writes_of_which_nothing_was_done_are_sent_again() {
    for answer in [LIMITED, Answering::NoConnection] {
        let stage = Stage::new(&[answer, CLOSED]);
        assert_eq!(now(Clashing::default().send(&stage.client())).unwrap().attempts(), 2);
    }
}

#[test]
fn idempotent_writes_are_sent_again_and_a_doubt_stays() {
    let stage = Stage::new(&[BUSY, CLOSED]);
    assert_eq!(now(Clashing::default().send(&stage.client()).idempotent()).unwrap().attempts(), 2);
    // The last attempt surely did nothing, the first may have.
    let stage = Stage::new(&[Answering::BrokenConnection, WRONG]);
    let error = now(Clashing::default().send(&stage.client()).idempotent()).unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Platform, 2));
    assert!(error.may_have_executed() && !error.is_retryable());
}

#[test]
fn what_lasts_is_not_sent_again_nor_what_asks_for_too_long_a_wait() {
    let long = Answering::With(
        200,
        r#"{"error_response":{"code":7,"msg":"Limited","sub_msg":"This ban will last for 40 more seconds"}}"#,
    );
    for answer in [WRONG, long] {
        let stage = Stage::new(&[answer]);
        assert_eq!(now(order_get().send(&stage.client())).unwrap_err().attempts(), 1);
        assert_eq!(stage.sent(), 1);
    }
}

#[test]
fn all_calls_of_a_client_share_a_budget() {
    let stage = Stage::new(&[BUSY]);
    let client = stage.client();
    for _ in 0..100 {
        now(order_get().send(&client)).unwrap_err();
    }
    assert_eq!(stage.sent(), 120);
}

#[test]
fn whoever_switches_it_off_gets_one_attempt() {
    let stage = Stage::new(&[BUSY, GOOD]);
    let error = now(order_get().send(&stage.client()).retry(Retry::never())).unwrap_err();
    assert!(error.is_retryable() && stage.sent() == 1);
}
