//! Why a text is not a date.

use std::fmt;

use chrono::NaiveDate;

use super::{FIRST_YEAR, LAST_YEAR, in_words};
use crate::detail::{Calendar, Detail};

/// Why a text is not a date.
///
/// The messages are whole sentences that can be shown to the person who wrote the date. None repeats the text. `Debug`
/// names the fault alone, without a date, so that none gets into a log.
#[derive(Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DateError {
    /// There is no text, or only white space.
    #[error("The date is empty.")]
    Empty,
    /// The text is in none of the forms that are read.
    #[error(
        "The date is not written in a known form. Write it as year-month-day, such as 2031-05-04."
    )]
    Unrecognized,
    /// There are digits other than 0 to 9. They are not translated, because they often come with another calendar.
    #[error(
        "The date has digits other than 0 to 9. Write it as year-month-day, such as 2031-05-04."
    )]
    ForeignDigits,
    /// The year has two digits and nothing says of which century.
    #[error("The year has only two digits. Write it with all four.")]
    TwoDigitYear,
    /// The text can be read as two dates.
    #[error(
        "The date can be read as {} or as {}. Write it as year-month-day, such as 2031-05-04.",
        in_words(*.first), in_words(*.second)
    )]
    Ambiguous {
        /// The earlier reading.
        first: NaiveDate,
        /// The later reading.
        second: NaiveDate,
    },
    /// The calendar has no such day: 29 February of a common year, a thirteenth month.
    #[error("The calendar has no such day.")]
    Impossible,
    /// The year lies outside 1900 to 2100, and in no other calendar does it lie near.
    #[error("The year is outside {FIRST_YEAR} to {LAST_YEAR}.")]
    YearOutOfRange {
        /// The year that was read.
        year: i32,
    },
    /// The year seems to be counted in another calendar. It is not converted: to take one calendar for another would
    /// be a guess.
    #[error(
        "The year {year} seems to be counted in {}. Write the date of the Gregorian calendar, such as 2031-05-04.",
        name(*.calendar)
    )]
    OtherCalendar {
        /// Which calendar it seems to be.
        calendar: Calendar,
        /// The year, as counted there.
        year: i32,
    },
    /// The day, or the day and the month, are left out.
    #[error("The date is incomplete. Write the day, the month and the year.")]
    Incomplete,
    /// The day, or the day and the month, are marked as unknown, as ICAO Doc 9303 part 3 permits for a date of birth:
    /// `XX` or `00` in print, `<<` in the machine-readable zone.
    #[error("The date is known only in part.")]
    PartlyUnknown {
        /// The first day that it can be.
        earliest: NaiveDate,
        /// The last day that it can be.
        latest: NaiveDate,
    },
    /// The whole date, or its year, is marked as unknown.
    #[error("The date is marked as unknown.")]
    Unknown,
    /// The text says that there is no end, as documents that do not expire do.
    #[error("The text says that there is no end, but a date is needed here.")]
    Unlimited,
}

impl DateError {
    /// What the sentence is made of.
    #[must_use]
    pub fn detail(&self) -> Detail {
        match *self {
            Self::Empty => Detail::DateEmpty,
            Self::Unrecognized => Detail::DateUnrecognized,
            Self::ForeignDigits => Detail::DateForeignDigits,
            Self::TwoDigitYear => Detail::TwoDigitYear,
            Self::Ambiguous { first, second } => Detail::DateAmbiguous { first, second },
            Self::Impossible => Detail::NoSuchDay,
            Self::YearOutOfRange { year } => Detail::YearOutOfRange { year },
            Self::OtherCalendar { calendar, year } => Detail::OtherCalendar { calendar, year },
            Self::Incomplete => Detail::DateIncomplete,
            Self::PartlyUnknown { .. } => Detail::DatePartlyUnknown,
            Self::Unknown => Detail::DateUnknown,
            Self::Unlimited => Detail::DateUnlimited,
        }
    }
}

