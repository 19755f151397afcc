//! A document inside something else: the source of a page shown in another page, a file in a code fence, an answer with its HTTP
//! headers, a value in a script. Asked only of what is no document by itself. Knows nothing of what documents say.

use serde::de::IgnoredAny;

use crate::text::unescape;

/// Braces at which a value is looked for.
const MAX_TRIES: usize = 200;
/// Of which so many never end.
const MAX_UNENDED: usize = 8;
/// Shorter values are no documents.
const MIN_BYTES: usize = 100;
/// Elements whose text is shown as it is.
const SHOWN: [(&str, &str); 2] = [("<pre", "</pre>"), ("<textarea", "</textarea>")];

/// A document inside a text.
pub(crate) struct Inside {
    /// The document, on the lines where it stands.
    pub(crate) text: String,
    /// How many lines around it say something else.
    pub(crate) others: usize,
}

/// The document inside, if there is one.
pub(crate) fn inside(text: &str) -> Option<Inside> {
    let found = document(text)?;
    let full = |text: &str| text.lines().filter(|line| !line.trim().is_empty()).count();
    let others = full(text).saturating_sub(full(&found));
    Some(Inside { text: found, others })
}

fn document(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let found = metadata(&lower).or_else(|| page(&lower));
    let found = found.and_then(|(start, end)| on_its_line(text, start, text.get(start..end)?));
    found.or_else(|| shown(text, &lower)).or_else(|| value(text))
}

/// The text behind as many line breaks as stand before it.
fn on_its_line(text: &str, start: usize, inner: &str) -> Option<String> {
    let lines = text.get(..start)?.matches('\n').count();
    Some(format!("{}{inner}", "\n".repeat(lines)))
}

/// The vendor's metadata, which begins with no sign of its own.
fn metadata(lower: &str) -> Option<(usize, usize)> {
    let start = lower.find("<metadata").filter(|start| lower[..*start].trim() != "")?;
    let end = lower.rfind("</metadata>")? + "</metadata>".len();
    (start < end && !lower.get(..start)?.contains("<html")).then_some((start, end))
}

/// A web page behind other lines.
fn page(lower: &str) -> Option<(usize, usize)> {
    let start = lower.find("<!doctype html").or_else(|| lower.find("<html"))?;
    let is_behind = !lower.get(..start)?.trim().is_empty() && !lower.get(..start)?.contains("<body");
    (is_behind && lower.get(start..)?.contains("<table")).then_some((start, lower.len()))
}

/// What an element shows as it is, its signs unescaped.
fn shown(text: &str, lower: &str) -> Option<String> {
    SHOWN.iter().find_map(|(open, close)| {
        let open = lower.find(open)?;
        let start = open + lower.get(open..)?.find('>')? + 1;
        let end = lower.rfind(close).filter(|end| *end > start)?;
        let inner = unescape(text.get(start..end)?);
        let is_document = inner.trim_start().starts_with(['<', '{', '[']);
        is_document.then(|| on_its_line(text, start, &inner)).flatten()
    })
}

/// The longest value that begins at one of the first braces.
fn value(text: &str) -> Option<String> {
    let mut found: Option<(usize, usize)> = None;
    let (mut from, mut unended) = (0, 0);
    for _ in 0..MAX_TRIES {
        let Some(start) = text.get(from..)?.find('{').map(|at| from + at) else { break };
        let mut values = serde_json::Deserializer::from_str(text.get(start..)?).into_iter::<IgnoredAny>();
        from = match values.next() {
            Some(Ok(_)) => {
                let length = values.byte_offset();
                if found.is_none_or(|(_, longest)| length > longest) {
                    found = Some((start, length));
                }
                start + length
            }
            // Values that never end would be read to the end of the text again and again.
            Some(Err(error)) if error.is_eof() => {
                unended += 1;
                if unended > MAX_UNENDED {
                    break;
                }
                start + 1
            }
            _ => start + 1,
        };
    }
    let (start, length) = found.filter(|(start, length)| *length >= MIN_BYTES && *start > 0)?;
    on_its_line(text, start, text.get(start..start + length)?)
}

#[cfg(test)]
mod tests {
    fn inside(text: &str) -> Option<String> {
        super::inside(text).map(|found| found.text)
    }

    #[test]
    fn documents_inside_other_things() {
        let json = format!("{{\"name\": \"{}\"}}", "a".repeat(100));
        let json = json.as_str();
        for text in [
            format!("callback(\n{json});"),
            format!("var a = {{}};\n{json};"),
            format!("// saved\n{json}"),
            format!("# a\n```json {json}\n```"),
            format!("<html><pre>\n{}</pre></html>", json.replace('"', "&quot;")),
        ] {
            assert_eq!(inside(&text).unwrap(), format!("\n{json}"), "{text}");
        }
        let html = "<!DOCTYPE html><html><table></table></html>";
        assert_eq!(inside(&format!("a\nb: c\n{html}")).unwrap(), format!("\n\n{html}"));
        let source = html.replace('<', "&lt;").replace('>', "&gt;");
        assert_eq!(inside(&format!("<html><pre>{source}</pre></html>")).unwrap(), html);
        let metadata = "<metadata><apis/></metadata>";
        assert_eq!(inside(&format!("This file\n{metadata}\nend")).unwrap(), format!("\n{metadata}"));
        for text in ["", "a", "{", "{{{{", "a {\"b\": 1}", html, metadata, "<html><pre>code</pre></html>"] {
            assert_eq!(inside(text), None, "{text}");
        }
    }
}
