//! Dates as people and documents write them.

mod month;
mod pieces;

use chrono::NaiveDate;

use super::mrz::{Reading, earliest, in_each_century, nearest};
use super::{DateError, Part, assemble, day_of, days_between};
use month::{month_of, month_of_both};
use pieces::split;

crate::names::names! {
    /// Which of day and month comes first where both are numbers and the year is last.
    pub enum DateOrder as "date order" {
        /// 4 May 2031 is 04/05/2031: most of the world, and the order of ICAO Doc 9303.
        DayFirst = "day-first",
        /// 4 May 2031 is 05/04/2031: the United States.
        MonthFirst = "month-first",
    }
}

/// How a year of two digits is completed, in the forms that may have one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Century {
    /// Not at all: the year must have four digits.
    #[default]
    Written,
    /// The date is somebody's birth: not after this day and at most 122 years before it, the longest life on record.
    /// Where both centuries remain, the date is [`DateError::Ambiguous`].
    OfBirth(NaiveDate),
    /// The date is a document's issue or expiry: the century whose date is nearest to this day.
    OfDocument(NaiveDate),
}

/// The longest life on record, in years; see [`super::FIRST_YEAR`].
const LONGEST_LIFE: u32 = 122;

/// No form of a date is longer, in bytes: "30 Σεπτεμβρίου/SEPTEMBER 2031".
const LONGEST_TEXT: usize = 64;

/// Reads dates in the forms that people and documents write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateReader {
    order: Option<DateOrder>,
    century: Century,
}

impl DateReader {
    /// A reader that takes four-digit years only and guesses no order.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A reader of dates of birth on the day `as_of`; see [`Century::OfBirth`].
    #[must_use]
    pub fn of_birth(as_of: NaiveDate) -> Self {
        Self::new().with_century(Century::OfBirth(as_of))
    }

    /// A reader of dates of issue and expiry on the day `as_of`; see [`Century::OfDocument`].
    #[must_use]
    pub fn of_document(as_of: NaiveDate) -> Self {
        Self::new().with_century(Century::OfDocument(as_of))
    }

    /// The reader that takes dates such as 03/04/2031 in this order; `None` guesses none.
    #[must_use]
    pub fn with_order(mut self, order: impl Into<Option<DateOrder>>) -> Self {
        self.order = order.into();
        self
    }

    /// The reader that completes years of two digits in this way.
    #[must_use]
    pub fn with_century(mut self, century: Century) -> Self {
        self.century = century;
        self
    }

    /// Reads a date, with white space around it or not, in one of these forms:
    ///
    /// - `2031-05-04`, also with slashes, dots or spaces: the year of four digits first, then month, then day (ISO 8601);
    /// - `20310504` (ISO 8601, basic format);
    /// - `04.05.2031`, `4/5/2031`, `04-05-2031`, `04 05 2031`: day and month in the order of [`Self::with_order`]; without
    ///   an order both are tried, and two different days are [`DateError::Ambiguous`];
    /// - `04 MAY 2031`, `4-May-2031`, `04MAY2031`, `May 4, 2031`, `2031 May 4`: the month as a word, in any case, in
    ///   English, French or Spanish, in full or abbreviated as in ICAO Doc 9303 part 3, section 3.8;
    /// - `04 MAI/MAY 2031`: the month in the language of the state and in one of those three, as in the same section. A
    ///   word of another language is passed over; two known words must name the same month;
    /// - the forms with a word with a year of two digits, `04 MAI/MAY 31`, where [`Self::with_century`] says how to
    ///   complete it.
    ///
    /// `XX` or `00` in place of day or month marks it as unknown.
    ///
    /// # Errors
    /// [`DateError`] says which rule the text breaks.
    pub fn read(&self, text: &str) -> Result<NaiveDate, DateError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(DateError::Empty);
        }
        if text.chars().any(|c| c.is_numeric() && !c.is_ascii()) {
            return Err(DateError::ForeignDigits);
        }
        if text.len() > LONGEST_TEXT {
            return Err(DateError::Unrecognized);
        }
        let (items, marks) = split(text).ok_or(DateError::Unrecognized)?;
        let items: Vec<&str> = items.iter().map(String::as_str).collect();
        match *items {
            [one] => compact(one),
            [first, second] => year_and_month(first, second),
            [first, second, third] if is_word(second) => {
                self.with_word(first, month_of(second), third)
            }
            [first, second, third]
                if is_word(first)
                    && marks[0] != Some('/')
                    && matches!(marks[1], Some(' ' | ',')) =>
            {
                self.with_word(second, month_of(first), third)
            }
            [first, second, third] if marks[0] == marks[1] => self.numbers(first, second, third),
            [first, local, second, third]
                if marks[1] == Some('/') && is_word(local) && is_word(second) =>
            {
                self.with_word(first, month_of_both(local, second), third)
            }
            _ => Err(DateError::Unrecognized),
        }
    }

    /// Three numbers, of which the first or the last is the year.
    fn numbers(&self, first: &str, second: &str, third: &str) -> Reading {
        let part = |text| Part::read(text).ok_or(DateError::Unrecognized);
        if let Some(year) = year_of_four(first) {
            return assemble(year, part(second)?, part(third)?);
        }
        let (first, second) = (part(first)?, part(second)?);
        let Some(year) = year_of_four(third) else {
            part(third)?;
            return Err(if third == "XX" {
                DateError::Unknown
            } else {
                DateError::TwoDigitYear
            });
        };
        let readings = match self.order {
            Some(DateOrder::DayFirst) => vec![assemble(year, second, first)],
            Some(DateOrder::MonthFirst) => vec![assemble(year, first, second)],
            None => vec![assemble(year, second, first), assemble(year, first, second)],
        };
        only(readings)
    }

    /// A month that was written as a word, with the day and the year on its two sides.
    fn with_word(&self, day: &str, month: Option<u32>, year: &str) -> Reading {
        let (day, year) = if day.len() == 4 {
            (year, day)
        } else {
            (day, year)
        };
        let month = Part::Known(month.ok_or(DateError::Unrecognized)?);
        let day = Part::read(day).ok_or(DateError::Unrecognized)?;
        if let Some(year) = year_of_four(year) {
            return assemble(year, month, day);
        }
        let year = Some(year)
            .filter(|year| year.len() == 2 && is_number(year))
            .and_then(|year| year.parse().ok())
            .ok_or(DateError::Unrecognized)?;
        let readings = in_each_century(year, month, day);
        match self.century {
            Century::Written => Err(DateError::TwoDigitYear),
            Century::OfDocument(as_of) => nearest(readings, as_of),
            Century::OfBirth(as_of) => only(
                readings
                    .into_iter()
                    .filter(|reading| earliest(reading).is_none_or(|birth| in_a_life(birth, as_of)))
                    .collect(),
            ),
        }
    }
}

