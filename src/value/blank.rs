//! Texts that the platform takes for none.

/// Empty, or nothing but what Java calls white space (which is not quite what Unicode calls so): such a pair is
/// neither signed nor sent.
pub(crate) fn is_blank(text: &str) -> bool {
    // Most texts begin with a letter or a digit.
    if text.as_bytes().first().is_some_and(u8::is_ascii_graphic) {
        return false;
    }
    text.chars().all(|character| match character {
        '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{85}' => false,
        '\u{1c}'..='\u{1f}' => true,
        other => other.is_whitespace(),
    })
}
