//! The six characters YYMMDD of the machine-readable zone (ICAO Doc 9303 part 3, section 4.8).

use chrono::{Datelike, NaiveDate};

use super::{DateError, Part, assemble, days_between};

/// Reads a date of birth in the form YYMMDD as of the day `as_of`.
///
/// The zone leaves the century out and Doc 9303 does not say how to find it. A holder was born before the day of
/// reading, so it is the latest century whose date is not after `as_of`: 260101 is 2026 on the first day of 2026 and
/// 1926 on the day before. A holder over a hundred years old is therefore read a century too young; the printed date
/// decides.
///
/// # Errors
/// [`DateError::PartlyUnknown`] and [`DateError::Unknown`] where positions are filled with `<<` (or `00`), as the
/// standard permits for births; [`DateError::Unrecognized`] where the text is not six such characters;
/// [`DateError::Impossible`] where no century has such a day.
pub(crate) fn birth_from_mrz(text: &str, as_of: NaiveDate) -> Result<NaiveDate, DateError> {
    latest_birth(readings(text)?, as_of)
}

/// Reads a date of expiry in the form YYMMDD as of the day `as_of`.
///
/// Documents are valid for years, not for centuries: it is the century whose date is nearest to `as_of`, which is a
/// window of half a century to each side.
///
/// # Errors
/// As [`birth_from_mrz`], but `<<<<<<` is [`DateError::Unlimited`]: Doc 9303 lets a filler stand for what is unknown in a birth
/// alone (part 3, section 4.8), and cards without an end, such as those of Moldova's elderly, have fillers there.
pub(crate) fn expiry_from_mrz(text: &str, as_of: NaiveDate) -> Result<NaiveDate, DateError> {
    match text {
        "<<<<<<" => Err(DateError::Unlimited),
        _ => nearest(readings(text)?, as_of),
    }
}

/// The one of `readings` that lies nearest to `as_of`.
pub(super) fn nearest(readings: Vec<Reading>, as_of: NaiveDate) -> Reading {
    possible(readings, |reading| {
        Some(days_between(as_of, earliest(reading)?).abs())
    })
}

/// The latest of `readings` that does not lie after `as_of`.
fn latest_birth(readings: Vec<Reading>, as_of: NaiveDate) -> Reading {
    possible(readings, |reading| {
        let age = days_between(earliest(reading)?, as_of);
        (age >= 0).then_some(age)
    })
}

/// A date in one century, or why that century has none.
pub(super) type Reading = Result<NaiveDate, DateError>;

/// The first day that a reading can mean; `None` where it is no date at all.
pub(super) fn earliest(reading: &Reading) -> Option<NaiveDate> {
    match *reading {
        Ok(date) => Some(date),
        Err(DateError::PartlyUnknown { earliest, .. }) => Some(earliest),
        Err(_) => None,
    }
}

/// The dates with the two-digit year `year`, one for each century in the range of years.
pub(super) fn in_each_century(year: i32, month: Part, day: Part) -> Vec<Reading> {
    (super::FIRST_YEAR..=super::LAST_YEAR)
        .filter(|full| full % 100 == year)
        .map(|full| assemble(full, month, day))
        .collect()
}

/// The reading of the least distance among those that have one.
fn possible(readings: Vec<Reading>, distance: impl Fn(&Reading) -> Option<i64>) -> Reading {
    let outside = readings
        .iter()
        .find_map(earliest)
        .map_or(DateError::Impossible, |date| DateError::YearOutOfRange {
            year: date.year(),
        });
    readings
        .into_iter()
        .filter_map(|reading| Some((distance(&reading)?, reading)))
        .min_by_key(|(distance, _)| *distance)
        .map_or(Err(outside), |(_, reading)| reading)
}

