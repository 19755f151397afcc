//! Files that a call uploads.

use std::fmt;
use std::sync::Arc;

/// A file to upload: name, media type, content. Cloning shares the content.
///
/// ```
/// use top_sdk::FilePart;
/// let picture = FilePart::new("front.jpg", vec![0xFF, 0xD8]).mime("image/jpeg");
/// assert_eq!(format!("{picture:?}"), "<file, 2 bytes>");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct FilePart {
    name: Arc<str>,
    mime: Arc<str>,
    bytes: Arc<[u8]>,
}

impl FilePart {
    /// A file of that name with that content, sent as `application/octet-stream` unless [`FilePart::mime`] says else.
    #[must_use]
    pub fn new(name: impl Into<Arc<str>>, bytes: impl Into<Arc<[u8]>>) -> Self {
        Self { name: name.into(), mime: "application/octet-stream".into(), bytes: bytes.into() }
    }

    /// Sets the media type, for example `image/jpeg`.
    #[must_use]
    pub fn mime(mut self, mime: impl Into<Arc<str>>) -> Self {
        self.mime = mime.into();
        self
    }

    /// The file's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The media type.
    #[must_use]
    pub fn mime_type(&self) -> &str {
        &self.mime
    }

    /// The content.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl fmt::Debug for FilePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<file, {} bytes>", self.bytes.len())
    }
}
