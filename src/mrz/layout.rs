//! Which characters stand where in each format of the zone.

use std::ops::Range;

use super::check_digit;

/// A format of the machine-readable zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MrzFormat {
    /// Cards of the size ID-1: three lines of 30 (Doc 9303 part 5).
    Td1,
    /// Cards of the size ID-2: two lines of 36 (Doc 9303 part 6).
    Td2,
    /// Passports: two lines of 44 (Doc 9303 part 4).
    Td3,
    /// Visas of the size of a passport's page: two lines of 44, no composite check digit (Doc 9303 part 7).
    MrvA,
    /// Visas of the size ID-2: two lines of 36, no composite check digit (Doc 9303 part 7).
    MrvB,
    /// The French identity card from 1988 to 2021: two lines of 36 with a layout of their own.
    FrenchId,
}

impl MrzFormat {
    /// Every format.
    pub const ALL: [Self; 6] = [
        Self::Td1,
        Self::Td2,
        Self::Td3,
        Self::MrvA,
        Self::MrvB,
        Self::FrenchId,
    ];

    /// The name in reports: "td1", "td2", "td3", "mrv-a", "mrv-b" or "fra-id".
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Td1 => "td1",
            Self::Td2 => "td2",
            Self::Td3 => "td3",
            Self::MrvA => "mrv-a",
            Self::MrvB => "mrv-b",
            Self::FrenchId => "fra-id",
        }
    }

    /// The number of lines.
    #[must_use]
    pub const fn lines(self) -> usize {
        match self {
            Self::Td1 => 3,
            _ => 2,
        }
    }

    /// The number of characters a line.
    #[must_use]
    pub const fn columns(self) -> usize {
        match self {
            Self::Td1 => 30,
            Self::Td3 | Self::MrvA => 44,
            Self::Td2 | Self::MrvB | Self::FrenchId => 36,
        }
    }

    /// The format of `lines` lines of `columns` characters that start with `start`; `None` where there is no such format.
    pub(crate) fn of(lines: usize, columns: usize, start: &[u8]) -> Option<Self> {
        let visa = start.first() == Some(&b'V');
        match (lines, columns) {
            (3, 30) => Some(Self::Td1),
            (2, 44) if visa => Some(Self::MrvA),
            (2, 44) => Some(Self::Td3),
            (2, 36) if visa => Some(Self::MrvB),
            (2, 36) if start.starts_with(b"IDFRA") => Some(Self::FrenchId),
            (2, 36) => Some(Self::Td2),
            _ => None,
        }
    }
}

/// A field of the zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Field {
    /// The kind of document: P for passports, V for visas, A, C or I for cards, and a second letter or a filler.
    DocumentCode,
    /// The state or organisation that issued the document.
    IssuingState,
    /// Surname, two fillers, given names.
    Names,
    /// The given names where they have a field of their own (French cards).
    GivenNames,
    /// The document's number.
    DocumentNumber,
    /// The holder's nationality.
    Nationality,
    /// The date of birth, YYMMDD.
    DateOfBirth,
    /// The sex.
    Sex,
    /// The date of expiry, YYMMDD.
    Expiry,
    /// What the issuing state likes.
    OptionalData,
    /// The second optional field of TD1.
    OptionalData2,
    /// A check digit.
    CheckDigit,
    /// The check digit over several fields.
    Composite,
}

/// The characters that a position can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Chars {
    /// Letters and the filler.
    Letters,
    /// Digits and the filler.
    Digits,
    /// Digits, letters and the filler.
    Any,
    /// M, F, the filler, and the X that some states write.
    Sex,
    /// What a document code starts with.
    Kind,
}

impl Chars {
    /// Whether `character` is one of them.
    pub(crate) fn hold(self, character: u8) -> bool {
        match self {
            Self::Letters => matches!(character, b'A'..=b'Z' | b'<'),
            Self::Digits => matches!(character, b'0'..=b'9' | b'<'),
            Self::Any => matches!(character, b'0'..=b'9' | b'A'..=b'Z' | b'<'),
            Self::Sex => matches!(character, b'M' | b'F' | b'X' | b'<'),
            Self::Kind => matches!(character, b'P' | b'V' | b'A' | b'C' | b'I'),
        }
    }
}

/// A field's place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    pub(crate) field: Field,
    pub(crate) line: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) chars: Chars,
}

impl Span {
    /// The columns of the field.
    pub(crate) const fn columns(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// A check digit and what it covers: ranges of (line, first column, column after the last).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cover {
    /// The field that it covers; [`Field::Composite`] where there are several.
    pub(crate) field: Field,
    /// Line and column of the digit.
    pub(crate) digit: (usize, usize),
    pub(crate) over: &'static [(usize, usize, usize)],
    /// Whether the digit may be a filler where all that it covers are fillers.
    pub(crate) may_be_filler: bool,
}

impl Cover {
    /// Whether the digit is right where `character` gives what stands in a line and a column.
    pub(crate) fn holds(&self, character: impl Fn(usize, usize) -> u8) -> bool {
        let covered = || self.places().map(|(line, column)| character(line, column));
        match character(self.digit.0, self.digit.1) {
            b'<' => self.may_be_filler && covered().all(|c| c == b'<'),
            digit => digit == check_digit(covered()),
        }
    }

    /// The lines and columns that it covers, in order.
    pub(crate) fn places(&self) -> impl Iterator<Item = (usize, usize)> {
        self.over
            .iter()
            .flat_map(|&(line, from, to)| (from..to).map(move |column| (line, column)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Field::{CheckDigit, Composite};

    #[test]
    fn every_position_belongs_to_one_field() {
        for format in MrzFormat::ALL {
            let mut at = (0, 0);
            for span in format.spans() {
                assert_eq!((span.line, span.start), at, "{format:?} {:?}", span.field);
                assert!(span.end > span.start);
                at = if span.end == format.columns() {
                    (span.line + 1, 0)
                } else {
                    (span.line, span.end)
                };
            }
            assert_eq!(at, (format.lines(), 0), "{format:?} is filled");
            for check in format.checks() {
                let (line, column) = check.digit;
                let holder = format
                    .spans()
                    .iter()
                    .find(|s| s.line == line && s.columns().contains(&column))
                    .unwrap();
                assert!(matches!(holder.field, CheckDigit | Composite));
            }
        }
    }
}
