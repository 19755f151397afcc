//! Field tables: how the runtime sees an emitted struct.
//!
//! Emitted structs carry no derive but `Clone` and `Default`. Each one hands out its fields by index as typed
//! slots, and everything else (decoding, encoding, `Debug`, equality, validation, serde) is written once, here in
//! the runtime, over those slots. That is what keeps a crate of thousands of APIs compilable.
//!
//! This room must not know HTTP, signing or any particular API.

use crate::code::{CodeListSlot, CodeSlot};
use crate::decimal::Decimal;
use crate::fen::Fen;
use crate::file::FilePart;
use crate::json::{JsonSlot, JsonText};
use crate::timestamp::Timestamp;

/// A struct with a field table. Implemented by emitted code only.
pub trait Table: Clone + Default + PartialEq + std::fmt::Debug + Send + Sync + 'static {
    /// The names of the fields on the wire, in the order of the slots.
    fn names() -> &'static [&'static str];

    /// The field at `index`, which is below `names().len()`.
    fn slot(&self, index: usize) -> Slot<'_>;

    /// The field at `index`, to be filled.
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_>;

    /// Fields that hold personal data, with the kind of it (`phone`), in ascending order.
    fn sensitive() -> &'static [(usize, &'static str)] {
        &[]
    }

    /// What the documents demand of the fields when they are sent, in ascending order.
    fn rules() -> &'static [(usize, Rule)] {
        &[]
    }
}

/// A documented demand on a request field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    Required,
    /// In characters.
    MaxLength(u64),
    MaxListSize(u64),
    MinValue(i64),
    MaxValue(i64),
}

/// Declares the two halves of the slot list so that they can't drift apart.
macro_rules! slots {
    ($($(#[$doc:meta])* $variant:ident($type:ty $(, $extra:ty)?),)+) => {
        /// A field of an emitted struct, to be read.
        pub enum Slot<'a> { $($(#[$doc])* $variant(&'a $type $(, $extra)?),)+ }
        /// A field of an emitted struct, to be filled.
        pub enum SlotMut<'a> { $($(#[$doc])* $variant(&'a mut $type $(, $extra)?),)+ }
    };
}

slots! {
    Text(Option<String>),
    Number(Option<i64>),
    Boolean(Option<bool>),
    /// Decimal text: prices, amounts in yuan.
    Decimal(Option<Decimal>),
    Fen(Option<Fen>),
    /// `yyyy-MM-dd HH:mm:ss` (or a date alone), GMT+8.
    Time(Option<Timestamp>),
    /// The same instant, sent as milliseconds since 1970.
    EpochMs(Option<Timestamp>),
    /// The same instant, sent as seconds since 1970.
    EpochS(Option<Timestamp>),
    /// JSON without documented members, as a value or inside a string.
    Json(Option<JsonText>),
    File(Option<FilePart>),
    Code(dyn CodeSlot + 'a),
    Object(dyn ObjectSlot + 'a),
    /// JSON inside a string, with documented members.
    TypedJson(dyn JsonSlot + 'a),
    Texts(Vec<String>),
    Numbers(Vec<i64>),
    Booleans(Vec<bool>),
    Decimals(Vec<Decimal>),
    Fens(Vec<Fen>),
    Times(Vec<Timestamp>),
    Jsons(Vec<JsonText>),
    Codes(dyn CodeListSlot + 'a),
    /// A list inside a string; the second part is its separator.
    Separated(Vec<String>, &'static str),
    /// A list of objects; the second part names an element in answers that are not simplified.
    List(dyn ListSlot + 'a, &'static str),
}

/// A [`Table`] whose type is not known statically.
pub trait DynTable {
    fn names(&self) -> &'static [&'static str];
    fn slot(&self, index: usize) -> Slot<'_>;
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_>;
    fn sensitive(&self) -> &'static [(usize, &'static str)];
    fn rules(&self) -> &'static [(usize, Rule)];
}

impl<T: Table> DynTable for T {
    fn names(&self) -> &'static [&'static str] {
        T::names()
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        Table::slot(self, index)
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        Table::slot_mut(self, index)
    }
    fn sensitive(&self) -> &'static [(usize, &'static str)] {
        T::sensitive()
    }
    fn rules(&self) -> &'static [(usize, Rule)] {
        T::rules()
    }
}

/// A field that holds at most one object: `Option<T>`, or `Option<Box<T>>` where a type stands below itself.
pub trait ObjectSlot {
    fn get(&self) -> Option<&dyn DynTable>;
    /// The object, made first if there is none.
    fn fill(&mut self) -> &mut dyn DynTable;
    fn clear(&mut self);
}

impl<T: Table> ObjectSlot for Option<T> {
    fn get(&self) -> Option<&dyn DynTable> {
        self.as_ref().map(|object| object as &dyn DynTable)
    }
    fn fill(&mut self) -> &mut dyn DynTable {
        self.get_or_insert_with(T::default)
    }
    fn clear(&mut self) {
        *self = None;
    }
}

impl<T: Table> ObjectSlot for Option<Box<T>> {
    fn get(&self) -> Option<&dyn DynTable> {
        self.as_deref().map(|object| object as &dyn DynTable)
    }
    fn fill(&mut self) -> &mut dyn DynTable {
        &mut **self.get_or_insert_with(Box::default)
    }
    fn clear(&mut self) {
        *self = None;
    }
}

/// A field that holds a list of objects: `Vec<T>`.
pub trait ListSlot {
    fn len(&self) -> usize;
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    fn get(&self, index: usize) -> Option<&dyn DynTable>;
    /// Adds an empty object at the end, to be filled.
    fn push(&mut self) -> &mut dyn DynTable;
    fn pop(&mut self);
    fn clear(&mut self);
}

impl<T: Table> ListSlot for Vec<T> {
    fn len(&self) -> usize {
        Vec::len(self)
    }
    fn get(&self, index: usize) -> Option<&dyn DynTable> {
        self.as_slice().get(index).map(|object| object as &dyn DynTable)
    }
    fn push(&mut self) -> &mut dyn DynTable {
        Vec::push(self, T::default());
        let last = self.len() - 1;
        &mut self[last]
    }
    fn pop(&mut self) {
        Vec::pop(self);
    }
    fn clear(&mut self) {
        Vec::clear(self);
    }
}
