//! The words of the language for answers: what each is called, takes and does, with an example.

use std::str::FromStr;
use std::time::Duration;

use super::error::PlatformError;
use super::programmed::{Answer, Delivery, LONGEST};

/// A word of the language.
pub(super) struct Word {
    pub(super) name: &'static str,
    pub(super) argument: &'static str,
    pub(super) meaning: &'static str,
    pub(super) example: &'static str,
    /// Changes an answer; a refusal says what the argument should be.
    pub(super) apply: fn(Answer, &str) -> Result<Answer, String>,
}

/// No list gets longer, in bytes.
const MAX_LIST: usize = 64 << 20;

/// All words, by what they are about.
pub(super) const CHAPTERS: [(&str, &[Word]); 5] = [
    ("What the body is (one of them)", CONTENT),
    ("What differs from the documented answer", EDITS),
    ("The bytes of the body", BYTES),
    ("HTTP", HTTP),
    ("Time and the connection (of those that deliver otherwise the last counts)", DELIVERY),
];

/// Words that say what the body is. They are followed before all others.
pub(super) const CONTENT: &[Word] = &[
    Word {
        name: "documented",
        argument: "",
        meaning: "the documented answer, which is also what other words start from",
        example: "documented",
        apply: |answer, _| Ok(answer),
    },
    Word {
        name: "error",
        argument: "=CODE[/SUB_CODE[/SUB_MSG]]",
        meaning: "an error of the platform in its own words",
        example: "error=15/isp.remote-service-timeout",
        apply: |_, text| {
            let (code, sub) = text.split_once('/').map_or((text, None), |(code, sub)| (code, Some(sub)));
            let error = PlatformError::of(number(code)?);
            Ok(Answer::error(match sub.map(|sub| sub.split_once('/').unwrap_or((sub, ""))) {
                Some((sub_code, "")) => {
                    PlatformError { sub_code: Some(sub_code.into()), sub_msg: None, ..error }
                }
                Some((sub_code, sub_msg)) => error.with_sub(sub_code, sub_msg),
                None => error,
            }))
        },
    },
    Word {
        name: "refusal",
        argument: "=CODE[/MESSAGE]",
        meaning: "a refusal by the business, through the documented fields",
        example: "refusal=ORDER_NOT_FOUND",
        apply: |_, text| {
            let (code, message) = text.split_once('/').unwrap_or((text, "refused"));
            Ok(Answer::refusal(code, message))
        },
    },
    Word {
        name: "foreign",
        argument: "=waf|gateway|mtop|other-root",
        meaning: "JSON of something else in front of, or beside, the platform",
        example: "foreign=waf",
        apply: |answer, text| match text {
            "waf" => Ok(Answer::json(r#"{"error":{"code":"WAF_BLOCKED","message":"denied"}}"#)),
            "gateway" => Ok(Answer::json(r#"{"code":500,"data":{},"msg":"system busy"}"#)),
            "mtop" => Ok(Answer::json(r#"{"ret":["FAIL_SYS::busy"],"data":{}}"#)),
            "other-root" => Ok(answer.under_root("some_other_api_get_response")),
            _ => Err("waf, gateway, mtop or other-root".into()),
        },
    },
    Word {
        name: "json",
        argument: "=TEXT",
        meaning: "this text",
        example: "json={\"error_response\":null}",
        apply: |_, text| Ok(Answer::json(text)),
    },
    Word {
        name: "html",
        argument: "",
        meaning: "a short HTML page",
        example: "status=502 html",
        apply: |_, _| Ok(Answer::body("text/html", "<html><body>busy</body></html>")),
    },
    Word {
        name: "empty",
        argument: "",
        meaning: "no body at all",
        example: "empty",
        apply: |_, _| Ok(Answer::json("")),
    },
    Word {
        name: "deep",
        argument: "=LEVELS",
        meaning: "arrays in arrays below the root",
        example: "deep=100000",
        apply: |answer, text| {
            let levels = number::<usize>(text)?.min(10_000_000);
            Ok(answer.root_holding("[".repeat(levels) + &"]".repeat(levels)))
        },
    },
];

/// Words that change the documented answer.
const EDITS: &[Word] = &[
    Word {
        name: "set",
        argument: "=PATH:JSON",
        meaning: "puts JSON text at a field, well-formed or not",
        example: "set=module.apprize_amount:7.5E18",
        apply: |answer, text| {
            let (path, json) = text.split_once(':').ok_or("PATH:JSON")?;
            Ok(answer.with_raw(path, json))
        },
    },
    Word {
        name: "list",
        argument: "=PATH:COUNT:JSON",
        meaning: "puts a plain list of so many copies of JSON text at a field",
        example: "list=module.subsidy_list:1000000:1",
        apply: |answer, text| {
            let mut parts = text.splitn(3, ':');
            let (Some(path), Some(count), Some(json)) = (parts.next(), parts.next(), parts.next()) else {
                return Err("PATH:COUNT:JSON".into());
            };
            let count: usize = number(count)?;
            if count.saturating_mul(json.len() + 1) > MAX_LIST {
                return Err(format!("at most {MAX_LIST} bytes in all"));
            }
            Ok(answer.with_raw(path, format!("[{}]", vec![json; count].join(","))))
        },
    },
    Word {
        name: "without",
        argument: "=PATH",
        meaning: "leaves a field out",
        example: "without=module.city",
        apply: |answer, text| Ok(answer.without(text)),
    },
    Word {
        name: "root",
        argument: "=JSON",
        meaning: "JSON text in the root's place",
        example: "root={}",
        apply: |answer, text| Ok(answer.root_holding(text)),
    },
    Word {
        name: "root-name",
        argument: "=NAME",
        meaning: "the documented members below another root",
        example: "root-name=other_response",
        apply: |answer, text| Ok(answer.under_root(text)),
    },
    Word {
        name: "root-twice",
        argument: "=JSON",
        meaning: "the root again, with this JSON text",
        example: "root-twice={}",
        apply: |answer, text| Ok(answer.root_twice(text)),
    },
    Word {
        name: "error-beside",
        argument: "=JSON",
        meaning: "an error_response with this JSON text beside the documented root",
        example: "error-beside=null",
        apply: |answer, text| Ok(answer.beside_error(text)),
    },
];

/// Words about the bytes of the body, whatever its content.
const BYTES: &[Word] = &[
    Word {
        name: "prefix",
        argument: "=HEX",
        meaning: "bytes before the body",
        example: "prefix=EFBBBF",
        apply: |answer, text| Ok(answer.with_prefix(bytes(text)?)),
    },
    Word {
        name: "suffix",
        argument: "=HEX",
        meaning: "bytes after the body",
        example: "suffix=00FF",
        apply: |answer, text| Ok(answer.with_suffix(bytes(text)?)),
    },
    Word {
        name: "pad",
        argument: "=SIZE",
        meaning: "spaces after the body",
        example: "pad=20MB",
        apply: |answer, text| {
            Ok(answer.padded(usize::try_from(size(text)?).map_err(|error| error.to_string())?))
        },
    },
    Word {
        name: "truncate",
        argument: "=BYTES",
        meaning: "only the first bytes of the body, as if they were all",
        example: "truncate=100",
        apply: |answer, text| Ok(answer.truncated_to(number(text)?)),
    },
    Word {
        name: "charset",
        argument: "=NAME",
        meaning: "the body in another charset, which the content type names",
        example: "charset=GBK",
        apply: |answer, text| {
            let changed = answer.in_charset(text);
            if changed.charset.is_some() { Ok(changed) } else { Err("a charset that the web knows".into()) }
        },
    },
    Word {
        name: "gzip",
        argument: "",
        meaning: "compressed, asked for or not",
        example: "gzip",
        apply: |answer, _| Ok(answer.compressed()),
    },
    Word {
        name: "gzip-bomb",
        argument: "=SIZE",
        meaning: "compressed, with so many spaces before the body",
        example: "gzip-bomb=1GB",
        apply: |answer, text| Ok(answer.gzip_bomb(size(text)?)),
    },
];

/// Words about HTTP.
const HTTP: &[Word] = &[
    Word {
        name: "status",
        argument: "=NUMBER",
        meaning: "another HTTP status",
        example: "status=503",
        apply: |answer, text| Ok(answer.with_status(number(text)?)),
    },
    Word {
        name: "header",
        argument: "=NAME:VALUE",
        meaning: "one more header",
        example: "header=Server:Tengine",
        apply: |answer, text| {
            let (name, value) = text.split_once(':').ok_or("NAME:VALUE")?;
            Ok(answer.with_header(name, value))
        },
    },
    Word {
        name: "content-type",
        argument: "=TEXT",
        meaning: "another content type",
        example: "content-type=text/javascript;charset=GBK",
        apply: |answer, text| Ok(answer.with_content_type(text)),
    },
    Word {
        name: "retry-after",
        argument: "=SECONDS|DATE",
        meaning: "status 429 with this Retry-After; another status may follow",
        example: "retry-after=3 status=503",
        apply: |answer, text| Ok(answer.with_status(429).with_header("Retry-After", text)),
    },
    Word {
        name: "redirect",
        argument: "=STATUS[/URL]",
        meaning: "sends the client elsewhere, or to this gateway again",
        example: "redirect=307/http://127.0.0.1:9/",
        apply: |answer, text| {
            let (status, url) = text.split_once('/').unwrap_or((text, "/router/rest"));
            Ok(answer.with_status(number(status)?).with_header("Location", url))
        },
    },
];

/// Words about time and the connection.
const DELIVERY: &[Word] = &[
    Word {
        name: "delay",
        argument: "=TIME",
        meaning: "a while before the answer",
        example: "delay=2s",
        apply: |answer, text| Ok(answer.delayed(time(text)?)),
    },
    Word {
        name: "hang",
        argument: "[=TIME]",
        meaning: "no answer on an open connection",
        example: "hang",
        apply: |answer, text| {
            let time = if text.is_empty() { LONGEST } else { time(text)? };
            Ok(answer.delivered(Delivery::Silence(time)))
        },
    },
    Word {
        name: "close",
        argument: "",
        meaning: "no answer, the connection closes",
        example: "close",
        apply: |answer, _| Ok(answer.delivered(Delivery::Close)),
    },
    Word {
        name: "reset",
        argument: "",
        meaning: "no answer, the connection breaks",
        example: "reset",
        apply: |answer, _| Ok(answer.delivered(Delivery::Reset)),
    },
    Word {
        name: "cut",
        argument: "=BYTES",
        meaning: "announces the whole body, sends so much of it, and closes",
        example: "cut=100",
        apply: |answer, text| Ok(answer.delivered(Delivery::Cut(number(text)?))),
    },
    Word {
        name: "stall",
        argument: "=BYTES",
        meaning: "announces the whole body, sends so much of it, and then nothing",
        example: "stall=100",
        apply: |answer, text| Ok(answer.delivered(Delivery::Stall(number(text)?))),
    },
    Word {
        name: "drip",
        argument: "=BYTES/TIME",
        meaning: "sends the body a few bytes at a time",
        example: "drip=1/100ms",
        apply: |answer, text| dripping(answer, text, false),
    },
    Word {
        name: "drip-head",
        argument: "=BYTES/TIME",
        meaning: "the same from the first byte of the head on",
        example: "drip-head=1/100ms",
        apply: |answer, text| dripping(answer, text, true),
    },
    Word {
        name: "content-length",
        argument: "=NUMBER",
        meaning: "announces another length than the body has",
        example: "content-length=5",
        apply: |answer, text| Ok(answer.delivered(Delivery::Length(number(text)?))),
    },
    Word {
        name: "no-length",
        argument: "",
        meaning: "announces no length: the end of the connection ends the body",
        example: "no-length",
        apply: |answer, _| Ok(answer.delivered(Delivery::Unframed)),
    },
    Word {
        name: "broken-chunks",
        argument: "",
        meaning: "chunked, without a sound end",
        example: "broken-chunks",
        apply: |answer, _| Ok(answer.delivered(Delivery::BrokenChunks)),
    },
    Word {
        name: "continue",
        argument: "[=TIMES]",
        meaning: "`100 Continue` so many times first, or without end",
        example: "continue=1000",
        apply: |answer, text| {
            let times = if text.is_empty() { None } else { Some(number(text)?) };
            Ok(answer.delivered(Delivery::Continue(times)))
        },
    },
    Word {
        name: "headers",
        argument: "=COUNT",
        meaning: "so many headers of 100 bytes",
        example: "headers=1000",
        apply: |answer, text| {
            Ok(answer.delivered(Delivery::ManyHeaders(number::<usize>(text)?.min(1_000_000))))
        },
    },
    Word {
        name: "twice",
        argument: "",
        meaning: "the whole answer again right after itself",
        example: "twice",
        apply: |answer, _| Ok(answer.delivered(Delivery::Twice)),
    },
    Word {
        name: "garbage",
        argument: "",
        meaning: "bytes that are no HTTP",
        example: "garbage",
        apply: |answer, _| Ok(answer.delivered(Delivery::Garbage)),
    },
];

fn dripping(answer: Answer, text: &str, head: bool) -> Result<Answer, String> {
    let (bytes, pause) = text.split_once('/').ok_or("BYTES/TIME")?;
    Ok(answer.delivered(Delivery::Drip { bytes: number(bytes)?, pause: time(pause)?, head }))
}

pub(super) fn number<N: FromStr>(text: &str) -> Result<N, String> {
    text.parse().map_err(|_| format!("a number instead of `{text}`"))
}

/// `100ms`, `2s`, `1m`
fn time(text: &str) -> Result<Duration, String> {
    let units = [("ms", 1), ("s", 1_000), ("m", 60_000)];
    let found =
        units.into_iter().find_map(|(unit, milliseconds)| Some((text.strip_suffix(unit)?, milliseconds)));
    let (count, milliseconds) =
        found.ok_or_else(|| format!("a time such as 100ms or 2s instead of `{text}`"))?;
    let time = Duration::from_millis(number::<u64>(count)?.saturating_mul(milliseconds));
    if time > LONGEST { Err(format!("at most {} s", LONGEST.as_secs())) } else { Ok(time) }
}

/// `100`, `64KB`, `10MB`, `1GB`
fn size(text: &str) -> Result<u64, String> {
    let units = [("KB", 1 << 10), ("MB", 1 << 20), ("GB", 1 << 30)];
    let found = units.into_iter().find_map(|(unit, bytes)| Some((text.strip_suffix(unit)?, bytes)));
    let (count, bytes) = found.unwrap_or((text, 1));
    Ok(number::<u64>(count)?.saturating_mul(bytes))
}

fn bytes(hex: &str) -> Result<Vec<u8>, String> {
    let expected = || format!("pairs of hexadecimal digits instead of `{hex}`");
    let digits: Option<Vec<u32>> = hex.chars().map(|digit| digit.to_digit(16)).collect();
    let digits = digits.filter(|digits| digits.len().is_multiple_of(2)).ok_or_else(expected)?;
    digits
        .chunks(2)
        .map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit))
        .map(|byte| u8::try_from(byte).map_err(|_| expected()))
        .collect()
}
