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

use std::fmt;

use serde::de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde::ser::{self, SerializeMap as _};
use serde::{Deserializer, Serialize as _, Serializer};

use crate::table::CodeSlot;
use crate::table::{DynTable, Slot, Table};
use crate::typed::ext::TableExt as _;
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
    let text = code.get().unwrap_or_default();
    match text.parse::<i64>() {
        Ok(number) if code.numeric() && number.to_string() == text => serializer.serialize_i64(number),
        _ => serializer.serialize_str(text),
    }
}

/// The rarer slots, by way of the JSON they are written as.
fn serialize_json<S: Serializer>(slot: &Slot<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    let json = encode::slot_to_json(slot);
    match JsonText::new(json).parse() {
        Ok(value) => value.serialize(serializer),
        Err(error) => Err(ser::Error::custom(error)),
    }
}

/// Writes any value of any format as JSON text.
struct Transcode<'o>(&'o mut String);

impl<'de> DeserializeSeed<'de> for Transcode<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Transcode<'_> {
    fn bare(self, value: impl fmt::Display) {
        self.0.push_str(&value.to_string());
    }
}

impl<'de> Visitor<'de> for Transcode<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map with the documented members")
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.bare(value);
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.bare(value);
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        self.bare(value);
        Ok(())
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        if value.is_finite() {
            self.bare(value)
        } else {
            self.0.push_str("null")
        }
        Ok(())
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        encode::push_text(self.0, value);
        Ok(())
    }

    fn visit_none<E>(self) -> Result<(), E> {
        self.0.push_str("null");
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.0.push_str("null");
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        self.0.push('[');
        let mut length = self.0.len();
        let start = length;
        loop {
            if length > start {
                self.0.push(',');
            }
            if items.next_element_seed(Transcode(self.0))?.is_none() {
                break;
            }
            length = self.0.len();
        }
        self.0.truncate(length);
        self.0.push(']');
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        self.0.push('{');
        let mut first = true;
        while let Some(key) = members.next_key::<String>()? {
            if !std::mem::take(&mut first) {
                self.0.push(',');
            }
            encode::push_text(self.0, &key);
            self.0.push(':');
            members.next_value_seed(Transcode(self.0))?;
        }
        self.0.push('}');
        Ok(())
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
