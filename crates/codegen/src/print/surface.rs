//! The surface of a file: one line per public item, for reviewers.
//!
//! Read from the items that are printed, not from the model: what a user of the crate sees is what is listed, whatever the
//! passes before meant. Names on the wire, marks of personal data and codes come out of the field tables; unit and demand
//! out of the comments.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Expr, Fields, ImplItem, Item, ItemImpl, Lit, Meta, TraitItem, UseTree, Visibility};

use crate::emit::{FEN, REQUIRED, YUAN};
use crate::text::code;

/// The lines of a file, in the order of its declarations.
pub(super) fn lines(declarations: &[Item], tables: &[Item]) -> String {
    let facts = Facts::read(declarations.iter().chain(tables));
    let mut surface = Surface { facts, text: String::new() };
    for item in declarations {
        surface.item("", item);
    }
    for item in tables {
        // Of these only implementations for types of elsewhere are news: the others stand with their types.
        if let Item::Impl(item) = item {
            surface.foreign_impl(item);
        }
    }
    surface.text
}

/// What is not said where a type is declared.
#[derive(Default)]
struct Facts {
    /// Traits of each type: derived, implemented, or by one of the runtime's macros.
    traits: BTreeMap<String, BTreeSet<String>>,
    /// Names on the wire, by struct.
    names: BTreeMap<String, Vec<String>>,
    /// Kinds of personal data, by struct and index.
    sensitive: BTreeMap<String, BTreeMap<usize, String>>,
    /// Codes, by enum and variant.
    codes: BTreeMap<String, BTreeMap<String, String>>,
}

