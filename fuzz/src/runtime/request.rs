//! Requests as bodies: any text and any file arrive as they were, and nothing of them can pass for something else.

use std::collections::BTreeMap;

use top_sdk::emit::{self, Api, Effect, FilePart, Slot, SlotMut, Table};
use top_sdk::sign::SignMethod;

use super::types::Settled;
use super::{Memory, SECRET, builder, is_blank, now, sign};

emit::table_traits!(Upload);

/// Two texts and two files.
#[derive(Default)]
pub struct Upload {
    pub first: Option<String>,
    pub second: Option<String>,
    pub file: Option<FilePart>,
    pub other: Option<FilePart>,
}

impl Table for Upload {
    fn names() -> &'static [&'static str] {
        &["first", "Second", "file", "other"]
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.first),
            1 => Slot::Text(&self.second),
            2 => Slot::File(&self.file),
            _ => Slot::File(&self.other),
        }
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.first),
            1 => SlotMut::Text(&mut self.second),
            2 => SlotMut::File(&mut self.file),
            _ => SlotMut::File(&mut self.other),
        }
    }
}

impl Api for Upload {
    const METHOD: &'static str = "taobao.hd.upload";
    const DOC_URL: &'static str = "";
    const EFFECT: Effect = Effect::Write;
    type Response = Settled;
}

/// What was sent: content type and body.
fn sent(request: Upload) -> (String, Vec<u8>) {
    let memory = Memory::new(200, r#"{"hd_upload_response":{"success":true}}"#);
    now(request.send(&builder(memory.clone()).build().expect("a client"))).expect("an answer");
    let seen = memory.seen.lock().unwrap();
    let [request] = seen.as_slice() else { panic!("{} requests for one call", seen.len()) };
    let types: Vec<_> = request.headers.iter().filter(|(name, _)| *name == "content-type").collect();
    let [(_, content_type)] = types.as_slice() else { panic!("{} content types", types.len()) };
    assert!(!content_type.contains(['\r', '\n']));
    (content_type.clone(), request.body.clone())
}

/// What must have been sent of these texts.
fn texts(first: &str, second: &str) -> BTreeMap<String, String> {
    let kept = [("first", first), ("Second", second)].into_iter().filter(|(_, text)| !is_blank(text));
    kept.map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}

fn check(parameters: BTreeMap<String, String>, expected: &BTreeMap<String, String>) {
    let system =
        ["method", "app_key", "session", "timestamp", "v", "sign_method", "sign", "format", "partner_id"];
    let business: BTreeMap<_, _> = parameters
        .iter()
        .filter(|(name, _)| !system.contains(&name.as_str()))
        .map(|(n, v)| (n.clone(), v.clone()))
        .collect();
    assert_eq!(&business, expected);
    assert_eq!(parameters.get("sign"), Some(&sign::by_hand(SignMethod::HmacSha256, SECRET, &parameters)));
}

/// A form holds exactly the texts.
pub fn any_form(first: &str, second: &str) {
    let request =
        Upload { first: Some(first.to_owned()), second: Some(second.to_owned()), ..Upload::default() };
    let (content_type, body) = sent(request);
    assert_eq!(content_type, "application/x-www-form-urlencoded;charset=UTF-8");
    let mut parameters = BTreeMap::new();
    for pair in body.split(|byte| *byte == b'&') {
        let mut halves = pair.splitn(2, |byte| *byte == b'=');
        let (name, value) = (halves.next().unwrap(), halves.next().expect("a pair"));
        let twice = parameters.insert(plain(name), plain(value));
        assert_eq!(twice, None, "a parameter twice");
    }
    check(parameters, &texts(first, second));
}

/// Undoes the encoding of a form, strictly.
fn plain(encoded: &[u8]) -> String {
    let mut bytes = Vec::new();
    let mut rest = encoded;
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        match first {
            b'+' => bytes.push(b' '),
            b'%' => {
                let (digits, tail) = rest.split_at(2);
                rest = tail;
                bytes.push(u8::from_str_radix(std::str::from_utf8(digits).unwrap(), 16).unwrap());
            }
            byte => {
                assert!(byte.is_ascii_alphanumeric() || b"*-._".contains(byte), "a bare byte {byte}");
                bytes.push(*byte);
            }
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// Parts hold exactly the texts and files; names and types of files can't break out of their heads.
pub fn any_multipart(text: &str, name: &str, mime: &str, bytes: &[u8], other: Option<&[u8]>) {
    let request = Upload {
        first: Some(text.to_owned()),
        second: None,
        file: Some(FilePart::new(name, bytes).mime(mime)),
        other: other.map(|bytes| FilePart::new("other", bytes)),
    };
    let (content_type, body) = sent(request);
    let boundary = content_type.strip_prefix("multipart/form-data;charset=UTF-8;boundary=").expect("parts");
    assert!(
        boundary.len() <= 70 && boundary.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    );
    let mut parameters = BTreeMap::new();
    let mut files = Vec::new();
    for (head, content) in parts(&body, boundary) {
        let lines: Vec<&str> = head.split("\r\n").collect();
        let [disposition, kind] = lines.as_slice() else {
            panic!("{} lines in a head: {head:?}", lines.len())
        };
        assert!(!head.chars().any(|c| c != '\r' && c != '\n' && c.is_ascii_control()), "{head:?}");
        assert!(kind.starts_with("Content-Type: ") && kind.contains('/'), "{kind}");
        let quoted: Vec<&str> = disposition.split('"').collect();
        match quoted.as_slice() {
            ["Content-Disposition: form-data; name=", name, ""] => {
                parameters.insert((*name).to_owned(), String::from_utf8(content.to_vec()).unwrap());
            }
            ["Content-Disposition: form-data; name=", name, "; filename=", _, ""] => {
                files.push(((*name).to_owned(), content.to_vec()));
            }
            _ => panic!("{disposition}"),
        }
    }
    let expected: Vec<_> = [("file", Some(bytes)), ("other", other)]
        .into_iter()
        .filter_map(|(name, bytes)| Some((name.to_owned(), bytes?.to_vec())))
        .collect();
    assert_eq!(files, expected);
    check(parameters, &texts(text, ""));
}

/// Heads and contents of the parts.
fn parts<'b>(body: &'b [u8], boundary: &str) -> Vec<(&'b str, &'b [u8])> {
    let open = format!("--{boundary}\r\n");
    let close = format!("\r\n--{boundary}--\r\n");
    let between = format!("\r\n--{boundary}\r\n");
    let mut rest = body.strip_prefix(open.as_bytes()).expect("the first boundary");
    rest = rest.strip_suffix(close.as_bytes()).expect("the last boundary");
    let mut parts = Vec::new();
    loop {
        let (part, tail) = match find(rest, between.as_bytes()) {
            Some(place) => (&rest[..place], Some(&rest[place + between.len()..])),
            None => (rest, None),
        };
        let head = find(part, b"\r\n\r\n").expect("a head");
        parts.push((std::str::from_utf8(&part[..head]).expect("a readable head"), &part[head + 4..]));
        match tail {
            Some(tail) => rest = tail,
            None => return parts,
        }
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}
