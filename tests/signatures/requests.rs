//! Requests with a parameter of every kind, written as the emitter writes them, and random ones of them beside what the
//! wire must hold.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use serde_json::{Value, json};
use top_sdk::emit::{self, Api, Decimal, Effect, Fen, FilePart, JsonText, Slot, SlotMut, Table, Timestamp};

emit::table_traits!(Every, Item, Nothing, Many);

/// Names in capitals, with underscores and digits: their order is that of bytes.
#[derive(Default)]
pub(crate) struct Every {
    foo: Option<String>,
    capital_foo: Option<String>,
    foo_bar: Option<String>,
    foobar: Option<i64>,
    a1: Option<bool>,
    capital_a: Option<Decimal>,
    amount: Option<Fen>,
    at: Option<Timestamp>,
    extra: Option<JsonText>,
    tags: Vec<String>,
    ids: Vec<i64>,
    fields: Vec<String>,
    item: Option<Item>,
    items: Vec<Item>,
    picture: Option<FilePart>,
    second_picture: Option<FilePart>,
}

impl Table for Every {
    fn names() -> &'static [&'static str] {
        &[
            "foo", "Foo", "foo_bar", "foobar", "a1", "A", "amount", "at", "extra", "tags", "ids", "fields",
            "item", "items", "picture", "picture2",
        ]
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.foo),
            1 => Slot::Text(&self.capital_foo),
            2 => Slot::Text(&self.foo_bar),
            3 => Slot::Number(&self.foobar),
            4 => Slot::Boolean(&self.a1),
            5 => Slot::Decimal(&self.capital_a),
            6 => Slot::Fen(&self.amount),
            7 => Slot::Time(&self.at),
            8 => Slot::Json(&self.extra),
            9 => Slot::Texts(&self.tags),
            10 => Slot::Numbers(&self.ids),
            11 => Slot::Separated(&self.fields, ","),
            12 => Slot::Object(&self.item),
            13 => Slot::List(&self.items, "item"),
            14 => Slot::File(&self.picture),
            _ => Slot::File(&self.second_picture),
        }
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.foo),
            1 => SlotMut::Text(&mut self.capital_foo),
            2 => SlotMut::Text(&mut self.foo_bar),
            3 => SlotMut::Number(&mut self.foobar),
            4 => SlotMut::Boolean(&mut self.a1),
            5 => SlotMut::Decimal(&mut self.capital_a),
            6 => SlotMut::Fen(&mut self.amount),
            7 => SlotMut::Time(&mut self.at),
            8 => SlotMut::Json(&mut self.extra),
            9 => SlotMut::Texts(&mut self.tags),
            10 => SlotMut::Numbers(&mut self.ids),
            11 => SlotMut::Separated(&mut self.fields, ","),
            12 => SlotMut::Object(&mut self.item),
            13 => SlotMut::List(&mut self.items, "item"),
            14 => SlotMut::File(&mut self.picture),
            _ => SlotMut::File(&mut self.second_picture),
        }
    }
}

#[derive(Default)]
pub(crate) struct Item {
    name: Option<String>,
    price: Option<Fen>,
    ok: Option<bool>,
    tags: Vec<String>,
    parts: Vec<Item>,
}

impl Table for Item {
    fn names() -> &'static [&'static str] {
        &["name", "itemPrice", "ok", "tags", "parts"]
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.name),
            1 => Slot::Fen(&self.price),
            2 => Slot::Boolean(&self.ok),
            3 => Slot::Texts(&self.tags),
            _ => Slot::List(&self.parts, "item"),
        }
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.name),
            1 => SlotMut::Fen(&mut self.price),
            2 => SlotMut::Boolean(&mut self.ok),
            3 => SlotMut::Texts(&mut self.tags),
            _ => SlotMut::List(&mut self.parts, "item"),
        }
    }
}

/// No parameter, and the answer of all of them.
#[derive(Default)]
pub(crate) struct Nothing {}

