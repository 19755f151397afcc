//! Tokens as files: laid out item by item, and read once more for the surface.
//!
//! `syn` reads each item, `prettyplease` lays it out, [`surface`] lists what is public of the very same items. Behind the
//! feature `print`: a macro returns tokens and needs none of this.

mod surface;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;
use syn::Item;
use syn::parse::Parser as _;

use crate::emit::Source;
use crate::input::Package;
use crate::mark::{MARK_END, MARK_START};
use crate::template::Code;
use crate::text::one_line;

/// What stands between the declarations of a file and what nobody has to read.
const DIVIDER: &str =
    "// ---- Field tables and forwarding code, for the runtime. What is public stands above. ----";

/// A file and the list of its public items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Printed {
    /// Rust.
    pub text: String,
    /// One line per public item.
    pub surface: String,
}

/// Lays out a source. An error is one of the emitter's own: no input should lead there.
pub(crate) fn printed(package: &Package, source: Source) -> Result<Printed, syn::Error> {
    let Source { from, head, uses, declarations, tables } = source;
    let attrs = syn::Attribute::parse_inner.parse2(doc_lines(tokens(&head)?))?;
    let (declarations, tables) = (read(uses.iter().chain(&declarations))?, read(&tables)?);
    let surface = first_line("#", package, &from) + &surface::lines(&declarations, &tables);
    let mut text = first_line("//", package, &from);
    text.push_str(&prettyplease::unparse(&file(attrs, Vec::new())));
    lay_out(&mut text, declarations);
    if !tables.is_empty() {
        text.push('\n');
        text.push_str(DIVIDER);
        text.push('\n');
        lay_out(&mut text, tables);
    }
    Ok(Printed { text, surface })
}

/// Items in one text, with what stands in them.
pub(crate) fn laid_out(items: &Code) -> Result<String, syn::Error> {
    syn::parse_str(items.as_str()).map(|file| prettyplease::unparse(&file))
}

/// The first line of every file, behind the sign of a comment. The writer removes only files that have it.
pub fn first_line(comment: &str, package: &Package, from: &str) -> String {
    let (command, from) = (one_line(&package.command, 300), one_line(from, 300));
    format!("{comment} {MARK_START}{command}` from {from}.{MARK_END}\n")
}

fn read<'c>(items: impl IntoIterator<Item = &'c Code>) -> Result<Vec<Item>, syn::Error> {
    items.into_iter().map(|item| syn::parse2(doc_lines(tokens(item)?))).collect()
}

fn tokens(code: &Code) -> Result<TokenStream, syn::Error> {
    Ok(code.as_str().parse()?)
}

/// The same with a comment's attribute cut into one for each line, as people write them.
fn doc_lines(tokens: TokenStream) -> TokenStream {
    let mut lines = TokenStream::new();
    let mut signs = Vec::new();
    for tree in tokens {
        match tree {
            TokenTree::Punct(sign) if matches!(sign.as_char(), '#' | '!') => {
                signs.push(TokenTree::Punct(sign))
            }
            TokenTree::Group(group) => match comment(&group).filter(|_| !signs.is_empty()) {
                Some(text) => {
                    for line in text.split('\n') {
                        lines.extend(signs.iter().cloned());
                        lines.extend(quote!([doc = #line]));
                    }
                    signs.clear();
                }
                None => {
                    lines.extend(signs.drain(..));
                    let inner = doc_lines(group.stream());
                    lines.extend([TokenTree::Group(Group::new(group.delimiter(), inner))]);
                }
            },
            other => {
                lines.extend(signs.drain(..));
                lines.extend([other]);
            }
        }
    }
    lines.extend(signs);
    lines
}

/// The text of `[doc = "…"]`.
fn comment(group: &Group) -> Option<String> {
    let mut trees = group.stream().into_iter();
    match (group.delimiter(), trees.next()?, trees.next()?, trees.next()?, trees.next()) {
        (Delimiter::Bracket, TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Literal(text), None)
            if name == "doc" =>
        {
            syn::parse_str::<syn::LitStr>(&text.to_string()).ok().map(|text| text.value())
        }
        _ => None,
    }
}

/// The items with a blank line between them, but for one-liners of a kind, which stand together.
fn lay_out(text: &mut String, items: Vec<Item>) {
    let mut last = None;
    for item in items {
        let kind = one_liner(&item);
        if kind.is_none() || kind != last {
            text.push('\n');
        }
        last = kind;
        text.push_str(&prettyplease::unparse(&file(Vec::new(), vec![item])));
    }
}

fn one_liner(item: &Item) -> Option<&'static str> {
    match item {
        Item::Use(item) if item.attrs.is_empty() => Some("use"),
        Item::Mod(item) if item.attrs.is_empty() && item.content.is_none() => Some("mod"),
        Item::Macro(_) => Some("macro"),
        _ => None,
    }
}

fn file(attrs: Vec<syn::Attribute>, items: Vec<Item>) -> syn::File {
    syn::File { shebang: None, frontmatter: None, attrs, items }
}
