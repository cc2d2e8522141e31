//! Strict calendar dates: reading what a person or a document writes, ages, and spans of days.
//!
//! Every date is of the Gregorian calendar. Nothing here reads a clock: where a rule needs "today", the caller says
//! which day that is.
//!
//! Strict means that a date is never guessed. `03/04/2031` is the third of April or the fourth of March, and only the
//! one who wrote it knows: it is an error that names both readings, unless the caller names the order. A year of
//! another calendar is named as such and never converted.
//!
//! # Forms
//!
//! - `2031-05-04`, also with slashes, dots, commas, underscores or spaces: the year of four digits first, then month,
//!   then day (ISO 8601); `2031年5月4日` and `2031년 5월 4일`;
//! - `20310504` (ISO 8601, basic format);
//! - `04.05.2031`, `4/5/2031`, `04-05-2031`, `04 05 2031`: day and month in the order that the form asks for; where it
//!   names none both are tried, and two different days are [`DateError::Ambiguous`];
//! - `04 MAY 2031`, `4-May-2031`, `04MAY2031`, `May 4, 2031`, `2031 May 4`, `2031. gada 4. maijā`, `4 V 2031`: the month
//!   as a word, in any case and with or without accents, in full or abbreviated, in 41 languages of Latin script, with
//!   their connecting words: `4 de mayo de 2031`, `4th of May 2031`, `1er mai 2031`, `ngày 4 tháng 5 năm 2031`. A name
//!   that means two months in two languages, such as the Polish and Croatian `listopada`, is ambiguous;
//! - `04 MAI/MAY 2031`: the month in the language of the state and in English, French or Spanish (ICAO Doc 9303 part 3,
//!   section 3.8). A word of another language is passed over; known words must name the same month;
//! - the forms with a word with a year of two digits, `04 MAI/MAY 31`: a birth lies in the past and at most 122 years
//!   back, which may leave two dates and be ambiguous; another date is the one nearest to the day of judgement;
//! - each of them with a time of day behind it, of which nothing is taken, and in full-width characters;
//! - an expiry alone: `permanent`, `unbefristet`, `長期` and the like, and the year 9999: [`DateField::Unlimited`].
//!
//! `XX`, `??`, `<<` or `00` in place of day or month marks it as unknown. A year, or a month and a year, are
//! [`DateField::Partly`] a date of birth, and [`DateError::Incomplete`] in other fields.

use chrono::{Months, NaiveDate};

mod error;
mod field;
mod mrz;
mod text;

pub use error::DateError;
pub use field::DateField;
pub(crate) use mrz::{birth_from_mrz, expiry_from_mrz};
pub use text::DateOrder;
pub(crate) use text::DateReader;

/// The earliest year that a date may name. Nobody alive was born before it: the longest life on record is 122 years
/// (Robine and Allard, "Jeanne Calment: Validation of the Duration of Her Life", 1999).
pub(crate) const FIRST_YEAR: i32 = 1900;

/// The latest year that a date may name. Identity documents are valid for decades at most; a later year is a slip of the
/// pen, or a stand-in such as 9999 for "without expiry"; see `text::unlimited`.
pub(crate) const LAST_YEAR: i32 = 2100;

/// The age in whole years on `date` of a person born on `birth`; `None` before the birth.
///
/// A year is complete at the start of the anniversary. Somebody born on 29 February completes it on 1 March in common
/// years, the rule of Hong Kong's Age of Majority (Related Provisions) Ordinance (Cap. 410, section 5) and the later
/// of the two in use (Taiwan's Civil Code, article 121, says 28 February), so that no one is called of age too early.
#[must_use]
pub(crate) fn age_on(birth: NaiveDate, date: NaiveDate) -> Option<u32> {
    date.years_since(birth)
}

/// The number of days from `from` until `to`; negative where `to` is the earlier one.
#[must_use]
pub(crate) fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    (to - from).num_days()
}

/// The date in English words, "4 May 2031", which no one reads in two ways.
#[must_use]
pub(crate) fn in_words(date: NaiveDate) -> String {
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
    /// Reads one or two characters: digits, or `00`, `XX`, `??` and `<<` for unknown.
    fn read(text: &str) -> Option<Self> {
        match text {
            "00" | "XX" | "<<" | "??" | "?" => Some(Self::Unknown),
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
}
