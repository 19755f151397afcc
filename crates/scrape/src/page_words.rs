//! What lines of a page's frame say in any form: names of APIs, how a sample starts, what an error code looks like.

use top_definition::ErrorCode;

use crate::document::SampleKind;
use crate::text::is_name;
use crate::words::{self, Section};

/// A line that names an API or a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Named<'a> {
    pub(crate) name: &'a str,
    pub(crate) title: Option<&'a str>,
    /// `name (标题)`, as the platform titles its pages; menus show the name alone, or beside its title.
    pub(crate) is_titled: bool,
}

/// `name (标题)`, a name alone, or a name and a title in one heading. `is_heading`: the page marks the line as one.
pub(crate) fn names_an_api(text: &str, is_heading: bool) -> Option<Named<'_>> {
    let text =
        text.trim_start_matches('#').trim_matches(|it: char| it.is_whitespace() || matches!(it, '`' | '*'));
    // Most lines hold no name at all.
    if !text.contains(['.', '_']) || text.len() > MAX_TITLE_BYTES {
        return None;
    }
    let (name, title) = match text.split_once(['(', '（']) {
        Some((name, rest)) => (name.trim_end(), rest.trim_end().strip_suffix([')', '）']).map(str::trim)),
        None => (text, None),
    };
    // `order_list (OrderDto)` titles an object of a page, not a page.
    let is_titled = title.is_some() && (name.contains('.') || has_capital_part(name));
    if is_name(name) && (is_titled || (title.is_none() && is_whole_name(name))) {
        return Some(Named { name, title, is_titled });
    }
    name_in_heading(text).filter(|named| is_heading || starts_well(named.name, text))
}

/// Longest line that titles a page.
const MAX_TITLE_BYTES: usize = 300;

/// `taobao.a.get`, `idle_recycle_OrderSyn`: a name beyond doubt.
fn is_whole_name(name: &str) -> bool {
    let parts = name.split('.');
    parts.clone().count() > 2 && parts.into_iter().all(|part| !part.is_empty())
}

/// `idle_recycle_OrderSyn`: some part begins with a capital.
fn has_capital_part(name: &str) -> bool {
    name.contains('_') && name.split('_').any(|part| part.starts_with(|it: char| it.is_ascii_uppercase()))
}

/// `taobao_ofn_RateSync`: two small parts and a large one.
fn is_topic(name: &str) -> bool {
    let mut parts = name.split('_');
    let is_small = |part: Option<&str>| {
        part.is_some_and(|part| {
            !part.is_empty() && part.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
        })
    };
    is_small(parts.next())
        && is_small(parts.next())
        && parts.next().is_some_and(|part| part.starts_with(|first: char| first.is_ascii_uppercase()))
        && parts.next().is_none()
}

/// `3. taobao.user.get 获取用户`, `获取用户(taobao.user.get)`.
fn name_in_heading(text: &str) -> Option<Named<'_>> {
    let is_end = |it: char| !(it.is_ascii_alphanumeric() || matches!(it, '.' | '_' | '-'));
    let mut start = 0;
    let name = text.split_inclusive(is_end).find_map(|word| {
        let begin = start;
        start += word.len();
        let inner = word.trim_end_matches(is_end);
        let name = inner.trim_matches(['.', '-']);
        let found = is_name(name) && (is_whole_name(name) || is_topic(name));
        found.then(|| (begin + inner.find(name).unwrap_or(0), name))
    });
    let (start, name) = name?;
    let (before, after) = (&text[..start], &text[start + name.len()..]);
    let is_sign = |it: char| {
        it.is_whitespace()
            || it.is_ascii_punctuation()
            || matches!(it, '（' | '）' | '：' | '、' | '—' | '–' | '【' | '】')
    };
    let before = before.trim_matches(|it: char| is_sign(it) || it.is_ascii_digit());
    let after = after.trim_matches(is_sign);
    let title = if after.is_empty() { before } else { after };
    Some(Named { name, title: Some(title).filter(|title| !title.is_empty()), is_titled: false })
}

/// An entry of a menu: the name comes first, and little follows.
fn starts_well(name: &str, text: &str) -> bool {
    text.starts_with(name) && text.len() < name.len() + 90 && is_whole_name(name) && !text.contains('|')
}

