use proptest::prelude::*;

use super::*;
use crate::error::{Effect, ErrorKind, Progress};

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);

fn broken(effect: Effect) -> Error {
    Error::transport("broke off").of_call(effect).after(Progress::Left)
}

fn limited(wait: Duration) -> Error {
    let code = Some("7".to_owned());
    Error::new(ErrorKind::Limit, "App Call Limited")
        .with_codes(code, None)
        .with_retry_after(Some(wait))
        .transient()
        .after(Progress::Left)
        .refused_alone()
}

fn decide(error: &Error, change: impl FnOnce(&mut Failure<'_>)) -> Decision {
    let mut failure = Failure::new(error, MINUTE);
    change(&mut failure);
    Retry::default().decide(&failure, 1.0)
}

#[test]
fn reads_are_sent_again_with_doubling_waits_until_the_attempts_are_used_up() {
    let error = broken(Effect::Read);
    assert_eq!(decide(&error, |_| {}), Decision::Wait(Duration::from_millis(200)));
    assert_eq!(decide(&error, |failure| failure.attempt = 2), Decision::Wait(Duration::from_millis(400)));
    assert_eq!(decide(&error, |failure| failure.attempt = 3), Decision::Stop(Stop::Attempts));
    assert_eq!(Retry::never().decide(&Failure::new(&error, MINUTE), 0.0), Decision::Stop(Stop::Attempts));
}

#[test]
fn writes_are_sent_again_only_if_nothing_was_done_or_twice_is_once() {
    let in_doubt = broken(Effect::Write);
    assert_eq!(decide(&in_doubt, |_| {}), Decision::Stop(Stop::InDoubt));
    assert_eq!(decide(&in_doubt, |failure| failure.idempotent = true), Decision::Wait(SECOND / 5));
    assert_eq!(decide(&Error::not_sent("no way there"), |_| {}), Decision::Wait(SECOND / 5));
    assert_eq!(decide(&limited(SECOND), |_| {}), Decision::Wait(SECOND));
}

#[test]
fn what_does_not_pass_is_not_sent_again() {
    for error in [Error::configuration("wrong"), Error::invalid_request("wrong"), Error::decode("odd")] {
        assert_eq!(
            decide(&error, |failure| failure.idempotent = true),
            Decision::Stop(Stop::Lasting),
            "{error}"
        );
    }
}

#[test]
fn a_wait_that_the_platform_asks_for_is_kept_or_ends_the_call() {
    assert_eq!(decide(&limited(SECOND * 59), |_| {}), Decision::Wait(SECOND * 59));
    assert_eq!(decide(&limited(SECOND * 59), |failure| failure.elapsed = SECOND), Decision::Stop(Stop::Time));
    assert_eq!(decide(&limited(Duration::MAX), |_| {}), Decision::Stop(Stop::Time));
}

#[test]
fn chance_makes_waits_shorter_only() {
    let error = broken(Effect::Read);
    let failure = Failure::new(&error, MINUTE);
    let waits = [0.0, 0.5, f64::NAN, -1.0, 7.0].map(|random| Retry::default().decide(&failure, random));
    assert_eq!(waits, [0, 100, 200, 0, 200].map(|millis| Decision::Wait(Duration::from_millis(millis))));
    assert_eq!(Retry::default().without_jitter().decide(&failure, 0.0), Decision::Wait(SECOND / 5));
}

proptest! {
    #[test]
    fn no_wait_is_longer_than_allowed(attempt in 1_u32.., attempts: u32, first in 0_u64..100_000, longest in 0_u64..100_000, random in 0.0..=1.0) {
        let error = broken(Effect::Read);
        let (first, longest) = (Duration::from_millis(first), Duration::from_millis(longest));
        let retry = Retry::default().attempts(attempts).first_wait(first).longest_wait(longest);
        let failure = Failure { attempt, ..Failure::new(&error, Duration::MAX) };
        match retry.decide(&failure, random) {
            Decision::Wait(wait) => prop_assert!(wait <= longest && attempt < attempts),
            Decision::Stop(stop) => prop_assert_eq!(stop, Stop::Attempts),
        }
    }
}