impl Facts {
    fn read<'i>(items: impl Iterator<Item = &'i Item>) -> Self {
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

struct Surface {
    facts: Facts,
    text: String,
}

impl Surface {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn item(&mut self, module: &str, item: &Item) {
        match item {
            Item::Struct(item) => self.structure(item),
            Item::Enum(item) => self.enumeration(item),
            Item::Impl(item) => self.implementation(item),
            Item::Trait(item) => self.interface(item),
            Item::Mod(item) if is_public(&item.vis) => {
                let path = format!("{module}{}", item.ident);
                self.line(&format!("mod {path}{}", condition(&item.attrs)));
                for inner in item.content.iter().flat_map(|(_, items)| items) {
                    self.item(&format!("{path}::"), inner);
                }
            }
            Item::Use(item) if is_public(&item.vis) => {
                for name in used("", &item.tree) {
                    self.line(&format!("use {name}{}{}", within(module), condition(&item.attrs)));
                }
            }
            _ => {}
        }
    }

    fn head(&mut self, kind: &str, name: &str) {
        let traits: Vec<&str> =
            self.facts.traits.get(name).into_iter().flatten().map(String::as_str).collect();
        let line = if traits.is_empty() {
            format!("{kind} {name}")
        } else {
            format!("{kind} {name}: {}", traits.join(", "))
        };
        self.line(&line);
    }

    fn structure(&mut self, item: &syn::ItemStruct) {
        let owner = item.ident.to_string();
        self.head("struct", &owner);
        let Fields::Named(fields) = &item.fields else { return };
        for (index, field) in fields.named.iter().enumerate().filter(|(_, field)| is_public(&field.vis)) {
            let name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
            let wire = self.facts.names.get(&owner).and_then(|names| names.get(index));
            let mut marks = Vec::new();
            if let Some(wire) = wire {
                marks
                    .extend((wire != name.trim_start_matches("r#")).then(|| format!("{wire:?} on the wire")));
                marks.extend(said(&field.attrs, wire));
            }
            let personal = self.facts.sensitive.get(&owner).and_then(|kinds| kinds.get(&index));
            marks.extend(personal.map(|kind| format!("personal: {kind}")));
            let marks = if marks.is_empty() { String::new() } else { format!(" [{}]", marks.join(", ")) };
            self.line(&format!("{owner}.{name}: {}{marks}", compact(&field.ty)));
        }
    }

    fn enumeration(&mut self, item: &syn::ItemEnum) {
        let owner = item.ident.to_string();
        self.head("enum", &owner);
        for variant in &item.variants {
            let name = variant.ident.to_string();
            let holds = compact(&variant.fields);
            let code = self.facts.codes.get(&owner).and_then(|codes| codes.get(&name));
            let code = code.map(|code| format!(" = {code:?}")).unwrap_or_default();
            self.line(&format!("{owner}::{name}{holds}{code}"));
        }
    }

    /// Methods and constants of a type; what a trait says of it where the trait is one that users name.
    fn implementation(&mut self, item: &ItemImpl) {
        let owner = compact(&item.self_ty);
        if let Some(trait_name) = trait_name(item) {
            let parts: Vec<String> = item.items.iter().filter_map(associated).collect();
            let parts = if parts.is_empty() { String::new() } else { format!(" {{ {} }}", parts.join(", ")) };
            self.line(&format!("impl {trait_name} for {owner}{parts}"));
            return;
        }
        for part in &item.items {
            match part {
                ImplItem::Fn(function) if is_public(&function.vis) => {
                    self.line(&format!("{owner}::{}", signature(&function.sig)));
                }
                ImplItem::Const(constant) if is_public(&constant.vis) => {
                    let (name, value) = (&constant.ident, compact(&constant.expr));
                    self.line(&format!("{owner}::{name}: {} = {value}", compact(&constant.ty)));
                }
                _ => {}
            }
        }
    }

    /// An implementation for a type that this file does not declare.
    fn foreign_impl(&mut self, item: &ItemImpl) {
        let owner = compact(&item.self_ty);
        if let Some(trait_name) = trait_name(item).filter(|_| !self.declares(&owner)) {
            self.line(&format!("impl {trait_name} for {owner}"));
        }
    }

    fn declares(&self, owner: &str) -> bool {
        self.facts.names.contains_key(owner) || self.facts.codes.contains_key(owner)
    }

    fn interface(&mut self, item: &syn::ItemTrait) {
        self.line(&format!("trait {}", item.ident));
        for part in &item.items {
            if let TraitItem::Fn(function) = part {
                self.line(&format!("{}::{}", item.ident, signature(&function.sig)));
            }
        }
    }
}

/// Unit and demand, as the comment says them on the line of facts: `` `amount`: Number, required, in fen (分). ``
fn said(attributes: &[syn::Attribute], wire: &str) -> Vec<String> {
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

/// ` (feature = "recycle")`
fn condition(attributes: &[syn::Attribute]) -> String {
    let found = attributes.iter().find(|attribute| attribute.path().is_ident("cfg"));
    match found.map(|attribute| &attribute.meta) {
        Some(Meta::List(list)) => format!(" ({})", compact(&list.tokens)),
        _ => String::new(),
    }
}

fn within(module: &str) -> String {
    if module.is_empty() { String::new() } else { format!(" in {}", module.trim_end_matches("::")) }
}

/// `METHOD = "…"`, `Response = …`
fn associated(part: &ImplItem) -> Option<String> {
    match part {
        ImplItem::Const(constant) => Some(format!("{} = {}", constant.ident, compact(&constant.expr))),
        ImplItem::Type(associated) => Some(format!("{} = {}", associated.ident, compact(&associated.ty))),
        _ => None,
    }
}

fn signature(signature: &syn::Signature) -> String {
    let text = compact(signature).replace("(mut self", "(self");
    text.strip_prefix("fn ").map(str::to_owned).unwrap_or(text)
}

/// Every path that a `use` names.
fn used(before: &str, tree: &UseTree) -> Vec<String> {
    match tree {
        UseTree::Path(path) => used(&format!("{before}{}::", path.ident), &path.tree),
        UseTree::Group(group) => group.items.iter().flat_map(|tree| used(before, tree)).collect(),
        UseTree::Name(name) => vec![format!("{before}{}", name.ident)],
        UseTree::Rename(rename) => vec![format!("{before}{} as {}", rename.ident, rename.rename)],
        UseTree::Glob(_) => vec![format!("{before}*")],
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn trait_name(item: &ItemImpl) -> Option<String> {
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

/// Tokens as people write them: `Option<Vec<Fen>>`, `new(value: impl Into<String>) -> Self`.
fn compact(tokens: impl ToTokens) -> String {
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
