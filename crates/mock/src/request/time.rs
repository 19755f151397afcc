//! Moments as the gateway reads them: GMT+8 text or epoch milliseconds, and the plain dates of parameters.

/// Seconds the platform's clock is ahead of UTC.
const GMT_PLUS_8_SECONDS: i64 = 8 * 3600;

/// A moment in epoch milliseconds from the text of a `timestamp` parameter: `yyyy-MM-dd HH:mm:ss` in GMT+8, or
/// epoch milliseconds in decimal, as the official Python SDK sends it.
pub(crate) fn parse_timestamp(text: &str) -> Option<i64> {
    if !text.is_empty() && text.len() <= 15 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok();
    }
    let seconds = parse_date_time(text)?;
    Some((seconds - GMT_PLUS_8_SECONDS) * 1000)
}

/// Is this `yyyy-MM-dd HH:mm:ss`, with a day and a time that exist?
pub(crate) fn is_date_time(text: &str) -> bool {
    parse_date_time(text).is_some()
}

/// Is this `yyyy-MM-dd`, with a day that exists?
pub(crate) fn is_date(text: &str) -> bool {
    parse_date(text).is_some()
}

/// Seconds since 1970 on a clock that shows this text, whatever its zone.
fn parse_date_time(text: &str) -> Option<i64> {
    let (date, time) = text.split_once(' ')?;
    let days = parse_date(date)?;
    let [hour, minute, second] = numbers(time, ':', [2, 2, 2])?;
    (hour < 24 && minute < 60 && second < 60).then_some(days * 86_400 + hour * 3600 + minute * 60 + second)
}

/// Days since 1970-01-01.
fn parse_date(text: &str) -> Option<i64> {
    let [year, month, day] = numbers(text, '-', [4, 2, 2])?;
    let exists = (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day);
    exists.then(|| days_from_civil(year, month, day))
}

/// Three numbers of exactly these widths between separators.
fn numbers(text: &str, separator: char, widths: [usize; 3]) -> Option<[i64; 3]> {
    let mut parts = text.split(separator);
    let mut found = [0; 3];
    for (slot, width) in found.iter_mut().zip(widths) {
        let part = parts.next()?;
        if part.len() != width || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        *slot = part.parse().ok()?;
    }
    parts.next().is_none().then_some(found)
}

fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01 of a Gregorian date, counted in years that begin in March so that a leap day comes last.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
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
