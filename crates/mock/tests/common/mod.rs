//! A client that shows its bytes: requests are built by hand and sent over plain TCP.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, UNIX_EPOCH};

use top_definition::{Auth, Code, Definition, Field, Outcome};
use top_mock::sign::{base_string, sign};
use top_mock::{Config, MockServer, SignForm, SignMethod};

/// The moment at which every test takes place, as text in GMT+8 and in milliseconds.
pub const NOW: &str = "2023-11-15 06:13:20";
pub const NOW_MILLISECONDS: u64 = 1_700_000_000_000;
pub const METHOD: &str = "alibaba.idle.recycle.order.get";
pub const SECRET: &str = "helloworld";

pub type Parameters = BTreeMap<String, String>;

pub fn field(name: &str, type_name: &str, example: &str) -> Field {
    Field { example: Some(example.to_owned()), ..Field::new(name, type_name) }
}

pub fn list(field: Field) -> Field {
    Field { list: true, ..field }
}

pub fn object(name: &str, type_name: &str, fields: Vec<Field>) -> Field {
    Field { fields, ..Field::new(name, type_name) }
}

/// An API in the likeness of the recycle orders, with every kind of value.
pub fn order_get() -> Definition {
    let order = object(
        "module",
        "RecycleOrderTo",
        vec![
            field("city", "String", "杭州"),
            field("apprize_amount", "Number", "31000"),
            field("biz_order_id", "String", "781293810231231"),
            field("credit_pay", "Boolean", "true"),
            field("channel_data", "String", "{ \"idleBizCode\": 70 }"),
            field("gmt_create", "Date", "2018-02-12 11:32:21"),
            field("price", "Price", "12.50"),
            list(field("tags", "String", "a<b")),
            list(object("subsidy_list", "SubsidyDTO", vec![field("fee", "Number", "7")])),
        ],
    );
    Definition {
        name: METHOD.into(),
        request: vec![Field { required: true, ..Field::new("biz_order_id", "Number") }],
        response: vec![
            field("error_msg", "String", "订单查询失败"),
            order,
            field("result", "Boolean", "true"),
        ],
        outcome: Some(Outcome {
            success: Some("result".into()),
            code: None,
            message: Some("error_msg".into()),
        }),
        ..Definition::default()
    }
}

pub fn with_session(definition: Definition) -> Definition {
    Definition { auth: Auth::Session, ..definition }
}

pub fn code(value: &str, label: &str) -> Code {
    Code { value: value.into(), label: label.into(), rust_name: None }
}

/// A configuration whose clock stands still.
pub fn config(definitions: impl IntoIterator<Item = Definition>) -> Config {
    Config::new(definitions).clock(|| UNIX_EPOCH + Duration::from_millis(NOW_MILLISECONDS))
}

pub fn start(config: Config) -> MockServer {
    MockServer::start_blocking(config).unwrap()
}

/// What every call carries, before it is signed.
pub fn call(changes: &[(&str, &str)]) -> Parameters {
    let mut parameters: Parameters = [
        ("method", METHOD),
        ("app_key", "12345678"),
        ("timestamp", NOW),
        ("v", "2.0"),
        ("format", "json"),
        ("sign_method", "md5"),
        ("biz_order_id", "1231234"),
    ]
    .into_iter()
    .chain(changes.iter().copied())
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .collect();
    parameters.retain(|_, value| value != "(absent)");
    parameters
}

pub fn signed(parameters: Parameters) -> Parameters {
    signed_as(parameters, SignForm::Dropped)
}

pub fn signed_as(mut parameters: Parameters, form: SignForm) -> Parameters {
    let method = parameters.get("sign_method").map_or("md5", String::as_str);
    let method = SignMethod::from_wire(method).unwrap_or(SignMethod::Md5);
    let signature = sign(method, SECRET, &base_string(&parameters, "", form));
    parameters.entry("sign".to_owned()).or_insert(signature);
    parameters
}

/// Form encoding with `%20` for spaces.
pub fn form<'a>(parameters: impl IntoIterator<Item = (&'a String, &'a String)>) -> String {
    let encode = |text: &str| -> String {
        text.bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'.' | b'-' => char::from(byte).to_string(),
                other => format!("%{other:02X}"),
            })
            .collect()
    };
    let pairs: Vec<String> =
        parameters.into_iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
    pairs.join("&")
}

#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Reply {
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("no JSON: {:?}", self.text()))
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    /// The code of an `error_response`, or 0.
    pub fn error_code(&self) -> u64 {
        self.json()["error_response"]["code"].as_u64().unwrap_or(0)
    }
}

pub fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream
}

/// Sends bytes and reads one answer; what stands there if the server closes before the end.
pub fn exchange(stream: &mut TcpStream, request: &[u8]) -> Reply {
    // A server may refuse before it has read everything.
    let _ = stream.write_all(request);
    read_reply(stream)
}

pub fn read_reply(stream: &mut TcpStream) -> Reply {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let head_end = bytes.windows(4).position(|window| window == b"\r\n\r\n");
        if let Some(head_end) = head_end {
            let head = String::from_utf8_lossy(&bytes[..head_end]).into_owned();
            let status = head.split(' ').nth(1).unwrap().parse().unwrap();
            let mut reply = Reply { status, head, body: bytes[head_end + 4..].to_vec() };
            let length: usize = reply.header("content-length").map_or(0, |length| length.parse().unwrap());
            while reply.body.len() < length {
                match stream.read(&mut buffer) {
                    Ok(0) | Err(_) => break,
                    Ok(count) => reply.body.extend_from_slice(&buffer[..count]),
                }
            }
            return reply;
        }
        match stream.read(&mut buffer) {
            Ok(0) | Err(_) => return Reply { status: 0, head: String::new(), body: bytes },
            Ok(count) => bytes.extend_from_slice(&buffer[..count]),
        }
    }
}

pub fn post_request(path: &str, content_type: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

pub fn send(server: &MockServer, request: &[u8]) -> Reply {
    exchange(&mut connect(server.address()), request)
}

/// One POST with everything in a form body.
pub fn post(server: &MockServer, parameters: &Parameters) -> Reply {
    let body = form(parameters);
    send(server, &post_request("/router/rest", "application/x-www-form-urlencoded", body.as_bytes()))
}
