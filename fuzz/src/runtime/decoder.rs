//! The decoder: any bytes are a value with its issues, or one error that keeps what could be read.

use serde_json::Value;
use top_sdk::decode::{MAX_ISSUES, MAX_UNKNOWN_FIELDS, Options};
use top_sdk::{ErrorKind, Response, Strictness, TableExt as _};

use super::types::Every;
use super::{as_read, is_json};

const STRICTNESSES: [Strictness; 3] = [Strictness::Strict, Strictness::GuardMoney, Strictness::Lenient];

/// What holds for any bytes.
pub fn any_bytes(bytes: &[u8]) {
    let text = as_read(bytes);
    for strictness in STRICTNESSES {
        match Every::from_json_with(bytes, &Options::strictness(strictness)) {
            Ok(response) => {
                assert!(is_json(&text), "taken, though it is no JSON");
                judge(&response, strictness);
            }
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::Decode);
                assert_eq!(error.raw(), Some(bytes), "the body is kept");
                let partial = error.partial::<Response<Every>>().expect("what could be read is kept");
                assert_eq!(error.issues(), partial.issues());
                shown(&format!("{error} {error:?} {partial:?}"));
            }
        }
    }
}

fn judge(response: &Response<Every>, strictness: Strictness) {
    let money = response.issues().iter().filter(|issue| issue.is_money()).count();
    match strictness {
        Strictness::Strict => assert_eq!(response.issue_count(), 0),
        Strictness::GuardMoney => assert_eq!(money, 0),
        _ => {}
    }
    assert!(response.issues().len() == response.issue_count().min(MAX_ISSUES));
    assert!(response.unknown_fields().len() == response.unknown_field_count().min(MAX_UNKNOWN_FIELDS));
    shown(&format!("{response:?}"));
    again(response);
}

/// What was read, written, read and written again, is the same. By its text: an element of a list inside a string may
/// hold the separator, which the platform has no way to say.
fn again(response: &Response<Every>) {
    let written = response.to_json();
    let lenient = Options::strictness(Strictness::Lenient);
    let again = Every::from_json_with(&written, &lenient).expect("what was read can be written");
    assert_eq!(again.to_json(), written);
    assert_eq!(again.unknown_field_count(), 0, "{written}");
}

/// One line, fit for a log.
fn shown(text: &str) {
    assert!(!text.contains(['\n', '\r', '\u{1b}']), "a line break or an escape sequence: {text:?}");
}

/// No number is rounded: what stands in a field is exactly what stood in the answer.
pub fn any_number(token: &str) {
    let bare = is_json(token) && !token.trim().starts_with(['"', '[', '{', 't', 'f', 'n']);
    if !bare {
        return;
    }
    for member in ["id", "amount"] {
        let json = format!("{{\"{member}\":{token}}}");
        let lenient = Options::strictness(Strictness::Lenient);
        let response = Every::from_json_with(&json, &lenient).expect("a number is JSON");
        let got = response.id.or(response.amount.map(|fen| fen.get()));
        match got {
            Some(number) => {
                assert_eq!(exact(token.trim()), Some(i128::from(number)), "{token} became {number}")
            }
            None => assert_eq!(response.issue_count(), 1, "{token} is lost without an issue"),
        }
        if let Ok(number) = token.trim().parse::<i64>() {
            assert_eq!(got, Some(number), "a plain number must be read");
        }
    }
}

/// The whole number that a JSON number is, if it is one of not much more than 64 bits.
fn exact(token: &str) -> Option<i128> {
    let (negative, token) = token.strip_prefix('-').map_or((false, token), |rest| (true, rest));
    let (digits, exponent) = token.split_once(['e', 'E']).unwrap_or((token, "0"));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let exponent: i64 = exponent.parse().ok()?;
    let mut digits = format!("{whole}{fraction}");
    let mut scale = exponent.checked_sub(i64::try_from(fraction.len()).ok()?)?;
    while scale < 0 && digits.ends_with('0') {
        digits.pop();
        scale += 1;
    }
    let digits = digits.trim_start_matches('0');
    if digits.is_empty() {
        return Some(0);
    }
    if !(0..=30).contains(&scale) {
        return None;
    }
    let value: i128 = format!("{digits}{}", "0".repeat(usize::try_from(scale).ok()?)).parse().ok()?;
    Some(if negative { -value } else { value })
}

/// JSON of any shape: read without an error unless money says so, and no documented text is changed.
pub fn any_json(value: &Value) {
    let json = value.to_string();
    let result = Every::from_json_with(&json, &Options::strictness(Strictness::Lenient));
    let Value::Object(members) = value else {
        assert!(result.is_err(), "no object: {json}");
        return;
    };
    let response = result.expect("well-formed JSON of no great depth");
    let known = <Every as top_sdk::Table>::names();
    let unknown =
        members.keys().filter(|name| !known.contains(&name.as_str()) && *name != "request_id").count();
    assert!(response.unknown_field_count() >= unknown, "{unknown} strangers in {json}");
    if let Some(Value::String(title)) = members.get("title") {
        assert_eq!(response.title.as_deref(), Some(title.as_str()));
    }
    if let Some(Value::String(phone)) = members.get("phone")
        && phone.chars().count() >= 8
    {
        assert!(
            !format!("{response:?}").contains(phone.as_str()) || json.matches(phone.as_str()).count() > 1
        );
    }
    for strictness in STRICTNESSES {
        if let Ok(response) = Every::from_json_with(&json, &Options::strictness(strictness)) {
            judge(&response, strictness);
        }
    }
}
