//! Foreign text inside Rust source: escaped for the place it stands in, bounded in length.
//!
//! Nothing of a document reaches a file but through one of these functions.

/// Longer descriptions are cut, in characters.
pub const MAX_DESCRIPTION: usize = 600;

/// Longer examples, labels and titles are cut, in characters.
pub const MAX_SHORT: usize = 120;

/// A string literal.
pub fn literal(text: &str) -> String {
    format!("{text:?}")
}

/// A description as one line of markdown that means nothing but itself.
pub fn prose(text: &str, max: usize) -> String {
    let text = one_line(text, max);
    let mut result = String::with_capacity(text.len() + 8);
    let mut rest = text.as_str();
    let mut before = ' ';
    while let Some(character) = rest.chars().next() {
        if let Some(link) = link(rest).filter(|_| !before.is_alphanumeric()) {
            result.push_str(&format!("<{link}>"));
            rest = rest.get(link.len()..).unwrap_or_default();
            before = '/';
            continue;
        }
        let after = rest.get(character.len_utf8()..).unwrap_or_default();
        if needs_escape(character, before, after, result.is_empty()) {
            result.push('\\');
        }
        result.push(character);
        before = character;
        rest = after;
    }
    escape_list_number(result)
}

/// Text as inline code.
pub fn code(text: &str) -> String {
    let text = one_line(text, MAX_SHORT);
    if text.is_empty() {
        return "(empty)".to_owned();
    }
    if !text.contains('`') {
        return format!("`{text}`");
    }
    let runs = text.split(|character| character != '`').map(str::len);
    let fence = "`".repeat(runs.max().unwrap_or(0) + 1);
    format!("{fence} {text} {fence}")
}

/// A name that searching the documentation should find, as an attribute; nothing for what rustdoc would refuse.
pub fn alias(text: &str) -> Option<String> {
    let text = one_line(text, MAX_SHORT);
    let good = !text.is_empty() && !text.chars().any(|each| "\"'`\\".contains(each));
    good.then(|| format!("#[doc(alias = {})]", literal(&text)))
}

/// One line without control, zero-width and direction characters, cut at `max` characters.
pub fn one_line(text: &str, max: usize) -> String {
    let mut line = String::with_capacity(text.len().min(max * 4));
    let (mut count, mut blank) = (0, false);
    for character in text.chars() {
        if character.is_whitespace() || character.is_control() {
            blank = !line.is_empty();
            continue;
        }
        if is_invisible(character) {
            continue;
        }
        if count >= max {
            line.push('…');
            return line;
        }
        if std::mem::take(&mut blank) {
            line.push(' ');
            count += 1;
        }
        line.push(character);
        count += 1;
    }
    line
}

/// Characters that show nothing or change the direction of what follows.
fn is_invisible(character: char) -> bool {
    matches!(u32::from(character),
        0xad | 0x34f | 0x61c | 0x115f..=0x1160 | 0x17b4..=0x17b5 | 0x180b..=0x180f | 0x200b..=0x200f
        | 0x2028..=0x202e | 0x2060..=0x206f | 0x3164 | 0xd800..=0xf8ff | 0xfe00..=0xfe0f | 0xfeff | 0xffa0
        | 0xfff0..=0xfffb | 0xe0000..=0x0010_ffff)
}

fn needs_escape(character: char, before: char, after: &str, first: bool) -> bool {
    let next = after.chars().next().unwrap_or(' ');
    match character {
        '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' | '$' => true,
        '_' => !(before.is_alphanumeric() && next.is_alphanumeric()),
        '&' => next == '#' || next.is_ascii_alphanumeric(),
        '#' | '+' | '-' | '=' | ':' => first,
        // `https://` that is not a whole link would be linked by some renderers.
        '/' => before == ':' && next == '/',
        _ => false,
    }
}

/// `1.` at the beginning of a line starts a list.
fn escape_list_number(text: String) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let marked = matches!(text.as_bytes().get(digits), Some(b'.' | b')'));
    if digits == 0 || !marked {
        return text;
    }
    let (number, rest) = text.split_at(digits);
    format!("{number}\\{rest}")
}

/// The web address at the beginning of a text.
fn link(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let length = rest
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&*+,;=%".contains(byte))
        .count();
    let end = text.len() - rest.len() + length;
    let link = text.get(..end)?.trim_end_matches(['.', ',', ';', ':', '!', '?']);
    (link.len() > "https://".len()).then_some(link)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_means_nothing_but_itself() {
        for (text, markdown) in [
            ("订单号", "订单号"),
            ("biz_order_id 与 _x_", "biz_order_id 与 \\_x\\_"),
            ("[x](y) `a` <b> *c*", "\\[x\\](y) \\`a\\` \\<b\\> \\*c\\*"),
            ("1. 一\n2. 二", "1\\. 一 2. 二"),
            ("- a", "\\- a"),
            ("# a # b", "\\# a # b"),
            ("&lt; & b", "\\&lt; & b"),
            ("见 https://open.taobao.com/a?b=1。", "见 <https://open.taobao.com/a?b=1>。"),
            ("a\u{202e}b\u{200b}c\u{0}d\r\n", "abc d"),
            ("*/ #![x] \"", "\\*/ #!\\[x\\] \""),
        ] {
            assert_eq!(prose(text, 100), markdown, "{text:?}");
        }
    }

    #[test]
    fn code_survives_backticks() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a``b"), "``` a``b ```");
        assert_eq!(code(" \n"), "(empty)");
    }

    #[test]
    fn long_text_is_cut() {
        assert_eq!(one_line("一二三四", 3), "一二三…");
        assert_eq!(prose(&"a".repeat(5_000), MAX_DESCRIPTION).chars().count(), MAX_DESCRIPTION + 1);
    }

    #[test]
    fn literals_stay_literals() {
        for text in ["\"", "\\", "\n", "\u{202e}", "'", "*/", "\u{0}", "{}"] {
            let parsed: syn::LitStr = syn::parse_str(&literal(text)).unwrap();
            assert_eq!(parsed.value(), text);
        }
    }

    #[test]
    fn aliases_that_rustdoc_refuses_are_left_out() {
        assert_eq!(alias("闲鱼 订单").as_deref(), Some("#[doc(alias = \"闲鱼 订单\")]"));
        assert_eq!(alias("a\"b"), None);
        assert_eq!(alias(" \u{200b}"), None);
    }
}
