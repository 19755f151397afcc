//! An open enum over the documented values of a field.

use top_definition::English;

use super::docs;
use super::imports::Imports;
use crate::model::{Enum, Variant};
use crate::quote;
use crate::template::Code;
use crate::text::{Docs, Literal, MAX_DESCRIPTION, MAX_SHORT, Markdown, code, markdown, prose};

/// The declaration. `PartialEq` is derived, because only then may the constants stand in patterns.
pub(super) fn declaration(each: &Enum<'_>, english: Option<&English>, imports: &mut Imports) -> Code {
    imports.names(&["Code", "UnknownCode"]);
    let mut docs = Docs::default();
    let place = code(&each.place);
    docs.line(match docs::description(each.field) {
        text if text.is_empty() => markdown!["Values of ", place, "."],
        text => markdown!["Values of ", place, ": ", text],
    });
    docs.paragraph(prose(
        english.and_then(|english| english.text(&each.place)).unwrap_or_default(),
        MAX_DESCRIPTION,
    ));
    let name = &each.name;
    let variants = each.variants.iter().map(|variant| {
        let (mut docs, name) = (meaning(variant), &variant.name);
        docs.paragraph(docs::english(english, &format!("{}.codes", each.place), variant.code));
        quote! {
            #docs
            #name,
        }
    });
    quote! {
        #docs
        #[non_exhaustive]
        #[derive(Clone, Debug, PartialEq)]
        pub enum #name {
            #(#variants)*
            /// A value that no document names.
            Unknown(UnknownCode),
        }
    }
}

/// Constants of codes that are numbers.
pub(super) fn constants(each: &Enum<'_>) -> Option<Code> {
    let name = &each.name;
    let constants: Vec<Code> = each
        .variants
        .iter()
        .filter_map(|variant| {
            let (constant, docs, name) = (variant.constant.as_ref()?, meaning(variant), &variant.name);
            Some(quote! {
                #docs
                pub const #constant: Self = Self::#name;
            })
        })
        .collect();
    (!constants.is_empty()).then(|| quote!(impl #name { #(#constants)* }))
}

/// The table of values and the two ways to the unknown case. Few functions: a function costs the compiler more than a
/// table of any usual length.
pub(super) fn codes(each: &Enum<'_>) -> Code {
    let (name, numeric) = (&each.name, each.numeric);
    let values = each.variants.iter().map(|variant| {
        let (name, code, label) = (&variant.name, Literal::new(variant.code), Literal::short(variant.label));
        quote!((Self::#name, #code, #label))
    });
    quote! {
        impl Code for #name {
            const NUMERIC: bool = #numeric;
            const CODES: &'static [(Self, &'static str, &'static str)] = &[#(#values),*];
            fn from_unknown(code: UnknownCode) -> Self {
                Self::Unknown(code)
            }
            fn unknown(&self) -> Option<&UnknownCode> {
                if let Self::Unknown(code) = self { Some(code) } else { None }
            }
        }
    }
}

/// `` `3`: 已质检 ``
fn meaning(variant: &Variant<'_>) -> Docs {
    let mut docs = Docs::default();
    let label: Markdown = prose(variant.label, MAX_SHORT);
    docs.line(match label.is_empty() {
        true => code(variant.code),
        false => markdown![code(variant.code), ": ", label],
    });
    docs
}
