//! Equality of emitted structs, field by field.

use super::{CodeListSlot, DynTable, JsonSlot, ListSlot, Slot};

/// Whether two values of one type are equal.
#[must_use]
pub fn equal(left: &dyn DynTable, right: &dyn DynTable) -> bool {
    left.names().len() == right.names().len()
        && (0..left.names().len()).all(|index| slots(&left.slot(index), &right.slot(index)))
}

/// Every variant is named: one that is new does not compile until it is compared here.
fn slots(left: &Slot<'_>, right: &Slot<'_>) -> bool {
    /// Compares where `right` is of this variant, too.
    macro_rules! with {
        ($variant:ident, $right:ident => $equal:expr) => {
            matches!(right, Slot::$variant($right, ..) if $equal)
        };
    }
    match left {
        Slot::Text(left) => with!(Text, right => left == right),
        Slot::Number(left) => with!(Number, right => left == right),
        Slot::Boolean(left) => with!(Boolean, right => left == right),
        Slot::Decimal(left) => with!(Decimal, right => left == right),
        Slot::Fen(left) => with!(Fen, right => left == right),
        Slot::Time(left) => with!(Time, right => left == right),
        Slot::EpochMs(left) => with!(EpochMs, right => left == right),
        Slot::EpochS(left) => with!(EpochS, right => left == right),
        Slot::Json(left) => with!(Json, right => left == right),
        Slot::File(left) => with!(File, right => left == right),
        Slot::Code(left) => with!(Code, right => left.get() == right.get()),
        Slot::Object(left) => with!(Object, right => objects(left.get(), right.get())),
        Slot::TypedJson(left) => with!(TypedJson, right => typed_json(*left, *right)),
        Slot::Texts(left) => with!(Texts, right => left == right),
        Slot::Separated(left, _) => with!(Separated, right => left == right),
        Slot::Numbers(left) => with!(Numbers, right => left == right),
        Slot::Booleans(left) => with!(Booleans, right => left == right),
        Slot::Decimals(left) => with!(Decimals, right => left == right),
        Slot::Fens(left) => with!(Fens, right => left == right),
        Slot::Times(left) => with!(Times, right => left == right),
        Slot::Jsons(left) => with!(Jsons, right => left == right),
        Slot::Codes(left) => with!(Codes, right => codes(*left, *right)),
        Slot::List(left, _) => with!(List, right => lists(*left, *right)),
    }
}

/// By value; by text where one side could not be read.
fn typed_json(left: &dyn JsonSlot, right: &dyn JsonSlot) -> bool {
    if left.source().is_some() && left.source() == right.source() {
        return true;
    }
    match (left.value(), right.value()) {
        (Some(left), Some(right)) => equal(left, right),
        _ => left.text() == right.text(),
    }
}

fn codes(left: &dyn CodeListSlot, right: &dyn CodeListSlot) -> bool {
    left.len() == right.len() && (0..left.len()).all(|index| left.get(index) == right.get(index))
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
