//! The platform's error codes as data: which refusals pass by themselves, how long to wait.
//!
//! From the platform's documents where they say it, else from what its own clients do. Numbers alone decide
//! little: the same failure comes as 15 in traffic and as 50 in the documents' samples, so the `sub_code` goes first.
//! Whether a refused call may have done its work is not decided here but in `error::doubt`. This room must not know
//! how an answer is read.

use std::time::Duration;

use crate::error::{Error, ErrorKind};

/// What follows from a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Advice {
    /// The caller, the application or its permissions are at fault, or nothing says that it helps to call again.
    Fix,
    /// The platform or a provider failed, which passes.
    Later,
    /// Too many calls: passes when the wait is over.
    Wait,
    /// The application's quota is used up: calling again only prolongs it.
    Quota,
}

/// By the beginning of the `sub_code`; the first that fits decides.
const SUB_CODES: &[(&str, Advice)] = &[
    ("accesscontrol.limited-by-app-access-count", Advice::Quota),
    ("accesscontrol.limited-by-", Advice::Wait),
    ("isp.call-limited", Advice::Wait),
    ("isp.top-mapping-parse-error", Advice::Fix),
    ("isp.top-parse-error", Advice::Fix),
    ("isp.", Advice::Later),
    ("isv.", Advice::Fix),
];

/// By the number, where no `sub_code` decided. Numbers that are not here are the caller's to fix.
const CODES: &[(&str, Advice)] = &[
    ("4", Advice::Wait),
    ("5", Advice::Wait),
    ("6", Advice::Wait),
    ("7", Advice::Wait),
    ("8", Advice::Wait),
    // Mostly an unknown exception behind the gateway.
    ("10", Advice::Later),
    // The authorisation service did not answer in time.
    ("88", Advice::Later),
];

/// Codes whose meaning is "too many calls" although the `sub_code` may say more.
const LIMIT_CODES: [&str; 5] = ["4", "5", "6", "7", "8"];

/// The platform's refusal as an error.
pub(crate) fn refusal(
    code: Option<String>,
    message: Option<String>,
    sub_code: Option<String>,
    sub_message: Option<String>,
) -> Error {
    let advice = advice(code.as_deref(), sub_code.as_deref());
    let is_limit = matches!(advice, Advice::Wait | Advice::Quota);
    let kind = if is_limit { ErrorKind::Limit } else { ErrorKind::Platform };
    let error = Error::new(kind, message.unwrap_or_default())
        .with_retry_after(is_limit.then(|| wait(advice, sub_message.as_deref())).flatten())
        .with_codes(code, sub_code)
        .with_sub_message(sub_message);
    match advice {
        Advice::Fix | Advice::Quota => error,
        Advice::Later | Advice::Wait => error.transient(),
    }
}

fn advice(code: Option<&str>, sub_code: Option<&str>) -> Advice {
    let code = code.map(str::trim).unwrap_or_default();
    let sub_code = sub_code.map(str::trim).filter(|sub_code| !sub_code.is_empty());
    if let Some(sub_code) = sub_code {
        let lower = sub_code.to_ascii_lowercase();
        if let Some((_, advice)) = SUB_CODES.iter().find(|(start, _)| lower.starts_with(start)) {
            return *advice;
        }
        // A code without a family is a provider's own: nothing says that it passes.
        if !LIMIT_CODES.contains(&code) {
            return Advice::Fix;
        }
    }
    CODES.iter().find(|(known, _)| *known == code).map_or(Advice::Fix, |(_, advice)| *advice)
}

/// What the platform says, else the second that its limits are counted in. A quota is no matter of seconds.
fn wait(advice: Advice, sub_message: Option<&str>) -> Option<Duration> {
    let default = (advice == Advice::Wait).then_some(1);
    sub_message.and_then(ban_seconds).or(default).map(Duration::from_secs)
}

/// The longest wait that is passed on: quotas are counted by the day.
const MAX_WAIT_SECONDS: u64 = 24 * 60 * 60;

