//! Whether a call that failed may have done its work.
//!
//! In doubt until proven: a writing call of which anything left this machine may have executed, whatever came back,
//! unless the whole answer is a refusal whose code proves the opposite. One function decides, [`may_have_executed`]; the
//! codes are data, each with where it is documented. This room must not know how a call is sent or an answer is read.

/// Does a call change anything on the platform? Decides whether a failed call can be sent again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Effect {
    /// It only reads.
    Read,
    /// It writes, or nothing is known about it.
    #[default]
    Write,
}

/// How far a request got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Progress {
    /// Surely nothing of it left this machine.
    Here,
    /// Some of it may have left.
    Left,
}

/// The codes of a refusal that is all the platform answered (`error_response` and nothing beside it).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Refusal<'a> {
    pub(crate) code: &'a str,
    pub(crate) sub_code: &'a str,
}

/// May a call that failed have done its work? The only place that decides this.
pub(crate) fn may_have_executed(effect: Effect, progress: Progress, refusal: Option<Refusal<'_>>) -> bool {
    effect == Effect::Write
        && progress == Progress::Left
        && !refusal.is_some_and(Refusal::proves_nothing_was_done)
}

/// The platform's error codes (3 to 53, 88), as its documentation lists them.
const CODES_PAGE: &str = "https://developer.alibaba.com/docs/doc.htm?articleId=102707&docType=1&treeId=19";
/// The platform's answer to what error 7 means.
const LIMITS_PAGE: &str = "https://open.taobao.com/ (FAQ on error 7, quotas and frequencies)";
/// The same codes on the page of the platform's sister, which runs the same gateway.
const SISTER_PAGE: &str = "https://open.dingtalk.com/ (global error codes)";
/// The table of sub codes of a client in Python that is long in use.
const PYTHON_CLIENT: &str = "https://github.com/ (taobaopy, its table of sub codes)";
/// The platform's troubleshooting page: sessions.
const TROUBLE_PAGE: &str = "https://open.alitrip.com/docs/doc.htm?treeId=1&articleId=101645&docType=1";

/// A code that proves that nothing was done, and where that is documented.
pub(crate) struct Proof {
    /// The code, or the beginning of the `sub_code`.
    pub(crate) code: &'static str,
    /// What it means.
    #[cfg_attr(not(test), allow(dead_code))]
    pub(crate) meaning: &'static str,
    /// Where it is documented.
    #[cfg_attr(not(test), allow(dead_code))]
    pub(crate) source: &'static str,
}

const fn proof(code: &'static str, meaning: &'static str, source: &'static str) -> Proof {
    Proof { code, meaning, source }
}

/// The gateway checks these before it hands a call on, so none of them lets the call's work begin.
///
/// Not here, because the work may have begun: 10 (mostly an unknown exception behind the gateway), 15 and 50 (the
/// provider failed), everything from 100 on (authorisation pages, old business families such as 520 and 530).
pub(crate) const CODES: &[Proof] = &[
    proof("3", "the upload is bad or too large", CODES_PAGE),
    proof("4", "too many calls for the user", CODES_PAGE),
    proof("5", "too many calls for the session", CODES_PAGE),
    proof("6", "too many calls for the partner", CODES_PAGE),
    proof("7", "too many calls for the application", LIMITS_PAGE),
    proof("8", "calls come too fast", CODES_PAGE),
    proof("9", "the HTTP method is not allowed", CODES_PAGE),
    proof("11", "the application lacks a permission", CODES_PAGE),
    proof("12", "the user lacks a permission", CODES_PAGE),
    proof("13", "the partner lacks a permission", CODES_PAGE),
    proof("21", "no method", CODES_PAGE),
    proof("22", "an unknown method", CODES_PAGE),
    proof("23", "an unknown format", CODES_PAGE),
    proof("24", "no signature", CODES_PAGE),
    proof("25", "a wrong signature", CODES_PAGE),
    proof("26", "no session", CODES_PAGE),
    proof("27", "an invalid session", TROUBLE_PAGE),
    proof("28", "no app key", CODES_PAGE),
    proof("29", "an unknown app key", CODES_PAGE),
    proof("30", "no timestamp", CODES_PAGE),
    proof("31", "a timestamp too far off", CODES_PAGE),
    proof("32", "no version", CODES_PAGE),
    proof("33", "an invalid version", CODES_PAGE),
    proof("34", "a version that is not supported", CODES_PAGE),
    proof("40", "a required argument is missing", CODES_PAGE),
    proof("41", "an argument is invalid", CODES_PAGE),
    proof("42", "the session's permissions do not suffice", CODES_PAGE),
    proof("43", "a parameter is wrong", CODES_PAGE),
    proof("44", "an invalid access token", CODES_PAGE),
    proof("47", "an invalid encoding", CODES_PAGE),
    proof("53", "the security level does not suffice", CODES_PAGE),
    proof("88", "the authorisation service did not answer", SISTER_PAGE),
];

