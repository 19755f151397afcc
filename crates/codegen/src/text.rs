//! Foreign text inside Rust source: escaped for the place it stands in, bounded in length.
//!
//! Nothing of a document reaches a file but as one of these types, and only this room makes them: [`Literal`] stands inside
//! a string, [`Markdown`] inside a comment ([`Docs`]). None of them can be code.

use std::fmt::{self, Write as _};

use top_definition::text::{collapse, cut, is_invisible};

use crate::ident::{Ident, TypeName};
use crate::template::{Code, ToCode};

/// Longer descriptions are cut, in characters.
pub(crate) const MAX_DESCRIPTION: usize = 600;

/// Longer examples, labels and titles are cut, in characters.
pub(crate) const MAX_SHORT: usize = 120;

/// A text as a string literal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Literal(String);

impl Literal {
    /// The text, unchanged.
    pub(crate) fn new(text: &str) -> Self {
        Literal(text.to_owned())
    }

    /// The text on one line, without what can't be seen, cut.
    pub(crate) fn short(text: &str) -> Self {
        Literal(one_line(text, MAX_SHORT))
    }
}

impl ToCode for Literal {
    fn add_to(&self, code: &mut Code) {
        self.0.add_to(code);
    }
}

/// A part of a line of markdown. A text of a document becomes one only escaped, by [`prose`], [`code`] or
/// [`Markdown::literal`]; what is not escaped is our own (`&'static str`), a name or a number.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Markdown(String);

impl Markdown {
    /// Nothing to be read.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a part.
    pub(crate) fn push(&mut self, part: impl Into<Markdown>) {
        self.0.push_str(&part.into().0);
    }

    /// The parts with something between them.
    pub(crate) fn join(parts: impl IntoIterator<Item = Markdown>, between: &'static str) -> Self {
        let parts: Vec<String> = parts.into_iter().map(|part| part.0).collect();
        Markdown(parts.join(between))
    }

    /// A string literal as an example writes it.
    pub(crate) fn literal(text: &str) -> Self {
        Markdown(format!("{:?}", one_line(text, MAX_SHORT)))
    }

    /// A web address of ours.
    pub(crate) fn link(text: &'static str, address: &Address) -> Self {
        Markdown(format!("[{text}]({})", address.0))
    }
}

impl fmt::Display for Markdown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

macro_rules! harmless {
    ($($type:ty),+) => {$(
        impl From<$type> for Markdown {
            fn from(part: $type) -> Self {
                Markdown(part.to_string())
            }
        }
    )+};
}

harmless!(&'static str, &Ident, &TypeName, i64, u64, usize, bool);

/// Writes parts into one [`Markdown`]: `markdown!["Call of ", name, "."]`.
macro_rules! markdown {
    ($($part:expr),+ $(,)?) => {{
        let mut line = $crate::text::Markdown::default();
        $(line.push($part);)+
        line
    }};
}

pub(crate) use markdown;

/// A page of the platform.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Address(String);

impl Address {
    /// A page of the documentation, by its number if that is known.
    pub(crate) fn page(page: &'static str, doc_type: u8, doc_id: Option<u64>) -> Self {
        Address(match doc_id {
            Some(id) => format!("https://open.taobao.com/{page}.htm?docId={id}&docType={doc_type}"),
            None => format!("https://open.taobao.com/{page}.htm"),
        })
    }

    /// As a string of the emitted code.
    pub(crate) fn literal(&self) -> Literal {
        Literal::new(&self.0)
    }
}

/// The comment above an item, line by line.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Docs(Vec<Markdown>);

impl Docs {
    /// Adds a line.
    pub(crate) fn line(&mut self, line: impl Into<Markdown>) {
        self.0.push(line.into());
    }

    /// Adds a paragraph of one line, if it says something.
    pub(crate) fn paragraph(&mut self, line: impl Into<Markdown>) {
        let line = line.into();
        if line.is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.line("");
        }
        self.line(line);
    }

    /// As the comment of the file or module that it stands in (`//!`).
    pub(crate) fn inner(&self) -> Code {
        let mut code = Code::default();
        self.attribute("#![doc = \"", &mut code);
        code
    }

    /// The lines as `///` shows them: a blank before the text.
    fn attribute(&self, opening: &'static str, code: &mut Code) {
        let mut between = opening;
        for Markdown(line) in &self.0 {
            code.own(between);
            between = "\\n";
            if !line.is_empty() {
                code.own(" ");
                code.escaped(line);
            }
        }
        code.own("\"] ");
    }
}

/// One attribute, however many lines: tokens cost whoever uses a macro, and a printer cuts it into lines again.
impl ToCode for Docs {
    fn add_to(&self, code: &mut Code) {
        if !self.0.is_empty() {
            self.attribute("#[doc = \"", code);
        }
    }
}

/// A description as one line of markdown that means nothing but itself.
pub(crate) fn prose(text: &str, max: usize) -> Markdown {
    let text = one_line(text, max);
    Markdown(if is_harmless(&text) { text } else { escaped(&text) })
}

