//! Signing: the platform's three methods over sorted parameters.
//!
//! The base text is `name1value1name2value2…` in byte order of the names. Pairs whose name or value is blank are left out, as the platform's own Java client does;
//! the client sends no such pair either, so that no reader can disagree.
//!
//! This room must not know HTTP, clients or any API.

use std::fmt;

use crate::value::secret::SecretString;
use hmac::{Hmac, KeyInit, Mac};
use md5::{Digest, Md5};
use sha2::Sha256;

use crate::error::Error;
use crate::value::blank::is_blank;

/// The parameter that carries the signature, and so is not signed.
pub(crate) const SIGN: &str = "sign";

/// Room for the parameters of most calls.
const USUAL_PARAMETERS: usize = 24;

/// How calls are signed (`sign_method`).
#[non_exhaustive]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SignMethod {
    /// MD5 over secret, base text, secret. For old applications only.
    Md5,
    /// HMAC-MD5, which the platform calls `hmac`.
    Hmac,
    /// HMAC-SHA256: the default.
    #[default]
    HmacSha256,
}

impl SignMethod {
    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Md5 => "md5",
            Self::Hmac => "hmac",
            Self::HmacSha256 => "hmac-sha256",
        }
    }

    /// The method of this wire name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Md5, Self::Hmac, Self::HmacSha256].into_iter().find(|method| method.as_str() == name)
    }
}

impl fmt::Display for SignMethod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The signature over these parameters, in upper-case hexadecimal.
///
/// Values are raw text, before any URL encoding. `sign_method` belongs among the parameters like any other.
/// A parameter `sign` and blank pairs are left out; file parts must not be handed in. `body` is a body posted
/// as it is (JSON, XML), not a form.
///
/// ```
/// use top_sdk::sign::{SignMethod, sign};
///
/// let parameters = [("sign_method", "md5"), ("method", "taobao.item.seller.get"), ("v", "2.0"), ("memo", "")];
/// let signature = sign(SignMethod::Md5, &"helloworld".into(), parameters, None)?;
/// assert_eq!(signature.len(), 32);
/// # Ok::<(), top_sdk::Error>(())
/// ```
///
/// # Errors
/// None with any secret that exists today: the error is of the digest library, for keys it can't take.
pub fn sign<'a>(
    method: SignMethod,
    secret: &SecretString,
    parameters: impl IntoIterator<Item = (&'a str, &'a str)>,
    body: Option<&[u8]>,
) -> Result<String, Error> {
    let mut pairs = Vec::with_capacity(USUAL_PARAMETERS);
    let signed = parameters.into_iter().filter(|(name, value)| is_signed(name, value));
    pairs.extend(signed.map(|(name, value)| (beginning(name), name, value)));
    pairs.sort_by(|one, other| one.0.cmp(&other.0).then_with(|| one.1.cmp(other.1)));
    let key = secret.expose_secret().as_bytes();
    let (base, body) = (base_text(&pairs), body.unwrap_or_default());
    Ok(match method {
        SignMethod::Md5 => {
            let digest = Md5::new().chain_update(key).chain_update(base).chain_update(body).chain_update(key);
            upper_hex(&digest.finalize())
        }
        SignMethod::Hmac => {
            let mac = Hmac::<Md5>::new_from_slice(key).map_err(|_| unusable_key())?;
            upper_hex(&mac.chain_update(base).chain_update(body).finalize().into_bytes())
        }
        SignMethod::HmacSha256 => {
            let mac = Hmac::<Sha256>::new_from_slice(key).map_err(|_| unusable_key())?;
            upper_hex(&mac.chain_update(base).chain_update(body).finalize().into_bytes())
        }
    })
}

/// The first eight bytes as a number in the same order: most names differ in it, and a number is compared at once.
fn beginning(name: &str) -> u64 {
    let bytes = name.as_bytes();
    u64::from_be_bytes(bytes.first_chunk().copied().unwrap_or_else(|| {
        let mut filled_up = [0; 8];
        filled_up.iter_mut().zip(bytes).for_each(|(place, byte)| *place = *byte);
        filled_up
    }))
}

/// In one piece: a digest takes one long text sooner than many short ones.
fn base_text(pairs: &[(u64, &str, &str)]) -> String {
    let length = pairs.iter().map(|(_, name, value)| name.len() + value.len()).sum();
    let mut text = String::with_capacity(length);
    for (_, name, value) in pairs {
        text.push_str(name);
        text.push_str(value);
    }
    text
}

fn is_signed(name: &str, value: &str) -> bool {
    name != SIGN && !is_blank(name) && !is_blank(value)
}

fn unusable_key() -> Error {
    Error::configuration("the app secret can't be used as a key")
}

fn upper_hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |nibble: u8| DIGITS[usize::from(nibble)];
    let digits = bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect();
    // Digits are text, so there is nothing else to return.
    String::from_utf8(digits).unwrap_or_default()
}

#[cfg(test)]
mod tests;
