//! The envelope: what is an answer, what is success, what is in doubt, judged by another JSON parser.

use serde_json::{Map, Value};
use top_sdk::{Api, Error, ErrorKind, Response};

use super::types::{ROOT, Settle, Settled};
use super::{Memory, as_read, builder, is_json, now};

/// How the call is made.
#[derive(Clone, Copy, Debug)]
pub struct Way {
    pub status: u16,
    pub simplify: bool,
    pub checked: bool,
    pub writes: bool,
}

impl Way {
    /// From any byte.
    pub fn of(byte: u8) -> Self {
        let status = [200, 200, 200, 200, 201, 302, 404, 500][usize::from(byte >> 5)];
        Self { status, simplify: byte & 1 != 0, checked: byte & 2 != 0, writes: byte & 4 != 0 }
    }
}

/// What holds for any body.
pub fn any_body(way: Way, body: &[u8]) {
    let result = if way.writes { call(Settle::<true>, way, body) } else { call(Settle::<false>, way, body) };
    let root = root(body);
    match result {
        Ok(response) => judge_answer(&response, way, root.as_ref()),
        Err(error) => judge_error(&error, way, body, root.as_ref()),
    }
}

fn call<R: Api<Response = Settled>>(request: R, way: Way, body: &[u8]) -> Result<Response<Settled>, Error> {
    let memory = Memory::new(way.status, body);
    let client = builder(memory.clone()).simplify(way.simplify).build().expect("a client");
    let call = request.send(&client);
    let result = now(if way.checked { call.checked() } else { call });
    assert_eq!(memory.seen.lock().unwrap().len(), 1, "one call is one request");
    result
}

/// The members at the root; of those that stand twice the last one. Halves of surrogate pairs are JSON, but nothing that
/// the judge's parser holds: it gets another character instead.
fn root(body: &[u8]) -> Option<Map<String, Value>> {
    let text = as_read(body);
    serde_json::from_str(&text).ok().or_else(|| {
        let halves: String = text
            .split("\\u")
            .enumerate()
            .map(|(index, part)| match (index, part.as_bytes()) {
                (0, _) => part.to_owned(),
                (_, [b'd' | b'D', b'8'..=b'9' | b'a'..=b'f' | b'A'..=b'F', ..]) => {
                    format!("\\ufffd{}", part.get(4..).unwrap_or_default())
                }
                _ => format!("\\u{part}"),
            })
            .collect();
        serde_json::from_str(&halves).ok()
    })
}

fn judge_answer(response: &Response<Settled>, way: Way, root: Option<&Map<String, Value>>) {
    assert!((200..300).contains(&way.status), "an answer under HTTP {}", way.status);
    let Some(root) = root else {
        let text = as_read(response.raw());
        assert!(is_json(&text) && text.trim_start().starts_with('{'), "no JSON object");
        return;
    };
    assert!(!root.contains_key("error_response"), "a refusal is no answer");
    let answer = answer(root, way).expect("neither the own root nor one that may stand for it");
    if way.writes {
        assert!(!answer.is_empty(), "an empty answer tells a writer nothing");
    }
    assert!(!answer.contains_key("error_response"), "a refusal inside the root");
    if way.checked {
        assert!(is_success(answer.get("success")), "not said to be success: {answer:?}");
    }
}

/// The members of the answer, after the rules: the own root, in the short form the root itself, or the only foreign root
/// that holds a documented member.
fn answer(root: &Map<String, Value>, way: Way) -> Option<&Map<String, Value>> {
    static NOTHING: std::sync::OnceLock<Map<String, Value>> = std::sync::OnceLock::new();
    match root.get(ROOT) {
        Some(Value::Object(members)) => return Some(members),
        Some(Value::Null) => return Some(NOTHING.get_or_init(Map::new)),
        Some(Value::String(text)) if text.trim().is_empty() => return Some(NOTHING.get_or_init(Map::new)),
        Some(_) => return None,
        None => {}
    }
    let is_documented = |name: &String| <Settled as top_sdk::Table>::names().contains(&name.as_str());
    if way.simplify && root.keys().any(|name| is_documented(name) || name == "request_id") {
        return Some(root);
    }
    let foreign = root
        .iter()
        .filter(|(name, _)| name.ends_with("_response"))
        .filter_map(|(_, value)| value.as_object());
    let mut documented = foreign.filter(|members| members.keys().any(is_documented));
    documented.next().filter(|_| documented.next().is_none())
}

