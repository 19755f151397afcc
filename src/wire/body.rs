//! Bodies of requests: URL-encoded text, or `multipart/form-data` when a file goes along.
//!
//! This room must not know APIs or signing.

use std::borrow::Cow;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;

use crate::value::file::FilePart;
use crate::wire::parameters::Pair;

const URL_ENCODED: &str = "application/x-www-form-urlencoded;charset=UTF-8";

/// An encoded body and the content type that says how.
pub(crate) struct Body {
    pub(crate) content_type: String,
    pub(crate) bytes: Vec<u8>,
}

/// Encodes text parameters and files.
pub(crate) fn encode(texts: &[Pair<'_>], files: &[(&str, &FilePart)]) -> Body {
    if files.is_empty() { url_encoded(texts) } else { multipart(texts, files) }
}

fn url_encoded(texts: &[Pair<'_>]) -> Body {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.extend_pairs(texts);
    Body { content_type: URL_ENCODED.to_owned(), bytes: form.finish().into_bytes() }
}

fn multipart(texts: &[Pair<'_>], files: &[(&str, &FilePart)]) -> Body {
    let boundary = boundary(texts, files);
    let mut bytes = Vec::with_capacity(files.iter().map(|(_, file)| file.bytes().len() + 256).sum());
    for (name, value) in texts {
        let head = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"\r\nContent-Type: text/plain;charset=UTF-8\r\n\r\n",
            quoted(name)
        );
        for piece in [head.as_bytes(), value.as_bytes(), b"\r\n"] {
            bytes.extend_from_slice(piece);
        }
    }
    for (name, file) in files {
        let head = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"; filename=\"{}\"\r\nContent-Type: {}\r\n\r\n",
            quoted(name),
            quoted(file.name()),
            media_type(file.mime_type())
        );
        for piece in [head.as_bytes(), file.bytes(), b"\r\n"] {
            bytes.extend_from_slice(piece);
        }
    }
    bytes.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    Body { content_type: format!("multipart/form-data;charset=UTF-8;boundary={boundary}"), bytes }
}

/// A separator that stands in no part. Random, so that nobody can prepare a file that holds it.
fn boundary(texts: &[Pair<'_>], files: &[(&str, &FilePart)]) -> String {
    loop {
        let boundary = format!("top-sdk-{:016x}{:016x}", random(), random());
        let inside = |bytes: &[u8]| bytes.windows(boundary.len()).any(|window| window == boundary.as_bytes());
        if !texts.iter().any(|(_, value)| inside(value.as_bytes()))
            && !files.iter().any(|(_, file)| inside(file.bytes()))
        {
            return boundary;
        }
    }
}

/// The standard library seeds each state from the system's randomness.
fn random() -> u64 {
    RandomState::new().hash_one(0_u8)
}

/// A name inside quotation marks: what ends it, and what no header may hold, escaped as browsers escape quotation marks.
fn quoted(name: &str) -> Cow<'_, str> {
    let is_harmful = |character: char| character == '"' || character.is_ascii_control();
    if !name.contains(is_harmful) {
        return name.into();
    }
    let mut quoted = String::with_capacity(name.len() + 8);
    for character in name.chars() {
        if is_harmful(character) {
            quoted.push_str(&format!("%{:02X}", u32::from(character)));
        } else {
            quoted.push(character);
        }
    }
    quoted.into()
}

/// The media type, or the general one when it is none: it stands in a header.
fn media_type(given: &str) -> &str {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$&^_.+-/;= \"".contains(&byte);
    if given.contains('/') && given.bytes().all(plain) { given } else { "application/octet-stream" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn encodes_like_the_platforms_java_client() {
        let body = encode(&[("k".into(), "以旧换新 +&=%/*~-_.😀'()!".into())], &[]);
        assert_eq!(
            String::from_utf8(body.bytes).unwrap(),
            "k=%E4%BB%A5%E6%97%A7%E6%8D%A2%E6%96%B0+%2B%26%3D%25%2F*%7E-_.%F0%9F%98%80%27%28%29%21"
        );
        assert_eq!(body.content_type, "application/x-www-form-urlencoded;charset=UTF-8");
    }

    #[test]
    fn files_become_parts() {
        let file = FilePart::new("a\"b\r\n.jpg", vec![0xFF, 0, b'\r', b'\n']).mime("image/jpeg\r\nX-Evil: 1");
        let body = encode(&[("名".into(), "值".into())], &[("image", &file)]);
        let boundary = body.content_type.rsplit_once('=').unwrap().1;
        let expected = [
            format!("--{boundary}\r\nContent-Disposition: form-data; name=\"名\"\r\nContent-Type: text/plain;charset=UTF-8\r\n\r\n值\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a%22b%0D%0A.jpg\"\r\nContent-Type: application/octet-stream\r\n\r\n").as_bytes(),
            &[0xFF, 0, b'\r', b'\n'],
            format!("\r\n--{boundary}--\r\n").as_bytes(),
        ]
        .concat();
        assert_eq!(body.bytes, expected);
    }

    #[test]
    fn no_control_character_stands_in_a_header() {
        let controls: String = (0..=0x1F_u8).chain([0x7F]).map(char::from).collect();
        let body = encode(&[], &[(&controls, &FilePart::new(controls.as_str(), vec![1]))]);
        let text = String::from_utf8(body.bytes).unwrap();
        let head = text.split("\r\n\r\n").next().unwrap();
        let lines: Vec<&str> = head.split("\r\n").collect();
        assert!(lines.iter().all(|line| !line.contains(|each: char| each.is_ascii_control())), "{head:?}");
        assert!(head.contains("filename=\"%00%01%02") && head.contains("%1F%7F\""), "{head:?}");
    }

    proptest! {
        #[test]
        fn what_is_encoded_parses_back(pairs in proptest::collection::vec(("\\PC{1,8}", "\\PC{0,20}"), 0..6)) {
            let texts: Vec<Pair> = pairs.iter().map(|(n, v)| (n.as_str().into(), v.as_str().into())).collect();
            let body = encode(&texts, &[]);
            let back: Vec<_> = form_urlencoded::parse(&body.bytes).into_owned().collect();
            prop_assert_eq!(back, pairs);
        }
    }
}