/// Whether somebody born on `birth` may be alive on `as_of`.
fn in_a_life(birth: NaiveDate, as_of: NaiveDate) -> bool {
    days_between(birth, as_of) >= 0
        && super::age_on(birth, as_of).is_some_and(|age| age <= LONGEST_LIFE)
}

/// The one thing that the readings say together.
fn only(readings: Vec<Reading>) -> Reading {
    let possible: Vec<Reading> = readings
        .iter()
        .copied()
        .filter(|r| earliest(r).is_some())
        .collect();
    let Some((&one, others)) = possible.split_first() else {
        return readings
            .into_iter()
            .next()
            .unwrap_or(Err(DateError::Impossible));
    };
    others.iter().fold(one, |sum, &other| match (sum, other) {
        (a, b) if a == b => a,
        (Ok(a), Ok(b)) => Err(DateError::Ambiguous {
            first: a.min(b),
            second: a.max(b),
        }),
        (a, b) => span_of(a, b),
    })
}

/// The days that either of two readings can mean, where at least one of them is known in part only.
fn span_of(a: Reading, b: Reading) -> Reading {
    let latest = |reading| match reading {
        Err(DateError::PartlyUnknown { latest, .. }) => Some(latest),
        other => earliest(&other),
    };
    match (earliest(&a).min(earliest(&b)), latest(a).max(latest(b))) {
        (Some(earliest), Some(latest)) => Err(DateError::PartlyUnknown { earliest, latest }),
        _ => a,
    }
}

/// A date without separators, or a lone year.
fn compact(text: &str) -> Reading {
    if !is_number(text) {
        return Err(DateError::Unrecognized);
    }
    let part = |range| {
        text.get(range)
            .and_then(Part::read)
            .ok_or(DateError::Unrecognized)
    };
    match (text.len(), text.get(..4).and_then(year_of_four)) {
        (8, Some(year)) => assemble(year, part(4..6)?, part(6..8)?),
        (6, _) => Err(DateError::TwoDigitYear),
        (4, Some(year)) => day_of(year, 1, 1).and(Err(DateError::Incomplete)),
        _ => Err(DateError::Unrecognized),
    }
}

/// A month and a year without a day, in either order.
fn year_and_month(first: &str, second: &str) -> Reading {
    let (month, year) = match (year_of_four(first), year_of_four(second)) {
        (Some(year), None) => (second, year),
        (None, Some(year)) => (first, year),
        _ => return Err(DateError::Unrecognized),
    };
    let month = month_of(month)
        .map(Part::Known)
        .or_else(|| Part::read(month));
    assemble(year, month.ok_or(DateError::Unrecognized)?, Part::Known(1))
        .and(Err(DateError::Incomplete))
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

fn is_word(text: &str) -> bool {
    !is_number(text) && text != "XX"
}

fn year_of_four(text: &str) -> Option<i32> {
    (text.len() == 4 && is_number(text))
        .then(|| text.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests;
