//! Emptying a struct again, field by field.

use super::{DynTable, SlotMut};

/// Empties every field.
pub(crate) fn clear(table: &mut dyn DynTable) {
    for index in 0..table.names().len() {
        field(table.slot_mut(index));
    }
}

/// Every variant is named: one that is new does not compile until it is emptied here.
fn field(slot: SlotMut<'_>) {
    match slot {
        SlotMut::Text(value) => *value = None,
        SlotMut::Number(value) => *value = None,
        SlotMut::Boolean(value) => *value = None,
        SlotMut::Decimal(value) => *value = None,
        SlotMut::Fen(value) => *value = None,
        SlotMut::Time(value) | SlotMut::EpochMs(value) | SlotMut::EpochS(value) => *value = None,
        SlotMut::Json(value) => *value = None,
        SlotMut::File(value) => *value = None,
        SlotMut::Code(code) => code.clear(),
        SlotMut::Object(object) => object.clear(),
        SlotMut::TypedJson(json) => json.clear(),
        SlotMut::Texts(list) | SlotMut::Separated(list, _) => list.clear(),
        SlotMut::Numbers(list) => list.clear(),
        SlotMut::Booleans(list) => list.clear(),
        SlotMut::Decimals(list) => list.clear(),
        SlotMut::Fens(list) => list.clear(),
        SlotMut::Times(list) => list.clear(),
        SlotMut::Jsons(list) => list.clear(),
        SlotMut::Codes(list) => list.clear(),
        SlotMut::List(list, _) => list.clear(),
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{Order, full_order};

    #[test]
    fn nothing_is_left() {
        let mut order = full_order();
        super::clear(&mut order);
        assert_eq!(order, Order::default());
    }
}
