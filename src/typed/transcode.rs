//! Any value of any `serde` format as JSON text, which is what the decoder reads.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};

use crate::wire::encode;

/// Writes any value of any format as JSON text.
pub(super) struct Transcode<'o>(pub(super) &'o mut String);

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
