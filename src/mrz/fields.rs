//! What the fields of a zone say, each a value or a precise problem.

use chrono::{Datelike, NaiveDate};

use super::{Field, Mrz, MrzFormat, Names, check_digit};
use crate::code::Sex;
use crate::countries::Country;
use crate::dates::{DateError, birth_from_mrz, expiry_from_mrz};

/// Why a field has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FieldProblem {
    /// The format has no such field.
    #[error("this format has no such field")]
    Absent,
    /// Nothing but fillers.
    #[error("the field is empty")]
    Empty,
    /// A character that the field cannot hold, at this place in it, from 0.
    #[error("character {0} of the field cannot stand there")]
    Character(usize),
    /// A code that names no state or organisation.
    #[error("no state or organisation has this code")]
    UnknownState,
}

/// Why a date has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DateProblem {
    /// The format has no such date.
    #[error("this format has no such date")]
    Absent,
    /// The six characters are no date, or one of which part is unknown.
    #[error(transparent)]
    Date(#[from] DateError),
}

/// A date of birth: the zone leaves the century out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct BirthReading {
    date: NaiveDate,
    earlier: Option<NaiveDate>,
}

impl BirthReading {
    /// The latest date not after the day of reading.
    #[must_use]
    pub fn date(&self) -> NaiveDate {
        self.date
    }

    /// The date a century earlier, where a holder born then could be alive.
    #[must_use]
    pub fn century_earlier(&self) -> Option<NaiveDate> {
        self.earlier
    }
}

impl std::fmt::Debug for BirthReading {
    /// Never a date of birth, so that none can leak into a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BirthReading(..)")
    }
}

/// The greatest age at which the reading a century earlier is kept. The oldest person whose age was verified became 122;
/// of those who travel or open accounts, none that we know of was older than 115.
const GREATEST_AGE: i32 = 115;

impl Mrz {
    /// The one or two characters of the document code, without fillers: "P", "V", "I", "AC" and the like.
    #[must_use]
    pub fn document_code(&self) -> &str {
        self.part(0, 0..2).trim_end_matches('<')
    }

    /// The state or organisation that issued the document, without fillers: "D", "FRA", "UTO".
    ///
    /// # Errors
    /// [`FieldProblem::UnknownState`] where no state or organisation has the code, which is most often a misreading;
    /// [`Self::text`] still gives it.
    pub fn issuing_state(&self) -> Result<&str, FieldProblem> {
        self.state(Field::IssuingState)
    }

    /// The holder's nationality, as [`Self::issuing_state`].
    ///
    /// # Errors
    /// As [`Self::issuing_state`].
    pub fn nationality(&self) -> Result<&str, FieldProblem> {
        self.state(Field::Nationality)
    }

    fn state(&self, field: Field) -> Result<&str, FieldProblem> {
        let code = self.checked(field)?;
        // Germany alone writes one letter and two fillers (Doc 9303 part 3, section 5).
        if code == "D<<" || Country::read(code).is_some() {
            Ok(code.trim_end_matches('<'))
        } else {
            Err(FieldProblem::UnknownState)
        }
    }

    /// The document's number without the fillers after it; fillers inside it stay. Numbers of more than nine characters,
    /// which TD1 and TD2 continue in the optional data, are whole.
    ///
    /// # Errors
    /// [`FieldProblem::Empty`] where there are only fillers.
    pub fn document_number(&self) -> Result<&str, FieldProblem> {
        if let Some((number, _)) = &self.long {
            return Ok(number);
        }
        Ok(self.checked(Field::DocumentNumber)?.trim_end_matches('<'))
    }

    /// The names.
    ///
    /// # Errors
    /// [`FieldProblem::Character`] where there is a digit.
    pub fn names(&self) -> Result<Names, FieldProblem> {
        let names = self.checked(Field::Names)?;
        Ok(if self.format == MrzFormat::FrenchId {
            let given = self.checked(Field::GivenNames).or_else(|problem| {
                (problem == FieldProblem::Empty)
                    .then_some("<")
                    .ok_or(problem)
            })?;
            Names::of_fields(names, given)
        } else {
            Names::split(names)
        })
    }

