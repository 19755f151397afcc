//! `apis!("api-defs")`: every definition of a folder, or one, as modules where it is called.

use std::path::PathBuf;

use proc_macro::{Span, TokenStream, TokenTree};
use top_codegen::Setting;
use top_codegen::part::Part;
use top_road::{Inputs, embed};

use crate::hand_over::StandIns;
use crate::literal::Text;
use crate::refusal::Refusal;
use crate::tracked;

const USAGE: &str = "name a folder of definitions or one definition, seen from the folder of Cargo.toml: `apis!(\"api-defs\")`";

pub(crate) fn expand(input: TokenStream) -> Result<TokenStream, Vec<Refusal>> {
    let mut trees = input.into_iter();
    let mut stand_ins = StandIns::default();
    // The rule that calls this one names the runtime first.
    let runtime = stand_ins.add(trees.next().into_iter().collect::<TokenStream>());
    let named = argument(trees)?;
    let inputs = Inputs::read(&manifest(named.span)?, &named.value);
    let embedded = embed(&inputs, &Setting::inside(runtime))
        .map_err(|found| Refusal::of_definitions(named.span, &found, &inputs))?;
    let mut parts = embedded.parts;
    parts.push(Part::Items(tracked::code(&inputs.paths)));
    Ok(stand_ins.hand_over_parts(&parts)?)
}

/// The one argument: a string literal, and nothing behind it but a comma.
fn argument(mut trees: impl Iterator<Item = TokenTree>) -> Result<Text, Refusal> {
    let Some(first) = trees.next() else {
        return Err(Refusal::new(Span::call_site(), "the path of the definitions is missing", USAGE));
    };
    let Some(text) = Text::of(&first) else {
        return Err(Refusal::new(first.span(), "a string literal is expected here", USAGE));
    };
    let is_comma = |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ',');
    match trees.enumerate().find(|(index, tree)| *index > 0 || !is_comma(tree)) {
        Some((_, tree)) => Err(Refusal::new(tree.span(), "one path is enough", USAGE)),
        None => Ok(text),
    }
}

/// The folder of the calling crate's manifest.
pub(crate) fn manifest(span: Span) -> Result<PathBuf, Vec<Refusal>> {
    std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).ok_or_else(|| {
        vec![Refusal::new(
            span,
            "CARGO_MANIFEST_DIR is not set, so there is no folder to start from",
            "compile with cargo, or set it to the folder of the crate's Cargo.toml",
        )]
    })
}
