//! An independent reader of the two forms a request can have. Shares nothing with the writer.

use std::collections::BTreeMap;

use super::platform::Sent;

/// What the gateway takes for itself.
const SYSTEM: &[&str] = &[
    "app_key",
    "format",
    "method",
    "partner_id",
    "session",
    "sign",
    "sign_method",
    "simplify",
    "timestamp",
    "v",
];

/// What a request holds besides system parameters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// The API that is called.
    pub method: String,
    /// Name → text.
    pub texts: BTreeMap<String, String>,
    /// Name → content.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Reads a request's body. System parameters must all stand there, and are left out.
pub fn read(sent: &Sent) -> Result<Form, &'static str> {
    let mut form = Form::default();
    if sent.content_type.starts_with("application/x-www-form-urlencoded") {
        url_encoded(&sent.body, &mut form)?;
    } else {
        let boundary = sent.content_type.split_once("boundary=").ok_or("neither of the two forms")?.1;
        multipart(&sent.body, boundary, &mut form)?;
    }
    form.method = form.texts.get("method").cloned().unwrap_or_default();
    for name in SYSTEM.iter().filter(|name| **name != "simplify") {
        form.texts.remove(*name).ok_or("a system parameter is missing")?;
    }
    form.texts.remove("simplify");
    Ok(form)
}

fn url_encoded(body: &[u8], form: &mut Form) -> Result<(), &'static str> {
    for pair in body.split(|byte| *byte == b'&') {
        let equals = pair.iter().position(|byte| *byte == b'=').ok_or("a pair without `=`")?;
        let (name, value) = pair.split_at(equals);
        let value = value.get(1..).unwrap_or_default();
        let twice = form.texts.insert(decoded(name)?, decoded(value)?).is_some();
        if twice {
            return Err("a parameter stands twice");
        }
    }
    Ok(())
}

/// `%E5%BE%85+1` → `待 1`.
fn decoded(text: &[u8]) -> Result<String, &'static str> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.iter();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut digit = || rest.next().and_then(|digit| char::from(*digit).to_digit(16));
                let (high, low) = (digit().ok_or("a bad `%`")?, digit().ok_or("a bad `%`")?);
                u8::try_from(high * 16 + low).map_err(|_| "a bad `%`")?
            }
            other => *other,
        });
    }
    String::from_utf8(bytes).map_err(|_| "no UTF-8")
}

fn multipart(body: &[u8], boundary: &str, form: &mut Form) -> Result<(), &'static str> {
    let line = format!("\r\n--{boundary}");
    // The first boundary has no line end before it.
    let body = [b"\r\n", body].concat();
    let mut parts = split(&body, line.as_bytes()).into_iter();
    parts.next().filter(|before| before.is_empty()).ok_or("text before the first part")?;
    let parts: Vec<&[u8]> = parts.collect();
    let (last, parts) = parts.split_last().ok_or("no parts")?;
    if !last.starts_with(b"--") {
        return Err("no last boundary");
    }
    parts.iter().try_for_each(|part| take(part, form))
}

fn take(part: &[u8], form: &mut Form) -> Result<(), &'static str> {
    let part = part.strip_prefix(b"\r\n").ok_or("no line end behind a boundary")?;
    let end = find(part, b"\r\n\r\n").ok_or("a part without a head")?;
    let (head, content) = part.split_at(end);
    let content = content.get(4..).unwrap_or_default();
    let head = std::str::from_utf8(head).map_err(|_| "no UTF-8")?;
    let name = quoted(head, " name=\"").ok_or("a part without a name")?;
    if quoted(head, "filename=\"").is_some() {
        form.files.insert(name, content.to_vec());
    } else {
        let text = String::from_utf8(content.to_vec()).map_err(|_| "no UTF-8")?;
        form.texts.insert(name, text);
    }
    Ok(())
}

fn quoted(head: &str, before: &str) -> Option<String> {
    let (_, rest) = head.split_once(before)?;
    rest.split_once('"').map(|(text, _)| text.to_owned())
}

fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|window| window == needle)
}

fn split<'b>(mut bytes: &'b [u8], separator: &[u8]) -> Vec<&'b [u8]> {
    let mut parts = Vec::new();
    while let Some(place) = find(bytes, separator) {
        let (part, rest) = bytes.split_at(place);
        parts.push(part);
        bytes = rest.get(separator.len()..).unwrap_or_default();
    }
    parts.push(bytes);
    parts
}
