//! Field tables: how the runtime sees an emitted struct.
//!
//! Emitted structs carry no derive but `Clone` and `Default`. Each one hands out its fields by index as typed
//! slots, and everything else (decoding, encoding, `Debug`, equality, validation, serde) is written once, here in
//! the runtime, over those slots. That is what keeps a crate of thousands of APIs compilable.
//!
//! This room must not know HTTP, signing or any particular API.

pub(crate) mod clear;
pub(crate) mod copy;
pub(crate) mod debug;
pub(crate) mod equality;
pub(crate) mod field;
pub(crate) mod leaves;
pub(crate) mod masked;
pub(crate) mod money;
pub(crate) mod path;
mod slots;
pub(crate) mod validate;

pub(crate) use slots::{CodeListSlot, CodeSlot, JsonSlot, ListSlot, ObjectSlot};

use std::any::TypeId;

use crate::value::decimal::Decimal;
use crate::value::fen::Fen;
use crate::value::file::FilePart;
use crate::value::json::JsonText;
use crate::value::timestamp::Timestamp;

/// A struct with a field table. Implemented by emitted code, and by `#[derive(TopObject)]` for structs of your own.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no field table",
    note = "fields hold `Option` or `Vec` of String, i64, bool, Decimal, Fen, Timestamp, JsonText, or of a struct with a table",
    note = "a struct of your own gets its table from `#[derive(TopObject)]`"
)]
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

    /// Decimal fields that are amounts of money, in ascending order. [`Fen`] always is.
    fn money() -> &'static [usize] {
        &[]
    }
}

/// A struct below itself stands in a box; the box has the same table.
impl<T: Table> Table for Box<T> {
    fn names() -> &'static [&'static str] {
        T::names()
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        T::slot(self, index)
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        T::slot_mut(self, index)
    }
    fn sensitive() -> &'static [(usize, &'static str)] {
        T::sensitive()
    }
    fn rules() -> &'static [(usize, Rule)] {
        T::rules()
    }
    fn money() -> &'static [usize] {
        T::money()
    }
}

/// A documented demand on a request field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// Must be set, and not to an empty text or list.
    Required,
    /// In characters.
    MaxLength(u64),
    /// In elements.
    MaxListSize(u64),
    /// The smallest number allowed.
    MinValue(i64),
    /// The largest number allowed.
    MaxValue(i64),
}

/// Declares the two halves of the slot list so that they can't drift apart.
macro_rules! slots {
    ($($(#[$doc:meta])* $variant:ident($type:ty $(, $extra:ty)?),)+) => {
        /// A field of an emitted struct, to be read. Variants can be added in any version.
        #[non_exhaustive]
        pub enum Slot<'a> { $($(#[$doc])* $variant(&'a $type $(, $extra)?),)+ }
        /// A field of an emitted struct, to be filled. Variants can be added in any version.
        #[non_exhaustive]
        pub enum SlotMut<'a> { $($(#[$doc])* $variant(&'a mut $type $(, $extra)?),)+ }
    };
}

