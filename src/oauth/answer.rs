//! A grant out of the platform's answer. Numbers come as numbers or as text, and so do ids.

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::Value;

use crate::error::{Error, Progress};
use crate::sessions::{Grant, Level};
use crate::value::blank::is_blank;
use crate::value::timestamp::Timestamp;

/// Longest life of a token that is believed, in seconds: ten years.
const LONGEST: i64 = 10 * 366 * 24 * 60 * 60;

/// The grant that the gateway's APIs answer: JSON in the text `token_result`.
pub(super) fn of_gateway(json: &str, now: SystemTime) -> Result<Grant, Error> {
    let answer: Value = serde_json::from_str(json).map_err(|_| unreadable())?;
    match answer.get("token_result") {
        Some(Value::String(text)) => of_page(text.as_bytes(), now),
        Some(object @ Value::Object(_)) => grant(object, now).ok_or_else(unreadable),
        _ => Err(unreadable()),
    }
}

/// The grant that the token page answers.
pub(super) fn of_page(json: &[u8], now: SystemTime) -> Result<Grant, Error> {
    let answer: Value = serde_json::from_slice(json).map_err(|_| unreadable())?;
    grant(&answer, now).ok_or_else(unreadable)
}

/// Neither its text nor its place in the answer is shown: it holds tokens.
fn unreadable() -> Error {
    Error::decode("the answer to the authorisation holds no access token").after(Progress::Left)
}

fn grant(answer: &Value, now: SystemTime) -> Option<Grant> {
    let text = |name: &str| match answer.get(name)? {
        Value::String(text) => Some(text.clone()).filter(|text| !is_blank(text)),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let number = |name: &str| text(name)?.trim().parse::<i64>().ok();
    let now = i64::try_from(now.duration_since(UNIX_EPOCH).ok()?.as_millis()).ok()?;
    // What is told as a time to last does not depend on whose clock is right.
    let end = |lasting: &str, at: &str| match number(lasting) {
        Some(seconds) => Timestamp::from_epoch_millis(now + seconds.clamp(0, LONGEST) * 1000),
        None => number(at).filter(|millis| *millis > 0).and_then(Timestamp::from_epoch_millis),
    };
    let mut grant = Grant::new(text("access_token")?);
    if let Some(token) = text("refresh_token") {
        grant = grant.with_refresh_token(token);
    }
    if let Some(at) = end("expires_in", "expire_time") {
        grant = grant.with_expiry(at);
    }
    if let Some(at) = end("re_expires_in", "refresh_token_valid_time") {
        grant = grant.with_refresh_expiry(at);
    }
    for (level, name) in Level::ALL {
        let at = end(&format!("{name}_expires_in"), &format!("{name}_valid"));
        grant = grant.with_level(level, at);
    }
    Some(grant.with_user(text("taobao_user_id"), text("taobao_user_nick").map(unescaped)))
}

/// Names come percent-encoded from the token page.
fn unescaped(nick: String) -> String {
    if !nick.contains('%') {
        return nick;
    }
    let pair = format!("nick={}", nick.replace('&', "%26").replace('+', "%2B"));
    let read = form_urlencoded::parse(pair.as_bytes()).next().map(|(_, nick)| nick.into_owned());
    read.unwrap_or(nick)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn now() -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(1_700_000_000)
    }

    #[test]
    fn the_platforms_forms_are_read() {
        let page = r#"{"w2_expires_in":"1494","taobao_user_id":"263685215","taobao_user_nick":"%E6%B5%8B%E8%AF%95%E5%BA%97","w1_expires_in":86400,"re_expires_in":2592000,"r2_expires_in":259200,"token_type":"Bearer","expires_in":"86400","refresh_token":"6200c01","access_token":"6202b01","r1_expires_in":86400}"#;
        let at = |seconds: i64| Timestamp::from_epoch_seconds(1_700_000_000 + seconds).unwrap();
        let gateway = serde_json::json!({ "token_result": page, "request_id": "r" }).to_string();
        for grant in [of_page(page.as_bytes(), now()).unwrap(), of_gateway(&gateway, now()).unwrap()] {
            assert_eq!(grant.access_token().expose_secret(), "6202b01");
            assert_eq!(grant.refresh_token().unwrap().expose_secret(), "6200c01");
            assert_eq!(
                (grant.expires_at(), grant.refresh_expires_at()),
                (Some(&at(86_400)), Some(&at(2_592_000)))
            );
            assert_eq!(grant.level_expires_at(Level::W2), Some(&at(1494)));
            assert_eq!((grant.user_id(), grant.user_nick()), (Some("263685215"), Some("测试店")));
        }
    }

    #[test]
    fn ends_are_taken_from_absolute_times_where_no_length_is_told() {
        let json = r#"{"access_token":"a","expire_time":1700000060000,"refresh_token_valid_time":0,"taobao_user_id":7,"taobao_user_nick":"a+b"}"#;
        let grant = of_page(json.as_bytes(), now()).unwrap();
        assert_eq!(grant.expires_at(), Timestamp::from_epoch_seconds(1_700_000_060).as_ref());
        assert_eq!((grant.refresh_expires_at(), grant.refresh_token().is_none()), (None, true));
        assert_eq!((grant.user_id(), grant.user_nick()), (Some("7"), Some("a+b")));
        let odd = r#"{"access_token":"a","expires_in":99999999999999999}"#;
        assert!(of_page(odd.as_bytes(), now()).unwrap().expires_at().is_some());
    }

    #[test]
    fn what_holds_no_token_is_an_error_that_shows_nothing_of_it() {
        for json in [
            "",
            "[]",
            r#"{"access_token":" "}"#,
            r#"{"token_result":"PLANTED"}"#,
            r#"{"refresh_token":"PLANTED"}"#,
        ] {
            for error in [of_page(json.as_bytes(), now()).unwrap_err(), of_gateway(json, now()).unwrap_err()]
            {
                assert!(!format!("{error} {error:?}").contains("PLANTED"));
            }
        }
    }
}
