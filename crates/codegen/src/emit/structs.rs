//! A struct: its declaration; constructor and setters of a request.

use super::imports::Imports;
use super::{docs, fields};
use crate::input::Item;
use crate::model::{Member, Struct};
use crate::quote;
use crate::template::Code;
use crate::text::Docs;

/// The declaration, below the comment that the caller wrote.
pub(super) fn declaration(docs: Code, each: &Struct<'_>, item: Item<'_>, imports: &mut Imports) -> Code {
    let name = &each.name;
    each.members.iter().for_each(|member| imports.take(&member.holds));
    let of_member = |member: &Member<'_>| {
        let fields = item.history.map(|span| &span.fields).filter(|fields| !fields.is_empty())?;
        fields.get(&format!("{}.{}", each.place, member.field.name))
    };
    let fields = each.members.iter().map(|member| {
        let english = docs::english(item.english, &each.place, &member.field.name);
        field(member, docs::field(member.field, english, of_member(member)))
    });
    quote! {
        #docs
        #[non_exhaustive]
        #[derive(Default)]
        pub struct #name {
            #(#fields)*
        }
    }
}

fn field(member: &Member<'_>, docs: Docs) -> Code {
    let (name, holds) = (&member.name, fields::field_type(&member.holds));
    quote! {
        #docs
        pub #name: #holds,
    }
}

/// `new` and the setters of a request. Objects inside are made with `T::make(|object| …)`: a setter for each of their
/// fields would cost a whole platform's crate 4 % of the compiler's memory. All are `#[inline]`: compiled where they are used,
/// and not in the crate, too.
pub(super) fn setters(each: &Struct<'_>) -> Code {
    let name = &each.name;
    let constructor = constructor(each);
    let setters = each.members.iter().map(setter);
    quote! {
        impl #name {
            #constructor
            #(#setters)*
        }
    }
}

/// The required members of a struct that is sent.
pub(super) fn required<'m, 'a>(each: &'m Struct<'a>) -> Vec<&'m Member<'a>> {
    each.members.iter().filter(|member| member.field.required).collect()
}

/// Takes the one required parameter; two or more could swap silently, so they have setters only.
fn constructor(each: &Struct<'_>) -> Code {
    if let [only] = required(each).as_slice() {
        let (parameter, _) = fields::argument(&only.holds);
        let (name, setter) = (&only.name, &only.setter);
        return quote! {
            /// With the one required value; the rest by setters.
            #[must_use]
            #[inline]
            pub fn new(#name: #parameter) -> Self {
                Self::default().#setter(#name)
            }
        };
    }
    quote! {
        /// Empty, to be filled by setters.
        #[must_use]
        #[inline]
        pub fn new() -> Self {
            Self::default()
        }
    }
}

fn setter(member: &Member<'_>) -> Code {
    let docs = docs::setter(member.field);
    let (parameter, stored) = fields::argument(&member.holds);
    let (name, setter) = (&member.name, &member.setter);
    quote! {
        #docs
        #[must_use]
        #[inline]
        pub fn #setter(mut self, value: #parameter) -> Self {
            self.#name = #stored;
            self
        }
    }
}