/// `sub_code`s, by their beginning, that prove it for the codes that alone leave it open.
pub(crate) const SUB_CODES: &[Proof] = &[
    proof(
        "isv.",
        "the caller's fault: refused by a check of the call or of the state of the business",
        CODES_PAGE,
    ),
    proof("accesscontrol.limited-by-", "too many calls", LIMITS_PAGE),
    proof("isp.call-limited", "too many calls", PYTHON_CLIENT),
];

/// The beginning of `sub_code`s that tell of a failure of the platform or a provider, in any case of letters: whatever
/// the code beside it, the work may have begun.
const FAILED_BEHIND: &str = "isp.";

impl Refusal<'_> {
    /// Is it on the list? Unknown codes prove nothing, nor does what the platform never writes so: a code that is no
    /// number, a sub code with blanks or control characters.
    fn proves_nothing_was_done(self) -> bool {
        let (code, sub_code) = (self.code.trim(), self.sub_code.trim());
        if SUB_CODES.iter().any(|proof| sub_code.starts_with(proof.code)) {
            let is_number = !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit());
            let is_token = !sub_code.contains(|each: char| each.is_control() || each.is_whitespace());
            return is_number && is_token;
        }
        let failed_behind = sub_code.get(..FAILED_BEHIND.len());
        if failed_behind.is_some_and(|start| start.eq_ignore_ascii_case(FAILED_BEHIND)) {
            return false;
        }
        CODES.iter().any(|proof| proof.code == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn in_doubt(code: &str, sub_code: &str) -> bool {
        may_have_executed(Effect::Write, Progress::Left, Some(Refusal { code, sub_code }))
    }

    #[test]
    fn what_the_platform_never_writes_proves_nothing() {
        assert!(!in_doubt("15", "isv.invalid-parameter"));
        for (code, sub_code) in
            [("Remote service error", "isv.x"), ("", "isv.x"), ("15", "isv.r\0d\0o\0"), ("15", "isv.a b")]
        {
            assert!(in_doubt(code, sub_code), "{code} {sub_code:?}");
        }
    }

    #[test]
    fn every_proof_names_its_source_and_stands_once() {
        for list in [CODES, SUB_CODES] {
            for (index, proof) in list.iter().enumerate() {
                assert!(proof.source.starts_with("https://") && !proof.meaning.is_empty(), "{}", proof.code);
                assert!(list[..index].iter().all(|other| other.code != proof.code), "{}", proof.code);
            }
        }
    }

    #[test]
    fn codes_that_tell_of_a_failure_behind_the_gateway_prove_nothing() {
        for (code, sub_code) in [
            ("15", ""),
            ("15", "9100"),
            ("15", "SYSTEM_ERROR"),
            ("15", "ISP.REMOTE-SERVICE-TIMEOUT"),
            ("15", "isp.remote-service-timeout"),
            ("15", "isp.top-parse-error"),
            ("15", "ISV.UNKNOWN"),
            ("50", "isp.item-service-unavailable"),
            ("10", ""),
            ("530", ""),
            ("520", "9100"),
            ("600", ""),
            ("41", "isp.unknown-error"),
            ("41", "Isp.unknown-error"),
            ("", ""),
            ("", "isv.order-not-exist"),
            ("0", ""),
            ("7.0", ""),
            ("99999999999999999999", ""),
        ] {
            assert!(in_doubt(code, sub_code), "{code} {sub_code}");
        }
    }

    #[test]
    fn refusals_of_the_gateway_prove_that_nothing_was_done() {
        for (code, sub_code) in [
            ("7", "accesscontrol.limited-by-app-access-count"),
            ("25", ""),
            ("27", "session-expired"),
            ("15", "isv.order-not-exist"),
            ("15", "isp.call-limited"),
            ("41", "isv.invalid-parameter:user_id_num"),
            ("40", "9100"),
            (" 41 ", ""),
        ] {
            assert!(!in_doubt(code, sub_code), "{code} {sub_code}");
        }
    }

    proptest! {
        #[test]
        fn whatever_left_is_in_doubt_unless_its_code_is_listed(code in "[0-9]{0,4}|\\PC{0,6}", sub_code in "(isv|isp|ISP|ISV|x)?\\.?\\PC{0,12}") {
            let refusal = Refusal { code: &code, sub_code: &sub_code };
            for refusal in [None, Some(refusal)] {
                prop_assert!(!may_have_executed(Effect::Read, Progress::Left, refusal));
                prop_assert!(!may_have_executed(Effect::Write, Progress::Here, refusal));
            }
            prop_assert!(may_have_executed(Effect::Write, Progress::Left, None));
            let listed = CODES.iter().any(|proof| proof.code == code.trim())
                || SUB_CODES.iter().any(|proof| sub_code.trim().starts_with(proof.code));
            prop_assert!(listed || in_doubt(&code, &sub_code));
        }
    }
}
