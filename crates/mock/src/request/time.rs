//! Moments as the gateway reads them: GMT+8 text or epoch milliseconds, and the plain dates of parameters.

use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

/// What the platform's clock is ahead of UTC.
const GMT_PLUS_8: Offset = jiff::tz::offset(8);

/// A moment in epoch milliseconds from the text of a `timestamp` parameter: `yyyy-MM-dd HH:mm:ss` in GMT+8, or
/// epoch milliseconds in decimal, as the official Python SDK sends it.
pub(crate) fn parse_timestamp(text: &str) -> Option<i64> {
    if !text.is_empty() && text.len() <= 15 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok();
    }
    let moment = GMT_PLUS_8.to_timestamp(date_time(text)?).ok()?;
    Some(moment.as_millisecond())
}

/// Is this `yyyy-MM-dd HH:mm:ss`, with a day and a time that exist?
pub(crate) fn is_date_time(text: &str) -> bool {
    date_time(text).is_some()
}

/// Is this `yyyy-MM-dd`, with a day that exists?
pub(crate) fn is_date(text: &str) -> bool {
    is_spelt_like(text, "0000-00-00") && text.parse::<Date>().is_ok()
}

fn date_time(text: &str) -> Option<DateTime> {
    // A leap second would be read as the second before it.
    let spelt = is_spelt_like(text, "0000-00-00 00:00:00") && !text.ends_with("60");
    spelt.then(|| text.parse().ok())?
}

/// Digits where the pattern has digits, and else its very characters.
fn is_spelt_like(text: &str, pattern: &str) -> bool {
    let alike = |(one, other): (u8, u8)| if other == b'0' { one.is_ascii_digit() } else { one == other };
    text.len() == pattern.len() && text.bytes().zip(pattern.bytes()).all(alike)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_platform_time_as_gmt_plus_8() {
        // The pair the official Java SDK produces.
        assert_eq!(parse_timestamp("2023-11-15 06:13:20"), Some(1_700_000_000_000));
        assert_eq!(parse_timestamp("1700000000000"), Some(1_700_000_000_000));
        assert_eq!(parse_timestamp("1970-01-01 08:00:00"), Some(0));
    }

    #[test]
    fn refuses_moments_that_do_not_exist_or_are_spelt_otherwise() {
        for text in [
            "",
            " ",
            "2024-02-30 00:00:00",
            "2024-01-01 24:00:00",
            "2016-12-31 23:59:60",
            "2024-1-1 00:00:00",
            "2024-01-01T00:00:00",
            "2024-01-01",
            "-1700000000000",
            "99999999999999999999",
            "2024-01-01 00:00:0０",
            "2024-01-01 00:00:00:00",
        ] {
            assert_eq!(parse_timestamp(text), None, "{text:?}");
        }
        assert!(is_date_time("2024-02-29 23:59:59") && is_date("2000-02-29"));
        assert!(!is_date("2019-02-31") && !is_date("1900-02-29"));
    }
}
