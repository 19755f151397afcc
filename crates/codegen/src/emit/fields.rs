//! What a member is in Rust: the type of its public field, the parameter of its setter, its slot.

use top_definition::list_item_name;

use crate::model::{Member, Type};
use crate::quote;
use crate::template::{Code, Word};
use crate::text::Literal;
use crate::types::Plain;

/// The type of a public field.
pub(super) fn field_type(holds: &Type<'_>) -> Code {
    match holds {
        Type::Plain(plain) => {
            let value = value_type(*plain);
            if plain.is_list() { quote!(Vec<#value>) } else { quote!(Option<#value>) }
        }
        Type::Separated(_) => quote!(Vec<String>),
        Type::Code(name) | Type::Object(name) => quote!(Option<#name>),
        Type::Boxed(name) => quote!(Option<Box<#name>>),
        Type::Codes(name) | Type::List(name) => quote!(Vec<#name>),
        Type::TypedJson(name) => quote!(Option<Json<#name>>),
    }
}

/// The type of a setter's parameter, and what is stored of it.
pub(super) fn argument(holds: &Type<'_>) -> (Code, Code) {
    match holds {
        Type::Plain(Plain::Text) => (quote!(impl Into<String>), quote!(Some(value.into()))),
        Type::Plain(Plain::Json) => (quote!(impl Into<JsonText>), quote!(Some(value.into()))),
        Type::Plain(plain) if plain.is_list() => (field_type(holds), quote!(value)),
        Type::Plain(plain) => (value_type(*plain), quote!(Some(value))),
        Type::Code(name) | Type::Object(name) => (quote!(#name), quote!(Some(value))),
        Type::Boxed(name) => (quote!(#name), quote!(Some(Box::new(value)))),
        Type::TypedJson(name) => (quote!(#name), quote!(Some(value.into()))),
        Type::Separated(_) | Type::Codes(_) | Type::List(_) => (field_type(holds), quote!(value)),
    }
}

/// The variant of `Slot` and `SlotMut` that hands the field out, and what stands behind the field in it.
pub(super) fn slot(member: &Member<'_>) -> (Code, Option<Code>) {
    let variant = match &member.holds {
        Type::Plain(plain) => {
            let slot = Word(plain.slot());
            return (quote!(#slot), None);
        }
        Type::Separated(separator) => {
            let separator = Literal::new(separator);
            return (quote!(Separated), Some(quote!(, #separator)));
        }
        Type::List(_) => {
            let element = Literal::new(&list_item_name(&member.field.type_name));
            return (quote!(List), Some(quote!(, #element)));
        }
        Type::Code(_) => quote!(Code),
        Type::Codes(_) => quote!(Codes),
        Type::Object(_) | Type::Boxed(_) => quote!(Object),
        Type::TypedJson(_) => quote!(TypedJson),
    };
    (variant, None)
}

/// The type of one value.
fn value_type(plain: Plain) -> Code {
    match plain {
        Plain::Text | Plain::Texts => quote!(String),
        Plain::Number | Plain::Numbers => quote!(i64),
        Plain::Boolean | Plain::Booleans => quote!(bool),
        Plain::Decimal | Plain::Decimals => quote!(Decimal),
        Plain::Fen | Plain::Fens => quote!(Fen),
        Plain::Time | Plain::Times | Plain::EpochMs | Plain::EpochS => quote!(Timestamp),
        Plain::Json | Plain::Jsons => quote!(JsonText),
        Plain::File => quote!(FilePart),
    }
}
