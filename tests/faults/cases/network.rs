//! Connections that fail at every point, and answers that break HTTP.

use crate::case::{
    Case, GOOD, Place,
    Step::{Drip, Flood, Hang, ReadAll, ReadHead, Reset, Send},
    http as answer, play, send,
};

const HEAD: &str = "HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n";
const BODY: &str =
    "HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n{\"hd_settle_sync_response\":{\"success\":true";

pub(crate) fn connections() -> Vec<Case> {
    let tls = |case: Case| case.at(Place::ExpectedToSpeakTls);
    vec![
        play("nobody listens", &[]).at(Place::Nowhere),
        play("the queue of connections is full", &[]).at(Place::Overrun),
        tls(play("silence instead of a TLS handshake", &[Hang])),
        tls(play("good-bye instead of a TLS handshake", &[])),
        tls(play("a reset instead of a TLS handshake", &[Reset])),
        tls(play("HTTP instead of a TLS handshake", &[send("HTTP/1.1 400 Bad Request\r\n\r\n")])),
        tls(play("noise instead of a TLS handshake", &[send("\u{1}\u{2}\u{3}\u{4}\u{5}noise")])),
        tls(play("a TLS alert", &[send("\u{15}\u{3}\u{3}\0\u{2}\u{2}\u{28}")])),
        play("good-bye after the head of the request", &[ReadHead]),
        play("a reset after the head of the request", &[ReadHead, Reset]),
        play("silence after the head of the request", &[ReadHead, Hang]),
        play("good-bye after the request", &[ReadAll]),
        play("a reset after the request", &[ReadAll, Reset]),
        play("silence after the request", &[ReadAll, Hang]),
        play("good-bye in the status line", &[ReadAll, send("HTTP/1.1 20")]),
        play("a reset in the status line", &[ReadAll, send("HTTP/1.1 20"), Reset]),
        play("silence in the status line", &[ReadAll, send("HTTP/1.1 20"), Hang]),
        play("good-bye in the head", &[ReadAll, send(HEAD)]),
        play("a reset in the head", &[ReadAll, send(HEAD), Reset]),
        play("silence in the head", &[ReadAll, send(HEAD), Hang]),
        play("good-bye before the body", &[ReadAll, send(HEAD), send("\r\n")]),
        play("silence before the body", &[ReadAll, send(HEAD), send("\r\n"), Hang]),
        play("good-bye in the body", &[ReadAll, send(BODY)]),
        play("a reset in the body", &[ReadAll, send(BODY), Reset]),
        play("silence in the body", &[ReadAll, send(BODY), Hang]),
        play("a head in drops", &[ReadAll, Drip("HTTP/1.1 200 OK\r\nx-drip: drop\r\n"), Hang]),
        play("a body in drops", &[ReadAll, send(BODY), Drip("                    "), Hang]),
        play(
            "chunks in drops without an end",
            &[
                ReadAll,
                send("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"),
                Drip("8\r\n        \r\n8\r\n        \r\n"),
                Hang,
            ],
        ),
    ]
}

/// Servers that send the same again and again: each ends by itself, long before the time-out.
pub(crate) fn floods() -> Vec<Case> {
    const CHUNKED: &str = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";
    let flood = |name: &'static str, head: &'static str, again: &'static str| {
        play(name, &[ReadAll, send(head), Flood(again)])
    };
    let interim = |name: &'static str, count: usize| {
        let body = format!("content-length: {}\r\n\r\n{GOOD}", GOOD.len());
        let text = "HTTP/1.1 100 Continue\r\n\r\n".repeat(count) + "HTTP/1.1 200 OK\r\n" + &body;
        play(name, &[ReadAll, Send(text.into_bytes().into())])
    };
    vec![
        flood("a flood of 100 Continue", "", "HTTP/1.1 100 Continue\r\n\r\n"),
        flood("a flood of 103 Early Hints", "", "HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n"),
        play(
            "a flood of 102 Processing before the request is read",
            &[Flood("HTTP/1.1 102 Processing\r\n\r\n")],
        ),
        interim("100 times 100 Continue before the answer", 100).success(),
        interim("a megabyte of 100 Continue before the answer", 50_000),
        flood("a flood of header lines", "HTTP/1.1 200 OK\r\n", "x-flood: flood\r\n"),
        flood("a flood of one header line", "HTTP/1.1 200 OK\r\nx-flood: ", "flood"),
        flood("a flood of empty lines before the status", "", "\r\n"),
        flood("a flood of letters", "", "flood"),
        flood("a flood of spaces in the status line", "HTTP/1.1 200", " "),
        flood("a body without an end", "HTTP/1.1 200 OK\r\n\r\n", "        "),
        flood("chunks without an end", CHUNKED, "8\r\n        \r\n"),
        flood("a chunk size without an end", CHUNKED, "0"),
        flood("a chunk extension without an end", CHUNKED, "8;x=flood"),
        flood(
            "trailers without an end",
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n",
            "x-flood: flood\r\n",
        ),
    ]
}

