//! The words of the platform's pages. They are data: `rules/words.txt`, which a maintainer extends. What they can mean is
//! in [`meanings`], how a text is compared with them in [`key`]; here is asked what a text of a page says.

mod file;
mod key;
mod meanings;

use crate::text::{collapse, is_layout, nfkc, squeezed};
use file::WORDS;
use key::key;
use meanings::LIMITS;
pub(crate) use meanings::{Column, Limit, Member, Section};

/// Where a word is added that a page uses and the reader does not know.
pub(crate) const WORD_FILE: &str = "crates/scrape/rules/words.txt";

/// Longest text of a heading or of a header's cell, in bytes.
const MAX_WORD_BYTES: usize = 90;

/// Asks for a text as it stands, for what stands before its parenthesis and in it, and for the parts of `名称/Name`.
fn find<T: Copy>(text: &str, ask: impl Fn(&str) -> Option<T>) -> Option<T> {
    if text.is_empty() || text.len() > MAX_WORD_BYTES {
        return None;
    }
    let whole = key(text);
    if let Some(found) = ask(&whole) {
        return Some(found);
    }
    if !whole.bytes().any(|it| matches!(it, b'(' | b'/')) {
        return None;
    }
    if let Some((before, inside)) = whole.split_once('(') {
        let inside = inside.trim_end_matches(')');
        return ask(before).or_else(|| ask(inside));
    }
    let mut parts = whole.split('/').filter(|part| !part.is_empty());
    match whole.contains('/') {
        true => parts.find_map(ask),
        false => None,
    }
}

/// The section that a line opens. `is_heading`: the page marks the line as a heading, so that more words do.
pub(crate) fn section(text: &str, is_heading: bool) -> Option<Section> {
    if text.len() > MAX_WORD_BYTES || !WORDS.section_edges.may_be(text) {
        return None;
    }
    find(text, |word| {
        let known = |word: &str| {
            let found = WORDS.sections.get(word);
            found.or_else(|| WORDS.headings.get(word).filter(|_| is_heading)).copied()
        };
        known(word).or_else(|| known_with_additions(word))
    })
}

/// `业务请求参数列表` is `请求参数` with what people add before and after it.
fn known_with_additions(word: &str) -> Option<Section> {
    let known = |word: &str| WORDS.sections.get(word).copied();
    let cut_after = |word: &str| WORDS.after_section.behind(word).find_map(known);
    if let Some(found) = cut_after(word) {
        return Some(found);
    }
    WORDS.before_section.before(word).find_map(|rest| known(rest).or_else(|| cut_after(rest)))
}

/// What a header's cell says its column holds.
pub(crate) fn column(text: &str) -> Column {
    match text.len() <= MAX_WORD_BYTES && WORDS.column_edges.may_be(text) {
        true => find(text, |word| WORDS.columns.get(word).copied()).unwrap_or(Column::Unknown),
        false => Column::Unknown,
    }
}

/// A cell of the column 是否必须. A word of need counts before an answer: `是(可选)`.
pub(crate) fn required(text: &str) -> Option<bool> {
    if !WORDS.need_edges.may_be(text) {
        return None;
    }
    need(text).or_else(|| find(text.trim(), |word| WORDS.answers.get(word).copied()))
}

/// A word of need, which means the same whatever the header asks: `可选`, not `是`.
pub(crate) fn need(text: &str) -> Option<bool> {
    find(text.trim(), |word| WORDS.required.get(word).copied())
}

/// A word of need that nobody takes for an example: `必须`, not `M` or `必`.
pub(crate) fn required_beyond_doubt(text: &str) -> Option<bool> {
    let is_sure = text.chars().filter(|it| !it.is_ascii()).nth(1).is_some();
    if is_sure { need(text) } else { None }
}

/// A word of need that can be no answer to another question: `必须` and `Required`, not `M` or `可`.
pub(crate) fn required_by_itself(text: &str) -> Option<bool> {
    let key = key(text);
    let is_word = key.len() >= 3 && key.bytes().all(|it| it.is_ascii_alphabetic());
    if is_word { need(text) } else { required_beyond_doubt(text) }
}

/// A word that stands around the name of an object: `Fields of Item`.
pub(crate) fn is_of_objects(text: &str) -> bool {
    WORDS.of_objects.contains(key(text).as_ref())
}

