//! What lines of a page's frame say in any form: headings, titles, how a sample starts, what an error code looks like.

use crate::document::SampleKind;
use crate::text::{is_name, nfkc};
use crate::words::{ERROR_COLUMNS, HEADINGS, Section, meaning};

/// The section a heading opens.
pub(crate) fn heading(text: &str) -> Option<Section> {
    const LONGEST: usize = 40;
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    meaning(HEADINGS, nfkc(text).trim_start_matches('#').trim())
}

/// `name (标题)`; a name alone needs two dots.
pub(crate) fn title(text: &str) -> Option<(&str, Option<&str>)> {
    let text = text.trim_start_matches('#').trim_start();
    let (name, title) = match text.split_once(['(', '（']) {
        Some((name, rest)) => (name.trim_end(), rest.trim_end().strip_suffix([')', '）']).map(str::trim)),
        None => (text, None),
    };
    let is_whole = match title {
        Some(_) => name.contains(['.', '_']),
        None => name.split('.').count() > 2 && !name.ends_with('.'),
    };
    (is_name(name) && is_whole).then_some((name, title))
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

/// Codes are words without Chinese; the table's header is not one.
pub(crate) fn is_error_code(text: &str) -> bool {
    !text.is_empty()
        && !ERROR_COLUMNS.contains(&text)
        && text.chars().all(|character| character.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_matched_whole() {
        assert_eq!(heading("请求参数"), Some(Section::Request));
        assert_eq!(heading("## 响应参数"), Some(Section::Response));
        assert_eq!(heading("请求参数说明"), None);
    }

    #[test]
    fn titles() {
        assert_eq!(title("taobao.a.get (查询(新))"), Some(("taobao.a.get", Some("查询(新)"))));
        assert_eq!(title("idle_recycle_OrderSyn (消息)"), Some(("idle_recycle_OrderSyn", Some("消息"))));
        assert_eq!(title("taobao.a.get"), Some(("taobao.a.get", None)));
        assert_eq!(title("请参考 (文档)"), None);
        assert_eq!(title("delete_vip"), None);
    }
}
