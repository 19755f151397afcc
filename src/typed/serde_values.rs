//! `serde` of single values, so that they work inside people's own derived types: amounts, times, decimals, JSON as text and
//! every coded value.
//!
//! What is written is what the wire has. Reading takes the spellings of the wire and rounds nothing: what does not fit is an
//! error that shows none of the value.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, Deserialize, DeserializeSeed as _, Visitor};
use serde::{Deserializer, Serialize, Serializer};

use super::json::Json;
use super::serde_adaptor::code_text;
use super::transcode::Transcode;
use crate::table::Table;
use crate::value::code::Code;
use crate::value::decimal::Decimal;
use crate::value::fen::Fen;
use crate::value::json::JsonText;
use crate::value::timestamp::Timestamp;

/// Reads a text or a whole number, as text. What is neither is refused, fractions too: they have been rounded already.
struct TextOr<T> {
    expected: &'static str,
    read: fn(&str) -> Option<T>,
    numbers: bool,
}

impl<T> Visitor<'_> for TextOr<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        (self.read)(text).ok_or_else(|| E::custom(format_args!("a text that is not {}", self.expected)))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
        self.number(number.to_string())
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        self.number(number.to_string())
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<T, E> {
        Err(E::custom(format_args!(
            "a number with a fraction or an exponent is not {}: write it as text",
            self.expected
        )))
    }
}

impl<T> TextOr<T> {
    fn number<E: de::Error>(self, number: String) -> Result<T, E> {
        let read = if self.numbers { (self.read)(&number) } else { None };
        read.ok_or_else(|| E::custom(format_args!("a number that is not {}", self.expected)))
    }

    fn read<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Serialize for Fen {
    /// A whole number of fen.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.get())
    }
}

impl<'de> Deserialize<'de> for Fen {
    /// A whole number of fen, also as text. Yuan (`"12.34"`) are refused.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = |text: &str| text.trim().parse().ok().map(Fen::new);
        TextOr { expected: "a whole number of fen", read, numbers: true }.read(deserializer)
    }
}

impl Serialize for Timestamp {
    /// The text of the wire: `yyyy-MM-dd HH:mm:ss` in GMT+8.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    /// The text of the wire; one that says no point in time is kept, as in answers. A number is refused: it may be
    /// seconds or milliseconds.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = |text: &str| Some(Timestamp::from_wire(text));
        TextOr { expected: "a time as text (yyyy-MM-dd HH:mm:ss in GMT+8)", read, numbers: false }
            .read(deserializer)
    }
}

impl Serialize for Decimal {
    /// As text, exactly.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Decimal {
    /// A decimal number as text, or a whole number.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = |text: &str| text.trim().parse().ok();
        TextOr { expected: "a decimal number", read, numbers: true }.read(deserializer)
    }
}

impl Serialize for JsonText {
    /// As text; as the value itself where it stands so on the wire ([`JsonText::is_embedded`]).
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_embedded() {
            return self.to_value().map_err(serde::ser::Error::custom)?.serialize(serializer);
        }
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for JsonText {
    /// A text, taken as JSON as it is; any other value is kept as embedded JSON.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut json = String::new();
        Transcode(&mut json).deserialize(deserializer)?;
        if json.starts_with('"') {
            return serde_json::from_str::<String>(&json).map(Self::new).map_err(de::Error::custom);
        }
        Ok(Self::from_wire(json, true))
    }
}

impl<T: Table> Serialize for Json<T> {
    /// The JSON text.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

impl<'de, T: Table> Deserialize<'de> for Json<T> {
    /// JSON text, or the object itself.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = JsonText::deserialize(deserializer)?;
        Self::from_text(text.as_str()).map_err(de::Error::custom)
    }
}

/// A coded value as on the wire. For the macro of emitted code.
pub fn serialize_code<C: Code, S: Serializer>(code: &C, serializer: S) -> Result<S::Ok, S::Error> {
    code_text(code.code(), C::NUMERIC, serializer)
}

/// A coded value from a text or a whole number. For the macro of emitted code.
pub fn deserialize_code<'de, C: Code, D: Deserializer<'de>>(deserializer: D) -> Result<C, D::Error> {
    deserializer.deserialize_any(CodeVisitor(PhantomData))
}

struct CodeVisitor<C>(PhantomData<C>);

impl<C: Code> Visitor<'_> for CodeVisitor<C> {
    type Value = C;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a code: a text or a whole number")
    }

    fn visit_str<E>(self, text: &str) -> Result<C, E> {
        Ok(C::from_code(text))
    }

    fn visit_i64<E>(self, number: i64) -> Result<C, E> {
        Ok(C::from_code(&number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<C, E> {
        Ok(C::from_code(&number.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use serde::de::DeserializeOwned;
    use serde_json::{from_str, to_string};

    use super::*;
    use crate::sample::{Channel, Env, Status};

    fn there_and_back<T: Serialize + DeserializeOwned + PartialEq + fmt::Debug>(value: T, json: &str) {
        assert_eq!(to_string(&value).unwrap(), json);
        assert_eq!(from_str::<T>(json).unwrap(), value);
    }

    #[test]
    fn values_are_written_as_on_the_wire_and_read_back() {
        there_and_back(Fen::new(-1234), "-1234");
        there_and_back("2024-03-05 08:09:10".parse::<Timestamp>().unwrap(), "\"2024-03-05 08:09:10\"");
        there_and_back(Timestamp::from_wire("9:00"), "\"9:00\"");
        there_and_back("12.340".parse::<Decimal>().unwrap(), "\"12.340\"");
        there_and_back(Status::Created, "1");
        there_and_back(Status::from_code("77"), "77");
        there_and_back(Status::from_code("new"), "\"new\"");
        there_and_back(Env::from_code("online"), "\"online\"");
        there_and_back(JsonText::new("{\"a\":1}"), "\"{\\\"a\\\":1}\"");
        there_and_back(JsonText::embedded("{\"a\":1}").unwrap(), "{\"a\":1}");
        there_and_back(Json::new(Channel { weight: Some(3), scene_type: None }), "\"{\\\"weight\\\":3}\"");
    }

    #[test]
    fn other_spellings_of_the_wire_are_read() {
        assert_eq!(from_str::<Fen>("\" 1234 \"").unwrap(), Fen::new(1234));
        assert_eq!(from_str::<Decimal>("12").unwrap(), Decimal::from(12));
        assert_eq!(from_str::<Status>("\"1\"").unwrap(), Status::Created);
        assert_eq!(from_str::<Json<Channel>>("{\"weight\":3}").unwrap().value().unwrap().weight, Some(3));
        assert_eq!(from_str::<Option<Fen>>("null").unwrap(), None);
    }

    #[test]
    fn what_does_not_fit_is_an_error_without_the_value() {
        for json in ["12.34", "\"12.34\"", "1e3", "9223372036854775808", "true", "\"secret\"", "{}"] {
            let error = from_str::<Fen>(json).unwrap_err().to_string();
            assert!(
                error.contains("fen") && !error.contains("secret") && !error.contains("12.34"),
                "{error}"
            );
        }
        assert!(from_str::<Decimal>("12.34").unwrap_err().to_string().contains("as text"));
        assert!(from_str::<Timestamp>("1700000000").is_err());
        assert!(from_str::<Json<Channel>>("\"no json\"").is_err());
        assert!(from_str::<Status>("[]").is_err());
    }
}
