//! What an answer says about the business operation, read by the paths that the definition names.
//!
//! This room must not know how answers are decoded.

use std::fmt;

use crate::error::{Error, ErrorKind, Token};
use crate::table::DynTable;
use crate::table::path::find;

/// Where an answer says whether the business operation was done: dotted wire paths below the response.
///
/// ```
/// use top_sdk::Outcome;
/// const OUTCOME: Outcome = Outcome::new().success("result.success").message("result.error_msg");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    success: Option<&'static str>,
    success_words: Option<&'static [&'static str]>,
    code: Option<&'static str>,
    message: Option<&'static str>,
}

impl Outcome {
    /// No field says it.
    #[must_use]
    pub const fn new() -> Self {
        Self { success: None, success_words: None, code: None, message: None }
    }

    /// A field that is true when the operation was done.
    #[must_use]
    pub const fn success(mut self, path: &'static str) -> Self {
        self.success = Some(path);
        self
    }

    /// The values of that field that say so, where values are documented (`success`, `failure`). Any other is none, `true`
    /// and `1` as well.
    #[must_use]
    pub const fn success_words(mut self, words: &'static [&'static str]) -> Self {
        self.success_words = Some(words);
        self
    }

    /// The code of a refusal.
    #[must_use]
    pub const fn code(mut self, path: &'static str) -> Self {
        self.code = Some(path);
        self
    }

    /// The message of a refusal.
    #[must_use]
    pub const fn message(mut self, path: &'static str) -> Self {
        self.message = Some(path);
        self
    }
}

/// What an answer says about the business operation: done or refused, and why.
///
/// Fail closed: only what the documented field says readably is success, in a documented word where there are such. A field
/// that is missing, empty or holds anything else (`"N"`, `"失败"`) is none.
#[derive(Clone, PartialEq, Eq)]
pub struct BusinessOutcome {
    success: Option<bool>,
    code: Option<String>,
    message: Option<String>,
}

impl BusinessOutcome {
    pub(crate) fn read(outcome: &Outcome, response: &dyn DynTable) -> Self {
        let text = |path: Option<&str>| path.and_then(|path| find(response, path));
        let code = text(outcome.code);
        let success = match outcome.success {
            Some(path) => find(response, path).and_then(|text| says_success(outcome, &text)),
            None => outcome.code.and_then(|_| by_code(code.as_deref(), response)),
        };
        Self { success, code, message: text(outcome.message) }
    }

    /// Was the operation done? `None` when the answer doesn't say so readably.
    pub fn success(&self) -> Option<bool> {
        self.success
    }

    /// Is the operation to be taken as refused? It is, unless the answer says that it was done.
    pub fn is_refused(&self) -> bool {
        self.success != Some(true)
    }

    /// The code that goes with it.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// The message that goes with it: free text, which may repeat what the request held.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The refusal as an error.
    pub(crate) fn into_error(self) -> Option<Error> {
        self.is_refused().then(|| {
            let message = match self.success {
                Some(_) => "the platform answered that the operation was not done",
                None => "the platform did not answer that the operation was done",
            };
            Error::new(ErrorKind::Business, message)
                .with_codes(self.code, None)
                .with_sub_message(self.message)
        })
    }
}

impl fmt::Debug for BusinessOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BusinessOutcome")
            .field("success", &self.success)
            .field("code", &self.code.as_deref().map(Token::new))
            .field("message_bytes", &self.message.as_deref().map(str::len))
            .finish()
    }
}

/// Where only a code is documented: none, or `0` as in the platform's own clients, is success, if anything was answered.
fn by_code(code: Option<&str>, response: &dyn DynTable) -> Option<bool> {
    match code.map(str::trim).unwrap_or_default() {
        "0" => Some(true),
        "" => (0..response.names().len()).any(|index| response.slot(index).is_set()).then_some(true),
        _ => Some(false),
    }
}

