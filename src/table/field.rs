//! Fields of structs that people write by hand: which slot hands out a field of a type.
//!
//! The derive `TopObject` knows no types, only tokens; it names the way that the field's attribute asks for, and this trait
//! says which types can go it. Emitted structs name their slots and need none of this.

use super::{Slot, SlotMut, Table};
use crate::value::code::Code;
use crate::value::decimal::Decimal;
use crate::value::fen::Fen;
use crate::value::file::FilePart;
use crate::value::json::JsonText;
use crate::value::timestamp::Timestamp;

/// A type that fields of a hand-written struct can have, handed out in one way.
#[diagnostic::on_unimplemented(
    message = "a field of type `{Self}` can't be {How}",
    label = "no such field",
    note = "fields hold `Option` of String, i64, bool, Decimal, Fen, Timestamp, JsonText, FilePart, Json<T> or a struct with TopObject, or `Vec` of such values",
    note = "`codes` takes enums with TopCode; `unit = \"fen\"` takes Fen, `unit = \"yuan\"` Decimal; `format` takes Option<Timestamp>; `json` takes JsonText and Json<T>; `list` takes Vec<String> and Vec of structs"
)]
pub trait Field<How> {
    /// The field, to be read. `more` is what the attribute says: a separator, the name of an element.
    fn slot(&self, more: &'static str) -> Slot<'_>;
    /// The field, to be filled.
    fn slot_mut(&mut self, more: &'static str) -> SlotMut<'_>;
}

/// Ways to hand a field out, named as they stand in messages of the compiler.
pub mod ways {
    /// Without an attribute.
    #[derive(Debug)]
    pub struct PlainField;
    /// `codes`
    #[derive(Debug)]
    pub struct FieldOfCodes;
    /// `unit = "fen"`
    #[derive(Debug)]
    pub struct AmountInFen;
    /// `unit = "yuan"`
    #[derive(Debug)]
    pub struct AmountInYuan;
    /// `format = "epoch_ms"`
    #[derive(Debug)]
    pub struct EpochMilliseconds;
    /// `format = "epoch_s"`
    #[derive(Debug)]
    pub struct EpochSeconds;
    /// `json`
    #[derive(Debug)]
    pub struct JsonAsText;
    /// `list`
    #[derive(Debug)]
    pub struct ListOf;
}

/// `way: Slot(Type), …;`
macro_rules! fields {
    ($($way:ident: $($slot:ident($type:ty)),+;)+) => {$($(
        impl Field<ways::$way> for $type {
            fn slot(&self, _: &'static str) -> Slot<'_> {
                Slot::$slot(self)
            }
            fn slot_mut(&mut self, _: &'static str) -> SlotMut<'_> {
                SlotMut::$slot(self)
            }
        }
    )+)+};
}

fields! {
    PlainField: Text(Option<String>), Number(Option<i64>), Boolean(Option<bool>), Decimal(Option<Decimal>),
        Fen(Option<Fen>), Time(Option<Timestamp>), Json(Option<JsonText>), File(Option<FilePart>), Texts(Vec<String>),
        Numbers(Vec<i64>), Booleans(Vec<bool>), Decimals(Vec<Decimal>), Fens(Vec<Fen>), Times(Vec<Timestamp>),
        Jsons(Vec<JsonText>);
    AmountInFen: Fen(Option<Fen>), Fens(Vec<Fen>);
    AmountInYuan: Decimal(Option<Decimal>), Decimals(Vec<Decimal>);
    EpochMilliseconds: EpochMs(Option<Timestamp>);
    EpochSeconds: EpochS(Option<Timestamp>);
    JsonAsText: Json(Option<JsonText>), Jsons(Vec<JsonText>);
}

impl<C: Code> Field<ways::FieldOfCodes> for Option<C> {
    fn slot(&self, _: &'static str) -> Slot<'_> {
        Slot::Code(self)
    }
    fn slot_mut(&mut self, _: &'static str) -> SlotMut<'_> {
        SlotMut::Code(self)
    }
}

impl<C: Code> Field<ways::FieldOfCodes> for Vec<C> {
    fn slot(&self, _: &'static str) -> Slot<'_> {
        Slot::Codes(self)
    }
    fn slot_mut(&mut self, _: &'static str) -> SlotMut<'_> {
        SlotMut::Codes(self)
    }
}

impl<T: Table> Field<ways::PlainField> for Option<T> {
    fn slot(&self, _: &'static str) -> Slot<'_> {
        Slot::Object(self)
    }
    fn slot_mut(&mut self, _: &'static str) -> SlotMut<'_> {
        SlotMut::Object(self)
    }
}

impl<T: Table> Field<ways::PlainField> for Vec<T> {
    fn slot(&self, more: &'static str) -> Slot<'_> {
        Slot::List(self, more)
    }
    fn slot_mut(&mut self, more: &'static str) -> SlotMut<'_> {
        SlotMut::List(self, more)
    }
}

/// Elements named by the attribute, in answers that are not simplified.
impl<T: Table> Field<ways::ListOf> for Vec<T> {
    fn slot(&self, more: &'static str) -> Slot<'_> {
        Slot::List(self, more)
    }
    fn slot_mut(&mut self, more: &'static str) -> SlotMut<'_> {
        SlotMut::List(self, more)
    }
}

/// A list inside a text; the attribute names the separator.
impl Field<ways::ListOf> for Vec<String> {
    fn slot(&self, more: &'static str) -> Slot<'_> {
        Slot::Separated(self, more)
    }
    fn slot_mut(&mut self, more: &'static str) -> SlotMut<'_> {
        SlotMut::Separated(self, more)
    }
}
