//! Code of the emitter → tokens of the compiler.
//!
//! The compiler reads a run of code in one go: asking it for single tokens is most of what a macro can cost its user.
//! Tokens of the caller (`$crate`, a type of a field) never pass through the emitter, only names that stand for them: see
//! [`StandIns`]. So they keep their place in the caller's code.

use proc_macro::{Group, Span, TokenStream, TokenTree};
use top_codegen::part::{Module, Part};
use top_codegen::template::Code;

use crate::refusal::Refusal;

/// Tokens of the caller, each with a name that the emitter uses instead.
#[derive(Default)]
pub(crate) struct StandIns(Vec<TokenStream>);

impl StandIns {
    /// A name for these tokens.
    pub(crate) fn add(&mut self, tokens: impl Into<TokenStream>) -> top_codegen::ident::Ident {
        self.0.push(tokens.into());
        top_codegen::ident::Ident::stand_in(self.0.len() - 1)
    }

    /// The compiler's tokens, the caller's put in.
    pub(crate) fn hand_over(&self, code: &Code) -> Result<TokenStream, Refusal> {
        Ok(self.put_in(read(code)?))
    }

    /// The same for pieces, of which few need to be looked through.
    pub(crate) fn hand_over_parts(&self, parts: &[Part]) -> Result<TokenStream, Refusal> {
        let mut whole = Vec::new();
        for part in parts {
            match part {
                Part::Items(code) => whole.push(read(code)?),
                Part::Uses(code) => whole.push(self.hand_over(code)?),
                Part::Module(Module { declared, content }) => {
                    let content = Group::new(proc_macro::Delimiter::Brace, self.hand_over_parts(content)?);
                    whole.extend([read(declared)?, TokenTree::Group(content).into()]);
                }
            }
        }
        Ok(whole.into_iter().collect())
    }

    fn put_in(&self, tokens: TokenStream) -> TokenStream {
        let mut trees = Vec::new();
        for tree in tokens {
            match tree {
                TokenTree::Group(group) => {
                    let inner = self.put_in(group.stream());
                    trees.push(TokenTree::Group(Group::new(group.delimiter(), inner)));
                }
                TokenTree::Ident(name) => match self.get(&name.to_string()) {
                    Some(tokens) => trees.extend(tokens),
                    None => trees.push(TokenTree::Ident(name)),
                },
                other => trees.push(other),
            }
        }
        trees.into_iter().collect()
    }

    /// What a name stands for.
    fn get(&self, name: &str) -> Option<TokenStream> {
        let number: usize = name.strip_prefix(top_codegen::ident::STAND_IN)?.parse().ok()?;
        self.0.get(number).cloned()
    }
}

/// What the emitter made is code for the compiler, too.
fn read(code: &Code) -> Result<TokenStream, Refusal> {
    code.as_str().parse().map_err(|_| Refusal::of_ourselves(Span::call_site()))
}
