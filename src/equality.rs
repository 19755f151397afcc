//! Equality of emitted structs, field by field.

use crate::table::{DynTable, ListSlot, Slot};

/// Whether two values of one type are equal.
#[must_use]
pub fn equal(left: &dyn DynTable, right: &dyn DynTable) -> bool {
    left.names().len() == right.names().len()
        && (0..left.names().len()).all(|index| slots(&left.slot(index), &right.slot(index)))
}

fn slots(left: &Slot<'_>, right: &Slot<'_>) -> bool {
    match (left, right) {
        (Slot::Text(left), Slot::Text(right)) => left == right,
        (Slot::Number(left), Slot::Number(right)) => left == right,
        (Slot::Boolean(left), Slot::Boolean(right)) => left == right,
        (Slot::Decimal(left), Slot::Decimal(right)) => left == right,
        (Slot::Fen(left), Slot::Fen(right)) => left == right,
        (Slot::Time(left), Slot::Time(right))
        | (Slot::EpochMs(left), Slot::EpochMs(right))
        | (Slot::EpochS(left), Slot::EpochS(right)) => left == right,
        (Slot::Json(left), Slot::Json(right)) => left == right,
        (Slot::File(left), Slot::File(right)) => left == right,
        (Slot::Code(left), Slot::Code(right)) => left.get() == right.get(),
        (Slot::Object(left), Slot::Object(right)) => objects(left.get(), right.get()),
        (Slot::TypedJson(left), Slot::TypedJson(right)) => match (left.value(), right.value()) {
            (Some(left), Some(right)) => equal(left, right),
            _ => left.text() == right.text(),
        },
        (Slot::Texts(left), Slot::Texts(right)) | (Slot::Separated(left, _), Slot::Separated(right, _)) => {
            left == right
        }
        (Slot::Numbers(left), Slot::Numbers(right)) => left == right,
        (Slot::Booleans(left), Slot::Booleans(right)) => left == right,
        (Slot::Decimals(left), Slot::Decimals(right)) => left == right,
        (Slot::Fens(left), Slot::Fens(right)) => left == right,
        (Slot::Times(left), Slot::Times(right)) => left == right,
        (Slot::Jsons(left), Slot::Jsons(right)) => left == right,
        (Slot::Codes(left), Slot::Codes(right)) => {
            left.len() == right.len() && (0..left.len()).all(|index| left.get(index) == right.get(index))
        }
        (Slot::List(left, _), Slot::List(right, _)) => lists(*left, *right),
        _ => false,
    }
}

fn objects(left: Option<&dyn DynTable>, right: Option<&dyn DynTable>) -> bool {
    match (left, right) {
        (Some(left), Some(right)) => equal(left, right),
        (None, None) => true,
        _ => false,
    }
}

fn lists(left: &dyn ListSlot, right: &dyn ListSlot) -> bool {
    left.len() == right.len() && (0..left.len()).all(|index| objects(left.get(index), right.get(index)))
}
