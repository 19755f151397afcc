//! Tokens as people write them.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use quote::ToTokens;

/// `Option<Vec<Fen>>`, `new(value: impl Into<String>) -> Self`.
pub(super) fn compact(tokens: impl ToTokens) -> String {
    let mut text = String::new();
    write_compact(&mut text, tokens.to_token_stream());
    text
}

fn write_compact(text: &mut String, tokens: TokenStream) {
    let mut joint = false;
    for token in tokens {
        let word = |text: &mut String, word: &str, joint: bool| {
            let behind_word = text.ends_with(|last: char| last.is_alphanumeric() || "_\">".contains(last));
            if behind_word && !joint {
                text.push(' ');
            }
            text.push_str(word);
        };
        match token {
            TokenTree::Ident(ident) => word(text, &ident.to_string(), false),
            TokenTree::Literal(literal) => word(text, &literal.to_string(), false),
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => (" { ", " }"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                text.push_str(open);
                write_compact(text, group.stream());
                text.push_str(close);
            }
            TokenTree::Punct(punct) => {
                let sign = punct.as_char();
                match sign {
                    ',' => text.push_str(", "),
                    '=' | '+' | '-' if !joint => text.extend([' ', sign]),
                    ':' if !joint && punct.spacing() == Spacing::Alone => text.push_str(": "),
                    _ => text.push(sign),
                }
                joint = punct.spacing() == Spacing::Joint;
                if matches!(sign, '=' | '+') && !joint || sign == '>' && text.ends_with("->") {
                    text.push(' ');
                }
                continue;
            }
        }
        joint = false;
    }
}
