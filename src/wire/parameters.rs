//! System parameters: what every call carries besides its own fields, and the signature over all of it.
//!
//! They all travel in the body, as the platform's .NET and Node clients send them: a session in a URL would
//! end up in the logs of every proxy on the way. This room must not know HTTP.

use std::borrow::Cow;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::value::secret::SecretString;

use crate::error::Error;
use crate::value::blank::is_blank;
use crate::value::timestamp::Timestamp;
use crate::wire::sign::{SIGN, SignMethod, sign};

/// Names that belong to the platform. A field of a request can't have one of them.
const SYSTEM: [&str; 11] = [
    "app_key",
    "format",
    "method",
    "partner_id",
    "session",
    SIGN,
    "sign_method",
    "simplify",
    "target_app_key",
    "timestamp",
    "v",
];

/// The values of the system parameters of one call.
pub(crate) struct System<'a> {
    pub(crate) method: &'a str,
    pub(crate) app_key: &'a str,
    /// The provider's app key, for APIs that other applications offer.
    pub(crate) target_app_key: Option<&'a str>,
    pub(crate) session: Option<&'a SecretString>,
    pub(crate) partner_id: &'a str,
    pub(crate) simplify: bool,
    pub(crate) sign_method: SignMethod,
    pub(crate) now: SystemTime,
}

/// A name and its value.
pub(crate) type Pair<'a> = (Cow<'a, str>, Cow<'a, str>);

/// All text parameters of a call, the signature last. Blank fields are left out.
pub(crate) fn signed<'a>(
    system: &System<'a>,
    secret: &SecretString,
    fields: impl IntoIterator<Item = Pair<'a>>,
) -> Result<Vec<Pair<'a>>, Error> {
    let mut pairs = system.pairs()?;
    pairs.extend(fields.into_iter().filter(|(_, value)| !is_blank(value)));
    let signature =
        sign(system.sign_method, secret, pairs.iter().map(|(name, value)| (&**name, &**value)), None)?;
    pairs.push((SIGN.into(), signature.into()));
    Ok(pairs)
}

/// Refuses a field whose name is a system parameter's: the two would overwrite each other.
pub(crate) fn check_name(name: &str) -> Result<(), Error> {
    if is_blank(name) || SYSTEM.contains(&name) {
        let message =
            format!("the request field `{name}` has the name of a system parameter and can't be sent");
        return Err(Error::invalid_request(message));
    }
    Ok(())
}

impl<'a> System<'a> {
    fn pairs(&self) -> Result<Vec<Pair<'a>>, Error> {
        let mut pairs: Vec<Pair<'a>> = vec![
            ("method".into(), self.method.into()),
            ("app_key".into(), self.app_key.into()),
            ("timestamp".into(), timestamp(self.now)?.into()),
            ("v".into(), "2.0".into()),
            ("format".into(), "json".into()),
            ("sign_method".into(), self.sign_method.as_str().into()),
        ];
        if self.simplify {
            pairs.push(("simplify".into(), "true".into()));
        }
        let session = self.session.map(SecretString::expose_secret);
        let optional = [
            ("session", session),
            ("partner_id", Some(self.partner_id)),
            ("target_app_key", self.target_app_key),
        ];
        for (name, value) in optional {
            if let Some(value) = value.filter(|value| !is_blank(value)) {
                pairs.push((name.into(), value.into()));
            }
        }
        Ok(pairs)
    }
}

/// `yyyy-MM-dd HH:mm:ss` in GMT+8, whatever the zone of this machine.
fn timestamp(now: SystemTime) -> Result<String, Error> {
    let seconds = now.duration_since(UNIX_EPOCH).ok().and_then(|since| i64::try_from(since.as_secs()).ok());
    seconds
        .and_then(Timestamp::from_epoch_seconds)
        .map(|timestamp| timestamp.to_string())
        .ok_or_else(|| Error::configuration("the clock shows no time that the platform could accept"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn system(session: Option<&SecretString>) -> System<'_> {
        System {
            method: "taobao.test",
            app_key: "12345678",
            target_app_key: None,
            session,
            partner_id: "top-sdk-rust",
            simplify: true,
            sign_method: SignMethod::Md5,
            now: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
        }
    }

    #[test]
    fn the_timestamp_is_in_the_platforms_zone() {
        let pairs = signed(&system(None), &"secret".into(), []).unwrap();
        assert!(pairs.contains(&("timestamp".into(), "2023-11-15 06:13:20".into())));
    }

    #[test]
    fn a_clock_before_1970_is_an_error() {
        assert!(timestamp(UNIX_EPOCH - Duration::from_secs(1)).is_err());
    }

    #[test]
    fn blank_values_are_neither_sent_nor_signed() {
        let blank = SecretString::from(" ");
        let system = system(Some(&blank));
        let with_blank = signed(&system, &"s".into(), [("memo".into(), "\t".into())]).unwrap();
        assert_eq!(with_blank, signed(&system, &"s".into(), []).unwrap());
        assert!(!with_blank.iter().any(|(name, _)| name == "session" || name == "memo"));
    }

    #[test]
    fn every_system_name_is_refused() {
        for name in SYSTEM {
            assert!(check_name(name).unwrap_err().to_string().contains(name));
        }
        check_name("fields").unwrap();
        assert!(check_name("").is_err());
    }
}
