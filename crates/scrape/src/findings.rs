//! Why a document is refused, and what a person should look at in one that was read: both are [`Diagnostic`]s, without
//! a file yet (a reader knows no files), from here to the terminal.

use top_definition::{Diagnostic, text};

/// Code of the warning about a name that its page spells otherwise than a sample does.
pub(crate) const SPELLED_OTHERWISE: &str = "spelled-otherwise";

/// A refusal with its reason, place and way out.
pub(crate) fn refusal(
    code: &'static str,
    line: u32,
    message: impl Into<String>,
    hint: impl Into<String>,
) -> Diagnostic {
    Diagnostic::error(code, cut(message.into())).at_line(line).with_hint(hint)
}

/// A warning about one field, or about the document where the path is empty.
pub(crate) fn warning(
    code: &'static str,
    field: impl Into<String>,
    line: u32,
    message: impl Into<String>,
    hint: impl Into<String>,
) -> Diagnostic {
    Diagnostic::warning(code, cut(message.into())).about(field).at_line(line).with_hint(hint)
}

/// A message is read by people, whatever the page put into it: longer ones are cut.
const MAX_MESSAGE_CHARACTERS: usize = 1_000;

fn cut(message: String) -> String {
    text::cut(&message, MAX_MESSAGE_CHARACTERS).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_stay_short_whatever_they_quote() {
        let warning = warning("x", "response.a", 1, "码".repeat(5_000), "");
        assert_eq!(warning.message.chars().count(), MAX_MESSAGE_CHARACTERS + 1);
        assert_eq!(refusal("x", 1, "short", "").message, "short");
    }
}
