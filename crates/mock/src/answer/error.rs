//! The platform's own errors: the codes below 100 that the gateway itself gives.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The documented errors, one a line.
const TABLE: &str = include_str!("../../data/platform_errors.tsv");
/// The words of a code that the table doesn't have.
const OTHER: &str = "Remote service error";

/// An error as the platform words it, answered with HTTP status 200 in an `error_response`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlatformError {
    /// The platform's number, `25` for a wrong signature.
    pub code: u32,
    /// The platform's English words for the code.
    pub msg: String,
    /// The finer code, `isv.…` or `isp.…`, where there is one.
    pub sub_code: Option<String>,
    /// Words to the finer code, where there are some.
    pub sub_msg: Option<String>,
}

impl PlatformError {
    /// An error with a code and its words.
    pub fn new(code: u32, msg: impl Into<String>) -> Self {
        PlatformError { code, msg: msg.into(), sub_code: None, sub_msg: None }
    }

    /// An error in the platform's own words, with the finer code that usually comes with it. A code that the
    /// platform's list doesn't have gets the words of code 15.
    ///
    /// ```
    /// let error = top_mock::PlatformError::of(7);
    /// assert_eq!(error.sub_msg.as_deref(), Some("This ban will last for 1 more seconds"));
    /// ```
    pub fn of(code: u32) -> Self {
        documented().get(&code).cloned().unwrap_or_else(|| Self::new(code, OTHER))
    }

    /// The codes of the platform's list, in order.
    pub fn codes() -> impl Iterator<Item = u32> {
        documented().keys().copied()
    }

    /// The same error with a finer code and its words.
    #[must_use]
    pub fn with_sub(self, sub_code: impl Into<String>, sub_msg: impl Into<String>) -> Self {
        PlatformError { sub_code: Some(sub_code.into()), sub_msg: Some(sub_msg.into()), ..self }
    }

    pub(crate) fn missing_argument(name: &str) -> Self {
        let words = Self::of(40).msg;
        Self::new(40, format!("{words}:{name}")).with_sub(
            format!("isv.missing-parameter:{name}"),
            format!("the required parameter {name} is missing"),
        )
    }

    pub(crate) fn invalid_argument(name: &str, why: &str) -> Self {
        let words = Self::of(41).msg;
        Self::new(41, format!("{words}:{name}"))
            .with_sub(format!("isv.invalid-parameter:{name}"), format!("{name} {why}"))
    }
}

fn documented() -> &'static BTreeMap<u32, PlatformError> {
    static DOCUMENTED: LazyLock<BTreeMap<u32, PlatformError>> =
        LazyLock::new(|| TABLE.lines().filter_map(row).collect());
    &DOCUMENTED
}

/// A line of the table; nothing for a remark.
fn row(line: &str) -> Option<(u32, PlatformError)> {
    let mut columns = line.split('\t').map(|column| Some(column.to_owned()).filter(|text| !text.is_empty()));
    let code = columns.next()??.parse().ok()?;
    let error = PlatformError {
        code,
        msg: columns.next()??,
        sub_code: columns.next().flatten(),
        sub_msg: columns.next().flatten(),
    };
    Some((code, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_an_error() {
        let lines: Vec<&str> = TABLE.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(lines.iter().all(|line| line.split('\t').count() == 4), "four columns each");
        assert_eq!(documented().len(), lines.len(), "no code twice, no line lost");
    }
}
