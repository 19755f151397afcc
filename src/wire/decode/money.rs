//! Whether amounts of money belong where a value does not fit, so that the guard sees lost objects as well.

use crate::table::{DynTable, SlotMut};

/// Types may stand below themselves, so only this deep is looked.
const MAX_DEPTH: usize = 6;
/// At most this many tables are looked at; then the answer is yes.
const MAX_TABLES: usize = 256;

/// Whether a table or one below it holds amounts of money.
#[cold]
pub(super) fn in_table(table: &mut dyn DynTable) -> bool {
    Search { tables: MAX_TABLES, depth: 0 }.table(table)
}

/// Whether a field holds amounts of money; `decimal` says whether it does if it is a decimal number. The field loses
/// its value.
#[cold]
pub(super) fn in_slot(slot: SlotMut<'_>, decimal: bool) -> bool {
    Search { tables: MAX_TABLES, depth: 0 }.slot(slot, decimal)
}

struct Search {
    /// How many tables may still be looked at.
    tables: usize,
    depth: usize,
}

impl Search {
    fn table(&mut self, table: &mut dyn DynTable) -> bool {
        if self.depth >= MAX_DEPTH {
            return false;
        }
        let Some(tables) = self.tables.checked_sub(1) else { return true };
        self.tables = tables;
        self.depth += 1;
        let shape = table.shape();
        let mut fields = 0..shape.names.len();
        let found = fields.any(|index| self.slot(table.slot_mut(index), shape.money.contains(&index)));
        self.depth -= 1;
        found
    }

    /// Looks into an object made for it, which is dropped again.
    fn slot(&mut self, slot: SlotMut<'_>, decimal: bool) -> bool {
        match slot {
            SlotMut::Fen(_) | SlotMut::Fens(_) => true,
            SlotMut::Decimal(_) | SlotMut::Decimals(_) => decimal,
            SlotMut::Object(slot) => {
                let found = self.table(slot.fill());
                slot.clear();
                found
            }
            SlotMut::TypedJson(slot) => {
                let found = self.table(slot.fill(None, false));
                slot.clear();
                found
            }
            SlotMut::List(list, _) => {
                let found = self.table(list.push());
                list.pop();
                found
            }
            _ => false,
        }
    }
}
