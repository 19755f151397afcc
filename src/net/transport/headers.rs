//! Headers of an answer.

use std::fmt;

/// The headers of an answer. Names compare without regard to case; values that are no text are left out.
///
/// ```
/// use top_sdk::transport::Headers;
/// let headers: Headers = [("Retry-After", "3")].into_iter().collect();
/// assert_eq!(headers.get("retry-after"), Some("3"));
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Headers(Repr);

#[derive(Clone, PartialEq, Eq)]
enum Repr {
    List(Vec<(String, String)>),
    /// As the HTTP library made them.
    #[cfg(any(feature = "http-no-provider", feature = "reqwest"))]
    Map(Box<http::HeaderMap>),
}

impl Default for Repr {
    fn default() -> Self {
        Self::List(Vec::new())
    }
}

impl Headers {
    /// The first value of this header.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        match &self.0 {
            Repr::List(list) => list
                .iter()
                .find(|(known, _)| known.eq_ignore_ascii_case(name))
                .map(|(_, value)| value.as_str()),
            #[cfg(any(feature = "http-no-provider", feature = "reqwest"))]
            Repr::Map(map) => map.get(name).and_then(|value| value.to_str().ok()),
        }
    }

    /// All names and values.
    pub fn iter(&self) -> Box<dyn Iterator<Item = (&str, &str)> + '_> {
        match &self.0 {
            Repr::List(list) => Box::new(list.iter().map(|(name, value)| (name.as_str(), value.as_str()))),
            #[cfg(any(feature = "http-no-provider", feature = "reqwest"))]
            Repr::Map(map) => {
                Box::new(map.iter().filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?))))
            }
        }
    }

    #[cfg(any(feature = "http-no-provider", feature = "reqwest"))]
    pub(super) fn of_map(map: http::HeaderMap) -> Self {
        Self(Repr::Map(Box::new(map)))
    }
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for Headers {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(headers: I) -> Self {
        Self(Repr::List(headers.into_iter().map(|(name, value)| (name.into(), value.into())).collect()))
    }
}

impl fmt::Debug for Headers {
    /// How many there are: they may hold cookies.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{} headers>", self.iter().count())
    }
}
