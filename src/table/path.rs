//! Fields by dotted paths of wire names, as definitions name them.

use super::{DynTable, Slot, SlotMut};

/// The value at a dotted path of wire names, as text.
pub(crate) fn find(table: &dyn DynTable, path: &str) -> Option<String> {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let index = table.names().iter().position(|known| *known == name)?;
    match (table.slot(index), rest) {
        (Slot::Object(object), Some(rest)) => find(object.get()?, rest),
        (slot, None) => as_text(&slot),
        _ => None,
    }
}

/// Every variant is named: one that is new does not compile until it is decided here.
fn as_text(slot: &Slot<'_>) -> Option<String> {
    match slot {
        Slot::Text(text) => (*text).clone(),
        Slot::Number(number) => number.map(|number| number.to_string()),
        Slot::Boolean(boolean) => boolean.map(|boolean| boolean.to_string()),
        Slot::Code(code) => code.get().map(str::to_owned),
        Slot::Decimal(_)
        | Slot::Fen(_)
        | Slot::Time(_)
        | Slot::EpochMs(_)
        | Slot::EpochS(_)
        | Slot::Json(_)
        | Slot::File(_)
        | Slot::Object(_)
        | Slot::TypedJson(_)
        | Slot::Texts(_)
        | Slot::Numbers(_)
        | Slot::Booleans(_)
        | Slot::Decimals(_)
        | Slot::Fens(_)
        | Slot::Times(_)
        | Slot::Jsons(_)
        | Slot::Codes(_)
        | Slot::Separated(..)
        | Slot::List(..) => None,
    }
}

/// Sets the text or number at a path, objects on the way included. Says whether there is such a field.
pub(crate) fn set(table: &mut dyn DynTable, path: &str, text: &str) -> bool {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let Some(index) = table.names().iter().position(|known| *known == name) else { return false };
    match (table.slot_mut(index), rest) {
        (SlotMut::Object(object), Some(rest)) => set(object.fill(), rest, text),
        (SlotMut::Text(value), None) => {
            *value = Some(text.to_owned());
            true
        }
        (SlotMut::Number(value), None) => {
            *value = text.parse().ok();
            value.is_some()
        }
        _ => false,
    }
}

/// How many elements the longest list has, at any depth outside of lists; `None` where there is no list.
pub(crate) fn longest_list(table: &dyn DynTable) -> Option<usize> {
    let slots = (0..table.names().len()).map(|index| table.slot(index));
    slots
        .filter_map(|slot| match &slot {
            Slot::Object(object) => longest_list(object.get()?),
            slot => slot.list_len(),
        })
        .max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{Order, subsidy};

    #[test]
    fn texts_and_numbers_are_set_and_found_at_any_depth() {
        let mut order = Order::default();
        assert!(set(&mut order, "order_id", "7") && set(&mut order, "parent.title", "x"));
        assert!(!set(&mut order, "parent", "x") && !set(&mut order, "no.such", "x"));
        assert!(!set(&mut order, "order_id", "x") && !set(&mut order, "amount", "1"));
        assert_eq!(find(&order, "parent.title").as_deref(), Some("x"));
        assert_eq!((find(&order, "order_id"), find(&order, "parent")), (None, None));
    }

    #[test]
    fn the_longest_list_is_counted() {
        let mut order = Order { subsidy_list: vec![subsidy("a", 1); 2], ..Order::default() };
        assert_eq!(longest_list(&order), Some(2));
        order.parent = Some(Box::new(Order { ids: vec![1, 2, 3], ..Order::default() }));
        assert_eq!(longest_list(&order), Some(3));
        assert_eq!(longest_list(&subsidy("a", 1)), Some(0));
        assert_eq!(longest_list(&crate::sample::Empty::default()), None);
    }
}
