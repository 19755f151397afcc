//! What the decoder could not read, and what it did not know.

use std::fmt;

/// How strict decoding is about values that do not fit their documented type.
///
/// In every case the rest of the answer, the list of issues and the raw body stay reachable, through the
/// [`Response`](crate::Response) or through the [`Error`](crate::Error).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Strictness {
    /// Any value that does not fit is an error.
    Strict,
    /// A value that does not fit is an error where it is an amount of money, else an issue. The default.
    #[default]
    GuardMoney,
    /// A value that does not fit is an issue, never an error.
    Lenient,
}

/// A value that does not fit its documented type. The field is left empty.
#[derive(Clone, PartialEq, Eq)]
pub struct Issue {
    pub(crate) path: String,
    pub(crate) expected: &'static str,
    pub(crate) got: String,
    pub(crate) money: bool,
}

impl Issue {
    /// Where: `module.subsidy_list[0].amount`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What should have stood there: `a whole number`.
    #[must_use]
    pub fn expected(&self) -> &'static str {
        self.expected
    }

    /// The JSON text that stood there. May hold personal data: not for logs.
    #[must_use]
    pub fn got(&self) -> &str {
        &self.got
    }

    /// Whether an amount of money is concerned.
    #[must_use]
    pub fn is_money(&self) -> bool {
        self.money
    }
}

impl fmt::Display for Issue {
    /// Without the value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: expected {}, got {}", self.path, self.expected, Kind(&self.got))
    }
}

impl fmt::Debug for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Issue({self})")
    }
}

/// A member of an answer that no document names.
#[derive(Clone, PartialEq, Eq)]
pub struct UnknownField {
    pub(crate) path: String,
    /// How much of the path documents name.
    pub(crate) known: usize,
    pub(crate) json: String,
}

impl UnknownField {
    /// Where: `module.subsidy_list[0].gear_name`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The JSON text that stands there. May hold personal data: not for logs.
    #[must_use]
    pub fn json(&self) -> &str {
        &self.json
    }
}

impl fmt::Debug for UnknownField {
    /// What documents name of the path; the member's own name comes from outside and is shown by length.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (known, name) = self.path.split_at_checked(self.known).unwrap_or(("", &self.path));
        write!(f, "{known}<name, {} chars>: {}", name.chars().count(), Kind(&self.json))
    }
}

/// JSON text by kind and length only: `<text, 11 bytes>`.
struct Kind<'a>(&'a str);

impl fmt::Display for Kind<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.0.trim_start().as_bytes().first() {
            Some(b'"') => "text",
            Some(b'{') => "object",
            Some(b'[') => "list",
            Some(b't' | b'f') => "boolean",
            Some(b'n') | None => "null",
            Some(_) => "number",
        };
        write!(f, "<{kind}, {} bytes>", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_from_outside_are_shown_by_length() {
        let field = UnknownField { path: "module.a\nb张".into(), known: 7, json: "[1]".into() };
        assert_eq!(format!("{field:?}"), "module.<name, 4 chars>: <list, 3 bytes>");
    }

    #[test]
    fn kinds_and_lengths_show_but_no_values() {
        for (got, kind) in
            [("\"abc\"", "text"), ("-1", "number"), ("true", "boolean"), ("{}", "object"), ("", "null")]
        {
            let issue = Issue { path: "a.b".into(), expected: "text", got: got.into(), money: false };
            assert_eq!(issue.to_string(), format!("a.b: expected text, got <{kind}, {} bytes>", got.len()));
        }
    }
}
