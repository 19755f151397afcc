//! `error_response` with every code of the platform's reference and codes that nobody knows, with `sub_code`s of every
//! family, and with waits.

use crate::case::{Case, refusal};

/// The codes of the reference, and whether the platform's table puts the refusal before any work. Written from the
/// reference, not from the runtime's list.
const CODES: &[(&str, bool)] = &[
    ("3", true),
    ("4", true),
    ("5", true),
    ("6", true),
    ("7", true),
    ("8", true),
    ("9", true),
    ("10", false),
    ("11", true),
    ("12", true),
    ("13", true),
    ("15", false),
    ("21", true),
    ("22", true),
    ("23", true),
    ("24", true),
    ("25", true),
    ("26", true),
    ("27", true),
    ("28", true),
    ("29", true),
    ("30", true),
    ("31", true),
    ("32", true),
    ("33", true),
    ("34", true),
    ("40", true),
    ("41", true),
    ("42", true),
    ("43", true),
    ("44", true),
    ("47", true),
    ("50", false),
    ("53", true),
    ("88", true),
    ("100", false),
    ("520", false),
    ("530", false),
    ("550", false),
    ("670", false),
    ("0", false),
    ("-1", false),
    ("1", false),
    ("2", false),
    ("14", false),
    ("99", false),
    ("999999999999999999999", false),
];

/// Codes as they may be written, and whether they prove it.
const SPELLINGS: &[(&str, bool)] = &[
    (r#""25""#, true),
    (r#"" 25 ""#, true),
    ("25.5", false),
    ("true", false),
    ("null", false),
    (r#""""#, false),
    (r#""25x""#, false),
    (r#""twenty-five""#, false),
    ("[25]", false),
    (r#"{"code":25}"#, false),
];

/// `sub_code`s below a code, and whether both prove it.
const SUB_CODES: &[(&str, &str, bool)] = &[
    ("15", "isv.order-not-exist", true),
    ("15", "isv.invalid-parameter:order_id", true),
    ("15", "isv.logistics-offline-service-error:B04", true),
    ("15", "isp.remote-service-error", false),
    ("15", "isp.remote-service-timeout", false),
    ("15", "isp.item-service-unavailable", false),
    ("15", "isp.unknown-error", false),
    ("15", "isp.top-remote-connection-timeout", false),
    ("15", "isp.top-mapping-parse-error", false),
    ("15", "isp.call-limited", true),
    ("15", "ISP.REMOTE-SERVICE-ERROR", false),
    ("15", "ISV.ORDER-NOT-EXIST", false),
    ("15", "Isv.order-not-exist", false),
    ("15", " isp.remote-service-error", false),
    ("15", "isvx.order", false),
    ("15", "isv", false),
    ("15", "9100", false),
    ("15", "SYSTEM_ERROR", false),
    ("15", "atr_refund_segment_refund", false),
    ("15", "订单不存在", false),
    ("50", "isv.order-not-exist", true),
    ("50", "isp.remote-service-timeout", false),
    ("530", "isv.order-not-exist", true),
    ("530", "9100", false),
    ("10", "isp.remote-service-timeout", false),
    ("41", "isv.invalid-parameter", true),
    ("41", "isp.unknown-error", false),
    ("27", "session-expired", true),
    ("27", "invalid-sessionkey", true),
    ("11", "isv.permission-api-package-limit", true),
    ("29", "isv.appkey-not-exists", true),
    ("7", "accesscontrol.limited-by-app-access-count", true),
    ("7", "accesscontrol.limited-by-api-access-count", true),
    ("7", "accesscontrol.limited-by-app-api-access-count", true),
    ("7", "accesscontrol.limited-by-something-new", true),
];

/// What `sub_msg` says of a wait.
const BANS: &[&str] = &[
    "This ban will last for 1 more seconds",
    "This ban will last for 2 more seconds",
    "This ban will last for 31062 more seconds",
    "This ban will last for 0 more seconds",
    "This ban will last for -5 more seconds",
    "This ban will last for 1.5 more seconds",
    "This ban will last for 18446744073709551615 more seconds",
    "This ban will last for 18446744073709551616 more seconds",
    "This ban will last for many more seconds",
    "This ban will last for  more seconds",
    "more seconds",
];

pub(crate) fn refusals() -> Vec<Case> {
    let mut cases = Vec::new();
    for (code, proof) in CODES {
        let json = format!(r#"{{"code":{code},"msg":"refused","request_id":"r1"}}"#);
        cases.push(refusal(format!("code {code}"), &json).proof(*proof));
    }
    for (code, proof) in SPELLINGS {
        cases.push(
            refusal(format!("code written {code}"), &format!(r#"{{"code":{code},"msg":"x"}}"#)).proof(*proof),
        );
    }
    for (code, sub_code, proof) in SUB_CODES {
        let json = format!(
            r#"{{"code":{code},"msg":"x","sub_code":"{sub_code}","sub_msg":"why","request_id":"r1"}}"#
        );
        cases.push(refusal(format!("code {code} and {sub_code:?}"), &json).proof(*proof));
    }
    for ban in BANS {
        let json = format!(
            r#"{{"code":7,"msg":"App Call Limited","sub_code":"accesscontrol.limited-by-api-access-count","sub_msg":"{ban}"}}"#
        );
        cases.push(refusal(format!("code 7, {ban:?}"), &json).proof(true));
    }
    cases.extend(odd());
    cases
}

fn odd() -> Vec<Case> {
    let long = "很长".repeat(30_000);
    vec![
        refusal("no code, only words", r#"{"msg":"denied"}"#),
        refusal(
            "no code, but a sub_code of the caller's fault",
            r#"{"sub_code":"isv.order-not-exist","msg":"x"}"#,
        ),
        refusal(
            "a code of whole number written with a zero fraction",
            r#"{"code":7.0,"msg":"App Call Limited"}"#,
        )
        .proof(true),
        refusal("a code with an exponent, which no platform writes", r#"{"code":4e1,"msg":"x"}"#),
        refusal("a code twice: the last counts and proves nothing", r#"{"code":25,"code":15}"#),
        refusal("a sub_code that is null", r#"{"code":25,"sub_code":null}"#).proof(true),
        refusal("a sub_code that is no text", r#"{"code":15,"sub_code":{"isv":1}}"#),
        refusal("a message of 180 KB", &format!(r#"{{"code":25,"msg":"{long}"}}"#)).proof(true),
        refusal("a message that is an object", r#"{"code":25,"msg":{"text":"x"}}"#).proof(true),
        refusal("entities in the message", r#"{"code":41,"msg":"x","sub_msg":"don&apos;t &lt;b&gt;"}"#)
            .proof(true),
        refusal("raw line breaks in the message", "{\"code\":41,\"msg\":\"x\ty\n\u{1}z\"}").proof(true),
        refusal(
            "members that no document names",
            r#"{"code":25,"msg":"x","args":[1,{"a":2}],"flag":"failure"}"#,
        )
        .proof(true),
        refusal("a refusal in a list", r#"[{"code":25,"msg":"x"}]"#),
        refusal("a refusal one level too deep", r#"{"error":{"code":25,"msg":"x"}}"#),
        refusal("success inside a refusal", r#"{"code":15,"success":true}"#),
        refusal(
            "a refusal 200 deep",
            &format!(r#"{{"code":25,"x":{}1{}}}"#, "[".repeat(200), "]".repeat(200)),
        ),
        refusal("a refusal that is cut", r#"{"code":25,"msg":"Invalid sig"#),
    ]
}
