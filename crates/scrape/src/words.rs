//! The words of the platform's pages. They are data: `rules/words.txt`, which a maintainer extends; here stands what
//! they can mean and how a text is compared with them.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::text::{collapse, nfkc, squeezed};

/// Where a word is added that a page uses and the reader does not know.
pub(crate) const WORD_FILE: &str = "crates/scrape/rules/words.txt";

/// A section of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Section {
    /// What an API or message is for; follows its title.
    Description,
    Common,
    Request,
    Response,
    /// The content of a message.
    Content,
    RequestSample,
    ResponseSample,
    MessageSample,
    ErrorSample,
    ErrorCodes,
    /// Links, tools, questions: nothing to read.
    Other,
}

const SECTIONS: [(&str, Section); 11] = [
    ("description", Section::Description),
    ("common", Section::Common),
    ("request", Section::Request),
    ("response", Section::Response),
    ("content", Section::Content),
    ("request-sample", Section::RequestSample),
    ("response-sample", Section::ResponseSample),
    ("message-sample", Section::MessageSample),
    ("error-sample", Section::ErrorSample),
    ("error-codes", Section::ErrorCodes),
    ("other", Section::Other),
];

impl Section {
    /// Does it hold samples?
    pub(crate) fn is_sample(self) -> bool {
        matches!(
            self,
            Section::RequestSample | Section::ResponseSample | Section::ErrorSample | Section::MessageSample
        )
    }

    /// Does it hold tables of parameters?
    pub(crate) fn has_parameters(self) -> bool {
        matches!(self, Section::Request | Section::Response | Section::Content)
    }

    /// How the platform's pages call it.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Section::Description => "消息产生条件",
            Section::Common => "公共参数",
            Section::Request => "请求参数",
            Section::Response => "响应参数",
            Section::Content => "消息属性",
            Section::RequestSample => "请求示例",
            Section::ResponseSample => "响应示例",
            Section::MessageSample => "消息示例",
            Section::ErrorSample => "异常示例",
            Section::ErrorCodes => "错误码解释",
            Section::Other => "FAQ",
        }
    }
}

/// A column of a parameter table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Column {
    Name,
    Type,
    Required,
    /// As [`Column::Required`], the other way round.
    Optional,
    Example,
    Limits,
    Description,
    /// Known, and nothing to read: numbers of rows, versions.
    Other,
    /// No word that is known.
    Unknown,
}

const COLUMNS: [(&str, Column); 8] = [
    ("name", Column::Name),
    ("type", Column::Type),
    ("required", Column::Required),
    ("optional", Column::Optional),
    ("example", Column::Example),
    ("limits", Column::Limits),
    ("description", Column::Description),
    ("other", Column::Other),
];

/// A documented limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Limit {
    MaxLength,
    MaxListSize,
    MinValue,
    MaxValue,
    Default,
}

const LIMITS: [(&str, Limit); 5] = [
    ("max-list-size", Limit::MaxListSize),
    ("max-length", Limit::MaxLength),
    ("min-value", Limit::MinValue),
    ("max-value", Limit::MaxValue),
    ("default", Limit::Default),
];

/// A member of the site's JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Member {
    Request,
    Response,
    Children,
    Name,
    Type,
    Required,
    Description,
    Example,
}

const MEMBERS: [(&str, Member); 8] = [
    ("request", Member::Request),
    ("response", Member::Response),
    ("children", Member::Children),
    ("name", Member::Name),
    ("type", Member::Type),
    ("required", Member::Required),
    ("description", Member::Description),
    ("example", Member::Example),
];

/// The file's words by what they mean.
#[derive(Default)]
struct Words {
    sections: HashMap<String, Section>,
    /// Sections by words that could be a text's, so that only a heading opens them.
    headings: HashMap<String, Section>,
    before_section: Vec<String>,
    after_section: Vec<String>,
    columns: HashMap<String, Column>,
    required: HashMap<String, bool>,
    /// In the order of the file, longest first.
    limits: Vec<(String, Limit)>,
    bullets: Vec<char>,
    leaves: Vec<char>,
    breadcrumbs: Vec<String>,
    notices: Vec<String>,
    furniture: HashSet<String>,
    error_columns: HashSet<String>,
    public_parameters: HashSet<String>,
    namespaces: HashSet<String>,
    no_parameters: HashSet<String>,
    members: HashMap<String, Member>,
}

