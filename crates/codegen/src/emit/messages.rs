//! The enum over messages: a group's own, or one for all groups of the crate (`src/messages.rs`), in which each variant
//! stands behind its group's feature, if groups have features.

use super::{Source, imports};
use crate::ident::{Ident, TypeName};
use crate::input::Setting;
use crate::plan::Plan;
use crate::quote;
use crate::template::Code;
use crate::text::{Docs, Literal, code, markdown};

/// Where the crate's enum is emitted.
pub(super) const PATH: &str = "src/messages.rs";

/// A message, and the group that it is taken from; none where the enum is the group's own.
pub(super) struct Variant<'p> {
    pub(super) message: &'p TypeName,
    pub(super) group: Option<Origin<'p>>,
}

/// A group below the enum.
#[derive(Clone, Copy)]
pub(super) struct Origin<'p> {
    pub(super) name: &'p str,
    pub(super) module: &'p Ident,
    /// May it be off, by the feature of its name?
    pub(super) gated: bool,
}

impl Variant<'_> {
    fn cfg(&self) -> Option<Code> {
        let feature = Literal::new(self.group.filter(|group| group.gated)?.name);
        Some(quote!(#[cfg(feature = #feature)]))
    }

    /// The message's type, as seen from the enum.
    fn path(&self) -> Code {
        let message = self.message;
        match &self.group {
            Some(Origin { module, .. }) => quote!(super::#module::#message),
            None => quote!(#message),
        }
    }
}

/// The crate's enum over the messages of all groups; none where each group has its own, or where there is no message.
pub(super) fn source(setting: &Setting, plan: &Plan<'_>) -> Option<Source> {
    let name = setting.message_enum.as_ref()?;
    let mut variants = Vec::new();
    let mut features = Vec::new();
    for group in &plan.groups {
        let origin = Origin { name: &group.group.name, module: &group.name, gated: setting.features };
        let before = variants.len();
        let messages = group.modules.iter().filter_map(|module| module.message.as_ref());
        variants.extend(messages.map(|message| Variant { message, group: Some(origin) }));
        let feature = Literal::new(origin.name);
        features.extend((variants.len() > before).then(|| quote!(feature = #feature)));
    }
    if variants.is_empty() {
        return None;
    }
    let mut head = Docs::default();
    head.line("The messages of all groups in one enum.");
    let mut source = Source { from: setting.definitions.clone(), head: head.inner(), ..Source::default() };
    let runtime = &setting.runtime;
    // Without any of the features nothing is decoded.
    let any = setting.features.then(|| quote!(#[cfg(any(#(#features),*))]));
    source.uses.push(quote!(#any use #runtime::emit::{Message, Response};));
    source.uses.push(quote!(use #runtime::emit::{Error, UnknownMessage};));
    source.uses.extend(imports::prelude(setting));
    let mut docs = Docs::default();
    docs.line("A message of any group, by its topic. Topics of a group that is left out are unknown.");
    for item in items(&docs, name, &variants) {
        source.declare(item);
    }
    Some(source)
}

/// The enum, and how it is decoded.
pub(super) fn items(docs: &Docs, name: &TypeName, variants: &[Variant<'_>]) -> [Code; 2] {
    let declared = variants.iter().map(|variant| {
        let (cfg, path, message) = (variant.cfg(), variant.path(), variant.message);
        let mut docs = Docs::default();
        match &variant.group {
            None => docs.line(markdown!["See [`struct@", message, "`]."]),
            Some(group) => docs.line(markdown![
                "See [`struct@super::",
                group.module,
                "::",
                message,
                "`] (group ",
                code(group.name),
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
