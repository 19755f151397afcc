//! Where the site stands, and the addresses of what is asked.

use top_definition::text::{shorten, visible};
use ureq::http::Uri;

use super::token::{NAME, Token};

/// The address of the site, or of a mirror of it: scheme, host, perhaps a port and a folder.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    /// Without a slash at its end.
    base: String,
    host: String,
}

impl Address {
    /// The platform's own site.
    pub const PLATFORM: &str = "https://open.taobao.com";

    /// Reads an address.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(text: &str) -> Result<Self, &'static str> {
        let base = text.trim().trim_end_matches('/');
        let uri: Uri = base.parse().map_err(|_| "it is no web address")?;
        let host = match (uri.scheme_str(), uri.authority()) {
            (Some("http" | "https"), Some(authority)) => authority,
            _ => return Err("it does not begin with https:// (or http://) and a host"),
        };
        if host.as_str().contains('@') {
            return Err("it carries a user's name, which would be shown; leave that out");
        }
        if uri.query().is_some() || base.contains('#') {
            return Err("it carries a query; name the site alone");
        }
        let host = host.host().to_owned();
        Ok(Address { base: base.to_owned(), host })
    }

    /// As it was given.
    pub fn as_str(&self) -> &str {
        &self.base
    }

    /// The page that begins a session.
    pub(super) fn landing(&self) -> String {
        format!("{}/docCenter", self.base)
    }

    /// A question to one of the site's handlers.
    pub(super) fn question(&self, path: &str, query: &[(&str, &str)], token: &Token) -> String {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        pairs.extend_pairs(query);
        pairs.append_pair(NAME, token.as_str());
        format!("{}{path}?{}", self.base, pairs.finish())
    }

    /// Where a redirection from `place` leads, if it stays on the host.
    pub(super) fn same_host(&self, to: &str, place: &str) -> Option<String> {
        if to.starts_with('/') && !to.starts_with("//") {
            let uri: Uri = place.parse().ok()?;
            return Some(format!("{}://{}{to}", uri.scheme_str()?, uri.authority()?));
        }
        let uri: Uri = to.parse().ok()?;
        let is_web = matches!(uri.scheme_str(), Some("http" | "https"));
        (is_web && uri.host() == Some(&self.host)).then(|| to.to_owned())
    }
}

/// Host and path of an address, without what stands in its query.
pub(super) fn shown(address: &str) -> String {
    let plain = address.split(['?', '#']).next().unwrap_or_default();
    shorten(&visible(plain)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_site_is_an_address() {
        for good in ["https://open.taobao.com", "http://127.0.0.1:8080/", "https://mirror.example/top/"] {
            assert!(Address::read(good).is_ok(), "{good}");
        }
        for bad in
            ["", "open.taobao.com", "file:///etc/passwd", "ftp://x", "https://me:secret@x", "https://x/?a=b"]
        {
            assert!(Address::read(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn redirections_stay_on_the_host() {
        let address = Address::read("http://site.example:81/top").unwrap();
        let here = "http://site.example:81/top/docCenter";
        let to = |place| address.same_host(place, here);
        assert_eq!(to("/x?y").as_deref(), Some("http://site.example:81/x?y"));
        assert_eq!(to("https://site.example/x").as_deref(), Some("https://site.example/x"));
        for elsewhere in ["https://login.example/x", "//login.example/x", "file:///x", "x"] {
            assert_eq!(to(elsewhere), None, "{elsewhere}");
        }
    }

    #[test]
    fn a_token_can_not_become_another_parameter() {
        let address = Address::read("http://x").unwrap();
        let token = Token::new("a&docId=2").unwrap();
        assert_eq!(
            address.question("/q", &[("docId", "1")], &token),
            "http://x/q?docId=1&_tb_token_=a%26docId%3D2"
        );
    }
}