impl Table for Nothing {
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

macro_rules! many {
    ($($field:ident $index:literal)+) => {
        /// Very many parameters.
        #[derive(Default)]
        pub(crate) struct Many { $($field: Option<String>,)+ }

        impl Table for Many {
            fn names() -> &'static [&'static str] {
                &[$(stringify!($field)),+]
            }
            fn slot(&self, index: usize) -> Slot<'_> {
                match index {
                    $($index => Slot::Text(&self.$field),)+
                    _ => emit::no_field(index),
                }
            }
            fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
                match index {
                    $($index => SlotMut::Text(&mut self.$field),)+
                    _ => emit::no_field(index),
                }
            }
        }
    };
}
many! {
    z0 0 y1 1 x2 2 w3 3 v4 4 u5 5 t6 6 s7 7 r8 8 q9 9 p10 10 o11 11 n12 12 m13 13 l14 14 k15 15 j16 16 i17 17 h18 18
    g19 19 f20 20 e21 21 d22 22 c23 23 b24 24 a25 25 za 26 zb 27 zc 28 zd 29 ze 30 zf 31 zg 32 zh 33 zi 34 zj 35 zk 36
    zl 37 zm 38 zn 39
}

macro_rules! api {
    ($($name:ident)+) => {$(
        impl Api for $name {
            const METHOD: &'static str = "taobao.hd.wire.test";
            const DOC_URL: &'static str = "";
            const EFFECT: Effect = Effect::Read;
            type Response = Nothing;
        }
    )+};
}
api!(Every Nothing Many);

/// What the wire must hold of a request.
#[derive(Clone, Debug, Default)]
pub(crate) struct Expected {
    pub(crate) texts: BTreeMap<&'static str, String>,
    pub(crate) json: BTreeMap<&'static str, Value>,
    pub(crate) files: BTreeMap<&'static str, Vec<u8>>,
}

impl Expected {
    /// Blank texts are neither sent nor signed.
    fn text(&mut self, name: &'static str, text: impl Into<String>) {
        let text = text.into();
        if !is_blank(&text) {
            self.texts.insert(name, text);
        }
    }
}

/// Empty, or nothing but what Java's `Character.isWhitespace` names: such a value is neither signed nor sent.
fn is_blank(text: &str) -> bool {
    text.chars().all(|c| match c {
        '\u{9}'..='\u{d}' | '\u{1c}'..='\u{20}' | '\u{1680}' | '\u{205f}' | '\u{3000}' => true,
        '\u{2000}'..='\u{200a}' => c != '\u{2007}',
        '\u{2028}' | '\u{2029}' => true,
        _ => false,
    })
}

/// Texts as people and programs write them.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,12}",
        "[一-龥]{1,12}",
        "[ -~]{0,20}",
        Just("以旧换新 +&=%/*~-_.😀'()!".to_owned()),
        Just("a\tb\r\nc\u{0}d".to_owned()),
        Just(" \u{3000}\t".to_owned()),
        Just("%E4%BD%A0+\"\\\u{feff}\u{202e}".to_owned()),
    ]
}

/// No comma inside: it would part the element in two, on every platform client.
fn word() -> impl Strategy<Value = String> {
    "[a-z一-龥.]{1,6}"
}

type ItemParts = (Option<String>, Option<i64>, Option<bool>, Vec<String>);

fn item() -> impl Strategy<Value = (ItemParts, Vec<ItemParts>)> {
    let one =
        || (weighted(0.8, text()), weighted(0.7, any::<i64>()), any::<Option<bool>>(), vec(word(), 0..3));
    (one(), vec(one(), 0..3))
}

fn made((name, price, ok, tags): ItemParts, parts: Vec<Item>) -> Item {
    Item { name, price: price.map(Fen::new), ok, tags, parts }
}

fn value(item: &Item) -> Value {
    let mut members = serde_json::Map::new();
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            members.insert(name.to_owned(), value);
        }
    };
    put("name", item.name.as_ref().map(|name| json!(name)));
    put("itemPrice", item.price.map(|price| json!(price.get())));
    put("ok", item.ok.map(|ok| json!(ok)));
    put("tags", (!item.tags.is_empty()).then(|| json!(item.tags)));
    put("parts", (!item.parts.is_empty()).then(|| item.parts.iter().map(value).collect()));
    Value::Object(members)
}

