//! `serde` for emitted structs, over their field tables: no struct carries an implementation of its own, so a crate of
//! thousands of them compiles as fast with this feature as without.
//!
//! What is written is the JSON of [`to_json`](crate::TableExt::to_json), whatever the format around it: documented
//! names, only set fields. Reading is as lenient as for answers.
//!
//! Two ways in, with `Order` standing for any emitted struct:
//!
//! ```
//! # use top_sdk::serde_adaptor::{Serde, SerdeRef};
//! # fn example<Order: top_sdk::Table>(order: Order) -> Result<(), serde_json::Error> {
//! // As a value of its own:
//! let json = serde_json::to_string(&SerdeRef(&order))?;
//! let Serde(again) = serde_json::from_str::<Serde<Order>>(&json)?;
//! assert!(again == order);
//! # Ok(())
//! # }
//!
//! // As a field of your struct:  #[serde(with = "top_sdk::serde_adaptor")]  order: Order,
//! // in lists and options:       orders: Vec<Serde<Order>>,
//! ```

use serde::de::{self, DeserializeSeed as _};
use serde::ser::{self, SerializeMap as _};
use serde::{Deserializer, Serialize as _, Serializer};

use crate::table::CodeSlot;
use crate::table::{DynTable, Slot, Table};
use crate::typed::ext::TableExt as _;
use crate::typed::transcode::Transcode;
use crate::value::json::JsonText;
use crate::wire::encode;

/// An emitted struct as `serde` sees it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Serde<T>(pub T);

impl<T: Table> ser::Serialize for Serde<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(&self.0, serializer)
    }
}

/// A borrowed emitted struct as `serde` sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SerdeRef<'a, T>(pub &'a T);

impl<T: Table> ser::Serialize for SerdeRef<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(self.0, serializer)
    }
}

impl<'de, T: Table> de::Deserialize<'de> for Serde<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize(deserializer).map(Serde)
    }
}

/// Serializes an emitted struct as a map of its set fields.
///
/// # Errors
/// When the serializer fails.
pub fn serialize<T: Table, S: Serializer>(table: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serialize_table(table, serializer)
}

fn serialize_table<S: Serializer>(table: &dyn DynTable, serializer: S) -> Result<S::Ok, S::Error> {
    let set = |index: &usize| {
        let slot = table.slot(*index);
        slot.is_set() && !matches!(slot, Slot::File(_))
    };
    let fields: Vec<usize> = (0..table.names().len()).filter(set).collect();
    let mut map = serializer.serialize_map(Some(fields.len()))?;
    for index in fields {
        let name = table.names().get(index).copied().unwrap_or_default();
        map.serialize_entry(name, &Value(table.slot(index)))?;
    }
    map.end()
}

/// Deserializes a table from a map, leniently; what does not fit is left empty, except amounts of money.
///
/// # Errors
/// When there is no map, or an amount of money does not fit.
pub fn deserialize<'de, T: Table, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut json = String::new();
    Transcode(&mut json).deserialize(deserializer)?;
    T::from_json(&json).map(crate::typed::response::Response::into_inner).map_err(de::Error::custom)
}

/// A slot, to be serialized.
struct Value<'a>(Slot<'a>);

impl ser::Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Slot::Text(value) => value.serialize(serializer),
            Slot::Number(value) => value.serialize(serializer),
            Slot::Boolean(value) => value.serialize(serializer),
            Slot::Fen(Some(value)) => serializer.serialize_i64(value.get()),
            Slot::Code(code) => serialize_code(*code, serializer),
            Slot::Object(slot) => match slot.get() {
                Some(table) => serialize_table(table, serializer),
                None => serializer.serialize_none(),
            },
            Slot::Texts(list) => list.serialize(serializer),
            Slot::Numbers(list) => list.serialize(serializer),
            Slot::Booleans(list) => list.serialize(serializer),
            Slot::List(list, _) => {
                serializer.collect_seq((0..list.len()).filter_map(|index| list.get(index)).map(Object))
            }
            other => serialize_json(other, serializer),
        }
    }
}

/// A nested table, to be serialized.
struct Object<'a>(&'a dyn DynTable);

impl ser::Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_table(self.0, serializer)
    }
}

fn serialize_code<S: Serializer>(code: &dyn CodeSlot, serializer: S) -> Result<S::Ok, S::Error> {
    code_text(code.get().unwrap_or_default(), code.numeric(), serializer)
}

/// A code as on the wire: a number where the field's values are numbers and this is one, else a text.
pub(crate) fn code_text<S: Serializer>(text: &str, numeric: bool, serializer: S) -> Result<S::Ok, S::Error> {
    match text.parse::<i64>() {
        Ok(number) if numeric && number.to_string() == text => serializer.serialize_i64(number),
        _ => serializer.serialize_str(text),
    }
}

/// The rarer slots, by way of the JSON they are written as.
fn serialize_json<S: Serializer>(slot: &Slot<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    let json = encode::slot_to_json(slot);
    match JsonText::new(json).to_value() {
        Ok(value) => value.serialize(serializer),
        Err(error) => Err(ser::Error::custom(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Serde, SerdeRef};
    use crate::emit::TableExt as _;
    use crate::sample::{Order, full_order};

    #[test]
    fn serde_json_writes_what_to_json_writes() {
        let order = full_order();
        let value: serde_json::Value = serde_json::from_str(&order.to_json()).unwrap();
        assert_eq!(serde_json::to_value(SerdeRef(&order)).unwrap(), value);
        assert_eq!(serde_json::from_value::<Serde<Order>>(value).unwrap().0, order);
        assert_eq!(serde_json::from_str::<Serde<Order>>(&order.to_json()).unwrap().0, order);
    }

    #[test]
    fn lists_of_tables_and_empty_lists_work() {
        let orders = vec![Serde(full_order()), Serde(Order::default())];
        let json = serde_json::to_string(&orders).unwrap();
        assert_eq!(serde_json::from_str::<Vec<Serde<Order>>>(&json).unwrap(), orders);
        let Serde(order): Serde<Order> =
            serde_json::from_str(r#"{"tags":[],"ids":[1],"title":null}"#).unwrap();
        assert_eq!(order, Order { ids: vec![1], ..Order::default() });
    }

    #[test]
    fn what_is_no_table_is_an_error() {
        assert!(serde_json::from_str::<Serde<Order>>("[1]").is_err());
        let error = serde_json::from_str::<Serde<Order>>(r#"{"amount":"12.00"}"#).unwrap_err();
        assert!(error.to_string().contains("amount") && !error.to_string().contains("12.00"), "{error}");
    }
}
