//! Hand-written tables in exactly the shape of emitted code, for the tests of this crate.

use crate::emit::{
    self, Code, Decimal, Fen, FilePart, Json, JsonText, Rule, Slot, SlotMut, Table, Timestamp, UnknownCode,
};

emit::table_traits!(Order, Subsidy, Channel, Empty);
emit::code_traits!(Status, Env);

/// An order with a field for every kind of slot.
#[non_exhaustive]
#[derive(Default)]
pub(crate) struct Order {
    pub(crate) order_id: Option<i64>,
    pub(crate) title: Option<String>,
    pub(crate) paid: Option<bool>,
    pub(crate) price: Option<Decimal>,
    pub(crate) weight: Option<Decimal>,
    pub(crate) amount: Option<Fen>,
    pub(crate) gmt_create: Option<Timestamp>,
    pub(crate) visited_ms: Option<Timestamp>,
    pub(crate) visited_s: Option<Timestamp>,
    pub(crate) attributes: Option<JsonText>,
    pub(crate) picture: Option<FilePart>,
    pub(crate) order_status: Option<Status>,
    pub(crate) env: Option<Env>,
    pub(crate) subsidy: Option<Subsidy>,
    pub(crate) parent: Option<Box<Order>>,
    pub(crate) channel_data: Option<Json<Channel>>,
    pub(crate) tags: Vec<String>,
    pub(crate) ids: Vec<i64>,
    pub(crate) flags: Vec<bool>,
    pub(crate) prices: Vec<Decimal>,
    pub(crate) amounts: Vec<Fen>,
    pub(crate) times: Vec<Timestamp>,
    pub(crate) extras: Vec<JsonText>,
    pub(crate) states: Vec<Status>,
    pub(crate) pictures: Vec<String>,
    pub(crate) subsidy_list: Vec<Subsidy>,
    pub(crate) seller_phone: Option<String>,
}

impl Table for Order {
    fn names() -> &'static [&'static str] {
        &[
            "order_id",
            "title",
            "paid",
            "price",
            "weight",
            "amount",
            "gmt_create",
            "visited_ms",
            "visited_s",
            "attributes",
            "picture",
            "order_status",
            "env",
            "subsidy",
            "parent",
            "channel_data",
            "tags",
            "ids",
            "flags",
            "prices",
            "amounts",
            "times",
            "extras",
            "states",
            "pictures",
            "subsidy_list",
            "seller_phone",
        ]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Number(&self.order_id),
            1 => Slot::Text(&self.title),
            2 => Slot::Boolean(&self.paid),
            3 => Slot::Decimal(&self.price),
            4 => Slot::Decimal(&self.weight),
            5 => Slot::Fen(&self.amount),
            6 => Slot::Time(&self.gmt_create),
            7 => Slot::EpochMs(&self.visited_ms),
            8 => Slot::EpochS(&self.visited_s),
            9 => Slot::Json(&self.attributes),
            10 => Slot::File(&self.picture),
            11 => Slot::Code(&self.order_status),
            12 => Slot::Code(&self.env),
            13 => Slot::Object(&self.subsidy),
            14 => Slot::Object(&self.parent),
            15 => Slot::TypedJson(&self.channel_data),
            16 => Slot::Texts(&self.tags),
            17 => Slot::Numbers(&self.ids),
            18 => Slot::Booleans(&self.flags),
            19 => Slot::Decimals(&self.prices),
            20 => Slot::Fens(&self.amounts),
            21 => Slot::Times(&self.times),
            22 => Slot::Jsons(&self.extras),
            23 => Slot::Codes(&self.states),
            24 => Slot::Separated(&self.pictures, ";"),
            25 => Slot::List(&self.subsidy_list, "subsidy_d_t_o"),
            _ => Slot::Text(&self.seller_phone),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Number(&mut self.order_id),
            1 => SlotMut::Text(&mut self.title),
            2 => SlotMut::Boolean(&mut self.paid),
            3 => SlotMut::Decimal(&mut self.price),
            4 => SlotMut::Decimal(&mut self.weight),
            5 => SlotMut::Fen(&mut self.amount),
            6 => SlotMut::Time(&mut self.gmt_create),
            7 => SlotMut::EpochMs(&mut self.visited_ms),
            8 => SlotMut::EpochS(&mut self.visited_s),
            9 => SlotMut::Json(&mut self.attributes),
            10 => SlotMut::File(&mut self.picture),
            11 => SlotMut::Code(&mut self.order_status),
            12 => SlotMut::Code(&mut self.env),
            13 => SlotMut::Object(&mut self.subsidy),
            14 => SlotMut::Object(&mut self.parent),
            15 => SlotMut::TypedJson(&mut self.channel_data),
            16 => SlotMut::Texts(&mut self.tags),
            17 => SlotMut::Numbers(&mut self.ids),
            18 => SlotMut::Booleans(&mut self.flags),
            19 => SlotMut::Decimals(&mut self.prices),
            20 => SlotMut::Fens(&mut self.amounts),
            21 => SlotMut::Times(&mut self.times),
            22 => SlotMut::Jsons(&mut self.extras),
            23 => SlotMut::Codes(&mut self.states),
            24 => SlotMut::Separated(&mut self.pictures, ";"),
            25 => SlotMut::List(&mut self.subsidy_list, "subsidy_d_t_o"),
            _ => SlotMut::Text(&mut self.seller_phone),
        }
    }
    fn sensitive() -> &'static [(usize, &'static str)] {
        &[(26, "phone")]
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[
            (0, Rule::Required),
            (1, Rule::MaxLength(4)),
            (5, Rule::MinValue(0)),
            (5, Rule::MaxValue(100_000)),
            (16, Rule::MaxListSize(3)),
        ]
    }
    fn money() -> &'static [usize] {
        &[3, 19]
    }
}

