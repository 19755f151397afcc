//! The one name in a cell that says more: `ref_id[1]`, `1. ref_id`, `“ref_id”`, `ref_id（已废弃）`. What stands around it is never
//! dropped without a word: the caller books it as odd.

use crate::cell::{NameCell, name_cell};
use crate::document::Odd;
use crate::text::{has_no_width, is_layout, is_name, nfkc};
use crate::words;

/// Longer cells are prose.
const MAX_BYTES: usize = 300;

/// The name in a cell that should hold nothing else, and what is odd about the cell.
pub(crate) fn told(cell: &str) -> (String, Option<Odd>) {
    if is_name(cell) {
        return (cell.to_owned(), None);
    }
    let NameCell { name, is_struck, .. } = name_cell(cell);
    match only_name(&name).filter(|only| *only != name) {
        Some(only) => (only, Some(Odd::MoreThanName(words::plain(cell)))),
        None => (name, is_struck.then(|| Odd::Struck(words::plain(cell)))),
    }
}

/// The name, if the text holds exactly one and nothing that may be a damaged part of it.
pub(crate) fn only_name(text: &str) -> Option<String> {
    // A path through a list is no remark.
    if text.len() > MAX_BYTES || ["[]", "[*]", "[0]"].iter().any(|list| text.contains(list)) {
        return None;
    }
    let text = nfkc(text);
    // A name that was cut is not the name.
    if text.trim_end().ends_with("..") {
        return None;
    }
    only_run(&without_remarks(&text)?).or_else(|| only_run(in_brackets(&text)?))
}

/// The one run of letters that is a name; it may stand there twice.
fn only_run(text: &str) -> Option<String> {
    let mut names = text.split(|it: char| !is_of_name(it)).map(bare).filter(|run| is_name(run));
    let only = names.next()?;
    names.all(|name| name == only).then(|| only.to_owned())
}

/// `<ref_id>` and `{ref_id}`: what is in brackets is no remark where nothing else is there.
fn in_brackets(text: &str) -> Option<&str> {
    let pairs = [('<', '>'), ('{', '}'), ('[', ']'), ('(', ')')];
    let inner = |(open, close)| text.trim().strip_prefix(open)?.strip_suffix(close);
    pairs.into_iter().find_map(inner).filter(|inner| is_name(inner) && inner.contains('_'))
}

/// The text without tags and brackets and what they hold; `None` if a character is neither of a name, nor a sign, nor Chinese: then
/// it may be the name that is damaged.
fn without_remarks(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut open: Vec<char> = Vec::new();
    let mut is_raised = false;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if first == '<'
            && let Some((tag, after)) = rest[1..].split_once('>')
        {
            is_raised = tag.starts_with("sup");
            rest = after;
            continue;
        }
        rest = &rest[first.len_utf8()..];
        match first {
            '(' => open.push(')'),
            '[' => open.push(']'),
            '{' => open.push('}'),
            _ if open.last() == Some(&first) => {
                open.pop();
                plain.push(' ');
            }
            _ if !open.is_empty() || is_raised || has_no_width(first) => {}
            // A name broken behind its underscore goes on.
            _ if is_layout(first) && plain.ends_with('_') => {}
            _ if is_layout(first) => plain.push(' '),
            // At the edge of a word; inside one it may stand for a letter.
            _ if is_picture(first) && is_at_edge(&plain, rest) => plain.push(' '),
            _ if is_of_name(first) || is_sign(first) => plain.push(first),
            _ => return None,
        }
    }
    open.is_empty().then_some(plain)
}

/// Without a number in front and the signs that a name does not begin or end with.
fn bare(run: &str) -> &str {
    let run = run.trim_start_matches(['$', '.', '-']).trim_end_matches(['.', '-', '$']);
    match run.split_once('.') {
        Some((number, rest)) if number.bytes().all(|it| it.is_ascii_digit()) => rest,
        _ => run,
    }
}

fn is_of_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '_' | '.' | '-' | '$')
}

fn is_at_edge(before: &str, after: &str) -> bool {
    before.trim().is_empty()
        || before.ends_with(' ')
        || after.trim_start_matches(is_picture).trim().is_empty()
}

/// Arrows, triangles and the small pictures of chats.
fn is_picture(character: char) -> bool {
    matches!(character, '¶' | '§' | '\u{2190}'..='\u{21ff}' | '\u{23e9}'..='\u{23fa}' | '\u{25a0}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}')
        || matches!(character, '\u{1f000}'..='\u{1faff}' | '\u{fe0e}' | '\u{fe0f}')
}

/// Signs and Chinese, which nobody takes for a letter of a name.
fn is_sign(character: char) -> bool {
    let is_quote = matches!(character, '“' | '”' | '‘' | '’' | '「' | '」');
    // Slashes make a path of it.
    character.is_ascii_punctuation() && !matches!(character, '/' | '\\')
        || is_quote
        || matches!(character, '、' | '。' | '\u{4e00}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::only_name;

    #[test]
    fn a_name_with_something_around_it() {
        for text in [
            "ref_id[^1]",
            "ref_id[12]",
            "ref_id<sup>2</sup>",
            "2. ref_id",
            "2.ref_id",
            "(3) ref_id",
            "\"ref_id\"",
            "“ref_id”",
            "ref_id：",
            "ref_id *",
            "$ref_id",
            "ref_id（已废弃）",
            "ref_id (String)",
            "ref_id 企业",
            "企业ref_id",
            "<kbd>ref_id</kbd>",
            "<a href=\"#x\">ref_id</a>",
            "ref_<wbr>id",
            "ref_\nid",
            "ref_id ![new](a/b.png)",
            "ｒｅｆ＿ｉｄ：",
            "<ref_id>",
            "{ref_id}",
            "ref_id.",
            "ref_id¶",
            "ref_id §",
            "▶ ref_id",
            "▼ref_id",
            "🔥 ref_id",
            "ref_id 🆕",
        ] {
            assert_eq!(only_name(text).as_deref(), Some("ref_id"), "{text}");
        }
    }

    #[test]
    fn a_damaged_name_is_not_cut_to_what_is_left() {
        for text in [
            "ref id",
            "ref–id",
            "rеf_id",
            "re\u{202e}f_id",
            "a[].b",
            "../../x",
            "a\\b",
            "a[0]",
            "ref(_id",
            &format!("ref_id{}", "<".repeat(1_000)),
            "企业",
            "ref■id",
            "re🔥f_id",
            "ref_i...",
            "ref_i…",
            "<b>",
            "1",
            "",
        ] {
            assert_eq!(only_name(text), None, "{text}");
        }
    }
}