slots! {
    /// Text.
    Text(Option<String>),
    /// A whole number.
    Number(Option<i64>),
    /// Yes or no.
    Boolean(Option<bool>),
    /// Decimal text: prices, amounts in yuan.
    Decimal(Option<Decimal>),
    /// An amount of money in fen.
    Fen(Option<Fen>),
    /// `yyyy-MM-dd HH:mm:ss` (or a date alone), GMT+8.
    Time(Option<Timestamp>),
    /// The same instant, sent as milliseconds since 1970.
    EpochMs(Option<Timestamp>),
    /// The same instant, sent as seconds since 1970.
    EpochS(Option<Timestamp>),
    /// JSON without documented members, as a value or inside a string.
    Json(Option<JsonText>),
    /// A file to upload.
    File(Option<FilePart>),
    /// One of documented codes, or another.
    Code(dyn CodeSlot + 'a),
    /// An object.
    Object(dyn ObjectSlot + 'a),
    /// JSON inside a string, with documented members.
    TypedJson(dyn JsonSlot + 'a),
    /// A list of texts.
    Texts(Vec<String>),
    /// A list of whole numbers.
    Numbers(Vec<i64>),
    /// A list of yes or no.
    Booleans(Vec<bool>),
    /// A list of decimal numbers.
    Decimals(Vec<Decimal>),
    /// A list of amounts in fen.
    Fens(Vec<Fen>),
    /// A list of points in time.
    Times(Vec<Timestamp>),
    /// A list of JSON texts.
    Jsons(Vec<JsonText>),
    /// A list of codes.
    Codes(dyn CodeListSlot + 'a),
    /// A list inside a string; the second part is its separator.
    Separated(Vec<String>, &'static str),
    /// A list of objects; the second part names an element in answers that are not simplified.
    List(dyn ListSlot + 'a, &'static str),
}

impl Slot<'_> {
    /// Whether the field holds anything; an empty list holds nothing.
    #[must_use]
    pub fn is_set(&self) -> bool {
        match self {
            Self::Text(value) => value.is_some(),
            Self::Number(value) => value.is_some(),
            Self::Boolean(value) => value.is_some(),
            Self::Decimal(value) => value.is_some(),
            Self::Fen(value) => value.is_some(),
            Self::Time(value) | Self::EpochMs(value) | Self::EpochS(value) => value.is_some(),
            Self::Json(value) => value.is_some(),
            Self::File(value) => value.is_some(),
            Self::Code(code) => code.get().is_some(),
            Self::Object(object) => object.get().is_some(),
            Self::TypedJson(json) => json.is_set(),
            Self::Texts(list) | Self::Separated(list, _) => !list.is_empty(),
            Self::Numbers(list) => !list.is_empty(),
            Self::Booleans(list) => !list.is_empty(),
            Self::Decimals(list) => !list.is_empty(),
            Self::Fens(list) => !list.is_empty(),
            Self::Times(list) => !list.is_empty(),
            Self::Jsons(list) => !list.is_empty(),
            Self::Codes(list) => !list.is_empty(),
            Self::List(list, _) => !list.is_empty(),
        }
    }

    /// How many elements a list has; `None` for what is no list.
    #[must_use]
    pub fn list_len(&self) -> Option<usize> {
        Some(match self {
            Self::Texts(list) | Self::Separated(list, _) => list.len(),
            Self::Numbers(list) => list.len(),
            Self::Booleans(list) => list.len(),
            Self::Decimals(list) => list.len(),
            Self::Fens(list) => list.len(),
            Self::Times(list) => list.len(),
            Self::Jsons(list) => list.len(),
            Self::Codes(list) => list.len(),
            Self::List(list, _) => list.len(),
            Self::Text(_)
            | Self::Number(_)
            | Self::Boolean(_)
            | Self::Decimal(_)
            | Self::Fen(_)
            | Self::Time(_)
            | Self::EpochMs(_)
            | Self::EpochS(_)
            | Self::Json(_)
            | Self::File(_)
            | Self::Code(_)
            | Self::Object(_)
            | Self::TypedJson(_) => return None,
        })
    }
}

/// What does not differ between values of one struct.
#[derive(Clone, Copy)]
pub struct Shape {
    /// Which struct this is.
    pub id: TypeId,
    /// The struct's path in Rust; [`Shape::name`] is its end.
    pub path: &'static str,
    /// See [`Table::names`].
    pub names: &'static [&'static str],
    /// See [`Table::sensitive`].
    pub sensitive: &'static [(usize, &'static str)],
    /// See [`Table::rules`].
    pub rules: &'static [(usize, Rule)],
    /// See [`Table::money`].
    pub money: &'static [usize],
}

/// A [`Table`] whose type is not known statically. Few methods, because each is compiled once for every struct.
pub trait DynTable {
    /// Names, rules and marks of the fields.
    fn shape(&self) -> Shape;
    /// See [`Table::slot`].
    fn slot(&self, index: usize) -> Slot<'_>;
    /// See [`Table::slot_mut`].
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_>;
}

impl<T: Table> DynTable for T {
    fn shape(&self) -> Shape {
        Shape {
            id: TypeId::of::<T>(),
            path: std::any::type_name::<T>(),
            names: T::names(),
            sensitive: T::sensitive(),
            rules: T::rules(),
            money: T::money(),
        }
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        Table::slot(self, index)
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        Table::slot_mut(self, index)
    }
}

impl Shape {
    /// The struct's name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        // The path of a boxed struct ends with `>`.
        self.path.rsplit("::").next().unwrap_or(self.path).trim_end_matches('>')
    }
}

impl dyn DynTable + '_ {
    /// See [`Table::names`].
    #[must_use]
    pub fn names(&self) -> &'static [&'static str] {
        self.shape().names
    }
}

/// The slot of a struct without fields. There is no index to ask for, so this is never reached.
#[allow(clippy::panic)]
pub fn no_field(index: usize) -> ! {
    panic!("field {index} of a struct without fields")
}
