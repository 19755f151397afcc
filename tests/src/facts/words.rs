//! Says facts in the words that the reader's rules understand: codes, units, formats.

use super::{Codes, Fact};

/// The description of a field: its meaning, then whatever else is known of its values.
pub(super) fn description(fact: &Fact) -> String {
    let mut text = fact.zh.clone();
    text.push_str(match fact.unit.as_deref() {
        Some("fen") => ",单位分",
        Some("yuan") => ",单位元",
        _ => "",
    });
    text.push_str(match fact.format.as_deref() {
        Some("datetime") => ",格式 yyyy-MM-dd HH:mm:ss",
        Some("date") => ",格式 yyyy-MM-dd",
        Some("json") => ",JSON 字符串",
        Some("epoch_ms") => ",毫秒时间戳",
        Some("epoch_s") => ",秒级时间戳",
        // The meaning itself names the sign: 分号隔开.
        _ => "",
    });
    if !fact.codes.0.is_empty() {
        text.push_str(if text.is_empty() { "取值: " } else { "。取值: " });
        text.push_str(&codes(&fact.codes));
    }
    text
}

/// `1:已付;2:关闭`; where a meaning holds signs of its own `(1, "已付"), (2, "关闭;不再付")` and, of words,
/// `PAID("已付"), CLOSED("关闭;不再付")`. Quotes inside a meaning give way to brackets.
fn codes(codes: &Codes) -> String {
    let is_plain = |text: &str| text.chars().all(|it| it.is_alphabetic() && !it.is_ascii());
    let plain = codes.0.len() > 1 && codes.0.iter().all(|(_, meaning)| is_plain(&meaning.zh));
    let write = |(value, meaning): &(String, super::Meaning)| match plain {
        true => format!("{value}:{}", meaning.zh),
        false if value.parse::<i64>().is_ok() => format!("({value}, \"{}\")", unquoted(&meaning.zh)),
        false => format!("{value}(\"{}\")", unquoted(&meaning.zh)),
    };
    let written: Vec<String> = codes.0.iter().map(write).collect();
    written.join(if plain { ";" } else { ", " })
}

/// The meaning with brackets in the place of quotes.
pub fn unquoted(meaning: &str) -> String {
    meaning.replace('“', "「").replace('”', "」")
}