/// A documented limit and its value: `最大长度:32`.
pub(crate) fn limit(text: &str) -> Option<(Limit, String)> {
    let text = nfkc(text.trim());
    if !text.contains(':') {
        return None;
    }
    WORDS.limits.iter().find_map(|(word, limit)| {
        let value = text.strip_prefix(word.as_str())?.trim_start().strip_prefix(':')?;
        Some((*limit, value.trim().to_owned()))
    })
}

/// How many kinds of limits there are.
pub(crate) const LIMIT_KINDS: usize = LIMITS.len();

/// The cell behind a bullet.
pub(crate) fn after_bullet(line: &str) -> Option<&str> {
    let first = line.chars().next()?;
    if !WORDS.bullets.contains(&first) {
        return None;
    }
    let rest = &line[first.len_utf8()..];
    // Signs of prose are bullets only where a blank follows, or the row's own mark.
    let is_sign = matches!(first, '*' | '+' | '–' | '—' | '·');
    let parted = rest.is_empty() || rest.starts_with(char::is_whitespace) || leaf(rest).is_some();
    (parted || !is_sign).then(|| rest.trim())
}

/// What stands behind the mark of a row below another.
pub(crate) fn leaf(cell: &str) -> Option<&str> {
    let first = cell.chars().next()?;
    if !WORDS.leaves.contains(&first) {
        return None;
    }
    let is_drawing =
        |it: char| WORDS.leaves.contains(&it) || matches!(it, '─' | '━' | '-' | '>') || is_layout(it);
    Some(cell.trim_start_matches(is_drawing).trim_end())
}

/// The trail of links above a title.
pub(crate) fn is_breadcrumb(line: &str) -> bool {
    WORDS.breadcrumbs.iter().any(|word| line.starts_with(word.as_str()))
        && line.contains(['>', '/', '»', '›'])
}

/// A notice of the site.
pub(crate) fn is_notice(line: &str) -> bool {
    let line = nfkc(line);
    WORDS.notices.iter().any(|notice| line.starts_with(notice.as_str()))
}

/// Tabs, links and buttons.
pub(crate) fn is_furniture(line: &str) -> bool {
    line.len() <= MAX_WORD_BYTES
        && WORDS.furniture_edges.may_be(line)
        && WORDS.furniture.contains(key(line).as_ref())
}

/// A cell of the header of a table of error codes.
pub(crate) fn is_error_column(cell: &str) -> bool {
    find(cell, |word| WORDS.error_columns.contains(word).then_some(())).is_some()
}

/// A parameter that every call has.
pub(crate) fn is_public_parameter(name: &str) -> bool {
    WORDS.public_parameters.contains(name)
}

/// What a member of the site's JSON is.
pub(crate) fn member(key: &str) -> Option<Member> {
    if key.len() > MAX_WORD_BYTES {
        return None;
    }
    WORDS.members.get(key).or_else(|| WORDS.members.get(&squeezed(key))).copied()
}

/// A line that says that a table has no rows.
pub(crate) fn is_no_parameters(line: &str) -> bool {
    line.len() <= MAX_WORD_BYTES && WORDS.no_parameters.contains(key(line).trim_end_matches(['。', '.', '!']))
}

/// The first segment of an API name that is not below `taobao.`; used to name a page that lost its name.
pub(crate) fn is_namespace(word: &str) -> bool {
    WORDS.namespaces.contains(word)
}

/// The first segment of names of calls that the platform makes to the vendor.
pub(crate) fn is_spi_namespace(word: &str) -> bool {
    WORDS.spi_namespaces.contains(word)
}

