use std::collections::BTreeMap;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::MutexGuard;
use std::task::{Context, Poll, Waker};
use std::time::UNIX_EPOCH;

use super::*;
use crate::error::Progress;
use crate::net::transport::BoxFuture;

const SECOND: Duration = Duration::from_secs(1);
const START: Duration = Duration::from_secs(1_700_000_000);

/// A clock that moves when everybody waits.
#[derive(Clone, Default)]
struct Clock(Arc<Mutex<Time>>);

#[derive(Default)]
struct Time {
    past: Duration,
    /// When whoever sleeps wants to wake up; no more than that, for all are polled anyway.
    sleeping: BTreeMap<u64, Duration>,
    next: u64,
}

struct Sleep(Clock, u64, Duration);

impl Future for Sleep {
    type Output = ();
    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        let mut time = self.0.time();
        if self.2 <= time.past {
            return Poll::Ready(());
        }
        time.sleeping.insert(self.1, self.2);
        Poll::Pending
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        self.0.time().sleeping.remove(&self.1);
    }
}

impl Clock {
    fn time(&self) -> MutexGuard<'_, Time> {
        self.0.lock().unwrap()
    }

    fn past(&self) -> Duration {
        self.time().past
    }

    /// Runs them to their ends and gives what they gave, in their order.
    fn run<T>(&self, futures: Vec<BoxFuture<'_, T>>) -> Vec<T> {
        let mut running: Vec<_> = futures.into_iter().map(|future| (Some(future), None)).collect();
        loop {
            let mut is_moving = false;
            for (future, result) in &mut running {
                let Some(running) = future else { continue };
                if let Poll::Ready(value) = running.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
                    (*future, *result) = (None, Some(value));
                    is_moving = true;
                }
            }
            if running.iter().all(|(future, _)| future.is_none()) {
                return running.into_iter().map(|(_, result)| result.unwrap()).collect();
            }
            if !is_moving {
                let mut time = self.time();
                time.past = *time.sleeping.values().min().expect("everybody waits for nobody");
            }
        }
    }
}

impl Timer for Clock {
    fn now(&self) -> SystemTime {
        UNIX_EPOCH + START + self.past()
    }
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        let mut time = self.time();
        time.next += 1;
        let (number, until) = (time.next, time.past.saturating_add(duration));
        drop(time);
        Box::pin(Sleep(self.clone(), number, until))
    }
}

/// A call that is on its way so long; gives when it went.
async fn call(limiter: &Limiter, clock: &Clock, method: &str, lasting: Duration) -> Result<Duration, Error> {
    let permit = limiter.enter(method, clock, Some(clock.now() + 60 * SECOND)).await?;
    let went = clock.past();
    clock.sleep(lasting).await;
    drop(permit);
    Ok(went)
}

