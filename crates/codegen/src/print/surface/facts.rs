//! What is not said where a type is declared: its traits, names on the wire, marks of personal data, codes; and what only
//! the comment of a field says.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::{Expr, ImplItem, Item, ItemImpl, Lit, Meta};

use super::compact::compact;
use crate::emit::{FEN, REQUIRED, YUAN};
use crate::text::code;

/// What is not said where a type is declared.
#[derive(Default)]
pub(super) struct Facts {
    /// Traits of each type: derived, implemented, or by one of the runtime's macros.
    pub(super) traits: BTreeMap<String, BTreeSet<String>>,
    /// Names on the wire, by struct.
    pub(super) names: BTreeMap<String, Vec<String>>,
    /// Kinds of personal data, by struct and index.
    pub(super) sensitive: BTreeMap<String, BTreeMap<usize, String>>,
    /// Codes, by enum and variant.
    pub(super) codes: BTreeMap<String, BTreeMap<String, String>>,
}

impl Facts {
    pub(super) fn read<'i>(items: impl Iterator<Item = &'i Item>) -> Self {
        let mut facts = Facts::default();
        for item in items {
            match item {
                Item::Struct(item) => facts.derived(&item.ident.to_string(), &item.attrs),
                Item::Enum(item) => facts.derived(&item.ident.to_string(), &item.attrs),
                Item::Impl(item) => facts.implemented(item),
                Item::Macro(item) => facts.by_macro(&item.mac),
                _ => {}
            }
        }
        facts
    }

    fn add(&mut self, name: &str, traits: impl IntoIterator<Item = String>) {
        self.traits.entry(name.to_owned()).or_default().extend(traits);
    }

    fn derived(&mut self, name: &str, attributes: &[syn::Attribute]) {
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
            if let Meta::List(list) = &attribute.meta {
                self.add(name, idents(&list.tokens));
            }
        }
    }

    fn by_macro(&mut self, call: &syn::Macro) {
        let traits: &[&str] =
            match call.path.segments.last().map(|segment| segment.ident.to_string()).as_deref() {
                Some("table_traits") => &["Clone", "Debug", "PartialEq"],
                Some("code_traits") => &["Eq", "Hash"],
                _ => &[],
            };
        for name in idents(&call.tokens) {
            self.add(&name, traits.iter().map(|name| (*name).to_owned()));
        }
    }

    fn implemented(&mut self, item: &ItemImpl) {
        let Some(trait_name) = trait_name(item) else { return };
        let owner = compact(&item.self_ty);
        self.add(&owner, [trait_name]);
        for part in &item.items {
            match part {
                ImplItem::Fn(function) => {
                    let Some(list) = returned_list(&function.block) else { continue };
                    if function.sig.ident == "names" {
                        self.names.insert(owner.clone(), list.iter().filter_map(|each| text(each)).collect());
                    } else if function.sig.ident == "sensitive" {
                        self.sensitive.insert(owner.clone(), list.iter().filter_map(marked).collect());
                    }
                }
                ImplItem::Const(constant) if constant.ident == "CODES" => {
                    let codes = list_of(&constant.expr).unwrap_or_default();
                    self.codes.insert(owner.clone(), codes.iter().filter_map(coded).collect());
                }
                _ => {}
            }
        }
    }
}

/// Unit and demand, as the comment says them on the line of facts: `` `amount`: Number, required, in fen (分). ``
pub(super) fn said(attributes: &[syn::Attribute], wire: &str) -> Vec<String> {
    let start = format!("{}: ", code(wire));
    let lines = attributes.iter().filter_map(doc_line);
    let facts = lines.filter_map(|line| Some(line.trim_start().strip_prefix(&start)?.to_owned())).next_back();
    let facts = facts.unwrap_or_default();
    // Behind these words stands what a document says.
    let facts = [". Example: ", ", by default "]
        .iter()
        .fold(facts.as_str(), |facts, words| facts.split(words).next().unwrap_or_default());
    let facts = facts.trim_end_matches('.');
    let mark = |fact: &str| match fact {
        REQUIRED => Some("required".to_owned()),
        FEN => Some("fen".to_owned()),
        YUAN => Some("yuan".to_owned()),
        _ => None,
    };
    facts.split(", ").skip(1).filter_map(mark).collect()
}

fn doc_line(attribute: &syn::Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => text(&pair.value),
        _ => None,
    }
}

pub(super) fn trait_name(item: &ItemImpl) -> Option<String> {
    item.trait_.as_ref().map(|(path, ..)| compact(path))
}

fn idents(tokens: &TokenStream) -> Vec<String> {
    let ident = |token: TokenTree| match token {
        TokenTree::Ident(ident) => Some(ident.to_string()),
        _ => None,
    };
    tokens.clone().into_iter().filter_map(ident).collect()
}

/// The elements of `&[…]`, the only thing that a function gives.
fn returned_list(block: &syn::Block) -> Option<Vec<&Expr>> {
    match block.stmts.as_slice() {
        [syn::Stmt::Expr(expression, None)] => list_of(expression),
        _ => None,
    }
}

fn list_of(expression: &Expr) -> Option<Vec<&Expr>> {
    let Expr::Reference(reference) = expression else { return None };
    let Expr::Array(array) = &*reference.expr else { return None };
    Some(array.elems.iter().collect())
}

fn text(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// `(3, "phone")`
fn marked(expression: &&Expr) -> Option<(usize, String)> {
    let Expr::Tuple(tuple) = expression else { return None };
    let Some(Expr::Lit(index)) = tuple.elems.first() else { return None };
    let Lit::Int(index) = &index.lit else { return None };
    Some((index.base10_parse().ok()?, text(tuple.elems.get(1)?)?))
}

/// `(Self::Created, "1", "订单创建")`
fn coded(expression: &&Expr) -> Option<(String, String)> {
    let Expr::Tuple(tuple) = expression else { return None };
    let Some(Expr::Path(variant)) = tuple.elems.first() else { return None };
    Some((variant.path.segments.last()?.ident.to_string(), text(tuple.elems.get(1)?)?))
}
