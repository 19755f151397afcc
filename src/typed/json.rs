//! JSON inside strings whose members are documented. The text is kept exactly as it came; `Debug` shows none of it.

use std::borrow::Cow;
use std::fmt;

use crate::error::Error;
use crate::table::{DynTable, JsonSlot, Table};
use crate::typed::ext::TableExt as _;

/// JSON inside a string whose members are known: the typed value and the text it came from.
///
/// When the text could not be decoded, [`Json::value`] is `None`, [`Json::text`] still has it, and the answer
/// carries an issue.
#[derive(Clone)]
pub struct Json<T> {
    value: Option<T>,
    /// As it came; `None` for a value made here.
    text: Option<String>,
    embedded: bool,
}

impl<T: Table> Json<T> {
    /// A value to send; it is written as JSON text.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self { value: Some(value), text: None, embedded: false }
    }

    /// JSON text to send as it is, with the value it holds.
    ///
    /// # Errors
    /// When the text is no JSON object, or an amount of money in it does not fit.
    pub fn from_text(text: impl Into<String>) -> Result<Self, Error> {
        let text = text.into();
        let value = T::from_json(&text)?.into_inner();
        Ok(Self { value: Some(value), text: Some(text), embedded: false })
    }

    /// The typed value; `None` when the text could not be decoded.
    #[must_use]
    pub fn value(&self) -> Option<&T> {
        self.value.as_ref()
    }

    /// The typed value, taken out.
    #[must_use]
    pub fn into_value(self) -> Option<T> {
        self.value
    }

    /// The JSON text: as it came, or written from the value.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        match (&self.text, &self.value) {
            (Some(text), _) => Cow::Borrowed(text),
            (None, Some(value)) => Cow::Owned(crate::wire::encode::to_json(value)),
            (None, None) => Cow::Borrowed(""),
        }
    }
}

impl<T: Table> From<T> for Json<T> {
    fn from(value: T) -> Self {
        Self::new(value)
    }
}

impl<T: Table> PartialEq for Json<T> {
    /// By value; by text where one side could not be decoded.
    fn eq(&self, other: &Self) -> bool {
        match (&self.value, &other.value) {
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
        self.as_ref()?.value.as_ref().map(|value| value as &dyn DynTable)
    }
    fn source(&self) -> Option<&str> {
        self.as_ref()?.text.as_deref()
    }
    fn is_embedded(&self) -> bool {
        self.as_ref().is_some_and(|json| json.embedded)
    }
    fn fill(&mut self, source: Option<String>, embedded: bool) -> &mut dyn DynTable {
        let json = self.insert(Json { value: None, text: source, embedded });
        json.value.insert(T::default())
    }
    fn reject(&mut self) {
        if let Some(json) = self {
            json.value = None;
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
