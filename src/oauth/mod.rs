//! The platform's authorisation: the page that a seller is sent to, the code that comes back, and the tokens for it.
//!
//! Over the gateway's own APIs (signed, nothing secret but the code travels), or over the token page (OAuth 2.0 as everywhere).

mod answer;
mod page;
#[cfg(test)]
mod tests;

use std::fmt;

use crate::client::Client;
use crate::error::Error;
use crate::net::gateway;
use crate::net::transport::BoxFuture;
use crate::sessions::{Grant, Renew};
use crate::value::blank::is_blank;
use crate::value::secret::SecretString;

/// Where sellers authorise an application.
pub const AUTHORIZE_PAGE: &str = "https://oauth.taobao.com/authorize";
/// Where codes and refresh tokens are exchanged for tokens.
pub const TOKEN_PAGE: &str = "https://oauth.taobao.com/token";

const CREATE: &str = "taobao.top.auth.token.create";
const REFRESH: &str = "taobao.top.auth.token.refresh";

/// Authorisation of an application by sellers.
///
/// Tokens are had over the gateway's APIs `taobao.top.auth.token.create` and `…refresh`, unless [`token_page`](Self::token_page) says
/// otherwise. Only applications of the service market can refresh; others get tokens of a fixed length, and their sellers authorise again.
///
/// ```
/// # fn example(client: top_sdk::Client) -> Result<(), top_sdk::Error> {
/// use top_sdk::session::OAuth;
/// let oauth = OAuth::new(&client, "https://acme.example/authorised");
/// // Send the browser there; the state comes back with the code, and must be the one of this browser.
/// let page = oauth.authorize_url("a random state of this browser")?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct OAuth {
    client: Client,
    redirect_uri: String,
    authorize_page: String,
    token_page: Option<String>,
}

impl OAuth {
    /// For the application of this client, over its transport. `redirect_uri` is where the browser comes back to, as the platform's console
    /// knows it.
    pub fn new(client: &Client, redirect_uri: impl Into<String>) -> Self {
        Self {
            client: client.without_session(),
            redirect_uri: redirect_uri.into(),
            authorize_page: AUTHORIZE_PAGE.to_owned(),
            token_page: None,
        }
    }

    /// Another page than [`AUTHORIZE_PAGE`].
    #[must_use]
    pub fn authorize_page(mut self, url: impl Into<String>) -> Self {
        self.authorize_page = url.into();
        self
    }

    /// Has tokens from this page ([`TOKEN_PAGE`]) instead of the gateway. The app secret travels there.
    #[must_use]
    pub fn token_page(mut self, url: impl Into<String>) -> Self {
        self.token_page = Some(url.into());
        self
    }

    /// The address that a seller's browser is sent to. It comes back to the redirect address with `code` and `state`.
    ///
    /// `state` ties the answer to the browser that asked: take a random one for each, and refuse a code that comes with another.
    ///
    /// # Errors
    /// The page or the redirect address can't be one, or the state is empty.
    pub fn authorize_url(&self, state: &str) -> Result<String, Error> {
        gateway::check(&self.authorize_page, false)?;
        let is_address =
            self.redirect_uri.starts_with("https://") || self.redirect_uri.starts_with("http://");
        if !is_address || is_blank(state) {
            let message =
                "authorising needs a redirect address (http or https) and a state that is not empty";
            return Err(Error::configuration(message));
        }
        let query: String = form_urlencoded::Serializer::new(String::new())
            .append_pair("response_type", "code")
            .append_pair("client_id", self.client.app_key())
            .append_pair("redirect_uri", &self.redirect_uri)
            .append_pair("state", state)
            .append_pair("view", "web")
            .finish();
        Ok(format!("{}?{query}", self.authorize_page))
    }

    /// The grant for a code that came back. A code counts once.
    ///
    /// # Errors
    /// As of a call; the platform refuses a code that is used, old or of another application.
    pub async fn exchange(&self, code: impl Into<SecretString>) -> Result<Grant, Error> {
        let code = code.into();
        match &self.token_page {
            None => self.over_gateway(CREATE, "code", &code).await,
            Some(page) => {
                let fields = [("code", code.expose_secret()), ("redirect_uri", &self.redirect_uri)];
                page::post(&self.client, page, "authorization_code", &fields, &code).await
            }
        }
    }

    /// A new grant for a refresh token.
    ///
    /// # Errors
    /// As of a call; the platform refuses a token that has ended, and applications that may not refresh.
    pub async fn refresh(&self, refresh_token: &SecretString) -> Result<Grant, Error> {
        match &self.token_page {
            None => self.over_gateway(REFRESH, "refresh_token", refresh_token).await,
            Some(page) => {
                let fields = [("refresh_token", refresh_token.expose_secret())];
                page::post(&self.client, page, "refresh_token", &fields, refresh_token).await
            }
        }
    }

    async fn over_gateway(&self, method: &str, name: &str, secret: &SecretString) -> Result<Grant, Error> {
        if is_blank(secret.expose_secret()) {
            return Err(Error::invalid_request("the code, or the refresh token, is empty"));
        }
        let answer = self.client.raw(method).param(name, secret.expose_secret()).await?;
        answer::of_gateway(answer.json(), page::now(&self.client))
    }
}

impl Renew for OAuth {
    fn renew<'s>(&'s self, _: &'s str, grant: &'s Grant) -> BoxFuture<'s, Result<Grant, Error>> {
        Box::pin(async move {
            let missing = || Error::session("the session of this seller has no refresh token");
            self.refresh(grant.refresh_token().ok_or_else(missing)?).await
        })
    }
}

impl fmt::Debug for OAuth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OAuth")
            .field("app_key", &self.client.app_key())
            .field("redirect_uri", &self.redirect_uri)
            .finish_non_exhaustive()
    }
}
