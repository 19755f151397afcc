//! Signatures over any parameters, beside the protocol's recipe step by step.

use std::collections::BTreeMap;

use hmac::{Hmac, KeyInit as _, Mac as _};
use md5::{Digest as _, Md5};
use sha2::Sha256;
use top_sdk::SecretString;
use top_sdk::sign::{SignMethod, sign};

use super::is_blank;

pub const METHODS: [SignMethod; 3] = [SignMethod::Md5, SignMethod::Hmac, SignMethod::HmacSha256];

/// The recipe: drop `sign` and blanks, sort by bytes of the names, join, digest, write in capitals.
pub fn by_hand(method: SignMethod, secret: &str, parameters: &BTreeMap<String, String>) -> String {
    let mut base = String::new();
    for (name, value) in parameters {
        if name != "sign" && !is_blank(name) && !is_blank(value) {
            base += name;
            base += value;
        }
    }
    let key = secret.as_bytes();
    let bytes = match method {
        SignMethod::Md5 => Md5::digest([key, base.as_bytes(), key].concat()).to_vec(),
        SignMethod::Hmac => {
            Hmac::<Md5>::new_from_slice(key).unwrap().chain_update(base).finalize().into_bytes().to_vec()
        }
        _ => Hmac::<Sha256>::new_from_slice(key).unwrap().chain_update(base).finalize().into_bytes().to_vec(),
    };
    bytes.iter().map(|byte| format!("{byte:02X}")).collect()
}

/// What holds for any parameters: the recipe, whatever their order.
pub fn any_parameters(secret: &str, parameters: &BTreeMap<String, String>) {
    let key = SecretString::from(secret);
    for method in METHODS {
        let expected = by_hand(method, secret, parameters);
        let forwards = parameters.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        assert_eq!(sign(method, &key, forwards.clone(), None).unwrap(), expected);
        assert_eq!(sign(method, &key, forwards.clone().rev(), None).unwrap(), expected);
        let with_old = forwards.chain([("sign", "0"), ("", "x"), ("blank", " \t")]);
        assert_eq!(
            sign(method, &key, with_old, None).unwrap(),
            expected,
            "blanks and an old signature are not signed"
        );
    }
}
