//! What a seller granted: tokens, and how long they last.

use std::fmt;
use std::time::{Duration, SystemTime};

use serde_json::{Map, Value};

use crate::error::Error;
use crate::value::secret::SecretString;
use crate::value::timestamp::Timestamp;

/// The form of a grant as text.
const VERSION: u64 = 1;
/// A token is renewed so long before it ends, so that it does not end on its way.
const MARGIN: Duration = Duration::from_secs(60);

/// The tokens that a seller's authorisation gave, and how long they last.
///
/// `Debug` shows neither tokens nor the seller's name.
#[derive(Clone)]
pub struct Grant {
    access_token: SecretString,
    refresh_token: Option<SecretString>,
    expires_at: Option<Timestamp>,
    refresh_expires_at: Option<Timestamp>,
    levels: [Option<Timestamp>; 4],
    user_id: Option<String>,
    user_nick: Option<String>,
}

/// How sensitive an API is for the platform. The access to more sensitive ones ends sooner than the token, which is then refused by those.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    /// Reading, first level.
    R1,
    /// Reading, second level.
    R2,
    /// Writing, first level.
    W1,
    /// Writing, second level.
    W2,
}

impl Level {
    pub(crate) const ALL: [(Self, &'static str); 4] =
        [(Self::R1, "r1"), (Self::R2, "r2"), (Self::W1, "w1"), (Self::W2, "w2")];
}

impl Grant {
    /// A grant of this access token, of which nothing else is known.
    pub fn new(access_token: impl Into<SecretString>) -> Self {
        Self {
            access_token: access_token.into(),
            refresh_token: None,
            expires_at: None,
            refresh_expires_at: None,
            levels: [None, None, None, None],
            user_id: None,
            user_nick: None,
        }
    }

    /// With the token that renews it.
    #[must_use]
    pub fn with_refresh_token(mut self, token: impl Into<SecretString>) -> Self {
        self.refresh_token = Some(token.into());
        self
    }

    /// With the end of the access token.
    #[must_use]
    pub fn with_expiry(mut self, at: Timestamp) -> Self {
        self.expires_at = Some(at);
        self
    }

    /// With the end of the refresh token.
    #[must_use]
    pub fn with_refresh_expiry(mut self, at: Timestamp) -> Self {
        self.refresh_expires_at = Some(at);
        self
    }

    pub(crate) fn with_level(mut self, level: Level, at: Option<Timestamp>) -> Self {
        if let Some(place) = self.levels.get_mut(level as usize) {
            *place = at;
        }
        self
    }

    pub(crate) fn with_user(mut self, id: Option<String>, nick: Option<String>) -> Self {
        (self.user_id, self.user_nick) = (id, nick);
        self
    }

    /// The access token, which calls send as `session`.
    #[must_use]
    pub fn access_token(&self) -> &SecretString {
        &self.access_token
    }

    /// The token that renews the access token. Applications that are no subscriptions of the service market get none that works.
    #[must_use]
    pub fn refresh_token(&self) -> Option<&SecretString> {
        self.refresh_token.as_ref()
    }

    /// When the access token ends.
    #[must_use]
    pub fn expires_at(&self) -> Option<&Timestamp> {
        self.expires_at.as_ref()
    }

    /// When the refresh token ends. After that the seller has to authorise the application again.
    #[must_use]
    pub fn refresh_expires_at(&self) -> Option<&Timestamp> {
        self.refresh_expires_at.as_ref()
    }

    /// When the access to APIs of this level ends.
    #[must_use]
    pub fn level_expires_at(&self, level: Level) -> Option<&Timestamp> {
        self.levels.get(level as usize)?.as_ref()
    }

    /// The seller's id on the platform.
    #[must_use]
    pub fn user_id(&self) -> Option<&str> {
        self.user_id.as_deref()
    }

    /// The seller's name on the platform. Personal data.
    #[must_use]
    pub fn user_nick(&self) -> Option<&str> {
        self.user_nick.as_deref()
    }

    pub(super) fn has_expired(&self, now: SystemTime) -> bool {
        is_past(self.expires_at.as_ref(), now)
    }

    pub(super) fn expires_soon(&self, now: SystemTime) -> bool {
        self.has_expired(now.checked_add(MARGIN).unwrap_or(now))
    }

    /// Can it be renewed, as far as is known?
    pub(super) fn is_renewable(&self, now: SystemTime) -> bool {
        self.refresh_token.is_some() && !is_past(self.refresh_expires_at.as_ref(), now)
    }

    pub(super) fn has_token_of(&self, other: &Self) -> bool {
        self.access_token.expose_secret() == other.access_token.expose_secret()
    }

    /// What this renewal of `old` leaves unsaid stays as it was.
    pub(super) fn renewing(mut self, old: &Self) -> Self {
        if self.refresh_token.is_none() {
            self.refresh_token.clone_from(&old.refresh_token);
            self.refresh_expires_at.clone_from(&old.refresh_expires_at);
        }
        self.user_id = self.user_id.or_else(|| old.user_id.clone());
        self.user_nick = self.user_nick.or_else(|| old.user_nick.clone());
        self
    }

    /// All of it as JSON, for stores: it holds the tokens, so keep it as you keep passwords.
    #[must_use]
    pub fn to_json(&self) -> SecretString {
        let mut members = Map::new();
        let mut put = |name: &str, text: Option<String>| {
            members.extend(text.map(|text| (name.to_owned(), Value::String(text))));
        };
        put("access_token", Some(self.access_token.expose_secret().to_owned()));
        put("refresh_token", self.refresh_token.as_ref().map(|token| token.expose_secret().to_owned()));
        put("user_id", self.user_id.clone());
        put("user_nick", self.user_nick.clone());
        let levels = Level::ALL.map(|(level, name)| (name, self.level_expires_at(level)));
        let whole = [("access", self.expires_at()), ("refresh", self.refresh_expires_at())];
        for (name, at) in whole.into_iter().chain(levels) {
            let millis = at.and_then(Timestamp::epoch_millis);
            members.extend(millis.map(|millis| (format!("{name}_expires_at"), millis.into())));
        }
        members.insert("version".to_owned(), VERSION.into());
        SecretString::from(Value::Object(members).to_string())
    }

    /// Reads what [`to_json`](Self::to_json) wrote.
    ///
    /// # Errors
    /// It is nothing of the kind. The error shows nothing of it.
    pub fn from_json(json: &str) -> Result<Self, Error> {
        let unreadable = || Error::session("what is stored for this seller is no session");
        let Ok(Value::Object(members)) = serde_json::from_str(json) else { return Err(unreadable()) };
        if members.get("version").and_then(Value::as_u64) != Some(VERSION) {
            return Err(unreadable());
        }
        let text = |name: &str| members.get(name).and_then(Value::as_str).map(str::to_owned);
        let time = |name: &str| {
            let millis = members.get(&format!("{name}_expires_at")).and_then(Value::as_i64);
            millis.and_then(Timestamp::from_epoch_millis)
        };
        let mut grant = Self::new(text("access_token").ok_or_else(unreadable)?);
        grant.refresh_token = text("refresh_token").map(SecretString::from);
        (grant.expires_at, grant.refresh_expires_at) = (time("access"), time("refresh"));
        grant.levels = Level::ALL.map(|(_, name)| time(name));
        Ok(grant.with_user(text("user_id"), text("user_nick")))
    }
}

fn is_past(at: Option<&Timestamp>, now: SystemTime) -> bool {
    let now = Timestamp::try_from(now).ok().and_then(|now| now.epoch_millis());
    let at = at.and_then(Timestamp::epoch_millis);
    at.zip(now).is_some_and(|(at, now)| at <= now)
}

impl fmt::Debug for Grant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Grant")
            .field("has_refresh_token", &self.refresh_token.is_some())
            .field("expires_at", &self.expires_at)
            .field("refresh_expires_at", &self.refresh_expires_at)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grant_survives_being_stored() {
        let at = |seconds| Timestamp::from_epoch_seconds(seconds);
        let mut grant =
            Grant::new("access \"x\"").with_refresh_token("refresh").with_expiry(at(1_700_000_000).unwrap());
        grant =
            grant.with_refresh_expiry(at(1_800_000_000).unwrap()).with_level(Level::W2, at(1_600_000_000));
        grant = grant.with_user(Some("7".to_owned()), Some("测试店".to_owned()));
        let json = grant.to_json();
        let read = Grant::from_json(json.expose_secret()).unwrap();
        assert_eq!(read.to_json().expose_secret(), json.expose_secret());
        assert_eq!(read.access_token().expose_secret(), "access \"x\"");
        assert_eq!(
            (read.level_expires_at(Level::W2), read.level_expires_at(Level::R1)),
            (at(1_600_000_000).as_ref(), None)
        );
        assert_eq!((read.user_id(), read.user_nick()), (Some("7"), Some("测试店")));
    }

    #[test]
    fn what_is_no_grant_is_an_error_that_shows_nothing_of_it() {
        for json in [
            "",
            "null",
            "{}",
            r#"{"access_token":"PLANTED"}"#,
            r#"{"version":2,"access_token":"PLANTED"}"#,
            r#"{"version":1,"PLANTED"#,
        ] {
            let error = Grant::from_json(json).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("PLANTED"));
        }
    }
}
