//! Everything that can go wrong on the way, told in the small language and seen from the client's side.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod common;

use std::io::{Read, Write};
use std::time::{Duration, Instant};

use common::*;
use serde_json::{Value, json};
use top_mock::{Answer, Delivery, Instruction, MockServer, PlatformError};

const FORM: &str = "application/x-www-form-urlencoded";
const ROOT: &str = "alibaba_idle_recycle_order_get_response";

fn told(words: &str) -> MockServer {
    let server = start(config([order_get()]));
    server.follow(&format!("{METHOD} {words}").parse().unwrap());
    server
}

/// The answer as HTTP has it, in the long form.
fn ask(words: &str) -> Reply {
    post(&told(words), &signed(call(&[])))
}

fn ask_simplified(words: &str) -> Reply {
    post(&told(words), &signed(call(&[("simplify", "true")])))
}

/// Every byte that comes within a second or until the connection ends, and whether it ended.
fn bytes_of(words: &str) -> (String, bool) {
    let server = told(words);
    let mut stream = connect(server.address());
    stream.write_all(&post_request("/router/rest", FORM, form(&signed(call(&[]))).as_bytes())).unwrap();
    let end = Instant::now() + Duration::from_secs(1);
    let mut bytes = Vec::new();
    let mut buffer = [0; 65_536];
    while let Some(left) = end.checked_duration_since(Instant::now()).filter(|left| !left.is_zero()) {
        stream.set_read_timeout(Some(left)).unwrap();
        match stream.read(&mut buffer) {
            Ok(0) => return (String::from_utf8_lossy(&bytes).into_owned(), true),
            Ok(count) => bytes.extend_from_slice(&buffer[..count]),
            Err(error) if error.kind() == std::io::ErrorKind::ConnectionReset => {
                return ("reset".into(), true);
            }
            Err(_) => break,
        }
    }
    (String::from_utf8_lossy(&bytes).into_owned(), false)
}

#[test]
fn every_code_of_the_reference_comes_when_told() {
    let reference = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 40,
        41, 42, 43, 44, 47, 50, 53, 88,
    ];
    assert_eq!(PlatformError::codes().collect::<Vec<_>>(), reference);
    let server = start(config([order_get()]));
    for code in reference {
        server.follow(&format!("* error={code} times=1").parse().unwrap());
        let error = post(&server, &signed(call(&[]))).json()["error_response"].clone();
        assert_eq!(error["code"], code);
        assert!(error["msg"].as_str().is_some_and(|words| words.len() > 5), "{error}");
    }
    let limit = ask("error=7").json()["error_response"].clone();
    assert_eq!(limit["sub_code"], "accesscontrol.limited-by-app-access-count");
    assert_eq!(limit["sub_msg"], "This ban will last for 1 more seconds");
    let finer = ask("error=15/isp.remote-service-timeout/too%20slow").json()["error_response"].clone();
    assert_eq!(
        (&finer["sub_code"], &finer["sub_msg"]),
        (&json!("isp.remote-service-timeout"), &json!("too slow"))
    );
    let unlisted = ask("error=530/9100").json()["error_response"].clone();
    assert_eq!((&unlisted["code"], &unlisted["sub_code"]), (&json!(530), &json!("9100")));
}

