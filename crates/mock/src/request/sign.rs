//! The signature as the gateway recomputes it.
//!
//! Written from the protocol alone and sharing nothing with the SDK's signer, so that a mistake made there is
//! not made here too.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use hmac::{Hmac, KeyInit, Mac};
use md5::{Digest, Md5};
use sha2::Sha256;

/// How a request says it was signed (`sign_method`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SignMethod {
    /// MD5 over secret, base string, secret.
    Md5,
    /// HMAC-MD5, which the platform calls `hmac`.
    Hmac,
    /// HMAC-SHA256.
    HmacSha256,
}

impl SignMethod {
    /// The method a `sign_method` value names.
    pub fn from_wire(text: &str) -> Option<Self> {
        match text {
            "md5" => Some(SignMethod::Md5),
            "hmac" => Some(SignMethod::Hmac),
            "hmac-sha256" => Some(SignMethod::HmacSha256),
            _ => None,
        }
    }

    /// The value of `sign_method` for this method.
    pub fn wire(self) -> &'static str {
        match self {
            SignMethod::Md5 => "md5",
            SignMethod::Hmac => "hmac",
            SignMethod::HmacSha256 => "hmac-sha256",
        }
    }
}

/// What a base string does with parameters whose value is empty. The official SDKs disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SignForm {
    /// Left out, as in the Java and .NET SDKs. Also said of requests without empty values.
    Dropped,
    /// Kept as a bare name, as in the Python, Node and PHP SDKs.
    KeptEmpties,
}

/// The text that is signed: names and values in byte order of the names, then the raw body if there is one.
pub fn base_string(parameters: &BTreeMap<String, String>, body: &str, form: SignForm) -> String {
    let mut base = String::new();
    for (name, value) in parameters {
        let empty = name.is_empty() || value.is_empty();
        if name == "sign" || (empty && form == SignForm::Dropped) {
            continue;
        }
        base.push_str(name);
        base.push_str(value);
    }
    base.push_str(body);
    base
}

/// The signature of a base string: upper-case hexadecimal digits.
pub fn sign(method: SignMethod, secret: &str, base: &str) -> String {
    match method {
        SignMethod::Md5 => {
            let digest = Md5::new().chain_update(secret).chain_update(base).chain_update(secret);
            upper_hex(&digest.finalize())
        }
        SignMethod::Hmac => keyed::<Hmac<Md5>>(secret, base),
        SignMethod::HmacSha256 => keyed::<Hmac<Sha256>>(secret, base),
    }
}

/// Which form of the base string the given signature belongs to, if any. Letter case counts: the platform
/// documents upper case and every client sends it.
pub fn verify(
    parameters: &BTreeMap<String, String>,
    body: &str,
    method: SignMethod,
    secret: &str,
    given: &str,
) -> Option<SignForm> {
    [SignForm::Dropped, SignForm::KeptEmpties]
        .into_iter()
        .find(|form| sign(method, secret, &base_string(parameters, body, *form)) == given)
}

fn keyed<M: Mac + KeyInit>(secret: &str, base: &str) -> String {
    match <M as KeyInit>::new_from_slice(secret.as_bytes()) {
        Ok(mac) => upper_hex(&mac.chain_update(base).finalize().into_bytes()),
        // HMAC takes keys of every length; an empty text matches no signature.
        Err(_) => String::new(),
    }
}

fn upper_hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02X}");
    }
    text
}
