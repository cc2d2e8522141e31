//! The grammar of the machine-readable zone: ICAO Doc 9303, eighth edition, and the French identity card before 2021.

mod check_digit;
mod fields;
mod layout;
mod names;
mod tables;
mod transliteration;

use std::fmt;

pub(crate) use check_digit::{check_digit, value};
pub use fields::{BirthReading, DateProblem, FieldProblem};
pub(crate) use layout::{Chars, Cover};
pub use layout::{Field, MrzFormat};
pub use names::Names;

/// Why lines are no machine-readable zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MrzError {
    /// No format has this many lines of this length.
    #[error("no format of the zone has these lines")]
    Shape {
        /// The number of lines.
        lines: usize,
        /// The length of the first line, in characters.
        columns: usize,
    },
    /// The lines are not of one length.
    #[error("line {line} is of another length than the first")]
    Uneven {
        /// The first such line, from 0.
        line: usize,
    },
    /// A character other than A to Z, 0 to 9 and the filler.
    #[error("a character in line {line}, column {column} is none of the zone's")]
    Character {
        /// The line, from 0.
        line: usize,
        /// The column, from 0.
        column: usize,
    },
}

/// A machine-readable zone: its lines, and what each field says. Nothing in it is judged before it is asked for, so that one
/// wrong field leaves all others readable.
#[derive(Clone, PartialEq, Eq)]
pub struct Mrz {
    format: MrzFormat,
    lines: Vec<String>,
    /// A document number of more than nine characters, and whether its check digit is right.
    long: Option<(String, bool)>,
    checks: Vec<CheckDigit>,
}

/// A check digit as it was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckDigit {
    field: Field,
    holds: bool,
}

impl CheckDigit {
    /// What it covers: a field, or [`Field::Composite`].
    #[must_use]
    pub fn field(&self) -> Field {
        self.field
    }

    /// Whether it is right.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.holds
    }
}

impl Mrz {
    /// Reads the lines of a zone, each as printed, without blanks around it.
    ///
    /// # Errors
    /// Where the lines have the shape of no format or hold other characters than the zone's. Everything else, a wrong
    /// check digit or an impossible date, is said by the field that it is in.
    ///
    /// # Example
    /// ```
    /// use precheck::mrz::Mrz;
    /// let mrz = Mrz::parse(&[
    ///     "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    ///     "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    /// ])?;
    /// assert!(mrz.valid());
    /// assert_eq!(mrz.document_number(), Ok("L898902C3"));
    /// # Ok::<(), precheck::mrz::MrzError>(())
    /// ```
    pub fn parse(lines: &[&str]) -> Result<Self, MrzError> {
        let columns = lines.first().map_or(0, |line| line.chars().count());
        for (l, line) in lines.iter().enumerate() {
            for (c, character) in line.chars().enumerate() {
                if !u8::try_from(character).is_ok_and(|b| value(b).is_some()) {
                    return Err(MrzError::Character { line: l, column: c });
                }
            }
            if line.len() != columns {
                return Err(MrzError::Uneven { line: l });
            }
        }
        let start = lines.first().map_or(&[][..], |line| line.as_bytes());
        let format = MrzFormat::of(lines.len(), columns, start).ok_or(MrzError::Shape {
            lines: lines.len(),
            columns,
        })?;
        let mut mrz = Self {
            format,
            lines: lines.iter().map(|line| (*line).to_owned()).collect(),
            long: fields::long_number(format, lines),
            checks: Vec::new(),
        };
        mrz.checks = format
            .checks()
            .iter()
            .map(|cover| CheckDigit {
                field: cover.field,
                holds: mrz.holds(cover),
            })
            .collect();
        Ok(mrz)
    }

    /// The format.
    #[must_use]
    pub fn format(&self) -> MrzFormat {
        self.format
    }

    /// The lines as given.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        &self.lines
    }

    /// The check digits, in the order in which the zone has them.
    #[must_use]
    pub fn checks(&self) -> &[CheckDigit] {
        &self.checks
    }

    /// Whether the check digit over `field` is right; `None` where the format has none.
    #[must_use]
    pub fn check(&self, field: Field) -> Option<bool> {
        self.checks
            .iter()
            .find(|check| check.field == field)
            .map(|check| check.holds)
    }

    /// Whether every check digit is right.
    #[must_use]
    pub fn valid(&self) -> bool {
        self.checks.iter().all(|check| check.holds)
    }

    /// The characters of `columns` in `line`.
    fn part(&self, line: usize, columns: std::ops::Range<usize>) -> &str {
        self.lines
            .get(line)
            .and_then(|line| line.get(columns))
            .unwrap_or("")
    }

    fn holds(&self, cover: &Cover) -> bool {
        if let (Field::DocumentNumber, Some((_, holds))) = (cover.field, &self.long) {
            return *holds;
        }
        cover.holds(|line, column| {
            self.part(line, column..column + 1)
                .bytes()
                .next()
                .unwrap_or(b'<')
        })
    }
}

impl fmt::Debug for Mrz {
    /// The format and the check digits, never a name, number or date.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Mrz({}, {} of {} check digits right)",
            self.format.name(),
            self.checks.iter().filter(|check| check.holds).count(),
            self.checks.len()
        )
    }
}

#[cfg(test)]
mod tests;
