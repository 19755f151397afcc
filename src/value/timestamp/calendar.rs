//! The calendar in whole numbers: days and times of day to milliseconds since 1970 and back.

/// Milliseconds of a day.
pub(super) const DAY: i64 = 86_400_000;
/// Milliseconds that GMT+8 is ahead of UTC.
pub(super) const OFFSET: i64 = 8 * 3_600_000;
/// 0000-01-01 00:00:00 GMT+8.
pub(super) const FIRST: i64 = -719_528 * DAY - OFFSET;
/// The last millisecond of 9999 in GMT+8.
pub(super) const LAST: i64 = 2_932_897 * DAY - OFFSET - 1;

/// Midnight of a day in GMT+8, as milliseconds since 1970 UTC; `None` when there is no such day.
pub(super) fn midnight(year: i64, month: i64, day: i64) -> Option<i64> {
    let exists =
        (0..=9999).contains(&year) && (1..=12).contains(&month) && day >= 1 && day <= length(year, month);
    exists.then(|| days(year, month, day) * DAY - OFFSET)
}

/// A time of day in milliseconds; `None` when there is no such time.
pub(super) fn time_of_day(hour: i64, minute: i64, second: i64, millis: i64) -> Option<i64> {
    let exists = (0..24).contains(&hour) && (0..60).contains(&minute) && (0..60).contains(&second);
    exists.then_some(((hour * 60 + minute) * 60 + second) * 1000 + millis)
}

/// The days of a month.
fn length(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01. Years are counted from March, so that the leap day is the last of a year, in eras of
/// 400 years.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// Year, month and day of a day since 1970-01-01.
pub(super) fn date(day: i64) -> (i64, i64, i64) {
    let day = day + 719_468;
    let era = day.div_euclid(146_097);
    let day_of_era = day.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day_of_month = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day_of_month)
}
