//! JSON whose members no document names, kept as text. `Debug` shows none of it.

use std::fmt;

/// JSON whose members no document names, kept as text and parsed on demand.
///
/// ```
/// use top_sdk::JsonText;
/// let data = JsonText::new(r#"{"weight":12}"#);
/// assert_eq!(data.to_value()?["weight"], 12);
/// assert_eq!(format!("{data:?}"), "<json, 13 bytes>");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct JsonText {
    text: String,
    embedded: bool,
}

impl JsonText {
    /// JSON that goes over the wire as text: the usual case (a documented `Json` or `String`).
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), embedded: false }
    }

    /// JSON that stands in a surrounding object as a real value, not as text (a documented `Map` or object).
    ///
    /// # Errors
    /// When the text is not JSON.
    pub fn embedded(text: impl Into<String>) -> Result<Self, serde_json::Error> {
        let text = text.into();
        serde_json::from_str::<serde::de::IgnoredAny>(&text)?;
        Ok(Self { text, embedded: true })
    }

    /// As [`JsonText::embedded`], for text the decoder has already checked.
    pub(crate) fn from_wire(text: impl Into<String>, embedded: bool) -> Self {
        Self { text: text.into(), embedded }
    }

    /// The text as it came. May be no valid JSON when the platform sent none.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether it stands as a real value inside JSON instead of as text.
    #[must_use]
    pub fn is_embedded(&self) -> bool {
        self.embedded
    }

    /// The text as a tree of values; `parse` gives it types.
    ///
    /// # Errors
    /// When the text is not JSON.
    pub fn to_value(&self) -> Result<serde_json::Value, serde_json::Error> {
        serde_json::from_str(&self.text)
    }
}

impl fmt::Debug for JsonText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<json, {} bytes>", self.text.len())
    }
}

impl From<String> for JsonText {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<&str> for JsonText {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}