fn whole((one, parts): (ItemParts, Vec<ItemParts>)) -> Item {
    made(one, parts.into_iter().map(|part| made(part, Vec::new())).collect())
}

fn file() -> impl Strategy<Value = Option<Vec<u8>>> {
    weighted(0.3, prop_oneof![vec(any::<u8>(), 1..300), Just(b"\r\n--top-sdk-0--\r\n\0\xFF".to_vec())])
}

/// A random request and what the wire must hold of it.
pub(crate) fn every() -> impl Strategy<Value = (Every, Expected)> {
    let texts = (weighted(0.7, text()), weighted(0.5, text()), weighted(0.5, text()));
    let scalars = (
        any::<Option<i64>>(),
        any::<Option<bool>>(),
        weighted(0.3, -999_999_i64..999_999),
        any::<Option<i64>>(),
    );
    let lists = (vec(word(), 0..4), vec(any::<i64>(), 0..4), vec(word(), 0..4));
    let objects = (weighted(0.5, item()), vec(item(), 0..3), weighted(0.3, text()));
    (texts, scalars, lists, objects, file(), file()).prop_map(
        |(texts, scalars, lists, objects, first, second)| {
            let mut expected = Expected::default();
            let (foobar, a1, cents, amount) = scalars;
            let decimal = cents.map(|cents| format!("{}.{:02}", cents, cents.unsigned_abs() % 100));
            let request = Every {
                foo: texts.0,
                capital_foo: texts.1,
                foo_bar: texts.2,
                foobar,
                a1,
                capital_a: decimal.as_deref().map(|text| text.parse().unwrap()),
                amount: amount.map(Fen::new),
                at: amount.map(|_| Timestamp::from_epoch_seconds(1_700_000_000).unwrap()),
                extra: objects.2.map(|text| JsonText::new(json!({ "k": text }).to_string())),
                tags: lists.0,
                ids: lists.1,
                fields: lists.2,
                item: objects.0.map(whole),
                items: objects.1.into_iter().map(whole).collect(),
                picture: first.clone().map(|bytes| FilePart::new("图 片\".jpg", bytes).mime("image/jpeg")),
                second_picture: second.clone().map(|bytes| FilePart::new("b", bytes)),
            };
            for (name, text) in
                [("foo", &request.foo), ("Foo", &request.capital_foo), ("foo_bar", &request.foo_bar)]
            {
                expected.text(name, text.clone().unwrap_or_default());
            }
            expected.text("foobar", foobar.map(|number| number.to_string()).unwrap_or_default());
            expected.text("a1", a1.map(|flag| flag.to_string()).unwrap_or_default());
            expected.text("A", decimal.unwrap_or_default());
            expected.text("amount", amount.map(|fen| fen.to_string()).unwrap_or_default());
            expected.text("at", if amount.is_some() { "2023-11-15 06:13:20" } else { "" });
            expected.text("extra", request.extra.as_ref().map_or("", |json| json.as_str()));
            expected.text("tags", request.tags.join(","));
            expected.text("ids", request.ids.iter().map(i64::to_string).collect::<Vec<_>>().join(","));
            expected.text("fields", request.fields.join(","));
            expected.json.extend(request.item.as_ref().map(|item| ("item", value(item))));
            if !request.items.is_empty() {
                expected.json.insert("items", request.items.iter().map(value).collect());
            }
            expected.files.extend(first.map(|bytes| ("picture", bytes)));
            expected.files.extend(second.map(|bytes| ("picture2", bytes)));
            (request, expected)
        },
    )
}

/// Very many parameters, all of them or some.
pub(crate) fn many() -> impl Strategy<Value = (Many, Expected)> {
    vec(weighted(0.9, text()), Many::names().len()).prop_map(|texts| {
        let (mut request, mut expected) = (Many::default(), Expected::default());
        for (index, text) in texts.into_iter().enumerate() {
            if let (SlotMut::Text(slot), Some(text)) = (request.slot_mut(index), text) {
                expected.text(Many::names()[index], text.clone());
                *slot = Some(text);
            }
        }
        (request, expected)
    })
}
