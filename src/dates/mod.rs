//! Strict calendar dates: reading what a person or a document writes, ages, and spans of days.
//!
//! Every date is of the Gregorian calendar. Nothing here reads a clock: where a rule needs "today", the caller says
//! which day that is.
//!
//! Strict means that a date is never guessed. `03/04/2031` is the third of April or the fourth of March, and only the
//! one who wrote it knows: it is an error that names both readings, unless the caller names the order.
//!
//! ```
//! use precheck::dates::{DateError, DateReader};
//!
//! let read = |text| DateReader::new().read(text);
//! assert_eq!(read("04 MAI/MAY 2031"), read("2031-05-04"));
//! assert!(matches!(read("03/04/2031"), Err(DateError::Ambiguous { .. })));
//! assert_eq!(read("29.02.2023"), Err(DateError::Impossible));
//! ```

use chrono::{Months, NaiveDate};

mod mrz;
mod text;

pub use mrz::{birth_from_mrz, expiry_from_mrz};
pub use text::{Century, DateOrder, DateReader};

/// The earliest year that a date may name. Nobody alive was born before it: the longest life on record is 122 years
/// (Robine and Allard, "Jeanne Calment: Validation of the Duration of Her Life", 1999).
pub const FIRST_YEAR: i32 = 1900;

/// The latest year that a date may name. Identity documents are valid for decades at most; a later year is a slip of the
/// pen, or a stand-in such as 9999 for "without expiry", which is no date.
pub const LAST_YEAR: i32 = 2100;

/// Why a text is not a date.
///
/// The messages are whole sentences that can be shown to the person who wrote the date. None repeats the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DateError {
    /// There is no text, or only white space.
    #[error("The date is empty.")]
    Empty,
    /// The text is in none of the forms that are read; see [`DateReader::read`].
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
    #[error("The date can be read as {} or as {}. Write the month as a word.", in_words(*.first), in_words(*.second))]
    Ambiguous {
        /// The earlier reading.
        first: NaiveDate,
        /// The later reading.
        second: NaiveDate,
    },
    /// The calendar has no such day: 29 February of a common year, a thirteenth month.
    #[error("The calendar has no such day.")]
    Impossible,
    /// The year lies outside [`FIRST_YEAR`] to [`LAST_YEAR`].
    #[error("The year is outside {FIRST_YEAR} to {LAST_YEAR}.")]
    YearOutOfRange {
        /// The year that was read.
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
}

/// A date that the caller passes on from a form: not asked for, left empty, or written, well or badly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DateField {
    /// The form does not ask for this date, so nothing can be said about it.
    NotAsked,
    /// The form asks for this date and it was left empty.
    Blank,
    /// A calendar date.
    Date(NaiveDate),
    /// A text that is not a date.
    Invalid(DateError),
}

impl DateField {
    /// Reads a field: `None` is "not asked", white space is "left empty".
    #[must_use]
    pub fn read(text: Option<&str>, reader: &DateReader) -> Self {
        match text.map(|text| reader.read(text)) {
            None => Self::NotAsked,
            Some(Err(DateError::Empty)) => Self::Blank,
            Some(Ok(date)) => Self::Date(date),
            Some(Err(error)) => Self::Invalid(error),
        }
    }

    /// The date, where there is one.
    #[must_use]
    pub fn date(self) -> Option<NaiveDate> {
        match self {
            Self::Date(date) => Some(date),
            _ => None,
        }
    }

    /// The first and the last day that the field can mean: the date itself, or the span of one that is known in part.
    #[must_use]
    pub fn span(self) -> Option<(NaiveDate, NaiveDate)> {
        match self {
            Self::Date(date) => Some((date, date)),
            Self::Invalid(DateError::PartlyUnknown { earliest, latest }) => {
                Some((earliest, latest))
            }
            _ => None,
        }
    }
}

/// The age in whole years on `date` of a person born on `birth`; `None` before the birth.
///
/// A year is complete at the start of the anniversary. Somebody born on 29 February completes it on 1 March in common
/// years, the rule of Hong Kong's Age of Majority (Related Provisions) Ordinance (Cap. 410, section 5) and the later
/// of the two in use (Taiwan's Civil Code, article 121, says 28 February), so that no one is called of age too early.
#[must_use]
pub fn age_on(birth: NaiveDate, date: NaiveDate) -> Option<u32> {
    date.years_since(birth)
}

/// The number of days from `from` until `to`; negative where `to` is the earlier one.
#[must_use]
pub fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    (to - from).num_days()
}

