//! Whether amounts of money stand in a type or below it, so that a lost object counts as lost money.
//!
//! What a type holds never changes, so each is searched once in a process.

use std::any::TypeId;
use std::collections::{HashMap, HashSet};
use std::sync::{PoisonError, RwLock};

use super::{DynTable, SlotMut, Table};

static KNOWN: RwLock<Option<HashMap<TypeId, bool>>> = RwLock::new(None);

/// Whether values of this type hold amounts of money, themselves or below.
pub(crate) fn in_type<T: Table>() -> bool {
    known(TypeId::of::<T>()).unwrap_or_else(|| search_type(&mut T::default()))
}

/// Whether values of this value's type do. The value may be changed.
pub(crate) fn in_table(table: &mut dyn DynTable) -> bool {
    known(table.shape().id).unwrap_or_else(|| search_type(table))
}

/// Whether a field can hold amounts of money; `decimal` says whether it does if it is a decimal number. The field loses its
/// value.
pub(crate) fn in_slot(slot: SlotMut<'_>, decimal: bool) -> bool {
    below(slot, decimal, &mut |table| in_table(table))
}

fn known(id: TypeId) -> Option<bool> {
    KNOWN.read().unwrap_or_else(PoisonError::into_inner).as_ref()?.get(&id).copied()
}

#[cold]
fn search_type(table: &mut dyn DynTable) -> bool {
    let id = table.shape().id;
    let found = search(table, &mut HashSet::new());
    let mut known = KNOWN.write().unwrap_or_else(PoisonError::into_inner);
    known.get_or_insert_default().insert(id, found);
    found
}

/// Types may stand below themselves, so each is looked at once.
fn search(table: &mut dyn DynTable, seen: &mut HashSet<TypeId>) -> bool {
    let shape = table.shape();
    seen.insert(shape.id)
        && (0..shape.names.len()).any(|index| {
            below(table.slot_mut(index), shape.money.contains(&index), &mut |table| search(table, seen))
        })
}

/// Looks at a field, and into an object made for it, which is dropped again. Every variant is named: one that is new does not
/// compile until it is decided here.
fn below(slot: SlotMut<'_>, decimal: bool, look: &mut dyn FnMut(&mut dyn DynTable) -> bool) -> bool {
    match slot {
        SlotMut::Fen(_) | SlotMut::Fens(_) => true,
        SlotMut::Decimal(_) | SlotMut::Decimals(_) => decimal,
        SlotMut::Object(slot) => {
            let found = look(slot.fill());
            slot.clear();
            found
        }
        SlotMut::TypedJson(slot) => {
            let found = look(slot.fill(None, false));
            slot.clear();
            found
        }
        SlotMut::List(list, _) => {
            let found = look(list.push());
            list.pop();
            found
        }
        SlotMut::Text(_)
        | SlotMut::Number(_)
        | SlotMut::Boolean(_)
        | SlotMut::Time(_)
        | SlotMut::EpochMs(_)
        | SlotMut::EpochS(_)
        | SlotMut::Json(_)
        | SlotMut::File(_)
        | SlotMut::Code(_)
        | SlotMut::Texts(_)
        | SlotMut::Numbers(_)
        | SlotMut::Booleans(_)
        | SlotMut::Times(_)
        | SlotMut::Jsons(_)
        | SlotMut::Codes(_)
        | SlotMut::Separated(..) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{Channel, Empty, Order, Subsidy};

    #[test]
    fn money_is_found_below_and_in_types_below_themselves() {
        for _ in 0..2 {
            assert!(in_type::<Order>() && in_type::<Subsidy>() && in_type::<Box<Order>>());
            assert!(!in_type::<Channel>() && !in_type::<Empty>());
        }
    }
}
