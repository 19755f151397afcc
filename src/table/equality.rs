//! Equality of emitted structs, field by field.

use super::{DynTable, ListSlot, Slot};

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

#[cfg(test)]
mod tests {
    use crate::emit::{Table, TableExt as _};
    use crate::sample::{Empty, Env, Order, full_order};
    use crate::value::code::Code as _;
    use crate::value::fen::Fen;

    #[test]
    fn values_are_equal_to_themselves_only() {
        let order = full_order();
        assert_eq!(order, order.clone());
        assert_eq!(Empty::default(), Empty::default());
        assert_ne!(order, Order::default());
        assert_ne!(order, Order { env: Some(Env::from_code("other")), ..order.clone() });
        let mut changed = order.clone();
        changed.subsidy_list[0].gear_list[0].amount = Some(Fen::new(2));
        assert_ne!(order, changed);
    }

    #[test]
    fn every_field_counts() {
        let order = full_order();
        let json: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(&order.to_json()).unwrap();
        assert_eq!(json.len(), <Order as Table>::names().len() - 1, "all but the file");
        for name in json.keys() {
            let mut less = json.clone();
            less.remove(name);
            let less = Order::from_json(serde_json::to_string(&less).unwrap()).unwrap();
            assert_ne!(*less, order, "{name}");
        }
    }

    #[test]
    fn json_compares_by_value_whatever_its_spelling() {
        let spaced = Order::from_json(r#"{"channel_data":"{ \"weight\": 1.0 }"}"#).unwrap();
        let dense = Order::from_json(r#"{"channel_data":{"weight":1}}"#).unwrap();
        assert_eq!(*spaced, *dense);
        let options = crate::wire::decode::Options::strictness(crate::Strictness::Lenient);
        let broken = Order::from_json_with(r#"{"channel_data":"x"}"#, &options).unwrap();
        assert_ne!(*broken, *dense);
    }
}
