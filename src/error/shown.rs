//! Text of answers, made fit for logs.
//!
//! The platform's texts may repeat what a request held. What is short and looks like words passes; long numbers and
//! tokens do not. This room must not know errors.

use std::fmt;

/// Longest text of an answer that a message repeats, in characters.
const SHOWN_CHARACTERS: usize = 200;
/// A run of this many digits could be a phone number or an order number.
const DIGITS_HIDDEN: usize = 7;
/// A run of this many letters and digits could be a session or a key.
const TOKEN_HIDDEN: usize = 24;

/// A request id as the platform makes them: short, letters and digits. Anything else is not shown.
pub(super) fn is_id(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}

/// Text of an answer, fit for a log: one line, of bounded length, long numbers and tokens hidden.
pub(super) struct Shown<'a>(pub(super) &'a str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        let mut shown = 0;
        while let Some(first) = rest.chars().next() {
            if shown >= SHOWN_CHARACTERS {
                return f.write_str("…");
            }
            let run = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len()).max(first.len_utf8());
            let (word, tail) = rest.split_at_checked(run).unwrap_or((rest, ""));
            shown += write_word(f, word)?;
            rest = tail;
        }
        Ok(())
    }
}

/// Writes a run of letters and digits, or one other character; says how many characters it counts for.
fn write_word(f: &mut fmt::Formatter<'_>, word: &str) -> Result<usize, fmt::Error> {
    let digits = word.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or(0);
    if digits >= DIGITS_HIDDEN || (word.is_ascii() && word.len() >= TOKEN_HIDDEN) {
        f.write_str("***")?;
        return Ok(3);
    }
    for character in word.chars().take(SHOWN_CHARACTERS) {
        if character.is_control() { f.write_str(" ")? } else { write!(f, "{character}")? }
    }
    Ok(word.chars().count())
}

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn long_and_token_like_texts_are_cut() {
        let token = "6100e2cc4d1f3a9b8c7d6e5f4a3b2c1d0e9f";
        let shown = Shown(&format!("session {token} {}", "很长 ".repeat(500))).to_string();
        assert!(!shown.contains("4d1f3a9b"), "{shown}");
        assert!(shown.chars().count() < 220, "{shown}");
    }

    #[test]
    fn sub_codes_and_short_numbers_stay_readable() {
        let code = "isv.logistics-offline-service-error:B04";
        assert_eq!(Shown(code).to_string(), code);
        assert_eq!(Shown("最多 200 条").to_string(), "最多 200 条");
        assert_eq!(Shown("电话13812345678不对").to_string(), "***");
    }

    proptest! {
        #[test]
        fn any_text_is_one_bounded_line_without_long_numbers(text in any::<String>(), number in 1_000_000_u64..) {
            let shown = Shown(&format!("{text}{number}{text}")).to_string();
            prop_assert!(shown.chars().count() <= 3 * SHOWN_CHARACTERS);
            prop_assert!(!shown.contains(char::is_control));
            prop_assert!(!shown.contains(&number.to_string()));
        }
    }
}
