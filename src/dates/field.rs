//! A date on a form: not asked for, left empty, or written, well or badly.

use std::fmt;

use chrono::NaiveDate;

use super::{DateError, DateReader};

/// A date that the caller passes on from a form: not asked for, left empty, or written, well or badly.
///
/// `Debug` says which of these it is and no date, so that no birthday gets into a log.
#[derive(Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DateField {
    /// The form does not ask for this date, so nothing can be said about it.
    NotAsked,
    /// The form asks for this date and it was left empty.
    Blank,
    /// A calendar date.
    Date(NaiveDate),
    /// A date of birth of which only the year, or the year and the month, are known. No other field is ever this.
    Partly {
        /// The first day that it can be.
        earliest: NaiveDate,
        /// The last day that it can be.
        latest: NaiveDate,
    },
    /// An expiry date of a document that does not expire. No other field is ever this.
    Unlimited,
    /// A text that is not a date.
    Invalid(DateError),
}

impl DateField {
    /// Reads a field: `None` is "not asked", white space is "left empty".
    #[must_use]
    pub(crate) fn read(text: Option<&str>, reader: &DateReader) -> Self {
        match text.map(|text| reader.read(text)) {
            None => Self::NotAsked,
            Some(Err(DateError::Empty)) => Self::Blank,
            Some(Ok(date)) => Self::Date(date),
            Some(Err(DateError::Unlimited)) if reader.is_of_expiry() => Self::Unlimited,
            Some(Err(DateError::PartlyUnknown { earliest, latest })) if reader.is_of_birth() => {
                Self::Partly { earliest, latest }
            }
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
            Self::Partly { earliest, latest }
            | Self::Invalid(DateError::PartlyUnknown { earliest, latest }) => {
                Some((earliest, latest))
            }
            _ => None,
        }
    }
}

impl fmt::Debug for DateField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAsked => f.write_str("NotAsked"),
            Self::Blank => f.write_str("Blank"),
            Self::Date(_) => f.write_str("Date(…)"),
            Self::Partly { .. } => f.write_str("Partly(…)"),
            Self::Unlimited => f.write_str("Unlimited"),
            Self::Invalid(error) => write!(f, "Invalid({error:?})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
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
    }

    #[test]
    fn a_birth_known_in_part_is_a_span_and_not_invalid() {
        let today = day(2026, 11, 23);
        let birth = |text| DateField::read(Some(text), &DateReader::of_birth(today));
        let february = (day(1976, 2, 1), day(1976, 2, 29));
        let year = (day(1976, 1, 1), day(1976, 12, 31));
        for (text, span) in [
            ("XX FEB 1976", february),
            ("February 1976", february),
            ("02/1976", february),
            ("1976-02", february),
            ("?? Feb 1976", february),
            ("??/02/1976", year),
            ("1976", year),
            ("XX.XX.1976", year),
            ("00/00/1976", year),
            ("1976-00-00", year),
            ("1976-XX-XX", year),
            ("??.??.1976", year),
            ("1976<<<<", year),
            ("1976 << <<", year),
        ] {
            let field = birth(text);
            assert!(matches!(field, DateField::Partly { .. }), "{text:?}");
            assert!(field.span() == Some(span), "{text:?}");
            assert_eq!(field.date(), None);
            let expiry = DateField::read(Some(text), &DateReader::of_expiry(today));
            assert!(matches!(expiry, DateField::Invalid(_)), "{text:?}");
        }
        for text in ["2031", "05/2031", "May 2031"] {
            let expiry = DateField::read(Some(text), &DateReader::of_expiry(today));
            assert_eq!(
                expiry,
                DateField::Invalid(DateError::Incomplete),
                "{text:?}"
            );
        }
    }

    #[test]
    fn no_end_is_for_an_expiry_alone() {
        let today = day(2026, 11, 23);
        for text in ["permanent", "長期"] {
            let read = |reader: DateReader| DateField::read(Some(text), &reader);
            assert_eq!(read(DateReader::of_expiry(today)), DateField::Unlimited);
            let invalid = DateField::Invalid(DateError::Unlimited);
            assert_eq!(read(DateReader::of_birth(today)), invalid);
            assert_eq!(read(DateReader::of_issue(today)), invalid);
        }
        let read = |reader: DateReader| DateField::read(Some("9999-12-31"), &reader);
        assert_eq!(read(DateReader::of_expiry(today)), DateField::Unlimited);
        let outside = DateField::Invalid(DateError::YearOutOfRange { year: 9999 });
        assert_eq!(read(DateReader::of_birth(today)), outside);
        assert_eq!(read(DateReader::of_issue(today)), outside);
    }

    #[test]
    fn no_date_gets_into_a_log() {
        let today = day(2026, 11, 23);
        for (text, told) in [
            ("1976-02-03", "Date(…)"),
            ("1976", "Partly(…)"),
            ("03/04/1976", "Invalid(Ambiguous(…))"),
            ("1876-02-03", "Invalid(YearOutOfRange(…))"),
            ("1447", "Invalid(OtherCalendar(…))"),
            ("", "Blank"),
        ] {
            let field = DateField::read(Some(text), &DateReader::of_birth(today));
            assert_eq!(format!("{field:?}"), told, "{text:?}");
        }
    }
}
