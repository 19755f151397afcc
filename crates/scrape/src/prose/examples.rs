//! Checks examples against what the document says of the field. A bad example is told, never believed: it changes no
//! type and no fact.

use top_definition::{Field, Format};

use super::calendar;
use super::file::RuleFile;
use super::rules::Subject;
use super::sieve::Seen;

/// How much of an example a message shows.
const SHOWN: usize = 40;
/// The longest example that is parsed as JSON or searched for dates.
const MAX_EXAMPLE: usize = 64 << 10;

/// What is wrong with an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    pub(super) code: &'static str,
    pub(super) message: String,
    pub(super) hint: &'static str,
}

const KEPT: &str = "the documented type stands; correct it with an overlay if the example is right";
const NO_DAY: &str = "the example is kept as it is; do not build on it";

/// Looks at the example of a field of this type; `time_named` says whether the name speaks of a moment.
pub(super) fn check(field: &Field, type_name: &Seen<'_>, time_named: bool) -> Option<Finding> {
    let example = field.example.as_deref()?.trim();
    if example.is_empty() || example.len() > MAX_EXAMPLE || !field.fields.is_empty() {
        return None;
    }
    let rule = RuleFile::Examples.rules().first(&Subject { type_name, ..Subject::default() });
    let kind = rule.map(|rule| rule.conclusion.as_str()).unwrap_or_default();
    let element = |is: fn(&str) -> bool| if field.list { elements(example).all(is) } else { is(example) };
    let fits = match kind {
        "whole" if elements(example).any(is_too_large) => return Some(too_large(field, example)),
        "whole" => element(is_whole),
        "decimal" => element(is_decimal),
        "flag" => element(is_flag),
        "moment" => return moment(field, example),
        "json" => field.list || is_json(example),
        _ => return text(field, example, time_named),
    };
    (!fits).then(|| {
        let message = format!("the example {} is no {}", shown(example), field.type_name);
        Finding { code: "example-type", message, hint: KEPT }
    })
}

fn too_large(field: &Field, example: &str) -> Finding {
    let message = format!("the example {} does not fit the {} of 64 bits", shown(example), field.type_name);
    Finding { code: "example-range", message, hint: KEPT }
}

/// A documented Date is `yyyy-MM-dd HH:mm:ss` on the wire; a day alone is read too.
fn moment(field: &Field, example: &str) -> Option<Finding> {
    let bad = |it: &str| !calendar::is_datetime(it) && !calendar::is_date(it);
    let wrong =
        if field.list { elements(example).find(|it| bad(it)) } else { Some(example).filter(|it| bad(it)) };
    let wrong = wrong?;
    if let Some(day) = impossible_day(wrong) {
        return Some(no_such_day(wrong, day));
    }
    let message = format!("the example {} is no Date of the form yyyy-MM-dd HH:mm:ss", shown(wrong));
    Some(Finding { code: "example-date", message, hint: KEPT })
}

/// Texts may hold anything; only what claims to be a day, a moment or JSON is looked at.
fn text(field: &Field, example: &str, time_named: bool) -> Option<Finding> {
    if let Some(day) = impossible_day(example) {
        return Some(no_such_day(example, day));
    }
    let moment = time_named && matches!(field.format, None | Some(Format::Datetime | Format::Date));
    if moment && starts_as_date(example) && !is_known_moment(example) {
        let message = format!("the example {} is no moment of the form yyyy-MM-dd HH:mm:ss", shown(example));
        return Some(Finding { code: "example-date", message, hint: "the field stays a plain text" });
    }
    let opens = example.starts_with('{') || example.starts_with("[{");
    if field.format == Some(Format::Json) && opens && !is_json(example) {
        let message = format!("the example {} is no well-formed JSON", shown(example));
        return Some(Finding {
            code: "example-json",
            message,
            hint: "the text says JSON; look at a real answer",
        });
    }
    let long = field.limits.max_length.filter(|limit| example.chars().count() as u64 > *limit);
    let limit = long.filter(|_| field.type_name == "String" && !field.list)?;
    let message = format!("the example {} is longer than the documented {limit} characters", shown(example));
    Some(Finding { code: "example-length", message, hint: "the documented limit stands" })
}

fn no_such_day(example: &str, day: &str) -> Finding {
    let message = format!("the example {} holds {day}, a day that does not exist", shown(example));
    Finding { code: "example-day", message, hint: NO_DAY }
}

/// `[1, 2]`, `1,2` and `1` are ways to show a list.
fn elements(example: &str) -> impl Iterator<Item = &str> {
    let inner = example.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(example);
    inner.split([',', ';', '，']).map(|part| part.trim().trim_matches('"')).filter(|part| !part.is_empty())
}

fn is_json(text: &str) -> bool {
    serde_json::from_str::<serde_json::Value>(text).is_ok()
}

fn is_whole(text: &str) -> bool {
    text.parse::<i64>().is_ok()
}

/// Digits only, but more than 64 bits hold.
fn is_too_large(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    digits.len() > 18 && digits.bytes().all(|byte| byte.is_ascii_digit()) && text.parse::<i64>().is_err()
}

fn is_decimal(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole) && digits(part)
}

fn is_flag(text: &str) -> bool {
    matches!(text.to_ascii_lowercase().as_str(), "true" | "false" | "0" | "1")
}

fn starts_as_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digits = |range: std::ops::Range<usize>| {
        bytes.get(range).is_some_and(|part| part.iter().all(u8::is_ascii_digit))
    };
    digits(0..4) && matches!(bytes.get(4), Some(b'-' | b'/')) && digits(5..6) && text.starts_with(['1', '2'])
}