fn is_success(success: Option<&Value>) -> bool {
    match success {
        Some(Value::Bool(success)) => *success,
        Some(Value::Number(number)) => number.as_f64() == Some(1.0),
        Some(Value::String(text)) => text.trim() == "1" || text.trim().eq_ignore_ascii_case("true"),
        _ => false,
    }
}

/// Codes that the platform's table puts before any work, and beginnings of `sub_code`s.
const PROOFS: &[&str] = &[
    "3", "4", "5", "6", "7", "8", "9", "11", "12", "13", "21", "22", "23", "24", "25", "26", "27", "28",
    "29", "30", "31", "32", "33", "34", "40", "41", "42", "43", "44", "47", "53", "88",
];
const SUB_PROOFS: &[&str] = &["isv.", "accesscontrol.limited-by-", "isp.call-limited"];

fn judge_error(error: &Error, way: Way, body: &[u8], root: Option<&Map<String, Value>>) {
    assert!(way.writes || !error.may_have_executed(), "what only reads leaves no doubt");
    assert!(!(error.is_retryable() && error.may_have_executed()));
    let partial = error.partial::<Response<Settled>>();
    assert!(
        error.raw() == Some(body) || partial.is_some_and(|partial| partial.raw() == body),
        "the body is kept: {error:?}"
    );
    if way.writes && !error.may_have_executed() {
        assert!(matches!(error.kind(), ErrorKind::Platform | ErrorKind::Limit), "{error:?}");
        let is_proof = match root {
            Some(root) => proves(root),
            None => is_xml_proof(&String::from_utf8_lossy(body), error.code()),
        };
        assert!(is_proof, "nothing proves that nothing was done: {error:?}");
    }
    if error.kind() == ErrorKind::Business {
        assert!(way.checked, "only `.checked()` makes it an error");
    }
}

/// Is a refusal all that was answered, and does its code prove that nothing was done?
fn proves(root: &Map<String, Value>) -> bool {
    let alone = root.keys().all(|name| name == "error_response" || name == "request_id");
    let Some(Value::Object(refused)) = root.get("error_response").filter(|_| alone) else { return false };
    let text = |name: &str| match refused.get(name) {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let code = text("code");
    let code = code
        .split_once('.')
        .map_or(&*code, |(whole, zeros)| if zeros.bytes().all(|byte| byte == b'0') { whole } else { "" });
    let sub_code = text("sub_code");
    let behind = sub_code.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("isp."));
    !code.is_empty() && SUB_PROOFS.iter().any(|proof| sub_code.starts_with(proof))
        || !behind && PROOFS.contains(&code)
}

/// Is the body one XML element of that name, which was not cut, with this code in it?
fn is_xml_proof(body: &str, code: Option<&str>) -> bool {
    let body = body.trim_start_matches('\u{feff}').trim();
    let body = body
        .strip_prefix("<?xml")
        .map_or(body, |rest| rest.split_once("?>").map_or("", |(_, rest)| rest))
        .trim();
    body.starts_with("<error_response")
        && body.ends_with("</error_response>")
        && code.is_some_and(|code| body.contains(code))
}

/// A refusal for too many calls with any text about the wait.
pub fn any_ban(sub_message: &str) {
    let sub_code = "accesscontrol.limited-by-api-access-count";
    let body =
        serde_json::json!({ "error_response": { "code": 7, "sub_code": sub_code, "sub_msg": sub_message } });
    let way = Way { status: 200, simplify: false, checked: false, writes: true };
    let error = call(Settle::<true>, way, body.to_string().as_bytes()).expect_err("a refusal");
    assert_eq!(error.kind(), ErrorKind::Limit);
    assert!(error.is_retryable() && !error.may_have_executed());
    let wait = error.retry_after().expect("how long to wait").as_secs();
    assert!((1..=24 * 60 * 60).contains(&wait), "{wait} seconds");
    if let Some(seconds) = plain_ban(sub_message) {
        assert_eq!(wait, seconds.clamp(1, 24 * 60 * 60), "{sub_message:?}");
    }
}

/// The seconds, where the text is as documented.
fn plain_ban(text: &str) -> Option<u64> {
    let number = text.strip_prefix("This ban will last for ")?.strip_suffix(" more seconds")?;
    number.bytes().all(|byte| byte.is_ascii_digit()).then(|| number.parse().ok())?
}
