//! What the platform of a test received.

use std::fmt;

use crate::wire::parameters;

/// A call as it arrived: decoded, its signature looked at.
///
/// Values are reached by name; `Debug` shows names only.
#[derive(Clone)]
pub struct RecordedCall {
    pub(super) texts: Vec<(String, String)>,
    pub(super) files: Vec<RecordedFile>,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) signed: bool,
}

/// A file that was uploaded.
#[derive(Clone, PartialEq, Eq)]
pub struct RecordedFile {
    /// The parameter.
    pub name: String,
    /// The file's name.
    pub file_name: String,
    /// The media type.
    pub mime: String,
    /// The content.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for RecordedFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: <file, {} bytes>", self.name, self.bytes.len())
    }
}

impl RecordedCall {
    /// The API that was called.
    #[must_use]
    pub fn method(&self) -> &str {
        self.param("method").unwrap_or_default()
    }

    /// The session that it was called with.
    #[must_use]
    pub fn session(&self) -> Option<&str> {
        self.param("session")
    }

    /// The text of this parameter, the platform's own (`timestamp`) as well as the API's. `None` where it was not sent.
    #[must_use]
    pub fn param(&self, name: &str) -> Option<&str> {
        self.texts.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The API's parameters, in the order in which they were sent, without the platform's own.
    pub fn params(&self) -> impl Iterator<Item = (&str, &str)> {
        let own = self.texts.iter().filter(|(name, _)| parameters::check_name(name).is_ok());
        own.map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The files that were uploaded.
    #[must_use]
    pub fn files(&self) -> &[RecordedFile] {
        &self.files
    }

    /// This header of the HTTP request.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// Was it signed with the application's secret, all parameters covered?
    #[must_use]
    pub fn is_signed(&self) -> bool {
        self.signed
    }
}

impl fmt::Debug for RecordedCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.params().map(|(name, _)| name).collect();
        f.debug_struct("RecordedCall")
            .field("method", &self.method())
            .field("params", &names)
            .field("files", &self.files)
            .field("is_signed", &self.signed)
            .finish_non_exhaustive()
    }
}