/// The text in one line, blanks collapsed and NFKC, as messages show it.
pub(crate) fn plain(text: &str) -> String {
    collapse(&nfkc(text)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::file::Words;
    use super::*;

    #[test]
    fn the_file_is_well_formed() {
        let words = Words::read(include_str!("../../rules/words.txt")).unwrap();
        assert_eq!(words.limits.len(), 8);
        assert!(
            words.sections.len() > 90
                && words.columns.len() > 90
                && words.required.len() > 70
                && words.answers.len() > 20
        );
        assert!(Words::read("[section nothing]\nx\n").is_err());
        assert!(Words::read("[answer yes]\n**\n").is_err());
    }

    #[test]
    fn sections_as_people_title_them() {
        for (text, section) in [
            ("请求参数", Section::Request),
            ("## 请求参数", Section::Request),
            ("**2.1 请求参数：**", Section::Request),
            ("一、输入参数", Section::Request),
            ("业务请求参数列表", Section::Request),
            ("請求參數", Section::Request),
            ("Request Parameters", Section::Request),
            ("请求参数（Request）", Section::Request),
            ("请求参数说明", Section::Request),
            ("出参", Section::Response),
            ("【响应参数】", Section::Response),
            ("返回结果", Section::Response),
            ("公共请求参数", Section::Common),
            ("错误码解释", Section::ErrorCodes),
        ] {
            assert_eq!(super::section(text, false), Some(section), "{text}");
        }
        for text in ["", "请求", "订单的请求参数有误", "response", "参数"] {
            assert_eq!(super::section(text, false), None, "{text}");
        }
        assert_eq!(super::section("Response", true), Some(Section::Response));
    }

    #[test]
    fn columns_and_required_words() {
        assert_eq!(column("参数名称"), Column::Name);
        assert_eq!(column("是否必选"), Column::Required);
        assert_eq!(column("Required?"), Column::Required);
        assert_eq!(column("Since"), Column::Unknown);
        assert_eq!(column("名称(Name)"), Column::Name);
        assert_eq!(column("**类型**"), Column::Type);
        assert_eq!(column("是否 必须"), Column::Required);
        for (text, needed) in [
            ("必填", Some(true)),
            ("Y", Some(true)),
            ("√", Some(true)),
            ("否", Some(false)),
            ("必须(是)", Some(true)),
            ("是(可选)", Some(false)),
            ("是（必填）", Some(true)),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(required(text), needed, "{text}");
        }
        assert_eq!(required_beyond_doubt("true"), None);
        assert_eq!(required_beyond_doubt("必填"), Some(true));
        assert_eq!((need("不是"), required("不是")), (None, Some(false)));
    }

    /// What is asked of a text at first tells only what it is not.
    #[test]
    fn edges_rule_no_word_out() {
        let (before, behind) = (&WORDS.before_section.words, &WORDS.after_section.words);
        let is_section = |text: &str| {
            find(text, |word| WORDS.sections.get(word).copied().or_else(|| known_with_additions(word)))
        };
        let is_column = |text: &str| find(text, |word| WORDS.columns.get(word).copied());
        let written = |word: &str| {
            let all = [
                "{}",
                " {} ：",
                "## {}",
                "**2.1 {}**",
                "(3){}",
                "（三）、{}",
                "{}（x）",
                "x ({})",
                "x/{}",
                "{} / x/y",
                "a（{}(",
                "a/b({})",
                "{}\u{200b}",
                "\u{2474}{}",
            ];
            all.map(|form| form.replace("{}", word))
        };
        let mut found = 0;
        for word in WORDS.sections.keys() {
            let with_before = before.iter().map(|it| format!("{it}{word}"));
            let with_behind =
                behind.iter().flat_map(|it| [format!("{word}{it}"), format!("{}{word}{it}", before[0])]);
            for text in with_before.chain(with_behind).chain([word.clone()]).flat_map(|it| written(&it)) {
                assert_eq!(section(&text, false), is_section(&text), "{text}");
                found += usize::from(is_section(&text).is_some());
            }
        }
        for text in WORDS.columns.keys().flat_map(|word| written(word)) {
            assert_eq!(column(&text), is_column(&text).unwrap_or(Column::Unknown), "{text}");
        }
        for text in WORDS.required.keys().chain(WORDS.answers.keys()).flat_map(|word| written(word)) {
            let answer = || find(text.trim(), |word| WORDS.answers.get(word).copied());
            assert_eq!(required(&text), need(&text).or_else(answer), "{text}");
        }
        for text in WORDS.furniture.iter().flat_map(|word| written(word)) {
            assert_eq!(is_furniture(&text), WORDS.furniture.contains(key(&text).as_ref()), "{text}");
        }
        assert!(![&WORDS.required, &WORDS.answers].iter().any(|words| words.contains_key("")));
        assert!(!WORDS.furniture.contains(""));
        assert!(found > 10_000, "{found}");
    }

    #[test]
    fn marks() {
        assert_eq!(after_bullet("• └ a"), Some("└ a"));
        assert_eq!(after_bullet("* a"), Some("a"));
        assert_eq!(after_bullet("*a*"), None);
        assert_eq!(leaf("└─ a"), Some("a"));
        assert_eq!(leaf("a"), None);
    }
}
