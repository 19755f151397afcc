//! A user's view: scripts, faults, recorded calls, the clock.

use std::future::IntoFuture;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use super::{Answer, ManualClock, Platform};
use crate::emit::{self, FilePart};
use crate::net::timer::Timer as _;
use crate::retry::Retry;
use crate::sample::{Order, Subsidy, subsidy};
use crate::{Api, Effect, Error, ErrorKind, Fen, Slot, SlotMut, Table, TableExt as _};

const METHOD: &str = "taobao.order.put";

#[derive(Default)]
struct Put {
    remark: Option<String>,
    picture: Option<FilePart>,
}

impl Table for Put {
    fn names() -> &'static [&'static str] {
        &["remark", "picture"]
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        if index == 0 { Slot::Text(&self.remark) } else { Slot::File(&self.picture) }
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        if index == 0 { SlotMut::Text(&mut self.remark) } else { SlotMut::File(&mut self.picture) }
    }
}

emit::table_traits!(Put);

impl Api for Put {
    const METHOD: &'static str = METHOD;
    const DOC_URL: &'static str = "";
    type Response = Order;
}

fn put() -> Put {
    Put { remark: Some("轻拿 & 轻放".into()), ..Put::default() }
}

/// Runs a future that waits for nothing but a clock that skips.
fn run<F: IntoFuture>(call: F) -> F::Output {
    let mut future = std::pin::pin!(call.into_future());
    let mut context = Context::from_waker(Waker::noop());
    (0..1000)
        .find_map(|_| match future.as_mut().poll(&mut context) {
            Poll::Ready(value) => Some(value),
            Poll::Pending => None,
        })
        .expect("the call ends")
}

#[test]
fn a_sample_is_changed_and_answered_in_both_forms() {
    let sample =
        r#"{"order_id":5,"subsidy":{"name":"a","amount":3},"subsidy_list":[{"name":"x"},{"name":"y"}]}"#;
    let answer = Answer::json(sample)
        .with("subsidy.amount", 7)
        .with("parent.order_id", 9)
        .with("subsidy_list.1.name", "z")
        .without("subsidy_list.0")
        .without("order_id")
        .without("no.such.member");
    for simplify in [false, true] {
        let platform = Platform::new();
        platform.answer(METHOD, answer.clone());
        let order = run(put().send(&platform.client().build().unwrap()).simplify(simplify)).unwrap();
        assert_eq!(order.subsidy, Some(subsidy("a", 7)));
        assert_eq!((order.order_id, order.parent.as_ref().unwrap().order_id), (None, Some(9)));
        assert_eq!(order.subsidy_list, [Subsidy { name: Some("z".into()), ..Subsidy::default() }]);
        assert_eq!((order.request_id(), order.issue_count()), (Some("test0request"), 0));
    }
}

#[test]
fn a_typed_response_is_an_answer() {
    let platform = Platform::new();
    let order = Order::make(|order| order.amount = Some(Fen::new(1234)));
    platform.answer_to::<Put>(&order);
    let answer = run(put().send(&platform.client().build().unwrap())).unwrap();
    assert_eq!(*answer, order);
    assert_eq!(*Answer::of(&order).given_to(put()).unwrap(), order);
}

#[test]
fn what_arrives_is_decoded_and_its_signature_is_looked_at() {
    let platform = Platform::of_application("1", "own secret");
    platform.answer(METHOD, Answer::json("{}"));
    let client = platform.client().session("6100").build().unwrap();
    let picture = FilePart::new("前.jpg", b"\r\n--x\0".as_slice()).mime("image/jpeg");
    for picture in [None, Some(picture.clone())] {
        run(Put { picture, ..put() }.send(&client)).unwrap();
    }
    let calls = platform.calls();
    for call in &calls {
        assert!(call.is_signed());
        assert_eq!((call.method(), call.session(), call.param("app_key")), (METHOD, Some("6100"), Some("1")));
        assert_eq!(call.params().collect::<Vec<_>>(), [("remark", "轻拿 & 轻放")]);
        assert!(call.header("User-Agent").unwrap().starts_with("top-sdk-rust/"));
        assert!(!format!("{call:?}").contains("轻"));
    }
    assert!(calls[0].files().is_empty());
    let file = &calls[1].files()[0];
    assert_eq!(
        (file.name.as_str(), file.file_name.as_str(), file.mime.as_str()),
        ("picture", "前.jpg", "image/jpeg")
    );
    assert_eq!(file.bytes, picture.bytes());
}

#[test]
fn the_platform_refuses_who_it_does_not_know() {
    let platform = Platform::new();
    platform.answer(METHOD, Answer::json("{}"));
    let wrong = |builder: crate::ClientBuilder| {
        let builder = builder.transport(platform.clone());
        run(put().send(&builder.build().unwrap())).unwrap_err()
    };
    let late = ManualClock::new();
    late.set(platform.clock().now() - Duration::from_secs(601));
    for (builder, code) in [
        (Platform::of_application("1", "test-secret").client(), "29"),
        (Platform::of_application("12345678", "wrong").client(), "25"),
        (platform.client().timer(late), "31"),
    ] {
        let error = wrong(builder);
        assert_eq!((error.kind(), error.code()), (ErrorKind::Platform, Some(code)));
    }
    assert_eq!(
        platform.calls().iter().map(super::RecordedCall::is_signed).collect::<Vec<_>>(),
        [true, false, true]
    );
    platform.forget_calls();
    assert!(platform.calls().is_empty());
}

