//! Days and times as files write them, and no other way: what would be dropped in silence is refused.
//!
//! The library that reads dates takes a time or an offset after a day, and forgets it.

use jiff::civil::{Date, DateTime};
use serde::de::Error as _;
use serde::{Deserialize as _, Deserializer};

/// What is said of a text that is no day such as `2016-09-14`.
pub const NOT_A_DAY: &str = "not a day";

/// What is said of a text that is no time such as `2016-09-14T09:30:00`.
pub const NOT_A_TIME: &str = "not a time";

/// Year, month and day, nothing else.
pub(super) fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let text = String::deserialize(deserializer)?;
    read_day(&text).ok_or_else(|| D::Error::custom(NOT_A_DAY))
}

/// A day, or none.
pub(super) fn maybe_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    text.map(|text| read_day(&text).ok_or_else(|| D::Error::custom(NOT_A_DAY))).transpose()
}

/// A day and a time of that day, without an offset.
pub(super) fn time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<DateTime, D::Error> {
    let text = String::deserialize(deserializer)?;
    read_time(&text).ok_or_else(|| D::Error::custom(NOT_A_TIME))
}

fn read_day(text: &str) -> Option<Date> {
    let shape = |(rank, byte): (usize, u8)| if matches!(rank, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    let plain = text.len() == 10 && text.bytes().enumerate().all(shape);
    if plain { text.parse().ok() } else { None }
}

fn read_time(text: &str) -> Option<DateTime> {
    read_day(text.get(..10)?)?;
    let time = text.get(10..)?.strip_prefix('T')?;
    let plain = time.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.'));
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_a_day_and_nothing_else() {
        assert_eq!(read_day("2016-09-14"), Some(jiff::civil::date(2016, 9, 14)), "a day");
        for text in ["2016-09-14T10:00:00", "2016-09-14 ", "20160914", "2017-02-29", "14/09/2016", "-02016-09-14", ""] {
            assert_eq!(read_day(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_has_no_offset() {
        let time = jiff::civil::date(2016, 9, 14).at(9, 30, 0, 0);
        assert_eq!(read_time("2016-09-14T09:30:00"), Some(time), "a time");
        assert_eq!(read_time(&time.to_string()), Some(time), "as it is written");
        let precise = time.with().subsec_nanosecond(120_000_000).build().unwrap();
        assert_eq!(read_time(&precise.to_string()), Some(precise), "with parts of a second");
        for text in [
            "2016-09-14T09:30:00+02:00",
            "2016-09-14T09:30:00Z",
            "2016-09-14T09:30:00[Europe/Paris]",
            "2016-09-14T25:30:00",
            "2016-09-14",
            "é016-09-14T09:30:00",
        ] {
            assert_eq!(read_time(text), None, "{text}");
        }
    }
}
