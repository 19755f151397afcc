//! Allowed values that a text lists without meanings: `可选值:create,update,delete`, `系统类型(ANDROID/IOS)`.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

/// Finds whether a text has any of the cues, in one pass; most have none.
static ANY_CUE: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(CUES).ok());

/// Words after which the text lists what may be given.
const CUES: [&str; 10] =
    ["可供选择的值", "有效值", "可选值", "枚举值", "枚举", "取值范围", "取值", "可选项", "可选", "分别为"];
/// The fewest and most values of a list.
const COUNT: std::ops::RangeInclusive<usize> = 2..=60;
/// The longest value.
const MAX_VALUE: usize = 48;

/// The listed values, or none.
pub(super) fn find(text: &str) -> Vec<String> {
    let has_cue = ANY_CUE.as_ref().is_none_or(|any| any.is_match(text));
    let cues = if has_cue { CUES.as_slice() } else { &[] };
    let after_cue = cues.iter().filter_map(|cue| text.split_once(cue)).map(|(_, rest)| rest);
    let after_cue =
        after_cue.map(|rest| rest.trim_start_matches(|it: char| " 为是有包括:(【[:".contains(it)));
    let listed = after_cue.map(|rest| list(rest, false)).find(|values| !values.is_empty());
    let listed = listed.unwrap_or_else(|| brackets(text));
    // `订单状态:WAIT、DONE、CANCEL`: capitals that fill the clause behind the heading.
    let headed = |listed: Vec<String>| match text.split_once(':') {
        Some((_, rest)) if listed.is_empty() => list(rest, true),
        _ => listed,
    };
    headed(listed)
}

/// `(ANDROID/IOS)`: a bracket with words in capitals only.
fn brackets(text: &str) -> Vec<String> {
    let inner = text.split('(').skip(1).filter_map(|rest| rest.split_once(')')).map(|(inner, _)| inner);
    inner.map(|inner| list(inner, true)).find(|values| !values.is_empty()).unwrap_or_default()
}

/// Words with one kind of separator between them, to the end of the clause.
fn list(text: &str, symbols: bool) -> Vec<String> {
    let end = text.find(['。', ';', ')', ']', '】']).unwrap_or(text.len());
    let clause = text.get(..end).unwrap_or_default().trim().trim_end_matches('等').trim();
    let separator = [',', '/', '、', '|'].into_iter().find(|sign| clause.contains(*sign));
    let Some(separator) = separator else { return Vec::new() };
    let mut values: Vec<String> = Vec::new();
    for part in clause.split(separator) {
        let part = part.trim().trim_matches(['"', '“', '”', '\'']);
        let word = |it: char| it.is_ascii_alphanumeric() || it == '_' || it == '-';
        let fits = !part.is_empty() && part.len() <= MAX_VALUE && part.chars().all(word);
        let symbol =
            part.chars().any(|it| it.is_ascii_uppercase()) && !part.chars().any(|it| it.is_ascii_lowercase());
        // A listing of numbers is a range or an example as often as not.
        if !fits || !part.starts_with(|it: char| it.is_ascii_alphabetic()) || (symbols && !symbol) {
            return Vec::new();
        }
        if !values.iter().any(|value| value == part) {
            values.push(part.to_string());
        }
    }
    if COUNT.contains(&values.len()) { values } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_after_a_cue_and_capitals_in_brackets() {
        assert_eq!(find("操作类型,可选值:create,update,delete"), ["create", "update", "delete"]);
        assert_eq!(find("操作系统类型(ANDROID/ALIOS/WINDOWS/IOS)"), ["ANDROID", "ALIOS", "WINDOWS", "IOS"]);
        assert_eq!(find("状态:WAIT、DONE、CANCEL"), ["WAIT", "DONE", "CANCEL"]);
        assert_eq!(find("有效值LABEL/MINE/TRAIL"), ["LABEL", "MINE", "TRAIL"]);
        assert_eq!(find("设备类型(OFFLINE_MACHINE/PHONE等)"), ["OFFLINE_MACHINE", "PHONE"]);
    }

    #[test]
    fn prose_numbers_and_single_words_are_no_lists() {
        for text in [
            "取值1,2,3",
            "名称(title)",
            "例如 a,b,c",
            "可选值:是、否",
            "订单(ID/编号)",
            "",
            "可选值为Item结构体中的字段",
        ] {
            assert!(find(text).is_empty(), "{text}");
        }
    }
}
