//! `src/lib.rs`: the groups, what they offer at the root, and the runtime that users need beside it.

use super::{Source, api, messages};
use crate::ident::TypeName;
use crate::input::{Package, Setting};
use crate::plan::{Plan, PlannedGroup};
use crate::quote;
use crate::template::{Code, Word};
use crate::text::{Docs, Literal, MAX_SHORT, code, markdown, prose};

/// What an emitted crate offers of the runtime under its own name. Tables, slots and the decoder's parts are left out:
/// they are for emitted code, and whoever needs one finds it in `top_sdk`, which is offered whole.
const RUNTIME: &[&str] = &[
    "Api",
    "Auth",
    "BusinessOutcome",
    "Call",
    "Client",
    "ClientBuilder",
    "Code",
    "Decimal",
    "DecimalError",
    "Dump",
    "Effect",
    "Error",
    "ErrorKind",
    "Fen",
    "FilePart",
    "Issue",
    "Json",
    "JsonText",
    "Message",
    "Outcome",
    "Pages",
    "Paging",
    "Parameter",
    "RawCall",
    "RawResponse",
    "Response",
    "Rounding",
    "SecretString",
    "Strictness",
    "TableExt",
    "Timestamp",
    "TimestampError",
    "UnknownCode",
    "UnknownField",
    "UnknownMessage",
    "gateway",
    "limits",
    "observe",
    "retry",
    "session",
    "sign",
    "testing",
    "timer",
    "transport",
];

pub(super) fn source(package: &Package, plan: &Plan<'_>, has_codes: bool) -> Source {
    let setting = package.setting();
    let mut source =
        Source { from: package.definitions.clone(), head: head(package, plan), ..Source::default() };
    let runtime = RUNTIME.iter().map(|name| Word(name));
    source.declare(quote!(
        pub use top_sdk;
    ));
    source.declare(quote! {
        #[doc(no_inline)]
        pub use top_sdk::{#(#runtime),*};
    });
    source.declare(quote! {
        #[cfg(feature = "serde")]
        #[doc(no_inline)]
        pub use top_sdk::serde_adaptor;
    });
    if has_codes {
        source.declare(quote! {
            #[rustfmt::skip]
            pub mod codes;
        });
    }
    for group in &plan.groups {
        source.declare(group_module(group));
        source.declare(group_names(&setting, group));
    }
    let messages = messages::source(&setting, plan).and(setting.message_enum.as_ref());
    if let Some(name) = messages {
        source.declare(quote! {
            #[rustfmt::skip]
            mod messages;
        });
        source.declare(quote!(pub use self::messages::#name;));
    }
    source.declare(prelude(&setting, plan, messages));
    source
}

fn head(package: &Package, plan: &Plan<'_>) -> Code {
    let mut docs = Docs::default();
    docs.line(prose(&package.description, MAX_SHORT));
    docs.line("");
    docs.line("Every group of APIs is a module and a feature of the same name:");
    docs.line("");
    for each in &plan.groups {
        let mut line = markdown!["- ", code(&each.group.name)];
        if let Some(title) = api::title(each.group.title.as_deref()) {
            line.push(markdown![", ", title]);
        }
        line.push(markdown![": ", each.modules.len(), " definitions"]);
        line.push(if each.group.default { ", on by default" } else { "" });
        docs.line(line);
    }
    let docs = docs.inner();
    quote!(#docs #![forbid(unsafe_code)])
}

fn group_module(group: &PlannedGroup<'_>) -> Code {
    let (feature, name) = (Literal::new(&group.group.name), &group.name);
    quote! {
        #[cfg(feature = #feature)]
        #[rustfmt::skip]
        pub mod #name;
    }
}

/// What a group offers one floor up.
pub(super) fn names(setting: &Setting, group: &PlannedGroup<'_>) -> Vec<TypeName> {
    let mut names: Vec<_> = group.modules.iter().flat_map(|module| module.names.iter().cloned()).collect();
    names.extend(group.api_trait());
    names.extend(own_message_enum(setting, group));
    names
}

fn group_names(setting: &Setting, group: &PlannedGroup<'_>) -> Option<Code> {
    let (feature, name) = (Literal::new(&group.group.name), &group.name);
    let names = names(setting, group);
    (!names.is_empty()).then(|| {
        quote! {
            #[cfg(feature = #feature)]
            #[rustfmt::skip]
            pub use self::#name::{#(#names),*};
        }
    })
}

/// The enum of the group's messages, where the crate has none for all groups.
fn own_message_enum(setting: &Setting, group: &PlannedGroup<'_>) -> Option<TypeName> {
    group.message_enum().filter(|_| setting.message_enum.is_none())
}

/// The runtime's prelude, with what the groups add to it: few names, however many APIs there are.
fn prelude(setting: &Setting, plan: &Plan<'_>, messages: Option<&TypeName>) -> Code {
    let groups = plan.groups.iter().filter_map(|group| {
        let names: Vec<_> = group.api_trait().into_iter().chain(own_message_enum(setting, group)).collect();
        let (feature, name) = (Literal::new(&group.group.name), &group.name);
        (!names.is_empty()).then(|| {
            quote! {
                #[cfg(feature = #feature)]
                pub use crate::#name::{#(#names),*};
            }
        })
    });
    let messages = messages.map(|name| quote!(pub use crate::#name;));
    quote! {
        /// What most programs want in scope.
        pub mod prelude {
            pub use top_sdk::prelude::*;
            #messages
            #(#groups)*
        }
    }
}
