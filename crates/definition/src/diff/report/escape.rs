//! Text from documents, made harmless for the form it goes into.

use crate::text::visible;

/// For HTML, inside and between tags.
pub(super) fn html(text: &str) -> String {
    let text = visible(text);
    text.chars().fold(String::with_capacity(text.len()), |mut escaped, character| {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(character),
        }
        escaped
    })
}

/// For Markdown: whatever could be taken for markup gets a backslash; `<` and `@` become references, and addresses no links.
pub(super) fn markdown(text: &str) -> String {
    let text = visible(text);
    let mut escaped = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '<' => escaped.push_str("&lt;"),
            '@' => escaped.push_str("&#64;"),
            ':' => escaped.push_str("&#58;"),
            '\\' | '`' | '*' | '[' | ']' | '|' | '~' | '#' | '!' | '>' | '&' | '$' | '_' => {
                escaped.push('\\');
                escaped.push(character);
            }
            _ => escaped.push(character),
        }
    }
    escaped
}

/// A line of a code block between fences of `~~~~`: nothing can end it but such a line.
pub(super) fn code_line(text: &str) -> String {
    visible(text).replace("~~~", "~\u{2009}~~")
}

/// The message of a workflow command of GitHub.
pub(super) fn github(text: &str) -> String {
    visible(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a workflow command of GitHub.
pub(super) fn github_property(text: &str) -> String {
    github(text).replace(':', "%3A").replace(',', "%2C")
}
