//! From bytes to text. Pages are UTF-8; older copies are GB18030 (and GBK, its older part) or UTF-16, by their own word or
//! because they are valid as nothing else.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, UTF_16BE, UTF_16LE};
use top_definition::Diagnostic;

use crate::findings;

/// How far into a page its own word for its encoding is looked for.
const DECLARED_WITHIN: usize = 2048;

/// The bytes as text.
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Diagnostic> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return strictly(encoding, bytes.get(length..).unwrap_or_default())
            .ok_or_else(|| no_text(bytes, length));
    }
    let error = match std::str::from_utf8(bytes) {
        Ok(_) if looks_like_utf16(bytes).is_some() => 0,
        Ok(text) => return Ok(Cow::Borrowed(text)),
        Err(error) => error.valid_up_to(),
    };
    let candidates = [looks_like_utf16(bytes), declared(bytes), Some(GB18030).filter(|_| is_not_utf8(bytes))];
    let decoded = candidates.into_iter().flatten().find_map(|encoding| strictly(encoding, bytes));
    decoded.ok_or_else(|| no_text(bytes, error))
}

/// The text, if every byte belongs to it.
fn strictly<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Option<Cow<'a, str>> {
    encoding.decode_without_bom_handling_and_without_replacement(bytes)
}

/// Half of the bytes of plain text are zero in UTF-16.
fn looks_like_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(512) & !1)?;
    if head.len() < 8 {
        return None;
    }
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let many = head.len() / 8;
    match (zeros(0), zeros(1)) {
        (0, low) if low > many => Some(UTF_16LE),
        (high, 0) if high > many => Some(UTF_16BE),
        _ => None,
    }
}

/// The encoding that the page says it has.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..DECLARED_WITHIN).unwrap_or(bytes);
    let place = head
        .windows(8)
        .position(|word| word.eq_ignore_ascii_case(b"charset=") || word.eq_ignore_ascii_case(b"encoding"))?;
    let rest = head.get(place + 8..)?;
    let start = rest.iter().position(|byte| !matches!(byte, b'"' | b'\'' | b' ' | b'='))?;
    let label = rest.get(start..)?;
    let end = label.iter().position(|byte| !byte.is_ascii_alphanumeric() && !matches!(byte, b'-' | b'_'))?;
    Encoding::for_label(label.get(..end)?)
        .map(|encoding| if encoding == encoding_rs::GBK { GB18030 } else { encoding })
}

/// Text in UTF-8 that is broken in places still has Chinese characters; GB18030 read as UTF-8 has none.
fn is_not_utf8(bytes: &[u8]) -> bool {
    !String::from_utf8_lossy(bytes).chars().any(|it| ('\u{4e00}'..='\u{9fff}').contains(&it))
}

fn no_text(bytes: &[u8], place: usize) -> Diagnostic {
    let lines = bytes.iter().take(place).filter(|byte| **byte == b'\n').count();
    let line = u32::try_from(lines).unwrap_or(u32::MAX).saturating_add(1);
    let is_control = |byte: &u8| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C);
    if bytes.iter().take(16).any(is_control) {
        return binary(line);
    }
    findings::refusal(
        "not-utf8",
        line,
        "the file is neither UTF-8 nor GB18030 nor UTF-16",
        "save the page again in UTF-8",
    )
}

/// The refusal for a file that is no text.
pub(crate) fn binary(line: u32) -> Diagnostic {
    findings::refusal(
        "binary",
        line,
        "the file holds bytes that are no text",
        "save the page as text, Markdown, HTML or JSON in UTF-8",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "请求参数\n名称 类型 是否必须\n订单号 a b c d e f\n";

    #[test]
    fn older_encodings_are_read() {
        let (gb, _, _) = GB18030.encode(TEXT);
        assert_eq!(decode(&gb).unwrap(), TEXT);
        let wide: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&[b"\xFF\xFE".as_slice(), &wide].concat()).unwrap(), TEXT);
        assert_eq!(decode(&wide).unwrap(), TEXT);
        assert_eq!(decode(&[b"\xEF\xBB\xBF".as_slice(), TEXT.as_bytes()].concat()).unwrap(), TEXT);
        let (gb, _, _) = GB18030.encode("<meta charset=\"gb2312\"><p>订单</p>");
        assert_eq!(decode(&gb).unwrap(), "<meta charset=\"gb2312\"><p>订单</p>");
    }

    #[test]
    fn broken_utf8_is_refused_with_its_line() {
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes.truncate(TEXT.len() - 1);
        bytes.extend(b"\n\xE8\xAF");
        assert_eq!(decode(&bytes).unwrap_err().code, "not-utf8");
        assert_eq!(decode(b"PK\x03\x04\x00\x00\xff\x00").unwrap_err().code, "binary");
    }
}
