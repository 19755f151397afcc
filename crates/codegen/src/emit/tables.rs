//! What the runtime works with: the field table of each struct, the codes of each enum, the standard traits of both.

use top_definition::{Field, Limits, Unit};

use super::imports::Imports;
use super::{enums, fields};
use crate::model::{Member, Module, Struct, Type};
use crate::quote;
use crate::template::Code;
use crate::text;
use crate::types::Plain;

/// Everything that stands behind the divider.
pub(super) fn all(module: &Module<'_>, imports: &mut Imports) -> Vec<Code> {
    let structs = module.structs.iter().map(|each| &each.name);
    let mut tables = vec![quote!(emit::table_traits!(#(#structs),*);)];
    if !module.enums.is_empty() {
        let enums = module.enums.iter().map(|each| &each.name);
        tables.push(quote!(emit::code_traits!(#(#enums),*);));
    }
    tables.extend(module.structs.iter().map(|each| table(each, imports)));
    tables.extend(module.enums.iter().map(enums::codes));
    tables
}

/// The field table.
fn table(each: &Struct<'_>, imports: &mut Imports) -> Code {
    imports.names(&["Slot", "SlotMut", "Table"]);
    let name = &each.name;
    let names = each.members.iter().map(|member| text::Literal::new(&member.field.name));
    let index = match each.members.as_slice() {
        [_] => quote!(_),
        _ => quote!(index),
    };
    let slot = slots(&each.members, |variant, name, more| quote!(Slot::#variant(&self.#name #more)));
    let slot_mut =
        slots(&each.members, |variant, name, more| quote!(SlotMut::#variant(&mut self.#name #more)));
    let rules = rules(each, imports);
    let sensitive = sensitive(each);
    let money = money(each);
    quote! {
        impl Table for #name {
            fn names() -> &'static [&'static str] {
                &[#(#names),*]
            }
            #[inline]
            fn slot(&self, #index: usize) -> Slot<'_> {
                #slot
            }
            #[inline]
            fn slot_mut(&mut self, #index: usize) -> SlotMut<'_> {
                #slot_mut
            }
            #rules
            #sensitive
            #money
        }
    }
}

/// The field at an index, handed out by `hand`: a `match` for two and more.
fn slots(members: &[Member<'_>], hand: impl Fn(Code, &crate::ident::Ident, Option<Code>) -> Code) -> Code {
    let value = |member: &Member<'_>| {
        let (variant, more) = fields::slot(member);
        hand(variant, &member.name, more)
    };
    match members {
        [] => quote!(emit::no_field(index)),
        [only] => value(only),
        [first @ .., last] => {
            let arms = first.iter().enumerate().map(|(index, member)| {
                let value = value(member);
                quote!(#index => #value,)
            });
            let last = value(last);
            quote! {
                match index {
                    #(#arms)*
                    _ => #last,
                }
            }
        }
    }
}

/// What the documents demand of what is sent.
fn rules(each: &Struct<'_>, imports: &mut Imports) -> Option<Code> {
    let members = each.members.iter().enumerate().filter(|_| each.sent);
    let rules: Vec<Code> = members
        .flat_map(|(index, member)| {
            demands(member.field, &member.holds).into_iter().map(move |rule| quote!((#index, Rule::#rule)))
        })
        .collect();
    if rules.is_empty() {
        return None;
    }
    imports.names(&["Rule"]);
    Some(quote! {
        fn rules() -> &'static [(usize, Rule)] {
            &[#(#rules),*]
        }
    })
}

fn demands(field: &Field, holds: &Type<'_>) -> Vec<Code> {
    let Limits { max_length, max_list_size, min_value, max_value, default: _ } = &field.limits;
    let (is_text, is_number, is_list) = kinds(holds);
    let mut demands = Vec::new();
    if field.required {
        demands.push(quote!(Required));
    }
    demands.extend(max_length.filter(|_| is_text).map(|limit| quote!(MaxLength(#limit))));
    demands.extend(max_list_size.filter(|_| is_list).map(|limit| quote!(MaxListSize(#limit))));
    demands.extend(min_value.filter(|_| is_number).map(|limit| quote!(MinValue(#limit))));
    demands.extend(max_value.filter(|_| is_number).map(|limit| quote!(MaxValue(#limit))));
    demands
}

/// Which limits mean something for a type: those of texts, numbers, lists.
fn kinds(holds: &Type<'_>) -> (bool, bool, bool) {
    match holds {
        Type::Plain(plain) => match plain {
            Plain::Text | Plain::Json => (true, false, false),
            Plain::Texts => (true, false, true),
            Plain::Number | Plain::Decimal | Plain::Fen => (false, true, false),
            Plain::Numbers => (false, true, true),
            Plain::Decimals | Plain::Fens | Plain::Booleans | Plain::Times | Plain::Jsons => {
                (false, false, true)
            }
            Plain::Boolean | Plain::Time | Plain::EpochMs | Plain::EpochS | Plain::File => {
                (false, false, false)
            }
        },
        Type::Separated(_) => (true, false, true),
        Type::Codes(_) | Type::List(_) => (false, false, true),
        Type::Code(_) | Type::Object(_) | Type::Boxed(_) | Type::TypedJson(_) => (false, false, false),
    }
}

/// Personal data, with the kind of it.
fn sensitive(each: &Struct<'_>) -> Option<Code> {
    let marks: Vec<Code> = each
        .members
        .iter()
        .enumerate()
        .filter_map(|(index, member)| {
            let kind = text::Literal::new(member.field.sensitive?.word());
            Some(quote!((#index, #kind)))
        })
        .collect();
    (!marks.is_empty()).then(|| {
        quote! {
            fn sensitive() -> &'static [(usize, &'static str)] {
                &[#(#marks),*]
            }
        }
    })
}

/// Decimal fields that are amounts of money; `Fen` always is one.
fn money(each: &Struct<'_>) -> Option<Code> {
    let is_money = |member: &Member<'_>| {
        matches!(member.holds, Type::Plain(Plain::Decimal | Plain::Decimals))
            && (member.field.unit == Some(Unit::Yuan) || member.field.type_name == "Price")
    };
    let members = each.members.iter().enumerate();
    let marks: Vec<usize> = members.filter(|(_, member)| is_money(member)).map(|(index, _)| index).collect();
    (!marks.is_empty()).then(|| {
        quote! {
            fn money() -> &'static [usize] {
                &[#(#marks),*]
            }
        }
    })
}
