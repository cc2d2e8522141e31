//! Dates as people and documents write them.

mod calendar;
mod fold;
mod month;
mod pieces;
mod time;
mod tokens;
mod unlimited;

use chrono::NaiveDate;

use super::mrz::{Reading, earliest, in_each_century, nearest};
use super::{DateError, Part, assemble, days_between};
use month::Months;
use pieces::{Kind, Piece, split};
use tokens::{Token, tokens};

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

    /// Reads a date, with white space around it or not, in one of these forms:
    ///
    /// - `2031-05-04`, also with slashes, dots, commas, underscores or spaces: the year of four digits first, then
    ///   month, then day (ISO 8601); `2031年5月4日` and `2031년 5월 4일`;
    /// - `20310504` (ISO 8601, basic format);
    /// - `04.05.2031`, `4/5/2031`, `04-05-2031`, `04 05 2031`: day and month in the order of [`Self::with_order`]; without
    ///   an order both are tried, and two different days are [`DateError::Ambiguous`];
    /// - `04 MAY 2031`, `4-May-2031`, `04MAY2031`, `May 4, 2031`, `2031 May 4`, `2031. gada 4. maijā`: the month as a word,
    ///   in any case and with or without accents, in full or abbreviated, in the 41 languages of `months.txt`, with
    ///   their connecting words: `4 de mayo de 2031`, `4th of May 2031`, `1er mai 2031`, `ngày 4 tháng 5 năm 2031`. A
    ///   name that means two months in two languages, such as the Polish and Croatian `listopada`, is ambiguous;
    /// - `04 MAI/MAY 2031`: the month in the language of the state and in English, French or Spanish, as in ICAO Doc
    ///   9303 part 3, section 3.8. A word of another language is passed over; known words must name the same month;
    /// - the forms with a word with a year of two digits, `04 MAI/MAY 31`, where the field says how to complete it;
    /// - each of them with a time of day behind it, of which nothing is taken.
    ///
    /// `XX`, `??`, `<<` or `00` in place of day or month marks it as unknown. A year, or a month and a year, are a date
    /// that is known in part where it is of birth, and incomplete otherwise.
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

    fn parse(&self, text: &str) -> Reading {
        let (pieces, stop) = split(text).ok_or(DateError::Unrecognized)?;
        if let Some(parts) = with_units(&pieces) {
            return if stop {
                Err(DateError::Unrecognized)
            } else {
                self.numbers(parts)
            };
        }
        let tokens = tokens(&pieces).ok_or(DateError::Unrecognized)?;
        let dotted = || tokens.iter().skip(1).all(|(_, mark)| *mark == Some('.'));
        let worded = tokens
            .iter()
            .any(|(token, _)| matches!(token, Token::Month(_)));
        // A stop ends an abbreviation, and a date whose other marks are stops, as in Hungary and Croatia.
        if stop && !worded && (tokens.len() < 2 || !dotted()) {
            return Err(DateError::Unrecognized);
        }
        let marks: Vec<Option<char>> = tokens.iter().skip(1).map(|(_, mark)| *mark).collect();
        let tokens: Vec<Token<'_>> = tokens.into_iter().map(|(token, _)| token).collect();
        match *tokens {
            [Token::Number(one)] => self.compact(one),
            _ if tokens
                .iter()
                .all(|token| matches!(token, Token::Unknown(_))) =>
            {
                Err(DateError::Unknown)
            }
            [Token::Number(first), Token::Unknown(second)]
            | [Token::Unknown(first), Token::Number(second)]
                if marks[0].is_none() =>
            {
                self.compact(&[first, second].concat())
            }
            [Token::Month(month), year] | [year, Token::Month(month)] => {
                let year = written(year).and_then(year_of_four);
                self.without_day(year.ok_or(DateError::Unrecognized)?, Some(month))
            }
            [first, second] => self.year_and_month(first, second),
            [first, Token::Month(month), third] if alike(marks[0], marks[1]) => {
                self.with_word(first, month, third)
            }
            [Token::Month(month), second, third]
                if marks[0] != Some('/') && matches!(marks[1], Some(' ' | ',')) =>
            {
                self.with_word(second, month, third)
            }
            [Token::Number(year), day, Token::Month(month)]
                if year.len() == 4 && alike(marks[0], marks[1]) =>
            {
                self.with_word(day, month, Token::Number(year))
            }
            [first, second, third] if marks[0] == marks[1] && marks[0].is_some() => {
                self.numbers([first, second, third])
            }
            _ => Err(DateError::Unrecognized),
        }
    }

    /// Three numbers, of which the first or the last is the year.
    fn numbers(&self, parts: [Token<'_>; 3]) -> Reading {
        let [first, second, third] = parts.map(written);
        let [Some(first), Some(second), Some(third)] = [first, second, third] else {
            return Err(DateError::Unrecognized);
        };
        let part = |text| Part::read(text).ok_or(DateError::Unrecognized);
        if let Some(year) = year_of_four(first) {
            return self.whole(year, part(second)?, part(third)?);
        }
        if is_unknown(first) && first.len() == 4 {
            return part(second).and(part(third)).and(Err(DateError::Unknown));
        }
        if let Some(year) = minguo(first) {
            return part(second).and(part(third)).and(Err(year));
        }
        let (first, second) = (part(first)?, part(second)?);
        let Some(year) = year_of_four(third) else {
            return Err(if is_unknown(third) {
                DateError::Unknown
            } else {
                part(third).err().unwrap_or(DateError::TwoDigitYear)
            });
        };
        only(match self.order {
            Some(DateOrder::DayFirst) => vec![self.whole(year, second, first)],
            Some(DateOrder::MonthFirst) => vec![self.whole(year, first, second)],
            None => vec![
                self.whole(year, second, first),
                self.whole(year, first, second),
            ],
        })
    }

    /// A month that was written as a word, with the day and the year on its two sides.
    fn with_word(&self, day: Token<'_>, months: Months, year: Token<'_>) -> Reading {
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
    fn whole(&self, year: i32, month: Part, day: Part) -> Reading {
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
    fn without_day(&self, year: i32, months: Option<Months>) -> Reading {
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

    /// A month and a year as numbers, in either order.
    fn year_and_month(&self, first: Token<'_>, second: Token<'_>) -> Reading {
        let (Some(first), Some(second)) = (written(first), written(second)) else {
            return Err(DateError::Unrecognized);
        };
        let (month, year) = match (year_of_four(first), year_of_four(second)) {
            (Some(year), None) => (second, year),
            (None, Some(year)) => (first, year),
            _ => return Err(DateError::Unrecognized),
        };
        match Part::read(month).ok_or(DateError::Unrecognized)? {
            Part::Unknown => self.without_day(year, None),
            Part::Known(month) => match Months::only(month) {
                Some(months) => self.without_day(year, Some(months)),
                None => self.whole(year, Part::Known(month), Part::Known(1)),
            },
        }
    }

    /// A date without separators, or a lone year.
    fn compact(&self, text: &str) -> Reading {
        let part = |range| {
            text.get(range)
                .and_then(Part::read)
                .ok_or(DateError::Unrecognized)
        };
        match (text.len(), text.get(..4).and_then(year_of_four)) {
            (8, Some(year)) => match self.whole(year, part(4..6)?, part(6..8)?) {
                // The year may be at the end; which of the others is the month would be a guess.
                Err(DateError::YearOutOfRange { .. })
                    if text.get(4..).and_then(year_of_four).is_some_and(is_near) =>
                {
                    Err(DateError::Unrecognized)
                }
                reading => reading,
            },
            // Day and month unknown, in whichever order.
            (8, None) if text.get(..4).is_some_and(is_unknown) => {
                let year = text.get(4..).and_then(year_of_four);
                let year = year.ok_or(DateError::Unrecognized)?;
                self.whole(year, Part::Unknown, Part::Unknown)
            }
            (6, _) if is_number(text) => Err(DateError::TwoDigitYear),
            (4, Some(year)) => self.without_day(year, None),
            _ => Err(DateError::Unrecognized),
        }
    }
}

/// Year, month and day of `2031年5月4日` and `2031년 5월 4일`.
fn with_units<'a>(pieces: &[Piece<'a>]) -> Option<[Token<'a>; 3]> {
    let [year, y, month, m, day, d] = pieces else {
        return None;
    };
    let units = [y, m, d].map(|unit| unit.text);
    let numbers = [year, month, day];
    let spaced = pieces
        .iter()
        .all(|piece| matches!(piece.mark, None | Some(' ')));
    (matches!(units, ["年", "月", "日"] | ["년", "월", "일"])
        && numbers.iter().all(|number| number.kind == Kind::Number)
        && matches!(year.text.len(), 3 | 4)
        && spaced)
        .then(|| numbers.map(|number| Token::Number(number.text)))
}

/// The characters of a number or of what stands for an unknown one.
fn written(token: Token<'_>) -> Option<&str> {
    match token {
        Token::Number(text) | Token::Unknown(text) => Some(text),
        Token::Month(_) => None,
    }
}

/// Whether the marks on the two sides of a month go together: the same one, or such as separate words.
fn alike(one: Option<char>, other: Option<char>) -> bool {
    let loose = |mark| matches!(mark, None | Some(' ' | '.' | ',' | '\''));
    one == other || loose(one) && loose(other)
}

/// The error for a year of three digits that is likely one of the Republic of China: 1900 to 2100 are its years -11 to
/// 189.
fn minguo(text: &str) -> Option<DateError> {
    let year = (text.len() == 3 && is_number(text)).then(|| text.parse().ok())??;
    (1..=super::LAST_YEAR - 1911)
        .contains(&year)
        .then_some(DateError::OtherCalendar {
            calendar: crate::detail::Calendar::Minguo,
            year,
        })
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

fn is_number(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// Whether this marks something as unknown; see [`Kind::Unknown`].
fn is_unknown(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| matches!(c, 'X' | '?' | '<'))
}

/// Whether a date may name this year.
fn is_near(year: i32) -> bool {
    (super::FIRST_YEAR..=super::LAST_YEAR).contains(&year)
}

fn year_of_four(text: &str) -> Option<i32> {
    (text.len() == 4 && is_number(text))
        .then(|| text.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests;
