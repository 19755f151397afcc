//! JSON inside strings whose members are documented. The text is kept exactly as it came; `Debug` shows none of it.

use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, OnceLock};

use super::ext::TableExt as _;
use super::response::Response;
use crate::error::Error;
use crate::table::field::{Field, ways};
use crate::table::{DynTable, JsonSlot, Slot, SlotMut, Table, money};
use crate::value::json::JsonText;
use crate::wire::decode::Report;
use crate::wire::encode;

/// JSON inside a string whose members are known: the typed value and the text it came from.
///
/// The text of an answer is read when it is first asked for ([`read`](Self::read), [`value`](Self::value)), and what came of it
/// is remembered. Where amounts of money are among the members it is read with the answer, so that an amount that does not
/// fit makes the answer an error as it does elsewhere; the same goes for [`Strictness::Strict`](crate::Strictness::Strict).
///
/// ```
/// # use top_sdk::emit::{self, Json, Slot, SlotMut, Table};
/// # #[derive(Clone, Default)]
/// # struct Channel { weight: Option<i64> }
/// # impl Table for Channel {
/// #     fn names() -> &'static [&'static str] { &["weight"] }
/// #     fn slot(&self, _: usize) -> Slot<'_> { Slot::Number(&self.weight) }
/// #     fn slot_mut(&mut self, _: usize) -> SlotMut<'_> { SlotMut::Number(&mut self.weight) }
/// # }
/// # impl std::fmt::Debug for Channel {
/// #     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { emit::debug("Channel", self, f) }
/// # }
/// # impl PartialEq for Channel { fn eq(&self, other: &Self) -> bool { emit::equal(self, other) } }
/// # fn example(data: &Json<Channel>) -> Result<(), &top_sdk::Error> {
/// let channel = data.read()?;
/// println!("{:?}, {} values did not fit", channel.weight, channel.issue_count());
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Json<T> {
    /// As it came; `None` for a value made here.
    source: Option<String>,
    embedded: bool,
    /// A value that was made here or read with the answer.
    made: Option<Box<Response<T>>>,
    /// What came of reading the text on demand.
    reading: OnceLock<Reading<T>>,
}

/// What came of reading a text. Errors can't be copied, so they are shared.
type Reading<T> = Result<Box<Response<T>>, Arc<Error>>;

impl<T: Table> Json<T> {
    /// A value to send; it is written as JSON text.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self { source: None, embedded: false, made: Some(made(value)), reading: OnceLock::new() }
    }

    /// JSON text to send as it is, with the value it holds.
    ///
    /// # Errors
    /// When the text is no JSON object, or an amount of money in it does not fit.
    pub fn from_text(text: impl Into<String>) -> Result<Self, Error> {
        let text = text.into();
        let made = Some(Box::new(T::from_json(&text)?));
        Ok(Self { source: Some(text), embedded: false, made, reading: OnceLock::new() })
    }

    /// The typed value with what did not fit and what no document names, read now if it was not yet.
    ///
    /// What was read with the answer has its issues there.
    ///
    /// # Errors
    /// When the text is no JSON object; [`text`](Self::text) still has it.
    pub fn read(&self) -> Result<&Response<T>, &Error> {
        if let Some(made) = &self.made {
            return Ok(made);
        }
        let read = || T::from_json(self.source.as_deref().unwrap_or_default());
        let reading = self.reading.get_or_init(|| read().map(Box::new).map_err(Arc::new));
        reading.as_deref().map_err(|error| &**error)
    }

    /// The typed value; `None` when the text could not be read ([`read`](Self::read) says why).
    #[must_use]
    pub fn value(&self) -> Option<&T> {
        self.read().ok().map(|response| &**response)
    }

    /// The typed value, taken out.
    #[must_use]
    pub fn into_value(self) -> Option<T> {
        self.read().ok()?;
        let read = || self.reading.into_inner()?.ok();
        self.made.or_else(read).map(|response| response.into_inner())
    }

    /// The JSON text: as it came, or written from the value.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        match &self.source {
            Some(source) => Cow::Borrowed(source),
            None => Cow::Owned(self.value().map(|value| encode::to_json(value)).unwrap_or_default()),
        }
    }
}

