//! Secrets: app secrets and sessions.

use std::fmt;

use secrecy::ExposeSecret as _;

/// A secret text: `Debug` shows nothing of it, and its memory is wiped when it is dropped.
///
/// ```
/// use top_sdk::SecretString;
/// let session = SecretString::from("6100e2…");
/// assert_eq!(format!("{session:?}"), "SecretString(<hidden>)");
/// assert_eq!(session.expose_secret(), "6100e2…");
/// ```
#[derive(Clone)]
pub struct SecretString(secrecy::SecretString);

impl SecretString {
    /// The text itself. Not for logs.
    #[must_use]
    pub fn expose_secret(&self) -> &str {
        self.0.expose_secret()
    }
}

impl From<String> for SecretString {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<&str> for SecretString {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl fmt::Debug for SecretString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretString(<hidden>)")
    }
}
