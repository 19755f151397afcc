//! Markdown whose tables are HTML, as editors export it: made a web page line by line, so that every line keeps its number.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Does a table begin with this line?
pub(crate) fn begins_table(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with('<') && tag(line, "table")
}

/// The page as a web page; it is one if it begins as one.
pub(crate) fn as_page(text: &str) -> Cow<'_, str> {
    if text.trim_start().starts_with('<') {
        return Cow::Borrowed(text);
    }
    let mut page = String::with_capacity(text.len() + text.len() / 8);
    let mut inside = Inside::Text;
    for line in text.split_inclusive('\n') {
        let ended = line.trim_end_matches(['\n', '\r']);
        inside = inside.line(ended, &mut page);
        page.push_str(&line[ended.len()..]);
    }
    Cow::Owned(page)
}

/// What the next line stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Text,
    Code,
    Table,
}

impl Inside {
    /// Writes a line and says what follows it.
    fn line(self, line: &str, page: &mut String) -> Inside {
        let start = line.trim_start();
        let is_fence = start.starts_with("```") || start.starts_with("~~~");
        match self {
            Inside::Code if is_fence => page.push_str("</pre>"),
            Inside::Code => {
                escape(line, page);
                return Inside::Code;
            }
            Inside::Text if is_fence => {
                page.push_str("<pre>");
                return Inside::Code;
            }
            Inside::Text if !begins_table(line) => text(start.trim_end(), page),
            Inside::Text | Inside::Table => {
                page.push_str(line);
                let is_open = !line.to_ascii_lowercase().contains("</table>");
                return if is_open { Inside::Table } else { Inside::Text };
            }
        }
        Inside::Text
    }
}

/// A line outside of tables and code: a heading, or a paragraph.
fn text(line: &str, page: &mut String) {
    if line.is_empty() {
        return;
    }
    let level = line.bytes().take_while(|it| *it == b'#').count();
    let is_bold = line.len() > 4 && line.starts_with("**") && line.ends_with("**");
    let element = match level {
        1..=6 => format!("h{level}"),
        _ if is_bold => "b".to_owned(),
        _ => "span".to_owned(),
    };
    let _ = write!(page, "<div><{element}>");
    escape(line[level..].trim_matches('*').trim(), page);
    let _ = write!(page, "</{element}></div>");
}

/// No text of Markdown is a tag; its entities are those of HTML.
fn escape(text: &str, page: &mut String) {
    for (index, part) in text.split('<').enumerate() {
        if index > 0 {
            page.push_str("&lt;");
        }
        page.push_str(part);
    }
}

/// `<table>`, `<TABLE class=…`
fn tag(line: &str, name: &str) -> bool {
    let named = line.get(1..=name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name));
    named && line.as_bytes().get(name.len() + 1).is_none_or(|it| !it.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_their_numbers() {
        let text = "# a.b (x)\n\n**请求参数**\n<table>\n<tr><td>1 < 2</td></tr>\n</table>\n```xml\n<a>&amp;</a>\n```\nif a < b";
        let page = as_page(text);
        assert_eq!(page.lines().count(), text.lines().count());
        assert_eq!(
            page,
            "<div><h1>a.b (x)</h1></div>\n\n<div><b>请求参数</b></div>\n<table>\n<tr><td>1 < 2</td></tr>\n</table>\n<pre>\n\
             &lt;a>&amp;</a>\n</pre>\n<div><span>if a &lt; b</span></div>"
                .replace("&amp;</a>", "&amp;&lt;/a>")
        );
        assert_eq!(as_page("<p>a</p>"), "<p>a</p>");
    }

    #[test]
    fn tables_begin_with_their_tag() {
        assert!(begins_table("  <TABLE class=\"x\">") && begins_table("<table><tr>"));
        assert!(!begins_table("<tables>") && !begins_table("a <table>") && !begins_table("<ta"));
    }
}