#[test]
fn roots_can_be_foreign_empty_double_or_beside_an_error() {
    assert_eq!(ask("foreign=waf").json()["error"]["code"], "WAF_BLOCKED");
    assert_eq!(ask("foreign=gateway").json()["code"], 500);
    assert_eq!(ask("foreign=mtop").json()["ret"][0], "FAIL_SYS::busy");
    assert_eq!(ask("foreign=other-root").json()["some_other_api_get_response"]["module"]["city"], "杭州");
    assert_eq!(ask("root-name=hd_settle_sync_response").json()["hd_settle_sync_response"]["result"], true);
    for root in ["{}", "null", "\"\"", "[]", "{\"error_response\":{}}"] {
        let text = ask(&format!("root={root}")).text().to_owned();
        assert_eq!(text, format!("{{\"{ROOT}\":{root}}}"));
        assert_eq!(ask_simplified(&format!("root={root}")).text(), root);
    }
    for error in ["null", "{}", "\"busy\"", "[]", "{\"code\":15}"] {
        let text = ask(&format!("error-beside={error}")).text().to_owned();
        assert!(text.starts_with(&format!("{{\"error_response\":{error},\"{ROOT}\":{{")), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap()[ROOT]["result"], true);
        let text = ask_simplified(&format!("error-beside={error}")).text().to_owned();
        assert!(text.starts_with(&format!("{{\"error_response\":{error},\"error_msg\":")), "{text}");
    }
    let twice = ask("root-twice={\"result\":false}").text().to_owned();
    assert_eq!(twice.matches(ROOT).count(), 2);
    assert!(twice.ends_with(&format!(",\"{ROOT}\":{{\"result\":false}}}}")), "{twice}");
    let twice = ask_simplified("root-twice={\"result\":false}").text().to_owned();
    assert!(twice.contains("\"result\":true") && twice.ends_with(",\"result\":false}"), "{twice}");
    assert_eq!(ask("json={\"error_response\":%20null}").text(), "{\"error_response\": null}");
}

#[test]
fn values_can_be_any_text() {
    for raw in ["7.104300007405429E18", "\"\\ud800\"", "{\"a\":1}", "\"a\tb\"", "00", "1+1"] {
        let word = format!("set=module.apprize_amount:{}", raw.replace('\t', "%09"));
        let text = ask(&word).text().to_owned();
        assert!(text.contains(&format!("\"apprize_amount\":{raw},")), "{raw}: {text}");
    }
    let answer = ask("set=result:false without=module.city set=new.member:1").json()[ROOT].clone();
    assert_eq!((&answer["result"], &answer["new"]["member"]), (&json!(false), &json!(1)));
    assert!(answer["module"].get("city").is_none());
    let refusal = ask("refusal=NO/not%20today").json()[ROOT].clone();
    assert_eq!((&refusal["result"], &refusal["error_msg"]), (&json!(false), &json!("not today")));
    let many = ask("list=module.subsidy_list:100000:[1]").text().to_owned();
    assert_eq!(many.matches("[1]").count(), 100_000);
    let deep = ask("deep=5000").text().to_owned();
    assert!(deep.contains(&"[".repeat(5000)));
}

#[test]
fn the_bytes_of_a_body_can_be_spoilt() {
    assert_eq!(&ask("prefix=EFBBBF").body[..4], b"\xef\xbb\xbf{");
    assert!(ask("suffix=00ff").body.ends_with(b"}\x00\xff"));
    let cut = ask("truncate=30");
    assert_eq!((cut.body.len(), cut.header("content-length")), (30, Some("30")));
    let padded = ask("pad=2MB");
    assert!(padded.body.len() > 2 << 20 && padded.json()[ROOT]["result"] == true);
    assert_eq!(ask("empty").body, b"");
    let page = ask("html status=502");
    assert_eq!((page.status, page.header("content-type")), (502, Some("text/html")));
    assert!(page.text().starts_with("<html>"));
}

#[test]
fn a_charset_is_named_and_used() {
    let reply = ask("charset=gbk");
    assert_eq!(reply.header("content-type"), Some("text/javascript;charset=GBK"));
    let hangzhou = [0xba, 0xbc, 0xd6, 0xdd];
    assert!(reply.body.windows(4).any(|window| window == hangzhou), "杭州 as GBK");
    let lie = ask("content-type=text/javascript;charset=GBK");
    assert_eq!(lie.header("content-type"), Some("text/javascript;charset=GBK"));
    assert!(lie.text().contains("杭州"));
}

#[test]
fn compression_can_be_forced_and_can_explode() {
    let reply = ask("gzip");
    assert_eq!(reply.header("content-encoding"), Some("gzip"));
    let bomb = ask("gzip-bomb=64MB");
    assert!(bomb.body.len() < 200_000, "{} bytes on the wire", bomb.body.len());
    let mut length = 0;
    let mut end = [0; 1];
    let mut reader = flate2::read::GzDecoder::new(bomb.body.as_slice());
    let mut buffer = vec![0; 1 << 20];
    while let Ok(count @ 1..) = reader.read(&mut buffer) {
        length += count;
        end = [buffer[count - 1]];
    }
    assert!(length > 64 << 20 && end == *b"}", "{length} bytes");
}

