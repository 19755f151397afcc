//! The surface of a file: one line per public item, for reviewers.
//!
//! Read from the items that are printed, not from the model: what a user of the crate sees is what is listed, whatever the
//! passes before meant. Names on the wire, marks of personal data and codes come out of the field tables; unit and demand
//! out of the comments.

mod compact;
mod facts;

use syn::{Fields, ImplItem, Item, ItemImpl, Meta, TraitItem, UseTree, Visibility};

use compact::compact;
use facts::{Facts, said, trait_name};

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
