//! The address of the gateway, checked before anything secret is sent to it.
//!
//! Deliberately stricter than the URL standard: whatever two readers of URLs could read differently is refused.
//! This room must not know HTTP.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::error::Error;

/// The production gateway.
pub const PRODUCTION: &str = "https://gw.api.taobao.com/router/rest";
/// The production gateway for callers in Europe and America.
pub const OVERSEAS: &str = "https://api.taobao.com/router/rest";

/// Longest address accepted.
const MAX_BYTES: usize = 2048;

/// Checks an address: `https`, or `http` to this machine (or anywhere, when `allow_http`); host, optional port
/// and path, nothing else.
pub(crate) fn check(url: &str, allow_http: bool) -> Result<(), Error> {
    let parts = Parts::of(url).ok_or_else(|| {
        Error::configuration(
            "the gateway URL must look like https://host[:port]/path, without user, query or fragment",
        )
    })?;
    if parts.scheme == "http" && !allow_http && !is_loopback_host(parts.host) {
        return Err(Error::configuration(
            "the gateway URL must be https: over http the session is readable on the way \
             (`dangerous_allow_http` permits it for a test gateway)",
        ));
    }
    Ok(())
}

/// Is this address on this machine?
#[cfg(any(feature = "reqwest", test))]
pub(crate) fn is_loopback(url: &str) -> bool {
    Parts::of(url).is_some_and(|parts| is_loopback_host(parts.host))
}

pub(crate) fn is_loopback_host(host: &str) -> bool {
    match host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        Some(address) => address.parse::<Ipv6Addr>().is_ok_and(|address| address.is_loopback()),
        None => {
            host.eq_ignore_ascii_case("localhost")
                || host.parse::<Ipv4Addr>().is_ok_and(|address| IpAddr::V4(address).is_loopback())
        }
    }
}

struct Parts<'a> {
    scheme: &'a str,
    host: &'a str,
}

impl<'a> Parts<'a> {
    fn of(url: &'a str) -> Option<Self> {
        if url.len() > MAX_BYTES {
            return None;
        }
        let (scheme, rest) = url.split_once("://")?;
        let (authority, path) = match rest.find('/') {
            Some(slash) => rest.split_at_checked(slash)?,
            None => (rest, ""),
        };
        let (host, port) = split_port(authority)?;
        let well_formed = matches!(scheme, "http" | "https")
            && is_host(host)
            && port.is_none_or(is_port)
            && path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte));
        well_formed.then_some(Self { scheme, host })
    }
}

/// Splits `host:port`, `[v6]:port`.
fn split_port(authority: &str) -> Option<(&str, Option<&str>)> {
    if authority.starts_with('[') {
        let (host, rest) = authority.split_at_checked(authority.find(']')? + 1)?;
        return match rest {
            "" => Some((host, None)),
            _ => rest.strip_prefix(':').map(|port| (host, Some(port))),
        };
    }
    Some(match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    })
}

fn is_port(port: &str) -> bool {
    port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port != 0)
}

fn is_host(host: &str) -> bool {
    match host.strip_prefix('[') {
        Some(rest) => rest.strip_suffix(']').is_some_and(|address| address.parse::<Ipv6Addr>().is_ok()),
        None => {
            !host.is_empty()
                && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documented_gateways_pass() {
        for url in
            [PRODUCTION, OVERSEAS, "https://pre-gw.api.taobao.com/top/router/rest", "https://host:8443"]
        {
            check(url, false).unwrap();
        }
    }

    #[test]
    fn plain_http_only_to_this_machine() {
        for url in ["http://127.0.0.1:8080/router/rest", "http://localhost/x", "http://[::1]:9/"] {
            check(url, false).unwrap();
            assert!(is_loopback(url));
        }
        for url in [
            "http://gw.api.taobao.com/router/rest",
            "http://127.0.0.1.example.com/",
            "http://localhost.evil/",
        ] {
            assert!(check(url, false).is_err(), "{url}");
            check(url, true).unwrap();
        }
    }

    #[test]
    fn anything_unusual_is_refused() {
        for url in [
            "",
            "gw.api.taobao.com",
            "ftp://host/",
            "HTTPS://host/",
            "https://",
            "https:///path",
            "https://user:word@host/",
            "https://host@evil/",
            "https://host/path?x=1",
            "https://host/path#x",
            "https://host\\@evil/",
            "https://ho st/",
            "https://host:/",
            "https://host:0/",
            "https://host:99999/",
            "https://host:+80/",
            "https://[::1/",
            "https://[zz]/",
            "https://[::1]x/",
            "https://host/%0d%0a",
            "https://host/\r\nx",
            "https://主机/",
        ] {
            assert!(check(url, true).is_err(), "{url:?}");
        }
    }
}
