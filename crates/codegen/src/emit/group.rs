//! A group's module: its APIs, the client's methods, the messages' enum.

use super::imports::Imports;
use super::{Source, api, messages};
use crate::ident::{Ident, TypeName};
use crate::input::Setting;
use crate::plan::PlannedGroup;
use crate::quote;
use crate::summary::Summary;
use crate::template::Code;
use crate::text::{Docs, MAX_DESCRIPTION, code, markdown, prose};

/// `src/<group>/mod.rs`, but for the declarations of its modules: they are files, or stand in it ([`Part::Module`]).
///
/// [`Part::Module`]: super::Part::Module
pub(super) fn source(setting: &Setting, group: &PlannedGroup<'_>) -> Source {
    let mut imports = Imports::default();
    let mut source = Source { from: setting.definitions.clone(), head: head(group), ..Source::default() };
    for module in &group.modules {
        let (name, names) = (&module.module, &module.names);
        source.declare(quote!(pub use self::#name::{#(#names),*};));
    }
    client_trait(&mut source, group, &mut imports);
    message_enum(&mut source, setting, group, &mut imports);
    source.uses = imports.uses(setting);
    source
}

fn head(group: &PlannedGroup<'_>) -> Code {
    let mut docs = Docs::default();
    let name = code(&group.group.name);
    docs.line(match api::title(group.group.title.as_deref()) {
        Some(title) => markdown![title, " (", name, ")"],
        None => markdown!["APIs and messages of the group ", name, "."],
    });
    docs.paragraph(prose(group.group.description.as_deref().unwrap_or_default(), MAX_DESCRIPTION));
    docs.inner()
}

/// The calls of a group: module and request.
fn calls<'p>(group: &'p PlannedGroup<'_>) -> impl Iterator<Item = (&'p Summary, &'p Ident, &'p TypeName)> {
    group.modules.iter().filter_map(|module| Some((*module, &module.module, module.request.as_ref()?)))
}

/// The trait of the group's calls, and the client that has it.
fn client_trait(source: &mut Source, group: &PlannedGroup<'_>, imports: &mut Imports) {
    let Some(name) = group.api_trait() else { return };
    imports.names(&["Call", "Client"]);
    let mut docs = Docs::default();
    docs.line(markdown!["Calls of the group ", code(&group.group.name), ", as methods of the client."]);
    let declared = calls(group).map(|(module, method, request)| {
        let mut docs = Docs::default();
        docs.line(api::title(module.title.as_deref()).unwrap_or_else(|| code(&module.api)));
        quote! {
            #docs
            fn #method(&self, request: #request) -> Call<#request>;
        }
    });
    source.declare(quote! {
        #docs
        pub trait #name {
            #(#declared)*
        }
    });
    // Not inlined, each would bring what a call of its type is made of into the crate, used or not.
    let methods = calls(group).map(|(_, method, request)| {
        quote! {
            #[inline]
            fn #method(&self, request: #request) -> Call<#request> {
                Call::new(self, request)
            }
        }
    });
    source.tables.push(quote! {
        impl #name for Client {
            #(#methods)*
        }
    });
}

/// The enum of the group's messages, unless the crate has one for all groups. Where that one has the name that this
/// group's own would have, it is found here too: a crate that grew a second group with messages keeps its names.
fn message_enum(source: &mut Source, setting: &Setting, group: &PlannedGroup<'_>, imports: &mut Imports) {
    let Some(name) = group.message_enum() else { return };
    if let Some(whole) = &setting.message_enum {
        if name == *whole {
            source.declare(quote! {
                #[doc(no_inline)]
                pub use super::messages::#name;
            });
        }
        return;
    }
    imports.names(&["Error", "Message", "Response", "UnknownMessage"]);
    let mut docs = Docs::default();
    docs.line(markdown!["A message of the group ", code(&group.group.name), ", by its topic."]);
    let messages = group.modules.iter().filter_map(|module| module.message.as_ref());
    let variants: Vec<_> = messages.map(|message| messages::Variant { message, group: None }).collect();
    for item in messages::items(&docs, &name, &variants) {
        source.declare(item);
    }
}
