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

/// Longest name that is shown as it is, in bytes.
const MAX_TOKEN: usize = 96;
/// Longest request id that is shown: the platform makes short ones.
const MAX_ID: usize = 40;
/// A value that was sent and is shorter than this is only hidden where it stands as a word of its own: a shorter one is
/// part of too many words.
const SURE: usize = 4;

/// A request id as the platform makes them: short, letters and digits. Anything else is not shown.
pub(crate) fn is_id(text: &str) -> bool {
    (1..=MAX_ID).contains(&text.len()) && is_token(text)
}

/// Letters, digits and what joins them in names: no text, no line, no name of a person in Chinese.
fn is_token(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':');
    !text.is_empty() && text.len() <= MAX_TOKEN && text.bytes().all(plain)
}

/// A code or a name from outside: as it is where it is a plain token, else by its length.
pub(crate) struct Token<'a> {
    text: &'a str,
    /// It repeats a value that was sent, so it is not shown.
    sent: bool,
}

impl<'a> Token<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, sent: false }
    }

    pub(super) fn unless_sent(text: &'a str, sent: bool) -> Self {
        Self { text, sent }
    }
}

impl fmt::Display for Token<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_token(self.text) && !self.sent {
            return fmt::Display::fmt(&Shown(self.text), f);
        }
        write!(f, "<code, {} chars>", self.text.chars().count())
    }
}

impl fmt::Debug for Token<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.to_string())
    }
}

/// Hides values that were sent in a text of the platform.
pub(super) fn hide(text: &str, sent: &[String]) -> String {
    let mut hidden = text.to_owned();
    for value in sent.iter().map(|value| value.trim()).filter(|value| !value.is_empty()) {
        if hidden.contains(value) {
            hidden = hide_one(&hidden, value);
        }
    }
    hidden
}

fn hide_one(text: &str, value: &str) -> String {
    let is_word =
        |character: Option<char>| character.is_some_and(|character| character.is_ascii_alphanumeric());
    let mut hidden = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(value) {
        let joined_before = is_word(before.chars().next_back()) && is_word(value.chars().next());
        let joined_after = is_word(after.chars().next()) && is_word(value.chars().next_back());
        hidden.push_str(before);
        hidden.push_str(if value.len() >= SURE || !(joined_before || joined_after) { "***" } else { value });
        rest = after;
    }
    hidden.push_str(rest);
    hidden
}

/// Text of an answer, fit for a log: one line, of bounded length, long numbers and tokens hidden.
pub(crate) struct Shown<'a>(pub(crate) &'a str);

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

    #[test]
    fn sent_values_are_hidden_and_other_words_stay() {
        let sent = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>();
        for (text, values, hidden) in [
            ("Invalid signature", ["s", "isv"], "Invalid signature"),
            ("收货人张三不存在", ["张三", "1"], "收货人***不存在"),
            ("at most 10 of 1 item", ["1", "x"], "at most 10 of *** item"),
            ("phone 13812345678x", ["13812345678", ""], "phone ***x"),
            ("a b", ["a", "b"], "*** ***"),
        ] {
            assert_eq!(hide(text, &sent(&values)), hidden);
        }
    }

    #[test]
    fn what_is_no_token_is_shown_by_length() {
        assert_eq!(
            Token::new("isv.invalid-parameter:user_id_num").to_string(),
            "isv.invalid-parameter:user_id_num"
        );
        assert_eq!(Token::new("1\n2026").to_string(), "<code, 6 chars>");
        assert_eq!(format!("{:?}", Token::new("张三")), "\"<code, 2 chars>\"");
        assert_eq!(Token::new("x:13812345678").to_string(), "x:***");
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
