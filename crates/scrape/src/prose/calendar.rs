//! Days of the calendar: which dates and times exist, and which day a number of days is.

use std::str::FromStr;

use jiff::SignedDuration;
use jiff::civil::{Date, Time, date};

/// Is the text a day that exists, as `2023-11-11`?
pub fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let (Some(year), Some(month), Some(day), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    match (number(year, 4), number(month, 2), number(day, 2)) {
        (Some(year), Some(month), Some(day)) => Date::new(year, month, day).is_ok(),
        _ => false,
    }
}

/// Is the text a time of the day that exists, as `11:11:11`?
pub fn is_time(text: &str) -> bool {
    let mut parts = text.split(':');
    let (Some(hour), Some(minute), Some(second), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    match (number(hour, 2), number(minute, 2), number(second, 2)) {
        (Some(hour), Some(minute), Some(second)) => Time::new(hour, minute, second, 0).is_ok(),
        _ => false,
    }
}

/// Is the text the platform's usual form of a moment, as `2023-11-11 11:11:11`?
pub fn is_datetime(text: &str) -> bool {
    text.split_once(' ').is_some_and(|(date, time)| is_date(date) && is_time(time))
}

/// The day so many days after 1970-01-01, up to the year 9999.
pub fn day_of_number(days: i64) -> Option<Date> {
    let hours = days.checked_mul(24).filter(|hours| hours.checked_mul(3_600).is_some())?;
    date(1970, 1, 1).checked_add(SignedDuration::from_hours(hours)).ok()
}

/// A number of exactly this many digits.
fn number<N: FromStr>(text: &str, digits: usize) -> Option<N> {
    (text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_which_days_exist() {
        for good in ["2024-02-29", "2000-02-29", "2023-11-11", "1999-12-31"] {
            assert!(is_date(good), "{good}");
        }
        for bad in [
            "2019-02-31",
            "1900-02-29",
            "2023-13-01",
            "2023-1-01",
            "2023-11-00",
            "2023-11-11 ",
            "２０23-11-11",
        ] {
            assert!(!is_date(bad), "{bad}");
        }
        assert!(is_datetime("2023-11-11 23:59:59"));
        assert!(!is_datetime("2024-03-25 9:00") && !is_datetime("2023-11-11 24:00:00"));
    }

    #[test]
    fn turns_days_into_dates() {
        assert_eq!(day_of_number(0), Some(date(1970, 1, 1)));
        assert_eq!(day_of_number(-1), Some(date(1969, 12, 31)));
        assert_eq!(day_of_number(11_016), Some(date(2000, 2, 29)));
        assert_eq!(day_of_number(20_000), Some(date(2024, 10, 4)));
        assert_eq!(day_of_number(2_932_896), Some(date(9999, 12, 31)));
        for beyond in [2_932_897, i64::MAX, i64::MIN] {
            assert_eq!(day_of_number(beyond), None);
        }
    }
}
