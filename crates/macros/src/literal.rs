//! String literals as the caller wrote them.

use proc_macro::{Span, TokenStream, TokenTree};

/// A text in the caller's code.
pub(crate) struct Text {
    pub(crate) value: String,
    pub(crate) span: Span,
}

impl Text {
    /// The text of a token, if it is a string literal.
    pub(crate) fn of(tree: &TokenTree) -> Option<Self> {
        match tree {
            TokenTree::Literal(literal) => {
                Some(Text { value: value(&literal.to_string())?, span: literal.span() })
            }
            // A literal that came through another macro stands in a group without a sign.
            TokenTree::Group(group) if group.delimiter() == proc_macro::Delimiter::None => {
                Text::only(group.stream())
            }
            _ => None,
        }
    }

    fn only(tokens: TokenStream) -> Option<Self> {
        let mut trees = tokens.into_iter();
        let text = Text::of(&trees.next()?)?;
        trees.next().is_none().then_some(text)
    }
}

/// The value of a string literal's text: `"…"`, `r"…"`, `r#"…"#`.
fn value(literal: &str) -> Option<String> {
    if let Some(raw) = literal.strip_prefix('r') {
        let inner = raw.trim_start_matches('#');
        let fence = raw.get(..raw.len() - inner.len())?;
        return inner.strip_prefix('"')?.strip_suffix(fence)?.strip_suffix('"').map(str::to_owned);
    }
    unescaped(literal.strip_prefix('"')?.strip_suffix('"')?)
}

fn unescaped(text: &str) -> Option<String> {
    let mut value = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        if character != '\\' {
            value.push(character);
            continue;
        }
        match rest.next()? {
            'n' => value.push('\n'),
            'r' => value.push('\r'),
            't' => value.push('\t'),
            '0' => value.push('\0'),
            'x' => value.push(char::from_u32(number(rest.by_ref().take(2))?)?),
            'u' => {
                rest.next().filter(|open| *open == '{')?;
                let digits = rest.by_ref().take_while(|digit| *digit != '}').filter(|digit| *digit != '_');
                value.push(char::from_u32(number(digits)?)?);
            }
            // A line break in the source, and the blanks before the next word.
            '\n' => {
                let blanks = rest.as_str().len() - rest.as_str().trim_start().len();
                rest = rest.as_str().get(blanks..)?.chars();
            }
            same => value.push(same),
        }
    }
    Some(value)
}

fn number(digits: impl Iterator<Item = char>) -> Option<u32> {
    let digits: String = digits.collect();
    u32::from_str_radix(&digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn every_way_to_write_a_text_is_read() {
        for (literal, expected) in [
            (r#""api-defs""#, "api-defs"),
            (r#""a\\b\"c""#, "a\\b\"c"),
            (r#""\x41\u{8ba2}\u{5_3_55}""#, "A订单"),
            ("\"a\\\n   b\"", "ab"),
            (r##"r"a\b""##, "a\\b"),
            (r###"r#"a"b"#"###, "a\"b"),
        ] {
            assert_eq!(value(literal).as_deref(), Some(expected), "{literal}");
        }
        for literal in ["1", "'a'", "b\"a\"", "\"a", "r#\"a\"", "\"\\u{110000}\""] {
            assert_eq!(value(literal), None, "{literal}");
        }
    }
}