/// Tells a sample's language by how it starts.
pub(crate) fn sample_kind(section: Section, start: &str) -> Option<SampleKind> {
    let start = start.trim_start();
    let (xml, json) = (start.starts_with('<'), start.starts_with(['{', '[']));
    Some(match section {
        Section::RequestSample if xml => SampleKind::RequestXml,
        Section::RequestSample if json => SampleKind::RequestJson,
        Section::RequestSample => SampleKind::RequestJava,
        Section::ResponseSample if xml => SampleKind::ResponseXml,
        Section::ResponseSample if json => SampleKind::ResponseJson,
        Section::ErrorSample if xml => SampleKind::ErrorXml,
        Section::ErrorSample if json => SampleKind::ErrorJson,
        Section::MessageSample if json => SampleKind::MessageJson,
        _ => return None,
    })
}

/// Does this text look like a sample, whatever stands above it?
pub(crate) fn is_sample(text: &str) -> bool {
    let start = text.trim_start_matches(|first: char| first.is_whitespace() || first.is_ascii_digit());
    start.starts_with(['<', '{', '[']) || is_client_code(start)
}

/// The platform's Java.
pub(crate) fn is_client_code(text: &str) -> bool {
    text.contains("TaobaoClient ") || text.contains("Request req")
}

/// `code message solution`, joined by blanks. Where the message ends can only be told by a numbered solution or by
/// there being two words; else all of it is the message.
pub(crate) fn error_code(text: &str) -> Option<ErrorCode> {
    let (code, rest) = text.split_once(' ')?;
    if !is_error_code(code) {
        return None;
    }
    let rest = rest.trim();
    let border =
        rest.find(" 1. ").or_else(|| rest.find(' ').filter(|first| !rest[first + 1..].contains(' ')));
    let (message, solution) = match border {
        Some(border) => (&rest[..border], Some(rest[border..].trim().to_owned())),
        None => (rest, None),
    };
    Some(ErrorCode { code: code.to_owned(), message: Some(message.trim().to_owned()), solution })
}

/// A row of a table of error codes.
pub(crate) fn error_code_of_cells(cells: Vec<String>) -> Option<ErrorCode> {
    let mut cells = cells.into_iter();
    let code = cells.next().filter(|code| is_error_code(code))?;
    let mut next = || cells.next().filter(|cell| !cell.is_empty());
    Some(ErrorCode { code, message: next(), solution: next() })
}

/// Codes are words without Chinese; the table's header is not one.
fn is_error_code(text: &str) -> bool {
    !text.is_empty()
        && !words::is_error_column(text)
        && text.chars().all(|character| character.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_apis() {
        let plain = |text| names_an_api(text, false).map(|named| (named.name, named.title));
        assert_eq!(plain("taobao.a.get (查询(新))"), Some(("taobao.a.get", Some("查询(新)"))));
        assert_eq!(plain("idle_recycle_OrderSyn (消息)"), Some(("idle_recycle_OrderSyn", Some("消息"))));
        assert_eq!(plain("taobao.a.get"), Some(("taobao.a.get", None)));
        assert_eq!(plain("taobao.a.get 查询"), Some(("taobao.a.get", Some("查询"))));
        assert_eq!(plain("`taobao.a.get`"), Some(("taobao.a.get", None)));
        for text in [
            "请参考 (文档)",
            "order_list (OrderDto)",
            "delete_vip",
            "参见 taobao.a.get 的说明",
            "1.2.3",
            "a.b",
        ] {
            assert_eq!(plain(text), None, "{text}");
        }
        let heading = |text| names_an_api(text, true).map(|named| (named.name, named.title));
        assert_eq!(heading("3. taobao.user.get - 获取用户"), Some(("taobao.user.get", Some("获取用户"))));
        assert_eq!(heading("获取用户（taobao.user.get）"), Some(("taobao.user.get", Some("获取用户"))));
        assert_eq!(
            heading("订单消息 idle_recycle_OrderSyn"),
            Some(("idle_recycle_OrderSyn", Some("订单消息")))
        );
        assert_eq!(heading("2.1.3 请求参数"), None);
    }

    #[test]
    fn error_codes_keep_what_cannot_be_parted() {
        let code = error_code("isv.invalid:id 参数 id 无效 1. 检查参数").unwrap();
        assert_eq!(
            (code.message.as_deref(), code.solution.as_deref()),
            (Some("参数 id 无效"), Some("1. 检查参数"))
        );
        let code = error_code("isp.down 服务不可用 稍后重试").unwrap();
        assert_eq!(
            (code.message.as_deref(), code.solution.as_deref()),
            (Some("服务不可用"), Some("稍后重试"))
        );
        assert_eq!(error_code("错误码 错误描述 解决方案"), None);
    }
}