fn readings(text: &str) -> Result<Vec<Reading>, DateError> {
    if text == "<<<<<<" {
        return Err(DateError::Unknown);
    }
    let (year, month, day) = match (text.get(..2), text.get(2..4), text.get(4..)) {
        (Some(year), Some(month), Some(day)) if day.len() == 2 => (year, month, day),
        _ => return Err(DateError::Unrecognized),
    };
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let year = Some(year)
        .filter(|year| digits(year))
        .and_then(|year| year.parse().ok())
        .ok_or(DateError::Unrecognized)?;
    let part = |text: &str| {
        Part::read(text)
            .filter(|_| digits(text) || text == "<<")
            .ok_or(DateError::Unrecognized)
    };
    Ok(in_each_century(year, part(month)?, part(day)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn the_century_follows_from_the_day_of_reading() {
        struct Case(&'static str, NaiveDate, Reading, Reading);
        let today = day(2026, 11, 23);
        let unrecognized = Err(DateError::Unrecognized);
        let cases = [
            // The specimen of Doc 9303 part 4, appendix B.
            Case(
                "740812",
                day(2013, 1, 1),
                Ok(day(1974, 8, 12)),
                Ok(day(1974, 8, 12)),
            ),
            Case(
                "120415",
                day(2013, 1, 1),
                Ok(day(2012, 4, 15)),
                Ok(day(2012, 4, 15)),
            ),
            Case(
                "261123",
                today,
                Ok(day(2026, 11, 23)),
                Ok(day(2026, 11, 23)),
            ),
            Case(
                "261124",
                today,
                Ok(day(1926, 11, 24)),
                Ok(day(2026, 11, 24)),
            ),
            Case("760101", today, Ok(day(1976, 1, 1)), Ok(day(2076, 1, 1))),
            Case(
                "991231",
                today,
                Ok(day(1999, 12, 31)),
                Ok(day(1999, 12, 31)),
            ),
            Case(
                "010101",
                day(1999, 1, 1),
                Ok(day(1901, 1, 1)),
                Ok(day(2001, 1, 1)),
            ),
            // 1900 was a common year: the only leap day of a year 00 in reach is that of 2000.
            Case(
                "000229",
                day(1990, 1, 1),
                Err(DateError::YearOutOfRange { year: 2000 }),
                Ok(day(2000, 2, 29)),
            ),
            Case(
                "230229",
                today,
                Err(DateError::Impossible),
                Err(DateError::Impossible),
            ),
            Case(
                "<<<<<<",
                today,
                Err(DateError::Unknown),
                Err(DateError::Unlimited),
            ),
            Case("7408", today, unrecognized, unrecognized),
            Case("74081", today, unrecognized, unrecognized),
            Case("7408123", today, unrecognized, unrecognized),
            Case("74 812", today, unrecognized, unrecognized),
            Case("74XX12", today, unrecognized, unrecognized),
            Case("<<0812", today, unrecognized, unrecognized),
            Case("74é812", today, unrecognized, unrecognized),
        ];
        for Case(text, as_of, birth, expiry) in cases {
            assert_eq!(
                birth_from_mrz(text, as_of),
                birth,
                "birth {text} as of {as_of}"
            );
            assert_eq!(
                expiry_from_mrz(text, as_of),
                expiry,
                "expiry {text} as of {as_of}"
            );
        }
    }

    #[test]
    fn filled_positions_give_the_span_of_days() {
        let partly = |text| birth_from_mrz(text, day(2026, 11, 23));
        let span = |earliest, latest| Err(DateError::PartlyUnknown { earliest, latest });
        assert_eq!(partly("7402<<"), span(day(1974, 2, 1), day(1974, 2, 28)));
        assert_eq!(partly("74<<<<"), span(day(1974, 1, 1), day(1974, 12, 31)));
        assert_eq!(partly("740000"), span(day(1974, 1, 1), day(1974, 12, 31)));
        assert_eq!(partly("26<<<<"), span(day(2026, 1, 1), day(2026, 12, 31)));
        assert_eq!(partly("27<<<<"), span(day(1927, 1, 1), day(1927, 12, 31)));
    }

    proptest! {
        #[test]
        fn any_text_is_a_date_or_an_error(text in ".{0,8}", today in 690_000..790_000) {
            let as_of = NaiveDate::from_num_days_from_ce_opt(today).unwrap();
            let _ = expiry_from_mrz(&text, as_of);
            if let Ok(birth) = birth_from_mrz(&text, as_of) {
                prop_assert!(birth <= as_of);
            }
        }

        #[test]
        fn what_is_written_is_read_again(birth in 720_000..766_000, until in 0..36_000) {
            let birth = NaiveDate::from_num_days_from_ce_opt(birth).unwrap();
            let as_of = birth + chrono::Days::new(until as u64);
            let text = birth.format("%y%m%d").to_string();
            prop_assert_eq!(birth_from_mrz(&text, as_of), Ok(birth));
            if until < 18_000 {
                prop_assert_eq!(expiry_from_mrz(&text, as_of), Ok(birth));
            }
        }
    }
}
