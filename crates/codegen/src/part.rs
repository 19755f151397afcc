//! Code for a place inside somebody's crate, in the pieces that whoever hands it to a compiler has to tell apart.

use crate::ident::Ident;
use crate::quote;
use crate::template::Code;

/// A piece of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Items, which name nothing but each other and what the `use` lines bring.
    Items(Code),
    /// `use` lines of the runtime: nothing else names it.
    Uses(Code),
    /// A module.
    Module(Module),
}

/// A module with what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// `pub mod name`
    pub declared: Code,
    /// Between its braces.
    pub content: Vec<Part>,
}

impl Part {
    /// A module that everybody sees.
    pub(crate) fn public(name: &Ident, content: Vec<Part>) -> Self {
        Part::Module(Module { declared: quote!(pub mod #name), content })
    }

    /// All of them in one.
    pub fn joined(parts: &[Part]) -> Code {
        let joined = parts.iter().map(|part| match part {
            Part::Items(code) | Part::Uses(code) => code.clone(),
            Part::Module(Module { declared, content }) => {
                let content = Part::joined(content);
                quote!(#declared { #content })
            }
        });
        quote!(#(#joined)*)
    }
}