impl fmt::Debug for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "Empty",
            Self::Unrecognized => "Unrecognized",
            Self::ForeignDigits => "ForeignDigits",
            Self::TwoDigitYear => "TwoDigitYear",
            Self::Ambiguous { .. } => "Ambiguous(…)",
            Self::Impossible => "Impossible",
            Self::YearOutOfRange { .. } => "YearOutOfRange(…)",
            Self::OtherCalendar { .. } => "OtherCalendar(…)",
            Self::Incomplete => "Incomplete",
            Self::PartlyUnknown { .. } => "PartlyUnknown(…)",
            Self::Unknown => "Unknown",
            Self::Unlimited => "Unlimited",
        })
    }
}

/// The calendar's name in a sentence.
fn name(calendar: Calendar) -> &'static str {
    match calendar {
        Calendar::Buddhist => "the Buddhist era",
        Calendar::Hijri => "the Hijri calendar",
        Calendar::Persian => "the Persian calendar",
        Calendar::HijriOrPersian => "the Hijri or the Persian calendar",
        Calendar::Japanese => "a Japanese era",
        Calendar::Minguo => "the Minguo calendar",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One of each fault.
    fn all() -> Vec<DateError> {
        let day = |month| NaiveDate::from_ymd_opt(2031, month, 4).unwrap();
        let (first, second) = (day(3), day(4));
        let mut all = vec![
            DateError::Empty,
            DateError::Unrecognized,
            DateError::ForeignDigits,
            DateError::TwoDigitYear,
            DateError::Ambiguous { first, second },
            DateError::Impossible,
            DateError::YearOutOfRange { year: 9999 },
            DateError::Incomplete,
            DateError::PartlyUnknown {
                earliest: first,
                latest: second,
            },
            DateError::Unknown,
            DateError::Unlimited,
        ];
        all.extend(
            Calendar::ALL
                .iter()
                .map(|&calendar| DateError::OtherCalendar {
                    calendar,
                    year: 1447,
                }),
        );
        all
    }

    #[test]
    fn errors_are_whole_sentences_without_the_text() {
        for error in all() {
            let text = error.to_string();
            assert!(text.starts_with("The ") && text.ends_with('.'), "{text}");
        }
        let ambiguous = all()[4];
        assert_eq!(
            ambiguous.to_string(),
            "The date can be read as 4 March 2031 or as 4 April 2031. \
             Write it as year-month-day, such as 2031-05-04."
        );
    }

    #[test]
    fn no_date_and_no_year_gets_into_a_log() {
        for error in all() {
            let debug = format!("{error:?}");
            assert!(!debug.contains(|c: char| c.is_ascii_digit()), "{debug}");
            assert!(debug.starts_with(char::is_uppercase), "names the fault");
        }
    }

    #[test]
    fn another_calendar_is_named_in_the_sentence() {
        let names = [
            (Calendar::Buddhist, "the Buddhist era"),
            (Calendar::Hijri, "the Hijri calendar"),
            (Calendar::Persian, "the Persian calendar"),
            (
                Calendar::HijriOrPersian,
                "the Hijri or the Persian calendar",
            ),
            (Calendar::Japanese, "a Japanese era"),
            (Calendar::Minguo, "the Minguo calendar"),
        ];
        assert_eq!(names.map(|(calendar, _)| calendar), Calendar::ALL);
        for (calendar, name) in names {
            let error = DateError::OtherCalendar { calendar, year: 7 };
            let says = format!("The year 7 seems to be counted in {name}. ");
            assert!(error.to_string().starts_with(&says), "{error}");
        }
    }

    #[test]
    fn details_are_objects_that_name_their_kind_and_read_back() {
        let mut kinds = Vec::new();
        for error in all() {
            let detail = error.detail();
            let json = serde_json::to_value(&detail).unwrap();
            assert_eq!(
                serde_json::from_value::<Detail>(json.clone()).unwrap(),
                detail
            );
            kinds.push(json["kind"].as_str().unwrap().to_owned());
        }
        kinds.dedup();
        kinds.sort();
        let count = kinds.len();
        kinds.dedup();
        assert_eq!((kinds.len(), count), (12, 12), "{kinds:?}");
        let other = DateError::OtherCalendar {
            calendar: Calendar::Hijri,
            year: 1447,
        };
        assert_eq!(
            serde_json::to_string(&other.detail()).unwrap(),
            r#"{"kind":"other-calendar","calendar":"hijri","year":1447}"#
        );
    }
}