#[test]
fn status_headers_and_redirects() {
    let reply = ask("retry-after=3 header=Server:Tengine");
    assert_eq!(
        (reply.status, reply.header("retry-after"), reply.header("server")),
        (429, Some("3"), Some("Tengine"))
    );
    assert_eq!(ask("retry-after=3 status=503").status, 503);
    let reply = ask("redirect=307/http://127.0.0.1:9/x");
    assert_eq!((reply.status, reply.header("location")), (307, Some("http://127.0.0.1:9/x")));
    assert_eq!(ask("redirect=308").header("location"), Some("/router/rest"));
}

#[test]
fn connections_break_in_every_way() {
    assert_eq!(bytes_of("close"), (String::new(), true));
    assert_eq!(bytes_of("reset"), ("reset".to_owned(), true));
    assert_eq!(bytes_of("hang"), (String::new(), false));
    assert_eq!(bytes_of("hang=100ms"), (String::new(), true));

    let (text, ended) = bytes_of("cut=10");
    assert!(ended && text.ends_with("\r\n\r\n{\"alibaba_"), "{text}");
    let (text, ended) = bytes_of("stall=10");
    assert!(!ended && text.ends_with("\r\n\r\n{\"alibaba_"), "{text}");
    let (text, ended) = bytes_of("drip=1/100ms");
    let body = text.split_once("\r\n\r\n").unwrap().1;
    assert!(!ended && (5..=12).contains(&body.len()), "{text}");
    let (text, _) = bytes_of("drip-head=1/100ms");
    assert!((5..=12).contains(&text.len()) && text.starts_with("HTTP/"), "{text}");

    let (text, _) = bytes_of("content-length=5");
    assert!(text.contains("content-length: 5\r\n") && text.ends_with("}"), "{text}");
    let (text, ended) = bytes_of("content-length=100000");
    assert!(ended && text.contains("content-length: 100000\r\n"), "{text}");
    let (text, ended) = bytes_of("no-length");
    assert!(ended && !text.contains("content-length") && text.ends_with("}"), "{text}");
    let (text, ended) = bytes_of("broken-chunks");
    assert!(
        ended && text.contains("transfer-encoding: chunked") && text.ends_with("\r\nno number\r\n"),
        "{text}"
    );

    let (text, _) = bytes_of("continue=3");
    assert_eq!(text.matches("HTTP/1.1 100 Continue\r\n\r\n").count(), 3);
    assert!(text.contains("HTTP/1.1 200 OK") && text.ends_with("}"), "{text}");
    let (text, ended) = bytes_of("continue");
    assert!(!ended && text.matches("100 Continue").count() > 10_000 && !text.contains("200 OK"));
    let (text, _) = bytes_of("headers=300");
    assert_eq!(text.matches("\r\nx-0000").count(), 300);
    let (text, _) = bytes_of("twice");
    assert_eq!(text.matches("HTTP/1.1 200 OK").count(), 2);
    let (text, ended) = bytes_of("garbage");
    assert!(ended && !text.starts_with("HTTP"), "{text}");
}

#[test]
fn a_flood_keeps_nobody_else_waiting() {
    let server = told("continue times=1");
    let mut flooded = connect(server.address());
    flooded.write_all(&post_request("/router/rest", FORM, form(&signed(call(&[]))).as_bytes())).unwrap();
    let mut reader = flooded.try_clone().unwrap();
    let drained = std::thread::spawn(move || std::io::copy(&mut reader, &mut std::io::sink()));
    let begin = Instant::now();
    for _ in 0..20 {
        assert_eq!(post(&server, &signed(call(&[]))).error_code(), 0);
    }
    assert!(begin.elapsed() < Duration::from_secs(5), "{:?}", begin.elapsed());
    flooded.shutdown(std::net::Shutdown::Both).unwrap();
    let _ = drained.join();
}

