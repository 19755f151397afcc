//! The enum over messages: a group's own, or one for all groups of the crate (`src/messages.rs`), in which each variant
//! stands behind its group's feature.

use proc_macro2::TokenStream;
use quote::quote;

use super::Source;
use crate::ident::{Ident, TypeName};
use crate::input::Setting;
use crate::plan::Plan;
use crate::text::{Docs, Literal, code, markdown};

/// Where the crate's enum is emitted.
pub(super) const PATH: &str = "src/messages.rs";

/// A message, and the group that it is gated by.
pub(super) struct Variant<'p> {
    pub(super) message: &'p TypeName,
    pub(super) group: Option<Gate<'p>>,
}

/// A group whose feature may be off.
#[derive(Clone, Copy)]
pub(super) struct Gate<'p> {
    pub(super) feature: &'p str,
    pub(super) module: &'p Ident,
}

impl Variant<'_> {
    fn cfg(&self) -> Option<TokenStream> {
        let feature = Literal::new(self.group.as_ref()?.feature);
        Some(quote!(#[cfg(feature = #feature)]))
    }

    /// The message's type, as seen from the enum.
    fn path(&self) -> TokenStream {
        let message = self.message;
        match &self.group {
            Some(Gate { module, .. }) => quote!(super::#module::#message),
            None => quote!(#message),
        }
    }
}

/// The crate's enum over the messages of all groups; none where each group has its own, or where there is no message.
pub(super) fn source(setting: &Setting, plan: &Plan<'_>) -> Option<Source> {
    let name = setting.message_enum.as_ref()?;
    let mut variants = Vec::new();
    for group in &plan.groups {
        let gate = Gate { feature: &group.group.name, module: &group.name };
        let messages = group.modules.iter().filter_map(|module| module.message.as_ref());
        variants.extend(messages.map(|message| Variant { message, group: Some(gate) }));
    }
    if variants.is_empty() {
        return None;
    }
    let mut head = Docs::default();
    head.line("The messages of all groups in one enum.");
    let mut source = Source { from: setting.definitions.clone(), head: head.inner(), ..Source::default() };
    let mut features: Vec<Literal> = Vec::new();
    for variant in &variants {
        let feature = variant.group.as_ref().map(|gate| Literal::new(gate.feature));
        features.extend(feature.filter(|feature| !features.contains(feature)));
    }
    source.declare(quote! {
        #[cfg(any(#(feature = #features),*))]
        use top_sdk::emit::{Message, Response};
    });
    source.declare(quote!(
        use top_sdk::emit::{Error, UnknownMessage};
    ));
    let mut docs = Docs::default();
    docs.line("A message of any group, by its topic. A group whose feature is off has no variants: its topics are unknown then.");
    for item in items(&docs, name, &variants) {
        source.declare(item);
    }
    Some(source)
}

/// The enum, and how it is decoded.
pub(super) fn items(docs: &Docs, name: &TypeName, variants: &[Variant<'_>]) -> [TokenStream; 2] {
    let declared = variants.iter().map(|variant| {
        let (cfg, path, message) = (variant.cfg(), variant.path(), variant.message);
        let mut docs = Docs::default();
        match &variant.group {
            None => docs.line(markdown!["See [`struct@", message, "`]."]),
            Some(gate) => docs.line(markdown![
                "See [`struct@super::",
                gate.module,
                "::",
                message,
                "`] (group ",
                code(gate.feature),
                ")."
            ]),
        }
        quote! {
            #docs
            #cfg
            #message(Box<Response<#path>>),
        }
    });
    let arms = variants.iter().map(|variant| {
        let (cfg, path, message) = (variant.cfg(), variant.path(), variant.message);
        quote!(#cfg #path::TOPIC => Self::#message(Box::new(#path::decode(content)?)),)
    });
    let declaration = quote! {
        #docs
        #[non_exhaustive]
        #[derive(Clone, Debug)]
        pub enum #name {
            #(#declared)*
            /// A topic that is not known here.
            Unknown(UnknownMessage),
        }
    };
    let decode = quote! {
        impl #name {
            /// Decodes the content of a message.
            ///
            /// # Errors
            /// When the content of a known topic is no JSON object, or money in it doesn't fit.
            pub fn decode(topic: &str, content: &str) -> Result<Self, Error> {
                Ok(match topic {
                    #(#arms)*
                    _ => Self::Unknown(UnknownMessage::new(topic, content)),
                })
            }
        }
    };
    [declaration, decode]
}
