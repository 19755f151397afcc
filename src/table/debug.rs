//! `Debug` of emitted structs: the struct's name and its set fields, personal data and JSON by kind and length.

use std::fmt;

use super::{DynTable, Slot};

/// Writes a struct: its name and only the fields that are set, without personal data.
///
/// # Errors
/// When the formatter fails.
pub fn debug(name: &str, table: &dyn DynTable, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write_struct(name, table, false, f)
}

/// A view of a struct whose `Debug` shows every value, also personal data. Made by
/// [`TableExt::revealed`](crate::TableExt::revealed).
#[derive(Clone, Copy)]
pub struct Revealed<'a>(&'a dyn DynTable);

impl<'a> Revealed<'a> {
    pub(crate) fn new(table: &'a dyn DynTable) -> Self {
        Self(table)
    }
}

impl fmt::Debug for Revealed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_struct(self.0.shape().name(), self.0, true, f)
    }
}

fn write_struct(name: &str, table: &dyn DynTable, reveal: bool, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut out = f.debug_struct(name);
    let shape = table.shape();
    for (index, field) in shape.names.iter().enumerate() {
        let slot = table.slot(index);
        if slot.is_set() {
            let sensitive = if reveal { None } else { kind_of(shape.sensitive, index) };
            out.field(field, &Shown { slot, sensitive, reveal });
        }
    }
    out.finish()
}

/// The kind of personal data in the field at `index`.
pub(super) fn kind_of(sensitive: &'static [(usize, &'static str)], index: usize) -> Option<&'static str> {
    sensitive.iter().find(|(at, _)| *at == index).map(|(_, kind)| *kind)
}

/// A set field, to be shown.
struct Shown<'a> {
    slot: Slot<'a>,
    sensitive: Option<&'static str>,
    reveal: bool,
}

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.sensitive {
            Some(kind) => redacted(&self.slot, kind, f),
            None => shown(&self.slot, self.reveal, f),
        }
    }
}

/// `<phone, 11 chars>`, `<phone, 2 items>`, `<phone>`.
pub(super) fn redacted(slot: &Slot<'_>, kind: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match slot {
        Slot::Text(Some(text)) => write!(f, "<{kind}, {} chars>", text.chars().count()),
        slot => match slot.list_len() {
            Some(count) => write!(f, "<{kind}, {count} items>"),
            None => write!(f, "<{kind}>"),
        },
    }
}

fn shown(slot: &Slot<'_>, reveal: bool, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match slot {
        Slot::Text(value) => option(value, f),
        Slot::Number(value) => option(value, f),
        Slot::Boolean(value) => option(value, f),
        Slot::Decimal(value) => option(value, f),
        Slot::Fen(value) => option(value, f),
        Slot::Time(value) | Slot::EpochMs(value) | Slot::EpochS(value) if reveal => {
            option(&value.as_ref().map(ToString::to_string), f)
        }
        Slot::Time(value) | Slot::EpochMs(value) | Slot::EpochS(value) => option(value, f),
        Slot::Json(Some(json)) if reveal => fmt::Debug::fmt(json.as_str(), f),
        Slot::Json(value) => option(value, f),
        Slot::File(value) => option(value, f),
        // As it came, escaped: names of variants say less than the wire to who asked for it.
        Slot::Code(code) if reveal => fmt::Debug::fmt(code.get().unwrap_or_default(), f),
        Slot::Code(code) => code.debug(f),
        Slot::Object(object) => nested(object.get(), reveal, f),
        Slot::TypedJson(json) if reveal => fmt::Debug::fmt(&*json.text().unwrap_or_default(), f),
        Slot::TypedJson(json) => write!(f, "<json, {} bytes>", json.text().unwrap_or_default().len()),
        Slot::Texts(list) | Slot::Separated(list, _) => fmt::Debug::fmt(list, f),
        Slot::Numbers(list) => fmt::Debug::fmt(list, f),
        Slot::Booleans(list) => fmt::Debug::fmt(list, f),
        Slot::Decimals(list) => fmt::Debug::fmt(list, f),
        Slot::Fens(list) => fmt::Debug::fmt(list, f),
        Slot::Times(list) if reveal => f.debug_list().entries(list.iter().map(ToString::to_string)).finish(),
        Slot::Times(list) => fmt::Debug::fmt(list, f),
        Slot::Jsons(list) if reveal => f.debug_list().entries(list.iter().map(|json| json.as_str())).finish(),
        Slot::Jsons(list) => fmt::Debug::fmt(list, f),
        Slot::Codes(list) if reveal => {
            f.debug_list().entries((0..list.len()).filter_map(|index| list.get(index))).finish()
        }
        Slot::Codes(list) => list.debug(f),
        Slot::List(list, _) => {
            let items = (0..list.len()).map(|index| Nested { table: list.get(index), reveal });
            f.debug_list().entries(items).finish()
        }
    }
}

/// A value without `Some` around it: only set fields are shown.
fn option(value: &Option<impl fmt::Debug>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    value.as_ref().map_or(Ok(()), |value| value.fmt(f))
}

