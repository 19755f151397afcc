//! Signing 11 parameters beside the digest alone, which is given one finished text.

use std::hint::black_box;

use hmac::{Hmac, KeyInit as _, Mac as _};
use line_benches::Failure;
use line_benches::measure::{Case, medians};
use line_benches::table::{Table, holds, nanoseconds};
use md5::{Digest as _, Md5};
use sha2::Sha256;
use top_recycle::SecretString;
use top_recycle::sign::{SignMethod, sign};

const SECRET: &str = "test_secret_0123456789abcdef";
const PARAMETERS: [(&str, &str); 11] = [
    ("method", "taobao.recycle.order.fulfill.sync"),
    ("app_key", "12345678"),
    ("session", "6100e2test0123456789abcdef0123456789abcdef0123456789abcd"),
    ("timestamp", "2024-03-05 08:09:10"),
    ("format", "json"),
    ("v", "2.0"),
    ("sign_method", "hmac-sha256"),
    ("partner_id", "top-sdk-rust-0.1.0"),
    ("old_order_id", "1234567890123456789"),
    ("fulfill_type", "1"),
    ("remark", "以旧换新 回收"),
];
const METHODS: [SignMethod; 3] = [SignMethod::Md5, SignMethod::Hmac, SignMethod::HmacSha256];
const MOST_ABOVE: i128 = 300;
const CALLS: u32 = 5_000;

fn base() -> String {
    let mut sorted = PARAMETERS;
    sorted.sort_unstable();
    sorted.iter().map(|(name, value)| format!("{name}{value}")).collect()
}

/// The digest of a finished text, as text.
pub(crate) fn bare(method: SignMethod, secret: &str, base: &str) -> Result<String, Failure> {
    Ok(match method {
        SignMethod::Md5 => {
            let digest = Md5::new().chain_update(secret).chain_update(base).chain_update(secret);
            hex(&digest.finalize())
        }
        SignMethod::Hmac => {
            hex(&Hmac::<Md5>::new_from_slice(secret.as_bytes())?.chain_update(base).finalize().into_bytes())
        }
        _ => hex(&Hmac::<Sha256>::new_from_slice(secret.as_bytes())?
            .chain_update(base)
            .finalize()
            .into_bytes()),
    })
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}

pub(crate) fn run(repetitions: usize) -> Result<Table, Failure> {
    let (base, secret) = (base(), SecretString::from(SECRET));
    let mut table =
        Table::new(&["signing 11 parameters", "bare digest", "ours", "above", "noise", "limit", "holds"]);
    for method in METHODS {
        let ours = || sign(method, &secret, PARAMETERS, None);
        if bare(method, SECRET, &base)? != ours()? {
            return Err(format!("{method}: the digests differ").into());
        }
        let digest = || (0..CALLS).for_each(|_| drop(black_box(bare(method, SECRET, black_box(&base)))));
        let mut cases: Vec<Case<'_>> = vec![
            ("bare", Box::new(digest)),
            ("ours", Box::new(|| (0..CALLS).for_each(|_| drop(black_box(ours()))))),
            ("bare, again", Box::new(digest)),
        ];
        let times = medians(&mut cases, repetitions, CALLS)?;
        let [bare, ours, again] = *times else { return Err("a case is missing".into()) };
        let above = ours.as_nanos() as i128 - bare.as_nanos() as i128;
        table.row(&[
            method.as_str(),
            &nanoseconds(bare),
            &nanoseconds(ours),
            &format!("{above} ns"),
            &format!("{} ns", again.abs_diff(bare).as_nanos()),
            &format!("≤ {MOST_ABOVE} ns"),
            holds(above <= MOST_ABOVE),
        ]);
    }
    Ok(table)
}
