//! `src/codes.rs`: enums that are one concept in several documents. Compiled whatever features are on.

use super::imports::Imports;
use super::{Source, enums};
use crate::input::Setting;
use crate::model::{Enum, Module, SharedEnum};
use crate::quote;
use crate::template::{Code, Word};
use crate::text::Docs;

/// Where they are emitted.
pub(super) const PATH: &str = "src/codes.rs";

/// The module of the shared enums; none where there are none.
pub(super) fn source(setting: &Setting, shared: &[Enum<'_>]) -> Option<Source> {
    if shared.is_empty() {
        return None;
    }
    let mut head = Docs::default();
    head.line("Codes that mean the same in several documents, each as one type.");
    head.line("");
    head.line("A field takes one of these only where its document agrees. Where documents contradict each other, fields have enums of their own.");
    let from = format!("{}/codes.yaml", setting.definitions);
    let mut source = Source { from, head: head.inner(), ..Source::default() };
    let mut imports = Imports::default();
    for each in shared {
        source.declare(enums::declaration(each, None, &mut imports));
        source.declare(enums::constants(each));
    }
    let names = shared.iter().map(|each| &each.name);
    source.tables.push(quote!(emit::code_traits!(#(#names),*);));
    source.tables.extend(shared.iter().map(enums::codes));
    source.uses = imports.uses_with_self(setting);
    Some(source)
}

/// `pub use super::super::codes::{ShipType, ShipType as OldName};`: the names that a module has for shared enums.
pub(super) fn names(module: &Module<'_>) -> Option<Code> {
    let all = module.shared.iter().flat_map(|SharedEnum { name, aliases }| {
        let own = std::iter::once(quote!(#name));
        own.chain(aliases.iter().map(move |alias| quote!(#name as #alias)))
    });
    // Out of the module and out of its group, wherever the whole stands.
    let up = Word("super");
    (!module.shared.is_empty()).then(|| quote!(pub use #up::#up::codes::{#(#all),*};))
}
