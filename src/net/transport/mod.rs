//! The door to the network: a trait that carries one finished HTTP request and brings back the answer.
//!
//! Implement it for another HTTP client, for tests, or around [`HttpTransport`] to count and measure.
//! This room must not know APIs, signing or JSON.

mod departure;
mod headers;
#[cfg(feature = "http-no-provider")]
mod http;
#[cfg(feature = "reqwest")]
mod reqwest;
#[cfg(any(feature = "http-no-provider", feature = "reqwest"))]
mod shared;

use std::fmt;
use std::future::Future;
use std::pin::Pin;

pub use self::departure::Departure;
pub use self::headers::Headers;
#[cfg(feature = "http-no-provider")]
pub use self::http::HttpTransport;
#[cfg(feature = "reqwest")]
pub use self::reqwest::ReqwestTransport;
use crate::error::Error;

/// A future on the heap.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Carries requests to the gateway.
pub trait Transport: Send + Sync + 'static {
    /// Posts the request and reads the whole answer, up to `request.max_response_bytes`.
    ///
    /// Redirects are answers like any other and must not be followed: the body holds the session. The client
    /// stops waiting after its own timeout and then drops the future.
    ///
    /// # Errors
    /// [`Error::transport`], [`Error::not_sent`] when surely nothing reached the gateway,
    /// [`Error::response_too_large`]. None may show the body.
    fn send(&self, request: TransportRequest) -> BoxFuture<'_, Result<TransportResponse, Error>>;
}

/// A `POST` to be made.
#[non_exhaustive]
pub struct TransportRequest {
    /// The gateway. It holds no secret.
    pub url: String,
    /// Header names, in lower case, and their values.
    pub headers: Vec<(&'static str, String)>,
    /// The encoded form. It holds the session and personal data.
    pub body: Vec<u8>,
    /// The longest body of an answer, after decompression.
    pub max_response_bytes: usize,
    departure: Departure,
    api: Option<Box<str>>,
}

impl TransportRequest {
    /// A request without headers that takes answers of any length, for tests of a transport.
    pub fn new(url: impl Into<String>, body: impl Into<Vec<u8>>) -> Self {
        let departure = Departure::new();
        Self {
            url: url.into(),
            headers: Vec::new(),
            body: body.into(),
            max_response_bytes: usize::MAX,
            departure,
            api: None,
        }
    }

    /// The API that is called, such as `taobao.ofn.recycle.order.detail`; nothing where none is, as when a token is asked for at the token page.
    pub fn api(&self) -> Option<&str> {
        self.api.as_deref()
    }

    pub(crate) fn of_api(mut self, name: &str) -> Self {
        self.api = Some(name.into());
        self
    }

    /// Where a transport can tell how far the request got; see [`Departure`].
    pub fn departure(&self) -> Departure {
        self.departure.clone()
    }

    pub(crate) fn with_departure(mut self, departure: Departure) -> Self {
        self.departure = departure;
        self
    }
}

impl fmt::Debug for TransportRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportRequest")
            .field("url", &self.url)
            .field("api", &self.api)
            .field("headers", &self.headers)
            .field("body_bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// An answer as it came.
#[non_exhaustive]
pub struct TransportResponse {
    /// The HTTP status.
    pub status: u16,
    /// The header `content-type`.
    pub content_type: Option<String>,
    /// The header `content-encoding`, unless the transport already undid the encoding.
    pub content_encoding: Option<String>,
    /// The body.
    pub body: Vec<u8>,
    /// All headers, where the transport hands them on: `Retry-After` and what a user may ask for.
    pub headers: Headers,
}

impl TransportResponse {
    /// An answer without headers.
    pub fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            content_type: None,
            content_encoding: None,
            body: body.into(),
            headers: Headers::default(),
        }
    }
}

impl fmt::Debug for TransportResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Headers come from outside, like the body.
        let header =
            |text: &Option<String>| text.as_ref().map(|text| format!("<header, {} bytes>", text.len()));
        f.debug_struct("TransportResponse")
            .field("status", &self.status)
            .field("content_type", &header(&self.content_type))
            .field("content_encoding", &header(&self.content_encoding))
            .field("body_bytes", &self.body.len())
            .field("headers", &self.headers)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_can_be_made_for_tests_of_a_transport() {
        let mut request = TransportRequest::new("https://host/", "session=secret");
        request.headers.push(("accept", "*/*".to_owned()));
        assert_eq!((request.url.as_str(), &request.body[..]), ("https://host/", &b"session=secret"[..]));
        assert_eq!(request.max_response_bytes, usize::MAX);
        assert!(!format!("{request:?}").contains("secret"));
        request.departure().leave();
        assert_eq!(format!("{:?}", request.departure()), "Departure(may have left)");
    }
}
