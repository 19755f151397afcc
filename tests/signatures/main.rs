//! Signed requests as they stand on the wire, held against a checker that was written after the protocol's text, in
//! Python: three methods, Chinese text, lists, nested objects, files, none and very many parameters.

#![allow(clippy::unwrap_used, clippy::panic)] // Helpers of tests fail as tests do.

mod requests;

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

use line_tests::socket;
use proptest::strategy::{Strategy, ValueTree as _};
use proptest::test_runner::TestRunner;
use serde_json::json;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpListener;
use top_sdk::sign::SignMethod;
use top_sdk::{Api, Client};

use requests::{Expected, Nothing, every, many};

const SECRETS: [&str; 3] =
    ["helloworld", "密钥abc", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef-longer"];
const METHODS: [SignMethod; 3] = [SignMethod::Md5, SignMethod::Hmac, SignMethod::HmacSha256];
/// Random requests for each method.
const COUNT: usize = 90;

/// Keeps every request as it came.
async fn capture() -> (String, Arc<Mutex<Vec<Vec<u8>>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/router/rest", listener.local_addr().unwrap());
    let seen = Arc::new(Mutex::new(Vec::new()));
    let requests = Arc::clone(&seen);
    tokio::spawn(async move {
        loop {
            let (mut socket, _) = listener.accept().await.unwrap();
            let mut request = Vec::new();
            socket::read_request(&mut socket, &mut request).await.unwrap();
            requests.lock().unwrap().push(request);
            let body = r#"{"hd_wire_test_response":{"request_id":"r1"}}"#;
            let head =
                format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: {}\r\n\r\n", body.len());
            socket.write_all((head + body).as_bytes()).await.unwrap();
        }
    });
    (url, seen)
}

/// Sends requests and writes down, a line each, what they must hold.
struct Sender {
    runner: TestRunner,
    url: String,
    seen: Arc<Mutex<Vec<Vec<u8>>>>,
    lines: Vec<serde_json::Value>,
}

impl Sender {
    fn random<T: std::fmt::Debug>(&mut self, strategy: &impl Strategy<Value = T>) -> T {
        strategy.new_tree(&mut self.runner).unwrap().current()
    }

    async fn send(&mut self, request: impl Api, expected: Expected, method: SignMethod) {
        let secret = SECRETS[self.lines.len() % SECRETS.len()];
        let session = self.lines.len().is_multiple_of(2).then_some("6100e2 会话+/=");
        let mut builder = Client::builder("12345678", secret)
            .gateway(&self.url)
            .sign_method(method)
            .simplify(self.lines.len().is_multiple_of(3))
            .partner_id(if self.lines.len().is_multiple_of(5) { "" } else { "stamp 1" });
        if let Some(session) = session {
            builder = builder.session(session);
        }
        request.send(&builder.build().unwrap()).await.unwrap();
        let captured = std::mem::take(&mut *self.seen.lock().unwrap());
        let [captured] = &*captured else { panic!("{} requests for one call", captured.len()) };
        let json: serde_json::Map<_, _> = expected
            .json
            .iter()
            .map(|(name, value)| ((*name).to_owned(), json!(value.to_string())))
            .collect();
        let files: serde_json::Map<_, _> =
            expected.files.iter().map(|(name, bytes)| ((*name).to_owned(), json!(hex(bytes)))).collect();
        self.lines.push(json!({
            "secret": secret, "method": method.as_str(), "session": session, "expected": expected.texts, "json": json,
            "files": files, "request": hex(captured),
        }));
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// What the checker says to each line; nothing where there is no Python.
fn judged(lines: &[serde_json::Value]) -> Option<Vec<String>> {
    let script = line_tests::root().join("tests/signatures/check.py");
    let started = Command::new("python3")
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut checker = match started {
        Ok(checker) => checker,
        Err(error) => {
            // Not `eprintln!`: the test's captured output would be thrown away.
            let _ = writeln!(
                std::io::stderr(),
                "SKIPPED: signatures are not checked, because python3 does not start: {error}"
            );
            return None;
        }
    };
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let mut input = checker.stdin.take().unwrap();
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = checker.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    writer.join().unwrap().unwrap();
    Some(String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect())
}

#[tokio::test]
async fn requests_on_the_wire_verify_in_another_language() {
    let (url, seen) = capture().await;
    let mut sender = Sender { runner: TestRunner::deterministic(), url, seen, lines: Vec::new() };
    for method in METHODS {
        sender.send(Nothing::default(), Expected::default(), method).await;
        for round in 0..COUNT {
            if round.is_multiple_of(6) {
                let (request, expected) = sender.random(&many());
                sender.send(request, expected, method).await;
            } else {
                let (request, expected) = sender.random(&every());
                sender.send(request, expected, method).await;
            }
        }
    }
    let count = sender.lines.len();
    let with = |name: &str| {
        sender.lines.iter().filter(|line| line[name].as_object().is_some_and(|map| !map.is_empty())).count()
    };
    assert!(count >= 200 && with("files") >= 50 && with("json") >= 50, "{count} requests say too little");
    let Some(judged) = judged(&sender.lines) else { return };
    assert_eq!(judged.len(), count);
    let wrong: Vec<_> = judged.iter().zip(&sender.lines).filter(|(said, _)| *said != "ok").collect();
    assert!(wrong.is_empty(), "{} of {count}; the first: {} {}", wrong.len(), wrong[0].0, wrong[0].1);
    assert!(every_forgery_is_found(&sender.lines), "the checker must be able to say no");
}

/// The same requests with one byte of the body changed, or another secret: none of them may verify.
fn every_forgery_is_found(lines: &[serde_json::Value]) -> bool {
    let forged = lines.iter().enumerate().map(|(index, line)| {
        let mut line = line.clone();
        if index.is_multiple_of(2) {
            line["secret"] = json!("another");
        } else {
            // The last digit of a value at the end of the body, or of the closing boundary.
            let mut request = line["request"].as_str().unwrap().to_owned();
            let last = request.pop().unwrap();
            request.push(if last == '0' { '1' } else { '0' });
            line["request"] = json!(request);
        }
        line
    });
    let forged: Vec<_> = forged.collect();
    judged(&forged).is_some_and(|judged| judged.iter().all(|said| said.starts_with("wrong")))
}
