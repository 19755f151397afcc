//! Tokens of the emitter → tokens of the compiler.
//!
//! The emitter's tokens are made without the compiler and handed over in one go, group by group: most of what a macro
//! costs its user is asking the compiler for single tokens. Tokens of the caller (`$crate`, a type of a field) never pass
//! through the emitter, only names that stand for them: see [`StandIns`]. So they keep their place in the caller's code.

use proc_macro::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use proc_macro2 as own;

/// Tokens of the caller, each with a name that the emitter uses instead.
#[derive(Default)]
pub(crate) struct StandIns(Vec<TokenStream>);

impl StandIns {
    /// A name for these tokens.
    pub(crate) fn add(&mut self, tokens: impl Into<TokenStream>) -> top_codegen::ident::Ident {
        self.0.push(tokens.into());
        top_codegen::ident::Ident::stand_in(self.0.len() - 1)
    }

    /// What a name stands for.
    fn get(&self, name: &str) -> Option<TokenStream> {
        let number: usize = name.strip_prefix(top_codegen::ident::STAND_IN)?.parse().ok()?;
        self.0.get(number).cloned()
    }

    /// The compiler's tokens, the caller's put in.
    pub(crate) fn hand_over(&self, tokens: own::TokenStream) -> TokenStream {
        let mut trees = Vec::new();
        for tree in tokens {
            match tree {
                own::TokenTree::Group(group) => {
                    let (delimiter, inner) = (delimiter(group.delimiter()), group.stream());
                    // Now nobody else holds what is in it, and it is taken apart without a copy.
                    drop(group);
                    trees.push(TokenTree::Group(Group::new(delimiter, self.hand_over(inner))));
                }
                own::TokenTree::Ident(ident) => {
                    let text = ident.to_string();
                    match self.get(&text) {
                        Some(tokens) => trees.extend(tokens),
                        None => trees.push(TokenTree::Ident(name(&text))),
                    }
                }
                own::TokenTree::Punct(punct) => {
                    trees.push(TokenTree::Punct(Punct::new(punct.as_char(), spacing(punct.spacing()))));
                }
                own::TokenTree::Literal(literal) => trees.push(TokenTree::Literal(value(&literal))),
            }
        }
        TokenStream::from_iter(trees)
    }
}

fn name(text: &str) -> Ident {
    match text.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(text, Span::call_site()),
    }
}

fn value(literal: &own::Literal) -> Literal {
    let text = literal.to_string();
    // Most are numbers of fields and texts without an escape, which the compiler need not be asked to read.
    if let Ok(number) = text.parse() {
        return Literal::u64_unsuffixed(number);
    }
    let plain = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    match plain.filter(|plain| !plain.contains('\\')) {
        Some(plain) => Literal::string(plain),
        // What the emitter made is a literal for the compiler, too.
        None => text.parse().unwrap_or_else(|_| Literal::string(&text)),
    }
}

fn delimiter(delimiter: own::Delimiter) -> Delimiter {
    match delimiter {
        own::Delimiter::Parenthesis => Delimiter::Parenthesis,
        own::Delimiter::Brace => Delimiter::Brace,
        own::Delimiter::Bracket => Delimiter::Bracket,
        own::Delimiter::None => Delimiter::None,
    }
}

fn spacing(spacing: own::Spacing) -> Spacing {
    match spacing {
        own::Spacing::Alone => Spacing::Alone,
        own::Spacing::Joint => Spacing::Joint,
    }
}