/// A value that was not read by itself.
fn made<T>(value: T) -> Box<Response<T>> {
    Box::new(Response::new(value, Report::default(), Vec::new()))
}

macro_rules! fields {
    ($($way:ident),+) => {$(
        impl<T: Table> Field<ways::$way> for Option<Json<T>> {
            fn slot(&self, _: &'static str) -> Slot<'_> {
                Slot::TypedJson(self)
            }
            fn slot_mut(&mut self, _: &'static str) -> SlotMut<'_> {
                SlotMut::TypedJson(self)
            }
        }
    )+};
}

fields!(PlainField, JsonAsText);

impl JsonText {
    /// The text with types: those of an emitted struct, or of one of your own with `#[derive(TopObject)]`.
    ///
    /// # Errors
    /// When the text is no JSON object, or an amount of money in it does not fit.
    pub fn parse<T: Table>(&self) -> Result<Response<T>, Error> {
        T::from_json(self.as_str())
    }
}

impl<T: Table> From<T> for Json<T> {
    fn from(value: T) -> Self {
        Self::new(value)
    }
}

impl<T: Table> PartialEq for Json<T> {
    /// By value; by text where one side could not be read.
    fn eq(&self, other: &Self) -> bool {
        if self.source.is_some() && self.source == other.source {
            return true;
        }
        match (self.value(), other.value()) {
            (Some(left), Some(right)) => left == right,
            _ => self.text() == other.text(),
        }
    }
}

impl<T: Table> fmt::Debug for Json<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<json, {} bytes>", self.text().len())
    }
}

impl<T: Table> JsonSlot for Option<Json<T>> {
    fn is_set(&self) -> bool {
        self.is_some()
    }
    fn text(&self) -> Option<Cow<'_, str>> {
        self.as_ref().map(Json::text)
    }
    fn value(&self) -> Option<&dyn DynTable> {
        self.as_ref()?.value().map(|value| value as &dyn DynTable)
    }
    fn source(&self) -> Option<&str> {
        self.as_ref()?.source.as_deref()
    }
    fn is_embedded(&self) -> bool {
        self.as_ref().is_some_and(|json| json.embedded)
    }
    fn holds_money(&self) -> bool {
        money::in_type::<T>()
    }
    fn keep(&mut self, source: String, embedded: bool) {
        *self = Some(Json { source: Some(source), embedded, made: None, reading: OnceLock::new() });
    }
    fn fill(&mut self, source: Option<String>, embedded: bool) -> &mut dyn DynTable {
        let json = self.insert(Json { source, embedded, made: None, reading: OnceLock::new() });
        json.made.insert(made(T::default())).value_mut()
    }
    fn set_source(&mut self, source: String) {
        if let Some(json) = self {
            json.source = Some(source);
        }
    }
    fn reject(&mut self) {
        if let Some(json) = self {
            let error = Error::decode("the text is no JSON object of the documented form");
            json.made = None;
            json.reading = OnceLock::from(Err(Arc::new(error)));
        }
    }
    fn clear(&mut self) {
        *self = None;
    }
}

#[cfg(test)]
mod tests {
    use crate::emit::TableExt as _;
    use crate::sample::{Channel, Order};
    use crate::typed::json::Json;

    #[test]
    fn text_is_kept_and_value_is_typed() {
        let text = "{ \"sceneType\": \"家\", \"more\": 1 }";
        let json = Json::<Channel>::from_text(text).unwrap();
        assert_eq!(json.text(), text);
        assert_eq!(json.value().unwrap().scene_type.as_deref(), Some("家"));
        let order = Order { channel_data: Some(json.clone()), ..Order::default() };
        assert_eq!(*Order::from_json(order.to_json()).unwrap(), order);
        assert_eq!(json, Json::new(Channel { weight: None, scene_type: Some("家".into()) }));
        assert!(Json::<Channel>::from_text("[]").is_err());
    }
}