fn went(limits: Limits, calls: &[&'static str], lasting: Duration) -> Vec<Duration> {
    let (limiter, clock) = (Limiter::new(limits).unwrap(), Clock::default());
    let run =
        |method: &&'static str| -> BoxFuture<'_, _> { Box::pin(call(&limiter, &clock, method, lasting)) };
    let went = clock.run(calls.iter().map(run).collect());
    went.into_iter().map(Result::unwrap).collect()
}

fn limited(sub_code: &str, wait: Duration) -> Error {
    Error::new(ErrorKind::Limit, "App Call Limited")
        .with_codes(Some("7".to_owned()), Some(sub_code.to_owned()))
        .with_retry_after(Some(wait))
        .after(Progress::Left)
}

#[test]
fn so_many_at_once() {
    let seconds = |calls: Vec<Duration>| calls.iter().map(Duration::as_secs).collect::<Vec<_>>();
    assert_eq!(seconds(went(Limits::new().at_once(2), &["a"; 6], SECOND)), [0, 0, 1, 1, 2, 2]);
    assert_eq!(seconds(went(Limits::new(), &["a"; 6], SECOND)), [0; 6]);
}

#[test]
fn so_many_a_second_of_all_and_of_one() {
    let millis = |calls: Vec<Duration>| calls.iter().map(Duration::as_millis).collect::<Vec<_>>();
    let calls = ["a", "b", "a", "b", "a"];
    let all = Limits::new().rate(Rate::per_second(10).burst(2));
    assert_eq!(millis(went(all, &calls, SECOND)), [0, 0, 100, 200, 300]);
    let one = Limits::new().rate_of("a", Rate::per_second(1));
    assert_eq!(millis(went(one.clone(), &calls, SECOND)), [0, 0, 1000, 0, 2000]);
    let each = one.rate_of_each_method(Rate::per_second(2));
    assert_eq!(millis(went(each, &calls, SECOND)), [0, 0, 1000, 500, 2000]);
}

#[test]
fn who_waits_for_a_slow_method_keeps_no_permit_from_others() {
    let limits = Limits::new().at_once(1).rate_of("slow", Rate::per_second(1));
    let calls = ["slow", "slow", "slow", "quick", "quick"];
    let went = went(limits, &calls, Duration::from_millis(10));
    assert_eq!(went.iter().map(Duration::as_millis).collect::<Vec<_>>(), [0, 1000, 2000, 10, 20]);
}

#[test]
fn whoever_is_dropped_takes_neither_a_permit_nor_a_token_along() {
    let limits = Limits::new().at_once(3).rate(Rate::per_second(50)).rate_of("a", Rate::per_second(20));
    let (limiter, clock) = (Limiter::new(limits).unwrap(), Clock::default());
    let sent = Mutex::new(Vec::new());
    let mut calls: Vec<BoxFuture<'_, ()>> = Vec::new();
    for index in 0..300_u64 {
        let (limiter, clock, sent) = (&limiter, &clock, &sent);
        calls.push(Box::pin(async move {
            let method = if index % 3 == 0 { "b" } else { "a" };
            let mut call = Box::pin(async {
                let _permit = limiter.enter(method, clock, None).await.unwrap();
                sent.lock().unwrap().push((method, clock.past()));
                clock.sleep(Duration::from_millis(30)).await;
            });
            // Given up after a while: some while they wait, some on their way, some never.
            let mut patience = clock.sleep(Duration::from_millis(1 + index * 37 % 4_000));
            poll_fn(|context| match call.as_mut().poll(context) {
                Poll::Ready(()) => Poll::Ready(()),
                Poll::Pending => patience.as_mut().poll(context),
            })
            .await;
        }));
    }
    clock.run(calls);
    assert_eq!(limiter.free(), Some(3));
    assert!(clock.time().sleeping.is_empty());
    let sent = sent.into_inner().unwrap();
    assert!((100..250).contains(&sent.len()), "{}", sent.len());
    // No token was lost: while calls waited, one went every 20 ms, and none sooner; those of the slow method every 50 ms at most.
    let gaps = |method: Option<&str>| {
        let went: Vec<_> = sent.iter().filter(|sent| method.is_none_or(|method| method == sent.0)).collect();
        went.windows(2).map(|pair| pair[1].1 - pair[0].1).collect::<Vec<_>>()
    };
    let (all, slow) = (gaps(None), gaps(Some("a")));
    assert!(all.iter().all(|gap| *gap >= Duration::from_millis(20)), "{all:?}");
    assert!(all[..80].iter().all(|gap| *gap == Duration::from_millis(20)), "{all:?}");
    assert!(all.iter().all(|gap| *gap <= Duration::from_millis(50)), "{all:?}");
    assert!(slow.iter().all(|gap| *gap >= Duration::from_millis(50)), "{slow:?}");
}

#[test]
fn a_ban_holds_up_what_it_is_about() {
    let clock = Clock::default();
    let of_one = Limiter::new(Limits::new()).unwrap();
    of_one.refused("a", &limited("accesscontrol.limited-by-api-access-count", 2 * SECOND), clock.now());
    let of_all = Limiter::new(Limits::new()).unwrap();
    of_all.refused("a", &limited("accesscontrol.limited-by-app-access-count", 2 * SECOND), clock.now());
    let run = |limiter| {
        let clock = Clock::default();
        let run = |method| -> BoxFuture<'_, _> { Box::pin(call(limiter, &clock, method, SECOND)) };
        let went = clock.run(["a", "b", "a"].into_iter().map(run).collect::<Vec<_>>());
        went.into_iter().map(|went| went.unwrap().as_secs()).collect::<Vec<_>>()
    };
    assert_eq!(run(&of_one), [2, 0, 2]);
    assert_eq!(run(&of_all), [2, 2, 2]);
}

#[test]
fn a_turn_that_comes_too_late_is_an_error_at_once() {
    let (limiter, clock) = (Limiter::new(Limits::new()).unwrap(), Clock::default());
    limiter.refused("a", &limited("", 8 * 3600 * SECOND), clock.now());
    let enter = |left: u64| -> BoxFuture<'_, Result<(), Error>> {
        let entered = limiter.enter("a", &clock, Some(clock.now() + Duration::from_secs(left)));
        Box::pin(async move { entered.await.map(drop) })
    };
    let error = clock.run(vec![enter(30)]).remove(0).unwrap_err();
    assert_eq!((error.kind(), error.retry_after()), (ErrorKind::Limit, Some(60 * SECOND)));
    assert!(error.is_retryable() && clock.past().is_zero(), "{error:?}");
    // Somebody may have lifted it: after a minute one asks.
    clock.run(vec![enter(61)]).remove(0).unwrap();
    assert_eq!(clock.past(), 60 * SECOND);
}

#[test]
fn limits_that_let_nothing_pass_are_refused() {
    for limits in [
        Limits::new().at_once(0),
        Limits::new().rate(Rate::per_second(0)),
        Limits::new().rate_of_each_method(Rate::per_minute(1).burst(0)),
        Limits::new().rate_of("a", Rate::new(1, Duration::ZERO)),
    ] {
        let error = Limiter::new(limits).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration);
    }
}
