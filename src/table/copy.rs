//! Copies of emitted structs, field by field.

use super::{CodeListSlot, CodeSlot, DynTable, JsonSlot, ListSlot, ObjectSlot, Slot, SlotMut, Table};

/// A value equal to this one.
#[must_use]
pub fn copy<T: Table>(from: &T) -> T {
    let mut to = T::default();
    fill(from, &mut to);
    to
}

/// Fills an empty value of the same type.
fn fill(from: &dyn DynTable, to: &mut dyn DynTable) {
    for index in 0..from.names().len() {
        let slot = from.slot(index);
        if slot.is_set() {
            field(slot, to.slot_mut(index));
        }
    }
}

/// Both are the same field of one type, so `to` always is of the variant that `from` is. Every variant is named: one that
/// is new does not compile until it is copied here.
fn field(from: Slot<'_>, to: SlotMut<'_>) {
    /// Copies where `to` is of this variant.
    macro_rules! onto {
        ($variant:ident, $to:pat => $copy:expr) => {
            if let SlotMut::$variant($to, ..) = to {
                $copy;
            }
        };
    }
    match from {
        Slot::Text(from) => onto!(Text, to => to.clone_from(from)),
        Slot::Number(from) => onto!(Number, to => *to = *from),
        Slot::Boolean(from) => onto!(Boolean, to => *to = *from),
        Slot::Decimal(from) => onto!(Decimal, to => to.clone_from(from)),
        Slot::Fen(from) => onto!(Fen, to => *to = *from),
        Slot::Time(from) => onto!(Time, to => to.clone_from(from)),
        Slot::EpochMs(from) => onto!(EpochMs, to => to.clone_from(from)),
        Slot::EpochS(from) => onto!(EpochS, to => to.clone_from(from)),
        Slot::Json(from) => onto!(Json, to => to.clone_from(from)),
        Slot::File(from) => onto!(File, to => to.clone_from(from)),
        Slot::Code(from) => onto!(Code, to => code(from, to)),
        Slot::Object(from) => onto!(Object, to => object(from, to)),
        Slot::TypedJson(from) => onto!(TypedJson, to => typed_json(from, to)),
        Slot::Texts(from) => onto!(Texts, to => to.clone_from(from)),
        Slot::Separated(from, _) => onto!(Separated, to => to.clone_from(from)),
        Slot::Numbers(from) => onto!(Numbers, to => to.clone_from(from)),
        Slot::Booleans(from) => onto!(Booleans, to => to.clone_from(from)),
        Slot::Decimals(from) => onto!(Decimals, to => to.clone_from(from)),
        Slot::Fens(from) => onto!(Fens, to => to.clone_from(from)),
        Slot::Times(from) => onto!(Times, to => to.clone_from(from)),
        Slot::Jsons(from) => onto!(Jsons, to => to.clone_from(from)),
        Slot::Codes(from) => onto!(Codes, to => codes(from, to)),
        Slot::List(from, _) => onto!(List, to => list(from, to)),
    }
}

fn code(from: &dyn CodeSlot, to: &mut dyn CodeSlot) {
    if let Some(code) = from.get() {
        to.set(code);
    }
}

fn codes(from: &dyn CodeListSlot, to: &mut dyn CodeListSlot) {
    (0..from.len()).filter_map(|index| from.get(index)).for_each(|code| to.push(code));
}

fn object(from: &dyn ObjectSlot, to: &mut dyn ObjectSlot) {
    if let Some(object) = from.get() {
        fill(object, to.fill());
    }
}

fn list(from: &dyn ListSlot, to: &mut dyn ListSlot) {
    (0..from.len()).filter_map(|index| from.get(index)).for_each(|object| fill(object, to.push()));
}

fn typed_json(from: &dyn JsonSlot, to: &mut dyn JsonSlot) {
    match from.source() {
        // It is read again when it is asked for; most copies never are.
        Some(source) if !from.holds_money() => to.keep(source.to_owned(), from.is_embedded()),
        source => {
            let value = to.fill(source.map(str::to_owned), from.is_embedded());
            match from.value() {
                Some(known) => fill(known, value),
                None => to.reject(),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::emit::{Json, TableExt as _};
    use crate::sample::{Channel, Empty, Order, full_order};

    #[test]
    fn copies_are_equal_and_apart() {
        let order = full_order();
        let mut copy = order.clone();
        assert_eq!(copy, order);
        assert_eq!(copy.to_json(), order.to_json());
        assert_eq!(format!("{:?}", copy.revealed()), format!("{:?}", order.revealed()));
        copy.tags.push("one more".to_owned());
        assert_ne!(copy, order);
        assert_eq!(Order::default().clone(), Order::default());
        assert_eq!(Empty::default().clone(), Empty::default());
    }

    #[test]
    fn typed_json_keeps_its_text_or_the_lack_of_one() {
        let spaced = r#"{"channel_data":"{ \"weight\": 1.0, \"more\": 2 }"}"#;
        let came = Order::from_json(spaced).unwrap().into_inner();
        assert_eq!(came.clone().channel_data.unwrap().text(), "{ \"weight\": 1.0, \"more\": 2 }");
        let mut made = Order { channel_data: Some(Json::new(Channel::default())), ..Order::default() };
        made = made.clone();
        assert_eq!(made.channel_data.unwrap().text(), "{}");
        let options = crate::wire::decode::Options::strictness(crate::Strictness::Lenient);
        let broken = Order::from_json_with(r#"{"channel_data":"x"}"#, &options).unwrap().into_inner();
        let copy = broken.clone().channel_data.unwrap();
        assert_eq!((copy.value(), &*copy.text()), (None, "x"));
    }
}