/// The seconds in `This ban will last for N more seconds`, at least one and at most a day.
fn ban_seconds(text: &str) -> Option<u64> {
    let lower = text.to_ascii_lowercase();
    let (before, _) = lower.split_once("more second")?;
    let before = before.trim_end();
    let words = before.trim_end_matches(|character: char| character.is_ascii_digit());
    let digits = before.strip_prefix(words).filter(|digits| !digits.is_empty())?;
    // More digits than a number holds are more than a day.
    Some(digits.parse().map_or(MAX_WAIT_SECONDS, |seconds: u64| seconds.clamp(1, MAX_WAIT_SECONDS)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{Effect, Progress};

    fn error(code: &str, sub_code: &str, sub_message: &str) -> Error {
        let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        refusal(text(code), Some("message".into()), text(sub_code), text(sub_message))
            .refused_alone()
            .after(Progress::Left)
    }

    #[test]
    fn bans_say_how_long_they_last() {
        for (text, seconds) in [
            ("This ban will last for 1 more seconds", Some(1)),
            ("This ban will last for 31062 more seconds", Some(31062)),
            ("this BAN lasts for 0 more second", Some(1)),
            ("被禁用 12 more seconds", Some(12)),
            ("禁12more seconds", Some(12)),
            ("12 more seconds", Some(12)),
            ("more seconds", None),
            ("for many more seconds", None),
            ("for 18446744073709551615 more seconds", Some(86_400)),
            ("for 99999999999999999999999 more seconds", Some(86_400)),
            ("", None),
        ] {
            assert_eq!(ban_seconds(text), seconds, "{text}");
        }
    }

    #[test]
    fn limits_wait_and_a_used_up_quota_gives_up() {
        let ban = "This ban will last for 2 more seconds";
        let limit = error("7", "accesscontrol.limited-by-api-access-count", ban);
        assert_eq!((limit.kind(), limit.is_retryable()), (ErrorKind::Limit, true));
        assert_eq!(limit.retry_after(), Some(Duration::from_secs(2)));

        let quota = error(
            "7",
            "accesscontrol.limited-by-app-access-count",
            "This ban will last for 31062 more seconds",
        );
        assert_eq!((quota.kind(), quota.is_retryable()), (ErrorKind::Limit, false));
        assert_eq!(quota.retry_after(), Some(Duration::from_secs(31062)));

        let soon = error("15", "isp.call-limited", "");
        assert_eq!((soon.kind(), soon.retry_after()), (ErrorKind::Limit, Some(Duration::from_secs(1))));
        assert!(error("7", "", "").is_retryable());
    }

    #[test]
    fn a_failing_platform_passes_but_may_have_done_the_work() {
        for (code, sub_code) in
            [("15", "isp.remote-service-timeout"), ("50", "isp.item-service-unavailable"), ("10", "")]
        {
            let write = error(code, sub_code, "").of_call(Effect::Write);
            assert!(
                write.is_transient() && write.may_have_executed() && !write.is_retryable(),
                "{code} {sub_code}"
            );
            let read = error(code, sub_code, "").of_call(Effect::Read);
            assert!(read.is_retryable() && !read.may_have_executed(), "{code} {sub_code}");
        }
    }

    #[test]
    fn the_callers_faults_stay() {
        for (code, sub_code) in [
            ("25", ""),
            ("27", "session-expired"),
            ("41", "isv.invalid-parameter:user_id_num"),
            ("15", "isv.order-not-exist"),
        ] {
            let error = error(code, sub_code, "");
            assert!(!error.is_transient() && !error.may_have_executed(), "{code} {sub_code}");
            assert_eq!((error.kind(), error.retry_after()), (ErrorKind::Platform, None));
        }
    }

    #[test]
    fn what_nobody_documents_does_not_pass_and_leaves_a_writer_in_doubt() {
        for (code, sub_code) in [
            ("15", "9100"),
            ("15", "SYSTEM_ERROR"),
            ("15", "isp.top-parse-error"),
            ("15", "atr_refund_segment_refund"),
            ("530", ""),
            ("600", ""),
        ] {
            let error = error(code, sub_code, "");
            assert!(!error.is_transient() && error.may_have_executed(), "{code} {sub_code}");
        }
        assert!(error("15", "ISP.REMOTE-SERVICE-TIMEOUT", "").is_transient());
    }

    #[test]
    fn a_remote_error_without_more_leaves_a_writer_in_doubt() {
        let error = error("15", "", "");
        assert!(error.may_have_executed() && !error.is_transient());
    }
}
