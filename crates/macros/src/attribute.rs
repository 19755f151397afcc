//! `#[top(name, name = value)]`: what it says, each word with its place.

use proc_macro::{Delimiter, Group, Span, TokenStream, TokenTree};

use crate::literal::Text;
use crate::refusal::Refusal;

/// One word of `#[top(…)]`, and its value.
#[derive(Clone)]
pub(crate) struct Setting {
    pub(crate) name: String,
    pub(crate) span: Span,
    value: Vec<TokenTree>,
}

/// The settings of an attribute (what stands in its brackets); none if it is somebody else's.
pub(crate) fn settings(attribute: &Group) -> Result<Vec<Setting>, Refusal> {
    let mut trees = attribute.stream().into_iter();
    match trees.next() {
        Some(TokenTree::Ident(ident)) if ident.to_string() == "top" => {}
        _ => return Ok(Vec::new()),
    }
    match trees.next() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => words(group.stream()),
        _ => Err(Refusal::new(
            attribute.span(),
            "`top` says nothing",
            "write its words in parentheses: `#[top(rename = \"…\")]`",
        )),
    }
}

fn words(tokens: TokenStream) -> Result<Vec<Setting>, Refusal> {
    let is =
        |tree: &TokenTree, character| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == character);
    let mut settings: Vec<Setting> = Vec::new();
    let mut trees = tokens.into_iter();
    while let Some(tree) = trees.next() {
        let TokenTree::Ident(name) = &tree else {
            let hint = "write `name` or `name = value`, with commas between";
            return Err(Refusal::new(tree.span(), "a word is expected here", hint));
        };
        let mut setting = Setting { name: name.to_string(), span: name.span(), value: Vec::new() };
        let mut rest = trees.by_ref().take_while(|tree| !is(tree, ','));
        match rest.next() {
            None => {}
            Some(sign) if is(&sign, '=') => setting.value.extend(rest),
            Some(other) => {
                let hint = format!("write `{} = value`", setting.name);
                return Err(Refusal::new(other.span(), "`=` or a comma is expected here", hint));
            }
        }
        if settings.iter().any(|other| other.name == setting.name) {
            let message = format!("`{}` is said twice", setting.name);
            return Err(Refusal::new(setting.span, message, "remove one"));
        }
        settings.push(setting);
    }
    Ok(settings)
}

/// The first line of a comment (`doc = "…"`), without blanks around it.
pub(crate) fn comment(attribute: &Group) -> Option<String> {
    let mut trees = attribute.stream().into_iter();
    match trees.next()? {
        TokenTree::Ident(ident) if ident.to_string() == "doc" => {}
        _ => return None,
    }
    trees.next()?;
    let text = Text::of(&trees.next()?)?.value;
    text.lines().map(str::trim).find(|line| !line.is_empty()).map(str::to_owned)
}

impl Setting {
    /// The value, which must be a text.
    pub(crate) fn text(&self) -> Result<Text, Refusal> {
        match self.value.as_slice() {
            [tree] => Text::of(tree).ok_or_else(|| self.odd(tree.span(), "a string literal")),
            [] => Err(self.odd(self.span, "a string literal")),
            [first, ..] => Err(self.odd(first.span(), "a string literal")),
        }
    }

    /// The value, which must be a text or a whole number; whether it is a number.
    pub(crate) fn text_or_number(&self) -> Result<(Text, bool), Refusal> {
        let expected = "a string literal or a whole number";
        let digits = |tree: &TokenTree| match tree {
            TokenTree::Literal(literal) => literal.to_string().replace('_', "").parse::<u64>().ok(),
            _ => None,
        };
        match self.value.as_slice() {
            [TokenTree::Punct(minus), tree] if minus.as_char() == '-' => {
                let number = digits(tree).ok_or_else(|| self.odd(tree.span(), expected))?;
                Ok((Text { value: format!("-{number}"), span: tree.span() }, true))
            }
            [tree] => match digits(tree) {
                Some(number) => Ok((Text { value: number.to_string(), span: tree.span() }, true)),
                None => Ok((Text::of(tree).ok_or_else(|| self.odd(tree.span(), expected))?, false)),
            },
            _ => Err(self.odd(self.span, expected)),
        }
    }

    /// The value, which must be a path.
    pub(crate) fn path(&self) -> Result<TokenStream, Refusal> {
        match self.value.is_empty() {
            true => Err(self.odd(self.span, "a path, such as `::my_sdk`")),
            false => Ok(self.value.iter().cloned().collect()),
        }
    }

    /// Whether there is no value.
    pub(crate) fn is_bare(&self) -> bool {
        self.value.is_empty()
    }

    /// Refuses a value.
    pub(crate) fn bare(&self) -> Result<(), Refusal> {
        match self.value.first() {
            None => Ok(()),
            Some(value) => {
                let message = format!("`{}` takes no value", self.name);
                Err(Refusal::new(value.span(), message, format!("write `{}` alone", self.name)))
            }
        }
    }

    /// A refusal of a word that does not belong here.
    pub(crate) fn unknown(&self, known: &[&str]) -> Refusal {
        let message = format!("`{}` means nothing here", self.name);
        Refusal::new(self.span, message, format!("one of: {}", known.join(", ")))
    }

    fn odd(&self, span: Span, expected: &str) -> Refusal {
        let message = format!("`{}` is followed by {expected}", self.name);
        Refusal::new(span, message, format!("write `{} = …` with {expected} behind it", self.name))
    }
}
