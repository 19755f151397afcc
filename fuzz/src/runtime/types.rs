//! Tables with a field of every kind, written as the emitter writes them.

use top_sdk::emit::{
    self, Api, Code, Decimal, Effect, Fen, Json, JsonText, Outcome, Slot, SlotMut, Table, Timestamp,
    UnknownCode,
};

emit::table_traits!(Every, Channel, Settled, Item);

/// A coded value.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum Status {
    Created,
    Unknown(UnknownCode),
}

impl Code for Status {
    const NUMERIC: bool = true;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[(Self::Created, "1", "订单创建")];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

/// Fields of every kind that an answer can have.
#[derive(Default)]
pub struct Every {
    pub id: Option<i64>,
    pub title: Option<String>,
    pub paid: Option<bool>,
    pub price: Option<Decimal>,
    pub amount: Option<Fen>,
    pub at: Option<Timestamp>,
    pub at_ms: Option<Timestamp>,
    pub at_s: Option<Timestamp>,
    pub attributes: Option<JsonText>,
    pub status: Option<Status>,
    pub parent: Option<Box<Every>>,
    pub channel: Option<Json<Channel>>,
    pub tags: Vec<String>,
    pub ids: Vec<i64>,
    pub flags: Vec<bool>,
    pub prices: Vec<Decimal>,
    pub amounts: Vec<Fen>,
    pub times: Vec<Timestamp>,
    pub extras: Vec<JsonText>,
    pub states: Vec<Status>,
    pub pictures: Vec<String>,
    pub items: Vec<Every>,
    pub phone: Option<String>,
}

/// The two halves of a table over one list of fields, which is what emitted code amounts to.
macro_rules! table {
    ($name:ident { $($index:literal $wire:literal $kind:ident $field:ident $($extra:literal)?,)+ } sensitive $sensitive:expr) => {
        impl Table for $name {
            fn names() -> &'static [&'static str] {
                &[$($wire),+]
            }
            fn slot(&self, index: usize) -> Slot<'_> {
                match index {
                    $($index => Slot::$kind(&self.$field $(, $extra)?),)+
                    _ => emit::no_field(index),
                }
            }
            fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
                match index {
                    $($index => SlotMut::$kind(&mut self.$field $(, $extra)?),)+
                    _ => emit::no_field(index),
                }
            }
            fn sensitive() -> &'static [(usize, &'static str)] {
                $sensitive
            }
        }
    };
}

table!(Every {
    0 "id" Number id,
    1 "title" Text title,
    2 "paid" Boolean paid,
    3 "price" Decimal price,
    4 "amount" Fen amount,
    5 "at" Time at,
    6 "at_ms" EpochMs at_ms,
    7 "at_s" EpochS at_s,
    8 "attributes" Json attributes,
    9 "status" Code status,
    10 "parent" Object parent,
    11 "channel" TypedJson channel,
    12 "tags" Texts tags,
    13 "ids" Numbers ids,
    14 "flags" Booleans flags,
    15 "prices" Decimals prices,
    16 "amounts" Fens amounts,
    17 "times" Times times,
    18 "extras" Jsons extras,
    19 "states" Codes states,
    20 "pictures" Separated pictures ",",
    21 "items" List items "every",
    22 "phone" Text phone,
} sensitive &[(22, "phone")]);

/// JSON in a string, without money.
#[derive(Default)]
pub struct Channel {
    pub weight: Option<i64>,
    pub name: Option<String>,
}

table!(Channel { 0 "weight" Number weight, 1 "name" Text name, } sensitive &[]);

/// The answer of a settlement.
#[derive(Default)]
pub struct Settled {
    pub success: Option<bool>,
    pub err_code: Option<String>,
    pub err_msg: Option<String>,
    pub amount: Option<Fen>,
    pub item: Option<Item>,
}

table!(Settled {
    0 "success" Boolean success,
    1 "err_code" Text err_code,
    2 "err_msg" Text err_msg,
    3 "amount" Fen amount,
    4 "item" Object item,
} sensitive &[]);

/// An object in it.
#[derive(Default)]
pub struct Item {
    pub name: Option<String>,
}

table!(Item { 0 "name" Text name, } sensitive &[]);

/// The root of the settlement's answers.
pub const ROOT: &str = "hd_settle_sync_response";

/// Asks for the settlement: as a call that writes or one that reads.
pub struct Settle<const WRITES: bool>;

impl<const WRITES: bool> Default for Settle<WRITES> {
    fn default() -> Self {
        Self
    }
}

impl<const WRITES: bool> Clone for Settle<WRITES> {
    fn clone(&self) -> Self {
        Self
    }
}

impl<const WRITES: bool> PartialEq for Settle<WRITES> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<const WRITES: bool> std::fmt::Debug for Settle<WRITES> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Settle")
    }
}

impl<const WRITES: bool> Table for Settle<WRITES> {
    fn names() -> &'static [&'static str] {
        &[]
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        emit::no_field(index)
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        emit::no_field(index)
    }
}

impl<const WRITES: bool> Api for Settle<WRITES> {
    const METHOD: &'static str = "taobao.hd.settle.sync";
    const DOC_URL: &'static str = "";
    const EFFECT: Effect = if WRITES { Effect::Write } else { Effect::Read };
    const OUTCOME: Option<Outcome> =
        Some(Outcome::new().success("success").code("err_code").message("err_msg"));
    type Response = Settled;
}