static WORDS: LazyLock<Words> = LazyLock::new(embedded);

#[expect(clippy::panic, reason = "the file is compiled in; `the_file_is_well_formed` reads it")]
fn embedded() -> Words {
    match Words::read(include_str!("../rules/words.txt")) {
        Ok(words) => words,
        Err(reason) => panic!("the words of this crate are malformed: {reason}"),
    }
}

impl Words {
    fn read(source: &str) -> Result<Self, String> {
        let mut words = Words::default();
        let mut open = ("", "");
        for (line, number) in source.lines().zip(1..) {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(head) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                open = head.split_once(' ').unwrap_or((head, ""));
                continue;
            }
            words
                .add(open, line)
                .ok_or_else(|| format!("line {number}: `[{} {}]` is no head", open.0, open.1))?;
        }
        Ok(words)
    }

    fn add(&mut self, (kind, meaning): (&str, &str), word: &str) -> Option<()> {
        let key = key(word).into_owned();
        match kind {
            "section" => drop(self.sections.insert(key, of(&SECTIONS, meaning)?)),
            "heading" => drop(self.headings.insert(key, of(&SECTIONS, meaning)?)),
            "before-section" => self.before_section.push(key),
            "after-section" => self.after_section.push(key),
            "column" => drop(self.columns.insert(key, of(&COLUMNS, meaning)?)),
            "required" => drop(self.required.insert(key, of(&[("yes", true), ("no", false)], meaning)?)),
            "limit" => self.limits.push((nfkc(word).into_owned(), of(&LIMITS, meaning)?)),
            "bullet" => self.bullets.extend(word.chars().next()),
            "leaf" => self.leaves.extend(word.chars().next()),
            "breadcrumb" => self.breadcrumbs.push(word.to_owned()),
            "notice" => self.notices.push(nfkc(word).into_owned()),
            "furniture" => drop(self.furniture.insert(key)),
            "error-column" => drop(self.error_columns.insert(key)),
            "member" => drop(self.members.insert(squeezed(word), of(&MEMBERS, meaning)?)),
            "no-parameters" => drop(self.no_parameters.insert(key)),
            "namespace" => drop(self.namespaces.insert(word.to_owned())),
            "public-parameter" => drop(self.public_parameters.insert(word.to_owned())),
            _ => return None,
        }
        Some(())
    }
}

fn of<T: Copy>(meanings: &[(&str, T)], word: &str) -> Option<T> {
    meanings.iter().find(|(known, _)| *known == word).map(|(_, meaning)| *meaning)
}

/// Signs that markup and people put around a word.
const AROUND: &[char] = &[
    '#', '*', '_', '`', ':', '~', '>', '<', '【', '】', '[', ']', '「', '」', '《', '》', '"', '“', '”', '|',
    '=', '-', '•', '◆', '■', '▶', '★', '☆',
];

/// A word as it is compared: NFKC, small letters, without blanks, invisible characters and what markup puts around it.
fn key(text: &str) -> Cow<'_, str> {
    let plain = nfkc(text);
    let trimmed = without_number(plain.trim_matches(around)).trim_matches(around);
    if trimmed.chars().all(|it| !it.is_ascii_uppercase() && !is_layout(it)) {
        return match plain {
            Cow::Borrowed(_) if trimmed.len() == text.len() => Cow::Borrowed(text),
            _ => Cow::Owned(trimmed.to_owned()),
        };
    }
    Cow::Owned(trimmed.chars().filter(|it| !is_layout(*it)).flat_map(char::to_lowercase).collect())
}

fn around(character: char) -> bool {
    is_layout(character) || AROUND.contains(&character)
}

