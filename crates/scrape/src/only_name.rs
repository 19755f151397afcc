//! The one name in a cell that says more: `ref_id[1]`, `1. ref_id`, `“ref_id”`, `ref_id（已废弃）`. What stands around it is never
//! dropped without a word: the caller books it as odd.

use crate::text::{has_no_width, is_layout, is_name, nfkc};

/// Longer cells are prose.
const MAX_BYTES: usize = 300;

/// The name, if the text holds exactly one and nothing that may be a damaged part of it.
pub(crate) fn only_name(text: &str) -> Option<String> {
    // A path through a list is no remark.
    if text.len() > MAX_BYTES || ["[]", "[*]", "[0]"].iter().any(|list| text.contains(list)) {
        return None;
    }
    let text = without_remarks(&nfkc(text))?;
    let mut names = text.split(|it: char| !is_of_name(it)).map(bare).filter(|run| is_name(run));
    let only = names.next()?.to_owned();
    names.next().is_none().then_some(only)
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
            "1",
            "",
        ] {
            assert_eq!(only_name(text), None, "{text}");
        }
    }
}
