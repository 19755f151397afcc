//! A JSON text as values that borrow from it. A document has thousands of texts, few of them with escapes, and objects of a
//! dozen members: looking at all of them costs less than hashing the name of one. Knows nothing of documents.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use serde_json::Number;

/// Members of an object that are compared one by one; among more, equal names are found by their hashes.
const FEW_MEMBERS: usize = 64;
/// Elements that room is made for at first.
const SOME: usize = 8;

/// A value of JSON.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value<'t> {
    Null,
    Bool(bool),
    Number(Number),
    String(Cow<'t, str>),
    Array(Vec<Value<'t>>),
    Object(Object<'t>),
}

/// Members in the order of the text. Of those with one name the last counts, in the place of the first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Object<'t>(Vec<(Cow<'t, str>, Value<'t>)>);

impl<'t> Value<'t> {
    pub(super) fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    pub(super) fn is_array(&self) -> bool {
        matches!(self, Value::Array(_))
    }

    pub(super) fn as_bool(&self) -> Option<bool> {
        if let Value::Bool(flag) = self { Some(*flag) } else { None }
    }

    pub(super) fn as_str(&self) -> Option<&str> {
        if let Value::String(text) = self { Some(text) } else { None }
    }

    pub(super) fn as_u64(&self) -> Option<u64> {
        if let Value::Number(number) = self { number.as_u64() } else { None }
    }

    pub(super) fn as_i64(&self) -> Option<i64> {
        if let Value::Number(number) = self { number.as_i64() } else { None }
    }

    pub(super) fn as_array(&self) -> Option<&Vec<Value<'t>>> {
        if let Value::Array(items) = self { Some(items) } else { None }
    }

    pub(super) fn as_object(&self) -> Option<&Object<'t>> {
        if let Value::Object(members) = self { Some(members) } else { None }
    }
}

impl<'t> Object<'t> {
    /// The value of a member.
    pub(super) fn get(&self, name: &str) -> Option<&Value<'t>> {
        self.iter().find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &Value<'t>)> {
        self.0.iter().map(|(key, value)| (key.as_ref(), value))
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(key, _)| key)
    }

    fn of(members: Vec<(Cow<'t, str>, Value<'t>)>) -> Self {
        let mut object = Object(Vec::with_capacity(members.len()));
        let is_large = members.len() > FEW_MEMBERS;
        let mut places: HashMap<Cow<'t, str>, usize> = HashMap::new();
        for (key, value) in members {
            let place = match is_large {
                true => places.get(&key).copied(),
                false => object.0.iter().position(|(known, _)| *known == key),
            };
            if let Some((_, known)) = place.and_then(|place| object.0.get_mut(place)) {
                *known = value;
                continue;
            }
            if is_large {
                places.insert(key.clone(), object.0.len());
            }
            object.0.push((key, value));
        }
        object
    }
}

/// As it is written in one line.
impl fmt::Display for Value<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&serde_json::to_string(self).map_err(|_| fmt::Error)?)
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(flag) => serializer.serialize_bool(*flag),
            Value::Number(number) => number.serialize(serializer),
            Value::String(text) => serializer.serialize_str(text),
            Value::Array(items) => serializer.collect_seq(items),
            Value::Object(members) => serializer.collect_map(members.iter()),
        }
    }
}

impl<'de> Deserialize<'de> for Value<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any JSON value")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Self::Value, E> {
        Ok(Value::Bool(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Number::from_f64(number).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Value::String(Cow::Owned(text.to_owned())))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Value::String(Cow::Borrowed(text)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut all = Vec::new();
        while let Some(item) = items.next_element()? {
            all.push(item);
        }
        Ok(Value::Array(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        let mut all = Vec::with_capacity(SOME);
        while let Some((Key(key), value)) = members.next_entry()? {
            all.push((key, value));
        }
        Ok(Value::Object(Object::of(all)))
    }
}

/// The name of a member.
struct Key<'t>(Cow<'t, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(KeyVisitor)
    }
}

struct KeyVisitor;

impl<'de> Visitor<'de> for KeyVisitor {
    type Value = Key<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a member")
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Key(Cow::Owned(text.to_owned())))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Key(Cow::Borrowed(text)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_the_library_reads() {
        let long = format!(
            "{{{}}}",
            (0..200).map(|at| format!("\"k{}\":{at}", at % 150)).collect::<Vec<_>>().join(",")
        );
        for text in [
            r#"{"a": [1, -2, 3.5, 1e3, 18446744073709551615, true, null], "b\u4e00": "c\n\"d\"", "a": {"x": ""}, "e": {}}"#,
            r#"[[], [[0.1]], "\ud83d\ude00"]"#,
            long.as_str(),
        ] {
            let library: serde_json::Value = serde_json::from_str(text).unwrap();
            assert_eq!(serde_json::from_str::<Value<'_>>(text).unwrap().to_string(), library.to_string());
        }
        for text in ["{", "[1,]", "{\"a\" 1}", "\"\\ud800\"", "1e999", "", &"[".repeat(200)] {
            let error = |outcome: Result<(), serde_json::Error>| outcome.unwrap_err().to_string();
            let library = error(serde_json::from_str::<serde_json::Value>(text).map(drop));
            assert_eq!(error(serde_json::from_str::<Value<'_>>(text).map(drop)), library, "{text}");
        }
    }
}
