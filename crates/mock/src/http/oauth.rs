//! The pages of authorisation: one that a browser is sent to, one that exchanges codes and refresh tokens.

use hyper::StatusCode;
use serde_json::json;

use crate::gateway::Gateway;
use crate::request::parameters::Parameters;

/// Where a browser is sent to. It is authorised at once and sent back.
pub(crate) const AUTHORIZE: &str = "/authorize";
/// Where codes and refresh tokens are exchanged.
pub(crate) const TOKEN: &str = "/token";
/// Who authorises where nobody is asked.
const SELLER: &str = "2054718218";

/// The address that the browser goes back to with a code, or why it does not.
pub(super) fn authorize(gateway: &Gateway, asked: &Parameters) -> Result<String, String> {
    let named = |name: &str| asked.get(name).ok_or_else(|| format!("{name} is missing"));
    if named("response_type")? != "code" {
        return Err("response_type must be code".to_owned());
    }
    if named("client_id")? != gateway.config.app_key {
        return Err("client_id is no known app key".to_owned());
    }
    let back = named("redirect_uri")?;
    let plain = back.bytes().all(|byte| byte.is_ascii_graphic());
    if !plain || !(back.starts_with("http://") || back.starts_with("https://")) {
        return Err("redirect_uri must be an address".to_owned());
    }
    let state = asked.get("state").unwrap_or_default();
    let encoded: String = state
        .bytes()
        .map(|byte| match byte {
            byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect();
    let joint = if back.contains('?') { '&' } else { '?' };
    Ok(format!("{back}{joint}code={}&state={encoded}", gateway.authority.code(SELLER)))
}

/// The status and JSON of the token page.
pub(super) fn token(gateway: &Gateway, asked: &Parameters) -> (StatusCode, String) {
    let refuse = |error: &str, why: &str| {
        let text = json!({ "error": error, "error_description": why });
        (StatusCode::BAD_REQUEST, text.to_string())
    };
    let config = &gateway.config;
    let is_known = asked.get("client_id") == Some(&*config.app_key)
        && asked.get("client_secret") == Some(&*config.secret);
    if !is_known {
        return refuse("invalid_client", "client_id and client_secret do not fit");
    }
    let now = gateway.now();
    let (given, what) = match asked.get("grant_type") {
        Some("authorization_code") if asked.get("redirect_uri").is_none() => {
            return refuse("invalid_request", "redirect_uri is missing");
        }
        Some("authorization_code") => {
            (asked.get("code").and_then(|code| gateway.authority.exchange(code, now)), "code")
        }
        Some("refresh_token") => (
            asked.get("refresh_token").and_then(|token| gateway.authority.renew(token, now)),
            "refresh token",
        ),
        _ => return refuse("unsupported_grant_type", "authorization_code or refresh_token"),
    };
    match given {
        Some(tokens) => (StatusCode::OK, tokens),
        None => refuse("invalid_grant", &format!("the {what} is unknown, used or too old")),
    }
}
