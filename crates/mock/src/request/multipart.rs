//! Bodies of type `multipart/form-data`, as clients of the platform write them.
//!
//! Works on the bytes of a body that is already there and bounded; copies nothing.

/// Longer boundaries than the standard allows; more is refused.
const MAX_BOUNDARY: usize = 200;
/// As much as the headers of one part may take.
const MAX_PART_HEADERS: usize = 8 * 1024;

/// One part of a body.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Part<'a> {
    pub(crate) name: &'a [u8],
    /// Present when the part is a file.
    pub(crate) file_name: Option<&'a [u8]>,
    pub(crate) content: &'a [u8],
}

/// The boundary that a content type names.
pub(crate) fn boundary(content_type: &str) -> Option<String> {
    let value = content_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("boundary").then_some(value.trim().trim_matches('"'))
    })?;
    (!value.is_empty() && value.len() <= MAX_BOUNDARY).then(|| value.to_owned())
}

/// The parts of a body, in order; a body that holds none but its closing line is fine.
pub(crate) fn parts<'a>(body: &'a [u8], boundary: &str) -> Result<Vec<Part<'a>>, String> {
    let opening = format!("--{boundary}").into_bytes();
    let delimiter = format!("\r\n--{boundary}").into_bytes();
    let mut rest =
        after_opening(body, &opening, &delimiter).ok_or("a multipart body without its boundary")?;
    let mut parts = Vec::new();
    // Two dashes after a boundary end the body.
    while !rest.starts_with(b"--") {
        let line_end =
            find(rest, b"\r\n").ok_or("a multipart boundary that is not followed by a line end")?;
        let after_line = rest.get(line_end..).unwrap_or_default();
        let end = find(after_line.get(2..).unwrap_or_default(), &delimiter);
        let end = end.ok_or("a multipart body that ends inside a part")?;
        let part = after_line.get(2..2 + end).unwrap_or_default();
        parts.push(read_part(part)?);
        rest = after_line.get(2 + end + delimiter.len()..).unwrap_or_default();
    }
    Ok(parts)
}

/// What follows the first boundary, which stands at the start or after a preamble.
fn after_opening<'a>(body: &'a [u8], opening: &[u8], delimiter: &[u8]) -> Option<&'a [u8]> {
    body.strip_prefix(opening).or_else(|| {
        let start = find(body, delimiter)?;
        body.get(start + delimiter.len()..)
    })
}

fn read_part(part: &[u8]) -> Result<Part<'_>, String> {
    let head_end =
        find(part, b"\r\n\r\n").ok_or("a multipart part without an empty line after its headers")?;
    if head_end > MAX_PART_HEADERS {
        return Err("a multipart part with oversized headers".to_owned());
    }
    let (head, content) = part.split_at(head_end);
    let disposition = head
        .split(|byte| *byte == b'\n')
        .find_map(|line| header_value(line, b"content-disposition:"))
        .ok_or("a multipart part without a Content-Disposition")?;
    let name = quoted(disposition, b"name=").ok_or("a multipart part without a name")?;
    let file_name = quoted(disposition, b"filename=");
    Ok(Part { name, file_name, content: content.get(4..).unwrap_or_default() })
}

fn header_value<'a>(line: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let (start, value) = line.split_at_checked(name.len())?;
    start.eq_ignore_ascii_case(name).then(|| value.trim_ascii())
}

/// The value of a parameter of a header, with or without quotes. Values end at the next quote: clients write
/// quotes inside as `%22`.
fn quoted<'a>(header: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let mut rest = header;
    while let Some(separator) = next_separator(rest) {
        let parameter = rest.get(separator + 1..).unwrap_or_default().trim_ascii_start();
        if let Some(value) = strip_ignoring_case(parameter, name) {
            return Some(match value.strip_prefix(b"\"") {
                Some(value) => value.split(|byte| *byte == b'"').next().unwrap_or_default(),
                None => value.split(|byte| *byte == b';').next().unwrap_or_default().trim_ascii(),
            });
        }
        rest = parameter;
    }
    None
}

/// The next semicolon that is not inside quotes.
fn next_separator(header: &[u8]) -> Option<usize> {
    let mut inside = false;
    header.iter().position(|byte| {
        inside ^= *byte == b'"';
        *byte == b';' && !inside
    })
}

fn strip_ignoring_case<'a>(text: &'a [u8], prefix: &[u8]) -> Option<&'a [u8]> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

/// Where a short needle first stands. Jumps between occurrences of its first byte.
fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    let first = needle.first()?;
    let mut start = 0;
    loop {
        let rest = haystack.get(start..)?;
        let step = rest.iter().position(|byte| byte == first)?;
        if rest.get(step..)?.starts_with(needle) {
            return Some(start + step);
        }
        start += step + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &[u8] = b"--x\r\nContent-Disposition:form-data;name=\"k\"\r\nContent-Type:text/plain\r\n\r\nv\r\n\
        --x\r\ncontent-disposition: form-data; filename=\"a;name=b.png\"; name=\"img\"\r\n\r\n\xff\r\n--\r\n\r\n--x--\r\n";

    #[test]
    fn reads_text_and_file_parts() {
        let parts = parts(BODY, "x").unwrap();
        assert_eq!(parts[0], Part { name: b"k", file_name: None, content: b"v" });
        assert_eq!(
            parts[1],
            Part { name: b"img", file_name: Some(b"a;name=b.png"), content: b"\xff\r\n--\r\n" }
        );
        assert_eq!(parts.len(), 2);
    }

    #[test]
    fn finds_the_boundary_however_it_is_written() {
        for (content_type, expected) in [
            ("multipart/form-data;charset=UTF-8;boundary=abc", Some("abc")),
            ("multipart/form-data; Boundary=\"a b\"", Some("a b")),
            ("multipart/form-data; boundary=", None),
            ("multipart/form-data", None),
        ] {
            assert_eq!(boundary(content_type).as_deref(), expected, "{content_type}");
        }
    }

    #[test]
    fn refuses_every_cut_of_a_body() {
        let end = BODY.len() - 4;
        for length in 0..end {
            assert!(parts(&BODY[..length], "x").is_err(), "cut after {length} bytes");
        }
        assert!(parts(b"--x--", "x").unwrap().is_empty());
    }
}
