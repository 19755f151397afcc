//! Last pass: the model as Rust.
//!
//! One function per item, each a template (`quote!`) that shows the item whole. Names arrive as [`Ident`](crate::ident::Ident)
//! and [`TypeName`](crate::ident::TypeName), texts as the types of [`text`](crate::text), so a document's words can't become code.
//! How a file is laid out is the business of `print`; a macro takes [`Source::parts`] as they are.

use std::collections::BTreeMap;

use crate::ident::Ident;
use crate::input::{Package, Setting};
use crate::model::{Enum, Module, Struct};
use crate::part::{self, Part};
use crate::plan::Plan;
use crate::quote;
use crate::summary::Summary;
use crate::template::Code;
use crate::text::{Docs, MAX_SHORT, code, markdown, prose};
use crate::tree::Role;

mod api;
mod codes;
mod docs;
mod enums;
mod fields;
mod group;
mod imports;
mod library;
#[cfg(feature = "print")]
pub(crate) mod manifest;
mod messages;
mod structs;
mod tables;

use imports::Imports;

#[cfg(feature = "print")]
pub(crate) use docs::{FEN, REQUIRED, YUAN};

/// A file, or the content of a module: its comment and its items, each apart.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// What it was made from, as the first line says.
    pub from: String,
    /// `//!` and `#![…]`.
    pub head: Code,
    /// What it takes of the runtime.
    pub uses: Vec<Code>,
    /// Declarations and what belongs to them: what people read.
    pub declarations: Vec<Code>,
    /// How the runtime sees them: what nobody has to read.
    pub tables: Vec<Code>,
}

impl Source {
    /// As it stands inside a module.
    pub fn parts(self) -> Vec<Part> {
        self.parts_with(Vec::new())
    }

    /// The same with modules in it.
    fn parts_with(self, modules: Vec<Part>) -> Vec<Part> {
        let Source { from: _, head, uses, declarations, tables } = self;
        let mut parts = vec![Part::Items(head), Part::Uses(quote!(#(#uses)*))];
        parts.extend(modules);
        parts.push(Part::Items(quote!(#(#declarations)* #(#tables)*)));
        parts
    }

    /// Adds a declaration, if there is one.
    fn declare(&mut self, item: impl Into<Option<Code>>) {
        self.declarations.extend(item.into());
    }
}

/// The sources around the modules: `lib.rs`, a `mod.rs` per group. By path.
pub(crate) fn frame(package: &Package, plan: &Plan<'_>, shared: &[Enum<'_>]) -> BTreeMap<String, Source> {
    let mut sources = BTreeMap::new();
    let setting = package.setting();
    sources.insert("src/lib.rs".to_owned(), library::source(package, plan, !shared.is_empty()));
    sources.extend(codes::source(&setting, shared).map(|source| (codes::PATH.to_owned(), source)));
    sources.extend(messages::source(&setting, plan).map(|source| (messages::PATH.to_owned(), source)));
    for group in &plan.groups {
        let mut source = group::source(&setting, group);
        let modules = group.modules.iter().map(|Summary { module, .. }| quote!(pub mod #module;));
        source.declarations.splice(0..0, modules);
        sources.insert(format!("src/{}/mod.rs", group.name), source);
    }
    sources
}

/// The groups with their modules in them, for a place inside somebody's crate.
pub(crate) fn inline(
    setting: &Setting,
    plan: &Plan<'_>,
    shared: &[Enum<'_>],
    mut modules: BTreeMap<&Ident, Vec<Part>>,
) -> Vec<Part> {
    let mut parts = Vec::new();
    if let Some(codes) = codes::source(setting, shared) {
        parts.push(Part::Module(part::Module { declared: quote!(pub mod codes), content: codes.parts() }));
    }
    for group in &plan.groups {
        let inner = group
            .modules
            .iter()
            .map(|Summary { module, .. }| Part::public(module, modules.remove(module).unwrap_or_default()));
        let content = group::source(setting, group).parts_with(inner.collect());
        let (name, names) = (&group.name, library::names(setting, group));
        parts.push(Part::public(name, content));
        parts.push(Part::Items(quote!(pub use self::#name::{#(#names),*};)));
    }
    if let Some((messages, name)) = messages::source(setting, plan).zip(setting.message_enum.as_ref()) {
        parts.push(Part::Module(part::Module { declared: quote!(mod messages), content: messages.parts() }));
        parts.push(Part::Items(quote!(pub use self::messages::#name;)));
    }
    parts
}

/// The source of one API or message.
pub(crate) fn module(setting: &Setting, module: &Module<'_>) -> Source {
    let mut source = Source { from: setting.source(module.item.definition), ..Source::default() };
    let mut imports = Imports::default();
    let english = module.item.english;
    for each in &module.structs {
        let docs = struct_docs(setting, module, each);
        source.declare(structs::declaration(docs, each, module.item, &mut imports));
        if each.role == Role::Request {
            source.declare(structs::setters(each));
            source.declare(api::api(module, &mut imports));
            source.declare(api::errors(module));
        }
    }
    source.declare(api::message(module, &mut imports));
    for each in &module.enums {
        source.declare(enums::declaration(each, english, &mut imports));
        source.declare(enums::constants(each));
    }
    source.tables = tables::all(module, &mut imports);
    if let Some(names) = codes::names(module) {
        source.declarations.insert(0, names);
    }
    source.uses = imports.uses_with_self(setting);
    source.head = head(module);
    source
}

/// `//! 闲鱼回收订单查询V2: `alibaba.idle.recycle.order.get``
fn head(module: &Module<'_>) -> Code {
    let definition = module.item.definition;
    let name = code(&definition.name);
    let mut docs = Docs::default();
    docs.line(match api::title(definition.title.as_deref()) {
        Some(title) => markdown![title, ": ", name],
        None => name,
    });
    docs.inner()
}

fn struct_docs(setting: &Setting, module: &Module<'_>, each: &Struct<'_>) -> Code {
    match each.role {
        Role::Nested => nested_docs(module, each),
        Role::Request | Role::Response | Role::Content => api::root_docs(setting, module, each),
    }
}

fn nested_docs(module: &Module<'_>, each: &Struct<'_>) -> Code {
    let mut docs = Docs::default();
    if let Some(field) = each.field {
        docs.paragraph(docs::description(field));
        let english = module.item.english.and_then(|english| english.text(&each.place));
        docs.paragraph(prose(english.unwrap_or_default(), MAX_SHORT));
        docs.paragraph(markdown![docs::type_text(field), " at ", code(&each.place), "."]);
    }
    quote!(#docs)
}
