//! To and from the time types of the standard library and of `jiff`, `time` and `chrono`.

use std::time::{Duration, SystemTime};

use super::{Timestamp, TimestampError};

impl TryFrom<SystemTime> for Timestamp {
    type Error = TimestampError;

    /// Rounds down to milliseconds.
    fn try_from(time: SystemTime) -> Result<Self, TimestampError> {
        let millis = match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_millis()).ok(),
            Err(before) => {
                i64::try_from(before.duration().as_nanos().div_ceil(1_000_000)).ok().map(|millis| -millis)
            }
        };
        millis.and_then(Self::from_epoch_millis).ok_or(TimestampError)
    }
}

impl TryFrom<&Timestamp> for SystemTime {
    type Error = TimestampError;

    fn try_from(timestamp: &Timestamp) -> Result<Self, TimestampError> {
        let millis = timestamp.epoch_millis().ok_or(TimestampError)?;
        let distance = Duration::from_millis(millis.unsigned_abs());
        let time = if millis < 0 {
            Self::UNIX_EPOCH.checked_sub(distance)
        } else {
            Self::UNIX_EPOCH.checked_add(distance)
        };
        time.ok_or(TimestampError)
    }
}

impl TryFrom<Timestamp> for SystemTime {
    type Error = TimestampError;

    fn try_from(timestamp: Timestamp) -> Result<Self, TimestampError> {
        Self::try_from(&timestamp)
    }
}

/// Declares both directions for a foreign type that counts milliseconds since 1970.
#[cfg(any(feature = "jiff", feature = "time", feature = "chrono"))]
macro_rules! foreign {
    ($type:ty, |$value:ident| $millis:expr, |$since:ident| $back:expr) => {
        impl TryFrom<$type> for Timestamp {
            type Error = TimestampError;

            /// Rounds down to milliseconds.
            fn try_from($value: $type) -> Result<Self, TimestampError> {
                let millis: Option<i64> = $millis;
                millis.and_then(Self::from_epoch_millis).ok_or(TimestampError)
            }
        }

        impl TryFrom<&Timestamp> for $type {
            type Error = TimestampError;

            fn try_from(timestamp: &Timestamp) -> Result<Self, TimestampError> {
                let $since = timestamp.epoch_millis().ok_or(TimestampError)?;
                let value: Option<$type> = $back;
                value.ok_or(TimestampError)
            }
        }
    };
}

#[cfg(feature = "jiff")]
foreign!(
    jiff::Timestamp,
    |value| i64::try_from(value.as_nanosecond().div_euclid(1_000_000)).ok(),
    |millis| Self::from_millisecond(millis).ok()
);

#[cfg(feature = "time")]
foreign!(
    time::OffsetDateTime,
    |value| i64::try_from(value.unix_timestamp_nanos().div_euclid(1_000_000)).ok(),
    |millis| Self::from_unix_timestamp_nanos(i128::from(millis) * 1_000_000).ok()
);

#[cfg(feature = "chrono")]
foreign!(chrono::DateTime<chrono::Utc>, |value| Some(value.timestamp_millis()), |millis| {
    Self::from_timestamp_millis(millis)
});