#[test]
fn a_method_without_a_script_says_so() {
    let platform = Platform::new();
    let error = run(put().send(&platform.client().build().unwrap())).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert!(error.to_string().contains(METHOD), "{error}");
    for (answer, part) in [
        (Answer::json("no").with("a", 1), "is no JSON"),
        (Answer::json(r#"{"a":1}"#).with("a.b", 1), "`a.b`"),
        (Answer::json(r#"{"a":[]}"#).with("a.0", 1), "a list of 0"),
    ] {
        let error = answer.given_to(put()).unwrap_err();
        assert!(error.to_string().contains(part), "{error}");
    }
}

/// What became of it: kind, whether it may have executed, whether it can be sent again.
fn fate(answer: Answer) -> (ErrorKind, bool, bool) {
    let error: Error = answer.given_to(put()).unwrap_err();
    (error.kind(), error.may_have_executed(), error.is_retryable())
}

#[test]
fn faults_end_a_call_as_real_ones_do() {
    assert_eq!(fate(Answer::error(7)), (ErrorKind::Limit, false, true));
    assert_eq!(fate(Answer::error(27)), (ErrorKind::Platform, false, false));
    assert_eq!(fate(Answer::error(15).with("sub_code", "isp.x")), (ErrorKind::Platform, true, false));
    assert_eq!(fate(Answer::silence()), (ErrorKind::Timeout, true, false));
    assert_eq!(fate(Answer::json("{}").after(Duration::from_secs(31))), (ErrorKind::Timeout, true, false));
    assert_eq!(fate(Answer::broken_connection()), (ErrorKind::Transport, true, false));
    assert_eq!(fate(Answer::unreachable()), (ErrorKind::Transport, false, true));
    assert_eq!(fate(Answer::json(r#"{"order_id":1}"#).cut_after(30)), (ErrorKind::Decode, true, false));
    assert_eq!(fate(Answer::body("<html>busy</html>").status(503)), (ErrorKind::Transport, true, false));
    let busy = Answer::body("<html>busy</html>").status(503).header("Retry-After", "3").given_to(put());
    assert_eq!(busy.unwrap_err().retry_after(), Some(Duration::from_secs(3)));
    assert!(Answer::json(r#"{"order_id":1}"#).after(Duration::from_secs(29)).given_to(put()).is_ok());
}

/// The same as a call that reads.
#[derive(Default)]
struct Get;

impl Table for Get {
    fn names() -> &'static [&'static str] {
        &[]
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        emit::no_field(index)
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        emit::no_field(index)
    }
}

emit::table_traits!(Get);

impl Api for Get {
    const METHOD: &'static str = "taobao.order.get";
    const DOC_URL: &'static str = "";
    const EFFECT: Effect = Effect::Read;
    type Response = Order;
}

#[test]
fn scripts_follow_each_other_and_waits_pass_at_once() {
    let platform = Platform::new();
    platform.answer_once(Get::METHOD, Answer::error(7));
    platform.answer_once(Get::METHOD, Answer::unreachable());
    platform.answer_by(Get::METHOD, |call| Answer::json("{}").with("title", call.param("timestamp")));
    let client = platform.client().retry(Retry::default().attempts(3)).build().unwrap();
    let before = platform.clock().now();
    let order = run(Get.send(&client)).unwrap();
    let waits = platform.clock().waits();
    assert_eq!((order.attempts(), waits.len()), (3, 2));
    assert_eq!(platform.clock().now(), before + waits.iter().sum::<Duration>());
    assert_eq!(order.title.as_deref(), platform.calls()[2].param("timestamp"));
}

#[test]
fn the_clock_waits_for_who_moves_it() {
    let clock = ManualClock::new();
    let mut context = Context::from_waker(Waker::noop());
    let mut long = clock.sleep(Duration::from_secs(9));
    let mut short = clock.sleep(Duration::from_secs(2));
    assert!(long.as_mut().poll(&mut context).is_pending() && short.as_mut().poll(&mut context).is_pending());
    assert_eq!(clock.sleeping(), 2);
    clock.advance(Duration::from_secs(2));
    assert!(long.as_mut().poll(&mut context).is_pending() && short.as_mut().poll(&mut context).is_ready());
    drop(long);
    assert_eq!((clock.sleeping(), clock.waits()), (0, vec![Duration::from_secs(2)]));
    let mut forever = clock.sleep(Duration::MAX);
    clock.advance(Duration::MAX);
    assert!(forever.as_mut().poll(&mut context).is_pending());
}

#[tokio::test]
async fn the_earliest_wait_passes_first() {
    let clock = ManualClock::skipping();
    let order = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let tasks: Vec<_> = [5, 1, 3, 1]
        .map(|seconds| {
            let (clock, order) = (clock.clone(), std::sync::Arc::clone(&order));
            tokio::spawn(async move {
                clock.sleep(Duration::from_secs(seconds)).await;
                clock.sleep(Duration::from_secs(10 * seconds)).await;
                order.lock().unwrap().push(seconds);
            })
        })
        .into();
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(*order.lock().unwrap(), [1, 1, 3, 5]);
    assert_eq!(
        clock.waits().into_iter().map(|wait| wait.as_secs()).collect::<Vec<_>>(),
        [1, 1, 3, 5, 10, 10, 30, 50]
    );
}
