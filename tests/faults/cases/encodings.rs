//! Bodies that are compressed, or say so, and bodies in other charsets.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder};

use crate::case::{Case, GOOD, Which, http};

const GZIP: &str = "content-encoding: gzip";
/// 余额不足 in GBK.
const NO_FUNDS_IN_GBK: &[u8] = &[0xD3, 0xE0, 0xB6, 0xEE, 0xB2, 0xBB, 0xD7, 0xE3];

/// Not made any smaller: the length stands in a snapshot.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::none());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::none());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// 64 MiB of spaces below a byte of JSON.
fn bomb() -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(b"{").unwrap();
    for _ in 0..64 {
        encoder.write_all(&[b' '; 1 << 20]).unwrap();
    }
    encoder.finish().unwrap()
}

fn told(message: &[u8]) -> Vec<u8> {
    [br#"{"hd_settle_sync_response":{"success":true,"err_msg":""#, message, br#""}}"#].concat()
}

pub(crate) fn encodings() -> Vec<Case> {
    let encoded = |name: &'static str, encoding: &str, body: &[u8]| http(name, "200 OK", &[encoding], body);
    let good = gzip(GOOD.as_bytes());
    let mut wrong_sum = good.clone();
    let end = wrong_sum.len() - 6;
    wrong_sum[end] ^= 0xFF;
    let typed = |name: &'static str, charset: &str, body: &[u8]| {
        http(name, "200 OK", &[&format!("content-type: text/javascript;charset={charset}")], body)
    };
    let sixteen: Vec<u8> = GOOD.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [&[0xFF, 0xFE][..], &sixteen].concat();
    vec![
        encoded("gzip", GZIP, &good).success(),
        encoded("identity", "content-encoding: identity", GOOD.as_bytes()).success(),
        encoded("gzip, cut", GZIP, &good[..good.len() / 2]),
        encoded("gzip, only announced", GZIP, GOOD.as_bytes()),
        encoded("gzip with a wrong sum", GZIP, &wrong_sum),
        encoded("gzip of nothing: empty", GZIP, &gzip(b"")),
        encoded("gzip: empty", GZIP, b""),
        encoded("gzip twice, announced once", GZIP, &gzip(&good)),
        encoded("gzip of 64 MB", GZIP, &bomb()),
        encoded("gzip, not announced", "x-odd: 1", &good),
        encoded("deflate, not asked for", "content-encoding: deflate", &deflate(GOOD.as_bytes())),
        encoded("brotli, not asked for", "content-encoding: br", b"\x0b\x02\x80{}\x03"),
        encoded("an unknown encoding", "content-encoding: snail", GOOD.as_bytes()),
        typed("UTF-8 by its name", "UTF-8", &told("余额不足".as_bytes())).success(),
        typed("UTF-8 in small letters and quotes", "\"utf-8\"", &told("余额不足".as_bytes())).success(),
        typed("GBK by its name", "GBK", &told(NO_FUNDS_IN_GBK)).success(),
        typed("GB18030 by its name", "gb18030", &told(NO_FUNDS_IN_GBK)).success(),
        typed("GBK called UTF-8: the text is damaged, which is an issue", "UTF-8", &told(NO_FUNDS_IN_GBK))
            .success(),
        typed("UTF-8 called GBK", "GBK", GOOD.as_bytes()).success(),
        typed("a charset that nobody knows, for ASCII", "x-snail", GOOD.as_bytes()).success(),
        typed("a charset that nobody knows", "x-snail", &told("余额不足".as_bytes())),
        typed("UTF-16", "UTF-16LE", &sixteen),
        typed("UTF-16 called UTF-8", "UTF-8", &marked),
        http(
            "refused in GBK",
            "200 OK",
            &["content-type: text/javascript;charset=GBK"],
            [br#"{"error_response":{"code":25,"msg":""#, NO_FUNDS_IN_GBK, br#""}}"#].concat(),
        )
        .proof(true),
        http(
            "bytes of no charset in a code",
            "200 OK",
            &[],
            b"{\"hd_confirm_sync_response\":{\"status\":\"true\xFF\"}}".as_slice(),
        )
        .of(Which::Confirm)
        .data(),
    ]
}
