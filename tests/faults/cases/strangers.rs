//! What a stranger's server thought of: spellings of HTTP that readers take differently, bodies in other wrappings, and
//! answers that look like the platform's at a glance.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::case::{
    Case, GOOD,
    Step::{ReadAll, ReadHead, Reset, Send},
    body, http, play, send,
};

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::none());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// The good answer in one chunk.
fn chunk() -> String {
    format!("{:x}\r\n{GOOD}\r\n0\r\n\r\n", GOOD.len())
}

fn compressed_transfer() -> Vec<u8> {
    let packed = gzip(GOOD.as_bytes());
    let head = format!("HTTP/1.1 200 OK\r\ntransfer-encoding: gzip, chunked\r\n\r\n{:x}\r\n", packed.len());
    [head.as_bytes(), &packed, b"\r\n0\r\n\r\n"].concat()
}

pub(crate) fn strangers() -> Vec<Case> {
    [spellings_of_http(), wrappings(), looks()].concat()
}

fn spellings_of_http() -> Vec<Case> {
    let raw = |name: &'static str, head: &str, body: &str| {
        play(name, &[ReadAll, Send(format!("HTTP/1.1 200 OK\r\n{head}\r\n\r\n{body}").into_bytes().into())])
    };
    let length = GOOD.len();
    vec![
        raw(
            "stranger: a length and chunks",
            &format!("content-length: {length}\r\ntransfer-encoding: chunked"),
            &chunk(),
        )
        .success(),
        raw("stranger: chunks in capitals", "Transfer-Encoding: CHUNKED", &chunk()).success(),
        raw("stranger: chunks, twice announced", "transfer-encoding: chunked, chunked", &chunk()).success(),
        raw("stranger: an unknown transfer encoding of what can be read", "transfer-encoding: snail", GOOD)
            .success(),
        play(
            "stranger: chunks of compressed bytes, announced as a transfer",
            &[ReadAll, Send(compressed_transfer().into())],
        ),
        raw(
            "stranger: a chunk's size with zeros in front",
            "transfer-encoding: chunked",
            &format!("000000{}", chunk()),
        )
        .success(),
        raw("stranger: a length with a plus", &format!("content-length: +{length}"), GOOD),
        raw(
            "stranger: the same length twice in a line",
            &format!("content-length: {length}, {length}"),
            GOOD,
        )
        .success(),
        raw("stranger: a blank before the colon", &format!("content-length : {length}"), GOOD),
        raw("stranger: a folded header", &format!("x-fold: a\r\n b\r\ncontent-length: {length}"), GOOD),
        raw("stranger: a zero byte in a header", &format!("x-nul: a\0b\r\ncontent-length: {length}"), GOOD),
        raw("stranger: a bare return in a header", &format!("x-cr: a\rb\r\ncontent-length: {length}"), GOOD),
        play(
            "stranger: lines that end in a line feed alone",
            &[
                ReadAll,
                Send(format!("HTTP/1.1 200 OK\ncontent-length: {length}\n\n{GOOD}").into_bytes().into()),
            ],
        )
        .success(),
        play(
            "stranger: HTTP in small letters",
            &[
                ReadAll,
                Send(
                    format!("http/1.1 200 ok\r\ncontent-length: {length}\r\n\r\n{GOOD}").into_bytes().into(),
                ),
            ],
        ),
        play(
            "stranger: an answer before the request is read, then a reset",
            &[ReadHead, send("HTTP/1.1 503 Busy\r\ncontent-length: 0\r\n\r\n"), Reset],
        ),
        play(
            "stranger: the head of an answer, then TLS",
            &[
                ReadAll,
                send("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n\u{16}\u{3}\u{1}\0\u{5}\u{1}\0\0\u{1}"),
            ],
        ),
    ]
}

fn wrappings() -> Vec<Case> {
    let encoded = |name: &'static str, encoding: &str, body: &[u8]| http(name, "200 OK", &[encoding], body);
    let packed = gzip(GOOD.as_bytes());
    let (one, other) = GOOD.as_bytes().split_at(40);
    vec![
        encoded("stranger: gzip in capitals", "content-encoding: GZIP", &packed).success(),
        encoded("stranger: gzip by its old name", "content-encoding: x-gzip", &packed).success(),
        encoded(
            "stranger: gzip in two members",
            "content-encoding: gzip",
            &[gzip(one), gzip(other)].concat(),
        )
        .success(),
        encoded(
            "stranger: gzip and noise behind it",
            "content-encoding: gzip",
            &[&packed[..], b"noise"].concat(),
        ),
        encoded("stranger: gzip twice, announced twice", "content-encoding: gzip, gzip", &gzip(&packed)),
        encoded("stranger: gzip within identity", "content-encoding: identity, gzip", &packed),
        body("stranger: a call of a function around the answer", format!("callback({GOOD})")),
        body("stranger: a guard before the answer", format!(")]}}',\n{GOOD}")),
        body("stranger: two answers in a row", format!("{GOOD}{GOOD}")),
        body("stranger: an answer a line", format!("{GOOD}\n{GOOD}\n")),
        body("stranger: JSON in a string", format!("{:?}", GOOD)),
        body("stranger: an answer in a list", format!("[{GOOD}]")),
        body("stranger: a comment before the answer", format!("/* ok */{GOOD}")),
        body("stranger: two byte order marks", format!("\u{feff}\u{feff}{GOOD}")),
        body("stranger: a zero byte behind the answer", format!("{GOOD}\0")),
    ]
}

fn looks() -> Vec<Case> {
    let as_root = |name: &'static str, root: &str| body(name, GOOD.replace("hd_settle_sync_response", root));
    let said = |name: &'static str, value: &str| {
        body(name, format!(r#"{{"hd_settle_sync_response":{{"success":{value}}}}}"#))
    };
    vec![
        as_root("stranger: the own root with a blank behind it: a foreign name", "hd_settle_sync_response "),
        as_root("stranger: the own root with something invisible in it", "hd_settle\u{200b}_sync_response")
            .success(),
        as_root("stranger: the own root as it is called in the request", "taobao.hd.settle.sync"),
        as_root("stranger: a root without a name", ""),
        said("stranger: success with a zero byte", r#""true\u0000""#).data(),
        said("stranger: success in wide letters", r#""ｔｒｕｅ""#).data(),
        said("stranger: success in wide digits", r#""１""#).data(),
        said("stranger: success with something invisible", "\"true\u{200b}\"").data(),
        said("stranger: success that turns round", "\"\u{202e}eurt\"").data(),
        said("stranger: success as a number with an exponent", "1e0").data(),
        body("stranger: a refusal whose name has a blank", r#"{"error_response ":{"code":25,"msg":"x"}}"#),
        body(
            "stranger: a refusal in the own root's place",
            r#"{"hd_settle_sync_response":{"code":25,"msg":"Invalid signature","sub_code":"isv.x"}}"#,
        )
        .emptiness(),
    ]
}
