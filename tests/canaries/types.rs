//! A request and an answer with every place where something could show, written as the emitter writes them.

use top_sdk::emit::{
    self, Api, Code, Decimal, Fen, FilePart, Json, JsonText, Outcome, Slot, SlotMut, Table, Timestamp,
    UnknownCode,
};

emit::table_traits!(Ask, Answer, Person, Inside);

/// The kinds of personal data that a definition can name.
pub(crate) const KINDS: [&str; 11] = [
    "phone",
    "address",
    "name",
    "nick",
    "account",
    "id_number",
    "email",
    "location",
    "credit",
    "contract",
    "token",
];

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

#[derive(Default)]
pub(crate) struct Ask {
    pub(crate) remark: Option<String>,
    pub(crate) refresh_token: Option<String>,
    pub(crate) attributes: Option<JsonText>,
    pub(crate) picture: Option<FilePart>,
    pub(crate) person: Option<Person>,
}

table!(Ask {
    0 "remark" Text remark,
    1 "refresh_token" Text refresh_token,
    2 "attributes" Json attributes,
    3 "picture" File picture,
    4 "person" Object person,
} sensitive &[(1, "token")]);

impl Api for Ask {
    const METHOD: &'static str = "taobao.hd.ask";
    const DOC_URL: &'static str = "";
    const OUTCOME: Option<Outcome> =
        Some(Outcome::new().success("success").code("err_code").message("err_msg"));
    type Response = Answer;
}

/// Personal data of every kind, as text, number and list.
#[derive(Default)]
pub(crate) struct Person {
    pub(crate) texts: [Option<String>; 11],
    pub(crate) number: Option<i64>,
    pub(crate) list: Vec<String>,
}

impl Table for Person {
    fn names() -> &'static [&'static str] {
        static NAMES: [&str; 13] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "number", "list"];
        &NAMES
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            11 => Slot::Number(&self.number),
            12 => Slot::Texts(&self.list),
            _ => Slot::Text(&self.texts[index]),
        }
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            11 => SlotMut::Number(&mut self.number),
            12 => SlotMut::Texts(&mut self.list),
            _ => SlotMut::Text(&mut self.texts[index]),
        }
    }
    fn sensitive() -> &'static [(usize, &'static str)] {
        &[
            (0, KINDS[0]),
            (1, KINDS[1]),
            (2, KINDS[2]),
            (3, KINDS[3]),
            (4, KINDS[4]),
            (5, KINDS[5]),
            (6, KINDS[6]),
            (7, KINDS[7]),
            (8, KINDS[8]),
            (9, KINDS[9]),
            (10, KINDS[10]),
            (11, KINDS[0]),
            (12, KINDS[2]),
        ]
    }
}

#[derive(Default)]
pub(crate) struct Answer {
    pub(crate) success: Option<bool>,
    pub(crate) err_code: Option<String>,
    pub(crate) err_msg: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) number: Option<i64>,
    pub(crate) amount: Option<Fen>,
    pub(crate) price: Option<Decimal>,
    pub(crate) at: Option<Timestamp>,
    pub(crate) status: Option<Status>,
    pub(crate) states: Vec<Status>,
    pub(crate) times: Vec<Timestamp>,
    pub(crate) attributes: Option<JsonText>,
    pub(crate) inside: Option<Json<Inside>>,
    pub(crate) people: Vec<Person>,
}

table!(Answer {
    0 "success" Boolean success,
    1 "err_code" Text err_code,
    2 "err_msg" Text err_msg,
    3 "title" Text title,
    4 "number" Number number,
    5 "amount" Fen amount,
    6 "price" Decimal price,
    7 "at" Time at,
    8 "status" Code status,
    9 "states" Codes states,
    10 "times" Times times,
    11 "attributes" Json attributes,
    12 "inside" TypedJson inside,
    13 "people" List people "person",
} sensitive &[]);

/// JSON in a text.
#[derive(Default)]
pub(crate) struct Inside {
    pub(crate) name: Option<String>,
}

table!(Inside { 0 "name" Text name, } sensitive &[]);

/// A coded value.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Status {
    Created,
    Unknown(UnknownCode),
}

impl Code for Status {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[(Self::Created, "CREATED", "订单创建")];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
