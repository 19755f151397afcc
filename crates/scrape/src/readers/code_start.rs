//! How a sample starts and ends where no heading tells.

use crate::rows::pipes::is_line_numbers;
use crate::text::is_name;

/// `a_response` of `< a_response > …`.
pub(super) fn first_tag(start: &str) -> &str {
    start.trim_start_matches(['<', ' ']).split(['>', ' ']).next().unwrap_or_default()
}

/// The text of a line that starts a sample, its line numbers and bars taken away. `wide`: JSON starts one too.
pub(super) fn sample_start(text: &str, wide: bool) -> Option<&str> {
    let text = text.trim_start_matches('|').trim_start();
    let code = match text.split_once('|') {
        Some((numbers, code)) if is_line_numbers(numbers) => code.trim(),
        _ => text,
    };
    let code = code.trim_start();
    let tag = code.strip_prefix('<').map(str::trim_start);
    let starts = code.starts_with("TaobaoClient ")
        || code.starts_with("DefaultTaobaoClient ")
        || is_java(code)
        || tag.is_some_and(|tag| tag.starts_with("!DOCTYPE") || tag.starts_with("?xml"))
        || tag.is_some_and(|tag| {
            tag.split(['>', ' ']).next().is_some_and(|name| is_name(name) && name.ends_with("_response"))
        })
        || (wide && (code.starts_with("{\"") || code == "{" || code == "[" || code.starts_with("{ \"")));
    starts.then_some(code)
}

/// `OrderGetRequest req = new OrderGetRequest();`: client code without the line that makes the client.
fn is_java(code: &str) -> bool {
    let Some((left, right)) = code.split_once('=') else { return false };
    let (class, created) = (left.split_whitespace().next().unwrap_or_default(), right.trim_start());
    class.ends_with("Request")
        && created.strip_prefix("new ").is_some_and(|made| made.trim_start().starts_with(class))
}

/// Does `</ root >` stand in the line?
pub(super) fn closes(text: &str, root: &str) -> bool {
    !root.is_empty()
        && text.match_indices("</").any(|(start, _)| {
            let name = text.get(start + 2..).unwrap_or_default().trim_start();
            name.strip_prefix(root).is_some_and(|rest| rest.trim_start().starts_with('>'))
        })
}
