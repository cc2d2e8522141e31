//! The forms of dates: which part is the year, which the month, which the day.

use super::month::Months;
use super::pieces::{Kind, Piece, split};
use super::readings::only;
use super::tokens::{Token, tokens};
use super::{DateOrder, DateReader};
use crate::dates::mrz::Reading;
use crate::dates::{DateError, FIRST_YEAR, LAST_YEAR, Part};
use crate::detail::Calendar;

impl DateReader {
    /// The date of a folded text without a time of day.
    pub(super) fn parse(&self, text: &str) -> Reading {
        let (pieces, stop) = split(text).ok_or(DateError::Unrecognized)?;
        if let (Some(parts), false) = (with_units(&pieces), stop) {
            return match *parts {
                [Token::Number(year)] => self.compact(year),
                [year, month] => self.year_and_month(year, month),
                [year, month, day] => self.numbers([year, month, day]),
                _ => Err(DateError::Unrecognized),
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

/// The numbers of `2031年5月4日` and `2031년 5월 4일`, with the units of which at most the last two are left out.
fn with_units<'a>(pieces: &[Piece<'a>]) -> Option<Vec<Token<'a>>> {
    let (pairs, rest) = pieces.as_chunks::<2>();
    let first = pairs.first()?[1].text;
    let units = [["年", "月", "日"], ["년", "월", "일"]]
        .into_iter()
        .find(|units| units[0] == first)?;
    let is_pair = |(pair, unit): (&[Piece<'_>; 2], &str)| {
        let spaced = pair.iter().all(|p| matches!(p.mark, None | Some(' ')));
        spaced && pair[0].kind == Kind::Number && pair[1].text == unit
    };
    let whole = rest.is_empty()
        && pairs.len() <= units.len()
        && pairs.iter().zip(units).all(is_pair)
        && matches!(pairs[0][0].text.len(), 3 | 4);
    whole.then(|| {
        pairs
            .iter()
            .map(|pair| Token::Number(pair[0].text))
            .collect()
    })
}

/// The characters of a number or of what stands for an unknown one.
pub(super) fn written(token: Token<'_>) -> Option<&str> {
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
    (1..=LAST_YEAR - 1911)
        .contains(&year)
        .then_some(DateError::OtherCalendar {
            calendar: Calendar::Minguo,
            year,
        })
}

pub(super) fn is_number(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// Whether this marks something as unknown; see [`Kind::Unknown`].
pub(super) fn is_unknown(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| matches!(c, 'X' | '?' | '<'))
}

/// Whether a date may name this year.
fn is_near(year: i32) -> bool {
    (FIRST_YEAR..=LAST_YEAR).contains(&year)
}

pub(super) fn year_of_four(text: &str) -> Option<i32> {
    (text.len() == 4 && is_number(text))
        .then(|| text.parse().ok())
        .flatten()
}
