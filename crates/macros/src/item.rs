//! The item that a derive stands on: a struct or an enum, cut into its parts. Types are taken as they are, never read.

use std::iter::Peekable;

use proc_macro::{Delimiter, Group, Ident, Span, TokenStream, TokenTree, token_stream};

use crate::attribute::{self, Setting};
use crate::refusal::Refusal;

/// A struct or an enum.
pub(crate) struct Item {
    /// What `#[top(…)]` above it says.
    pub(crate) settings: Vec<Setting>,
    /// `pub`, `pub(crate)` or nothing.
    pub(crate) visibility: TokenStream,
    /// `struct`, `enum`, `union`
    pub(crate) keyword: Ident,
    pub(crate) name: Ident,
    /// Where it takes parameters, if it does.
    pub(crate) generics: Option<Span>,
    pub(crate) body: Body,
}

/// What stands behind the name.
pub(crate) enum Body {
    Nothing,
    Parenthesised,
    Braced(Group),
}

/// A named field.
pub(crate) struct Field {
    pub(crate) settings: Vec<Setting>,
    pub(crate) name: Ident,
    /// Its type.
    pub(crate) holds: TokenStream,
}

/// A variant.
pub(crate) struct Variant {
    pub(crate) settings: Vec<Setting>,
    pub(crate) name: Ident,
    /// The first line of its comment.
    pub(crate) comment: Option<String>,
    /// What it holds, if it holds anything.
    pub(crate) holds: Option<Group>,
}

type Trees = Peekable<token_stream::IntoIter>;

impl Item {
    /// Cuts the item of a derive. The compiler has read it already, so what is odd here is an item no derive is for.
    pub(crate) fn cut(tokens: TokenStream) -> Result<Self, Refusal> {
        let mut trees = tokens.into_iter().peekable();
        let (settings, _) = attributes(&mut trees)?;
        let visibility = visibility(&mut trees);
        let keyword = ident(&mut trees)?;
        let name = ident(&mut trees)?;
        let mut generics = None;
        let body = loop {
            match trees.next() {
                Some(TokenTree::Punct(punct)) if punct.as_char() == ';' => break Body::Nothing,
                Some(TokenTree::Punct(punct)) if punct.as_char() == '<' && generics.is_none() => {
                    generics = Some(punct.span());
                }
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                    break Body::Braced(group);
                }
                Some(TokenTree::Group(group))
                    if group.delimiter() == Delimiter::Parenthesis && generics.is_none() =>
                {
                    break Body::Parenthesised;
                }
                Some(_) => {}
                None => break Body::Nothing,
            }
        };
        Ok(Item { settings, visibility, keyword, name, generics, body })
    }

    /// Refuses what no derive of ours takes.
    pub(crate) fn refuse_generics(&self, derive: &str) -> Result<(), Refusal> {
        match self.generics {
            Some(span) => Err(Refusal::new(
                span,
                format!("`{derive}` takes no item with parameters"),
                "write the types and lifetimes out, without parameters",
            )),
            None => Ok(()),
        }
    }
}

/// The named fields in a struct's braces.
pub(crate) fn fields(body: &Group) -> Result<Vec<Field>, Refusal> {
    let mut trees = body.stream().into_iter().peekable();
    let mut fields = Vec::new();
    while trees.peek().is_some() {
        let (settings, _) = attributes(&mut trees)?;
        visibility(&mut trees);
        let name = ident(&mut trees)?;
        trees.next(); // `:`
        fields.push(Field { settings, name, holds: until_comma(&mut trees) });
    }
    Ok(fields)
}

/// The variants in an enum's braces.
pub(crate) fn variants(body: &Group) -> Result<Vec<Variant>, Refusal> {
    let mut trees = body.stream().into_iter().peekable();
    let mut variants = Vec::new();
    while trees.peek().is_some() {
        let (settings, comment) = attributes(&mut trees)?;
        let name = ident(&mut trees)?;
        let holds = match trees.peek() {
            Some(TokenTree::Group(group)) => Some(group.clone()),
            _ => None,
        };
        until_comma(&mut trees);
        variants.push(Variant { settings, name, comment, holds });
    }
    Ok(variants)
}

/// What `#[top(…)]` says in front of something, and the first line of its comment.
fn attributes(trees: &mut Trees) -> Result<(Vec<Setting>, Option<String>), Refusal> {
    let (mut settings, mut comment) = (Vec::new(), None);
    while matches!(trees.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == '#') {
        trees.next();
        if let Some(TokenTree::Group(group)) = trees.next() {
            settings.extend(attribute::settings(&group)?);
            comment = comment.or_else(|| attribute::comment(&group));
        }
    }
    Ok((settings, comment))
}

/// `pub`, and where it holds.
fn visibility(trees: &mut Trees) -> TokenStream {
    let mut tokens = Vec::new();
    if matches!(trees.peek(), Some(TokenTree::Ident(ident)) if ident.to_string() == "pub") {
        tokens.extend(trees.next());
        if matches!(trees.peek(), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis)
        {
            tokens.extend(trees.next());
        }
    }
    tokens.into_iter().collect()
}

fn ident(trees: &mut Trees) -> Result<Ident, Refusal> {
    let odd = |span| {
        Refusal::new(span, "a name is expected here", "derive on a struct or an enum with plain names")
    };
    match trees.next() {
        Some(TokenTree::Ident(ident)) => Ok(ident),
        Some(other) => Err(odd(other.span())),
        None => Err(odd(Span::call_site())),
    }
}

/// Everything up to a comma that stands in no angle brackets; the comma is taken.
fn until_comma(trees: &mut Trees) -> TokenStream {
    let (mut depth, mut arrow) = (0_usize, false);
    let mut tokens = Vec::new();
    for tree in trees.by_ref() {
        if let TokenTree::Punct(punct) = &tree {
            match punct.as_char() {
                ',' if depth == 0 => break,
                '<' => depth += 1,
                '>' if !arrow => depth = depth.saturating_sub(1),
                _ => {}
            }
            arrow = punct.as_char() == '-';
        }
        tokens.push(tree);
    }
    tokens.into_iter().collect()
}