fn nested(table: Option<&dyn DynTable>, reveal: bool, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    table.map_or(Ok(()), |table| write_struct(table.shape().name(), table, reveal, f))
}

/// A struct inside another.
struct Nested<'a> {
    table: Option<&'a dyn DynTable>,
    reveal: bool,
}

impl fmt::Debug for Nested<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        nested(self.table, self.reveal, f)
    }
}

#[cfg(test)]
mod tests {
    use crate::emit::TableExt as _;
    use crate::emit::{Json, JsonText};
    use crate::sample::{Channel, Order, Subsidy, full_order, subsidy};
    use crate::value::timestamp::Timestamp;

    #[test]
    fn shows_set_fields_only() {
        let order = Order { order_id: Some(5), tags: vec!["a".into()], ..Order::default() };
        assert_eq!(format!("{order:?}"), r#"Order { order_id: 5, tags: ["a"] }"#);
        assert_eq!(format!("{:?}", Order::default()), "Order");
        assert_eq!(format!("{:?}", crate::sample::Empty::default()), "Empty");
    }

    #[test]
    fn shows_every_kind_of_field() {
        assert_eq!(
            format!("{:?}", full_order()),
            "Order { order_id: 7104300007405429232, title: \"以旧\\\"换\\\"新\\n😀\", paid: true, price: Decimal(12.340), \
             weight: Decimal(0.5), amount: Fen(1234), gmt_create: 2023-11-15 06:13:20, visited_ms: 2023-11-15 06:13:20, \
             visited_s: 2023-11-15 06:13:20, attributes: <json, 11 bytes>, order_status: PickedUp (2), env: Unknown(<code, 7 chars>), \
             subsidy: Subsidy { name: \"one\", amount: Fen(5) }, parent: Order { order_id: 1 }, \
             channel_data: <json, 32 bytes>, tags: [\"a\", \"b\"], ids: [1, -2], flags: [true, false], \
             prices: [Decimal(3)], amounts: [Fen(-7)], times: [2024-02-29, <time, 4 chars>], extras: [<json, 2 bytes>], \
             states: [Created (1), Unknown(<code, 2 chars>)], pictures: [\"x\", \"y\"], subsidy_list: [Subsidy { name: \"two\", amount: Fen(6), \
             gear_list: [Subsidy { name: \"gear\", amount: Fen(1) }] }, Subsidy { name: \"three\", amount: Fen(7) }], \
             seller_phone: <phone, 11 chars> }"
        );
    }

    #[test]
    fn alternate_form_has_a_line_for_each_field() {
        let order = Order {
            subsidy: Some(subsidy("a", 1)),
            seller_phone: Some("13812345678".into()),
            ..Order::default()
        };
        assert_eq!(
            format!("{order:#?}"),
            "Order {\n    subsidy: Subsidy {\n        name: \"a\",\n        amount: Fen(1),\n    },\n    seller_phone: <phone, 11 chars>,\n}"
        );
    }

    /// Everything that must not show holds the marker.
    fn marked() -> Order {
        let json = "{\"weight\":1,\"sceneType\":\"MARKER\"}";
        let channel = Channel { weight: Some(1), scene_type: Some("MARKER".into()) };
        let below = Order {
            seller_phone: Some("MARKER".into()),
            attributes: Some(JsonText::new(json)),
            ..Order::default()
        };
        Order {
            seller_phone: Some("MARKER".into()),
            attributes: Some(JsonText::new(json)),
            extras: vec![JsonText::new(json)],
            channel_data: Some(Json::new(channel)),
            parent: Some(Box::new(below)),
            gmt_create: Some(Timestamp::from_wire("2024-01-01")),
            ..Order::default()
        }
    }

    #[test]
    fn nothing_personal_and_no_json_shows() {
        let order = marked();
        let json = order.to_json().replacen('{', "{\"new\":\"MARKER\",\"ids\":\"MARKER\",", 1);
        let response = Order::from_json(&json).unwrap();
        assert_eq!((response.issue_count(), response.unknown_field_count()), (1, 1));
        let error = Order::from_json(json.replacen('{', "{\"amount\":\"MARKER\",", 1)).unwrap_err();
        let message = crate::UnknownMessage::new("topic", "MARKER");
        for shown in [
            format!("{order:?}"),
            format!("{order:#?}"),
            format!("{response:?}"),
            format!("{:?}", response.issues()),
            format!("{} {error:?}", error),
            format!("{message:?}"),
            format!("{:?}", Subsidy::from_json("{\"new\":\"MARKER\"}")),
        ] {
            assert!(!shown.contains("MARKER"), "{shown}");
        }
    }

    #[test]
    fn values_show_when_asked_for() {
        let order = marked();
        let shown = format!("{:?}", order.revealed());
        assert_eq!(shown.matches("MARKER").count(), 6, "{shown}");
        assert!(shown.starts_with("Order {") && shown.contains("parent: Order {"), "{shown}");
    }
}