#[test]
fn an_answer_comes_late_and_only_as_often_as_told() {
    let server = told("delay=300ms json={} times=2");
    let begin = Instant::now();
    assert_eq!(post(&server, &signed(call(&[]))).text(), "{}");
    assert!(begin.elapsed() >= Duration::from_millis(300));
    assert_eq!(post(&server, &signed(call(&[]))).text(), "{}");
    assert_eq!(post(&server, &signed(call(&[]))).json()[ROOT]["result"], true);
}

#[test]
fn a_star_stands_for_every_method_after_its_own_answers() {
    let server = start(config([order_get()]));
    server.follow(&"* json=[1]".parse().unwrap());
    server.follow(&format!("{METHOD} json=[2] times=1").parse().unwrap());
    let texts: Vec<String> = (0..2).map(|_| post(&server, &signed(call(&[]))).text().to_owned()).collect();
    assert_eq!(texts, ["[2]", "[1]"]);
    let unknown = post(&server, &signed(call(&[("method", "taobao.no.such.api")])));
    assert_eq!(unknown.error_code(), 22, "an unknown method stays unknown");
}

#[test]
fn the_library_can_ask_for_the_same() {
    let server = start(config([order_get()]));
    let answer = Answer::documented().with_raw("result", "nonsense").delivered(Delivery::Cut(12));
    server.respond_with(METHOD, answer);
    assert_eq!(post(&server, &signed(call(&[]))).body.len(), 12);
    server.respond_with(METHOD, Answer::documented().dripping(50, Duration::from_millis(1)));
    assert_eq!(post(&server, &signed(call(&[]))).json()[ROOT]["result"], true);
}

#[test]
fn every_example_is_understood_and_named_in_the_help() {
    let help = Instruction::help();
    for example in Instruction::examples() {
        assert!(format!("* {example}").parse::<Instruction>().is_ok(), "{example}");
        let name = example.split_whitespace().next().unwrap().split('=').next().unwrap();
        assert!(help.contains(&format!("\n  {name}")), "{name}");
    }
    assert!(help.lines().all(|line| line.chars().count() <= 120), "{help}");
}

#[test]
fn what_is_not_understood_is_named_with_its_place() {
    for (line, word, column, part) in [
        ("", "", 1, "expected a method"),
        ("error=7", "error=7", 1, "a method first"),
        ("* eror=7", "eror=7", 3, "no such word; these are: documented, error,"),
        ("*  error=seven", "error=seven", 4, "expected a number instead of `seven`"),
        ("* error", "error", 3, "expected error=CODE"),
        ("* close=1", "close=1", 3, "expected close"),
        ("* error=7 html", "html", 11, "the body is already `error=7`"),
        ("* delay=2", "delay=2", 3, "100ms or 2s"),
        ("* delay=9m", "delay=9m", 3, "at most 300 s"),
        ("* prefix=EF1", "prefix=EF1", 3, "pairs of hexadecimal digits"),
        ("* charset=klingon", "charset=klingon", 3, "a charset"),
        ("* set=module.city", "set=module.city", 3, "PATH:JSON"),
        ("* list=xs:9", "list=xs:9", 3, "PATH:COUNT:JSON"),
        ("* list=xs:99999999:1", "list=xs:99999999:1", 3, "at most 67108864 bytes"),
        ("* without=%zz", "without=%zz", 3, "two hexadecimal digits"),
        ("* foreign=xml", "foreign=xml", 3, "waf, gateway, mtop or other-root"),
        ("* drip=1", "drip=1", 3, "BYTES/TIME"),
        ("* times=x", "times=x", 3, "a number"),
        ("* times=10001", "times=10001", 3, "at most 10000"),
        ("以旧换新 eror", "eror", 6, "no such word"),
    ] {
        let error = line.parse::<Instruction>().unwrap_err();
        assert_eq!((error.word.as_str(), error.column), (word, column), "{line}");
        assert!(error.to_string().contains(part), "{line}: {error}");
    }
}