fn escaped(mut rest: &str) -> String {
    let mut result = String::with_capacity(rest.len() + 8);
    let mut before = ' ';
    while let Some(character) = rest.chars().next() {
        if let Some(link) = link(rest).filter(|_| !before.is_alphanumeric()) {
            let _ = write!(result, "<{link}>");
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
pub(crate) fn code(text: &str) -> Markdown {
    let text = one_line(text, MAX_SHORT);
    if text.is_empty() {
        return "(empty)".into();
    }
    if !text.contains('`') {
        return Markdown(format!("`{text}`"));
    }
    let runs = text.split(|character| character != '`').map(str::len);
    let fence = "`".repeat(runs.max().unwrap_or(0) + 1);
    Markdown(format!("{fence} {text} {fence}"))
}

/// A name that searching the documentation should find; nothing for what rustdoc would refuse.
pub(crate) fn alias(text: &str) -> Option<Literal> {
    let text = one_line(text, MAX_SHORT);
    let good = !text.is_empty() && !text.chars().any(|each| "\"'`\\".contains(each));
    good.then_some(Literal(text))
}

/// One line without control, zero-width and direction characters, cut at `max` characters.
pub(crate) fn one_line(text: &str, max: usize) -> String {
    if text.len() <= max && is_one_line(text) { text.to_owned() } else { cleaned(text, max) }
}

fn cleaned(text: &str, max: usize) -> String {
    let shown = |character: char| match character {
        _ if character.is_whitespace() || character.is_control() => Some(' '),
        _ if is_invisible(character) => None,
        _ => Some(character),
    };
    let text: String = text.chars().filter_map(shown).collect();
    cut(&collapse(&text), max).into_owned()
}

/// A text that [`one_line`] leaves alone, told quickly: letters, digits and signs of ASCII, common Chinese ones, single blanks.
fn is_one_line(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (mut index, mut before) = (0, b' ');
    while let Some(&byte) = bytes.get(index) {
        let length = match byte {
            b' ' if before == b' ' => return false,
            b' '..=b'~' => 1,
            // U+4000 to U+9FFF, and full-width forms.
            0xe4..=0xe9 => 3,
            0xef if matches!(bytes.get(index + 1), Some(0xbc | 0xbd)) => 3,
            _ => return false,
        };
        before = byte;
        index += length;
    }
    before != b' ' || text.is_empty()
}

/// A line that [`prose`] leaves alone, told quickly: it has none of the signs that mean something, and begins with a letter.
fn is_harmless(line: &str) -> bool {
    let bytes = line.as_bytes();
    let mut index = 0;
    while let Some(&byte) = bytes.get(index) {
        match byte {
            b'\\' | b'`' | b'*' | b'[' | b']' | b'<' | b'>' | b'|' | b'~' | b'$' | b'_' | b'&' | b'/' => {
                return false;
            }
            b'#' | b'+' | b'-' | b'=' | b':' | b'0'..=b'9' if index == 0 => return false,
            _ => index += 1,
        }
    }
    true
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
    use crate::quote;

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
            assert_eq!(prose(text, 100).to_string(), markdown, "{text:?}");
        }
    }

    #[test]
    fn what_is_told_quickly_is_true() {
        let words = [
            "订单", "a_b", "1.", " ", "，", "。", "(x)", "-", "见/", "\u{200b}", "\u{ffa0}", "#", "\t", "~",
            "é",
        ];
        for first in words {
            for second in words {
                for third in words {
                    let text = format!("{first}{second}{third}");
                    assert_eq!(one_line(&text, 9), cleaned(&text, 9), "{text:?}");
                    let line = cleaned(&text, 9);
                    assert_eq!(prose(&text, 9).to_string(), escaped(&line), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn code_survives_backticks() {
        assert_eq!(code("a").to_string(), "`a`");
        assert_eq!(code("a``b").to_string(), "``` a``b ```");
        assert_eq!(code(" \n").to_string(), "(empty)");
    }

    #[test]
    fn long_text_is_cut() {
        assert_eq!(one_line("一二三四", 3), "一二三…");
        assert_eq!(
            prose(&"a".repeat(5_000), MAX_DESCRIPTION).to_string().chars().count(),
            MAX_DESCRIPTION + 1
        );
    }

    #[test]
    fn literals_stay_literals() {
        for text in ["\"", "\\", "\n", "\u{202e}", "'", "*/", "\u{0}", "{}"] {
            let literal = Literal::new(text);
            let parsed: syn::LitStr = syn::parse_str(quote!(#literal).as_str()).unwrap();
            assert_eq!(parsed.value(), text);
        }
    }

    #[test]
    fn aliases_that_rustdoc_refuses_are_left_out() {
        assert_eq!(alias("闲鱼\n订单"), Some(Literal::new("闲鱼 订单")));
        assert_eq!(alias("a\"b"), None);
        assert_eq!(alias(" \u{200b}"), None);
    }

    #[test]
    fn comments_of_any_text_are_comments() {
        for text in ["*/ fn main() {}", "\n#![x]", "\"]\n", "/ x", "\u{2028}fn"] {
            let mut docs = Docs::default();
            docs.paragraph(prose(text, 100));
            docs.paragraph(markdown!["of ", code(text), ", ", Markdown::literal(text)]);
            let item: syn::ItemStruct = syn::parse_str(quote!(#docs struct Only;).as_str()).unwrap();
            assert_eq!(item.attrs.len(), 1);
            assert!(item.attrs.iter().all(|attribute| attribute.path().is_ident("doc")));
        }
    }
}