/// Whether this value says that the operation was done, by the documented values or as a plain yes or no.
fn says_success(outcome: &Outcome, text: &str) -> Option<bool> {
    let Some(words) = outcome.success_words else { return as_bool(text) };
    let is_success = words.iter().any(|word| word.eq_ignore_ascii_case(text.trim()));
    if is_success { Some(true) } else { (!text.trim().is_empty()).then_some(false) }
}

fn as_bool(text: &str) -> Option<bool> {
    match text.trim() {
        "1" => Some(true),
        "0" => Some(false),
        word if word.eq_ignore_ascii_case("true") => Some(true),
        word if word.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::TableExt as _;
    use crate::sample::Order;

    /// Whether an answer passes where success, or only a code, is documented.
    fn passes(outcome: Outcome, json: &str) -> bool {
        let options = crate::decode::Options::strictness(crate::Strictness::Lenient);
        let order = Order::from_json_with(json, &options).unwrap();
        BusinessOutcome::read(&outcome, &*order).into_error().is_none()
    }

    #[test]
    fn only_a_readable_yes_passes() {
        let boolean = Outcome::new().success("paid").code("title");
        let text = Outcome::new().success("seller_phone").code("title");
        let below = Outcome::new().success("parent.paid");
        for yes in ["true", "\"true\"", "\"TRUE\"", "1", "\"1\""] {
            assert!(passes(boolean, &format!(r#"{{"paid":{yes}}}"#)), "{yes}");
            assert!(passes(text, &format!(r#"{{"seller_phone":{yes}}}"#)), "{yes}");
            assert!(passes(below, &format!(r#"{{"parent":{{"paid":{yes}}}}}"#)), "{yes}");
        }
        for no in ["false", "0", "\"N\"", "\"Y\"", "\"失败\"", "null", "{}", "[]", "\"\"", "2", "\"success\""]
        {
            assert!(!passes(boolean, &format!(r#"{{"paid":{no},"title":"E1"}}"#)), "{no}");
            assert!(!passes(text, &format!(r#"{{"seller_phone":{no},"title":"E1"}}"#)), "{no}");
            assert!(!passes(boolean, &format!(r#"{{"paid":{no}}}"#)), "{no}");
        }
        for missing in ["{}", r#"{"title":"E1"}"#, r#"{"parent":null}"#, r#"{"parent":{}}"#] {
            assert!(
                !passes(boolean, missing) && !passes(text, missing) && !passes(below, missing),
                "{missing}"
            );
        }
    }

    #[test]
    fn documented_words_say_success_and_nothing_else_does() {
        const WORDS: Outcome =
            Outcome::new().success("seller_phone").success_words(&["success", "0"]).code("title");
        for yes in ["\"success\"", "\"SUCCESS\"", "\" success \"", "\"0\"", "0"] {
            assert!(passes(WORDS, &format!(r#"{{"seller_phone":{yes}}}"#)), "{yes}");
        }
        for no in [
            "\"failure\"",
            "true",
            "\"true\"",
            "1",
            "\"1\"",
            "\"\"",
            "null",
            "{}",
            "\"successful\"",
            "\"success|failure\"",
        ] {
            assert!(!passes(WORDS, &format!(r#"{{"seller_phone":{no}}}"#)), "{no}");
        }
        assert!(!passes(WORDS, "{}"));
        let none = Outcome::new().success("seller_phone").success_words(&[]);
        assert!(!passes(none, r#"{"seller_phone":"true"}"#));
    }

    #[test]
    fn where_only_a_code_is_documented_any_but_zero_is_a_refusal() {
        let outcome = Outcome::new().code("title");
        for (json, passing) in [
            (r#"{"title":"0","order_id":1}"#, true),
            (r#"{"order_id":1}"#, true),
            (r#"{"title":"","order_id":1}"#, true),
            (r#"{"title":"E1","order_id":1}"#, false),
            (r#"{"title":"200"}"#, false),
            ("{}", false),
        ] {
            assert_eq!(passes(outcome, json), passing, "{json}");
        }
    }
}