    /// The date of birth as of the day `as_of`.
    ///
    /// # Errors
    /// [`DateProblem::Date`] with what is wrong, or which days are possible where a part is unknown.
    pub fn date_of_birth(&self, as_of: NaiveDate) -> Result<BirthReading, DateProblem> {
        let text = self.date(Field::DateOfBirth)?;
        let date = birth_from_mrz(text, as_of)?;
        let earlier = date
            .with_year(date.year() - 100)
            .filter(|earlier| as_of.years_since(*earlier) <= Some(GREATEST_AGE as u32));
        Ok(BirthReading { date, earlier })
    }

    /// The date of expiry, in the years 2000 to 2099: no document of this century that is still shown expired in another.
    ///
    /// # Errors
    /// [`DateProblem::Absent`] for French cards, which do not carry it; [`DateProblem::Date`] otherwise.
    pub fn expiry(&self) -> Result<NaiveDate, DateProblem> {
        let text = self.date(Field::Expiry)?;
        let middle = NaiveDate::from_ymd_opt(2049, 12, 31).expect("a date of the calendar");
        Ok(expiry_from_mrz(text, middle)?)
    }

    fn date(&self, field: Field) -> Result<&str, DateProblem> {
        match self.text(field) {
            "" => Err(DateProblem::Absent),
            text => Ok(text),
        }
    }

    /// The sex.
    ///
    /// # Errors
    /// [`FieldProblem::Character`] where the letter is none of M, F, X and the filler.
    pub fn sex(&self) -> Result<Sex, FieldProblem> {
        match self.text(Field::Sex) {
            "F" => Ok(Sex::Female),
            "M" => Ok(Sex::Male),
            "<" | "X" => Ok(Sex::Unspecified),
            _ => Err(FieldProblem::Character(0)),
        }
    }

    /// What the issuing state put into the optional data, without the fillers at its ends; in TD1 the first field, then the
    /// second. The rest of a long document number is no part of it.
    #[must_use]
    pub fn optional_data(&self) -> [&str; 2] {
        let first = self.text(Field::OptionalData);
        let second = self.text(Field::OptionalData2);
        let long = self.long.as_ref().map_or(0, |(number, _)| number.len() - 8);
        let [first, second] = match self.format {
            MrzFormat::Td1 => [first.get(long..).unwrap_or(""), second],
            MrzFormat::Td2 => ["", second.get(long..).unwrap_or("")],
            _ => [first, second],
        };
        [first, second].map(|text| text.trim_matches('<'))
    }

    /// The characters of `field` as they stand, fillers included; empty where the format has no such field.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        if field == Field::DocumentCode {
            return self.part(0, 0..2);
        }
        self.format
            .place(field)
            .map_or("", |span| self.part(span.line, span.columns()))
    }

    fn checked(&self, field: Field) -> Result<&str, FieldProblem> {
        let span = self.format.place(field).ok_or(FieldProblem::Absent)?;
        let text = self.part(span.line, span.columns());
        if text.bytes().all(|c| c == b'<') {
            return Err(FieldProblem::Empty);
        }
        match text.bytes().position(|c| !span.chars.hold(c)) {
            Some(at) => Err(FieldProblem::Character(at)),
            None => Ok(text),
        }
    }
}

/// A number of more than nine characters and whether its check digit is right: a filler stands where the digit would, and
/// the optional data start with the rest of the number and the digit (Doc 9303 part 5, note j of section 4.2.2, and part 6).
pub(super) fn long_number(format: MrzFormat, lines: &[&str]) -> Option<(String, bool)> {
    let (line, number, field) = match format {
        MrzFormat::Td1 => (0, 5..14, 15..30),
        MrzFormat::Td2 => (1, 0..9, 28..35),
        _ => return None,
    };
    let line = lines.get(line)?;
    if line.get(number.end..=number.end)? != "<" {
        return None;
    }
    let rest = line.get(field)?;
    let rest = rest.get(..rest.find('<').unwrap_or(rest.len()))?;
    // At least one character and the digit.
    let (rest, digit) = rest.split_at_checked(rest.len().checked_sub(1).filter(|n| *n > 0)?)?;
    let whole = format!("{}{rest}", line.get(number)?);
    let holds = digit.bytes().next() == Some(check_digit(whole.bytes()));
    Some((whole, holds))
}