/// Blanks, and characters that are not seen.
fn is_layout(character: char) -> bool {
    character.is_whitespace() || character.is_control() || crate::text::has_no_width(character)
}

/// `2.1 请求参数`, `一、请求参数`, `(3)请求参数`: the number of a heading is not part of its word.
fn without_number(text: &str) -> &str {
    let inner = text.strip_prefix('(').unwrap_or(text);
    let is_digit = |it: char| it.is_ascii_digit() || it == '.' || "一二三四五六七八九十第".contains(it);
    let rest = inner.trim_start_matches(is_digit);
    if rest.len() == inner.len() || rest.is_empty() {
        return text;
    }
    let number = &inner[..inner.len() - rest.len()];
    let after = rest.trim_start_matches([')', '、', ' ', '章', '节', ',', ':', '\u{a0}']);
    let parted = after.len() < rest.len() || number.ends_with('.') || number.contains('.');
    if parted && !after.is_empty() { after } else { text }
}

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
    let cut_after = |word: &str| {
        WORDS.after_section.iter().find_map(|after| {
            word.strip_suffix(after.as_str()).filter(|rest| !rest.is_empty()).and_then(known)
        })
    };
    if let Some(found) = cut_after(word) {
        return Some(found);
    }
    WORDS.before_section.iter().find_map(|before| {
        let rest = word.strip_prefix(before.as_str()).filter(|rest| !rest.is_empty())?;
        known(rest).or_else(|| cut_after(rest))
    })
}

/// What a header's cell says its column holds.
pub(crate) fn column(text: &str) -> Column {
    find(text, |word| WORDS.columns.get(word).copied()).unwrap_or(Column::Unknown)
}

/// A cell of the column 是否必须.
pub(crate) fn required(text: &str) -> Option<bool> {
    find(text.trim(), |word| WORDS.required.get(word).copied())
}

/// A word of the column 是否必须 that nobody takes for an example: `必须`, not `是` or `true`.
pub(crate) fn required_beyond_doubt(text: &str) -> Option<bool> {
    let is_sure = text.chars().filter(|it| !it.is_ascii()).nth(1).is_some();
    if is_sure { required(text) } else { None }
}

/// A documented limit and its value: `最大长度:32`.
pub(crate) fn limit(text: &str) -> Option<(Limit, String)> {
    let text = nfkc(text.trim());
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
    line.len() <= MAX_WORD_BYTES && WORDS.furniture.contains(key(line).as_ref())
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
    if key.len() > MAX_WORD_BYTES { None } else { WORDS.members.get(&squeezed(key)).copied() }
}

/// A line that says that a table has no rows.
pub(crate) fn is_no_parameters(line: &str) -> bool {
    line.len() <= MAX_WORD_BYTES && WORDS.no_parameters.contains(key(line).trim_end_matches(['。', '.', '!']))
}

/// The first segment of an API name that is not below `taobao.`; used to name a page that lost its name.
pub(crate) fn is_namespace(word: &str) -> bool {
    WORDS.namespaces.contains(word)
}

/// The text in one line, blanks collapsed and NFKC, as messages show it.
pub(crate) fn plain(text: &str) -> String {
    collapse(&nfkc(text)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_well_formed() {
        let words = Words::read(include_str!("../rules/words.txt")).unwrap();
        assert_eq!(words.limits.len(), 8);
        assert!(words.sections.len() > 90 && words.columns.len() > 90 && words.required.len() > 70);
        assert!(Words::read("[section nothing]\nx\n").is_err());
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
        assert_eq!(column("Required?"), Column::Unknown);
        assert_eq!(column("名称(Name)"), Column::Name);
        assert_eq!(column("**类型**"), Column::Type);
        assert_eq!(column("是否 必须"), Column::Required);
        for (text, needed) in [
            ("必填", Some(true)),
            ("Y", Some(true)),
            ("√", Some(true)),
            ("否", Some(false)),
            ("必须(是)", Some(true)),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(required(text), needed, "{text}");
        }
        assert_eq!(required_beyond_doubt("true"), None);
        assert_eq!(required_beyond_doubt("必填"), Some(true));
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
