//! What a date comes to where a part has more than one meaning or is left out.

use chrono::NaiveDate;

use super::forms::{is_number, is_unknown, written, year_of_four};
use super::month::Months;
use super::tokens::Token;
use super::{DateReader, Field, LONGEST_LIFE, unlimited};
use crate::dates::mrz::{Reading, earliest, in_each_century, nearest};
use crate::dates::{DateError, Part, age_on, assemble};

impl DateReader {
    /// A month that was written as a word, with the day and the year on its two sides.
    pub(super) fn with_word(&self, day: Token<'_>, months: Months, year: Token<'_>) -> Reading {
        let (Some(day), Some(year)) = (written(day), written(year)) else {
            return Err(DateError::Unrecognized);
        };
        let (day, year) = if day.len() == 4 {
            (year, day)
        } else {
            (day, year)
        };
        let day = Part::read(day).ok_or(DateError::Unrecognized)?;
        if is_unknown(year) {
            return Err(DateError::Unknown);
        }
        if let Some(year) = year_of_four(year) {
            return only(self.in_months(months, |month| self.whole(year, month, day)));
        }
        let year = Some(year)
            .filter(|year| year.len() == 2 && is_number(year))
            .and_then(|year| year.parse().ok())
            .ok_or(DateError::Unrecognized)?;
        let readings = months
            .numbers()
            .flat_map(|month| in_each_century(year, Part::Known(month), day));
        match self.field {
            Field::Any => Err(DateError::TwoDigitYear),
            Field::Issue(as_of) | Field::Expiry(as_of) => only(self.in_months(months, |month| {
                nearest(in_each_century(year, month, day), as_of)
            })),
            Field::Birth(as_of) => only(
                readings
                    .filter(|reading| earliest(reading).is_none_or(|birth| in_a_life(birth, as_of)))
                    .collect(),
            ),
        }
    }

    /// The reading in each of the months.
    fn in_months(&self, months: Months, reading: impl Fn(Part) -> Reading) -> Vec<Reading> {
        months.numbers().map(Part::Known).map(reading).collect()
    }

    /// The date with these parts and a year of four digits.
    pub(super) fn whole(&self, year: i32, month: Part, day: Part) -> Reading {
        let known = |part| match part {
            Part::Known(part) => Some(part),
            Part::Unknown => None,
        };
        if self.is_of_expiry() && unlimited::is_stand_in(year, known(month), known(day)) {
            return Err(DateError::Unlimited);
        }
        assemble(year, month, day)
    }

    /// A year, or a month of a year.
    pub(super) fn without_day(&self, year: i32, months: Option<Months>) -> Reading {
        let reading = match months {
            Some(months) => {
                only(self.in_months(months, |month| self.whole(year, month, Part::Unknown)))
            }
            None => self.whole(year, Part::Unknown, Part::Unknown),
        };
        match reading {
            Err(DateError::PartlyUnknown { .. }) if !self.is_of_birth() => {
                Err(DateError::Incomplete)
            }
            reading => reading,
        }
    }
}

/// Whether somebody born on `birth` may be alive on `as_of`.
fn in_a_life(birth: NaiveDate, as_of: NaiveDate) -> bool {
    age_on(birth, as_of).is_some_and(|age| age <= LONGEST_LIFE)
}

/// The one thing that the readings say together.
pub(super) fn only(readings: Vec<Reading>) -> Reading {
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
