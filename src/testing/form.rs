//! Bodies of requests, decoded: what `wire::body` encodes, both forms.

use super::recorded::RecordedFile;

/// Text parameters and files, in the order in which they stand.
pub(super) type Form = (Vec<(String, String)>, Vec<RecordedFile>);

/// Decodes a body by its content type. What is neither form has no parameters.
pub(super) fn decode(content_type: &str, body: &[u8]) -> Form {
    match content_type.split_once("boundary=") {
        Some((_, boundary)) => multipart(boundary.trim(), body),
        None => (form_urlencoded::parse(body).into_owned().collect(), Vec::new()),
    }
}

fn multipart(boundary: &str, body: &[u8]) -> Form {
    let mut form = Form::default();
    let delimiter = format!("\r\n--{boundary}").into_bytes();
    // The first delimiter stands at the beginning, without a line end before it.
    let body = [b"\r\n", body].concat();
    let mut rest = after(&body, &delimiter);
    while let Some(from) = rest {
        let Some(end) = find(from, &delimiter) else { break };
        let (part, next) = from.split_at(end);
        if let Some((head, content)) = parted(part) {
            add(&mut form, &head, content);
        }
        rest = after(next, &delimiter);
    }
    form
}

/// The head and the content of a part.
fn parted(part: &[u8]) -> Option<(String, &[u8])> {
    let end = find(part, b"\r\n\r\n")?;
    let (head, content) = part.split_at(end);
    Some((String::from_utf8_lossy(head).into_owned(), content.get(4..)?))
}

fn add((texts, files): &mut Form, head: &str, content: &[u8]) {
    let quoted = |name: &str| {
        let (_, value) = head.split_once(&format!(" {name}=\""))?;
        Some(value.split_once('"')?.0.to_owned())
    };
    let mime =
        head.lines().find_map(|line| line.strip_prefix("Content-Type: ")).unwrap_or_default().to_owned();
    let name = quoted("name").unwrap_or_default();
    match quoted("filename") {
        Some(file_name) => files.push(RecordedFile { name, file_name, mime, bytes: content.to_vec() }),
        None => texts.push((name, String::from_utf8_lossy(content).into_owned())),
    }
}

fn after<'b>(bytes: &'b [u8], what: &[u8]) -> Option<&'b [u8]> {
    bytes.get(find(bytes, what)? + what.len()..)
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len().max(1)).position(|window| window == what)
}
