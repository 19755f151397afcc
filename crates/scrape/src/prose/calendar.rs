//! Days of the calendar: which dates and times exist, and which day a number of days is.

/// Is the text a day that exists, as `2023-11-11`?
pub fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let (Some(year), Some(month), Some(day), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    match (number(year, 4), number(month, 2), number(day, 2)) {
        (Some(year), Some(month), Some(day)) => exists(year, month, day),
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
    matches!(
        (number(hour, 2), number(minute, 2), number(second, 2)),
        (Some(0..=23), Some(0..=59), Some(0..=59))
    )
}

/// Is the text the platform's usual form of a moment, as `2023-11-11 11:11:11`?
pub fn is_datetime(text: &str) -> bool {
    text.split_once(' ').is_some_and(|(date, time)| is_date(date) && is_time(time))
}

/// Does this day exist?
pub fn exists(year: u32, month: u32, day: u32) -> bool {
    let leap = (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// Year, month and day of a number of days since 1970-01-01 (proleptic Gregorian calendar).
pub fn civil_from_days(days: i64) -> (i64, i64, i64) {
    // The year is taken to start in March, so that a leap day is the last day of its year.
    let shifted = days.saturating_add(719_468);
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

/// A number of exactly this many digits.
fn number(text: &str, digits: usize) -> Option<u32> {
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
        assert_eq!(civil_from_days(0), (1970, 1, 1));
        assert_eq!(civil_from_days(-1), (1969, 12, 31));
        assert_eq!(civil_from_days(11_016), (2000, 2, 29));
        assert_eq!(civil_from_days(20_000), (2024, 10, 4));
    }
}
