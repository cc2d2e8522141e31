//! Dates as people and documents write them.

mod calendar;
mod fold;
mod forms;
mod month;
mod pieces;
mod readings;
mod time;
mod tokens;
mod unlimited;

use chrono::NaiveDate;

use super::DateError;

crate::names::names! {
    /// Which of day and month comes first where both are numbers and the year is last.
    pub enum DateOrder as "date order" {
        /// 4 May 2031 is 04/05/2031: most of the world, and the order of ICAO Doc 9303.
        DayFirst = "day-first",
        /// 4 May 2031 is 05/04/2031: the United States.
        MonthFirst = "month-first",
    }
}

/// What the date is of. A year of two digits is completed by it where the month is a word, and some texts are a date in
/// one field alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Field {
    /// Of anything: the year must have four digits.
    #[default]
    Any,
    /// Somebody's birth: not after this day and at most 122 years before it, the longest life on record. Where both
    /// centuries remain, the date is [`DateError::Ambiguous`].
    Birth(NaiveDate),
    /// A document's issue: the century whose date is nearest to this day.
    Issue(NaiveDate),
    /// A document's expiry, which may be never: the century as for the issue.
    Expiry(NaiveDate),
}

/// The longest life on record, in years; see [`super::FIRST_YEAR`].
const LONGEST_LIFE: u32 = 122;

/// No form of a date is longer, in bytes: "ngày 30 tháng 9 năm 2031, 23:59:59.999999999 +02:00" in decomposed Unicode.
const LONGEST_TEXT: usize = 128;

/// Reads dates in the forms that people and documents write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct DateReader {
    order: Option<DateOrder>,
    field: Field,
}

impl DateReader {
    /// A reader that takes four-digit years only and guesses no order.
    #[cfg(test)]
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// A reader of dates of birth on the day `as_of`.
    #[must_use]
    pub(crate) fn of_birth(as_of: NaiveDate) -> Self {
        Self::of(Field::Birth(as_of))
    }

    /// A reader of dates of issue on the day `as_of`.
    #[must_use]
    pub(crate) fn of_issue(as_of: NaiveDate) -> Self {
        Self::of(Field::Issue(as_of))
    }

    /// A reader of dates of expiry on the day `as_of`.
    #[must_use]
    pub(crate) fn of_expiry(as_of: NaiveDate) -> Self {
        Self::of(Field::Expiry(as_of))
    }

    fn of(field: Field) -> Self {
        Self { order: None, field }
    }

    /// The reader that takes dates such as 03/04/2031 in this order; `None` guesses none.
    #[must_use]
    pub(crate) fn with_order(mut self, order: impl Into<Option<DateOrder>>) -> Self {
        self.order = order.into();
        self
    }

    pub(super) fn is_of_birth(self) -> bool {
        matches!(self.field, Field::Birth(_))
    }

    pub(super) fn is_of_expiry(self) -> bool {
        matches!(self.field, Field::Expiry(_))
    }

    /// Reads a date in one of the forms that the documentation of [`super`] lists, with white space around it or not.
    ///
    /// # Errors
    /// [`DateError`] says which rule the text breaks.
    pub(crate) fn read(&self, text: &str) -> Result<NaiveDate, DateError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(DateError::Empty);
        }
        if text.len() > LONGEST_TEXT {
            return Err(DateError::Unrecognized);
        }
        let folded = fold::fold(text);
        let text = time::without_time(&folded);
        match self.parse(text) {
            Err(DateError::YearOutOfRange { year }) => Err(calendar::calendar_of(year, *self)
                .map_or(DateError::YearOutOfRange { year }, |calendar| {
                    DateError::OtherCalendar { calendar, year }
                })),
            Err(DateError::Unrecognized) => Err(self.why_not(text)),
            reading => reading,
        }
    }

    /// What is wrong with a text that has none of the forms.
    fn why_not(&self, text: &str) -> DateError {
        let foreign = text.chars().any(|c| c.is_numeric() && !c.is_ascii());
        if unlimited::is_phrase(text) {
            return DateError::Unlimited;
        }
        calendar::marked(text)
            .or_else(|| calendar::with_era_letter(text))
            .or_else(|| calendar::by_its_year(text, *self))
            .unwrap_or(if foreign {
                DateError::ForeignDigits
            } else {
                DateError::Unrecognized
            })
    }
}

#[cfg(test)]
mod tests;