pub(crate) fn http() -> Vec<Case> {
    let raw = |name: &'static str, text: &'static str| play(name, &[ReadAll, send(text)]);
    let good = |name: &'static str, head: &str| {
        let bytes = format!("{head}\r\n\r\n{GOOD}").into_bytes();
        play(name, &[ReadAll, crate::case::Step::Send(bytes.into())])
    };
    let sized = |name: &'static str, by: &dyn Fn(usize) -> String| {
        good(name, &format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: {}", by(GOOD.len())))
    };
    vec![
        raw("noise instead of HTTP", "nonsense\r\n\r\n"),
        raw("a body without HTTP", "{\"hd_settle_sync_response\":{\"success\":true}}"),
        raw("HTTP/2 unasked", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        raw("another protocol", "SSH-2.0-OpenSSH_9.9\r\n"),
        raw("an HTTP version that does not exist", "HTTP/7.3 200 OK\r\ncontent-length: 2\r\n\r\n{}"),
        raw("a status of two digits", "HTTP/1.1 20 OK\r\ncontent-length: 2\r\n\r\n{}"),
        raw("a status of four digits", "HTTP/1.1 2000 OK\r\ncontent-length: 2\r\n\r\n{}"),
        raw("status 000", "HTTP/1.1 000 Nothing\r\ncontent-length: 2\r\n\r\n{}"),
        raw("status 999", "HTTP/1.1 999 Denied\r\ncontent-length: 2\r\n\r\n{}"),
        raw("a header without a colon", "HTTP/1.1 200 OK\r\nbroken header\r\ncontent-length: 2\r\n\r\n{}"),
        raw("a negative length", "HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n{}"),
        raw("a length that is no number", "HTTP/1.1 200 OK\r\ncontent-length: two\r\n\r\n{}"),
        raw("a length beyond 64 bits", "HTTP/1.1 200 OK\r\ncontent-length: 99999999999999999999\r\n\r\n{}"),
        raw("a length beyond the limit", "HTTP/1.1 200 OK\r\ncontent-length: 1048577\r\n\r\n{}"),
        raw("two lengths", "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}"),
        raw(
            "a chunk whose size is no number",
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
        ),
        raw(
            "a chunk whose size is beyond 64 bits",
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}",
        ),
        raw(
            "chunks without the last one",
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n",
        ),
        raw(
            "a chunk that is cut",
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2c\r\n{\"hd_settle_sync_response\"",
        ),
        sized("a length one byte too long", &|length| (length + 1).to_string()),
        sized("a length one byte too short: the JSON is cut", &|length| (length - 1).to_string()),
        sized("a length of nothing: an empty body", &|_| "0".to_owned()),
        sized("an answer as it should be", &|length| length.to_string()).success(),
        good("no length: the end of the connection is the end", "HTTP/1.1 200 OK").success(),
        good("HTTP/1.0", "HTTP/1.0 200 OK").success(),
        good("no reason", "HTTP/1.1 200").success(),
        good("one 100 Continue before the answer", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK").success(),
        good(
            "early hints before the answer",
            "HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\nHTTP/1.1 200 OK",
        )
        .success(),
        good(
            "101 Switching Protocols before the answer",
            "HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\nHTTP/1.1 200 OK",
        ),
        answer("a header of 64 KB", "200 OK", &[&format!("x-long: {}", "x".repeat(65_536))], GOOD).success(),
        answer("a header of 1 MB", "200 OK", &[&format!("x-long: {}", "x".repeat(1 << 20))], GOOD),
        answer("10,000 headers", "200 OK", &["x-many: many"; 10_000], GOOD),
        answer("a header with bytes of no charset", "200 OK", &["x-odd: \u{e9}\u{4e2d}"], GOOD).success(),
        answer("a second answer behind the first", "200 OK", &[], GOOD)
            .success()
            .followed_by("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}"),
    ]
}