/// The date in English words, "4 May 2031", which no one reads in two ways.
#[must_use]
pub fn in_words(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string()
}

/// The day of the calendar, or why there is none.
fn day_of(year: i32, month: u32, day: u32) -> Result<NaiveDate, DateError> {
    if (FIRST_YEAR..=LAST_YEAR).contains(&year) {
        NaiveDate::from_ymd_opt(year, month, day).ok_or(DateError::Impossible)
    } else {
        Err(DateError::YearOutOfRange { year })
    }
}

/// A day or a month: its number, or marked as unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Known(u32),
    Unknown,
}

impl Part {
    /// Reads one or two characters: digits, or `00`, `XX` and `<<` for unknown.
    fn read(text: &str) -> Option<Self> {
        match text {
            "00" | "XX" | "<<" => Some(Self::Unknown),
            _ if (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()) => {
                text.parse().ok().map(Self::Known)
            }
            _ => None,
        }
    }
}

/// The date with these parts, or why there is none.
fn assemble(year: i32, month: Part, day: Part) -> Result<NaiveDate, DateError> {
    let (earliest, latest) = match (month, day) {
        (Part::Known(month), Part::Known(day)) => return day_of(year, month, day),
        (Part::Known(month), Part::Unknown) => {
            let first = day_of(year, month, 1)?;
            (first, first + Months::new(1) - chrono::Days::new(1))
        }
        (Part::Unknown, _) => (day_of(year, 1, 1)?, day_of(year, 12, 31)?),
    };
    Err(DateError::PartlyUnknown { earliest, latest })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_year_of_age_is_complete_on_the_birthday() {
        struct Case(NaiveDate, NaiveDate, Option<u32>);
        let cases = [
            Case(day(2000, 5, 4), day(2018, 5, 3), Some(17)),
            Case(day(2000, 5, 4), day(2018, 5, 4), Some(18)),
            Case(day(2000, 5, 4), day(2000, 5, 4), Some(0)),
            Case(day(2000, 5, 4), day(2000, 5, 3), None),
            Case(day(2000, 2, 29), day(2018, 2, 28), Some(17)),
            Case(day(2000, 2, 29), day(2018, 3, 1), Some(18)),
            Case(day(2000, 2, 29), day(2020, 2, 28), Some(19)),
            Case(day(2000, 2, 29), day(2020, 2, 29), Some(20)),
        ];
        for Case(birth, date, age) in cases {
            assert_eq!(age_on(birth, date), age, "born {birth}, on {date}");
        }
    }

    #[test]
    fn days_are_counted_across_leap_days() {
        assert_eq!(days_between(day(2024, 2, 28), day(2024, 3, 1)), 2);
        assert_eq!(days_between(day(2023, 2, 28), day(2023, 3, 1)), 1);
        assert_eq!(days_between(day(2024, 3, 1), day(2024, 2, 28)), -2);
    }

    #[test]
    fn a_field_tells_not_asked_from_left_empty() {
        let read = |text| DateField::read(text, &DateReader::new());
        assert_eq!(read(None), DateField::NotAsked);
        assert_eq!(read(Some(" \u{a0}\t")), DateField::Blank);
        assert_eq!(read(Some("2031-05-04")), DateField::Date(day(2031, 5, 4)));
        assert_eq!(
            read(Some("soon")),
            DateField::Invalid(DateError::Unrecognized)
        );
        let february = (day(1976, 2, 1), day(1976, 2, 29));
        assert_eq!(read(Some("XX FEB 1976")).span(), Some(february));
        assert_eq!(read(Some("XX FEB 1976")).date(), None);
    }

    #[test]
    fn errors_are_whole_sentences_without_the_text() {
        let (first, second) = (day(2031, 3, 4), day(2031, 4, 3));
        assert_eq!(
            DateError::Ambiguous { first, second }.to_string(),
            "The date can be read as 4 March 2031 or as 3 April 2031. Write the month as a word."
        );
        for error in [
            DateError::Empty,
            DateError::Unrecognized,
            DateError::ForeignDigits,
            DateError::TwoDigitYear,
            DateError::Impossible,
            DateError::YearOutOfRange { year: 9999 },
            DateError::Incomplete,
            DateError::PartlyUnknown {
                earliest: first,
                latest: second,
            },
            DateError::Unknown,
        ] {
            let text = error.to_string();
            assert!(text.starts_with("The ") && text.ends_with('.'), "{text}");
        }
    }
}
