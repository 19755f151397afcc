//! One request, one reply: a bounded body within a bounded time, over one connection that is kept.

use std::io::Read as _;
use std::time::{Duration, SystemTime};

use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Cookie};

use super::address::Address;

/// A larger body is no document.
const MAX_BODY: u64 = 32 << 20;
/// A body that takes longer never ends.
const MAX_TIME: Duration = Duration::from_secs(60);
/// A host that takes longer to connect to is not there.
const MAX_CONNECT: Duration = Duration::from_secs(10);

/// Says who asks, so that the site can say something against it.
const NAME: &str =
    concat!("top-sdk-sync/", env!("CARGO_PKG_VERSION"), " (+", env!("CARGO_PKG_REPOSITORY"), ")");

/// The connection to the site, with its cookies.
pub(super) struct Http {
    agent: Agent,
    address: Address,
}

/// What came back, whatever it says.
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) location: Option<String>,
    pub(super) retry_after: Option<Duration>,
    pub(super) body: Vec<u8>,
}

/// Why nothing whole came back.
pub(super) enum NoReply {
    Unreachable(String),
    Broken(String),
}

impl Http {
    pub(super) fn new(address: Address) -> Self {
        let config = Agent::config_builder()
            .user_agent(NAME)
            .http_status_as_error(false)
            .max_redirects(0)
            .max_idle_connections(1)
            .max_idle_connections_per_host(1)
            .timeout_global(Some(MAX_TIME))
            .timeout_connect(Some(MAX_CONNECT))
            .tls_config(TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build())
            .build();
        Http { agent: config.new_agent(), address }
    }

    pub(super) fn address(&self) -> &Address {
        &self.address
    }

    pub(super) fn get(&self, place: &str) -> Result<Reply, NoReply> {
        let mut response = self
            .agent
            .get(place)
            .header("accept", "application/json, text/html;q=0.9")
            .header("referer", self.address.landing())
            .call()
            .map_err(no_reply)?;
        let header = |name: &str| Some(response.headers().get(name)?.to_str().ok()?.to_owned());
        let (location, retry_after) = (header("location"), header("retry-after"));
        let mut body = Vec::new();
        let read = response.body_mut().as_reader().take(MAX_BODY + 1).read_to_end(&mut body);
        read.map_err(|error| NoReply::Broken(error.to_string()))?;
        if body.len() as u64 > MAX_BODY {
            return Err(NoReply::Broken(format!("more than {MAX_BODY} bytes")));
        }
        let status = response.status().as_u16();
        let retry_after = retry_after.and_then(|text| seconds(&text, SystemTime::now()));
        Ok(Reply { status, location, retry_after, body })
    }

    /// The value of a cookie that the site set.
    pub(super) fn cookie(&self, name: &str) -> Option<String> {
        let jar = self.agent.cookie_jar_lock();
        jar.iter().filter(|cookie| cookie.name() == name).last().map(|cookie| cookie.value().to_owned())
    }

    /// Remembers a cookie as if the site had set it.
    pub(super) fn set_cookie(&self, name: &str, value: &str) {
        let Ok(uri) = self.address.landing().parse() else { return };
        if let Ok(cookie) = Cookie::parse(format!("{name}={value}; Path=/"), &uri) {
            // A cookie that the jar does not take is missed by the next answer, which says so.
            let _ = self.agent.cookie_jar_lock().insert(cookie, &uri);
        }
    }

    /// Forgets all cookies: a new session begins with none.
    pub(super) fn forget(&self) {
        self.agent.cookie_jar_lock().clear();
    }
}

fn no_reply(error: ureq::Error) -> NoReply {
    match error {
        ureq::Error::Protocol(_) | ureq::Error::BodyExceedsLimit(_) => NoReply::Broken(error.to_string()),
        other => NoReply::Unreachable(other.to_string()),
    }
}

/// `Retry-After`: seconds, or a date.
fn seconds(text: &str, now: SystemTime) -> Option<Duration> {
    if let Ok(seconds) = text.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = httpdate::parse_http_date(text.trim()).ok()?;
    Some(date.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_says_in_two_ways_how_long_to_wait() {
        let now = SystemTime::UNIX_EPOCH;
        assert_eq!(seconds(" 7 ", now), Some(Duration::from_secs(7)));
        assert_eq!(seconds("Thu, 01 Jan 1970 00:01:00 GMT", now), Some(Duration::from_secs(60)));
        let later = now + Duration::from_secs(1_000_000_000);
        assert_eq!(seconds("Thu, 01 Jan 1970 00:01:00 GMT", later), Some(Duration::ZERO));
        assert_eq!(seconds("soon", now), None);
    }
}
