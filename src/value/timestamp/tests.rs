use std::time::SystemTime;

use proptest::prelude::*;

use super::*;

fn millis(text: &str) -> Option<i64> {
    Timestamp::from_wire(text).epoch_millis()
}

#[test]
fn wire_text_is_gmt_plus_8() {
    assert_eq!(millis("2023-11-15 06:13:20"), Some(1_700_000_000_000));
    assert_eq!(millis("1970-01-01 08:00:00"), Some(0));
    assert_eq!(millis("2024-02-29"), millis("2024-02-29 00:00:00"));
    assert_eq!(Timestamp::from_wire("2024-02-29").to_string(), "2024-02-29");
    assert_eq!(Timestamp::from_parts(2023, 11, 15, 6, 13, 20), Timestamp::from_epoch_seconds(1_700_000_000));
}

#[test]
fn other_forms_of_the_same_moment() {
    let moment = millis("2024-03-05 09:00:00");
    for text in [
        "2024-3-5 9:00",
        "2024/03/05 09:00:00",
        "2024-03-05T09:00:00",
        "2024-03-05T01:00:00Z",
        "2024-03-05T01:00:00.000Z",
        "2024-03-05T09:00:00+08:00",
        "2024-03-04T20:30:00-0430",
        "20240305090000",
        " 2024-03-05  09:00 ",
    ] {
        assert_eq!(millis(text), moment, "{text}");
        assert_eq!(Timestamp::from_wire(text).to_string(), text.trim());
    }
    assert_eq!(millis("2024-03-05 09:00:00.5"), moment.map(|moment| moment + 500));
}

#[test]
fn texts_without_a_moment_are_kept() {
    for text in
        ["9:00", "0000-00-00 00:00:00", "2019-02-31", "2023-02-29 00:00:00", "2024-03-05 24:00:00", "昨天"]
    {
        assert_eq!(millis(text), None, "{text}");
        assert_eq!(Timestamp::from_wire(text).to_string(), text);
        assert!(text.parse::<Timestamp>().is_err());
    }
}

#[test]
fn order_is_by_moment_and_odd_texts_come_last() {
    let mut times = ["later", "2024-01-02", "2024-01-01 23:59:59", "2024/01/01"].map(Timestamp::from_wire);
    times.sort();
    assert_eq!(
        times.map(|time| time.to_string()),
        ["2024/01/01", "2024-01-01 23:59:59", "2024-01-02", "later"]
    );
}

#[test]
fn range_is_years_0_to_9999() {
    assert_eq!(Timestamp::from_epoch_millis(FIRST).unwrap().to_string(), "0000-01-01 00:00:00");
    assert_eq!(Timestamp::from_epoch_millis(LAST).unwrap().to_string(), "9999-12-31 23:59:59");
    assert_eq!(Timestamp::from_epoch_millis(LAST + 1), None);
    assert_eq!(Timestamp::from_epoch_millis(FIRST - 1), None);
    assert_eq!(Timestamp::from_epoch_seconds(i64::MAX), None);
}

proptest! {
    #[test]
    fn never_panics(text in "[0-9Tt :/.Z+-]{0,24}|\\PC*") {
        let _ = Timestamp::from_wire(&text);
    }

    #[test]
    fn text_goes_both_ways(seconds in FIRST / 1000..LAST / 1000) {
        let moment = Timestamp::from_epoch_seconds(seconds).unwrap();
        let again = Timestamp::from_wire(&moment.to_string());
        prop_assert_eq!(again.epoch_seconds(), Some(seconds));
        prop_assert!(matches!(again.0, Repr::Instant(_)));
    }

    #[test]
    fn system_time_goes_both_ways(millis in -2_000_000_000_000_i64..4_000_000_000_000) {
        let moment = Timestamp::from_epoch_millis(millis).unwrap();
        let system = SystemTime::try_from(&moment).unwrap();
        prop_assert_eq!(Timestamp::try_from(system).unwrap().epoch_millis(), Some(millis));
    }
}

#[cfg(feature = "jiff")]
#[test]
fn jiff_goes_both_ways() {
    let moment = Timestamp::from_wire("2023-11-15 06:13:20");
    let other = jiff::Timestamp::try_from(&moment).unwrap();
    assert_eq!(other.as_second(), 1_700_000_000);
    assert_eq!(Timestamp::try_from(other), Ok(moment));
}

#[cfg(feature = "time")]
#[test]
fn time_goes_both_ways() {
    let moment = Timestamp::from_wire("2023-11-15 06:13:20");
    let other = time::OffsetDateTime::try_from(&moment).unwrap();
    assert_eq!(other.unix_timestamp(), 1_700_000_000);
    assert_eq!(Timestamp::try_from(other), Ok(moment));
}

#[cfg(feature = "chrono")]
#[test]
fn chrono_goes_both_ways() {
    let moment = Timestamp::from_wire("2023-11-15 06:13:20");
    let other = chrono::DateTime::<chrono::Utc>::try_from(&moment).unwrap();
    assert_eq!(other.timestamp(), 1_700_000_000);
    assert_eq!(Timestamp::try_from(other), Ok(moment));
}
