//! The body of an answer as text, by the charset that its header names.

use std::borrow::Cow;

use super::not_understood;
use crate::error::Error;
use crate::net::transport::TransportResponse;
use crate::wire::decode;

/// The body as text.
pub(super) struct Text<'b> {
    pub(super) text: Cow<'b, str>,
    /// Whether bytes that stand for no character were replaced.
    pub(super) damaged: bool,
}

/// The body as text. Without a charset in the header it is UTF-8, in which the client asks for answers.
pub(super) fn text(response: &TransportResponse) -> Result<Text<'_>, Error> {
    let body = &response.body;
    match response.content_type.as_deref().and_then(charset) {
        Some(label) if !is_utf_8(label) && !body.is_ascii() => other(label, body),
        _ => {
            let text = decode::text_of(body);
            let damaged = matches!(text, Cow::Owned(_));
            Ok(Text { text, damaged })
        }
    }
}

/// The charset in a `content-type`.
fn charset(content_type: &str) -> Option<&str> {
    content_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches('"').trim())
    })
}

fn is_utf_8(label: &str) -> bool {
    ["", "utf-8", "utf8", "us-ascii", "ascii"].iter().any(|known| label.eq_ignore_ascii_case(known))
}

#[cfg(feature = "charset")]
fn other<'b>(label: &str, body: &'b [u8]) -> Result<Text<'b>, Error> {
    let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).ok_or_else(|| unknown(label, ""))?;
    let (text, _, damaged) = encoding.decode(body);
    Ok(Text { text, damaged })
}

#[cfg(not(feature = "charset"))]
fn other<'b>(label: &str, _: &'b [u8]) -> Result<Text<'b>, Error> {
    Err(unknown(label, "; the feature `charset` of top-sdk reads the usual ones"))
}

fn unknown(label: &str, advice: &str) -> Error {
    let plain =
        label.len() <= 32 && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    let label = if plain { label } else { "of an odd name" };
    not_understood(format!("the answer is in the charset {label}, not in UTF-8{advice}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(content_type: &str, body: &[u8]) -> Result<(String, bool), Error> {
        let mut response = TransportResponse::new(200, body);
        response.content_type = Some(content_type.to_owned());
        text(&response).map(|text| (text.text.into_owned(), text.damaged))
    }

    #[test]
    fn utf_8_is_the_default() {
        for content_type in ["", "text/javascript", "text/javascript;charset=UTF-8", "a/b; Charset=\"utf8\""]
        {
            assert_eq!(
                read(content_type, "中".as_bytes()).unwrap(),
                ("中".to_owned(), false),
                "{content_type}"
            );
        }
        assert!(read("", b"\xd6\xd0").unwrap().1);
        assert_eq!(read("a/b;charset=GBK", b"{}").unwrap(), ("{}".to_owned(), false));
    }

    #[test]
    fn other_charsets_are_read_or_refused_by_name() {
        let gbk = read("text/javascript;charset=GBK", b"\xd6\xd0\xce\xc4");
        if cfg!(feature = "charset") {
            assert_eq!(gbk.unwrap(), ("中文".to_owned(), false));
        } else {
            assert!(gbk.unwrap_err().to_string().contains("charset GBK"));
        }
        let odd = read("a/b;charset=张三", b"\xd6\xd0").unwrap_err().to_string();
        assert!(odd.contains("odd name") && !odd.contains("张三"), "{odd}");
    }
}
