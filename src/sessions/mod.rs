//! Sessions: what a call acts for, the tokens of many sellers, where they are kept, and their renewal.
//!
//! This room must not know how a call is sent, nor how a token is renewed: whoever renews is handed in.

mod flight;
pub(crate) mod grant;
mod keeper;
mod slot;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

pub use self::keeper::{Renew, Sessions};
use crate::value::blank::is_blank;
use crate::value::secret::SecretString;

/// What a call acts for: an access token, or a seller whose token [`Sessions`] keep and renew.
///
/// ```
/// # fn example(client: top_sdk::Client, sessions: &top_sdk::session::Sessions) {
/// let one = client.with_session("access token");
/// let other = client.with_session(sessions.of("2054718218"));
/// # }
/// ```
#[derive(Clone)]
pub struct Session(Kind);

#[derive(Clone)]
enum Kind {
    Fixed(SecretString),
    Kept(Sessions, Arc<str>),
}

impl Session {
    fn kept(sessions: Sessions, seller: Arc<str>) -> Self {
        Self(Kind::Kept(sessions, seller))
    }

    pub(crate) fn is_empty_token(&self) -> bool {
        matches!(&self.0, Kind::Fixed(token) if is_blank(token.expose_secret()))
    }

    /// The sessions that keep it, and whose it is.
    pub(crate) fn keeper(&self) -> Option<(&Sessions, &str)> {
        match &self.0 {
            Kind::Fixed(_) => None,
            Kind::Kept(sessions, seller) => Some((sessions, seller)),
        }
    }

    /// The token, where it is known without asking.
    pub(crate) fn token(&self) -> Option<Cow<'_, SecretString>> {
        match &self.0 {
            Kind::Fixed(token) => Some(Cow::Borrowed(token)),
            Kind::Kept(..) => None,
        }
    }
}

impl From<SecretString> for Session {
    fn from(token: SecretString) -> Self {
        Self(Kind::Fixed(token))
    }
}

impl From<String> for Session {
    fn from(token: String) -> Self {
        SecretString::from(token).into()
    }
}

impl From<&str> for Session {
    fn from(token: &str) -> Self {
        SecretString::from(token).into()
    }
}

impl From<&Grant> for Session {
    fn from(grant: &Grant) -> Self {
        grant.access_token().clone().into()
    }
}

impl fmt::Debug for Session {
    /// Neither token nor seller.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Kind::Fixed(_) => "Session(<hidden>)",
            Kind::Kept(..) => "Session(<of a seller>)",
        })
    }
}

pub use self::grant::{Grant, Level};
pub use self::store::{FileStore, MemoryStore, SessionStore};
