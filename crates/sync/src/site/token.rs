//! What a session is known by: the value of a cookie that every question repeats as a parameter.

/// How cookie, parameter and hidden input are called.
pub(super) const NAME: &str = "_tb_token_";

/// More characters than any token has.
const MAX_TOKEN: usize = 256;

/// The value of the cookie.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Token(String);

impl Token {
    /// A token, if the text can be one.
    pub(super) fn new(text: &str) -> Option<Self> {
        let fits =
            !text.is_empty() && text.len() <= MAX_TOKEN && text.bytes().all(|byte| byte.is_ascii_graphic());
        fits.then(|| Token(text.to_owned()))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_a_word() {
        assert!(Token::new("3e5f").is_some());
        for bad in ["", "a b", "a\r\nX: y", "é"] {
            assert!(Token::new(bad).is_none(), "{bad}");
        }
    }
}