/// The forms in which texts give moments without harm.
fn is_known_moment(text: &str) -> bool {
    let text = text.replace('T', " ");
    let text = text.split(['.', '+', 'Z']).next().unwrap_or_default();
    calendar::is_datetime(text) || calendar::is_date(text)
}

/// The first `yyyy-MM-dd` in a text that names a day which does not exist.
fn impossible_day(text: &str) -> Option<&str> {
    text.as_bytes().windows(10).enumerate().find_map(|(at, window)| {
        let shaped = window.iter().enumerate().all(|(index, byte)| match index {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
        let alone = |at: Option<usize>| {
            at.and_then(|at| text.as_bytes().get(at))
                .is_none_or(|it| !it.is_ascii_alphanumeric() && *it != b'-')
        };
        // Ids hold digits and dashes as well: a year of our time only.
        let year = window.starts_with(b"19") || window.starts_with(b"20");
        if !shaped || !year || (at > 0 && !alone(at.checked_sub(1))) || !alone(Some(at + 10)) {
            return None;
        }
        let day = text.get(at..at + 10)?;
        (!calendar::is_date(day)).then_some(day)
    })
}

fn shown(example: &str) -> String {
    let mut shown: String = example.chars().take(SHOWN).collect();
    if example.chars().count() > SHOWN {
        shown.push('…');
    }
    format!("`{shown}`")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(type_name: &str, example: &str) -> Option<(&'static str, String)> {
        let (bare, list) = type_name.strip_suffix("[]").map_or((type_name, false), |bare| (bare, true));
        let mut field = Field::new("start_time", bare);
        (field.list, field.example) = (list, Some(example.into()));
        check(&field, &Seen::of(&field.type_name), true).map(|finding| (finding.code, finding.message))
    }

    #[test]
    fn every_ill_typed_example_gets_its_warning() {
        for (type_name, example, code, message) in [
            ("Number", "unfroze", "example-type", "the example `unfroze` is no Number"),
            ("Number", "商品id", "example-type", "the example `商品id` is no Number"),
            ("Number", "1.5", "example-type", "the example `1.5` is no Number"),
            ("Number", "12a", "example-type", "the example `12a` is no Number"),
            ("Number", "true", "example-type", "the example `true` is no Number"),
            ("Number", "2023-11-11", "example-type", "the example `2023-11-11` is no Number"),
            ("byte", "abc976", "example-type", "the example `abc976` is no byte"),
            (
                "Number",
                "99999999999999999999",
                "example-range",
                "the example `99999999999999999999` does not fit the Number of 64 bits",
            ),
            ("Number[]", "1,x", "example-type", "the example `1,x` is no Number"),
            ("Price", "5元", "example-type", "the example `5元` is no Price"),
            ("BigDecimal", "abc", "example-type", "the example `abc` is no BigDecimal"),
            ("Boolean", "是", "example-type", "the example `是` is no Boolean"),
            ("Boolean", "yes", "example-type", "the example `yes` is no Boolean"),
            ("Boolean", "2", "example-type", "the example `2` is no Boolean"),
            ("Json", "{a:1}", "example-type", "the example `{a:1}` is no Json"),
            ("Date", "0", "example-date", "the example `0` is no Date of the form yyyy-MM-dd HH:mm:ss"),
            (
                "Date",
                "2024-03-25 9:00",
                "example-date",
                "the example `2024-03-25 9:00` is no Date of the form yyyy-MM-dd HH:mm:ss",
            ),
            (
                "Date",
                "1541670000000",
                "example-date",
                "the example `1541670000000` is no Date of the form yyyy-MM-dd HH:mm:ss",
            ),
            (
                "Date",
                "20231111",
                "example-date",
                "the example `20231111` is no Date of the form yyyy-MM-dd HH:mm:ss",
            ),
            (
                "Date",
                "2019-02-31",
                "example-day",
                "the example `2019-02-31` holds 2019-02-31, a day that does not exist",
            ),
            (
                "Date",
                "2023-13-01 00:00:00",
                "example-day",
                "the example `2023-13-01 00:00:00` holds 2023-13-01, a day that does not exist",
            ),
            (
                "String",
                "2019-02-31 00:00:00",
                "example-day",
                "the example `2019-02-31 00:00:00` holds 2019-02-31, a day that does not exist",
            ),
            (
                "String",
                "{\"end\":\"2019-02-31 00:00:00\"}",
                "example-day",
                "the example `{\"end\":\"2019-02-31 00:00:00\"}` holds 2019-02-31, a day that does not exist",
            ),
            (
                "String",
                "2024-03-25 9:00",
                "example-date",
                "the example `2024-03-25 9:00` is no moment of the form yyyy-MM-dd HH:mm:ss",
            ),
            (
                "String",
                "2024/3/5",
                "example-date",
                "the example `2024/3/5` is no moment of the form yyyy-MM-dd HH:mm:ss",
            ),
        ] {
            assert_eq!(
                finding(type_name, example),
                Some((code, message.to_string())),
                "{type_name} {example}"
            );
        }
    }

    #[test]
    fn good_and_merely_made_up_examples_pass() {
        for (type_name, example) in [
            ("Number", "0"),
            ("Number", "-12"),
            ("Number", "3181187736855664131"),
            ("Number[]", "[1, 2]"),
            ("Number[]", "1,2"),
            ("Number[]", "[]"),
            ("Price", "-12.50"),
            ("Boolean", "True"),
            ("Boolean", "0"),
            ("Date", "2023-11-11 11:11:11"),
            ("Date", "2023-11-11"),
            ("Json", "{\"a\": 1}"),
            ("String", "测试123"),
            ("String", "start_time"),
            ("String", "2023-11-11T11:11:11.000+0800"),
            ("String", "202-55-1234"),
            ("Number", ""),
        ] {
            assert_eq!(finding(type_name, example), None, "{type_name} {example}");
        }
    }
}