/// An object with money in it.
#[non_exhaustive]
#[derive(Default)]
pub(crate) struct Subsidy {
    pub(crate) name: Option<String>,
    pub(crate) amount: Option<Fen>,
    pub(crate) gear_list: Vec<Subsidy>,
}

impl Table for Subsidy {
    fn names() -> &'static [&'static str] {
        &["name", "amount", "gear_list"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.name),
            1 => Slot::Fen(&self.amount),
            _ => Slot::List(&self.gear_list, "gear_d_t_o"),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.name),
            1 => SlotMut::Fen(&mut self.amount),
            _ => SlotMut::List(&mut self.gear_list, "gear_d_t_o"),
        }
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(0, Rule::Required)]
    }
}

/// What stands as JSON in a string, without money.
#[non_exhaustive]
#[derive(Default)]
pub(crate) struct Channel {
    pub(crate) weight: Option<i64>,
    pub(crate) scene_type: Option<String>,
}

impl Table for Channel {
    fn names() -> &'static [&'static str] {
        &["weight", "sceneType"]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Number(&self.weight),
            _ => Slot::Text(&self.scene_type),
        }
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Number(&mut self.weight),
            _ => SlotMut::Text(&mut self.scene_type),
        }
    }
}

/// A struct without fields.
#[non_exhaustive]
#[derive(Default)]
pub(crate) struct Empty {}

impl Table for Empty {
    fn names() -> &'static [&'static str] {
        &[]
    }
    #[inline]
    fn slot(&self, index: usize) -> Slot<'_> {
        emit::no_field(index)
    }
    #[inline]
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        emit::no_field(index)
    }
}

/// Numeric codes.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Status {
    Created,
    PickedUp,
    Unknown(UnknownCode),
}

impl Code for Status {
    const NUMERIC: bool = true;
    const CODES: &'static [(Self, &'static str, &'static str)] =
        &[(Self::Created, "1", "订单创建"), (Self::PickedUp, "2", "已上门取件")];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

/// Codes that are words.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Env {
    Online,
    Unknown(UnknownCode),
}

impl Code for Env {
    const NUMERIC: bool = false;
    const CODES: &'static [(Self, &'static str, &'static str)] = &[(Self::Online, "online", "线上")];
    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}

/// An order with every slot filled.
pub(crate) fn full_order() -> Order {
    Order {
        order_id: Some(7_104_300_007_405_429_232),
        title: Some("以旧\"换\"新\n\u{1F600}".into()),
        paid: Some(true),
        price: "12.340".parse().ok(),
        weight: "0.5".parse().ok(),
        amount: Some(Fen::new(1234)),
        gmt_create: Some(Timestamp::from_wire("2023-11-15 06:13:20")),
        visited_ms: Timestamp::from_epoch_millis(1_700_000_000_123),
        visited_s: Timestamp::from_epoch_seconds(1_700_000_000),
        attributes: Some(JsonText::new("{\"a\":[1,2]}")),
        picture: None,
        order_status: Some(Status::PickedUp),
        env: Some(Env::from_code("staging")),
        subsidy: Some(subsidy("one", 5)),
        parent: Some(Box::new(Order { order_id: Some(1), ..Order::default() })),
        channel_data: Some(Json::new(Channel { weight: Some(12), scene_type: Some("home".into()) })),
        tags: vec!["a".into(), "b".into()],
        ids: vec![1, -2],
        flags: vec![true, false],
        prices: vec![Decimal::from(3)],
        amounts: vec![Fen::new(-7)],
        times: vec![Timestamp::from_wire("2024-02-29"), Timestamp::from_wire("9:00")],
        extras: vec![JsonText::new("[]")],
        states: vec![Status::Created, Status::from_code("99")],
        pictures: vec!["x".into(), "y".into()],
        subsidy_list: vec![
            Subsidy { gear_list: vec![subsidy("gear", 1)], ..subsidy("two", 6) },
            subsidy("three", 7),
        ],
        seller_phone: Some("13812345678".into()),
    }
}

pub(crate) fn subsidy(name: &str, fen: i64) -> Subsidy {
    Subsidy { name: Some(name.into()), amount: Some(Fen::new(fen)), gear_list: Vec::new() }
}
